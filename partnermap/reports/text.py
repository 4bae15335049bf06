"""Findings as text for a terminal: what, where, what it rests on, what to do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import groupby

from partnermap.english import counted, listed
from partnermap.finding import Certainty, Decision, DecisionState, Finding
from partnermap.graph import PartnershipGraph
from partnermap.ledger import Unfound
from partnermap.reports.terminal import Style, Writer, heading, look_of
from partnermap.wording import (
    PERHAPS_NOT_SMALL,
    Gathered,
    as_of,
    by_weight,
    coverage_lines,
    decision_line,
    first_places,
    folded,
    gathered,
    nothing_found,
    remarks,
    review_line,
    settling,
)

_LONGEST_ID = 400
_FAMILIES = (("overlap", "Overlaps"), ("gap", "Gaps"), ("isolation", "Isolation"))


def render(
    graph: PartnershipGraph,
    findings: Iterable[Finding],
    style: Style,
    *,
    every: bool = False,
    unfound: Iterable[Unfound] = (),
) -> str:
    """Findings in full, the certain and weighty first; what was decided after what is open.

    Args:
        graph: the moment they were found at.
        findings: those that are asked for.
        style: width and colour.
        every: all of them; otherwise of a long run of one code only the first.
        unfound: decisions whose finding is there no longer.
    """
    chosen = list(findings)
    writer = Writer(style)
    moment = graph.moment
    writer.line(f"{moment.map.manifest.name}, {as_of(moment)}", look="bold")
    for _, remark in remarks(graph):
        writer.line(remark)
    writer.line(summary(chosen) or nothing_found(graph))
    _by_code(writer, graph, gathered(each for each in chosen if each.is_open), every=every)
    decided = [each for each in chosen if not each.is_open]
    if decided:
        writer.line()
        writer.line(f"Decided ({len(decided)})", look="bold")
        _by_code(writer, graph, map(Gathered, sorted(decided, key=by_weight)), every=every)
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
    for family, label in _FAMILIES:
        found = [each for each in every if each.family == family]
        still = [each.main for each in gathered(each for each in found if each.is_open)]
        decided = sum(not each.is_open for each in found)
        sure = sum(each.certainty is Certainty.ASSERTED for each in still)
        counts = ((sure, "asserted"), (len(still) - sure, "possible"))
        parts = ", ".join(f"{number} {word}" for number, word in counts if number)
        if decided:
            details = f" ({parts})" if parts else ""
            parts = f"{len(still)} open{details}, {decided} decided"
        if parts and family == "isolation" and len(found) > len(still) + decided:
            parts += f" (organisations; {len(found)} findings about them)"
        if parts:
            said.append(f"{label}: {parts}.")
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


def _by_code(
    writer: Writer, graph: PartnershipGraph, findings: Iterable[Gathered], *, every: bool
) -> None:
    told = False
    for (apart, code), group in groupby(findings, key=lambda each: (each.is_apart, each.main.code)):
        found = list(group)
        if apart and not told:
            told = True
            writer.line()
            writer.line(f"{PERHAPS_NOT_SMALL}", look="bold")
        shown, rest = (found, ()) if every else folded(found)
        if rest:
            writer.line()
            run = _run(each.main for each in found)
            writer.line(f"{code} {found[0].main.name}: {run}; the worst first", look="bold")
        for finding in shown:
            writer.line()
            _finding(writer, graph, finding.main, finding.also, every=every)
        if rest:
            writer.line()
            writer.line(f"... and {len(rest):,} more like these: use --all")


def _run(found: Iterable[Finding]) -> str:
    """``57 findings, 3 asserted and 54 possible``."""
    every = list(found)
    sure = sum(each.certainty is Certainty.ASSERTED for each in every)
    parts = [
        f"{n:,} {word}" for n, word in ((sure, "asserted"), (len(every) - sure, "possible")) if n
    ]
    return f"{counted(len(every), 'finding')}, {listed(parts)}"


def _finding(
    writer: Writer,
    graph: PartnershipGraph,
    finding: Finding,
    also: Iterable[Finding],
    *,
    every: bool,
) -> None:
    writer.line(heading(finding), look=look_of(finding))
    writer.line(finding.message, indent=2, look="bold")
    shown, more = first_places(finding.locations, "place")
    for location in finding.locations if every else shown:
        place = f"{location.path}:{location.line}"
        writer.line(f"{place}  {location.note}", indent=4, hang=2)
    if more and not every:
        writer.line(f"... {more}: use --all", indent=4, hang=2)
    if finding.disposition:
        _decision(writer, graph, finding.disposition)
    if finding.is_open:
        _settling(writer, graph, finding)
        writer.line(f"To do: {finding.remedy}", indent=4, hang=2)
    for other in also:
        said = f"{heading(other)}: {other.message} Id: {other.id}"
        writer.line(f"Also {said}", indent=4, hang=2)
        if other.disposition:
            _decision(writer, graph, other.disposition)
    long = len(finding.id) > _LONGEST_ID and not every
    named = f"{finding.id[:_LONGEST_ID]}... (use --all)" if long else finding.id
    writer.line(f"Id: {named}", indent=4, hang=2)


def _settling(writer: Writer, graph: PartnershipGraph, finding: Finding) -> None:
    settled = settling(graph, finding)
    if settled:
        needed = (
            f" {settled.first}{'; and besides' if settled.ways else '.'}" if settled.first else ""
        )
        writer.line(f"Would be settled by knowing{needed}", indent=4, hang=2)
    for number, way in enumerate(settled.ways, start=1):
        end = "." if number == len(settled.ways) else ";"
        writer.line(f"{way}{end}", indent=6, hang=2)


def _decision(writer: Writer, graph: PartnershipGraph, decision: Decision) -> None:
    at = decision.location
    said = decision_line(graph.moment.map, decision)
    writer.line(f"{at.path}:{at.line}  {said}", indent=4, hang=2)
    review = review_line(decision)
    if review:
        writer.line(review, indent=4, hang=2)


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
