"""The graph of a moment, and the plain rows that the analyses read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar, cast

import networkx as nx

from partnermap.finding import Location, Place
from partnermap.graph.rows import Duty, Link, PlanPart, Seat
from partnermap.model import Body, Organisation, Partnership
from partnermap.moment import Moment

R = TypeVar("R")
Vertex = tuple[str, str]
"""The kind of a thing (``body``, ``plan``, ``area``, ``function``...) and its id."""

if TYPE_CHECKING:
    _MultiDiGraph = nx.MultiDiGraph[Vertex]
else:
    _MultiDiGraph = nx.MultiDiGraph


def grouped(pairs: Iterable[tuple[str | None, R]]) -> dict[str, list[R]]:
    """Rows by the body they belong to; those of nobody are left out."""
    found: dict[str, list[R]] = defaultdict(list)
    for name, row in pairs:
        if name is not None:
            found[name].append(row)
    return found


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
    def recorded_seats(self) -> tuple[Seat, ...]:
        """Every seat of whatever time, with how it stands."""
        return self.graph["recorded_seats"]  # type: ignore[no-any-return]

    @property
    def recorded_links(self) -> tuple[Link, ...]:
        """Every link of whatever time, with how it stands."""
        return self.graph["recorded_links"]  # type: ignore[no-any-return]

    @property
    def recorded_duties(self) -> tuple[Duty, ...]:
        """Every duty of whatever time, with how it stands."""
        return self.graph["recorded_duties"]  # type: ignore[no-any-return]

    @cached_property
    def recorded_parts_in(self) -> dict[str, list[PlanPart]]:
        """What bodies have to do with each plan, of whatever time, with how it stands."""
        return grouped((part.plan, part) for part in self.graph["recorded_plan_parts"])

    @cached_property
    def seats(self) -> tuple[Seat, ...]:
        """Every seat that stands."""
        return tuple(row for row in self.recorded_seats if row.presence.stands)

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """Every link that stands."""
        return tuple(row for row in self.recorded_links if row.presence.stands)

    @cached_property
    def duties(self) -> tuple[Duty, ...]:
        """Every duty that stands."""
        return tuple(row for row in self.recorded_duties if row.presence.stands)

    @cached_property
    def recorded_seats_of(self) -> dict[str, list[Seat]]:
        """The seats that each body holds, of whatever time."""
        return grouped((seat.holder, seat) for seat in self.recorded_seats)

    @cached_property
    def recorded_seats_on(self) -> dict[str, list[Seat]]:
        """The seats of each partnership, of whatever time."""
        return grouped((seat.partnership, seat) for seat in self.recorded_seats)

    @cached_property
    def recorded_links_from(self) -> dict[str, list[Link]]:
        """The links that start from each body, of whatever time."""
        return grouped((link.start, link) for link in self.recorded_links)

    @cached_property
    def recorded_links_to(self) -> dict[str, list[Link]]:
        """The links that lead to each body or plan, of whatever time."""
        return grouped(
            (link.end if isinstance(link.end, str) else None, link) for link in self.recorded_links
        )

    @cached_property
    def recorded_duties_of(self) -> dict[str, list[Duty]]:
        """What each body does, of whatever time."""
        return grouped((duty.body, duty) for duty in self.recorded_duties)

    @cached_property
    def seats_of(self) -> dict[str, list[Seat]]:
        """The seats that each body holds now."""
        return grouped((seat.holder, seat) for seat in self.seats)

    @cached_property
    def links_from(self) -> dict[str, list[Link]]:
        """The links that start from each body now."""
        return grouped((link.start, link) for link in self.links)

    @cached_property
    def links_to(self) -> dict[str, list[Link]]:
        """The links that lead to each body or plan now."""
        return grouped(
            (link.end if isinstance(link.end, str) else None, link) for link in self.links
        )

    @cached_property
    def duties_of(self) -> dict[str, list[Duty]]:
        """What each body does now."""
        return grouped((duty.body, duty) for duty in self.duties)

    @cached_property
    def _worked_out(self) -> dict[Callable[..., Any], Any]:
        return {}

    def once(self, make: Callable[[PartnershipGraph], R]) -> R:
        """What ``make`` finds in this graph, worked out the first time it is asked for."""
        if make not in self._worked_out:
            self._worked_out[make] = make(self)
        return cast("R", self._worked_out[make])

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
