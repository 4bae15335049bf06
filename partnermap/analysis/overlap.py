"""Overlap: partnerships that do the same about one function, for the same place and people."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations, combinations_with_replacement, product
from operator import attrgetter

from partnermap import vocabulary as words
from partnermap.analysis.doubt import (
    before_records,
    missing_records,
    unstated,
    whether_it_stands,
)
from partnermap.analysis.groups import Ways, told_by_certainty
from partnermap.analysis.kinship import kinship_of
from partnermap.analysis.remit import Ground, Pair, joined, remits_of
from partnermap.finding import Slot
from partnermap.graph import Duty, PartnershipGraph

Holders = dict[str, dict[str, list[Duty]]]
"""Partnerships with a role in a function: body -> role -> rows."""

_Kind = tuple[tuple[str, ...], tuple[object, ...]]
_LEAST_FIRST = (Ground.UNKNOWN, Ground.PERHAPS, Ground.CROSSING, Ground.NESTED, Ground.SAME)


@dataclass(frozen=True, slots=True)
class Overlap:
    """Partnerships that do the same about one function.

    Attributes:
        bodies: their ids, sorted.
        roles: what they do, in the order of the vocabulary; in a pair both do all of it.
        ground: how their places lie to one another; the least certain of a group.
        duties: the rows that say so.
        certain: in a group that is not certain as a whole, the most of whom it is.
        under: a body -> the nearest other one of them that it answers or reports to.
        slots: what is not known or not stated.
    """

    function: str
    bodies: tuple[str, ...]
    roles: tuple[str, ...]
    ground: Ground
    duties: tuple[Duty, ...]
    certain: tuple[str, ...]
    under: dict[str, str]
    slots: tuple[Slot, ...]


_bodies = attrgetter("bodies")


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two that have roles in common, and may share people."""

    bodies: Pair
    roles: tuple[str, ...]
    ground: Ground | None
    related: bool

    @property
    def is_alike(self) -> bool:
        """Whether their places may meet, and neither answers to the other."""
        return self.ground is not None and not self.related


