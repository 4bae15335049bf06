"""The legend beside a picture: what its outlines and shapes mean. Letters and lines are filters."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from partnermap.graph import PartnershipGraph
from partnermap.moment import Presence
from partnermap.page.basis import SIGNS
from partnermap.page.face import Face
from partnermap.page.filters import KNOWN
from partnermap.wording import presence_words

OUTLINES = "decides", "proposed", "perhaps", "missing"

WARNED = {
    "alarm": "findings of this body, at least one asserted, and at least one a warning",
    "caution": "findings of this body, at least one asserted, and all notes",
    "alarm possible": "findings of this body, all only possible, and at least one a warning",
    "caution possible": "findings of this body, all only possible, and all notes",
}
"""What the triangle at a body means, by how it looks."""

WARNINGS = (
    "the number in a triangle: open findings that name this body; one finding may stand at several "
    "bodies"
)
"""What the number in a triangle counts."""


@dataclass(frozen=True, slots=True)
class Legend:
    """What the shapes of a view mean; only those that it uses.

    Attributes:
        proposed: the place's word for what is proposed; ``ending`` for what is to end.
        partnerships: whether it has any; ``organisations`` likewise.
        endings: whether a body is to end.
        on_lines: the rings on its lines that say how these stand.
        seats: whether a line says that somebody has a seat, ``proposed_seats`` would have one,
            ``shared`` that two share members; ``strongest`` if of these the strongest only.
        behind: whether a line goes on behind a box that it is not about.
        joins: whether a line joins another.
        stacks: whether a partnership stands for several; ``groups`` whether an organisation does.
        at_least: whether a body has seats of unknown number.
        warned: the looks of the signs of findings, which are ``WARNED``.
    """

    outlines: frozenset[str]
    proposed: str
    ending: str
    partnerships: bool
    organisations: bool
    endings: bool
    on_lines: frozenset[str]
    seats: bool
    proposed_seats: bool
    shared: bool
    behind: bool
    joins: bool
    strongest: bool
    stacks: bool
    groups: bool
    at_least: bool
    warned: frozenset[str]


def shape_rows(legend: Legend, *, network: bool) -> list[tuple[str, str]]:
    """What is said of shapes in the key of the family, or of the network: a sample, and words."""
    shared = "two partnerships that have members in common"
    # Of a large map rings are drawn on lines that can be seen.
    nearer = " (its ring is drawn when you come nearer)" if legend.strongest and network else ""
    small = "; a small triangle has none" if network else ""
    seats = [
        ("seat", "has a seat on"),
        ("seat-proposed", f"would have a seat: {legend.proposed}"),
        (
            "shared",
            f"{shared}; of each partnership the two strongest lines are drawn"
            if legend.strongest
            else f"{shared} (drawn only while organisations are not shown)",
        ),
        ("behind", "a line that goes on behind a box which is not one of its ends"),
    ]
    bodies = [
        ("plain", "partnership"),
        ("dot", "organisation, larger with its income")
        if network
        else ("organisation", "organisation"),
        ("decides", "decides"),
        ("proposed", legend.proposed),
        ("ending plain", legend.ending),
        ("perhaps", "may exist"),
        ("missing", "not recorded"),
        ("stack", "stands for several"),
        ("dots", "several organisations told as one; how many stands before the name"),
        ("on-line-proposed", f"a line that is {legend.proposed}{nearer}"),
        ("on-line-ending", f"a line that is {legend.ending}{nearer}"),
        ("on-line-perhaps", f"a line that may exist{nearer}"),
        ("joins", "lines that join; where lines cross without a dot they do not"),
        ("at-least", "after a letter: at least so many, as the number of seats is not recorded"),
        ("warnings", f"{WARNINGS}{small}"),
        *WARNED.items(),
    ]
    there = {
        **{outline: outline in legend.outlines for outline in OUTLINES},
        **{f"on-line-{sign}": sign in legend.on_lines for sign in SIGNS},
        "plain": legend.partnerships,
        "organisation": legend.organisations,
        "dot": legend.organisations,
        "seat": legend.seats,
        "seat-proposed": legend.proposed_seats,
        "shared": legend.shared,
        "behind": legend.behind,
        "joins": legend.joins and not network,
        "ending plain": legend.endings,
        "stack": legend.stacks or (legend.groups and not network),
        "dots": legend.groups and network,
        "at-least": legend.at_least,
        "warnings": bool(legend.warned),
        **{look: look in legend.warned for look in WARNED},
    }
    rows = [*(seats if network else ()), *bodies]
    return [(what, said) for what, said in rows if there.get(what, True)]


def make_legend(
    graph: PartnershipGraph,
    faces: Mapping[str, Face],
    drawn: Collection[str],
    on_lines: Collection[str] = (),
    seat_lines: Collection[str] = (),
    *,
    strongest: bool = False,
    joins: bool = False,
) -> Legend:
    """The legend of a view.

    Args:
        graph: the map at a moment.
        faces: of all bodies.
        drawn: those that the view shows.
        on_lines: the rings on its lines.
        seat_lines: the samples of its lines for seats: ``seat``, ``seat-proposed``, ``shared``;
            and ``behind``.
        strongest: whether of the lines for shared members only the strongest are drawn.
        joins: whether one of its lines joins another.
    """
    shown = [faces[name] for name in sorted(drawn)]
    return Legend(
        frozenset(face.outline for face in shown),
        presence_words(graph.moment.map, Presence.PROPOSED),
        presence_words(graph.moment.map, Presence.ENDING),
        any(not face.organisation for face in shown),
        any(face.organisation for face in shown),
        any(face.ending for face in shown),
        frozenset(on_lines) - set(KNOWN),
        "seat" in seat_lines,
        "seat-proposed" in seat_lines,
        "shared" in seat_lines,
        "behind" in seat_lines,
        joins,
        strongest,
        any(face.stack and not face.organisation for face in shown),
        any(face.stack and face.organisation for face in shown),
        any(face.at_least for face in shown),
        frozenset(face.warned for face in shown if face.findings),
    )
