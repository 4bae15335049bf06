"""Ties: every row that names a body, whatever it carries."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from partnermap.graph import Link, PartnershipGraph, Seat
from partnermap.moment import Presence


@dataclass(frozen=True, slots=True)
class Ties:
    """What ties one body to others at a moment.

    Attributes:
        seats: that it holds, silent ones included.
        links: that start from it or lead to it.
        spoken: seats of others that speak for it by name.
    """

    seats: tuple[Seat, ...]
    links: tuple[Link, ...]
    spoken: tuple[Seat, ...]

    @property
    def rows(self) -> tuple[Seat | Link, ...]:
        """All of them."""
        return (*self.seats, *self.links, *self.spoken)

    @property
    def any_certain(self) -> bool:
        """Whether one of them is certain to stand."""
        return any(row.presence is Presence.CURRENT for row in self.rows)


def ties(graph: PartnershipGraph, body: str, *, standing: bool = True) -> Ties:
    """What ties a body to others.

    Args:
        graph: the moment.
        body: the body.
        standing: only what stands, or may; else only what does not.
    """
    seats = graph.recorded_seats_of.get(body, ())
    links = (*graph.recorded_links_from.get(body, ()), *graph.recorded_links_to.get(body, ()))
    spoken = graph.once(seats_speaking_for).get(body, ())
    return Ties(
        seats=tuple(row for row in seats if row.presence.stands is standing),
        links=tuple(row for row in links if row.presence.stands is standing),
        spoken=tuple(row for row in spoken if row.presence.stands is standing),
    )


def seats_speaking_for(graph: PartnershipGraph) -> dict[str, list[Seat]]:
    """Seats by each body that they name as spoken for, other than their holder."""
    found: dict[str, list[Seat]] = defaultdict(list)
    for seat in graph.recorded_seats:
        for whom in dict.fromkeys(
            each for each in seat.member.on_behalf_of or () if isinstance(each, str)
        ):
            if whom != seat.holder:
                found[whom].append(seat)
    return found
