"""Distances -> points in the plane that keep them as well as they can."""

from __future__ import annotations

from collections.abc import Sequence
from math import hypot, sqrt
from operator import mul

from partnermap.layout.shapes import Point

TURNS = 40
"""How often the direction of the spread is improved (power iteration)."""

SWEEPS = 25
"""How often every point is moved to where its distances want it."""

WORK = 1_000_000
"""The most pairs that are looked at in all sweeps together: for many points, fewer sweeps."""


def spread_out(distances: Sequence[Sequence[float]]) -> list[Point]:
    """Places points so that they are about as far from each other as is asked.

    Begins with classical scaling (Torgerson 1952) and improves its stress by majorisation, a point
    at a time (Gansner, Koren and North 2004). Uses no chance and no trigonometry, so the result is
    the same everywhere.

    Args:
        distances: a square, symmetric table; 0 on the diagonal and nowhere else.

    Returns:
        The points, about their middle, the long side across.
    """
    count = len(distances)
    points = _scale(distances)
    weights = [[1 / (far * far) if far else 0.0 for far in row] for row in distances]
    totals = [sum(row) for row in weights]
    for _ in range(min(SWEEPS, WORK // max(1, count * count)) if count > 1 else 0):
        for here in range(count):
            x, y = points[here]
            to_x = to_y = 0.0
            pairs = zip(points, distances[here], weights[here], strict=True)
            for (other_x, other_y), far, weight in pairs:
                if weight:
                    away_x, away_y = x - other_x, y - other_y
                    pull = far / (hypot(away_x, away_y) or 1.0)
                    to_x += weight * (other_x + pull * away_x)
                    to_y += weight * (other_y + pull * away_y)
            points[here] = to_x / totals[here], to_y / totals[here]
    return _lay_across(points)


def _scale(distances: Sequence[Sequence[float]]) -> list[Point]:
    """Classical scaling: the two main directions of the double-centred squares."""
    count = len(distances)
    squares = [[far * far for far in row] for row in distances]
    means = [sum(row) / count for row in squares]
    mean = sum(means) / count
    table = [
        [(means[row] + means[column] - mean - far) / 2 for column, far in enumerate(squares[row])]
        for row in range(count)
    ]
    # Any start will do that is not itself a direction of the table; the two must differ.
    first = _direction(table, [1.0 + index for index in range(count)], [])
    second = _direction(table, [1.0 + index * index % 7 for index in range(count)], first)
    return [(x, y + index / count) for index, (x, y) in enumerate(zip(first, second, strict=True))]


def _direction(
    table: Sequence[Sequence[float]], start: list[float], other: Sequence[float]
) -> list[float]:
    """The main direction of a table, at right angles to the other; as long as its root."""
    vector, length = start, 0.0
    for _ in range(TURNS):
        if other:
            along = sum(map(mul, vector, other)) / (sum(map(mul, other, other)) or 1.0)
            vector = [value - along * by for value, by in zip(vector, other, strict=True)]
        size = sqrt(sum(map(mul, vector, vector))) or 1.0
        unit = [value / size for value in vector]
        vector = [sum(map(mul, row, unit)) for row in table]
        length = sqrt(sum(map(mul, vector, vector)))
    return [value / sqrt(length or 1.0) for value in vector]


def _lay_across(points: Sequence[Point]) -> list[Point]:
    """Turns the points so that they spread from left to right, the first of them top left."""
    count = max(1, len(points))
    middle_x, middle_y = sum(x for x, _ in points) / count, sum(y for _, y in points) / count
    around = [(x - middle_x, y - middle_y) for x, y in points]
    wide, high = sum(x * x for x, _ in around), sum(y * y for _, y in around)
    both = sum(x * y for x, y in around)
    # The main direction of the two-by-two table of spreads.
    gap = (wide - high) / 2
    cos, sin = gap + hypot(gap, both), both
    if cos <= 0:
        cos, sin = (0.0, 1.0) if gap < 0 else (1.0, 0.0)
    size = hypot(cos, sin)
    cos, sin = cos / size, sin / size
    turned = [(x * cos + y * sin, y * cos - x * sin) for x, y in around]
    flip_x, flip_y = (-1 if turned and turned[0][axis] > 0 else 1 for axis in (0, 1))
    return [(x * flip_x, y * flip_y) for x, y in turned]
