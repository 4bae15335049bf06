"""Findings as text for a terminal: what, where, what it rests on, what to do."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from partnermap.english import counted
from partnermap.finding import Certainty, Finding
from partnermap.graph import PartnershipGraph
from partnermap.reports.terminal import Style, Writer, heading, look_of
from partnermap.wording import coverage_lines, settling

MOST = 10
_FAMILIES = (("overlap", "Overlaps"), ("gap", "Gaps"), ("isolation", "Isolation"))


def render(
    graph: PartnershipGraph, findings: Iterable[Finding], style: Style, *, every: bool = False
) -> str:
    """Findings in full, the certain and weighty first.

    Args:
        graph: the moment they were found at.
        findings: those that are asked for.
        style: width and colour.
        every: all of them; otherwise at most ten of each code.
    """
    chosen = list(findings)
    writer = Writer(style)
    moment = graph.moment
    writer.line(f"{moment.map.manifest.name}, as of {moment.words}", look="bold")
    writer.line(summary(chosen) or "Nothing of this kind was found in what is recorded here.")
    for code, group in groupby(sorted(chosen, key=_weight), key=lambda each: each.code):
        found = list(group)
        shown = found if every else found[:MOST]
        for finding in shown:
            writer.line()
            _finding(writer, finding)
        if len(found) > len(shown):
            rest = len(found) - len(shown)
            writer.line()
            writer.line(f"... and {rest} more of {code}; --all shows every one.")
    writer.line()
    writer.line("What the map covers", look="bold")
    for line in coverage_lines(graph):
        writer.line(line, indent=2)
    if any(each.certainty is Certainty.POSSIBLE for each in chosen):
        writer.line(
            "'Possible' means that a list is not declared complete or a fact is not known; each "
            "finding says which.",
            indent=2,
        )
    return writer.text()


def summary(findings: Iterable[Finding]) -> str:
    """``Overlaps: 2 asserted, 1 possible. Gaps: 3 asserted.``; empty for none."""
    every = list(findings)
    said = []
    for family, label in _FAMILIES:
        sure = sum(f.family == family and f.certainty is Certainty.ASSERTED for f in every)
        maybe = sum(f.family == family and f.certainty is Certainty.POSSIBLE for f in every)
        parts = [f"{n} {word}" for n, word in ((sure, "asserted"), (maybe, "possible")) if n]
        if parts:
            said.append(f"{label}: {', '.join(parts)}.")
    return " ".join(said)


def _weight(finding: Finding) -> tuple[str, bool, int, tuple[str, ...]]:
    possible = finding.certainty is Certainty.POSSIBLE
    return finding.code, possible, -finding.severity.rank, finding.key


def _finding(writer: Writer, finding: Finding) -> None:
    writer.line(heading(finding), look=look_of(finding.severity))
    writer.line(finding.message, indent=2, look="bold")
    for location in finding.locations:
        place = f"{location.path}:{location.line}"
        writer.line(f"{place}  {location.note}", indent=4, hang=2)
    phrases = settling(finding)
    if phrases:
        writer.line(f"Would be settled by: {' - or: '.join(phrases)}.", indent=4, hang=2)
    writer.line(f"To do: {finding.remedy}", indent=4, hang=2)
    writer.line(f"Id: {finding.id}", indent=4, hang=2)


def problem_summary(problems: Iterable[Finding]) -> str:
    """``2 errors, 1 warning``."""
    every = list(problems)
    said = [
        counted(number, word)
        for word in ("error", "warning", "note")
        if (number := sum(each.severity.value == word for each in every))
    ]
    return ", ".join(said)
