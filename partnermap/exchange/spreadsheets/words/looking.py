"""What the look of a name says: a board, a kind alone, nothing at all, or two bodies in a cell."""

from __future__ import annotations

import re

from partnermap.exchange.names import plain_name
from partnermap.exchange.spreadsheets.words.written import NOTHING, UNKNOWN

_TABLE = re.compile(r"\b(?:board|committee|sub-?group|steering group|task group|taskforce)\Z", re.I)
_MAY_BE_TABLE = re.compile(
    r"\b(?:board|partnership|forum|committee|sub-?group|group|alliance|panel|cabinet|executive"
    r"|taskforce|network)\b",
    re.IGNORECASE,
)
_NOBODY = frozenset(
    {"nobody", "no one", "no-one", "noone", "no body", "not to anyone", "themselves"}
)
_OPEN = frozenset(
    {"tbc", "tba", "tbd", "vacant", "vacancy", "unknown", "not known", "to be confirmed", "n/k"}
)
_WRITTEN = (
    "alliance assembly association board cabinet charity college committee council executive forum"
    " group hospital network panel partnership school subgroup trust university",
    "the our this full whole main",
    "borough city county district metropolitan parish town",
)
_KINDS, _SAYING_LITTLE, _OF_COUNCILS = (frozenset(words.split()) for words in _WRITTEN)
_TWO = re.compile(r"\s+(?:and|&|\+)\s+|\s*/\s*", re.IGNORECASE)


def is_table(name: str) -> bool:
    """Whether a name can only be that of a table which people sit round."""
    return bool(_TABLE.search(name))


def may_be_table(name: str) -> bool:
    """Whether a name may be that of a board, and not of a legal person."""
    return bool(_MAY_BE_TABLE.search(name))


def ends_as_table(name: str) -> bool:
    """Whether the last word of a name is one for boards."""
    return bool(_MAY_BE_TABLE.fullmatch(name.split()[-1]))


def kind_alone(name: str) -> str:
    """The kind of body that is all that a name says: ``the Board``; empty where it says more."""
    words = [each for each in plain_name(name).split() if each not in _SAYING_LITTLE]
    if words[-1:] == ["council"]:
        words = [each for each in words if each not in _OF_COUNCILS]
    return words[0] if len(words) == 1 and words[0] in _KINDS else ""


def says_nothing(text: str) -> bool:
    """Whether a cell that should name somebody only says that there is nobody, or nobody knows."""
    if not any(sign.isalnum() for sign in text):
        return True  # '!!!'
    low = re.split(r"\s*[(\[:,\u2013]|\s-\s", " ".join(text.casefold().split()), maxsplit=1)[0]
    if low in _OPEN:
        return True  # 'TBC (NHS)'
    low = " ".join(text.casefold().split())
    return low.strip("().") in _NOBODY or low in NOTHING or low in UNKNOWN


def says_nobody(text: str) -> bool:
    """Whether a cell that should name somebody says that there is nobody."""
    return " ".join(text.casefold().split()).strip("().") in {*_NOBODY, "none", "nil"}


def is_true_or_false(text: str) -> bool:
    """Whether a cell that should name somebody holds what a program made of a word."""
    return text.casefold() in ("true", "false")


def halves(text: str) -> list[tuple[str, ...]]:
    """The ways in which a text may be several names: by each ``and``, and by all of them."""
    parts = [each.strip() for each in _TWO.split(text)]
    if len(parts) < 2 or not all(parts):
        return []
    pairs: list[tuple[str, ...]] = []
    for cut in _TWO.finditer(text):
        pairs.append((text[: cut.start()].strip(), text[cut.end() :].strip()))
    return [*pairs, tuple(parts)] if len(parts) > 2 else pairs
