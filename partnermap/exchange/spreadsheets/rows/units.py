"""What the amounts of a column count: by its heading, or by a note above the table."""

from __future__ import annotations

from partnermap.exchange.readers import Cell
from partnermap.exchange.spreadsheets.sheets.table import Table
from partnermap.exchange.spreadsheets.words.amounts import POUNDS, Unit, noted_unit, unit_of


def unit_said(table: Table, heading: Cell) -> tuple[Unit, str]:
    """The unit of a column of money, and what says it.

    Args:
        table: with the column.
        heading: of the column, which goes before any note.
    """
    if (unit := unit_of(heading.line)) is not POUNDS:
        return unit, "the heading"
    above = [row for at, row in table.sheet.rows.items() if at < table.header]
    return noted_unit(cell.line for row in above for cell in row.values()), "a note above it"
