"""A table that was found in a sheet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from partnermap.exchange.columns import Column, Name
from partnermap.exchange.columns import Sheet as Kind
from partnermap.exchange.readers import Cell, Sheet


@dataclass(frozen=True, slots=True)
class Table:
    """A table found in a sheet.

    Attributes:
        kind: what its rows are.
        header: the number of the header row; 0 where there is none.
        columns: column -> what it is.
        marks: columns of a matrix: each is a board (or, beside boards, a body).
        persons: columns about persons, which are never taken.
        unknown: columns whose headings nobody understands.
        counting: columns that only count.
        explaining: columns that explain the marks.
        rows: the numbers of its rows.
        totals: the numbers of rows that only count.
        outside: cells above, below and beside it: titles and notes.
        legend: initials as they are explained -> the word of a role, ``NO_SEAT`` or ``UNCLEAR``.
        sectors: row -> the sector that the heading of its group gives it.
        likely: column that nobody understands -> the heading of ours that its cells speak for.
        by_values: columns that were read by their cells alone.
        unclear: those whose explanation is not clear -> why, in words.
    """

    sheet: Sheet
    kind: Kind
    header: int
    columns: Mapping[int, Column | Name]
    marks: tuple[int, ...] = ()
    persons: tuple[int, ...] = ()
    unknown: tuple[int, ...] = ()
    ignored: tuple[int, ...] = ()
    counting: tuple[int, ...] = ()
    explaining: tuple[int, ...] = ()
    rows: tuple[int, ...] = ()
    totals: tuple[int, ...] = ()
    outside: tuple[Cell, ...] = ()
    legend: Mapping[str, str] = field(default_factory=dict)
    unclear: Mapping[str, str] = field(default_factory=dict)
    sectors: Mapping[int, str] = field(default_factory=dict)
    likely: Mapping[int, str] = field(default_factory=dict)
    by_values: tuple[int, ...] = ()

    def heading(self, column: int) -> Cell | None:
        """The cell of the header row."""
        return self.sheet.rows.get(self.header, {}).get(column)

    def below(self, column: int) -> Iterator[Cell]:
        """The cells of a column, in the rows of the table."""
        rows = (self.sheet.rows[row] for row in self.rows)
        return (cells[column] for cells in rows if column in cells)
