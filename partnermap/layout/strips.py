"""Partnerships -> rows of boxes, with room below each row for organisations.

A box keeps the width of a column to itself, so that its name can be read from as far away as the
whole picture can be seen; places that only keep apart as points do not promise that.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil

from partnermap.layout.shapes import Point

BOX = (170.0, 76.0)
"""Width and height that the box of a partnership may take up, in CSS pixels."""

COLUMN = 190.0
"""Distance between two boxes side by side, in CSS pixels."""

SPOTS = 4
"""Organisations that stand below one box, side by side."""

ACROSS = COLUMN / SPOTS
"""Distance between two organisations side by side, in CSS pixels."""

DOWN = 46.0
"""Distance between two lines of organisations, in CSS pixels."""

CLEAR = 28.0
"""Distance of a line of organisations from the boxes above and below it, in CSS pixels."""

GAP = 24.0
"""Distance between two rows of boxes with no line of organisations between them."""

FRAME = (1080.0, 510.0)
"""The frame in which the picture is to be seen as large as can be, in CSS pixels: that of a window
of 1366 by 768."""


@dataclass(frozen=True, slots=True)
class Strip:
    """A row of boxes, from left to right, and how many lines of organisations are below it."""

    tables: tuple[str, ...]
    lines: int


@dataclass(frozen=True, slots=True)
class Grid:
    """Where every box stands.

    Attributes:
        strips: from the top.
        columns: width of the picture, in columns.
        tops: the top of the boxes of each strip, in CSS pixels.
        bottom: of the last strip with its lines, in CSS pixels.
        places: the middle of each box.
    """

    strips: tuple[Strip, ...]
    columns: int
    tops: tuple[float, ...]
    bottom: float
    places: Mapping[str, Point]


def columns_for(number: int) -> int:
    """How many columns a partnership takes with so many organisations of its own below it."""
    columns = 1
    while ceil(number / (SPOTS * columns)) > 2 * columns:
        columns += 1
    return columns


def lay_in_strips(
    points: Mapping[str, Point], own: Mapping[str, int], between: int, height: float
) -> Grid:
    """Lays partnerships in as many rows as let the whole be seen largest.

    Args:
        points: where each would like to be; only above, below, left and right of others count.
        own: how many organisations stand below each and belong to it alone.
        between: how many more organisations need a place between the boxes.
        height: of what stands below all rows, in CSS pixels.
    """
    widths = {table: columns_for(own[table]) for table in points}
    best = lay_rows(_cut(points, widths, 1), widths, own, between)
    for rows in range(2, len(points) + 1):
        grid = lay_rows(_cut(points, widths, rows), widths, own, between)
        if _scale(grid, height) > _scale(best, height):
            best = grid
        elif _scale(grid, height) < _scale(best, height) / 2:
            break  # more rows only make it higher from here on
    return best


def line_of(grid: Grid, strip: int, line: int) -> float:
    """How far down a line of organisations below a strip runs, in CSS pixels."""
    return grid.tops[strip] + BOX[1] + CLEAR + line * DOWN


def _scale(grid: Grid, below: float) -> float:
    wide, high = FRAME
    return min(wide / (grid.columns * COLUMN), high / max(1.0, grid.bottom + below))


def lay_rows(
    cut: Sequence[Sequence[str]], widths: Mapping[str, int], own: Mapping[str, int], between: int
) -> Grid:
    """Lays partnerships in these rows.

    Args:
        cut: from the top, each row from the left.
        widths: of each, in columns.
        own: how many organisations stand below each and belong to it alone.
        between: how many more organisations need a place between the boxes.
    """
    columns = max((sum(widths[table] for table in row) for row in cut), default=1)
    strips = _with_lines(cut, widths, own, between, columns)
    tops = [0.0]
    for strip in strips:
        below = 2 * CLEAR + (strip.lines - 1) * DOWN if strip.lines else GAP
        tops.append(tops[-1] + BOX[1] + below)
    places: dict[str, Point] = {}
    for strip, top in zip(strips, tops, strict=False):
        left = (columns - sum(widths[table] for table in strip.tables)) / 2
        for table in strip.tables:
            places[table] = (left + widths[table] / 2) * COLUMN, top + BOX[1] / 2
            left += widths[table]
    return Grid(strips, columns, tuple(tops[:-1]), tops[-1], places)


def _cut(points: Mapping[str, Point], widths: Mapping[str, int], rows: int) -> list[list[str]]:
    """The partnerships from the top down, in rows of much the same width; each from the left."""
    order = sorted(points, key=lambda table: (points[table][1], points[table][0], table))
    total = sum(widths.values())
    cut: list[list[str]] = [[] for _ in range(rows)]
    before = 0
    for table in order:
        middle = before + widths[table] / 2
        cut[min(rows - 1, int(middle * rows / total))].append(table)
        before += widths[table]
    return [sorted(row, key=lambda table: (points[table][0], table)) for row in cut if row]


def _with_lines(
    cut: Sequence[Sequence[str]],
    widths: Mapping[str, int],
    own: Mapping[str, int],
    between: int,
    columns: int,
) -> tuple[Strip, ...]:
    seated = between + sum(own.values())
    lines = [
        max([1 if seated else 0, *(ceil(own[table] / (SPOTS * widths[table])) for table in row)])
        for row in cut
    ]
    room = columns * SPOTS
    # A tenth is left free, so that whoever stands between several finds a place near the middle.
    missing = 1.1 * between + sum(own.values()) - room * sum(lines)
    more = ceil(missing / (room * len(cut))) if missing > 0 else 0
    return tuple(Strip(tuple(row), n + more) for row, n in zip(cut, lines, strict=True))
