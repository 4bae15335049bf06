"""One HTML file from a moment and its findings."""

from __future__ import annotations

from collections.abc import Iterable

from partnermap.finding import Finding
from partnermap.graph import PartnershipGraph
from partnermap.ledger import Unfound
from partnermap.public import Told


def render(
    graph: PartnershipGraph,
    findings: Iterable[Finding],
    unfound: Iterable[Unfound] = (),
    isolation: Iterable[Told] = (),
) -> str:
    """The map as one HTML page that needs no network and no other file.

    Args:
        graph: a moment.
        findings: what the rules found in it, and what was decided about it.
        unfound: decisions whose finding is there no longer.
        isolation: isolation in numbers, for the public edition.

    Returns:
        The same text for the same map, wherever and whenever it is made.
    """
    # Only here: pyvis brings IPython along, which costs every other command a second.
    from partnermap.page.document import compose

    return compose(graph, tuple(findings), tuple(unfound), tuple(isolation))


def render_svg(
    graph: PartnershipGraph, findings: Iterable[Finding], *, title: str = "", with_key: bool = True
) -> str:
    """The family of partnerships as one SVG file, drawn as on the page.

    Args:
        graph: a moment.
        findings: what was found in it; the drawing counts those that are open.
        title: what stands over it; without it, what it is and the map's name.
        with_key: whether what its signs mean stands below it.
    """
    from partnermap.page.exporting import compose_svg

    return compose_svg(graph, tuple(findings), title=title, with_key=with_key)
