"""The functions and decisions map as a table: functions down, bodies across."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from partnermap.analysis.crowding import SOLE_ROLES
from partnermap.analysis.matrix import Row, functions_matrix
from partnermap.finding import Finding
from partnermap.graph import Duty, PartnershipGraph
from partnermap.wording.doubles import double_words
from partnermap.wording.marks import (
    FOUND_BY,
    Mark,
    about,
    finding_said,
    marks,
    not_found_words,
    summary,
)
from partnermap.wording.matrix import duty_words, groups, lead_words, needed_words, row_name

_SHORT = 20
"""Fewer rows than that are shown whole, without a scrollbar of their own."""

WIDEST_ON_PAPER = 32
"""So many columns are still read on a sheet of A4."""


@dataclass(frozen=True, slots=True)
class Role:
    """What a body does about a function, in words.

    Attributes:
        look: how the words look: bold of who leads or decides now; leaning of what was, or is to
            be.
    """

    body: str
    said: str
    look: str


@dataclass(frozen=True, slots=True)
class Line:
    """A function: its marks, the findings about it, and what each body does.

    Attributes:
        id: of the function.
        recorded: whether it has a row in the table of functions.
        about: who leads it, which may be out of sight; why it is no finding, or a note, that
            several do; and where it is needed.
        findings: the id of each finding, and what it says.
        remarks: what is marked and is no finding, and why it is none.
        cells: for each body what it does; blank where nothing is recorded.
    """

    id: str
    recorded: bool
    name: str
    about: tuple[str, ...]
    marks: tuple[Mark, ...]
    findings: tuple[tuple[str, str], ...]
    remarks: tuple[Mark, ...]
    cells: tuple[tuple[Role, ...], ...]


@dataclass(frozen=True, slots=True)
class MatrixView:
    """The view: what is found in it, the bodies with their names, the functions by duty."""

    said: str
    bodies: tuple[tuple[str, str], ...]
    groups: tuple[tuple[str, tuple[Line, ...]], ...]

    @property
    def fits_paper(self) -> bool:
        """Whether the table can be printed: of more columns nothing could be read."""
        return len(self.bodies) <= WIDEST_ON_PAPER

    @property
    def is_short(self) -> bool:
        """Whether all of its rows are shown at once."""
        return sum(len(lines) for _, lines in self.groups) < _SHORT

    @property
    def to_look_at(self) -> tuple[Line, ...]:
        """The functions with a mark, or with a finding about them."""
        return tuple(
            line for _, lines in self.groups for line in lines if line.marks or line.findings
        )


def make_matrix(graph: PartnershipGraph, findings: Sequence[Finding]) -> MatrixView:
    """Who does what about each function at the moment of the page."""
    matrix = functions_matrix(graph)

    def line(row: Row) -> Line:
        marked, found = marks(graph, matrix, row), about(row, findings)
        return Line(
            row.function,
            row.record is not None,
            row_name(row),
            _about(graph, row, found),
            tuple(marked),
            tuple((each.id, finding_said(each)) for each in found),
            tuple(_remarks(marked, {each.code for each in found})),
            tuple(
                tuple(_role(graph, duty) for duty in row.of_body(body)) for body in matrix.bodies
            ),
        )

    return MatrixView(
        " ".join(filter(None, (*summary(graph, matrix), not_found_words(graph, matrix)))),
        tuple((body, graph.name_of(body)) for body in matrix.bodies),
        tuple((title, tuple(map(line, rows))) for title, rows in groups(graph, matrix)),
    )


def _about(graph: PartnershipGraph, row: Row, found: Sequence[Finding]) -> tuple[str, ...]:
    # Of the public copy nothing, as it would tell of findings that are left out.
    doubles = () if graph.moment.map.is_public else double_words(graph, row, found)
    return tuple(filter(None, (lead_words(graph, row), *doubles, needed_words(graph, row))))


def _remarks(marked: Iterable[Mark], codes: Collection[str]) -> Iterator[Mark]:
    """The marks that no finding tells in words."""
    return (mark for mark in marked if FOUND_BY[mark.label] not in codes)


def _role(graph: PartnershipGraph, duty: Duty) -> Role:
    look = "not-now" if not duty.presence.stands else "leading" if duty.role in SOLE_ROLES else ""
    return Role(duty.body, duty_words(graph, duty), look)
