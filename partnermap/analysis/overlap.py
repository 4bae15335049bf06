"""Overlap: partnerships that do the same about one function, for the same place and people.

Two bodies that do the same are a pair. Where more than a few all do the same, they are one group:
pairs grow with the square of their number, and nobody reads a thousand of them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from itertools import combinations

from partnermap import vocabulary as words
from partnermap.analysis.areas import areas_of, where_areas_lie
from partnermap.analysis.doubt import (
    before_records,
    field_slot,
    missing_records,
    unstated,
    whether_it_stands,
)
from partnermap.analysis.kinship import kinship_of
from partnermap.finding import Slot
from partnermap.graph import Duty, PartnershipGraph
from partnermap.model import Partnership

MOST_IN_PAIRS = 4
"""So many bodies that all do the same are told pair by pair: at most six findings."""


class Ground(Enum):
    """How the places of partnerships that do the same lie to one another."""

    SAME = "the same set of areas"
    UNKNOWN = "perhaps the same: an area is not recorded"
    NESTED = "all areas of one lie within those of the other"
    CROSSING = "areas that meet, and neither lies within the other"


@dataclass(frozen=True, slots=True)
class Overlap:
    """Partnerships that do the same about one function.

    Attributes:
        bodies: their ids, sorted.
        roles: what they do, in the order of the vocabulary; in a pair both do all of it.
        ground: how their places lie to one another; the least certain of a group.
        duties: the rows that say so.
        under: a body -> the nearest other one of them that it answers or reports to.
        slots: what is not known or not stated.
    """

    function: str
    bodies: tuple[str, ...]
    roles: tuple[str, ...]
    ground: Ground
    duties: tuple[Duty, ...]
    under: dict[str, str]
    slots: tuple[Slot, ...]


@dataclass(frozen=True, slots=True)
class _Pair:
    bodies: tuple[str, str]
    roles: tuple[str, ...]
    ground: Ground


class Overlaps:
    """Shared functions among the partnerships of a moment."""

    def __init__(self, graph: PartnershipGraph) -> None:
        self._graph = graph
        self._areas = areas_of(graph)
        self._kinship = kinship_of(graph)
        self._before = before_records(graph)
        self._partnerships = {
            name: record for name, record in graph.partnerships() if not record.is_stack
        }

    def same_place(self) -> Iterator[Overlap]:
        """Those with one exclusive role for the same place: in pairs, or as one group.

        Never two of which one answers or reports to the other, at any length.
        """
        for function, holders in self._holders(words.EXCLUSIVE_ROLES):
            pairs = self._pairs(holders, words.EXCLUSIVE_ROLES)
            groups: dict[tuple[Ground, tuple[str, ...]], list[str]] = defaultdict(list)
            told: set[tuple[Ground, str, str]] = set()
            for ground in (Ground.SAME, Ground.UNKNOWN):
                for role in words.EXCLUSIVE_ROLES:
                    alike = (p.bodies for p in pairs if p.ground is ground and role in p.roles)
                    for bodies in joined(alike):
                        if len(bodies) > MOST_IN_PAIRS:
                            groups[ground, bodies].append(role)
                            told |= {(ground, role, body) for body in bodies}
            for (ground, bodies), roles in groups.items():
                yield self._overlap(function, bodies, tuple(roles), ground, holders)
            for pair in pairs:
                left = tuple(r for r in pair.roles if (pair.ground, r, pair.bodies[0]) not in told)
                if left and pair.ground in (Ground.SAME, Ground.UNKNOWN):
                    yield self._overlap(function, pair.bodies, left, pair.ground, holders)

    def grouped(self, roles: tuple[str, ...], *grounds: Ground) -> Iterator[Overlap]:
        """Those with one of ``roles`` for places that lie so, each connected group as one."""
        for function, holders in self._holders(roles):
            pairs = [pair for pair in self._pairs(holders, roles) if pair.ground in grounds]
            for bodies in joined(pair.bodies for pair in pairs):
                inside = [pair for pair in pairs if pair.bodies[0] in bodies]
                shared = tuple(r for r in roles if any(r in pair.roles for pair in inside))
                unknown = any(pair.ground is Ground.UNKNOWN for pair in inside)
                ground = Ground.UNKNOWN if unknown else inside[0].ground
                yield self._overlap(function, bodies, shared, ground, holders)

    def _holders(
        self, roles: tuple[str, ...]
    ) -> Iterator[tuple[str, dict[str, dict[str, list[Duty]]]]]:
        """Each function with the partnerships that have a role in it: body -> role -> rows."""
        found: dict[str, dict[str, dict[str, list[Duty]]]] = defaultdict(dict)
        for duty in self._graph.duties:
            if duty.body in self._partnerships and duty.role in roles:
                held = found[duty.function].setdefault(duty.body, defaultdict(list))
                held[str(duty.role)].append(duty)
        yield from sorted(found.items())

    def _pairs(
        self, holders: Mapping[str, Mapping[str, list[Duty]]], roles: tuple[str, ...]
    ) -> list[_Pair]:
        pairs = []
        for one, other in combinations(sorted(holders), 2):
            both = tuple(role for role in roles if role in holders[one] and role in holders[other])
            if not both or self._kinship.are_related(one, other):
                continue
            ground = self._ground(self._partnerships[one], self._partnerships[other])
            if ground is not None and self._may_share_people(one, other):
                pairs.append(_Pair((one, other), both, ground))
        return pairs

    def _ground(self, one: Partnership, other: Partnership) -> Ground | None:
        """How two places lie to one another; None where they are apart."""
        if not one.areas or not other.areas:
            return Ground.UNKNOWN
        if set(one.areas) == set(other.areas):
            return Ground.SAME
        if self._areas.any_meet(one.areas, other.areas):
            nested = self._areas.all_contained(one.areas, other.areas)
            nested = nested or self._areas.all_contained(other.areas, one.areas)
            return Ground.NESTED if nested else Ground.CROSSING
        missing = self._graph.moment.map.missing.get("areas", frozenset())
        return None if missing.isdisjoint((*one.areas, *other.areas)) else Ground.UNKNOWN

    def _may_share_people(self, one: str, other: str) -> bool:
        """Whether communities are in common, or may be; ``()`` is everyone, None not recorded."""
        some, others = (self._partnerships[body].communities for body in (one, other))
        if some and others:
            unknown = missing_records(self._graph, "communities", {*some, *others})
            return bool(unknown) or not set(some).isdisjoint(others)
        return True

    def _overlap(
        self,
        function: str,
        bodies: tuple[str, ...],
        roles: tuple[str, ...],
        ground: Ground,
        holders: Mapping[str, Mapping[str, list[Duty]]],
    ) -> Overlap:
        duties = [d for body in bodies for role in roles for d in holders[body].get(role, ())]
        slots = [*self._before, *missing_records(self._graph, "functions", [function])]
        for duty in duties:
            slots += unstated(self._graph, duty.place, duty.row, "function", "role")
            slots += whether_it_stands(self._graph, duty)
        for body in bodies:
            slots += self._about(body, ground)
        under = {}
        for one, other in combinations(bodies, 2):
            if not self._kinship.are_related(one, other):
                slots += self._kinship.doubts(one, other)
        for body in bodies:
            above = self._kinship.above(body).intersection(bodies)
            if above:
                under[body] = max(above, key=lambda name: (len(self._kinship.above(name)), name))
        return Overlap(
            function, bodies, roles, ground, tuple(duties), under, tuple(sorted(set(slots)))
        )

    def _about(self, body: str, ground: Ground) -> list[Slot]:
        """What is not known or not stated about a body and its place."""
        record, place = self._partnerships[body], ("partnerships", body)
        slots = unstated(
            self._graph, place, record, "areas", "communities", "functions", "stands_for"
        )
        if not record.areas:
            slots.append(field_slot(*place, "areas"))
        if record.communities is None:
            slots.append(field_slot(*place, "communities"))
        slots += missing_records(self._graph, "areas", record.areas)
        slots += missing_records(self._graph, "communities", record.communities)
        if ground is not Ground.SAME:
            slots += where_areas_lie(self._graph, record.areas or ())
        return slots


def joined(pairs: Iterable[tuple[str, str]]) -> list[tuple[str, ...]]:
    """The connected groups of what pairs join, each sorted, in the order of their first."""
    beside: dict[str, set[str]] = defaultdict(set)
    for one, other in pairs:
        beside[one].add(other)
        beside[other].add(one)
    groups: list[tuple[str, ...]] = []
    placed: set[str] = set()
    for start in sorted(beside):
        if start not in placed:
            group, waiting = {start}, [start]
            while waiting:
                new = beside[waiting.pop()] - group
                group |= new
                waiting += new
            placed |= group
            groups.append(tuple(sorted(group)))
    return groups
