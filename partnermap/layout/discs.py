"""Discs that overlap -> discs that do not, near where they were."""

from __future__ import annotations

from collections.abc import Sequence
from math import hypot

from partnermap.layout.shapes import Point

SWEEPS = 100
"""How often overlapping discs push each other apart before all are simply drawn apart."""


def push_apart(spots: Sequence[Point], radii: Sequence[float]) -> list[Point]:
    """Moves discs until none overlap.

    Args:
        spots: the middles.
        radii: their radii, in the unit of the spots.

    Returns:
        The middles, in the same order: any two at least as far apart as their radii together.
    """
    # No two in one place, so that there is a direction to push in.
    moved = [(x + index * 1e-3, y + index * index * 1e-6) for index, (x, y) in enumerate(spots)]
    for _ in range(SWEEPS):
        clear = True
        for one in range(len(moved)):
            x, y = moved[one]
            radius = radii[one]
            for other in range(one):
                other_x, other_y = moved[other]
                need = radius + radii[other]
                across, down = x - other_x, y - other_y
                if across * across + down * down < need * need:
                    far = hypot(across, down)
                    push = (need - far) / 2 / far + 1e-6
                    moved[other] = other_x - across * push, other_y - down * push
                    x, y = x + across * push, y + down * push
                    clear = False
            moved[one] = x, y
        if clear:
            return moved
    factor = max(
        (radii[one] + radii[other])
        / hypot(moved[one][0] - moved[other][0], moved[one][1] - moved[other][1])
        for one in range(len(moved))
        for other in range(one)
    )
    return [(x * max(1.0, factor), y * max(1.0, factor)) for x, y in moved]


def pack_in_rows(sizes: Sequence[Point], width: float) -> list[Point]:
    """Puts rectangles in rows, like words on a page.

    Args:
        sizes: widths and heights.
        width: of the page; a rectangle that is wider has a row of its own.

    Returns:
        Their top left corners, in the same order, from that of the page.
    """
    corners: list[Point] = []
    left = top = below = 0.0
    for wide, high in sizes:
        if left > 0 and left + wide > width:
            left, top = 0.0, below
        corners.append((left, top))
        left += wide
        below = max(below, top + high)
    return corners
