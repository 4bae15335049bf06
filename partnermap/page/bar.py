"""The bar in a box: one piece for each sector, as wide as its share of the seats."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from partnermap.page.signs import LETTERS, UNKNOWN

LEAST = 15.0
"""The narrowest piece that has room for its letter, in CSS pixels."""

GAP = 1.5
"""Between two pieces, in CSS pixels."""


@dataclass(frozen=True, slots=True)
class BarPiece:
    """One piece; ``x`` and ``width`` in CSS pixels from the left end of the bar."""

    sign: str
    letter: str
    count: int
    x: float
    width: float


def make_bar(
    counts: Mapping[str, int], width: float, marks: Mapping[str, str] = LETTERS
) -> tuple[BarPiece, ...]:
    """The pieces of a bar, each wide enough for its letter.

    Where there are more sectors than have room, the smallest are drawn as one piece with a plus.

    Args:
        counts: seats by sign, in the order of drawing.
        width: of the whole bar, in CSS pixels.
        marks: what stands in the piece of each sign.
    """
    room = int((width + GAP) // (LEAST + GAP))
    kept = [(sign, marks[sign], count) for sign, count in counts.items()]
    if len(kept) > room:
        smallest = sorted(kept, key=lambda piece: piece[2])[: len(kept) - room + 1]
        kept = [piece for piece in kept if piece not in smallest]
        kept.append((UNKNOWN, "+", sum(count for _, _, count in smallest)))
    widths = _share([count for _, _, count in kept], width - GAP * (len(kept) - 1))
    pieces, x = [], 0.0
    for (sign, letter, count), wide in zip(kept, widths, strict=True):
        pieces.append(BarPiece(sign, letter, count, round(x, 1), round(wide, 1)))
        x += wide + GAP
    return tuple(pieces)


def _share(counts: list[int], width: float) -> list[float]:
    """Widths by count, but none under the least: those take from the others."""
    narrow: set[int] = set()
    while True:
        wide = [at for at in range(len(counts)) if at not in narrow]
        total = sum(counts[at] for at in wide)
        left = width - LEAST * len(narrow)
        more = {at for at in wide if counts[at] * left < LEAST * total and len(wide) > 1}
        if not more:
            break
        narrow |= more
    return [
        LEAST if at in narrow else (left * counts[at] / total if total else left / len(wide))
        for at in range(len(counts))
    ]
