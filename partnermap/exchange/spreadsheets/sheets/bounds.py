"""Where a table ends: its rows, those that only count, and what stands round it."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from partnermap.exchange.columns import Name
from partnermap.exchange.readers import Cell
from partnermap.exchange.spreadsheets.headings.joining import LISTS_OF_BODIES
from partnermap.exchange.spreadsheets.seats.legends import explains_marks
from partnermap.exchange.spreadsheets.sheets.parts import is_written_again
from partnermap.exchange.spreadsheets.sheets.remarks import is_remark, last_with_marks
from partnermap.exchange.spreadsheets.sheets.table import Table
from partnermap.exchange.spreadsheets.words.instructions import explains_headings

_OF_A_PAGE = re.compile(
    r"page \d+(?: (?:of|/) \d+)?|.*\b(?:\(?cont(?:inued|'?d|\.)?\)?)", re.IGNORECASE
)


def bounded(table: Table, keyed: Collection[int] = ()) -> Table:
    """The rows that belong to a table, and what stands outside of it.

    Args:
        table: as it was found.
        keyed: rows below it that explain marks.
    """
    named = {
        at
        for at, column in table.columns.items()
        if isinstance(column, Name) or column.required or column.path == ("body",)
    }
    width = len(table.columns) + len(table.marks) + len(table.persons) + len(table.unknown)
    rows: list[int] = []
    outside = [
        cell
        for row, cells in table.sheet.rows.items()
        if row < table.header
        for cell in cells.values()
    ]
    below = [row for row in table.sheet.rows if row > table.header]
    totals = [row for row in below if row in table.totals]
    heads = table.sheet.rows[table.header]
    last = last_with_marks(table)
    for row in below:
        if row in table.totals:
            continue
        every = {at: cell for at, cell in table.sheet.rows[row].items() if not cell.is_merged}
        own = {at: cell for at, cell in every.items() if at not in table.explaining}
        outside += (cell for at, cell in every.items() if at in table.explaining)
        if not own:
            continue
        may_head = len(own) == 1 and _may_head(next(iter(own.values())), table, below)
        is_note = len(own) == 1 and (
            (width > 2 and _is_note(own, table, may_head=may_head))
            or bool(_OF_A_PAGE.fullmatch(next(iter(own.values())).line))
        )
        if (
            is_written_again(heads, own)
            or is_note
            or explains_headings(own)
            or row in keyed
            or is_remark(table, row, last)
            or not (table.sheet.rows[row].keys() & named or len(own) > 1 or may_head)
        ):
            outside += own.values()
        else:
            rows.append(row)
    return replace(table, rows=tuple(rows), totals=tuple(totals), outside=tuple(outside))


def _may_head(cell: Cell, table: Table, below: Sequence[int]) -> bool:
    """Whether a cell left of the names, in a list of bodies, may head the rows that follow."""
    names = [at for at, column in table.columns.items() if column.heading == "Name"]
    if table.kind.name not in LISTS_OF_BODIES or not names or cell.column > names[0]:
        return False
    return any(row > cell.row and names[0] in table.sheet.rows[row] for row in below)


def _is_note(own: Mapping[int, Cell], table: Table, *, may_head: bool) -> bool:
    """Whether a single cell of a row is a note, and not the name of a body or group alone."""
    ((at, cell),) = own.items()
    column = table.columns.get(at)
    if column is None and not may_head:
        return True
    low = cell.line.casefold()
    return (
        len(cell.line) > 90
        or cell.line.endswith((".", ":"))
        or low.startswith(
            ("note", "source:", "key", "legend", "last updated", "updated", "total", "*")
        )
        or explains_marks(cell)
    )
