"""How what a picture draws is known: stated by a source, concluded from it, or guessed.

Only what is drawn counts: a line whose basis in law was concluded is a stated line all the same.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from partnermap.graph import Link, PartnershipGraph, Seat
from partnermap.model import Row
from partnermap.moment import Presence
from partnermap.page.rows import DRAWN
from partnermap.wording.details import marks_of_list
from partnermap.wording.standing import is_ending, is_proposed
from partnermap.wording.unstated import (
    OF_BAR,
    OF_BODY,
    OF_LINK,
    OF_SEAT,
    unstated_fields,
    unstated_words,
)

CONCLUDED, GUESSED = "concluded", "guessed"
PROPOSED, ENDING, PERHAPS = "proposed", "ending", "perhaps"
SIGNS = {
    CONCLUDED: "≈",
    GUESSED: "?",
    PROPOSED: "+",
    ENDING: "\N{MULTIPLICATION SIGN}",
    PERHAPS: "",
}
"""What stands in the ring that says how a line is known or stands; a body has the first two."""


@dataclass(frozen=True, slots=True)
class Basis:
    """How something is known.

    Attributes:
        concluded: what of it whoever recorded it concluded, in words; ``guessed`` likewise.
    """

    concluded: tuple[str, ...] = ()
    guessed: tuple[str, ...] = ()

    @property
    def sign(self) -> str:
        """``guessed``, ``concluded`` or nothing, for what is stated."""
        return GUESSED if self.guessed else CONCLUDED if self.concluded else ""

    @property
    def said(self) -> str:
        """The same in words; empty for what is stated."""
        return unstated_words(self.concluded, self.guessed)


STATED = Basis()


def basis_of_body(graph: PartnershipGraph, name: str) -> Basis:
    """How what a picture says of a body is known; of a body that is not recorded nothing is."""
    record = graph.record(name)
    if record is None:
        return STATED
    own = _basis(record, OF_BODY)
    bar = [
        _basis(seat.member, OF_BAR)
        for seat in graph.recorded_seats_on.get(name, ())
        if seat.presence in DRAWN
    ]
    return Basis(
        _once(own.concluded, *(each.concluded for each in bar)),
        _once(own.guessed, *(each.guessed for each in bar)),
    )


def basis_of_link(graph: PartnershipGraph, link: Link) -> Basis:
    """How a line between two bodies is known; stated, where one of the rows that draw it is."""
    rows = (
        each
        for each in graph.recorded_links_from[link.start]
        if (each.end, each.kind) == (link.end, link.kind) and each.presence in DRAWN
    )
    return _firmest(_basis(each.row, OF_LINK, _whole(graph, each)) for each in rows)


def basis_of_seats(graph: PartnershipGraph, seats: Iterable[Seat]) -> Basis:
    """The same of a line for all seats that one body has on another."""
    return _firmest(_basis(each.member, OF_SEAT, _whole(graph, each)) for each in seats)


def signs_in_reach(
    graph: PartnershipGraph,
    own: Mapping[str, Basis],
    links: Iterable[Link],
    seats: Mapping[str, Iterable[Seat]],
) -> dict[str, set[str]]:
    """How bodies, and the lines that end at them, are known where that is not stated.

    Args:
        graph: the map at a moment.
        own: how each body is known.
        links: those that are drawn.
        seats: those that are drawn, by partnership.
    """
    lines = [(basis_of_link(graph, link), (link.start, str(link.end))) for link in links]
    for table, held in seats.items():
        of: dict[str, list[Seat]] = defaultdict(list)
        for seat in held:
            of[seat.holder or ""].append(seat)
        lines += [(basis_of_seats(graph, rows), (table, body)) for body, rows in of.items() if body]
    found: dict[str, set[str]] = defaultdict(set)
    for basis, ends in (*((each, (name,)) for name, each in own.items()), *lines):
        if basis.sign:
            for end in ends:
                found[end].add(basis.sign)
    return found


def states_of(graph: PartnershipGraph, link: Link) -> tuple[str, ...]:
    """The rings on a line: how it stands where it does not simply stand, and how it is known."""
    stands = ""
    if is_proposed(link.row, link.presence):
        stands = PROPOSED
    elif is_ending(link.row, link.presence):
        stands = ENDING
    elif link.presence is Presence.POSSIBLE:
        stands = PERHAPS
    return tuple(filter(None, (stands, basis_of_link(graph, link).sign)))


def _once(*said: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word for words in said for word in words))


def _basis(row: Row, words: Mapping[str, str], whole: Iterable[str] = ()) -> Basis:
    """What is not stated in a row; ``whole``, how the list in which it stands was come by."""
    fields = {
        mark: (
            *(("that there is one",) if mark in whole else ()),
            *unstated_fields(row, mark, words),
        )
        for mark in ("inferred", "assumed")
    }
    return Basis(fields["inferred"], fields["assumed"])


def _whole(graph: PartnershipGraph, row: Link | Seat) -> list[str]:
    return marks_of_list(graph, row.place)


def _firmest(found: Iterable[Basis]) -> Basis:
    order = ("", CONCLUDED, GUESSED)
    return min(found, key=lambda each: order.index(each.sign), default=STATED)
