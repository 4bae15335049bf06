"""What a cell says of a body that is no more: ``disbanded 2022``, ``closed``, ``(merged)``."""

from __future__ import annotations

import re

from partnermap.exchange.imported import Reach, Weight
from partnermap.exchange.spreadsheets.account import Account, Spot
from partnermap.model import PartialDate, other_dates
from partnermap.problems import quoted

_WORDS = (
    r"(?:disbanded|closed(?: down)?|dissolved|abolished|ceased(?: to (?:meet|exist))?|wound up"
    r"|defunct|ended|folded|stood down|no longer (?:meets|meeting|exists|active|running)"
    r"|merged|inactive|former(?:ly)?)"
)
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\.?"
_WHEN = (
    rf"(?:(?:\d{{1,2}}(?:st|nd|rd|th)? )?{_MONTH}(?: \d{{2,4}})?"
    r"|(?:spring|summer|autumn|winter)(?: \d{2,4})?|[0-9][0-9./-]*|today|last year)"
)
_SAID = re.compile(
    rf"(?:now |has |was )?{_WORDS}\b[\s,:\u2013-]*(?:in |on |since |as of )?(.*)", re.IGNORECASE
)
# At the start of a note, where nothing follows but a date, an end, or another thought.
_NOTED = re.compile(
    r"(?:now |has |was )?(?:disbanded|closed(?: down)?|dissolved|abolished|wound up|defunct|ended"
    r"|ceased(?: to (?:meet|exist))?|folded|stood down"
    r"|no longer (?:meets|meeting|exists|active|running))\b"
    rf"(?:\s+(?:in |on |since |as of |from )?{_WHEN})?(?=\s*(?:\Z|[.,:;(\u2013-]))",
    re.IGNORECASE,
)
_HINT = (
    "Write when it ended, in a column 'Until'; a year is enough. Without it the map has the body "
    "as one that is there today."
)
_RESTS = (
    r"(?:currently |now |temporarily )?(?:dormant|in abeyance|on hold|paused|suspended"
    r"|in recess|mothballed|not (?:currently )?(?:meeting|active)|resting)\b"
)
_RESTING = re.compile(
    rf"(?:{_RESTS}|(?:has )?not met|no meetings?)[\s,:\u2013-]*(?:(?:in |on |since )?{_WHEN})?",
    re.IGNORECASE,
)
RESTS = (
    "it does not meet at present, and a map has no such status. As long as nothing is said it "
    "counts as current, and findings on who is heard rest on its seats"
)
# What stands at the end of a name, in brackets or after a dash.
_STATE = re.compile(r"(?:[(\[]|\s[\u2013-]\s)\s*([^()\[\]]+?)[)\]]?\s*\Z")
_SOMETHING = "something that is no part of a name"
_AT_THE_BEGINNING = re.compile(
    r"\?|(?:NEW|DUPLICATE|DELETE|OLD|CHECK|QUERY|TBC)\b|.*(?:\?\?|\(\?\))\s*\Z"
)
_STATES = tuple(
    (re.compile(pattern, re.IGNORECASE), says, hint)
    for pattern, says, hint in (
        (
            r"(?:now (?:called|known|part|the)|re-?named|formerly|previously|replaced by|was the\b"
            r"|name changed)\b.*",
            "that it is, or was, called otherwise",
            "Write one name, and the other in a column 'Also known as'; if it is part of another, "
            "when it ended in a column 'Until'.",
        ),
        (rf"(?:now |has |was )?(?:{_WORDS}\b|do not use)", "that it has ended", _HINT),
        (
            _RESTS,
            "that it does not meet at present",
            "The map has it as one that is there today: write that it rests in a column 'Notes'.",
        ),
        (
            r"(?:see\b|duplicate|dupe?\b|to (?:check|delete|confirm)|check\b|query|not sure|tbc"
            r"|delete|remove|vacant)",
            _SOMETHING,
            "Where it is no part of the name, mend the cell, or the name in the map.",
        ),
        (
            r"(?:merging|to (?:be )?(?:merge|clos|end|renam|replac|review|w[io]und)|being"
            r" (?:merg|wound|clos|replac|review)|winding (?:down|up)|closing|ending|under review"
            r"|until|proposed|shadow|new\Z|from \d)",
            "that this is about to change, or has just begun",
            "The map has it as one that is there today: write 'ending' or 'proposed' in a column "
            "'Status', or the dates in 'Since' and 'Until'.",
        ),
    )
)


def has_ended(status: str) -> bool:
    """Whether a word of status says that a body is no more."""
    return bool(_SAID.fullmatch(" ".join(status.split())))


def rests(status: str) -> bool:
    """Whether a word of status says that a body is there, and does not meet: ``Dormant``."""
    return bool(_RESTING.fullmatch(" ".join(status.split())))


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


def tell_ended_note(note: Spot, name: str, account: Account) -> None:
    """Say of a note that begins with the end of a body that the map has it as one that is there."""
    match = _NOTED.match(note.text)
    if match is None:
        return
    said = match[0].strip(" .,:;")
    message = (
        f"a note begins with {quoted(said)}: only the note was taken, so the map has "
        f"{quoted(name)} as one that is there today"
    )
    until = ended_on(said) or "2024-03"
    hint = (
        "If it has ended, write when in a column 'Until', or in a mapping file: rows: "
        f'{{"{name}": {{Until: {until}}}}}.'
    )
    account.tell(Weight.LEFT_OUT, message, hint, of=[note], reach=Reach.ROW)


def tell_ended_name(name: Spot, account: Account) -> None:
    """Say of a body whose name says how it stands that only the name was taken of that."""
    match = _STATE.search(name.text)
    for pattern, says, hint in _STATES if match else ():
        if match and pattern.match(match[1].strip()):
            message = f"the name {quoted(name.text)} says {says}; it was taken as it stands"
            account.tell(Weight.NOTE, message, hint, of=[name])
            return
    if _AT_THE_BEGINNING.match(name.text):
        message = f"the name {quoted(name.text)} says {_SOMETHING}; it was taken as it stands"
        hint = "Mend the cell, or the name in the map."
        account.tell(Weight.NOTE, message, hint, of=[name])
