"""The legend beside a picture: what its outlines and shapes mean. Letters and lines are filters."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from partnermap.graph import PartnershipGraph
from partnermap.moment import Presence
from partnermap.page.face import Face
from partnermap.page.filters import KNOWN
from partnermap.wording import presence_words


@dataclass(frozen=True, slots=True)
class Legend:
    """What the shapes of a view mean; only those that it uses.

    Attributes:
        proposed: the place's word for what is proposed; ``ending`` for what is to end.
        endings: whether a body is to end.
        on_lines: the rings on its lines that say how these stand.
        at_least: whether a body has seats of unknown number.
        alarms: whether a body has a warning; ``cautions``: whether one has nothing but notes.
    """

    outlines: frozenset[str]
    proposed: str
    ending: str
    endings: bool
    on_lines: frozenset[str]
    stacks: bool
    at_least: bool
    alarms: bool
    cautions: bool


def make_legend(
    graph: PartnershipGraph,
    faces: Mapping[str, Face],
    drawn: Collection[str],
    on_lines: Collection[str] = (),
) -> Legend:
    """The legend of a view.

    Args:
        graph: the map at a moment.
        faces: of all bodies.
        drawn: those that the view shows.
        on_lines: the rings on its lines.
    """
    shown = [faces[name] for name in sorted(drawn)]
    return Legend(
        frozenset(face.outline for face in shown),
        presence_words(graph.moment.map, Presence.PROPOSED),
        presence_words(graph.moment.map, Presence.ENDING),
        any(face.ending for face in shown),
        frozenset(on_lines) - set(KNOWN),
        any(face.stack for face in shown),
        any(face.at_least for face in shown),
        any(face.alarm for face in shown),
        any(face.findings and not face.alarm for face in shown),
    )
