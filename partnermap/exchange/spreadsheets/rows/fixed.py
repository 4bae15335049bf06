"""What a mapping file says of every row that says nothing else, where the map says something."""

from __future__ import annotations

from typing import Any

from partnermap.exchange.imported import Alike, Weight
from partnermap.exchange.spreadsheets.account import Account, Spot
from partnermap.problems import quoted

_WHAT = "fixed for rows that say nothing else, while the map says something that stays"


def tell_fixed(heading: str, spot: Spot, there: Any, account: Account) -> None:
    """Say that something fixed was not taken.

    Args:
        heading: of our column.
        spot: the cell that stands for it, with what is fixed.
        there: what the map has.
        account: of the cells.
    """
    known = ", ".join(map(str, there)) if isinstance(there, list) else str(there)
    said = f"{quoted(heading)} {quoted(spot.text)}"
    message = f"{said} is {_WHAT}: {quoted(known)}"
    alike = Alike(_WHAT, f"{said} ({known})")
    account.tell(Weight.NOTE, message, of=[spot], alike=alike)
