"""Lines -> ways: along which gutters, channels and empty cells each line goes.

The grid has *tracks* from left to right, numbered so that column c is track 2c + 1 and the gutters
on its two sides are 2c and 2c + 2; and *channels* from the top, number r lying above row r. A line
goes up or down in tracks (an *upright*) and sideways in channels, so it meets no box but its own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Set
from dataclasses import dataclass

from partnermap.layout.closing import Cell
from partnermap.layout.shapes import Line
from partnermap.layout.tiers import Grid

Piece = tuple[str, int]
"""A piece of a line, by the line's id and its number from 0; or of a trunk, by its track."""

BEND = 1.5
"""What a change of track costs when a way is chosen, in tracks."""

CROWD = 0.3
"""What each line that is already in a track costs, in tracks."""


@dataclass(frozen=True, slots=True)
class Upright:
    """An upright stretch of a line in one track, from one channel down to another or the same."""

    track: int
    top: int
    bottom: int


@dataclass(frozen=True, slots=True)
class Way:
    """How a line goes.

    Attributes:
        line: the line.
        from_top: whether it leaves its source at the top, else at the bottom.
        to_top: whether it reaches its target at the top, else at the bottom.
        uprights: its upright stretches, from the source; none if it goes straight across its row.
        channels: the channels that it follows from each upright to the next, one fewer.
    """

    line: Line
    from_top: bool = False
    to_top: bool = False
    uprights: tuple[Upright, ...] = ()
    channels: tuple[int, ...] = ()

    @property
    def trunk(self) -> str:
        """What it shares its pieces with: lines alike that come to one side of one box."""
        return f"{self.line.target} {self.line.bundle} {self.to_top}" if self.line.bundle else ""

    def upright_piece(self, index: int) -> Piece:
        """What an upright is a piece of; the stem at the source is always the line's own."""
        upright = self.uprights[index]
        stem = index == 0 and len(self.uprights) > 1 and upright.top == upright.bottom
        return (self.line.id, index) if stem or not self.trunk else (self.trunk, upright.track)

    def channel_piece(self, index: int) -> Piece:
        """What a level stretch is a piece of: of a trunk, where it leads to the same upright."""
        if not self.trunk:
            return self.line.id, index
        upright, channel = self.uprights[-1], self.channels[index]
        if channel == (upright.bottom if self.to_top else upright.top):
            return self.trunk, channel
        return f"{self.trunk} {self.uprights[index + 1].track}", channel


def choose_ways(grid: Grid, lines: Iterable[Line]) -> list[Way]:
    """Chooses a way for every line between two different boxes of the grid.

    Args:
        grid: where the boxes stand.
        lines: in any order; of several with one id the first in sorted order counts, and those to
            themselves or to boxes that are not there are left out.

    Returns:
        The ways, sorted by the length of the line in rows (the short ones choose first).
    """
    known: dict[str, Line] = {}
    for line in sorted(lines, key=lambda line: (line.id, line.source, line.target)):
        known.setdefault(line.id, line)
    drawn = [
        line
        for line in known.values()
        if line.source != line.target and line.source in grid.cells and line.target in grid.cells
    ]
    drawn.sort(key=lambda line: abs(grid.cells[line.source].row - grid.cells[line.target].row))
    taken = frozenset(grid.cells.values())
    crowds: Counter[tuple[int, int]] = Counter()  # lines in each track at each channel
    trunks: set[tuple[Piece, int]] = set()  # where a trunk is already, by its channels
    ways = []
    for line in drawn:
        ways.append(_choose_way(line, grid, taken, crowds, trunks))
        trunks |= {
            (ways[-1].upright_piece(index), channel)
            for index, upright in enumerate(ways[-1].uprights)
            for channel in range(upright.top, upright.bottom + 1)
        }
    return ways


def _choose_way(
    line: Line,
    grid: Grid,
    taken: Set[Cell],
    crowds: Counter[tuple[int, int]],
    trunks: Set[tuple[Piece, int]],
) -> Way:
    source, target = grid.cells[line.source], grid.cells[line.target]
    if source.row == target.row and _free_row(source, target, taken):
        return Way(line)
    # Between boxes of one row it leaves and arrives at the bottom.
    from_top, to_top = target.row < source.row, target.row > source.row
    start, end = source.row + (not from_top), target.row + (not to_top)
    top, bottom = min(start, end), max(start, end)
    first, last = 2 * source.column + 1, 2 * target.column + 1
    tracks = [
        track
        for track in range(2 * grid.columns + 1)
        if track % 2 == 0 or _free_column(track // 2, top, bottom, taken)
    ]
    if first == last and first in tracks:
        return Way(line, from_top, to_top, (Upright(first, top, bottom),))
    if start == end:
        stems = Upright(first, start, start), Upright(last, start, start)
        return Way(line, from_top, to_top, stems, (start,))

    trunk, near = Way(line, to_top=to_top).trunk, bottom if to_top else top

    def cost(track: int) -> tuple[float, int]:
        if trunk and ((trunk, track), near) in trunks:
            return abs(track - first), track
        length = abs(track - first) + abs(track - last)
        bends = BEND * (track not in (first, last))
        rim = BEND * (track in (0, 2 * grid.columns))
        crowd = max(crowds[track, channel] for channel in range(top, bottom + 1))
        return length + bends + rim + CROWD * crowd, track

    track = min(tracks, key=cost)
    crowds.update(
        (track, channel)
        for channel in range(top, bottom + 1)
        if ((trunk, track), channel) not in trunks
    )
    run = Upright(track, top, bottom)
    if track == first:
        return Way(line, from_top, to_top, (run, Upright(last, end, end)), (end,))
    if track == last:
        return Way(line, from_top, to_top, (Upright(first, start, start), run), (start,))
    stems = Upright(first, start, start), Upright(last, end, end)
    return Way(line, from_top, to_top, (stems[0], run, stems[1]), (start, end))


def _free_row(one: Cell, other: Cell, taken: Set[Cell]) -> bool:
    low, high = sorted((one.column, other.column))
    return not any(Cell(one.row, column) in taken for column in range(low + 1, high))


def _free_column(column: int, top: int, bottom: int, taken: Set[Cell]) -> bool:
    return not any(Cell(row, column) in taken for row in range(top, bottom))
