"""Straight lines between bodies -> how often they cross, and run behind boxes of others."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import combinations

from partnermap.layout.shapes import Point

BEHIND = 2.0
"""A box that a line runs behind counts so much: at a crossing one can still follow both lines."""


def count_tangles(
    lines: Sequence[tuple[str, str]],
    places: Mapping[str, Point],
    boxes: Collection[str],
    size: tuple[float, float],
) -> float:
    """How hard it is to follow lines.

    Args:
        lines: the ids of both ends.
        places: of all bodies.
        boxes: the ids of those that are boxes, of one size.
        size: the width and height of a box.
    """
    wide, high = size[0] / 2, size[1] / 2
    found = 0.0
    for one, other in combinations(lines, 2):
        if not {*one} & {*other}:
            found += _cross(*(places[name] for name in (*one, *other)))
    for start, end in lines:
        left, right = sorted((places[start][0], places[end][0]))
        top, bottom = sorted((places[start][1], places[end][1]))
        for box in boxes:
            x, y = places[box]
            near = left < x + wide and x - wide < right and top < y + high and y - high < bottom
            if near and box not in (start, end):
                down = (x - wide, y - high), (x + wide, y + high)
                up = (x - wide, y + high), (x + wide, y - high)
                ends = places[start], places[end]
                found += BEHIND * (_cross(*ends, *down) or _cross(*ends, *up))
    return found


def _cross(start: Point, end: Point, other: Point, far: Point) -> bool:
    return (
        _side(start, end, other) * _side(start, end, far) < 0
        and _side(other, far, start) * _side(other, far, end) < 0
    )


def _side(start: Point, end: Point, point: Point) -> float:
    across, down = end[0] - start[0], end[1] - start[1]
    return across * (point[1] - start[1]) - down * (point[0] - start[0])
