"""Ways with their places -> routes: the corners of each line."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from partnermap.layout.shapes import Point, Rect, Route
from partnermap.layout.ways import Piece, Way

BESIDE = 14
"""Distance in CSS pixels between lines that go straight across between the same two boxes."""


def draw_routes(
    ways: Sequence[Way],
    rects: Mapping[str, Rect],
    uprights: Mapping[Piece, float],
    lanes: Mapping[Piece, float],
) -> dict[str, Route]:
    """Draws each line, from the border of its source to that of its target.

    Args:
        ways: how the lines go.
        rects: where the boxes stand, by their ids.
        uprights: x of each upright of each line, in CSS pixels.
        lanes: y of each line in each channel that it follows, in CSS pixels.

    Returns:
        The routes by the ids of their lines, sorted.
    """
    routes = _across([way for way in ways if not way.uprights], rects)
    for way in ways:
        if way.uprights:
            name = way.line.id
            x = [uprights[way.upright_piece(index)] for index in range(len(way.uprights))]
            y = [
                _border(rects[way.line.source], way.from_top),
                *(lanes[way.channel_piece(index)] for index in range(len(way.channels))),
                _border(rects[way.line.target], way.to_top),
            ]
            corners: list[Point] = []
            for index, here in enumerate(x):
                corners += [(here, y[index]), (here, y[index + 1])]
            routes[name] = tuple(corners)
    return dict(sorted(routes.items()))


def _border(rect: Rect, top: bool) -> float:
    return rect.y if top else rect.y + rect.height


def _across(ways: Sequence[Way], rects: Mapping[str, Rect]) -> dict[str, Route]:
    """The routes that go straight from a box to its neighbour, each at a height of its own."""
    beside: dict[tuple[str, ...], list[Way]] = defaultdict(list)
    for way in ways:
        beside[tuple(sorted((way.line.source, way.line.target)))].append(way)
    routes: dict[str, Route] = {}
    for group in beside.values():
        for index, way in enumerate(group):
            source, target = rects[way.line.source], rects[way.line.target]
            step = min(BESIDE, source.height * 0.8 / len(group))
            y = source.y + source.height / 2 + (index - (len(group) - 1) / 2) * step
            if source.x < target.x:
                routes[way.line.id] = (source.x + source.width, y), (target.x, y)
            else:
                routes[way.line.id] = (source.x, y), (target.x + target.width, y)
    return routes
