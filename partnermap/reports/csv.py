"""Findings as a table for a spreadsheet: one finding a row, none folded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from partnermap import vocabulary as words
from partnermap.english import sentence
from partnermap.finding import DecisionState, Finding
from partnermap.graph import PartnershipGraph
from partnermap.reports.excel import table
from partnermap.wording import GROUPINGS, grouped, settling, worst_first

_HEAD = (
    *("Id", "Code", "Name", "Family", "Severity", "Certainty", "Finding"),
    *("About", "About (ids)", "File", "Line", "Evidence"),
    *("Would be settled by knowing", "To do"),
    *("Decision", "State of the decision", "Reason", "Decided by", "Review"),
)
_STATES = {
    DecisionState.DECIDED: "decided",
    DecisionState.DUE: "due for review",
    DecisionState.REOPENED: "open again: decided on other evidence",
}


def render(graph: PartnershipGraph, findings: Iterable[Finding], *, by: str | None = None) -> str:
    """Every finding, those that were decided too: of each family the worst first.

    Args:
        graph: the moment they were found at.
        findings: those that are asked for.
        by: adds a first column with the ``area``, ``sector``, ``body`` or ``code``; a finding about
            several has a row for each.
    """
    if by is None:
        return table(_HEAD, (_row(graph, each) for each in _ordered(findings)))
    rows = (
        (group.title, *_row(graph, each))
        for group in grouped(graph, findings, by)
        for each in _ordered(group.findings)
    )
    return table((sentence(GROUPINGS[by][0]), *_HEAD), rows)


def _ordered(findings: Iterable[Finding]) -> list[Finding]:
    return sorted(findings, key=lambda each: (each.code[2], not each.is_open, worst_first(each)))


def _row(graph: PartnershipGraph, finding: Finding) -> tuple[str, ...]:
    subjects = tuple(dict.fromkeys(finding.subjects))
    return (
        finding.id,
        finding.code,
        finding.name,
        finding.family,
        finding.severity.value,
        finding.certainty.value,
        finding.message,
        "\n".join(graph.name_of(each) for each in subjects),
        "\n".join(subjects),
        finding.primary.path,
        str(finding.primary.line),
        "\n".join(f"{at.note} ({at.path}, line {at.line})" for at in finding.locations),
        settling(graph, finding).in_a_line,
        finding.remedy,
        *_decision(graph, finding),
    )


def _decision(graph: PartnershipGraph, finding: Finding) -> Iterator[str]:
    found, of = graph.moment.map, finding.disposition
    if of is None:
        yield from ("", "", "", "", "")
        return
    yield found.label(words.DECISIONS, of.decision)
    yield _STATES[of.state]
    yield of.reason
    yield found.name_of(of.owner) if of.owner else ""
    yield of.review
