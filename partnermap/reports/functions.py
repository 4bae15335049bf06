"""The functions and decisions map, as text for a terminal."""

from __future__ import annotations

from collections.abc import Sequence

from partnermap.analysis.matrix import Matrix, Row
from partnermap.english import sentence
from partnermap.finding import Finding
from partnermap.graph import PartnershipGraph
from partnermap.reports.terminal import Style, Writer
from partnermap.wording import as_of, coverage_lines, remarks
from partnermap.wording.marks import about, finding_words, marks, summary
from partnermap.wording.matrix import (
    apart_words,
    doers,
    groups,
    needed_words,
    role_words,
    row_name,
)


def render(
    graph: PartnershipGraph, matrix: Matrix, findings: Sequence[Finding], style: Style
) -> str:
    """Each function with who decides on it, leads it, oversees it, delivers it, and for where.

    Args:
        graph: the moment.
        matrix: who does what.
        findings: those of the moment; of each function the ids are told that concern it.
        style: width and colour.
    """
    writer = Writer(style)
    moment = graph.moment
    writer.line(f"{moment.map.manifest.name}, {as_of(moment)}", look="bold")
    for _, remark in remarks(graph):
        writer.line(remark)
    writer.line(f"Who does what{scope(graph, matrix)}: {' '.join(summary(graph, matrix))}")
    for title, rows in groups(graph, matrix):
        writer.line()
        writer.line(f"{title} ({len(rows)})", look="bold")
        for row in rows:
            writer.line()
            _row(writer, graph, matrix, row, about(row, findings))
    writer.line()
    writer.line("What the map covers", look="bold")
    for line in coverage_lines(graph):
        writer.line(line, indent=2)
    return writer.text()


def scope(graph: PartnershipGraph, matrix: Matrix) -> str:
    """What the map is narrowed to: `` for Millside``; empty where it is about everything."""
    areas = graph.moment.map.areas
    said = ""
    if matrix.area:
        name = areas[matrix.area].name if matrix.area in areas else matrix.area
        said += f" for {name}, by bodies that are or may be for it"
    if matrix.body:
        said += f", where {graph.name_of(matrix.body)} has a part"
    return said


def _row(
    writer: Writer, graph: PartnershipGraph, matrix: Matrix, row: Row, found: Sequence[Finding]
) -> None:
    needed = needed_words(graph, row)
    writer.line(f"{row_name(row)}{f', {needed}' if needed else ''}", indent=2, look="bold")
    for role, who in doers(graph, row):
        said = f"{sentence(role_words(graph, role))}: {'; '.join(who)}"
        writer.line(said, indent=4, hang=2)
    apart = apart_words(graph, row)
    if apart:
        writer.line(f"Not now: {apart}", indent=4, hang=2)
    for mark in marks(graph, matrix, row):
        writer.line(f"! {mark.label}: {mark.text}.", indent=4, hang=2, look="yellow")
    for finding in found:
        writer.line(f"See {finding_words(finding)}", indent=6, hang=2)
