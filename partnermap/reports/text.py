"""Findings as text for a terminal: what, where, what it rests on, what to do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from partnermap.english import counted, listed
from partnermap.finding import Certainty, DecisionState, Finding
from partnermap.graph import PartnershipGraph
from partnermap.ledger import Unfound
from partnermap.reports.terminal import Style, Writer
from partnermap.reports.text_groups import write_groups
from partnermap.reports.text_runs import write_runs
from partnermap.wording import (
    FAMILIES_TOLD,
    Gathered,
    as_of,
    by_weight,
    coverage_lines,
    decision_line,
    gathered,
    grouped,
    nothing_found,
    remarks,
)


def render(
    graph: PartnershipGraph,
    findings: Iterable[Finding],
    style: Style,
    *,
    every: bool = False,
    unfound: Iterable[Unfound] = (),
    by: str | None = None,
) -> str:
    """Findings, the certain and weighty first; what was decided after what is open.

    Args:
        graph: the moment they were found at.
        findings: those that are asked for.
        style: width and colour.
        every: all of them in full; otherwise of a long run of one code only the first, and where
            even these are many, a few of each in short.
        unfound: decisions whose finding is there no longer.
        by: groups what is open by ``area``, ``sector``, ``body`` or ``code``.
    """
    chosen = list(findings)
    writer = Writer(style)
    moment = graph.moment
    writer.line(f"{moment.map.manifest.name}, {as_of(moment)}", look="bold")
    for _, remark in remarks(graph):
        writer.line(remark)
    writer.line(summary(chosen) or nothing_found(graph))
    still = [each for each in chosen if each.is_open]
    if by:
        write_groups(writer, graph, grouped(graph, still, by), by, every=every)
    else:
        write_runs(writer, graph, gathered(still), every=every)
    decided = [each for each in chosen if not each.is_open]
    if decided:
        writer.line()
        writer.line(f"Decided ({len(decided)})", look="bold")
        told = map(Gathered, sorted(decided, key=by_weight))
        write_runs(writer, graph, told, every=every)
    _unfound(writer, graph, list(unfound))
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
    """``Overlaps: 2 asserted, 1 possible. Gaps: 3 open (3 asserted), 1 decided.``; or empty.

    What is told together about one organisation counts once.
    """
    every = list(findings)
    said = []
    for family in FAMILIES_TOLD:
        found = [each for each in every if each.family == family.id]
        still = [each.main for each in gathered(each for each in found if each.is_open)]
        decided = sum(not each.is_open for each in found)
        sure = sum(each.certainty is Certainty.ASSERTED for each in still)
        counts = ((sure, "asserted"), (len(still) - sure, "possible"))
        parts = ", ".join(f"{number} {word}" for number, word in counts if number)
        if decided:
            details = f" ({parts})" if parts else ""
            parts = f"{len(still)} open{details}, {decided} decided"
        if parts and family.id == "isolation" and len(found) > len(still) + decided:
            parts += f" (organisations; {len(found)} findings about them)"
        if parts:
            said.append(f"{family.title}: {parts}.")
    return " ".join(said)


def ledger_line(findings: Iterable[Finding], unfound: Iterable[Unfound]) -> str:
    """Which decisions want a look: open again, due for review, without a finding; or empty."""
    states = Counter(each.disposition.state for each in findings if each.disposition)
    gone = len(tuple(unfound))
    said = [
        f"{number} {what}"
        for number, what in (
            (states[DecisionState.REOPENED], "open again"),
            (states[DecisionState.DUE], "due for review"),
            (gone, "without a finding"),
        )
        if number
    ]
    return f"Decisions to look at: {listed(said)}." if said else ""


def _unfound(writer: Writer, graph: PartnershipGraph, gone: list[Unfound]) -> None:
    if not gone:
        return
    writer.line()
    writer.line(f"Decided, and no longer found ({len(gone)})", look="bold")
    for each in gone:
        at, said = each.decision.location, decision_line(graph.moment.map, each.decision)
        writer.line(f"{each.id}", indent=2)
        writer.line(f"{at.path}:{at.line}  {said}", indent=4, hang=2)
        if each.nearest:
            writer.line(f"Perhaps {each.nearest} is meant.", indent=4, hang=2)


def problem_summary(problems: Iterable[Finding]) -> str:
    """``2 errors, 1 warning``."""
    every = list(problems)
    said = [
        counted(number, word)
        for word in ("error", "warning", "note")
        if (number := sum(each.severity.value == word for each in every))
    ]
    return ", ".join(said)
