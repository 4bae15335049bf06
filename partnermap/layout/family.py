"""The family diagram: bodies on their tiers, joined by the lines of governance.

Pipeline: `tiers` puts the boxes in rows and columns, `ways` leads each line through the gutters and
channels between them, `tracks` and `rows` give everything its place in pixels, `routes` draws.
"""

from __future__ import annotations

from collections.abc import Iterable

from partnermap.layout.routes import draw_routes
from partnermap.layout.rows import place_rows
from partnermap.layout.shapes import Box, FamilyLayout, Line, Metrics, Rect
from partnermap.layout.tiers import arrange_tiers
from partnermap.layout.tracks import place_tracks
from partnermap.layout.ways import choose_ways

USUAL = Metrics()


def place_family(
    boxes: Iterable[Box], lines: Iterable[Line], metrics: Metrics = USUAL
) -> FamilyLayout:
    """Places boxes on their tiers, and leads the lines between them round the boxes.

    Boxes never overlap. A line is a chain of level and upright stretches that begins and ends on
    the borders of its two boxes, crosses no box, and lies on no other line; a box straight beneath
    another is joined to it by one upright, and neighbours in a row by one level stretch.

    Input that makes no sense is left out, not refused: unknown parents, loops of parents, lines to
    nowhere or to themselves. The order of the input does not count.

    What stays when the map changes (except that a family which outgrows `metrics.narrow_until`
    gets more columns, once):

    - A new box moves no box of a tier above it to another column. On its tier, while one row
      holds them all, everything keeps its order, and those that hang from others give way by one
      column at most (also to the left: children are centred under their parents). A row that
      overflows is arranged anew. What hangs from the moved follows.
    - A new line moves no box to another column or row. It moves boxes sideways only when a gutter
      has to grow for it (which from the start has room for four lines side by side, but may be too
      narrow for a line straight across), and
      downwards only when a channel has to.

    Args:
        boxes: of several with one id, the first in sorted order counts.
        lines: likewise.
        metrics: the sizes, in CSS pixels, and the greatest numbers of columns.
    """
    known: dict[str, Box] = {}
    for box in sorted(boxes, key=lambda box: (box.id, box.tier, box.parent or "")):
        known.setdefault(box.id, box)
    columns = metrics.columns_for(len(known))
    grid = arrange_tiers(known, columns)
    ways = choose_ways(grid, lines)
    crossed = {
        max(one, other)
        for way in ways
        if not way.uprights
        for one, other in [[grid.cells[end].column for end in (way.line.source, way.line.target)]]
        if abs(one - other) == 1
    }
    tracks = place_tracks(ways, columns, metrics, crossed)
    rows = place_rows(grid.tiers, ways, tracks.uprights, metrics)
    rects = {
        name: Rect(
            tracks.columns[cell.column],
            rows.rows[cell.row],
            metrics.box_width,
            metrics.box_height,
        )
        for name, cell in grid.cells.items()
    }
    routes = draw_routes(ways, rects, tracks.uprights, rows.lanes)
    return FamilyLayout(tracks.width, rows.height, rows.bands, rects, routes)
