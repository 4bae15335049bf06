"""Values of cells as the text that was meant: whole numbers, leading zeros, partial dates."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from typing import Any

_ZEROS = re.compile(r"0{2,}\Z")
_QUOTED = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.')
_DAYS = re.compile(r"d", re.IGNORECASE)
_MONTHS = re.compile(r"m", re.IGNORECASE)
_YEARS = re.compile(r"y", re.IGNORECASE)


def text_of(value: Any, number_format: str) -> str:
    """A value as a person reads it in its cell, but dates as a map has them.

    Args:
        value: as openpyxl gives it.
        number_format: of the cell, such as ``00000000`` or ``mmm-yy``.
    """
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime | date):
        return _date(value, number_format)
    if isinstance(value, time | timedelta):
        return str(value)
    if isinstance(value, int | float):
        return _number(value, number_format)
    return str(value)


def _number(value: int | float, number_format: str) -> str:
    if isinstance(value, float):
        if not value.is_integer() or abs(value) >= 1e15:
            return repr(value)
        value = int(value)
    padded = _QUOTED.sub("", number_format.split(";")[0])
    if _ZEROS.fullmatch(padded) and value >= 0:
        return str(value).zfill(len(padded))
    return str(value)


def _date(value: datetime | date, number_format: str) -> str:
    """A day; or the month or year, where the cell shows no more of it."""
    if isinstance(value, datetime) and value.time() != time():
        return value.isoformat(" ", "minutes")
    shown = _QUOTED.sub("", number_format)
    day = value.date() if isinstance(value, datetime) else value
    if _DAYS.search(shown) or not _YEARS.search(shown) or day.day != 1:
        return day.isoformat()
    is_month = _MONTHS.search(shown) or day.month != 1
    return day.isoformat()[:7] if is_month else day.isoformat()[:4]


def day_of_serial(text: str, *, starts_1904: bool) -> str:
    """The day that Excel means by a number; empty where it is none of the years 1927 to 2100."""
    if not re.fullmatch(r"[0-9]{4,5}(\.[0-9]+)?", text):
        return ""
    number = int(float(text))
    if not 10_000 <= number <= 73_415:
        return ""
    start = date(1904, 1, 1) if starts_1904 else date(1899, 12, 30)
    return (start + timedelta(days=number)).isoformat()
