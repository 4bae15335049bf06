"""Sheets that lie on their side: headings down the first column, and records across."""

from __future__ import annotations

from partnermap.english import counted
from partnermap.exchange.columns import SHEETS
from partnermap.exchange.columns import Sheet as Kind
from partnermap.exchange.imported import Reach, Weight
from partnermap.exchange.readers import Cell, Sheet
from partnermap.exchange.spreadsheets.account import Account
from partnermap.exchange.spreadsheets.headings.mapping import Mapped
from partnermap.exchange.spreadsheets.headings.synonyms import column_for

_FEWEST = 3
_SHARE = 0.6
_TOP = 3


def is_turned(sheet: Sheet, mapped: Mapped) -> bool:
    """Whether the first column has headings, most of it, and no row has; nobody says what it is."""
    if mapped.kind_of(sheet.name) or mapped.header_of(sheet.name) or not sheet.rows:
        return False
    first = min(at for cells in sheet.rows.values() for at in cells)
    down = [cells[first] for cells in sheet.rows.values() if first in cells]
    top = [[*cells.values()] for cells in [*sheet.rows.values()][:_TOP]]
    return any(
        _understood(kind, down) >= max(_FEWEST, _SHARE * len(down))
        and all(_understood(kind, row) < 2 for row in top)
        for kind in SHEETS
    )


def tell_turned(sheet: Sheet, account: Account) -> None:
    """Say of such a sheet that it is not read, and how it would be."""
    many = counted(account.took_all(sheet), "cell")
    message = (
        f"its headings stand in the first column and its records side by side, so it was not read "
        f"({many})"
    )
    hint = "Turn it: copy it, and paste it with 'Transpose', so that each row is one record."
    account.tell_of(Weight.MISREAD, sheet.origin(), message, hint, Reach.SHEET)


def _understood(kind: Kind, cells: list[Cell]) -> int:
    heads = {cell.line for cell in cells if not cell.is_merged and not cell.line[-1:].isdigit()}
    return len({id(found) for each in heads if (found := column_for(kind, each))})
