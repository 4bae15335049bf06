"""One row of boxes -> their columns: beneath their parents where it can be."""

from __future__ import annotations

from collections.abc import Sequence


def choose_columns(wanted: Sequence[int | None], columns: int) -> list[int]:
    """Gives each box of a row a column of its own.

    Boxes that hang from another (which therefore want its column) keep their order and together
    stand as near as they can: several under one parent are spread about it, a single one is
    straight beneath it. The others keep their order too, and take the free columns nearest to the
    middle.

    Args:
        wanted: for each box, from left to right, the column of its parent, or None.
        columns: how many columns there are; at least as many as boxes.

    Returns:
        The columns, in the order of `wanted`; each from 0 to `columns` - 1, no two alike.
    """
    near = [column for column in wanted if column is not None]
    beneath = choose_starts(near, [1] * len(near), columns)
    free = [column for column in range(columns) if column not in beneath]
    free.sort(key=lambda column: (abs(2 * column - columns + 1), -column))
    hanging = iter(beneath)
    others = iter(sorted(free[: len(wanted) - len(beneath)]))
    return [next(others if column is None else hanging) for column in wanted]


def choose_starts(wanted: Sequence[int], widths: Sequence[int], columns: int) -> list[int]:
    """Gives each group of boxes in a row its first column: the exact optimum.

    Args:
        wanted: the column that the middle of each group wants, from left to right.
        widths: how many columns each group takes; together no more than there are.
        columns: how many columns there are.

    Returns:
        The first columns; the groups keep their order and do not overlap.
    """
    never = float("inf")
    least = [0.0] * (columns + 1)  # least[c]: what the groups so far cost within columns 0..c-1
    choices: list[list[int]] = []
    for column, width in zip(wanted, widths, strict=True):
        best = [never] * (columns + 1)
        choice = [0] * (columns + 1)
        for end in range(width, columns + 1):
            start = end - width
            away = abs(start + (width - 1) // 2 - column)
            # The distance counts first, for straight lines; its square breaks ties, for symmetry.
            cost = least[start] + away + away * away / 1000
            if cost <= best[end - 1]:  # of two as good, the right one: a pair starts at its parent
                best[end], choice[end] = cost, start
            else:
                best[end], choice[end] = best[end - 1], choice[end - 1]
        choices.append(choice)
        least = best
    starts: list[int] = []
    limit = columns
    for choice in reversed(choices):
        limit = choice[limit]
        starts.append(limit)
    return starts[::-1]
