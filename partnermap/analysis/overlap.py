"""Overlap: partnerships that do the same about one function, for the same place and people."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from partnermap import vocabulary as words
from partnermap.analysis.doubt import (
    before_records,
    missing_records,
    unstated,
    whether_it_stands,
)
from partnermap.analysis.kinship import kinship_of
from partnermap.analysis.remit import Ground, in_pairs_or_groups, joined, remits_of
from partnermap.finding import Slot
from partnermap.graph import Duty, PartnershipGraph


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
        self._remits = remits_of(graph)
        self._kinship = kinship_of(graph)
        self._before = before_records(graph)

    def same_place(self) -> Iterator[Overlap]:
        """Those with one exclusive role for the same place: in pairs, or as one group.

        Never two of which one answers or reports to the other, at any length.
        """
        for function, holders in self._holders(words.EXCLUSIVE_ROLES):
            pairs = self._pairs(holders, words.EXCLUSIVE_ROLES)
            for ground in (Ground.SAME, Ground.UNKNOWN):
                alike = {pair.bodies: pair.roles for pair in pairs if pair.ground is ground}
                for bodies, roles in in_pairs_or_groups(alike, words.EXCLUSIVE_ROLES):
                    yield self._overlap(function, bodies, roles, ground, holders)

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
            if duty.body in self._remits.partnerships and duty.role in roles:
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
            ground = self._remits.ground(one, other)
            if ground is not None and self._remits.may_share_people(one, other):
                pairs.append(_Pair((one, other), both, ground))
        return pairs

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
            slots += self._remits.doubts(body, ground, "functions")
        slots += self._kinship.doubts_among(bodies)
        return Overlap(
            function,
            bodies,
            roles,
            ground,
            tuple(duties),
            self._kinship.under(bodies),
            tuple(sorted(set(slots))),
        )


def same_place_overlaps(graph: PartnershipGraph) -> tuple[Overlap, ...]:
    """Who does the same for the same place, to be worked out ``once`` for all who ask."""
    return tuple(Overlaps(graph).same_place())
