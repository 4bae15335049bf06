"""Spots for organisations: round their partnership, between several, or in a block apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import atan2, ceil, cos, hypot, pi, sin, sqrt

from partnermap.layout.shapes import Point

APART = 48.0
"""Distance between neighbouring organisations, in CSS pixels."""

DOWN = APART * sqrt(3) / 2
"""Distance between two rows of the lattice, in CSS pixels."""

INNER = 110.0
"""Distance of the first organisation from the middle of its partnership, in CSS pixels."""

NAME = 84.0
"""The radius that the name of a partnership takes up, in CSS pixels."""

PITCH = 28.0
"""A sunflower grows by this times the root of its seeds: they are then over 46 pixels apart."""

RING = 12
"""The most that stand in one even ring; more become a sunflower."""

ASIDE = 2.0
"""How much more a step along a line between two partnerships counts than one away from it."""

GOLDEN = pi * (3 - sqrt(5))
"""The golden angle, by which each seed of a sunflower is turned against the one before."""

Cell = tuple[int, int]
"""A row and a column of the lattice."""


def stand_round(number: int) -> list[Point]:
    """So many spots round (0, 0), in the order of the hands of a clock, from the top.

    Neighbours in the list stand in one direction, so that those of a kind form a wedge.
    """
    if number <= RING:
        turns = [2 * pi * index / max(1, number) for index in range(number)]
        return [(INNER * sin(turn), -INNER * cos(turn)) for turn in turns]
    seeds = []
    for index in range(number):
        far = sqrt(INNER * INNER + PITCH * PITCH * index)
        seeds.append((far * sin(index * GOLDEN), -far * cos(index * GOLDEN)))
    return sorted(seeds, key=lambda seed: atan2(seed[0], -seed[1]) % (2 * pi))


def reach_of(number: int) -> float:
    """The radius that a partnership takes up with so many organisations about it."""
    if not number:
        return NAME
    outer = INNER if number <= RING else sqrt(INNER * INNER + PITCH * PITCH * number)
    return outer + APART / 2


class Lattice:
    """Free spots between the partnerships, in rows that are set off like bricks."""

    def __init__(self, tables: Sequence[tuple[Point, float]]) -> None:
        """Takes the middles and radii of the discs in which no spot is free."""
        self._taken: set[Cell] = set()
        self._full: dict[Cell, int] = {}  # rings about a cell without a free spot
        for (x, y), radius in tables:
            row, column = _cell_at(x, y)
            for cell in _square(row, column, ceil(radius / DOWN) + 1):
                across, down = _spot_of(cell)
                if hypot(across - x, down - y) < radius:
                    self._taken.add(cell)

    def take_nearest(self, x: float, y: float, along: Point = (0.0, 0.0)) -> Point:
        """Takes the free spot that is nearest to a point.

        Args:
            x: of the point.
            y: of the point.
            along: a direction, of length 1, in which steps count more by `ASIDE`: between two
                partnerships, bodies stand side by side and not in each other's way.
        """
        start = _cell_at(x, y)
        nearest: tuple[float, Cell] | None = None
        ring = self._full.get(start, 0)
        # When what is found is nearer than the next ring, no spot farther out can be nearer.
        while nearest is None or nearest[0] >= (ring - 1) * DOWN:
            for cell in _ring(*start, ring):
                if cell not in self._taken:
                    across, down = _spot_of(cell)
                    far = (across - x) * along[0] + (down - y) * along[1]
                    found = hypot(across - x, down - y, ASIDE * far), cell
                    nearest = min(nearest or found, found)
            ring += 1
            if nearest is None:
                self._full[start] = ring
        self._taken.add(nearest[1])
        return _spot_of(nearest[1])


def _cell_at(x: float, y: float) -> Cell:
    row = round(y / DOWN)
    return row, round(x / APART - row % 2 / 2)


def _spot_of(cell: Cell) -> Point:
    row, column = cell
    return (column + row % 2 / 2) * APART, row * DOWN


def _square(row: int, column: int, reach: int) -> Iterator[Cell]:
    for ring in range(reach + 1):
        yield from _ring(row, column, ring)


def _ring(row: int, column: int, ring: int) -> Iterator[Cell]:
    """The cells of a square about a cell: those that are so many rows or columns away."""
    for down in range(-ring, ring + 1):
        step = 1 if abs(down) == ring else 2 * ring
        for across in range(-ring, ring + 1, step or 1):
            yield row + down, column + across
