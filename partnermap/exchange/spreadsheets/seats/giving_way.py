"""Columns of a matrix whose headings mean a column of ours, and whose cells are marks.

A board may be called ``Place``, ``Health`` or ``Status``: what stands below says which it is.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence, Set

from partnermap.exchange.columns import Column, Name
from partnermap.exchange.readers import Cell
from partnermap.exchange.spreadsheets.headings.synonyms import plain_heading
from partnermap.exchange.spreadsheets.seats.across import Grid, are_yes_or_no, is_asked
from partnermap.exchange.spreadsheets.seats.marks import (
    CROSSES,
    NO_SEAT,
    TICKS,
    UNCLEAR,
    mark_of,
)
from partnermap.exchange.spreadsheets.words.values import value_of

_NEARLY_ALL = 0.8
_KEPT = ("Id", "Name")
_WRITTEN = "status role position capacity membership attendance votes type kind category sort"
_OF_THE_ROW = frozenset(_WRITTEN.split())


def called_like_columns(
    grid: Grid,
    columns: Mapping[int, Column | Name | None],
    boards: Collection[int],
    *,
    is_said: bool,
) -> tuple[int, ...]:
    """The columns that are boards by their cells, though their headings are known.

    Args:
        grid: the rows below the headings.
        columns: those that no mapping file speaks of, as their headings are understood.
        boards: the columns of marks that are known.
        is_said: whether somebody says that this is a matrix.
    """
    marks = {cell.line.casefold() for at in boards for cell in grid.below(at)}
    heads = grid.sheet.rows[grid.header]
    found = [
        at
        for at, column in columns.items()
        if (column.heading not in _KEPT if column else _is_of_the_row(heads[at]))
        and not is_asked(heads[at].line)
        and _are_of_the_matrix(grid, column, grid.below(at), marks)
    ]
    if len(found) + len(boards) < (1 if is_said else 2):
        return ()
    every = {*found, *boards}
    return tuple(at for at in found if _stands_among(grid, at, every - {at}, heads[at]))


def _are_of_the_matrix(
    grid: Grid, column: Column | Name | None, below: Sequence[Cell], marks: Set[str]
) -> bool:
    """Whether cells are marks as the matrix has them, and nothing that the column would take."""
    own = {*marks, *TICKS, *CROSSES, *(each for each in grid.legend if each)}
    texts = [cell.line.casefold() for cell in below]
    good = [text for text in texts if text in own and mark_of(text, grid.legend)]
    are_seats = any(_makes_seat(text, grid.legend) for text in good)
    if not are_seats or len(good) < _NEARLY_ALL * len(texts):
        return False
    if are_yes_or_no(below) and not marks & set(texts):
        return False
    return not (isinstance(column, Column) and column.form.words and _are_read(column, good))


def _makes_seat(text: str, legend: Mapping[str, str]) -> bool:
    mark = mark_of(text, legend)
    is_open = legend.get(text, NO_SEAT) == UNCLEAR
    return bool(mark and (mark.roles or mark.is_unclear or is_open))


def _are_read(column: Column, texts: Sequence[str]) -> bool:
    """Whether most cells are words of the column: ``Y`` below ``Publicly accountable``."""
    good = [value_of(column, each, lambda _of, _text: "").data is not None for each in texts]
    return 2 * sum(good) > len(good)


def _stands_among(grid: Grid, at: int, others: Collection[int], heading: Cell) -> bool:
    """Whether a column stands where boards do: right of one, or before one with plain marks.

    What is said of a row may have letters, too (``Type``: C), so such a column has boards on both
    of its sides.
    """
    is_after, is_before = any(each < at for each in others), any(each > at for each in others)
    if _is_of_the_row(heading):
        return is_after and is_before
    plain = {cell.line.casefold() for cell in grid.below(at)} & (TICKS | CROSSES)
    return is_after or bool(plain) or not others


def _is_of_the_row(heading: Cell) -> bool:
    return plain_heading(heading.line) in _OF_THE_ROW
