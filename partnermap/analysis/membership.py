"""Membership: who sits on a partnership.

A member is a named body with a seat that takes part: not as observer, in attendance or secretariat.
Seats whose holder is not known count among the members, and nobody can say whom else they seat.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from partnermap.analysis.doubt import (
    guessed_absence,
    incomplete,
    row_slot,
    unstated,
    whether_it_exists,
    whether_it_stands,
)
from partnermap.analysis.remit import remits_of
from partnermap.analysis.voice.grades import can_speak
from partnermap.finding import Slot
from partnermap.graph import PartnershipGraph, Seat


@dataclass(frozen=True, slots=True)
class Membership:
    """Who sits on one partnership.

    Attributes:
        seats: the seats of each member that is known by name.
        not_named: how many more seats there are, whose holder is not known; at least.
        is_least: whether it is not recorded of some how many they are.
    """

    seats: Mapping[str, tuple[Seat, ...]]
    not_named: int
    is_least: bool = False

    @property
    def size(self) -> int:
        """How many members there are, at least."""
        return len(self.seats) + self.not_named


class Memberships:
    """Who sits on the partnerships of a moment, stacks left out.

    Attributes:
        of: by partnership; seats that only may stand are among them.
    """

    def __init__(self, graph: PartnershipGraph) -> None:
        self._graph = graph
        self.of = {name: self._membership(name) for name in remits_of(graph).partnerships}

    def _membership(self, name: str) -> Membership:
        seats: dict[str, list[Seat]] = defaultdict(list)
        not_named, is_least = 0, False
        for seat in self._rows(name):
            if not seat.presence.stands or can_speak(seat) is False:
                continue
            if self._is_named(seat):
                seats[str(seat.holder)].append(seat)
            elif not seat.again:
                not_named += seat.member.seats or 1
                is_least = is_least or seat.member.seats is None
        named = {body: tuple(rows) for body, rows in seats.items()}
        return Membership(named, not_named, is_least)

    def _rows(self, name: str) -> Iterable[Seat]:
        return self._graph.recorded_seats_on.get(name, ())

    def _is_named(self, seat: Seat) -> bool:
        """Whether one body that is recorded holds it: no class, stack or id without a record."""
        record = self._graph.record(seat.holder) if seat.holder else None
        return record is not None and not record.is_stack

    def is_complete(self, body: str) -> bool:
        """Whether the list of members of a partnership is declared complete."""
        return not incomplete(self._graph, body, "members")

    def doubts(self, body: str, members: Iterable[str]) -> list[Slot]:
        """What is not known or not stated about who sits on a partnership.

        Args:
            body: the partnership.
            members: those whose seats matter; of the others, only how many there are.
        """
        graph, record = self._graph, self._graph.moment.map.partnerships[body]
        slots = [*whether_it_exists(graph, body), *incomplete(graph, body, "members")]
        slots += unstated(graph, ("partnerships", body), record, "members", "stands_for")
        for member in members:
            rows = [self._seat_doubts(seat) for seat in self.of[body].seats[member]]
            slots += [] if [] in rows else [slot for row in rows for slot in row]
        for seat in self._rows(body):
            slots += self._number_doubts(seat)
        return slots

    def _number_doubts(self, seat: Seat) -> list[Slot]:
        """Why a seat that is not counted may be one more, or one that is may be several."""
        if not seat.presence.stands:
            return guessed_absence(self._graph, [seat])
        if can_speak(seat) is False:
            return unstated(self._graph, seat.place, seat.member, "role")
        if self._is_named(seat):
            return []
        slots = unstated(self._graph, seat.place, seat.member, "seats")
        if seat.member.seats is None:
            slots.append(row_slot(self._graph, seat.place, "seats"))
        return slots

    def _seat_doubts(self, seat: Seat) -> list[Slot]:
        slots = whether_it_stands(self._graph, seat)
        slots += unstated(self._graph, seat.place, seat.member, "body", "role")
        if can_speak(seat) is None:
            slots.append(row_slot(self._graph, seat.place, "role"))
        return slots
