"""More boxes than fit in a row -> a block of rows: the groups stacked up beneath their parents."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from math import ceil

from partnermap.layout.columns import choose_starts


@dataclass(frozen=True, slots=True)
class Group:
    """What hangs from one parent.

    Attributes:
        row: the row of the parent.
        column: the column of the parent.
        names: the ids of the boxes, in order.
    """

    row: int
    column: int
    names: tuple[str, ...]


def choose_block(groups: Sequence[Group], columns: int) -> list[dict[str, int]]:
    """Gives each box a place in a block of rows.

    The groups of one row of parents stand side by side, each as wide as there is room for all of
    them; those of the next row of parents close up beneath. So siblings always stand together.

    Args:
        groups: the groups, sorted by the places of their parents.
        columns: how many columns there are.

    Returns:
        For each row of the block, the column of each box, by its id.
    """
    rows: list[dict[str, int]] = []
    heights = [0] * columns  # rows used so far, of each column
    for _, beside in groupby(groups, key=lambda group: group.row):
        shelf = list(beside)
        widths = _widths([len(group.names) for group in shelf], columns)
        starts = choose_starts([group.column for group in shelf], widths, columns)
        for group, width, start in zip(shelf, widths, starts, strict=True):
            top = max(heights[start : start + width])
            for index, name in enumerate(group.names):
                down, across = divmod(index, width)
                rows += [{} for _ in range(top + down + 1 - len(rows))]
                rows[top + down][name] = start + across
                heights[start + across] = top + down + 1
    return rows


def _widths(counts: Sequence[int], columns: int) -> list[int]:
    """The columns for each group, so that the highest is as low as can be."""
    for high in range(1, max(counts) + 1):
        widths = [ceil(count / high) for count in counts]
        if sum(widths) <= columns:
            break
    return widths
