"""Other names of a body in a cell: ``ETB / EPB``, ``formerly Oak``, and what is no name at all.

Another name makes every cell with it that body, so that a wrong one joins two bodies.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from partnermap.exchange.spreadsheets.words.no_names import why_not_meant

_BEFORE = re.compile(
    r"(?:(?:formerly|previously|now|also)(?: known as| called)?|was|aka|a\.k\.a\.?|known as|or"
    r"|old name:?)\s+(?=\S)",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"\s*[(\[](?:old|former|previous|new|short|full)(?: name)?[)\]]\Z", re.IGNORECASE
)
_INITIALS = re.compile(r"[A-Z][A-Za-z&]{0,7}")


@dataclass(frozen=True, slots=True)
class OtherNames:
    """What such a cell says.

    Attributes:
        names: other names of the body.
        left: what is none, and is left out.
    """

    names: tuple[str, ...] = ()
    left: tuple[str, ...] = ()


def other_names(said: Iterable[str]) -> OtherNames:
    """The other names in a cell, each by itself.

    Args:
        said: its parts between semicolons and lines.
    """
    names: list[str] = []
    left: list[str] = []
    for text in said:
        for each in _parts(text):
            bare = _AFTER.sub("", _BEFORE.sub("", each, count=1) if _BEFORE.match(each) else each)
            is_name = any(sign.isalnum() for sign in bare) and not why_not_meant(bare)
            (names if is_name else left).append(bare if is_name else each)
    return OtherNames(tuple(dict.fromkeys(names)), tuple(left))


def _parts(text: str) -> list[str]:
    """Initials that are parted by a stroke or a comma; other names may have these in them."""
    parts = [each.strip() for each in re.split(r"\s*[/,]\s*", text) if each.strip()]
    are_initials = len(parts) > 1 and all(_INITIALS.fullmatch(each) for each in parts)
    is_short = are_initials and sum(each.isupper() for each in parts) >= 1
    return parts if is_short else [text]
