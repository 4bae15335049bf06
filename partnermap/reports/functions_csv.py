"""The functions and decisions map as a matrix for a spreadsheet: functions down, bodies across."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from partnermap.analysis.matrix import Matrix, Row
from partnermap.finding import Finding
from partnermap.graph import PartnershipGraph
from partnermap.reports.excel import table
from partnermap.wording.marks import about, finding_words, marks
from partnermap.wording.matrix import duty_words, groups, needed_words, row_name

_HEAD = ("Function", "Id", "Who asks for it", "Needed", "To look at", "Findings")


def render(graph: PartnershipGraph, matrix: Matrix, findings: Sequence[Finding]) -> str:
    """Roles in the cells; what has ended or is proposed is there too and says so."""
    return table([*_HEAD, *_names(graph, matrix)], _rows(graph, matrix, findings))


def _rows(
    graph: PartnershipGraph, matrix: Matrix, findings: Sequence[Finding]
) -> Iterator[list[str]]:
    for title, rows in groups(graph, matrix):
        for row in rows:
            yield [
                *_about(graph, matrix, row, title, about(row, findings)),
                *(
                    "; ".join(duty_words(graph, duty) for duty in row.of_body(body))
                    for body in matrix.bodies
                ),
            ]


def _about(
    graph: PartnershipGraph, matrix: Matrix, row: Row, title: str, found: Sequence[Finding]
) -> list[str]:
    return [
        row_name(row),
        row.function,
        title,
        needed_words(graph, row),
        "\n".join(f"{mark.label}: {mark.text}" for mark in marks(graph, matrix, row)),
        "\n".join(map(finding_words, found)),
    ]


def _names(graph: PartnershipGraph, matrix: Matrix) -> list[str]:
    """The names of the bodies; two of one name are told apart by their ids."""
    named = [graph.name_of(body) for body in matrix.bodies]
    times = Counter(named)
    return [
        name if times[name] == 1 else f"{name} ({body})"
        for name, body in zip(named, matrix.bodies, strict=True)
    ]
