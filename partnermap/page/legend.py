"""The legend: what letters, lines and outlines mean, and how many organisations of each sector."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from partnermap.english import listed
from partnermap.graph import PartnershipGraph
from partnermap.page.face import Face
from partnermap.page.family import governs
from partnermap.page.lines import DASH_DOT, DASHED, DOTTED, SOLID, style_of
from partnermap.page.rows import DRAWN, every_link
from partnermap.page.signs import LETTERS, PARTNERSHIP, label_of


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
    """What the signs of this map mean; only those that it uses."""

    sectors: tuple[SectorLine, ...]
    lines: tuple[StyleLine, ...]
    outlines: frozenset[str]
    stacks: bool
    findings: bool


def make_legend(graph: PartnershipGraph, faces: Mapping[str, Face]) -> Legend:
    """The legend of a map."""
    counts = Counter(faces[name].sign for name, _ in graph.organisations())
    seated = {sign for face in faces.values() for sign in face.seats}
    drawn = [face for face in faces.values() if graph.moment.presence_of(face.id) in DRAWN]
    return Legend(
        tuple(
            SectorLine(
                sign,
                letter,
                label_of(graph.moment.map, sign),
                None if sign == PARTNERSHIP else counts[sign],
            )
            for sign, letter in LETTERS.items()
            if counts[sign] or sign in seated
        ),
        tuple(_lines(graph)),
        frozenset(face.outline for face in drawn),
        any(face.stack for face in drawn),
        any(face.findings for face in drawn),
    )


def _lines(graph: PartnershipGraph) -> Iterable[StyleLine]:
    """The kinds of governance link that the map has, by line style."""
    found = graph.moment.map
    used: dict[str, set[str]] = {style.name: set() for style in (SOLID, DASHED, DOTTED, DASH_DOT)}
    for link in every_link(graph):
        kind = found.link_kind(link.kind)
        if isinstance(link.end, str) and link.presence in DRAWN and governs(kind):
            used[style_of(link.kind).name].add(kind.label)
    for style, labels in used.items():
        if labels:
            yield StyleLine(style, listed(sorted(labels), "or"))
