"""What the family diagram is made from, and what comes out: boxes, lines, bands and routes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

Point = tuple[float, float]
"""x and y in CSS pixels; y grows downwards. In a family, from the picture's top left corner."""

Route = tuple[Point, ...]
"""The corners of a line, from its source to its target; every stretch is level or upright."""


@dataclass(frozen=True, slots=True)
class Box:
    """A body to be drawn.

    Attributes:
        id: its id in the map.
        tier: its level; the lowest number is drawn at the top.
        parent: the box it hangs beneath, on the same tier (a sub-group) or on one above. Anything
            else (unknown, on a tier below, a loop) counts as none.
        leads: whether it belongs in the first row of its tier though it hangs from nothing.
    """

    id: str
    tier: int
    parent: str | None = None
    leads: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A governance link to be drawn, with its arrowhead at the target.

    Attributes:
        id: its id.
        source: the box where it begins.
        target: the box where it ends.
        bundle: what it looks like: lines alike to one target share a trunk. Empty for a line that
            always runs alone.
    """

    id: str
    source: str
    target: str
    bundle: str = ""


@dataclass(frozen=True, slots=True)
class Metrics:
    """The sizes of the diagram, in CSS pixels unless said otherwise.

    Attributes:
        box_width: width of every box.
        box_height: height of every box.
        gutter: least width between two columns, and beside the first and the last.
        across: the same where a line goes straight across to a neighbour, so that it is seen
            between its sign and its arrowhead.
        channel: least height between two rows of one tier.
        band_gap: height between two bands.
        band_head: height above a band's first row, where its name is written and no line lies
            level.
        band_foot: least height below a band's last row.
        lane: distance between lines that run side by side.
        port: distance between lines at a box's border, when there is room for it.
        clear: straight length that every line has before a box, for its arrowhead.
        columns: most boxes in one row (a count). An odd number has a middle.
        narrow_columns: the same for a small family (a count).
        narrow_until: most boxes that a small family has (a count).
    """

    box_width: float = 176
    box_height: float = 80
    gutter: float = 36
    across: float = 36
    channel: float = 46
    band_gap: float = 8
    band_head: float = 30
    band_foot: float = 26
    lane: float = 6
    port: float = 14
    clear: float = 16
    columns: int = 7
    narrow_columns: int = 5
    narrow_until: int = 20

    def columns_for(self, boxes: int) -> int:
        """Most boxes in one row of a family of so many boxes."""
        narrow = boxes <= self.narrow_until
        return max(1, min(self.columns, self.narrow_columns) if narrow else self.columns)


@dataclass(frozen=True, slots=True)
class Rect:
    """Where a box stands: its top left corner and its size, in CSS pixels."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Band:
    """The strip on which a tier stands, as wide as the picture; y and height in CSS pixels."""

    tier: int
    y: float
    height: float


@dataclass(frozen=True, slots=True)
class FamilyLayout:
    """A drawn family.

    Attributes:
        width: of the picture, in CSS pixels.
        height: of the picture, in CSS pixels.
        bands: one for each tier that has a box, from the top.
        rects: where each box stands, by its id, in reading order.
        routes: the way of each line that is drawn, by its id.
    """

    width: float
    height: float
    bands: tuple[Band, ...]
    rects: Mapping[str, Rect]
    routes: Mapping[str, Route]
