"""Amounts of money in cells: the unit that a heading gives them, and amounts in plain pounds."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from partnermap.exchange.columns import Column

_NUMBER = r"[0-9][0-9,]*(?:\.[0-9]+)?"
# Amounts that say no unit of their own: '25', '1.2', '10 - 25', 'c. 850', '<10'.
_BARE = re.compile(
    rf"[^0-9A-Za-z\u00a3]*(?:c\.?|ca\.?|about|circa|approx\.?|under|up to)?\s*"
    rf"{_NUMBER}(?:\s*(?:-|\u2013|to)\s*{_NUMBER})?\s*\+?",
    re.IGNORECASE,
)
_OWN = re.compile(r"[0-9]\s*(?:k|m|mn|bn|thousand|million|billion)\b", re.IGNORECASE)
_NIL = re.compile(
    r"\u00a3?\s*(?:nil|none|zero|nothing|no income)(?: income| turnover| pounds)?\.?", re.IGNORECASE
)
_THOUSANDS = (
    r"(?<![\d.,])\u00a3?\s*['\u2019]?(?<![\d.,])000['\u2019]?s?\b|\u00a3\s*[kt]\b"
    r"|\bthousands?\b(?: of pounds)?|\bks?\b"
)
_NOTED = re.compile(
    r"\bin (?:thousands|millions)\b|\u00a3\s*['\u2019]?000s?\b|\u00a3k\b", re.IGNORECASE
)
_MILLIONS = r"\u00a3\s*m(?:n|illions?|s)?\b|\bmillions?\b(?: of pounds)?|\bm\b"


@dataclass(frozen=True, slots=True)
class Unit:
    """What an amount counts.

    Attributes:
        words: as a message names it.
        letter: what stands after an amount that counts it.
    """

    words: str
    letter: str = ""


_ROUGHLY = re.compile(
    r"\A(?:approx\.?|approximately|about|around|circa|ca?\.?|~)\s*", re.IGNORECASE
)
POUNDS = Unit("pounds")
_UNITS = {
    Unit("thousands of pounds", "k"): re.compile(_THOUSANDS, re.IGNORECASE),
    Unit("millions of pounds", "m"): re.compile(_MILLIONS, re.IGNORECASE),
}


def is_of_money(column: Column) -> bool:
    """Whether a column of ours holds pounds a year."""
    return column.path in (("income",), ("income_here",))


def is_nil(text: str) -> bool:
    """Whether an amount is said to be nothing, in a word: ``nil``, ``none``, ``£nil``."""
    return bool(_NIL.fullmatch(text.strip()))


def unit_of(heading: str) -> Unit:
    """The unit that a heading gives: thousands in ``Income (£000s)``, ``Turnover £'000``."""
    return next((unit for unit, said in _UNITS.items() if said.search(heading)), POUNDS)


def noted_unit(texts: Iterable[str]) -> Unit:
    """The unit that a note above a table gives all its amounts: ``Turnover shown in thousands``."""
    noted = (text for text in texts if _NOTED.search(text))
    return next((unit_of(text) for text in noted), POUNDS)


def without_unit(heading: str) -> str:
    """A heading without the unit in it."""
    for said in _UNITS.values():
        heading = said.sub(" ", heading)
    return re.sub(r"\bin\s*\Z|[\u00a3(\[)\]]", " ", heading.replace("\u00a3", " ")).strip()


def may_be_thousands(text: str, others: Iterable[str]) -> bool:
    """Whether an amount is so small a number that the unit of others in its column may be meant.

    Args:
        text: of a cell, in a column whose heading gives no unit.
        others: the texts of that column.
    """
    bare = _ROUGHLY.sub("", text.strip())
    is_small = re.fullmatch(r"[0-9]{1,3}", bare) and int(bare) > 0
    return bool(is_small) and any(_OWN.search(each) for each in others)


def in_pounds(text: str, unit: Unit) -> tuple[str, str]:
    """An amount with its unit in it; or why it cannot be told.

    Args:
        text: of a cell.
        unit: what the heading says that it counts.
    """
    line = " ".join(text.split())
    if unit is POUNDS or not re.search("[0-9]", line) or _OWN.search(line):
        return line, ""
    if not _BARE.fullmatch(line):
        return "", f"the heading says {unit.words}, and this cell something else"
    return re.sub(_NUMBER, lambda match: f"{match[0]}{unit.letter}", line), ""
