"""Each stretch of a trunk is drawn once, and nothing of a line is missing."""

from __future__ import annotations

from itertools import pairwise

from partnermap.layout import Box, Line, place_family
from partnermap.page.trunks import own_ways


def test_a_line_is_drawn_until_it_joins_one_that_is_longer():
    end = ((200, 50), (200, 0))
    routes = {
        "long": ((0, 100), (0, 50), *end),
        "same side": ((100, 100), (100, 50), *end),
        "other side": ((300, 100), (300, 50), *end),
        "straight": ((200, 100), (200, 0)),
        "of another kind": ((0, 100), (0, 50), *end),
    }
    trunks = dict.fromkeys(routes, "trunk") | {"of another kind": "alone"}
    assert own_ways(routes, trunks) == {
        "same side": ((100, 100), (100, 50)),
        "other side": ((300, 100), (300, 50), (200, 50)),
        "straight": ((200, 100), (200, 50)),
    }


def test_together_they_draw_all_that_each_would_draw_and_less_of_it():
    boxes = [Box("top", 0), *(Box(f"b{number:02d}", 1 + number % 3) for number in range(40))]
    lines = [Line(f"l{number}", f"b{number:02d}", "top", "kind") for number in range(40)]
    routes = place_family(boxes, lines).routes
    own = own_ways(routes, dict.fromkeys(routes, "trunk"))
    assert len(own) == len(routes) - 1

    def points(all_):
        found = []
        for route in all_:
            for (x1, y1), (x2, y2) in pairwise(route):
                steps = round(abs(x1 - x2) + abs(y1 - y2))
                found += [
                    (round(x1 + (x2 - x1) * at / steps), round(y1 + (y2 - y1) * at / steps))
                    for at in range(steps + 1)
                ]
        return found

    full, drawn = points(routes.values()), points({**routes, **own}.values())
    assert set(full) <= {
        (x + dx, y + dy) for x, y in drawn for dx in (-1, 0, 1) for dy in (-1, 0, 1)
    }
    assert len(drawn) < len(full) / 2
