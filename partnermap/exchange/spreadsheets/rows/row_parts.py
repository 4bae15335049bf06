"""What the cells of a row come to: a name alone; whom a row of seats names, and how often."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from partnermap.exchange.imported import Weight
from partnermap.exchange.spreadsheets.account import Spot
from partnermap.exchange.spreadsheets.rows.cells import Context
from partnermap.exchange.spreadsheets.seats.marks import NO_SEAT, likely_word, mark_of
from partnermap.exchange.spreadsheets.sheets.table import Table
from partnermap.loader.sections import noun

_OF_A_SEAT = ("body", "sector", "area", "community", "kind", "seats")
_WHOM = ("to", "function", *_OF_A_SEAT)


def tell_alone(table: Table, number: int, context: Context) -> None:
    """Say of a row of a list in which only a name stands as what it was taken."""
    own = [cell for cell in table.sheet.rows[number].values() if not cell.is_merged]
    if len(own) == 1 and _others_say_more(table):
        message = f"only a name stands in this row, taken as {noun(str(table.kind.where[0]))}"
        hint = "If it is a heading or a note, take it out of the list."
        context.account.tell(Weight.NOTE, message, hint, of=[Spot(table.sheet, own[0])])


def names_somebody(data: Mapping[str, Any]) -> bool:
    """Whether a row says who holds the seat, or for whom it is, or how many there are."""
    return any(each in data for each in _OF_A_SEAT)


def is_seat_of_the_past(table: Table, spots: Mapping[str, Spot], context: Context) -> bool:
    """Whether a row of seats has a role that says that there is none any more: ``ex-chair``."""
    role = spots.get("Role")
    if table.kind.name != "Memberships" or role is None or context.mapped.word("Role", role.text):
        return False
    return mark_of(role.text, {}) is None and likely_word(role.text) == NO_SEAT


def doubted(data: Mapping[str, Any]) -> str:
    """The field that is a guess where it is one at all that the row stands where it does."""
    return next((each for each in _WHOM if each in data), next(iter(data)))


def each_body(data: dict[str, Any]) -> list[dict[str, Any]]:
    """A row for each of the bodies, or functions, that one cell turned out to name."""
    several = {
        field: ids
        for field in ("body", "to", "function")
        if isinstance(ids := data.get(field), list)
    }
    if not several:
        return [data]
    ((field, ids),) = several.items()
    return [{**data, field: id_} for id_ in ids]


def short(value: Any) -> Any:
    """One role is written without brackets."""
    return value[0] if isinstance(value, list) and len(value) == 1 else value


def _others_say_more(table: Table) -> bool:
    """Whether in most rows of a list more than one cell is filled."""
    rows = [table.sheet.rows[row] for row in table.rows]
    many = sum(sum(not cell.is_merged for cell in row.values()) > 1 for row in rows)
    return not table.marks and many * 2 > len(rows)
