"""Findings as workflow commands: GitHub writes them beside the lines of a pull request."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from partnermap.english import counted
from partnermap.finding import Certainty, Finding, Severity
from partnermap.graph import PartnershipGraph
from partnermap.wording import Gathered, gathered, settling, title_of, worst_first

MOST = 10
"""GitHub shows so many of each kind for a step, and drops the others without a word."""

_KINDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def render(
    graph: PartnershipGraph, findings: Iterable[Finding], *, prefix: str = "", every: bool = False
) -> str:
    """The open findings, one command each, the worst first; a summary where some are left out.

    What is about the isolation of one organisation is one command.

    Args:
        graph: the moment they were found at.
        findings: those that are asked for; what was decided is left out.
        prefix: what to put before a path within the map, so that it begins at the repository.
        every: all of them, though GitHub shows the first ten of each kind.
    """
    still = sorted(
        gathered(each for each in findings if each.is_open),
        key=lambda each: worst_first(each.main),
    )
    shown = still if every else list(_worst(still))
    lines = [_command(graph, told, prefix) for told in shown]
    rest = len(still) - len(shown)
    if rest:
        said = (
            f"{counted(len(still), 'open finding')}; the worst {len(shown)} are shown here, as "
            "GitHub shows no more. partnermap findings --all has every one."
        )
        lines.append(f"::notice title=partnermap::{_data(said)}")
    return "".join(f"{line}\n" for line in lines)


def render_problems(problems: Iterable[Finding], *, prefix: str = "", every: bool = False) -> str:
    """Problems of the YAML, one command each, the worst first; a summary where some are left out.

    Args:
        problems: from the loader, in file order.
        prefix: what to put before a path within the map, so that it begins at the repository.
        every: all of them, though GitHub shows the first ten of each kind.
    """
    found = sorted(map(Gathered, problems), key=lambda told: -told.main.severity.rank)
    shown = found if every else list(_worst(found))
    lines = [_command_at(told.main, _said_of_problem(told.main), prefix) for told in shown]
    if len(found) > len(shown):
        said = (
            f"{counted(len(found), 'problem')} in the files; {len(shown)} are shown here, as "
            "GitHub shows no more. partnermap check has every one."
        )
        lines.append(f"::notice title=partnermap::{_data(said)}")
    return "".join(f"{line}\n" for line in lines)


def _said_of_problem(found: Finding) -> list[str]:
    also = (f"{each.note or 'Also'}: {each.path}, line {each.line}" for each in found.locations[1:])
    hint = [f"To do: {found.remedy}"] if found.remedy else []
    return [found.message, *also, *hint, f"See: partnermap explain {found.code}"]


def _worst(findings: list[Gathered]) -> Iterator[Gathered]:
    """As many of each kind as GitHub shows; one notice less where the summary needs its place."""
    by_kind: dict[Severity, list[Gathered]] = defaultdict(list)
    for told in findings:
        by_kind[told.main.severity].append(told)
    cut = any(len(alike) > MOST for alike in by_kind.values())
    for severity, alike in by_kind.items():
        yield from alike[: MOST - (cut and severity is Severity.NOTE)]


def _command(graph: PartnershipGraph, told: Gathered, prefix: str) -> str:
    finding = told.main
    settled = settling(graph, finding).in_a_line
    said = [
        *([told.caveat] if told.caveat else []),
        finding.message,
        *([f"Would be settled by knowing {settled}."] if settled else []),
        f"To do: {finding.remedy}",
        *(f"Also {other.code} {title_of(other)}: {other.message}" for other in told.also),
        f"Id: {finding.id}",
    ]
    return _command_at(finding, said, prefix)


def _command_at(finding: Finding, said: Iterable[str], prefix: str) -> str:
    """One command, with the place and the title of a finding."""
    at = finding.primary
    possible = ", possible" if finding.certainty is Certainty.POSSIBLE else ""
    properties = {
        "file": f"{prefix}{at.path}",
        "line": str(at.line),
        "col": str(at.column),
        "title": f"{finding.code} {title_of(finding)}{possible}",
    }
    given = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{_KINDS[finding.severity]} {given}::{_data(chr(10).join(said))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
