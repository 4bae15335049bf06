"""Headings that are days, weeks, months or years: of a rota or a calendar, and never a board."""

from __future__ import annotations

import re

from partnermap.exchange.readers.numbers import day_of_serial

_DAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:days?)?"
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_YEAR = r"(?:'?[0-9]{2}|(?:19|20)[0-9]{2}(?:\s*[-/\u2013]\s*[0-9]{2,4})?)"
_NUMBER = r"[0-9]{1,2}(?:st|nd|rd|th)?"
_FULL_YEAR = r"(?:19|20)[0-9]{2}(?:\s*[-/\u2013]\s*[0-9]{2,4})?"
_WEEK = r"(?:(?:w/?c|w/?e|week (?:commencing|ending|of))\s+)?"
_TIME = re.compile(
    rf"{_WEEK}(?:{_DAY}[ ,]*)?(?:{_NUMBER}[ -]?)?{_MONTH}\.?(?:[ ,-]+{_NUMBER})?(?:[ ,-]*{_YEAR})?"
    rf"|{_DAY}\.?(?:[ ,]+{_NUMBER}|\s+(?:am|pm))?"
    rf"|{_WEEK}[0-9]{{1,2}}[/.-][0-9]{{1,2}}(?:[/.-][0-9]{{2,4}})?"
    r"|[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?"
    rf"|(?:week|wk)\s*[0-9]{{1,2}}|(?:q|qtr|quarter)\s*[1-4](?:[ ,-]*{_YEAR})?|{_FULL_YEAR}",
    re.IGNORECASE,
)


def is_time(heading: str) -> bool:
    """Whether a heading is nothing but a time: ``Mon``, ``w/c 3 June``, ``Q2``, ``2024``."""
    line = " ".join(heading.split()).strip(" .:")
    return bool(line) and bool(_TIME.fullmatch(line) or day_of_serial(line, starts_1904=False))
