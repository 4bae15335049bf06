"""The family as one SVG file that stands by itself: no script, no link, no other file."""

from __future__ import annotations

from collections.abc import Iterable

from partnermap.english import listed
from partnermap.finding import Finding
from partnermap.graph import PartnershipGraph
from partnermap.page.assets import drawing_style
from partnermap.page.drawing import Picture, draw_family
from partnermap.page.environment import environment
from partnermap.page.face import make_faces
from partnermap.page.family import choose_family
from partnermap.page.summing_up import family_said, moment_said

_LOOKS = {"solid": "Solid", "dashed": "Dashed", "dotted": "Dotted", "dash-dot": "Dash-dotted"}


def compose_svg(graph: PartnershipGraph, findings: Iterable[Finding]) -> str:
    """The drawing of the family that the page shows, with its colours and fonts within it.

    Returns:
        XML with a title and a description, lines ended by LF; the same for the same map.
    """
    moment = graph.moment
    family = choose_family(graph)
    picture = draw_family(graph, family, make_faces(graph, findings))
    drawn = environment().get_template("family.svg.j2")
    return drawn.render(
        picture=picture,
        name=moment.map.manifest.name,
        moment=moment_said(moment),
        family_said=family_said(graph, family),
        lines_said=_lines_said(graph, picture),
        style_alone=drawing_style(),
    )


def _lines_said(graph: PartnershipGraph, picture: Picture) -> str:
    """What each style of line in the picture means, as sentences."""
    said = []
    for style, look in _LOOKS.items():
        kinds = {line.kind for line in picture.lines if line.style == style}
        labels = sorted(graph.moment.map.link_kind(kind).label for kind in kinds)
        if labels:
            said.append(f"{look} lines: {listed(labels, 'or')}.")
    return " ".join(said)
