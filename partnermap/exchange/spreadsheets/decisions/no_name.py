"""What stands in the place of a name and is none: told, with the way to make it one."""

from __future__ import annotations

from partnermap.exchange.imported import Alike, Reach, Weight
from partnermap.exchange.spreadsheets.account import Account, Spot
from partnermap.exchange.spreadsheets.decisions.review import FILE, NEW
from partnermap.problems import quoted

_NO_NAMES = "what stands in the place of a name, and is none"


def tell_no_name(account: Account, spot: Spot, why: str, reach: Reach = Reach.CELL) -> None:
    """Say that no record is made of what a cell has for a name.

    Args:
        account: of all cells.
        spot: the cell, with its text as it was read.
        why: it is none, after the text: ``is an answer, and no name``.
        reach: how much is left out with it.
    """
    hint = f"If it is a name, write it into {FILE} with '{NEW}'."
    alike = Alike(_NO_NAMES, quoted(spot.text), hint, of_all=True)
    message = f"{quoted(spot.text)} {why}"
    account.tell(Weight.LEFT_OUT, message, hint, of=[spot], reach=reach, alike=alike)
