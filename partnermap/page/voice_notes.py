"""What stands below the columns of the picture of voices: how many more there was no room for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from partnermap.english import counted, number_word
from partnermap.layout import Rect
from partnermap.page.measure import wrap
from partnermap.page.voice_boxes import SIZES, SMALL
from partnermap.page.voice_spots import Cast

LINE, GAP = 16.0, 4.0
"""From line to line, and above the first beside that, in CSS pixels."""


def notes_below(
    x: float, boxes: Iterable[Rect], wide: float, said: Iterable[str]
) -> Iterator[tuple[float, float, str]]:
    """Lines below the last box of a column, no wider than there is room."""
    foot = max((rect.y + rect.height for rect in boxes), default=SIZES.head)
    lines = [line for each in said for line in wrap(each, wide, SMALL, 3)]
    for number, line in enumerate(lines, start=1):
        yield x, foot + GAP + LINE * number, line


def other_carriers(cast: Cast) -> list[str]:
    """What is said below those through whom: how many more, and that numbers may add up to more."""
    more = [f"and {cast.more_carriers:,} more"] if cast.more_carriers else []
    several = sum(cast.carriers.values()) > sum(cast.hanging.values())
    return [*more, *(["one may depend on several of them"] if several else [])]


def other_ends(cast: Cast) -> list[str]:
    """What is said of the bodies that decide and are not drawn; those who hear nobody apart."""
    more = [f"and {cast.more_ends:,} more"] if cast.more_ends else []
    if not cast.deaf:
        return more
    number = number_word(len(cast.deaf))
    return [*more, f"and {number} that {_hear_nobody(cast)} of them, named below"]


def deaf_words(cast: Cast, of: str) -> str:
    """What stands over the names of those who hear nobody, below the picture."""
    decide = "that decides" if len(cast.deaf) == 1 else "that decide"
    bodies = counted(len(cast.deaf), "body", "bodies")
    return f"{bodies} {decide} and {_hear_nobody(cast)} of the {of}"


def _hear_nobody(cast: Cast) -> str:
    hears, are = ("hears", "is") if len(cast.deaf) == 1 else ("hear", "are")
    return f"{hears} none" if cast.silent else f"{are} not recorded to hear any"
