"""Dates as people write them elsewhere, and how a map has them."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable

MONTHS = (  # in English, whatever the computer's language
    *("", "January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
_MONTH = rf"({'|'.join(f'{name[:3]}(?:{name[3:]})?' for name in MONTHS[1:])}|Sept)\.?"
_DAY = r"([0-9]{1,2})(?:st|nd|rd|th)?"
_YEAR = r"([0-9]{4}|'?[0-9]{2})"
_WEEKDAY = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?[ ,.]+)?(?:the )?"
_TO = r"\s*(?:-|\u2013|\u2014|/|to|until)\s*"
_SEASONS = {
    "spring": ("03", "05"),
    "summer": ("06", "08"),
    "autumn": ("09", "11"),
    "winter": ("12", "02"),
}
ENDLESS = frozenset({"ongoing", "present", "to date", "current", "continuing", "open-ended"})
"""What is written for the end of what has none."""
_TODAY = frozenset({"today", "now", "yesterday", "this year", "last year", "this month"})
_LONGEST = 60
_ONE_DATE = re.compile(r"(?:Write|If it means [^,]+, write) ([0-9]{4}(?:-[0-9]{2}){0,2})\.")


def meant(text: str) -> str:
    """The date that is surely meant, day first in figures; empty where it cannot be told."""
    match = _ONE_DATE.fullmatch(guess(text))
    return match[1] if match else ""


def guess(text: str) -> str:
    """What to write for a date that is written in another way; empty where it cannot be told."""
    text = " ".join(text.split())
    if len(text) > _LONGEST:
        return ""
    if text.lower() in ENDLESS:
        return "What has not ended has no date for it: leave 'until' out."
    if text.lower() in _TODAY:
        return "Write the date itself, such as 2023, 2023-11 or 2023-11-05."
    for pattern, explain in _FORMS:
        match = re.fullmatch(pattern, text, re.IGNORECASE)
        if match:
            return explain(match)
    return ""


_FIRST = " (day first)"
_PLAIN = ""  # said in words, or in full: there is nothing to doubt but a year of two digits


def _exact(year: str, month: str, day: str = "", how: str = _PLAIN) -> str:
    full = _whole_year(year)
    if not int(full) or not 1 <= int(month) <= 12:
        return ""
    if day and not 1 <= int(day) <= monthrange(int(full), int(month))[1]:
        return ""
    written = "-".join((full, month.zfill(2), *([day.zfill(2)] if day else ())))
    if how == _PLAIN and full == year:
        return f"Write {written}."
    words = f"{f'{int(day)} ' if day else ''}{MONTHS[int(month)]} {full}"
    return f"If it means {words}{how}, write {written}."


def _whole_year(year: str) -> str:
    year = year.lstrip("'")
    return year if len(year) == 4 else f"20{year}"


def _number(month: str) -> str:
    return str(next(at for at, name in enumerate(MONTHS) if at and name[:3] == month[:3].title()))


def _between(match: re.Match[str]) -> str:
    begin, end = match[1], match[2]
    if len(end) == 2 and int(end) == (int(begin) + 1) % 100:
        return (
            f"For the year from April {begin} to March {int(begin) + 1}, write "
            f"{begin}-04..{int(begin) + 1}-03, which is: at some time within it."
        )
    end = end if len(end) == 4 else begin[:2] + end
    if int(end) <= int(begin):
        return ""
    return (
        f"If it means at some time from {begin} to {end}, write {begin}..{end}; if it lasted from "
        f"one to the other, write 'since: {begin}' and 'until: {end}'."
    )


def _season(match: re.Match[str]) -> str:
    begin, end = _SEASONS[match[1].lower()]
    year = int(match[2])
    last = year + (end < begin)
    return f"Write a range of months, {year}-{begin}..{last}-{end}, or only the year, {year}."


def _quarter(match: re.Match[str]) -> str:
    first = 3 * int(match[1]) - 2
    begin, end = f"{match[2]}-{first:02}", f"{match[2]}-{first + 2:02}"
    return f"Write a range of months, such as {begin}..{end}, or only the year, {match[2]}."


def _roughly(match: re.Match[str]) -> str:
    year = int(match[1])
    return f"What is known only roughly is a range: {year - 2}..{year + 2}, at some time within."


def _before(match: re.Match[str]) -> str:
    year = int(match[1])
    return f"Write a range that it must lie in, such as {year - 10}..{year - 1}, or leave it out."


_FORMS: tuple[tuple[str, Callable[[re.Match[str]], str]], ...] = (
    # a form and what to say of it; the first that fits explains
    (r"([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})", lambda m: _exact(m[1], m[2], m[3])),
    (r"([0-9]{4})[-/.]([1-9]|1[0-2])", lambda m: _exact(m[1], m[2])),
    (r"([0-9]{4})[-/.](0[1-9])", lambda m: _exact(m[1], m[2])),
    (rf"([0-9]{{4}}){_TO}([0-9]{{4}}|[0-9]{{2}})", _between),
    (
        rf"{_WEEKDAY}([0-9]{{1,2}})[-/. ]([0-9]{{1,2}})[-/. ]{_YEAR}",
        lambda m: _exact(m[3], m[2], m[1], _FIRST),
    ),
    (r"([0-9]{1,2})[-/. ]([0-9]{4})", lambda m: _exact(m[2], m[1])),
    (r"([0-9]{4})-([0-9]{2})-([0-9]{2})[T ][0-9:.,+Z -]+", lambda m: _exact(m[1], m[2], m[3])),
    (rf"{_MONTH}[ ,-]+{_YEAR}", lambda m: _exact(m[2], _number(m[1]))),
    (rf"([0-9]{{4}})[ ,-]+{_MONTH}", lambda m: _exact(m[1], _number(m[2]))),
    (
        rf"{_WEEKDAY}{_DAY}(?: of)?[ ,-]+{_MONTH}[ ,-]+{_YEAR}",
        lambda m: _exact(m[3], _number(m[2]), m[1]),
    ),
    (
        rf"{_WEEKDAY}{_MONTH}[ -]+{_DAY}[ ,-]+{_YEAR}",
        lambda m: _exact(m[3], _number(m[1]), m[2]),
    ),
    (r"(spring|summer|autumn|winter) (?:of )?([0-9]{4})", _season),
    (r"Q([1-4])[ /-]*([0-9]{4})", _quarter),
    (r"(?:c\.?|ca\.?|circa|about|around|approx\.?|roughly|~) ?([0-9]{4})", _roughly),
    (r"([0-9]{4}) ?\?", _roughly),
    (r"(?:before|pre-?|by|prior to) ?([0-9]{4})", _before),
)
