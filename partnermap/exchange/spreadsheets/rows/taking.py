"""The rows of a table: the records that they are about first, then what else stands in them."""

from __future__ import annotations

from collections.abc import Mapping

from partnermap.exchange.columns import Key
from partnermap.exchange.spreadsheets.account import Spot
from partnermap.exchange.spreadsheets.rows.cells import Context
from partnermap.exchange.spreadsheets.rows.note_on_headings import is_note_on_headings
from partnermap.exchange.spreadsheets.rows.row import Row
from partnermap.exchange.spreadsheets.rows.row_parts import tell_alone
from partnermap.exchange.spreadsheets.rows.sector_or_kind import tell_read_as
from partnermap.exchange.spreadsheets.sheets.table import Table


def list_rows(table: Table, context: Context) -> dict[int, Row]:
    """Enter the records that a list is about, before anything is read that names them.

    Returns:
        Row -> its cells, with the id of its record; nothing for tables that join records.
    """
    if table.kind.where[1:] != (Key("Id"),):
        return {}
    found = {number: Row(table, number, context) for number in table.rows}
    note = is_note_on_headings(table, found, context)
    for row in found.values():
        if name := row.name:
            context.directory.announce(name, row.numbers())
    for number, row in found.items():
        if row.spots and not (note and number == table.rows[0]):
            row.enter()
    read = ((row.read_as, row.concluded) for row in found.values() if row.id)
    tell_read_as(table, read, context.account)
    return found


def take_rows(table: Table, context: Context, listed: Mapping[int, Row]) -> dict[int, str]:
    """Put what else stands in the rows of a table into the data.

    Args:
        table: what it is.
        context: what it is read with.
        listed: its rows, as they were entered.

    Returns:
        Row -> the id of the record that it is about, for lists of records.
    """
    above: dict[str, Spot] = {}
    for number in table.rows:
        if number not in listed:
            row = Row(table, number, context)
            if row.is_nobodys:
                row.take_nobodys()
            elif row.spots:
                row.take_item(above)
        elif listed[number].id:
            listed[number].take_fields()
            tell_alone(table, number, context)
    return {number: row.id for number, row in listed.items() if row.id}
