"""Spots for organisations: below their partnership, between several, or in a block apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import hypot, inf

from partnermap.layout.shapes import Point
from partnermap.layout.strips import ACROSS, DOWN, SPOTS, Grid, columns_for, line_of

BAR = 24
"""The fewest organisations in a row of the block of those without a seat."""

STEPS = 3, 2
"""How many spots apart those without a seat stand where they are few: names fit between them."""

FEW_ROWS = 2
"""So few rows they may need for that."""


NAME = 3
"""So many spots beside an organisation its name takes."""

CROWDED = 5 * ACROSS
"""How much further off a spot seems that has no room for a name, in CSS pixels."""


class Lines:
    """The lines of spots below the rows of boxes, and which of them are free."""

    def __init__(self, grid: Grid) -> None:
        """Begins with every spot free."""
        self._across = grid.columns * SPOTS
        self._heights = [
            line_of(grid, number, line)
            for number, strip in enumerate(grid.strips)
            for line in range(strip.lines)
        ]
        counts = [strip.lines for strip in grid.strips]
        self._first = [sum(counts[:number]) for number in range(len(counts))]
        self._free = [[True] * self._across for _ in self._heights]
        self._names: set[tuple[int, int]] = set()

    def take_below(self, strip: int, x: float, number: int) -> list[Point]:
        """Takes so many spots below the box whose middle is there, line by line, from the left."""
        wide = columns_for(number) * SPOTS
        start = round((x - wide * ACROSS / 2) / ACROSS)
        taken: list[tuple[int, int]] = []
        for at in range(number):
            line, column = self._first[strip] + at // wide, at % wide
            last = number - at // wide * wide
            # A line that is not full stands below the middle of its box.
            column += start + max(0, wide - last) // 2
            self._free[line][column] = False
            taken.append((line, column))
        for line, column in taken:
            self._keep_name(line, column)
        return [self._spot(*each) for each in taken]

    def take_nearest(self, x: float, y: float) -> Point:
        """Takes the free spot that is nearest to a point; the grid has one for everybody."""
        nearest = inf, 0, 0
        order = sorted(range(len(self._heights)), key=lambda line: abs(self._heights[line] - y))
        for line in order:
            down = self._heights[line] - y
            if abs(down) >= nearest[0]:
                break
            column = self._nearest_in(line, x)
            if column is not None:
                found = hypot(self._spot(line, column)[0] - x, down), line, column
                nearest = min(nearest, found)
        _, line, column = nearest
        self._free[line][column] = False
        return self._spot(line, column)

    def take_roomy(self, x: float, y: float) -> Point:
        """Takes the free spot nearest to a point that leaves room for a name at one of its sides.

        What lacks of that room counts as some way, and so does the room of somebody else's name.
        It looks at all spots.
        """
        found = []
        for line, free in enumerate(self._free):
            for column in (at for at in range(self._across) if free[at]):
                spot = self._spot(line, column)
                lacks = min(self._lacks(line, column, side) for side in (1, -1))
                lacks += (line, column) in self._names
                far = hypot(spot[0] - x, spot[1] - y) + lacks * CROWDED
                found.append((far, line, column))
        _, line, column = min(found)
        self._free[line][column] = False
        self._keep_name(line, column)
        return self._spot(line, column)

    def _keep_name(self, line: int, column: int) -> None:
        """Keeps room for a name at the side that has more of it."""
        lacks = {side: self._lacks(line, column, side) for side in (1, -1)}
        side = 1 if lacks[1] <= lacks[-1] else -1
        self._names |= {(line, column + side * far) for far in range(1, NAME + 1)}

    def _lacks(self, line: int, column: int, side: int) -> float:
        """How much of the room for a name at this side is taken: the nearer, the more."""
        free = self._free[line]
        spots = ((far, column + far * side) for far in range(1, NAME + 1))
        return sum(
            1 / far
            for far, at in spots
            if not (0 <= at < self._across and free[at] and (line, at) not in self._names)
        )

    def take_between(self, middle: Point, nearest: float, furthest: float) -> Point | None:
        """Takes the free spot nearest to a point but not nearer than that; none beyond the last.

        Only one with nobody at its sides: names need room.
        """
        found = []
        for line, free in enumerate(self._free):
            for column in (at for at in range(self._across) if all(free[max(0, at - 1) : at + 2])):
                spot = self._spot(line, column)
                far = hypot(spot[0] - middle[0], spot[1] - middle[1])
                if nearest <= far <= furthest:
                    found.append((far, line, column))
        if not found:
            return None
        _, line, column = min(found)
        self._free[line][column] = False
        return self._spot(line, column)

    def _nearest_in(self, line: int, x: float) -> int | None:
        free = self._free[line]
        start = min(self._across - 1, max(0, int(x / ACROSS)))
        for step in range(self._across):
            sides = [each for each in (start - step, start + step) if 0 <= each < self._across]
            found = [each for each in sides if free[each]]
            if found:
                return min(found, key=lambda each: abs(self._spot(line, each)[0] - x))
        return None

    def _spot(self, line: int, column: int) -> Point:
        return (column + 0.5) * ACROSS, self._heights[line]


def place_apart(names: Sequence[str], sectors: Mapping[str, str], columns: int) -> dict[str, Point]:
    """Rows of organisations from (0, 0) on, side by side by sector.

    Few of them have room for their names: sectors share rows, a place apart. Else each sector
    begins a row.
    """
    kinds = {sectors[name] for name in names}
    needed = len(names) + len(kinds) - 1
    room = max(BAR, columns * SPOTS)
    ways = [(rows, step) for rows in range(1, FEW_ROWS + 1) for step in STEPS]
    wide = [step for rows, step in ways if needed <= rows * (room // step)]
    together = bool(wide) or needed <= room
    step = wide[0] if wide else 1
    in_row = room // step
    places: dict[str, Point] = {}
    before, column, y = None, 0, 0.0
    for name in names:
        if before is not None and sectors[name] != before:
            column, y = (column + 1, y) if together else (0, y + 1.3 * DOWN)
        if column >= in_row:
            column, y = 0, y + (1.3 if together else 1) * DOWN
        places[name] = (column * step + 0.5) * ACROSS, y
        before, column = sectors[name], column + 1
    return places
