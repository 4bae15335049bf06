"""What a cell says of a body that is no more: ``disbanded 2022``, ``closed``, ``(merged)``."""

from __future__ import annotations

import re

from partnermap.exchange.imported import Weight
from partnermap.exchange.spreadsheets.account import Account, Spot
from partnermap.model import PartialDate, other_dates
from partnermap.problems import quoted

_WORDS = (
    r"(?:disbanded|closed(?: down)?|dissolved|abolished|ceased(?: to (?:meet|exist))?|wound up"
    r"|defunct|ended|folded|stood down|no longer (?:meets|meeting|exists|active|running)"
    r"|merged|inactive|former(?:ly)?)"
)
_SAID = re.compile(
    rf"(?:now |has |was )?{_WORDS}\b[\s,:\u2013-]*(?:in |on |since |as of )?(.*)", re.IGNORECASE
)
_NAMED = re.compile(
    rf"[(\[\u2013-]\s*(?:now |has |was )?(?:{_WORDS}\b|do not use)[^)\]]*[)\]]?\s*\Z", re.IGNORECASE
)
_HINT = (
    "Write when it ended, in a column 'Until'; a year is enough. Without it the map has the body "
    "as one that is there today."
)


def has_ended(status: str) -> bool:
    """Whether a word of status says that a body is no more."""
    return bool(_SAID.fullmatch(" ".join(status.split())))


def ended_on(status: str) -> str:
    """The date that a status gives for the end of a body, as a map has it; empty for none."""
    match = _SAID.fullmatch(" ".join(status.split()))
    text = match[1].strip(" .()") if match else ""
    if not text:
        return ""
    try:
        return PartialDate.parse(text).written
    except ValueError:
        return other_dates.meant(text)


def tell_ended(spot: Spot, until: str, account: Account) -> None:
    """Say what became of a status by which a body is no more.

    Args:
        spot: the cell.
        until: the date in it; empty where there is none.
        account: of the cells.
    """
    if until:
        message = f"{quoted(spot.text)} was read as its end: until {until}"
        account.tell(Weight.NOTE, message, of=[spot])
    else:
        message = f"{quoted(spot.text)} says that it has ended, and not when"
        account.tell(Weight.LEFT_OUT, message, _HINT, of=[spot])


def tell_ended_name(name: Spot, account: Account) -> None:
    """Say of a body whose name says that it is no more that it is taken as one that is there."""
    if _NAMED.search(name.text):
        message = f"the name {quoted(name.text)} says that it has ended; it was taken as it stands"
        account.tell(Weight.NOTE, message, _HINT, of=[name])
