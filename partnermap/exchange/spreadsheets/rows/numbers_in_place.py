"""A column with numbers of charities and of companies: each goes to the column of its register."""

from __future__ import annotations

from collections.abc import Mapping

from partnermap.exchange.columns import Column
from partnermap.exchange.spreadsheets.account import Spot
from partnermap.exchange.spreadsheets.headings.numbers import OF_EITHER
from partnermap.exchange.spreadsheets.rows.sector_or_kind import Placed
from partnermap.exchange.spreadsheets.sheets.table import Table
from partnermap.exchange.spreadsheets.words.register_numbers import register_of


def numbers_in_place(table: Table, spots: Mapping[str, Spot]) -> Placed:
    """Put a number where it belongs by its look; one that may be of either stays, and is told.

    Args:
        table: with the row.
        spots: the cells of the row by the heading of our column.
    """
    spot = spots.get(OF_EITHER.heading)
    column = _column_of(table, register_of(spot.text)) if spot else None
    if spot is None or column is None:
        return Placed(dict(spots), {}, [])
    placed = {each: there for each, there in spots.items() if there is not spot}
    is_first = placed.setdefault(column.heading, spot) is spot
    read_as: dict[str, tuple[str, ...]] = {OF_EITHER.heading: (column.heading,)}
    return Placed(placed, read_as, [] if is_first else [(column, spot)])


def _column_of(table: Table, register: str) -> Column | None:
    columns = (each for each in table.kind.columns if isinstance(each, Column))
    return next((each for each in columns if each.path == ("identifiers", register)), None)
