"""Seats: who sits where, and what an organisation without a seat may yet turn out to have."""

from __future__ import annotations

from collections.abc import Iterable

from partnermap.analysis.areas import areas_of, where_they_may_lie
from partnermap.analysis.doubt import (
    before_records,
    dates_in_doubt,
    list_slot,
    missing_record,
    missing_records,
    row_slot,
    unlisted_partnerships,
    unstated,
    whether_it_stands,
)
from partnermap.analysis.focus import belongs
from partnermap.analysis.misspelt import not_whole
from partnermap.finding import Slot
from partnermap.graph import PartnershipGraph, Seat
from partnermap.model import Organisation


class OpenLists:
    """What is not known about seats in general, worked out once for all organisations.

    Attributes:
        lists: what there is to know before all partnerships, and all their members, are.
    """

    def __init__(self, graph: PartnershipGraph) -> None:
        self._graph = graph
        self._areas = areas_of(graph)
        self.lists = unlisted_partnerships(graph)
        for name, partnership in graph.partnerships():
            if "members" not in partnership.complete:
                self.lists.append(list_slot("partnerships", name, "members"))
        for name, partnership in graph.moment.map.partnerships.items():
            if not graph.moment.presence_of(name).stands:
                self.lists += dates_in_doubt(graph, ("partnerships", name), partnership)
        missing = graph.moment.map.missing.get("bodies", frozenset())
        self._open_seats = [
            seat
            for seat in graph.seats
            if seat.holder is None or seat.holder in missing or self._is_guessed(seat)
        ]
        self._before = before_records(graph)
        self._apart: dict[tuple[tuple[str, ...], tuple[str, ...]], bool] = {}

    def without_seat(
        self, name: str, organisation: Organisation
    ) -> tuple[list[Slot], list[list[Slot]]]:
        """What the absence of a seat rests on: required slots, and alternatives.

        Either the organisation's own list of seats is whole, or every partnership and its
        members are known, and no seat with an unknown holder may be the organisation's.
        """
        own = not_whole(self._graph, name, "seats")
        everybody = [*self.lists, *self.may_hold(organisation)]
        return list(self._before), [own, everybody]

    def may_hold(self, organisation: Organisation) -> list[Slot]:
        """Whose those seats are that may be this organisation's."""
        return [slot for seat in self.perhaps(organisation) for slot in self.whose(seat)]

    def perhaps(self, organisation: Organisation) -> list[Seat]:
        """Seats whose holder is not known, and that may be this organisation's."""
        return [seat for seat in self._open_seats if self._may_be(seat, organisation)]

    def whose(self, seat: Seat) -> list[Slot]:
        """What would tell whose a seat is: its holder, where nobody is named; else the guess."""
        partnership = self._graph.record(seat.partnership)
        guesses = unstated(self._graph, seat.place, seat.member, "body")
        if partnership is not None:
            place = ("partnerships", seat.partnership)
            guesses += unstated(self._graph, place, partnership, "members")
        holder = self._graph.record(seat.holder) if seat.holder else None
        if seat.holder and holder is None:
            return [missing_record(seat.holder), *guesses]
        named = holder is not None and not holder.is_stack
        return guesses if named else [row_slot(self._graph, seat.place, "body"), *guesses]

    def _is_guessed(self, seat: Seat) -> bool:
        """Whether who holds a seat was not stated, or is a stack of bodies without names."""
        partnership = self._graph.record(seat.partnership)
        holder = self._graph.record(seat.holder) if seat.holder else None
        stated = seat.member.is_stated("body") and (
            partnership is None or partnership.is_stated("members")
        )
        return not stated or (holder is not None and holder.is_stack)

    def _may_be(self, seat: Seat, organisation: Organisation) -> bool:
        partnership = self._graph.record(seat.partnership)
        if partnership is None:
            return False
        stated = partnership.is_stated("areas") and organisation.is_stated("areas")
        if stated and self._are_apart(partnership.areas or (), organisation.areas or ()):
            return False
        holder = self._graph.record(seat.holder) if seat.holder else None
        if isinstance(holder, Organisation) and holder.is_stack:
            return None in (holder.sector, organisation.sector) or (
                holder.sector == organisation.sector
            )
        seat_class = seat.member.seat_class
        guessed = any(
            not seat.member.is_stated(field) for field in ("sector", "area", "community", "kind")
        ) or any(not organisation.is_stated(field) for field in ("sector", "communities", "kind"))
        if seat_class is None or guessed:  # its holder has no record, or was guessed
            return True
        return belongs(self._areas, organisation, seat_class) is not False

    def _are_apart(self, theirs: tuple[str, ...], ours: tuple[str, ...]) -> bool:
        """Whether areas surely do not meet; many bodies have the same, so it is asked once."""
        if (theirs, ours) not in self._apart:
            self._apart[theirs, ours] = (
                bool(theirs and ours)
                and not missing_records(self._graph, "areas", (*theirs, *ours))
                and not self._areas.any_meet(theirs, ours)
                and not where_they_may_lie(self._graph, theirs, ours)
            )
        return self._apart[theirs, ours]


def all_seats_are_known(graph: PartnershipGraph) -> bool:
    """Whether every partnership, and all members of each, are on the map."""
    return not unlisted_partnerships(graph) and all(
        "members" in partnership.complete for _, partnership in graph.partnerships()
    )


def may_stand(graph: PartnershipGraph, seats: Iterable[Seat]) -> list[Slot]:
    """Why seats only may stand."""
    return [slot for seat in seats for slot in whether_it_stands(graph, seat)]
