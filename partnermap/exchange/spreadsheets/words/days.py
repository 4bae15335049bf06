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


def day_shown_as_number(
    heading: str, text: str, below: Iterable[str], *, starts_1904: bool = False
) -> str:
    """The day that a number is, by the heading of its column; empty where it may be no day.

    Words such as *since* and *from* speak of other things, too: there all numbers of the column
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
    if not _OF_TIME.search(heading) or _OF_AMOUNTS.search(heading):
        return ""
    numbers = [each for each in below if each.replace(".", "").isdigit()]
    is_of_days = all(day_of_serial(each, starts_1904=starts_1904) for each in numbers)
    return day if is_of_days else ""
