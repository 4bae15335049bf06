"""The family as one SVG file that stands by itself: no script, no link, no other file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from partnermap.english import listed
from partnermap.finding import Finding
from partnermap.graph import PartnershipGraph
from partnermap.page.assets import drawing_style
from partnermap.page.basis import SIGNS
from partnermap.page.drawing import Picture, draw_family
from partnermap.page.environment import environment
from partnermap.page.face import make_faces
from partnermap.page.family import choose_family
from partnermap.page.filters import KNOWN
from partnermap.page.measure import wrap
from partnermap.page.own_key import OwnKey, family_key, legend_of_family
from partnermap.page.summing_up import family_said, moment_said

_LOOKS = {"solid": "Solid", "dashed": "Dashed", "dotted": "Dotted", "dash-dot": "Dash-dotted"}
_TITLE, _SMALL, _EDGE = 18.0, 12.0, 14.0
"""Font sizes of the head, and the room at the border, in CSS pixels."""

LEAST_WIDTH = 480.0
"""The least that a file is wide, so that its head and its key have room, in CSS pixels."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The picture with its head above it and its key below; lengths in CSS pixels.

    Attributes:
        titles: its title in lines, each with its height; ``said``, what stands below the title.
        head: how high the head is.
        key: None where none is wanted.
    """

    width: float
    height: float
    titles: tuple[tuple[float, str], ...]
    said: tuple[tuple[float, str], ...]
    head: float
    key: OwnKey | None


def compose_svg(
    graph: PartnershipGraph, findings: Iterable[Finding], *, title: str = "", with_key: bool = True
) -> str:
    """The drawing of the family that the page shows, with its colours and fonts within it.

    Args:
        graph: the map at a moment.
        findings: what was found in it.
        title: of the picture; without it, what it is and the map's name.
        with_key: whether what its signs mean stands below it.

    Returns:
        XML with a title and a description, lines ended by LF; the same for the same map.
    """
    moment = graph.moment
    family = choose_family(graph)
    faces = make_faces(graph, findings)
    picture = draw_family(graph, family, faces)
    title = title or f"Family of partnerships: {moment.map.manifest.name}"
    said = f"{moment_said(moment)}. {family_said(graph, family)}."
    key = None
    if with_key:
        key = family_key(graph, picture, legend_of_family(graph, faces, picture))
    drawn = environment().get_template("family.svg.j2")
    return drawn.render(
        picture=picture,
        sheet=_sheet(picture, title, said, key),
        title=title,
        moment=moment_said(moment),
        family_said=family_said(graph, family),
        lines_said=_lines_said(graph, picture),
        style_alone=drawing_style(),
    )


def _sheet(picture: Picture, title: str, said: str, key: OwnKey | None) -> Sheet:
    width = max(picture.width, LEAST_WIDTH, key.width + 2 * _EDGE if key else 0)
    room = width - 2 * _EDGE
    y = _EDGE + _TITLE
    titles, below = [], []
    for line in wrap(title, room, _TITLE, 3, bold=True):
        titles.append((y, line))
        y += 1.3 * _TITLE
    y -= 0.2 * _TITLE
    for line in wrap(said, room, _SMALL, 4):
        below.append((y, line))
        y += 1.4 * _SMALL
    head = y
    height = head + picture.height + (key.height + 2 * _EDGE if key else 0)
    return Sheet(width, height, tuple(titles), tuple(below), head, key)


def _lines_said(graph: PartnershipGraph, picture: Picture) -> str:
    """What each style of line in the picture means, and its rings, as sentences."""
    said = []
    for style, look in _LOOKS.items():
        kinds = {line.kind for line in picture.lines if line.style == style}
        labels = sorted(graph.moment.map.link_kind(kind).label for kind in kinds)
        if labels:
            said.append(f"{look} lines: {listed(labels, 'or')}.")
    rings = {ring.sign for line in picture.lines for ring in line.rings}
    rings |= {box.face.basis.sign for box in picture.boxes}
    said += [f"A ring with {SIGNS[sign]}: {KNOWN[sign]}." for sign in KNOWN if sign in rings]
    return " ".join(said)
