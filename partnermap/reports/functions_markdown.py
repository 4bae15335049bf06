"""The functions and decisions map in Markdown: tables of functions and roles for a board paper."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from partnermap import vocabulary as words
from partnermap.analysis.matrix import Matrix, Row
from partnermap.english import sentence
from partnermap.finding import Finding
from partnermap.graph import PartnershipGraph
from partnermap.reports.functions import scope
from partnermap.reports.markup import plain
from partnermap.wording import as_of, coverage_lines, remarks
from partnermap.wording.marks import BLANK, about, finding_words, marks, summary
from partnermap.wording.matrix import (
    apart_words,
    doers,
    groups,
    needed_words,
    role_words,
    row_name,
)

_BREAK = "<br>"


def render(graph: PartnershipGraph, matrix: Matrix, findings: Sequence[Finding]) -> str:
    """One table for each reason to do a function; what is in the map is never read as Markdown."""
    return "\n".join(_lines(graph, matrix, findings)) + "\n"


def _lines(graph: PartnershipGraph, matrix: Matrix, findings: Sequence[Finding]) -> Iterator[str]:
    moment = graph.moment
    yield f"# Who does what: {plain(moment.map.manifest.name)}"
    narrowed = scope(graph, matrix)
    only = f" Only{narrowed.removeprefix(',')}." if narrowed else ""
    yield f"\n{sentence(as_of(moment))}.{plain(only)} {plain(' '.join(summary(graph, matrix)))}"
    for _, remark in remarks(graph):
        yield f"\n{plain(remark)}"
    yield f"\n{BLANK}"
    for title, rows in groups(graph, matrix):
        roles = _roles(rows)
        head = ["Function", *(sentence(role_words(graph, role)) for role in roles), "To look at"]
        yield f"\n## {plain(title)} ({len(rows)})\n"
        yield _row_of(plain(each) for each in head)
        yield _row_of("---" for _ in head)
        for row in rows:
            yield _row_of(_cells(graph, matrix, row, roles, about(row, findings)))
    yield "\n## What the map covers\n"
    for line in coverage_lines(graph):
        yield f"- {plain(line)}"


def _roles(rows: Sequence[Row]) -> list[str | None]:
    """The roles that anybody has in some functions, in the order of the vocabulary."""
    held = {duty.role for row in rows for duty in row.doing}
    return [role for role in (*words.FUNCTION_ROLES, None) if role in held]


def _cells(
    graph: PartnershipGraph,
    matrix: Matrix,
    row: Row,
    roles: Sequence[str | None],
    found: Sequence[Finding],
) -> Iterator[str]:
    needed = needed_words(graph, row)
    yield f"**{plain(row_name(row))}**{f'{_BREAK}{plain(needed)}' if needed else ''}"
    by_role = dict(doers(graph, row))
    for role in roles:
        yield _BREAK.join(plain(each) for each in by_role.get(role, ()))
    said = [f"**{plain(mark.label)}:** {plain(mark.text)}." for mark in marks(graph, matrix, row)]
    said += [plain(each) for each in [apart_words(graph, row)] if each]
    said += [plain(finding_words(each)) for each in found]
    yield _BREAK.join(said)


def _row_of(cells: Iterator[str]) -> str:
    return f"| {' | '.join(cells)} |"
