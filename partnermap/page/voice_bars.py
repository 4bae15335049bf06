"""The bars of who is heard: how many of those in the picture a body that decides hears, and how."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from partnermap.analysis.voice import Grade
from partnermap.analysis.voice.audience import Way
from partnermap.layout import Rect
from partnermap.page.measure import width_of
from partnermap.page.voice_spots import by_grade, key_of

BAR = 120.0
"""How wide the bar of a body that hears everybody is, in CSS pixels."""

HIGH, BELOW = 11.0, 25.0
"""How high a bar is, and how far below the upper edge of its box."""

LEAST = 4.0
"""How wide a piece is at least: one of a thousand is to be seen too; the number stands above."""

SAMPLE, LETTERS = 16.0, 11.5
"""In the key: how wide a sample is, and the size of its letters."""

NAMES = {
    Grade.ITSELF: "themselves",
    Grade.REPRESENTED: "represented",
    Grade.CLAIMED: "only spoken for",
}
"""The pieces of a bar, from the left."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a bar: the word for its grade, and its rectangle."""

    kind: str
    rect: Rect


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar: the rectangle for everybody, and in it a piece for each grade that somebody has."""

    ground: Rect
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Sample:
    """A row of the key: a piece, its name, and where that begins."""

    piece: Piece
    name: str
    at: tuple[float, float]


def bar_of(heard: Counter[Way], of: int, box: Rect, inset: float) -> Bar:
    """The bar at the right end of a box.

    Args:
        heard: how many a body hears, and how.
        of: how many there are.
        box: of the body.
        inset: between the bar and the right edge of the box, in CSS pixels.
    """
    ground = Rect(box.x + box.width - inset - BAR, box.y + BELOW, BAR, HIGH)
    counts = {grade: number for grade, number in by_grade(heard).items() if number}
    least = {grade: max(LEAST, BAR * number / of) for grade, number in counts.items()}
    # What the smallest gain the larger ones lose, so that a full bar still means everybody.
    wide = BAR * sum(counts.values()) / of
    over = sum(least.values()) - max(wide, LEAST * len(least))
    spare = sum(each - LEAST for each in least.values())
    pieces, x = [], ground.x
    for grade, each in least.items():
        width = each - (over * (each - LEAST) / spare if spare else 0)
        pieces.append(Piece(key_of(grade), Rect(x, ground.y, width, HIGH)))
        x += width
    return Bar(ground, tuple(pieces))


def bar_key(x: float, y: float) -> Iterator[Sample]:
    """What the pieces mean, in one line that begins at a point and has its letters on it."""
    for grade, name in NAMES.items():
        yield Sample(Piece(key_of(grade), Rect(x, y - 9, SAMPLE, HIGH)), name, (x + SAMPLE + 5, y))
        x += SAMPLE + 5 + width_of(name, LETTERS) + 9
