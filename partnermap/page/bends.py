"""How much each line of the network bends, so as not to run through a body that it is not about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise
from math import atan2, cos, hypot, pi, sin
from typing import Any

from partnermap.layout import Point

TRIED = (0.0, 0.12, -0.12, 0.22, -0.22, 0.34, -0.34)
"""How much a line may bend, the least first; below 0 to the other side."""

CLEAR = 6.0
"""Room between a line and a body that it passes, in CSS pixels."""

MOST = 400
"""Above so many bodies the picture is seen from too far away for it to matter."""

_STEPS = 24


def bend_lines(
    lines: Sequence[dict[str, Any]], places: Mapping[str, Point], reaches: Mapping[str, Point]
) -> list[dict[str, Any]]:
    """The lines, each with ``bend`` where it is not straight.

    Those with ``states`` have ``at`` besides: where the rings that say them may stand.

    Of several lines between two bodies each bends in its own way. A line that cannot pass by is
    drawn as straight as the others leave it room for.

    Args:
        lines: with ``from``, ``to`` and ``style``.
        places: the middles of all bodies.
        reaches: half the width and height of each.
    """
    used: dict[frozenset[str], set[float]] = defaultdict(set)
    bent = []
    for line in lines:
        pair = frozenset((line["from"], line["to"]))
        # Seen from its first body by id, so that lines that run both ways keep apart.
        side = 1 if line["from"] < line["to"] else -1
        free = [bend for bend in TRIED if bend * side not in used[pair]] or [0.0]
        bend = free[0]
        if len(places) <= MOST and line["style"] != "shared":
            bend = next((each for each in free if _passes(line, each, places, reaches)), bend)
        if line["style"] != "shared":
            used[pair].add(bend * side)
        bent.append({**line, **({"bend": bend} if bend else {})})
        if "states" in line:
            bent[-1]["at"] = _open_spot(line, bend, places, reaches)
    return bent


def way_of(start: Point, end: Point, bend: float) -> list[Point]:
    """Points along a line as vis-network draws it: "curvedCW", or "curvedCCW" below 0."""
    (x, y), (to_x, to_y) = start, end
    across, down = to_x - x, y - to_y
    turned = atan2(down, across) + (bend * 0.5 + 0.5) * pi
    far = (bend * 0.5 + 0.5) * hypot(across, down)
    via_x, via_y = x + far * sin(turned), y + far * cos(turned)
    found = []
    for step in range(_STEPS + 1):
        part = step / _STEPS
        one, two, three = (1 - part) ** 2, 2 * part * (1 - part), part**2
        found.append((one * x + two * via_x + three * to_x, one * y + two * via_y + three * to_y))
    return found


def _open_spot(
    line: Mapping[str, Any], bend: float, places: Mapping[str, Point], reaches: Mapping[str, Point]
) -> list[float]:
    """The point of a line, as near its middle as may be, on which no body stands."""
    way = way_of(places[line["from"]], places[line["to"]], bend)
    near_first = sorted(range(len(way)), key=lambda at: abs(at - _STEPS // 2))

    def is_open(at: int) -> bool:
        return not any(
            abs(way[at][0] - x) < reaches[name][0] + CLEAR
            and abs(way[at][1] - y) < reaches[name][1] + CLEAR
            for name, (x, y) in places.items()
        )

    x, y = way[next((at for at in near_first if is_open(at)), _STEPS // 2)]
    return [round(x, 1), round(y, 1)]


def _passes(
    line: Mapping[str, Any], bend: float, places: Mapping[str, Point], reaches: Mapping[str, Point]
) -> bool:
    """Whether a line with this bend keeps clear of every body but its own two."""
    way = way_of(places[line["from"]], places[line["to"]], bend)
    left, right = min(x for x, _ in way), max(x for x, _ in way)
    top, bottom = min(y for _, y in way), max(y for _, y in way)
    for name, (x, y) in places.items():
        across, down = reaches[name][0] + CLEAR, reaches[name][1] + CLEAR
        if (
            name not in (line["from"], line["to"])
            and left - across < x < right + across
            and top - down < y < bottom + down
            and any(_meets(one, other, (x, y), (across, down)) for one, other in pairwise(way))
        ):
            return False
    return True


def _meets(start: Point, end: Point, middle: Point, reach: Point) -> bool:
    """Whether a straight stretch enters a rectangle (Liang and Barsky's clipping)."""
    low, high = 0.0, 1.0
    for axis in (0, 1):
        step = end[axis] - start[axis]
        for edge, sign in ((middle[axis] - reach[axis], 1), (middle[axis] + reach[axis], -1)):
            inside = (start[axis] - edge) * sign
            if step == 0:
                if inside < 0:
                    return False
                continue
            part = -inside / (step * sign)
            if step * sign > 0:
                low = max(low, part)
            else:
                high = min(high, part)
    return low <= high
