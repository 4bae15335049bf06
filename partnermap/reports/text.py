"""Findings as text for a terminal: what, where, what it rests on, what to do."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from partnermap.english import counted, listed
from partnermap.finding import Certainty, Finding
from partnermap.graph import PartnershipGraph
from partnermap.reports.terminal import Style, Writer, heading, look_of
from partnermap.wording import by_weight, coverage_lines, folded, settling

_FAMILIES = (("overlap", "Overlaps"), ("gap", "Gaps"), ("isolation", "Isolation"))


def render(
    graph: PartnershipGraph, findings: Iterable[Finding], style: Style, *, every: bool = False
) -> str:
    """Findings in full, the certain and weighty first.

    Args:
        graph: the moment they were found at.
        findings: those that are asked for.
        style: width and colour.
        every: all of them; otherwise of a long run of one code only the first.
    """
    chosen = list(findings)
    writer = Writer(style)
    moment = graph.moment
    writer.line(f"{moment.map.manifest.name}, as of {moment.words}", look="bold")
    writer.line(summary(chosen) or "Nothing of this kind was found in what is recorded here.")
    for code, group in groupby(sorted(chosen, key=by_weight), key=lambda each: each.code):
        found = list(group)
        shown, rest = (found, ()) if every else folded(found)
        if rest:
            writer.line()
            writer.line(f"{code} {found[0].name}: {_run(found)}; the worst first", look="bold")
        for finding in shown:
            writer.line()
            _finding(writer, graph, finding)
        if rest:
            writer.line()
            writer.line(f"... and {len(rest):,} more like these: use --all")
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


def _run(found: Iterable[Finding]) -> str:
    """``57 findings, 3 asserted and 54 possible``."""
    every = list(found)
    sure = sum(each.certainty is Certainty.ASSERTED for each in every)
    parts = [
        f"{n:,} {word}" for n, word in ((sure, "asserted"), (len(every) - sure, "possible")) if n
    ]
    return f"{counted(len(every), 'finding')}, {listed(parts)}"


def _finding(writer: Writer, graph: PartnershipGraph, finding: Finding) -> None:
    writer.line(heading(finding), look=look_of(finding.severity))
    writer.line(finding.message, indent=2, look="bold")
    for location in finding.locations:
        place = f"{location.path}:{location.line}"
        writer.line(f"{place}  {location.note}", indent=4, hang=2)
    settled = settling(graph, finding)
    if settled:
        needed = (
            f" {settled.first}{'; and besides' if settled.ways else '.'}" if settled.first else ""
        )
        writer.line(f"Would be settled by knowing{needed}", indent=4, hang=2)
    for number, way in enumerate(settled.ways, start=1):
        end = "." if number == len(settled.ways) else ";"
        writer.line(f"{way}{end}", indent=6, hang=2)
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