class Overlaps:
    """Shared functions among the partnerships of a moment."""

    def __init__(self, graph: PartnershipGraph) -> None:
        self._graph = graph
        self._remits = remits_of(graph)
        self._kinship = kinship_of(graph)
        self._before = before_records(graph)

    def same_place(self) -> Iterator[Overlap]:
        """Those with one exclusive role for the same place: in pairs, or as one group.

        Never two of which one answers or reports to the other, at any length; in a group they may
        both be, where a third does the same as either. What is certain is told by itself. A group
        for a place that is not known may hold some whose places are known, and apart.
        """
        roles = words.EXCLUSIVE_ROLES
        for function, holders in self._holders(roles):
            for ground in (Ground.SAME, Ground.UNKNOWN):
                pairs = self._pairs(holders, roles, ground)
                alike = {p.bodies: p.roles for p in pairs if p.is_alike}
                if not alike:
                    continue
                if ground is Ground.UNKNOWN:  # whose places are known may join, even if apart
                    pairs = self._pairs(holders, roles, *Ground, None)
                beside = {p.bodies: p.roles for p in pairs if p.bodies not in alike}
                certain = self._certain(function, alike, ground, holders)
                for bodies, shared, core in told_by_certainty(alike, certain, beside, roles):
                    yield self._overlap(function, bodies, shared, ground, alike, holders, core)

    def grouped(self, roles: tuple[str, ...], *grounds: Ground) -> Iterator[Overlap]:
        """Those with one of ``roles`` for places that lie so, each connected group as one.

        A group of which all is certain is told by itself; one that holds it, and more, besides.
        """
        for function, holders in self._holders(roles):
            alike: dict[Ground, dict[Pair, tuple[str, ...]]] = defaultdict(dict)
            for pair in self._pairs(holders, roles, *grounds):
                if pair.ground is not None and pair.is_alike:
                    alike[pair.ground][pair.bodies] = pair.roles
            every = {pair: held for found in alike.values() for pair, held in found.items()}
            sure = {
                pair: tuple(held)
                for ground, found in alike.items()
                for pair, held in self._certain(function, found, ground, holders).items()
                if held
            }
            cores = joined(sure)
            whole = [bodies for bodies in joined(every) if bodies not in cores]
            for of, groups in ((sure, cores), (every, whole)):
                for bodies in groups:
                    inside = {pair: held for pair, held in of.items() if pair[0] in bodies}
                    shared = tuple(r for r in roles if any(r in held for held in inside.values()))
                    ground = next(g for g in _LEAST_FIRST if not inside.keys().isdisjoint(alike[g]))
                    within = [core for core in cores if set(core) < set(bodies)]
                    core = max(within, key=len, default=())
                    yield self._overlap(function, bodies, shared, ground, inside, holders, core)

    def _certain(
        self,
        function: str,
        alike: Mapping[Pair, Iterable[str]],
        ground: Ground,
        holders: Holders,
    ) -> dict[Pair, list[str]]:
        """The pairs and roles of which nothing is in doubt."""
        if ground in (Ground.UNKNOWN, Ground.PERHAPS) or self._about(function):
            return {}
        bodies = {body for pair in alike for body in pair}
        doubted = {body for body in bodies if self._remits.doubts(body, ground, "functions")}
        stated = {
            (body, role)
            for body in bodies - doubted
            for role, duties in holders[body].items()
            if not self._about_rows(duties)
        }
        apart = self._kinship.surely_apart(bodies)
        return {
            (one, other): [r for r in roles if (one, r) in stated and (other, r) in stated]
            for (one, other), roles in alike.items()
            if one not in doubted
            and other not in doubted
            and ((one in apart and other in apart) or not self._kinship.doubts(one, other))
        }

    def _holders(self, roles: tuple[str, ...]) -> Iterator[tuple[str, Holders]]:
        """Each function with the partnerships that have a role in it: body -> role -> rows."""
        found: dict[str, Holders] = defaultdict(dict)
        for duty in self._graph.duties:
            if duty.body in self._remits.partnerships and duty.role in roles:
                held = found[duty.function].setdefault(duty.body, defaultdict(list))
                held[str(duty.role)].append(duty)
        yield from sorted(found.items())

    def _pairs(
        self, holders: Holders, roles: tuple[str, ...], *grounds: Ground | None
    ) -> list[_Pair]:
        """Holders with a role in common who may share people, for places that lie so; sorted.

        Those of one kind, with the same roles, place and people, are compared once for all.
        """
        kinds: dict[_Kind, list[str]] = defaultdict(list)
        for body, has in sorted(holders.items()):
            held = tuple(role for role in roles if role in has)
            kinds[held, self._remits.remit_of(body)].append(body)
        related = self._kinship.related_among(holders)
        pairs = []
        for one, other in combinations_with_replacement(kinds, 2):
            some, others = kinds[one], kinds[other]
            shared = tuple(role for role in one[0] if role in other[0])
            ground = self._remits.ground(some[0], others[0])
            if not shared or ground not in grounds:
                continue
            if not self._remits.may_share_people(some[0], others[0]):
                continue
            for low, high in combinations(some, 2) if one == other else product(some, others):
                bodies = (low, high) if low < high else (high, low)
                pairs.append(_Pair(bodies, shared, ground, high in related.get(low, ())))
        return sorted(pairs, key=_bodies)

    def _overlap(
        self,
        function: str,
        bodies: tuple[str, ...],
        roles: tuple[str, ...],
        ground: Ground,
        alike: Ways,
        holders: Holders,
        certain: tuple[str, ...],
    ) -> Overlap:
        held: dict[str, set[str]] = {body: set() for body in bodies}
        for one, other in combinations(bodies, 2):
            if len(held[one]) < len(roles) or len(held[other]) < len(roles):
                shared = alike.get((one, other), ())
                held[one].update(shared)
                held[other].update(shared)
        duties = [
            duty
            for body in bodies
            for role in roles
            if role in held[body]
            for duty in holders[body][role]
        ]
        slots = [*self._about(function), *self._about_rows(duties)]
        for body in bodies:
            slots += self._remits.doubts(body, ground, "functions")
        apart = self._kinship.surely_apart(bodies)
        for body in set(bodies) - apart:
            for other in bodies:
                pair = (body, other) if body < other else (other, body)
                slots += self._kinship.doubts(*pair) if pair in alike else []
        return Overlap(
            function,
            bodies,
            roles,
            ground,
            tuple(duties),
            certain,
            self._kinship.under(bodies),
            tuple(sorted(set(slots))),
        )

    def _about(self, function: str) -> list[Slot]:
        """What is not known of the moment and the function."""
        return [*self._before, *missing_records(self._graph, "functions", [function])]

    def _about_rows(self, duties: Iterable[Duty]) -> list[Slot]:
        """What is not known, or not stated, of rows."""
        slots: list[Slot] = []
        for duty in duties:
            slots += unstated(self._graph, duty.place, duty.row, "function", "role")
            slots += whether_it_stands(self._graph, duty)
        return slots


def same_place_overlaps(graph: PartnershipGraph) -> tuple[Overlap, ...]:
    """Who does the same for the same place, to be worked out ``once`` for all who ask."""
    return tuple(Overlaps(graph).same_place())
