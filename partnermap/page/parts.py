"""A family too large for one sheet of paper -> parts of it, each for a sheet of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from partnermap.english import listed
from partnermap.page.drawing import BEHIND, NAME, Picture
from partnermap.page.measure import fit
from partnermap.page.paper import OVERVIEW, choose_sheet, scale_on

LEAST = 5.0
"""Names that would be smaller on a single sheet, in points, are worth several sheets."""

SMALLEST = 7.5
"""The least size of names in parts, in points: they can be read where A3 is printed on A4, too."""

STEPS = 20
"""How many scales are tried."""

WIDTH, HEIGHT = 396.0, 258.0
"""The room for a part on a sheet of A3 that lies, below what is said of it, in millimetres."""

MILLIMETRE = 25.4 / 96
"""Of a CSS pixel: no part is drawn larger than on the screen."""

POINTS = 72 / 25.4
"""In a millimetre."""

MARKS = 64
"""So many lines of marks are as high as the whole family: on paper they are of 9 points."""

WARN = 18.0
"""How far the sign of a finding stands above its box, in CSS pixels."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Beside the whole family, a bracket that says which part of it is where; in CSS pixels."""

    path: str
    size: float
    x: float
    y: float
    text: str


@dataclass(frozen=True, slots=True)
class Part:
    """Some rows of the picture, with the lines above and below them.

    Attributes:
        mark: what stands beside the whole.
        y: where it begins in the picture, and how high it is, in CSS pixels.
        wide: how wide and high it is on paper, in millimetres.
        said: the bands of which it shows rows.
    """

    mark: Mark
    y: float
    height: float
    wide: float
    high: float
    said: str


@dataclass(frozen=True, slots=True)
class _Row:
    """Boxes side by side: their top and bottom, and the number of their band."""

    top: float
    bottom: float
    band: int


def make_parts(picture: Picture, head: Sequence[str] = ()) -> tuple[Part, ...]:
    """The parts in which the family is printed; none where it can be read on a single sheet.

    Args:
        picture: of the family.
        head: the paragraphs above it that may be long.
    """
    sheet = choose_sheet(picture.width, picture.height, head)
    if NAME * scale_on(sheet, picture.width, picture.height) * POINTS >= LEAST:
        return ()
    rows = list(_rows(picture))
    scale, chosen = _largest(rows, picture)
    found = []
    for number, (first, last) in enumerate(chosen, start=1):
        top, bottom = _reach(rows, picture, first, last)
        high = bottom - top
        size = min(scale, HEIGHT / high)
        said = _bands(rows, picture, first, last)
        mark = _mark(picture, top, high, f"Part {number}: {said}")
        found.append(Part(mark, top, high, picture.width * size, high * size, said))
    return tuple(found)


def _mark(picture: Picture, top: float, high: float, said: str) -> Mark:
    size = picture.height / MARKS
    x = picture.x + picture.width + size
    path = f"M{x:.1f} {top + size / 4:.1f} h{size:.1f} v{high - size / 2:.1f} h-{size:.1f}"
    room = OVERVIEW.width / scale_on(OVERVIEW, picture.width, picture.height)
    text = fit(said, room - picture.width - 3 * size, size, bold=True)
    return Mark(path, size, x + 2 * size, top + high / 2 + size / 3, text)


def _largest(rows: Sequence[_Row], picture: Picture) -> tuple[float, list[tuple[int, int]]]:
    """As few parts as there can be with names of `SMALLEST`, and the largest scale for so many."""
    most = min(MILLIMETRE, WIDTH / picture.width)
    least = min(most, SMALLEST / POINTS / NAME)
    scales = [most - (most - least) * step / STEPS for step in range(STEPS + 1)]
    ways = [(scale, _choose(rows, picture, HEIGHT / scale)) for scale in scales]
    return min(ways, key=lambda way: len(way[1]))


def _rows(picture: Picture) -> Iterator[_Row]:
    rects = {box.rect.y: box.rect for box in picture.boxes}
    for y in sorted(rects):
        band = sum(each.y <= y for each in picture.bands) - 1
        yield _Row(y, y + rects[y].height, band)


def _reach(rows: Sequence[_Row], picture: Picture, first: int, last: int) -> tuple[float, float]:
    """From the row before to the row after, so that what runs between two is on both sheets."""
    top = rows[first - 1].bottom + BEHIND + 1 if first else 0.0
    bottom = rows[last + 1].top - WARN if last + 1 < len(rows) else picture.height
    return top, bottom


def _choose(rows: Sequence[_Row], picture: Picture, room: float) -> list[tuple[int, int]]:
    """The first and last row of each part: few parts, few within a band, about equally high."""
    best: list[tuple[tuple[int, int, float], int]] = [((0, 0, 0.0), 0)] * (len(rows) + 1)
    for first in reversed(range(len(rows))):
        ways = []
        for last in range(first, len(rows)):
            top, bottom = _reach(rows, picture, first, last)
            if last > first and bottom - top > room:
                break
            parts, within, spare = best[last + 1][0]
            within += last + 1 < len(rows) and rows[last + 1].band == rows[last].band
            ways.append(((parts + 1, within, spare + (room - bottom + top) ** 2), last))
        best[first] = min(ways)
    found, first = [], 0
    while first < len(rows):
        last = best[first][1]
        found.append((first, last))
        first = last + 1
    return found


def _bands(rows: Sequence[_Row], picture: Picture, first: int, last: int) -> str:
    said = [picture.bands[band].label for band in range(rows[first].band, rows[last].band + 1)]
    if first and rows[first - 1].band == rows[first].band:
        said[0] += " (continued)"
    return listed(said)
