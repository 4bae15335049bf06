"""Overlap: partnerships that do the same about one function, for the same place and people."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from partnermap import vocabulary as words
from partnermap.analysis.alike import Alike, beside_by
from partnermap.analysis.doubt import (
    before_records,
    missing_records,
    unstated,
    whether_it_stands,
)
from partnermap.analysis.kinship import kinship_of
from partnermap.analysis.remit import Ground, Pair, in_pairs_or_groups, joined, remits_of
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
class _Kind:
    """The roles of a body, and the first body that is for the same place and people."""

    roles: tuple[str, ...]
    like: str


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
            for ground in (Ground.SAME, Ground.UNKNOWN):
                alike: dict[Pair, list[str]] = defaultdict(list)
                for role in words.EXCLUSIVE_ROLES:
                    for pair in self._alike(holders, (role,), (ground,)).pairs():
                        alike[pair].append(role)
                in_order = {pair: alike[pair] for pair in sorted(alike)}
                for bodies, roles in in_pairs_or_groups(in_order, words.EXCLUSIVE_ROLES):
                    yield self._overlap(function, bodies, roles, ground, holders)

    def grouped(self, roles: tuple[str, ...], *grounds: Ground) -> Iterator[Overlap]:
        """Those with one of ``roles`` for places that lie so, each connected group as one."""
        for function, holders in self._holders(roles):
            alike = self._alike(holders, roles, grounds)
            for bodies in joined(alike.pairs()):
                kinds = alike.kinds_among(bodies)
                shared = tuple(
                    r for r in roles if any(r in a.roles and r in b.roles for a, b in kinds)
                )
                ground = self._least_certain(bodies, alike, kinds)
                yield self._overlap(function, bodies, shared, ground, holders)

    def _least_certain(
        self, bodies: tuple[str, ...], alike: Alike[_Kind], kinds: list[tuple[_Kind, _Kind]]
    ) -> Ground:
        if any(self._remits.ground(a.like, b.like) is Ground.UNKNOWN for a, b in kinds):
            return Ground.UNKNOWN
        first = bodies[0]
        other = next(body for body in bodies[1:] if alike.are_alike(first, body))
        return self._remits.ground(first, other) or Ground.UNKNOWN

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

    def _alike(
        self,
        holders: Mapping[str, Mapping[str, list[Duty]]],
        roles: tuple[str, ...],
        grounds: tuple[Ground, ...],
    ) -> Alike[_Kind]:
        """Which holders of a function have a role in common, for places that lie so."""
        first: dict[object, str] = {}
        kinds: dict[str, _Kind] = {}
        for body in sorted(holders):
            has = tuple(role for role in roles if role in holders[body])
            if has:
                like = first.setdefault(self._remits.remit_of(body), body)
                kinds[body] = _Kind(has, like)

        def fits(one: str, other: str) -> bool:
            return (
                not set(kinds[one].roles).isdisjoint(kinds[other].roles)
                and self._remits.ground(one, other) in grounds
                and self._remits.may_share_people(one, other)
            )

        return Alike(kinds, beside_by(kinds, fits), self._kinship.related_among(kinds))

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
