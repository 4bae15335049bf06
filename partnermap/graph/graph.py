"""The graph of a moment, and the plain rows that the analyses read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

import networkx as nx

from partnermap.finding import Location, Place
from partnermap.graph.rows import Duty, Link, Seat
from partnermap.model import Body, Organisation, Partnership
from partnermap.moment import Moment

Vertex = tuple[str, str]
"""The kind of a thing (``body``, ``plan``, ``area``, ``function``...) and its id."""

if TYPE_CHECKING:
    _MultiDiGraph = nx.MultiDiGraph[Vertex]
else:
    _MultiDiGraph = nx.MultiDiGraph


class PartnershipGraph(_MultiDiGraph):
    """The graph of a moment.

    Vertices are ``(kind, id)`` and hold ``record`` (None for a body that is not recorded),
    ``presence`` and ``place``. Edges have a ``kind`` (``seat``, ``link``, ``duty``, ``area``,
    ``community``, ``theme``, ``within``, ``needs`` or ``party``), and hold ``row``, ``presence``
    and ``place``.
    """

    @property
    def moment(self) -> Moment:
        """The moment that the graph shows."""
        found: Moment = self.graph["moment"]
        return found

    @property
    def seats(self) -> tuple[Seat, ...]:
        """Every seat that stands."""
        return self.graph["seats"]  # type: ignore[no-any-return]

    @property
    def links(self) -> tuple[Link, ...]:
        """Every link that stands."""
        return self.graph["links"]  # type: ignore[no-any-return]

    @property
    def duties(self) -> tuple[Duty, ...]:
        """Every duty that stands."""
        return self.graph["duties"]  # type: ignore[no-any-return]

    @cached_property
    def seats_of(self) -> dict[str, list[Seat]]:
        """The seats that each body holds."""
        found: dict[str, list[Seat]] = defaultdict(list)
        for seat in self.seats:
            if seat.holder is not None:
                found[seat.holder].append(seat)
        return found

    @cached_property
    def seats_on(self) -> dict[str, list[Seat]]:
        """The seats of each partnership."""
        found: dict[str, list[Seat]] = defaultdict(list)
        for seat in self.seats:
            found[seat.partnership].append(seat)
        return found

    @cached_property
    def seats_apart(self) -> dict[str, list[Seat]]:
        """The seats of each body that do not count now: ended, proposed, not begun, ending."""
        moment = self.moment
        found: dict[str, list[Seat]] = defaultdict(list)
        for name, partnership in moment.map.partnerships.items():
            for position, member in enumerate(partnership.seats):
                at = moment.presence(member).within(moment.presence_of(name))
                if member.body is not None and not at.stands:
                    place = ("partnerships", name, "members", position)
                    found[member.body].append(Seat(name, member, place, at))
        return found

    @cached_property
    def links_from(self) -> dict[str, list[Link]]:
        """The links that start from each body."""
        found: dict[str, list[Link]] = defaultdict(list)
        for link in self.links:
            found[link.start].append(link)
        return found

    @cached_property
    def links_to(self) -> dict[str, list[Link]]:
        """The links that lead to each body or plan."""
        found: dict[str, list[Link]] = defaultdict(list)
        for link in self.links:
            if isinstance(link.end, str):
                found[link.end].append(link)
        return found

    @cached_property
    def duties_of(self) -> dict[str, list[Duty]]:
        """What each body does."""
        found: dict[str, list[Duty]] = defaultdict(list)
        for duty in self.duties:
            found[duty.body].append(duty)
        return found

    def partnerships(self) -> Iterator[tuple[str, Partnership]]:
        """The partnerships that stand, stacks included."""
        for name, record in self.moment.map.partnerships.items():
            if self.moment.presence_of(name).stands:
                yield name, record

    def organisations(self) -> Iterator[tuple[str, Organisation]]:
        """The organisations that stand, stacks included."""
        for name, record in self.moment.map.organisations.items():
            if self.moment.presence_of(name).stands:
                yield name, record

    def record(self, body: str) -> Body | None:
        """The record of a body; None where it is not recorded."""
        return self.moment.record_of(body)

    def name_of(self, body: str) -> str:
        """What people call a body."""
        return self.moment.map.name_of(body)

    def locate(self, place: Place, note: str = "", *, key: bool = False) -> Location:
        """Where a place stands in the files, with words beside it."""
        return self.moment.map.locate(place, key).with_note(note)
