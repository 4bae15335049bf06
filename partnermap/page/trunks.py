"""Where lines that share a trunk have their own way: the rest of it is drawn once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from itertools import pairwise

from partnermap.layout import Point, Route


def own_ways(routes: Mapping[str, Route], trunks: Mapping[str, str]) -> dict[str, Route]:
    """From its start to where it joins another, for each line that joins one.

    Drawn on one another, the strokes of fifty lines are a black bar, as each hides a little more of
    the ground at its edges.

    Args:
        routes: the corners of each line.
        trunks: what each line shares with others if it runs where they do.
    """
    beside: dict[str, list[Route]] = defaultdict(list)
    found = {}
    for name in sorted(routes, key=lambda name: (-_length(routes[name]), name)):
        route = routes[name]
        ways = [own for other in beside[trunks[name]] if (own := _until_joined(route, other))]
        if ways:
            found[name] = min(ways, key=_length)
        beside[trunks[name]].append(route)
    return found


def _until_joined(route: Route, other: Route) -> Route | None:
    """The way of a line until it runs where another does, to the same end; None if nowhere."""
    at = 0  # so many corners from the end are the same
    while at < min(len(route), len(other)) and route[-1 - at] == other[-1 - at]:
        at += 1
    if not at:
        return None
    last = route[-at]
    if at == len(route):
        return None
    ahead = _nearer(last, route[-1 - at], other[-1 - at]) if at < len(other) else last
    own = route[:-at]
    return (*own, ahead) if own[-1] != ahead else own


def _nearer(corner: Point, one: Point, other: Point) -> Point:
    """As far from a corner as two stretches run alike: the end of the shorter, or the corner."""
    (x, y), (x1, y1), (x2, y2) = corner, one, other
    across, down = x1 - x, y1 - y
    if across * (y2 - y) != down * (x2 - x) or across * (x2 - x) + down * (y2 - y) <= 0:
        return corner
    return min(one, other, key=lambda end: abs(end[0] - x) + abs(end[1] - y))


def _length(route: Route) -> float:
    return sum(abs(x1 - x2) + abs(y1 - y2) for (x1, y1), (x2, y2) in pairwise(route))
