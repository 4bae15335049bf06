"""The boxes of the picture of voices: how large they are, and the lines of a name in one."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from partnermap.graph import PartnershipGraph
from partnermap.layout import Measures, Point
from partnermap.page.measure import wrap
from partnermap.page.voice_bars import BAR
from partnermap.page.voice_spots import Cast

SIZES = Measures(spot=(170, 38), carrier=(204, 42), end=(312, 42), head=75, aisle=36)
HIGHER = 10.0
"""What a column's boxes gain in height where a name has three lines, in CSS pixels."""

NAME, SMALL = 12.0, 11.5
"""Font sizes in CSS pixels; the style sheet has the same."""

INSET = 10.0
"""Between the border of a box and what stands at its ends, in CSS pixels."""

ROOM = {
    "spot": SIZES.spot[0] - 38,
    "carrier": SIZES.carrier[0] - 46,
    "end": SIZES.end[0] - BAR - 3 * INSET,
}
"""How wide the lines of a name are in the boxes of each column, in CSS pixels."""


def sizes_for(graph: PartnershipGraph, names: Collection[str], cast: Cast) -> Measures:
    """The sizes of boxes: those of a column are higher where a name does not fit in two lines."""

    def box(column: str, bodies: Collection[str]) -> Point:
        wide, high = getattr(SIZES, column)
        three = any(len(name_lines(graph, body, column)) > 2 for body in bodies)
        return wide, high + HIGHER if three else high

    return replace(
        SIZES,
        spot=box("spot", names),
        carrier=box("carrier", cast.carriers),
        end=box("end", [*cast.ends, *cast.perhaps]),
    )


def name_lines(graph: PartnershipGraph, body: str, column: str) -> list[str]:
    """A name in the lines that a box of a column has room for."""
    return wrap(graph.name_of(body), ROOM[column], NAME, 3, bold=column != "spot")
