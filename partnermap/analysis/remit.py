"""Remit: for which place and people two partnerships are, and how those that are alike are told.

Two bodies that are alike are a pair. Where more than a few all are, they are one group: pairs grow
with the square of their number, and nobody reads a thousand of them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from enum import Enum

from partnermap.analysis.areas import areas_of, where_areas_lie, where_they_may_lie
from partnermap.analysis.doubt import field_slot, missing_records, unstated
from partnermap.finding import Slot
from partnermap.graph import PartnershipGraph
from partnermap.model import Partnership

MOST_IN_PAIRS = 4
"""So many bodies that are all alike are told pair by pair: at most six findings."""

Pair = tuple[str, str]


class Ground(Enum):
    """How the places of partnerships that do the same lie to one another."""

    SAME = "the same set of areas"
    UNKNOWN = "perhaps the same: an area is not recorded"
    NESTED = "all areas of one lie within those of the other"
    CROSSING = "areas that meet, and neither lies within the other"
    PERHAPS = "perhaps areas that meet: what one lies within has no record"


class Remits:
    """The places and people of the partnerships that stand at a moment, stacks left out."""

    def __init__(self, graph: PartnershipGraph) -> None:
        self._graph = graph
        self._areas = areas_of(graph)
        self.partnerships: dict[str, Partnership] = {
            name: record for name, record in graph.partnerships() if not record.is_stack
        }

    def remit_of(self, body: str) -> tuple[object, ...]:
        """What of a body decides how its place and people lie to those of others."""
        record = self.partnerships[body]
        people = None if record.communities is None else frozenset(record.communities)
        return frozenset(record.areas or ()), people

    def ground(self, one: str, other: str) -> Ground | None:
        """How two places lie to one another; None where they are apart."""
        some, others = (self.partnerships[body].areas for body in (one, other))
        if not some or not others:
            return Ground.UNKNOWN
        if set(some) == set(others):
            return Ground.SAME
        if self._areas.any_meet(some, others):
            nested = self._areas.all_contained(some, others)
            nested = nested or self._areas.all_contained(others, some)
            return Ground.NESTED if nested else Ground.CROSSING
        missing = self._graph.moment.map.missing.get("areas", frozenset())
        if not missing.isdisjoint((*some, *others)):
            return Ground.UNKNOWN
        return Ground.PERHAPS if missing and self._may_meet(some, others) else None

    def _may_meet(self, some: Iterable[str], others: Iterable[str]) -> bool:
        """Whether areas may meet, as one lies within an id that no record has."""
        slots = where_they_may_lie(self._graph, some, others)
        return any(slot.name == "record" for slot in slots)

    def may_share_people(self, one: str, other: str) -> bool:
        """Whether communities are in common, or may be; ``()`` is everyone, None not recorded."""
        some, others = (self.partnerships[body].communities for body in (one, other))
        if some and others:
            unknown = missing_records(self._graph, "communities", {*some, *others})
            return bool(unknown) or not set(some).isdisjoint(others)
        return True

    def doubts(self, body: str, ground: Ground, *fields: str) -> list[Slot]:
        """What is not known or not stated about a body's place and people, and other fields."""
        record, place = self.partnerships[body], ("partnerships", body)
        slots = unstated(self._graph, place, record, "areas", "communities", "stands_for", *fields)
        if not record.areas:
            slots.append(field_slot(*place, "areas"))
        if record.communities is None:
            slots.append(field_slot(*place, "communities"))
        slots += missing_records(self._graph, "areas", record.areas)
        slots += missing_records(self._graph, "communities", record.communities)
        if ground is not Ground.SAME:
            slots += where_areas_lie(self._graph, record.areas or ())
        return slots


def remits_of(graph: PartnershipGraph) -> Remits:
    """The remits of a graph, worked out once for all who ask."""
    return graph.once(Remits)


def in_pairs_or_groups(
    alike: Mapping[Pair, Iterable[str]], ways: Iterable[str]
) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """How those that are alike are told: pair by pair, or more than a few as one group.

    Args:
        alike: pairs, and the ways in which the two are alike.
        ways: every way, in the order in which they are told.

    Yields:
        Bodies, sorted, with the ways in which they are alike. What a group tells of a way is not
        told again of the pairs in it.
    """
    groups: dict[tuple[str, ...], list[str]] = defaultdict(list)
    told: set[tuple[str, str]] = set()
    order = tuple(ways)
    for way in order:
        for bodies in joined(pair for pair, found in alike.items() if way in found):
            if len(bodies) > MOST_IN_PAIRS:
                groups[bodies].append(way)
                told |= {(way, body) for body in bodies}
    for bodies, shared in groups.items():
        yield bodies, tuple(shared)
    for pair, found in alike.items():
        left = tuple(way for way in order if way in found and (way, pair[0]) not in told)
        if left:
            yield pair, left


def joined(pairs: Iterable[Pair]) -> list[tuple[str, ...]]:
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
