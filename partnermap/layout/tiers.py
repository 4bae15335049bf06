"""Boxes -> rows: which box stands in which row and column of the family."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby

from partnermap.layout.blocks import Group, choose_block
from partnermap.layout.closing import Cell, close_up
from partnermap.layout.columns import choose_columns
from partnermap.layout.descent import count_below, sound_parents
from partnermap.layout.shapes import Box


@dataclass(frozen=True, slots=True)
class Grid:
    """A family in rows and columns.

    Attributes:
        cells: the place of each box, by its id, in reading order.
        tiers: the tier of each row, from the top.
        columns: how many columns there are, some of which may be empty.
    """

    cells: Mapping[str, Cell]
    tiers: tuple[int, ...]
    columns: int


def arrange_tiers(boxes: Mapping[str, Box], columns: int) -> Grid:
    """Puts every box in a row of its tier, with the boxes that hang from it below.

    A tier begins with the boxes that hang from the tiers above, in the order of their parents;
    sub-groups follow in the next row. What is too many for a row becomes a block (see `blocks`),
    and boxes that hang from nothing then come last, by id, but for those that lead, which are in
    the first row. What has an empty place above it then
    rises into it (see `closing`).

    Args:
        boxes: the boxes by their ids.
        columns: most boxes in a row.
    """
    plan = _Plan(boxes, columns)
    for tier in sorted({box.tier for box in boxes.values()}):
        plan.add_tier(tier)
    return Grid(plan.cells, tuple(plan.tiers), columns)


class _Plan:
    """The rows so far, from the top."""

    def __init__(self, known: Mapping[str, Box], columns: int) -> None:
        self.cells: dict[str, Cell] = {}
        self.tiers: list[int] = []
        self.columns = columns
        self.parents = sound_parents(known)
        self.heads: dict[int, list[str]] = defaultdict(list)  # of each tier, without sub-groups
        self.below: dict[str, list[str]] = defaultdict(list)  # the sub-groups of each box
        for name in sorted(known):
            parent, tier = self.parents.get(name), known[name].tier
            if parent is not None and known[parent].tier == tier:
                self.below[parent].append(name)
            else:
                self.heads[tier].append(name)
        self.counts = count_below(known, self.below)
        self.leading = {box.id for box in known.values() if box.leads} - self.parents.keys()

    def add_tier(self, tier: int) -> None:
        """Adds the rows of a tier; those above it stand already."""
        waiting = [sorted(self.heads[tier], key=self._by_parent)]  # runs of boxes, the next last
        start = len(self.tiers)
        pieces: list[tuple[str, ...]] = []
        while waiting:
            run, rest = self._split(waiting.pop())
            waiting += [rest] if rest else []
            for row in self._rows(run):
                for name, column in sorted(row.items(), key=lambda item: item[1]):
                    self.cells[name] = Cell(len(self.tiers), column)
                self.tiers.append(tier)
            together = groupby(run, lambda name: self.parents.get(name) or self.cells[name].row)
            pieces += [tuple(piece) for _, piece in together]
            # Sub-groups come before the rest, so as to be near what they hang from.
            hanging = [
                name for parent in sorted(run, key=self._place) for name in self.below[parent]
            ]
            waiting += [hanging] if hanging else []
        risen = close_up(pieces, self.cells, self.parents, start, self.columns)
        self.cells = {name: at for name, at in self.cells.items() if at.row < start} | risen
        del self.tiers[1 + max(at.row for at in risen.values()) :]

    def _split(self, run: list[str]) -> tuple[list[str], list[str]]:
        """The part of a run that stands next, in one row or one block, and what comes after it."""
        if self._fit(run) == len(run):
            return run, []
        first = [name for name in run if name in self.leading][: self.columns]
        others = [name for name in run if name not in first]
        if first and others:  # beside them stands what would be in the first row without them
            beside, _ = self._split(others)
            hanging = [name for name in beside if name in self.parents]
            if len(first) + len(hanging) <= self.columns:
                first += hanging + [name for name in beside if name not in hanging]
                first = first[: self.columns]
            return [name for name in run if name in first], [n for n in run if n not in first]
        branching = [name for name in run if self.below[name]]
        if branching:  # as many as fit with all that hangs from them; siblings fill the row
            first = branching[: self._fit(branching)]
            leaves = [name for name in run if name in self.parents and not self.below[name]]
            first += leaves[: self.columns - len(first)]
        else:
            first = [name for name in run if name in self.parents] or run
        return [name for name in run if name in first], [name for name in run if name not in first]

    def _fit(self, run: list[str]) -> int:
        """How many boxes of a run fit in a row so that what hangs from them fits beneath."""
        total: list[int] = []
        for count, name in enumerate(run):
            total += [0] * (len(self.counts[name]) - len(total))
            for down, more in enumerate(self.counts[name]):
                total[down] += more
            if max(total) > self.columns:
                return max(count, 1)
        return len(run)

    def _rows(self, run: list[str]) -> list[dict[str, int]]:
        """The columns of a run, in one row or, if it is too long, in a block."""
        parents = [self.parents.get(name) for name in run]
        if len(run) <= self.columns:
            wanted = [None if parent is None else self.cells[parent].column for parent in parents]
            return [dict(zip(run, choose_columns(wanted, self.columns), strict=True))]
        if None in parents:
            starts = range(0, len(run), self.columns)
            return [{n: c for c, n in enumerate(run[at : at + self.columns])} for at in starts]
        groups = groupby(run, key=lambda name: self.parents[name])
        return choose_block(
            [Group(*self._place(parent), tuple(names)) for parent, names in groups], self.columns
        )

    def _place(self, name: str) -> tuple[int, int]:
        return self.cells[name].row, self.cells[name].column

    def _by_parent(self, name: str) -> tuple[int, int]:
        """Sorts boxes as their parents stand; those without one come last."""
        parent = self.parents.get(name)
        return (len(self.tiers), 0) if parent is None else self._place(parent)
