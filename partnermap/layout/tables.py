"""Partnerships -> places: those that share members near each other, none on another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import sqrt

from partnermap.layout.discs import pack_in_rows, push_apart
from partnermap.layout.nearness import (
    Ties,
    count_ties,
    group_together,
    keep_strongest,
    measure_ways,
)
from partnermap.layout.shapes import Point
from partnermap.layout.spread import spread_out

MOST_WIDTHS = 40
"""How many widths of the page are tried."""

LOOSE = 0.8
"""How much farther the weakest tie reaches than the strongest, as a part of the distance."""

SHORTEN = 0.75
"""The power to which long ways are taken, so that far ends come closer and the middle has room."""

ACROSS = 1.4
"""How much every group is drawn out across and pressed together down: screens are wide."""

PAGE = 1.8
"""How much wider than high the groups are packed that have nothing to do with each other."""


def place_tables(
    seats: Mapping[str, Sequence[str]], radii: Mapping[str, float]
) -> dict[str, Point]:
    """Places partnerships as discs that do not overlap.

    Those that are tied together, directly or not, are spread out by the strength of their ties.
    The largest such group comes first, the others beside and below it, like words on a page.

    Args:
        seats: for each body, the ids of the partnerships on which it sits, sorted.
        radii: the radius of each partnership, in CSS pixels.

    Returns:
        Their middles, by id, in CSS pixels from the top left corner.
    """
    ties = keep_strongest(count_ties(sorted(radii), seats))
    strongest = max((weight for row in ties.values() for weight in row.values()), default=1.0)
    lengths = {
        one: {
            other: (radii[one] + radii[other]) * (1 + LOOSE * (1 - weight / strongest))
            for other, weight in ties[one].items()
        }
        for one in ties
    }
    groups = group_together(ties)
    drawn = [_place_group(group, lengths, radii) for group in groups]
    sizes = [size for _, size in drawn]
    page = _best_width(sizes)
    places: dict[str, Point] = {}
    for group, (spots, _), (left, top) in zip(
        groups, drawn, pack_in_rows(sizes, page), strict=True
    ):
        for table, (x, y) in zip(group, spots, strict=True):
            places[table] = left + x, top + y
    return places


def _best_width(sizes: Sequence[Point]) -> float:
    """The width of the page on which so many groups, packed in rows, are seen largest."""
    widths, wide = [], 0.0
    for size, _ in sizes:
        wide += size
        widths.append(wide)
    least = max((size for size, _ in sizes), default=0.0)
    area = sum(wide * high for wide, high in sizes)
    tried = [each for each in widths if each >= least][:MOST_WIDTHS]
    return min(
        [*tried, max(least, sqrt(PAGE * area))],
        key=lambda width: (_height(sizes, width, PAGE), width),
        default=0.0,
    )


def _height(sizes: Sequence[Point], page: float, ratio: float) -> float:
    """How high the frame of that ratio must be in which the packed groups are seen whole."""
    corners = pack_in_rows(sizes, page)
    pairs = list(zip(corners, sizes, strict=True))
    wide = max((x + across for (x, _), (across, _) in pairs), default=0.0)
    return max([wide / ratio, *(y + high for (_, y), (_, high) in pairs)])


def _place_group(
    group: Sequence[str], lengths: Ties, radii: Mapping[str, float]
) -> tuple[list[Point], Point]:
    """The middles of a group's discs, from the corner of the rectangle about them, and its size."""
    sizes = [radii[table] for table in group]
    near = 2 * min(sizes)
    ways = [[near * (way / near) ** SHORTEN for way in row] for row in measure_ways(group, lengths)]
    spread = [(x * ACROSS, y / ACROSS) for x, y in spread_out(ways)]
    spots = push_apart(spread, sizes)
    left = min(x - size for (x, _), size in zip(spots, sizes, strict=True))
    top = min(y - size for (_, y), size in zip(spots, sizes, strict=True))
    right = max(x + size for (x, _), size in zip(spots, sizes, strict=True))
    bottom = max(y + size for (_, y), size in zip(spots, sizes, strict=True))
    return [(x - left, y - top) for x, y in spots], (right - left, bottom - top)
