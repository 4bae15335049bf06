"""How often a board meets, in figures and in words cut short: ``Every 3 months``, ``6x pa``."""

from __future__ import annotations

import re

_SHORT = {
    "wkly": "week",
    "fortn": "fortnight",
    "mthly": "month",
    "mnthly": "month",
    "qtrly": "quarter",
    "qrtly": "quarter",
    "qtly": "quarter",
    "quaterly": "quarter",
}
_BY_MONTHS = {1: "month", 2: "two-months", 3: "quarter", 4: "four-months", 6: "half-year"}
_BY_MONTHS[12] = "year"
_BY_WEEKS = {1: "week", 2: "fortnight", 4: "month", 6: "six-weeks", 8: "two-months", 12: "quarter"}
_WORDS = {"other": 2, "second": 2, "two": 2, "three": 3, "four": 4, "six": 6, "twelve": 12}
_EVERY = re.compile(r"(?:(?:every|each)\s+(\w+)\s+(week|month)s?|(\w+)[ -](week|month)ly)\Z")
_TIMES = re.compile(
    r"(\d+|two|three|four|six|twelve)\s*(?:x|times)?\s*(?:pa|p\.a|per annum|a year|per year|yearly"
    r"|(?<=x)\s*year|(?<=x )\s*year|/\s?(?:yr|year))\Z"
)


def how_often(text: str) -> str:
    """The word of the map that is meant; empty where none surely is."""
    low = " ".join(text.casefold().split()).rstrip(".")
    if low in _SHORT:
        return _SHORT[low]
    if match := _EVERY.match(low):
        number, of = match[1] or match[3], match[2] or match[4]
        return (_BY_WEEKS if of == "week" else _BY_MONTHS).get(_number(number), "")
    if (match := _TIMES.match(low)) and (times := _number(match[1])) and 12 % times == 0:
        return _BY_MONTHS.get(12 // times, "")
    return ""


def _number(text: str) -> int:
    return int(text) if text.isdigit() else _WORDS.get(text, 0)
