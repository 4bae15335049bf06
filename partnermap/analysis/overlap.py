"""Overlap: partnerships that do the same about one function, for the same place and people."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from partnermap.analysis.accountability import Accountability
from partnermap.analysis.areas import Areas
from partnermap.analysis.doubt import (
    before_records,
    field_slot,
    missing_records,
    uncertain_dates,
    unstated,
)
from partnermap.finding import Slot
from partnermap.graph import Duty, PartnershipGraph
from partnermap.model import Partnership
from partnermap.moment import Presence


@dataclass(frozen=True, slots=True)
class Shared:
    """Two partnerships and one function.

    Attributes:
        bodies: the two, sorted.
        roles: what both do, in the order of the vocabulary.
        duties: the rows that say so.
        same_place: True for the same set of areas, False for areas that merely meet, None where
            not known.
        slots: what is not known or not stated.
    """

    function: str
    bodies: tuple[str, str]
    roles: tuple[str, ...]
    duties: tuple[Duty, ...]
    same_place: bool | None
    slots: tuple[Slot, ...]


class Overlaps:
    """Shared functions among the partnerships of a moment, worked out once."""

    def __init__(self, graph: PartnershipGraph) -> None:
        self._graph = graph
        self._areas = Areas(graph.moment.map.areas)
        self._lines = Accountability(graph)
        self._before = before_records(graph)
        self._above: dict[tuple[str, bool], frozenset[str]] = {}
        self._partnerships = {
            name: record for name, record in graph.partnerships() if not record.is_stack
        }

    def pairs(self, roles: tuple[str, ...]) -> Iterator[Shared]:
        """Pairs that do the same, in one of ``roles``, for places and people in common.

        Never a body and one that it answers to, at any length.
        """
        by_function: dict[str, dict[str, list[Duty]]] = defaultdict(lambda: defaultdict(list))
        for duty in self._graph.duties:
            if duty.body in self._partnerships and duty.role in roles:
                by_function[duty.function][duty.body].append(duty)
        for function in sorted(by_function):
            holders = by_function[function]
            for one, other in combinations(sorted(holders), 2):
                both = [
                    role
                    for role in roles
                    if all(any(d.role == role for d in holders[body]) for body in (one, other))
                ]
                if not both or self._are_related(one, other):
                    continue
                found = self._judge(function, (one, other), tuple(both), holders)
                if found is not None:
                    yield found

    def _are_related(self, one: str, other: str) -> bool:
        return one in self._lines_of(other, unsure=False) or other in self._lines_of(
            one, unsure=False
        )

    def _lines_of(self, body: str, *, unsure: bool) -> frozenset[str]:
        known = self._above.get((body, unsure))
        if known is None:
            known = self._above[body, unsure] = self._lines.above(body, unsure=unsure)
        return known

    def _judge(
        self,
        function: str,
        bodies: tuple[str, str],
        roles: tuple[str, ...],
        holders: dict[str, list[Duty]],
    ) -> Shared | None:
        one, other = (self._partnerships[body] for body in bodies)
        place = self._place(one, other)
        if place == "apart" or not self._may_share_people(one, other):
            return None
        duties = [d for body in bodies for d in holders[body] if d.role in roles]
        slots = [*self._before, *missing_records(self._graph, "functions", [function])]
        for duty in duties:
            slots += unstated(self._graph, duty.place, duty.row, "function", "role")
            if duty.presence is Presence.POSSIBLE:
                slots += uncertain_dates(self._graph, duty)
        for body, record in zip(bodies, (one, other), strict=True):
            slots += self._body_slots(body, record)
        slots += self._perhaps_related(bodies)
        same = {"same": True, "meets": False, "unknown": None}[place]
        return Shared(function, bodies, roles, tuple(duties), same, tuple(sorted(set(slots))))

    def _place(self, one: Partnership, other: Partnership) -> str:
        if not one.areas or not other.areas:
            return "unknown"
        if set(one.areas) == set(other.areas):
            return "same"
        if self._areas.any_meet(one.areas, other.areas):
            return "meets"
        missing = self._graph.moment.map.missing.get("areas", frozenset())
        return "apart" if missing.isdisjoint((*one.areas, *other.areas)) else "unknown"

    def _may_share_people(self, one: Partnership, other: Partnership) -> bool:
        """Whether communities are in common, or may be; ``()`` is everyone, None not recorded."""
        if one.communities and other.communities:
            named = {*one.communities, *other.communities}
            unknown = missing_records(self._graph, "communities", named)
            return bool(unknown) or not set(one.communities).isdisjoint(other.communities)
        return True

    def _body_slots(self, body: str, record: Partnership) -> list[Slot]:
        place = ("partnerships", body)
        slots = unstated(self._graph, place, record, "areas", "communities", "functions")
        if not record.areas:
            said = f"which areas {record.name} is for"
            slots.append(field_slot("partnerships", body, "areas", said))
        slots += missing_records(self._graph, "areas", record.areas)
        slots += missing_records(self._graph, "communities", record.communities)
        if record.communities is None:
            said = f"which communities {record.name} is for, or that it is for everyone"
            slots.append(field_slot("partnerships", body, "communities", said))
        return slots

    def _perhaps_related(self, bodies: tuple[str, str]) -> list[Slot]:
        """Links that may stand, and that would make one answer to the other."""
        for start, end in (bodies, bodies[::-1]):
            if end in self._lines_of(start, unsure=True):
                return [
                    slot
                    for step in self._lines.standing(start).steps
                    if not step.is_certain
                    for slot in uncertain_dates(self._graph, step.link)
                ]
        return []
