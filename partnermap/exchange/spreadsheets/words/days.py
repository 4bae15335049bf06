"""Days that a sheet shows as numbers, in columns of which the heading speaks of time."""

from __future__ import annotations

import re
from collections.abc import Iterable

from partnermap.exchange.readers.numbers import day_of_serial

_OF_DAYS = re.compile(
    r"\b(?:dates?d?|reviewed|established|started|ended|joined|day)\b", re.IGNORECASE
)
_OF_TIME = re.compile(
    r"\b(?:since|signed|until|expir(?:y|es|ed)|renew(?:al|ed)|agreed|approved|appointed|founded"
    r"|launched|formed|updated|checked)\b|\b(?:from|to|when|start|end|begins?|began)\W*\Z",
    re.IGNORECASE,
)
_OF_AMOUNTS = re.compile(
    r"[£$%]|\b(?:income|turnover|fund(?:s|ed|ing)?|grants?|budget|spend|value|cost|amount|paid"
    r"|number|no|how many|people|postcode)\b",
    re.IGNORECASE,
)


_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_ENOUGH = 2


def day_shown_as_number(
    heading: str, text: str, below: Iterable[str], *, starts_1904: bool = False
) -> str:
    """The day that a number is, by the heading of its column; empty where it may be no day.

    Words such as *since* and *from* speak of other things, too: there most numbers of the column
    have to be days, and the heading must not speak of amounts.

    Args:
        heading: of the column, as they wrote it.
        text: of the cell.
        below: every cell of the column.
        starts_1904: how the workbook counts days.
    """
    day = day_of_serial(text, starts_1904=starts_1904)
    if not day or _OF_DAYS.search(heading):
        return day
    return day if _is_of_days(heading, below, starts_1904=starts_1904) else ""


def is_odd_among_days(
    heading: str, text: str, below: Iterable[str], *, starts_1904: bool = False
) -> bool:
    """Whether a number is no day, in a column of which the other numbers are days.

    Args:
        heading: of the column, as they wrote it.
        text: of the cell.
        below: every cell of the column.
        starts_1904: how the workbook counts days.
    """
    is_day = bool(day_of_serial(text, starts_1904=starts_1904))
    if is_day or not _is_number(text) or _YEAR.fullmatch(text):
        return False
    return _is_of_days(heading, below, starts_1904=starts_1904)


def _is_of_days(heading: str, below: Iterable[str], *, starts_1904: bool) -> bool:
    """Whether most numbers of a column are days; a year alone says nothing against it."""
    may_be_amounts = not _OF_TIME.search(heading) or bool(_OF_AMOUNTS.search(heading))
    if may_be_amounts and not _OF_DAYS.search(heading):
        return False
    numbers = [each for each in below if _is_number(each) and not _YEAR.fullmatch(each)]
    days = sum(bool(day_of_serial(each, starts_1904=starts_1904)) for each in numbers)
    return days > 0 and (days == len(numbers) or (days >= _ENOUGH and 2 * days > len(numbers)))


def _is_number(text: str) -> bool:
    return text.replace(".", "").isdigit()
