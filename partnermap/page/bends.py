"""How much each line of the network bends, so as not to run through a body that it is not about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise
from math import atan2, cos, hypot, pi, sin
from typing import Any

from partnermap.layout import Point

TRIED = (0.0, *(bend * side for bend in (0.12, 0.22, 0.34, 0.46, 0.6, 0.75) for side in (1, -1)))
"""How much a line may bend, the least first; below 0 to the other side."""

CLEAR = 6.0
"""Room between a line and a body that it passes, in CSS pixels."""

MOST = 400
"""Above so many bodies only the lines between boxes pass by others, and only by boxes."""

OUTSIDE = 60.0
"""So far beyond the middles of the outermost bodies a line may bend, in CSS pixels."""

SHORT, BESIDE = 44.0, 13.0
"""Of a line of which less can be seen its rings stand so far beside it, in CSS pixels: on it they
would hide its arrow and its dashes."""

_STEPS = 24


def bend_lines(
    lines: Sequence[dict[str, Any]],
    places: Mapping[str, Point],
    reaches: Mapping[str, Point],
    boxes: Collection[str] = (),
) -> list[dict[str, Any]]:
    """The lines, each with ``bend`` where it is not straight.

    Those with ``states`` have ``at`` besides: where the rings that say them may stand.

    Of several lines between two bodies each bends in its own way. A line that cannot pass by goes
    where fewest bodies stand; ``under`` says where it meets the boxes behind which it passes, and
    which way is out of them, so that it can be broken there.

    Args:
        lines: with ``from``, ``to`` and ``style``.
        places: the middles of all bodies.
        reaches: half the width and height of each.
        boxes: those of the bodies that hide what is behind them.
    """
    used: dict[frozenset[str], set[float]] = defaultdict(set)
    bent = []
    seen = places if len(places) <= MOST else {name: places[name] for name in sorted(boxes)}
    frame = _frame(seen)
    for line in lines:
        pair = frozenset((line["from"], line["to"]))
        # Seen from its first body by id, so that lines that run both ways keep apart.
        side = 1 if line["from"] < line["to"] else -1
        free = [bend for bend in TRIED if bend * side not in used[pair]] or [0.0]
        bend, behind = free[0], list[str]()
        if line["style"] != "shared" and line["from"] in seen and line["to"] in seen:
            near = [each for each in free if not each or _stays(line, each, places, frame)]
            bend, behind = _clearest(line, near or free[:1], seen, reaches)
        if line["style"] != "shared":
            used[pair].add(bend * side)
        bent.append({**line, **({"bend": bend} if bend else {})})
        mouths = _mouths(line, bend, [name for name in behind if name in boxes], places, reaches)
        if mouths:
            bent[-1]["under"] = mouths
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
    """Where the rings of a line stand: where no body is, as near its middle as may be.

    On it, or beside it where little of it is seen.
    """
    way = way_of(places[line["from"]], places[line["to"]], bend)
    near_first = sorted(range(len(way)), key=lambda at: abs(at - _STEPS // 2))

    def is_open(at: int) -> bool:
        return not any(
            abs(way[at][0] - x) < reaches[name][0] + CLEAR
            and abs(way[at][1] - y) < reaches[name][1] + CLEAR
            for name, (x, y) in places.items()
        )

    at = next((at for at in near_first if is_open(at)), _STEPS // 2)
    (x, y), (to_x, to_y) = way[at], way[at + 1] if at < _STEPS else way[at - 1]
    far = hypot(to_x - x, to_y - y)
    if _seen(way, [(places[end], reaches[end]) for end in (line["from"], line["to"])]) < SHORT:
        x, y = x - BESIDE * (to_y - y) / far, y + BESIDE * (to_x - x) / far
    return [round(x, 1), round(y, 1)]


def _seen(way: Sequence[Point], ends: Sequence[tuple[Point, Point]]) -> float:
    """How much of a line can be seen between the bodies at its ends, in CSS pixels."""
    length = 0.0
    for one, other in pairwise(way):
        hidden = sum(
            high - low for low, high in filter(None, (_behind(one, other, *end) for end in ends))
        )
        length += hypot(other[0] - one[0], other[1] - one[1]) * max(0.0, 1 - hidden)
    return length


def _frame(places: Mapping[str, Point]) -> tuple[Point, Point]:
    """The leftmost and highest point that a line may reach, and the rightmost and lowest."""
    xs, ys = [x for x, _ in places.values()] or [0.0], [y for _, y in places.values()] or [0.0]
    return (min(xs) - OUTSIDE, min(ys) - OUTSIDE), (max(xs) + OUTSIDE, max(ys) + OUTSIDE)


def _stays(
    line: Mapping[str, Any], bend: float, places: Mapping[str, Point], frame: tuple[Point, Point]
) -> bool:
    """Whether a line with this bend is in the picture, where it can be seen."""
    (left, top), (right, bottom) = frame
    way = way_of(places[line["from"]], places[line["to"]], bend)
    return all(left <= x <= right and top <= y <= bottom for x, y in way)


def _clearest(
    line: Mapping[str, Any],
    bends: Sequence[float],
    places: Mapping[str, Point],
    reaches: Mapping[str, Point],
) -> tuple[float, list[str]]:
    """The first of the bends with which a line meets fewest bodies, and those that it meets."""
    best: tuple[float, list[str]] | None = None
    for bend in bends:
        met = _met(line, bend, places, reaches)
        if best is None or len(met) < len(best[1]):
            best = bend, met
        if not met:
            break
    return best or (0.0, [])


def _met(
    line: Mapping[str, Any], bend: float, places: Mapping[str, Point], reaches: Mapping[str, Point]
) -> list[str]:
    """The bodies but its own two of which a line with this bend does not keep clear."""
    way = way_of(places[line["from"]], places[line["to"]], bend)
    left, right = min(x for x, _ in way), max(x for x, _ in way)
    top, bottom = min(y for _, y in way), max(y for _, y in way)
    found = []
    for name, (x, y) in places.items():
        across, down = reaches[name][0] + CLEAR, reaches[name][1] + CLEAR
        if (
            name not in (line["from"], line["to"])
            and left - across < x < right + across
            and top - down < y < bottom + down
            and any(_behind(one, other, (x, y), (across, down)) for one, other in pairwise(way))
        ):
            found.append(name)
    return found


def _mouths(
    line: Mapping[str, Any],
    bend: float,
    boxes: Collection[str],
    places: Mapping[str, Point],
    reaches: Mapping[str, Point],
) -> list[list[float]]:
    """Where a line goes in and out behind boxes: x, y, and the direction of the line outwards."""
    way = way_of(places[line["from"]], places[line["to"]], bend)
    found = []
    for name in boxes:
        for one, other in pairwise(way):
            low, high = _behind(one, other, places[name], reaches[name]) or (0.0, 1.0)
            if low > 0:
                found.append(_mouth(other, one, 1 - low))
            if high < 1:
                found.append(_mouth(one, other, high))
    return found


def _mouth(within: Point, out: Point, part: float) -> list[float]:
    """The point so far along a stretch, and the direction of the stretch as cosine and sine."""
    across, down = out[0] - within[0], out[1] - within[1]
    far = hypot(across, down)
    at = within[0] + part * across, within[1] + part * down
    return [round(at[0], 1), round(at[1], 1), round(across / far, 2), round(down / far, 2)]


def _behind(start: Point, end: Point, middle: Point, reach: Point) -> tuple[float, float] | None:
    """From which part to which a straight stretch is in a rectangle (Liang and Barsky)."""
    low, high = 0.0, 1.0
    for axis in (0, 1):
        step = end[axis] - start[axis]
        for edge, sign in ((middle[axis] - reach[axis], 1), (middle[axis] + reach[axis], -1)):
            inside = (start[axis] - edge) * sign
            if step == 0:
                if inside < 0:
                    return None
                continue
            part = -inside / (step * sign)
            if step * sign > 0:
                low = max(low, part)
            else:
                high = min(high, part)
    return (low, high) if low <= high else None
