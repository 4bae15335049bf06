"""Boxes in rows -> the same rows, with those that share members nearer each other."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from itertools import combinations
from math import hypot

from partnermap.layout.shapes import Point

MOST = 60
"""Of more boxes none change places: that takes long, and no line among hundreds is followed."""

ROUNDS = 20
"""How often every two are tried, at most."""

WAYS = tuple((row, power) for row in (1.0, 1.3) for power in (0.7, 1.0, 1.3, 1.6))
"""What is tried: how far a row is from the next, in columns, and how much worse a long line is than
two of half its length, as a power."""

Group = Sequence[str]
Rows = Sequence[Sequence[str]]


def arrange(
    rows: Rows,
    widths: Mapping[str, int],
    groups: Collection[Group],
    tangle: Callable[[Rows], float],
) -> Rows:
    """Lets boxes of one width change places, so that lines are shorter and less of a tangle.

    Rows are cut by who is above whom, and lines between them may run across half the picture.

    Args:
        rows: ids from the top and the left.
        widths: of each, in columns.
        groups: those that would like to be near each other: the tables of one organisation, or
            the ends of a link.
        tangle: how hard it is to follow the lines if the boxes stand so; of all ways that were
            tried the one with the least is taken.
    """
    near = [group for group in groups if len(group) > 1]
    if not near or sum(map(len, rows)) > MOST:
        return rows
    tried = [rows, *(_shorter(rows, widths, near, *way) for way in WAYS)]
    return min(tried, key=tangle)


def _shorter(
    rows: Rows, widths: Mapping[str, int], groups: Sequence[Group], row: float, power: float
) -> Rows:
    """Two change places wherever that makes lines shorter, until none do."""
    spots = _spots(rows, widths, row)
    arranged = [list(each) for each in rows]
    places = [(down, across) for down, each in enumerate(rows) for across in range(len(each))]
    of: dict[str, list[int]] = {name: [] for each in rows for name in each}
    for number, group in enumerate(groups):
        for name in group:
            of[name].append(number)
    lengths = [_length(group, spots, power) for group in groups]
    for _ in range(ROUNDS):
        moved = False
        for (down, across), (lower, beyond) in combinations(places, 2):
            one, other = arranged[down][across], arranged[lower][beyond]
            if widths[one] != widths[other]:
                continue
            about = {*of[one]} ^ {*of[other]}  # a group of both is as long as before
            spots[one], spots[other] = spots[other], spots[one]
            now = {number: _length(groups[number], spots, power) for number in sorted(about)}
            if sum(now.values()) < sum(lengths[number] for number in now) - 1e-6:
                arranged[down][across], arranged[lower][beyond] = other, one
                for number, length in now.items():
                    lengths[number] = length
                moved = True
            else:
                spots[one], spots[other] = spots[other], spots[one]
        if not moved:
            break
    return arranged


def _spots(rows: Rows, widths: Mapping[str, int], row: float) -> dict[str, Point]:
    """The middle of each box, in columns, each row in the middle of the picture."""
    spots: dict[str, Point] = {}
    for down, each in enumerate(rows):
        left = -sum(widths[name] for name in each) / 2
        for name in each:
            spots[name] = left + widths[name] / 2, down * row
            left += widths[name]
    return spots


def _middle(group: Group, spots: Mapping[str, Point]) -> Point:
    x, y = (sum(values) / len(group) for values in zip(*map(spots.get, group), strict=True))
    return x, y


def _length(group: Group, spots: Mapping[str, Point], power: float) -> float:
    """How long the lines of a group are, from its middle."""
    x, y = _middle(group, spots)
    ends = (spots[name] for name in group)
    far: list[float] = [hypot(x - across, y - down) ** power for across, down in ends]
    return sum(far)
