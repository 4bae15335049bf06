"""The legend: what letters, lines and outlines mean, and how many organisations of each sector."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from partnermap.english import listed
from partnermap.graph import PartnershipGraph
from partnermap.moment import Presence
from partnermap.page.face import Face
from partnermap.page.family import governs
from partnermap.page.lines import DASH_DOT, DASHED, DOTTED, SOLID, style_of
from partnermap.page.rows import DRAWN
from partnermap.page.signs import LETTERS, PARTNERSHIP, UNKNOWN, label_of
from partnermap.wording import presence_words


@dataclass(frozen=True, slots=True)
class SectorLine:
    """A sector's letter, its label, and how many organisations on the map are of it."""

    sign: str
    letter: str
    label: str
    count: int | None


@dataclass(frozen=True, slots=True)
class StyleLine:
    """A line style and the kinds of link that are drawn so."""

    style: str
    label: str


@dataclass(frozen=True, slots=True)
class Legend:
    """What the signs of a view mean; only those that it uses.

    Attributes:
        proposed: the place's word for what is proposed.
        at_least: whether a body has seats of unknown number.
        alarms: whether a body has a warning; ``cautions``: whether one has nothing but notes.
    """

    sectors: tuple[SectorLine, ...]
    lines: tuple[StyleLine, ...]
    outlines: frozenset[str]
    proposed: str
    stacks: bool
    at_least: bool
    alarms: bool
    cautions: bool


def make_legend(
    graph: PartnershipGraph,
    faces: Mapping[str, Face],
    drawn: Collection[str],
    *,
    network: bool = False,
) -> Legend:
    """The legend of a view.

    Args:
        graph: the map at a moment.
        faces: of all bodies.
        drawn: those that the view shows.
        network: whether it is the network, whose organisations all have a letter.
    """
    shown = [faces[name] for name in sorted(drawn)]
    named = Counter(faces[name].sign for name, of in graph.organisations() if not of.is_stack)
    present = {faces[name].sign for name, _ in graph.organisations()}
    seated = {sign for face in faces.values() for sign in face.seats}
    unknown = any(UNKNOWN in face.seats for face in shown) or (
        network and any(face.organisation and face.sign == UNKNOWN for face in shown)
    )
    return Legend(
        tuple(
            SectorLine(
                sign,
                letter,
                label_of(graph.moment.map, sign),
                None if sign == PARTNERSHIP else named[sign],
            )
            for sign, letter in LETTERS.items()
            if (unknown if sign == UNKNOWN else sign in present or sign in seated)
        ),
        tuple(_lines(graph)),
        frozenset(face.outline for face in shown),
        presence_words(graph.moment.map, Presence.PROPOSED),
        any(face.stack for face in shown),
        any(face.at_least for face in shown),
        any(face.alarm for face in shown),
        any(face.findings and not face.alarm for face in shown),
    )


def _lines(graph: PartnershipGraph) -> Iterable[StyleLine]:
    """The kinds of governance link that the map has, by line style."""
    found = graph.moment.map
    used: dict[str, set[str]] = {style.name: set() for style in (SOLID, DASHED, DOTTED, DASH_DOT)}
    for link in graph.recorded_links:
        kind = found.link_kind(link.kind)
        if isinstance(link.end, str) and link.presence in DRAWN and governs(kind):
            used[style_of(link.kind).name].add(kind.label)
    for style, labels in used.items():
        if labels:
            yield StyleLine(style, listed(sorted(labels), "or"))
