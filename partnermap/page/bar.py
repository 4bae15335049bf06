"""The bar in a box: one piece for each sector, as wide as its share of the seats."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from partnermap.page.measure import width_of
from partnermap.page.signs import LETTERS, UNKNOWN

LEAST = 15.0
"""The narrowest piece that has room for one letter, in CSS pixels."""

LETTER = 11.0
"""The size of a letter, in CSS pixels; the style sheet has the same."""

ABOUT = 2.0
"""Room about the letters in a piece, in CSS pixels."""

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
    kept = [(sign, marks[sign], count) for sign, count in counts.items()]
    room = width + GAP
    if sum(_least(mark) + GAP for _, mark, _ in kept) > room:
        room -= LEAST + GAP
        smallest = []
        while sum(_least(mark) + GAP for _, mark, _ in kept) > room:
            smallest.append(min(kept, key=lambda piece: piece[2]))
            kept.remove(smallest[-1])
        kept.append((UNKNOWN, "+", sum(count for _, _, count in smallest)))
    least = [_least(mark) for _, mark, _ in kept]
    widths = _share([count for _, _, count in kept], least, width - GAP * (len(kept) - 1))
    pieces, x = [], 0.0
    for (sign, letter, count), wide in zip(kept, widths, strict=True):
        pieces.append(BarPiece(sign, letter, count, round(x, 1), round(wide, 1)))
        x += wide + GAP
    return tuple(pieces)


def _least(mark: str) -> float:
    """The narrowest piece that has room for what stands in it, in CSS pixels."""
    return max(LEAST, width_of(mark, LETTER, bold=True) + ABOUT)


def _share(counts: list[int], least: list[float], width: float) -> list[float]:
    """Widths by count, but none under its least: those take from the others."""
    narrow: set[int] = set()
    while True:
        wide = [at for at in range(len(counts)) if at not in narrow]
        total = sum(counts[at] for at in wide)
        left = width - sum(least[at] for at in narrow)
        more = {at for at in wide if counts[at] * left < least[at] * total and len(wide) > 1}
        if not more:
            break
        narrow |= more
    return [
        least[at] if at in narrow else (left * counts[at] / total if total else left / len(wide))
        for at in range(len(counts))
    ]
