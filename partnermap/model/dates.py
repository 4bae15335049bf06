"""Dates as people know them: a year, a month, a day, or "at some time within"."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Any

from pydantic_core import core_schema

from partnermap.model.other_dates import MONTHS, guess
from partnermap.model.values import complaint, shown

FORMS = "Write 2023, 2023-11 or 2023-11-05; if it is known only roughly, a range: 2002..2007-09."
_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?\Z")


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date as written, and the days it may mean.

    Attributes:
        written: as it stands in the file, such as ``2002..2007-09``.
        first: the first day it covers.
        last: the last day it covers.
        is_range: True for "at some time within"; the thing dated happened on one of these days.
    """

    written: str
    first: date
    last: date
    is_range: bool = False

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read ``2023``, ``2023-11``, ``2023-11-05`` or ``2002..2007-09``.

        Raises:
            ValueError: with the reason, for anything else.
        """
        text = text.strip()
        if ".." in text:
            begin, _, end = text.partition("..")
            earliest, latest = _days(begin.strip())[0], _days(end.strip())[1]
            if earliest > latest:
                raise ValueError("the range ends before it begins")
            return cls(text, earliest, latest, is_range=earliest < latest)
        return cls(text, *_days(text))

    @property
    def words(self) -> str:
        """In plain English: ``5 November 2023``, ``November 2023``, ``between 2002 and 2005``."""
        begin, _, end = (part.strip() for part in self.written.partition(".."))
        if begin == end and self.is_range:
            return f"some time in {_words(begin)}"
        return f"between {_words(begin)} and {_words(end)}" if self.is_range else _words(begin)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> core_schema.CoreSchema:
        """Let a model have fields of this type."""
        return core_schema.no_info_plain_validator_function(
            _validated, serialization=core_schema.to_string_ser_schema()
        )

    def __str__(self) -> str:
        return self.written


def _days(text: str) -> tuple[date, date]:
    match = _DATE.match(text)
    if not match:
        raise ValueError("it is not written as a year, a month or a day")
    year, month, day = (int(part) if part else None for part in match.groups())
    if not year:
        raise ValueError("there is no year 0")
    if month is None:
        return date(year, 1, 1), date(year, 12, 31)
    if not 1 <= month <= 12:
        raise ValueError(f"there is no month {month}")
    length = monthrange(year, month)[1]
    if day is None:
        return date(year, month, 1), date(year, month, length)
    if not 1 <= day <= length:
        raise ValueError(f"{MONTHS[month]} {year} has no day {day}")
    return date(year, month, day), date(year, month, day)


def _words(text: str) -> str:
    year, *rest = text.split("-")
    parts = [MONTHS[int(rest[0])], year] if rest else [year]
    if len(rest) == 2:
        parts.insert(0, str(int(rest[1])))
    return " ".join(parts)


def _validated(value: Any) -> PartialDate:
    if isinstance(value, PartialDate):
        return value
    if not isinstance(value, str):
        raise complaint("date", f"a date is expected here, not {shown(value)}", FORMS)
    try:
        return PartialDate.parse(value)
    except ValueError as error:
        message = f"{shown(value)} is no date: {error}"
        raise complaint("date", message, guess(value) or FORMS) from None
