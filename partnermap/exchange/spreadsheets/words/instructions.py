"""Texts below headings that say what to write there: ``full name pls``, ``choose one``."""

from __future__ import annotations

import re
from collections.abc import Mapping

from partnermap.exchange.persons.personal import is_personal
from partnermap.exchange.readers import Cell

# What no name of a body has in it.
_PLAIN = (
    r"pls|full (?:legal )?(?:name|title)|initials (?:ok|only)|if known|if any|if different"
    r"|(?:as|if) appropriate|as used|as on|as per|e\.?g|i\.?e|y/n|yes/no|dd/mm|mm/yy|drop ?-?downs?"
    r"|free text|numbers? only|leave blank|what we|latest accounts"
)
_SAYS = re.compile(
    rf"\b(?:{_PLAIN}|please|optional|required|format|enter|must|choose|select|tick|pick)\b",
    re.IGNORECASE,
)
_SURELY = re.compile(rf"\b(?:{_PLAIN})\b|\Aplease\b|\bplease\Z", re.IGNORECASE)
_REMARK = re.compile(  # 'NB: chairs change in May'; 'PS Elm' may be a body, and 'Notes & Tones'
    r"\A(?:(?:N\.?B\.?|P\.?S\.?)(?:\s*[:\u2013-]|\s+[a-z])|[Nn]ote\s*[:\u2013-]|N\.?B\.\s)"
)
_ASKS = re.compile(r"(?:which|what|who|whose|where|when|how|is it|are they)\b.*\?", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_MARKS = re.compile(r"\w(?:, \w)* or \w(?: or blank)?", re.IGNORECASE)  # 'x or C'


def says_what_to_write(text: str) -> bool:
    """Whether a text below a heading is of those that explain it: ``latest accounts``."""
    says = (
        _SAYS.search(text)
        or _ASKS.fullmatch(text)
        or _IN_BRACKETS.fullmatch(text)
        or _MARKS.fullmatch(text)
        or _REMARK.match(text)
    )
    return bool(says) and not is_personal(text)


def surely_says_what_to_write(text: str) -> bool:
    """Whether a text says so in words that stand in the name of no body."""
    return bool(_SURELY.search(text) or _REMARK.match(text)) and not is_personal(text)


def explains_headings(cells: Mapping[int, Cell]) -> bool:
    """Whether every cell of a row says what to write, so that it can be nothing else.

    One of them has to leave no doubt, or to be the same as another one: ``Choose Life`` is a body.
    """
    lines = [cell.line for cell in cells.values() if not cell.is_merged]
    is_sure = any(map(surely_says_what_to_write, lines)) or len({*lines}) < len(lines)
    return is_sure and all(map(says_what_to_write, lines))
