"""The family placed once more, in more columns: so the whole of it has the shape of a window."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from partnermap.graph import PartnershipGraph
from partnermap.page.drawing import METRICS, LineShape, draw_family
from partnermap.page.face import Face
from partnermap.page.family import Family

WIDE = replace(METRICS, columns=17, narrow_columns=9, narrow_until=60)

FEW = 20
"""A family of so many boxes has one placing: a second would show it hardly larger."""


def place_wide(
    graph: PartnershipGraph, family: Family, faces: Mapping[str, Face]
) -> dict[str, Any] | None:
    """Where all that the family draws stands if the whole of it is looked at; None for a small one.

    How many columns there are hangs on the number of boxes alone, so that both placings stay as
    they are when something is added.

    Returns:
        ``x``, ``width`` and ``height`` of the picture; ``bands`` from the top, with y and height;
        the corner of each of the ``boxes``, by id; of the ``lines``, in the order of the picture,
        path, arrowhead, own path, and the middles of their rings. All in CSS pixels.
    """
    if len(family.bodies) <= FEW:
        return None
    wide = draw_family(graph, family, faces, WIDE)
    return {
        "x": wide.x,
        "width": wide.width,
        "height": wide.height,
        "bands": [[band.y, band.height] for band in wide.bands],
        "boxes": {box.face.id: [box.rect.x, box.rect.y] for box in wide.boxes},
        "lines": [_line(line) for line in wide.lines],
    }


def _line(line: LineShape) -> list[Any]:
    return [line.path, line.head, line.own, [[ring.x, ring.y] for ring in line.rings]]
