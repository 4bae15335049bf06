"""The rows of a tier close up: what stands below an empty place rises into it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

VOID = 2
"""So many empty rows above a box that hangs from nothing are worth breaking its row for."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A place for a box: row 0 is the top one, column 0 the left one."""

    row: int
    column: int


def close_up(
    pieces: Iterable[Sequence[str]],
    cells: Mapping[str, Cell],
    parents: Mapping[str, str],
    start: int,
    columns: int,
) -> dict[str, Cell]:
    """Lets what stands on a tier rise, in its columns.

    A chain of bodies takes a row for each of them, and what is arranged after it would stand below
    them all, with nothing beside the chain.

    Args:
        pieces: the ids of boxes that stay together as they stand, from the top: those that hang
            from one parent, and those of a row that hang from nothing. Where a void would remain
            above some of the latter, each takes the highest place that is left.
        cells: where the boxes stand.
        parents: the parent of each box that has one; a box of this tier stays below its own.
        start: the first row of the tier.
        columns: how many columns there are.

    Returns:
        The places of the boxes, in reading order.
    """
    risen: dict[str, Cell] = {}
    heights = [start] * columns  # the next row of each column
    for piece in pieces:
        rooms = []
        for name in piece:
            above = risen.get(parents.get(name, ""))
            least = heights[cells[name].column]
            rooms.append(cells[name].row - (max(least, above.row + 1) if above else least))
        broken = piece[0] not in parents and max(rooms) - min(rooms) >= VOID
        for name in piece:
            column = cells[name].column
            if broken:
                column = min(range(columns), key=lambda at: (heights[at], abs(at - column), at))
                row = heights[column]
            else:
                row = cells[name].row - min(rooms)
            risen[name] = Cell(row, column)
            heights[column] = max(heights[column], row + 1)
    return dict(sorted(risen.items(), key=lambda item: (item[1].row, item[1].column)))
