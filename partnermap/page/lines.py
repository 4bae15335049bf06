"""How each kind of link is drawn: its line style says what kind it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from partnermap.graph import Link, PartnershipGraph
from partnermap.page.basis import basis_of_link
from partnermap.wording.standing import standing
from partnermap.wording.verbs import link_verb


@dataclass(frozen=True, slots=True)
class LineStyle:
    """A way to draw a line.

    Attributes:
        name: its CSS class.
        dashes: lengths of strokes and gaps in CSS pixels; none for a solid line.
    """

    name: str
    dashes: tuple[int, ...] = ()


SOLID = LineStyle("solid")
DASHED = LineStyle("dashed", (7, 4))
DOTTED = LineStyle("dotted", (2, 4))
SHORT = (4, 4)
"""Strokes and gaps of the line of a seat that is only proposed."""
DASH_DOT = LineStyle("dash-dot", (10, 3, 2, 3))
ALL_STYLES = SOLID, DASHED, DOTTED, DASH_DOT
# Only how a line looks hangs on the name of its kind; what it means is read from the table.
STYLES: Mapping[str, LineStyle] = {
    "accountable_to": SOLID,
    "reports_to": DASHED,
    "part_of": DOTTED,
}


def style_of(kind: str) -> LineStyle:
    """How a kind of link is drawn."""
    return STYLES.get(kind, DASH_DOT)


def said(graph: PartnershipGraph, link: Link) -> str:
    """A link between two bodies in words: "Adults Board answers to Northbridge Council"."""
    stands = standing(graph.moment.map, link.row, link.presence)
    how = "; ".join(filter(None, (stands, basis_of_link(graph, link).said)))
    verb, end = link_verb(graph, link), graph.name_of(str(link.end))
    return f"{graph.name_of(link.start)} {verb} {end}{f' ({how})' if how else ''}"
