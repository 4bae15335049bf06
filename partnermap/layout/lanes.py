"""Stretches side by side -> lanes, so that none lie on each other and few cross."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from partnermap.layout.ways import Piece

SWEEPS = 12
"""How often neighbours are compared; most channels are in order after three."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a line that goes along a channel (or a gutter: read "left" for "up").

    Attributes:
        piece: what it is a piece of.
        low: where it begins.
        high: where it ends.
        up: where its line goes on upwards from it.
        down: where its line goes on downwards from it.
    """

    piece: Piece
    low: float
    high: float
    up: tuple[float, ...]
    down: tuple[float, ...]

    def with_other(self, other: Stretch | None) -> Stretch:
        """It and another stretch of the same trunk, as one."""
        if other is None:
            return self
        return Stretch(
            self.piece,
            min(self.low, other.low),
            max(self.high, other.high),
            tuple(sorted({*self.up, *other.up})),
            tuple(sorted({*self.down, *other.down})),
        )


def choose_lanes(stretches: Sequence[Stretch], apart: float) -> dict[Piece, int]:
    """Gives each stretch a lane; lane 0 is the highest.

    Args:
        stretches: in any order.
        apart: two stretches share a lane only if one begins more than this after the other ends.

    Returns:
        The lane of each stretch, by its piece.
    """
    order = sorted(stretches, key=_rough_order)
    for _ in range(SWEEPS):
        moved = False
        for index in range(len(order) - 1):
            upper, lower = order[index], order[index + 1]
            if _crossings(lower, upper) < _crossings(upper, lower):
                order[index], order[index + 1] = lower, upper
                moved = True
        if not moved:
            break
    lanes: dict[Piece, int] = {}
    for index, stretch in enumerate(order):
        lanes[stretch.piece] = 1 + max(
            (
                lanes[other.piece]
                for other in order[:index]
                if other.low <= stretch.high + apart and stretch.low <= other.high + apart
            ),
            default=-1,
        )
    return lanes


def _rough_order(stretch: Stretch) -> tuple[int, float, Piece]:
    """Those that come from above and go back are at the top, the short ones first; and so on."""
    if not stretch.down:
        return 0, stretch.high - stretch.low, stretch.piece
    if not stretch.up:
        return 2, stretch.low - stretch.high, stretch.piece
    rising = stretch.up[0] > stretch.down[0]
    return 1, stretch.low if rising else -stretch.low, stretch.piece


def _crossings(upper: Stretch, lower: Stretch) -> int:
    """How often the two lines cross if the one stretch lies above the other."""
    return sum(upper.low < x < upper.high for x in lower.up) + sum(
        lower.low < x < lower.high for x in upper.down
    )
