"""Shared membership: which partnerships have much the same members.

Members that are not known by name are never shared, so that naming them makes no overlap smaller.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from partnermap.analysis.alike import Alike
from partnermap.analysis.doubt import before_records
from partnermap.analysis.kinship import kinship_of
from partnermap.analysis.membership import Memberships
from partnermap.analysis.remit import Pair, in_pairs_or_groups
from partnermap.finding import Slot
from partnermap.graph import PartnershipGraph


class Likeness(Enum):
    """How the members of two partnerships lie to one another.

    Those of which one lies wholly within the other are ``INSIDE``, however much they share.
    """

    IDENTICAL = "identical"
    SHARED = "shared"
    INSIDE = "inside"


@dataclass(frozen=True, slots=True)
class Common:
    """What two memberships have in common.

    Attributes:
        shared: who sits on both.
        either: how many sit on either, at least.
        smaller: how many sit on the smaller of the two, at least.
    """

    shared: frozenset[str]
    either: int
    smaller: int

    @property
    def jaccard(self) -> float:
        """The part of all who sit on either that sits on both."""
        return len(self.shared) / self.either

    @property
    def containment(self) -> float:
        """The part of the smaller that sits on the other, too: the overlap coefficient."""
        return len(self.shared) / self.smaller


@dataclass(frozen=True, slots=True)
class SharedMembership:
    """Partnerships with much the same members.

    Attributes:
        bodies: their ids; sorted, but for one inside others: that one first.
        likeness: how they lie to one another.
        shared: who sits on all of them.
        often: who sits on more than half of them, and on how many; most first.
        under: a body -> the nearest other one of them that it answers or reports to.
        slots: what is not known or not stated.
    """

    bodies: tuple[str, ...]
    likeness: Likeness
    shared: tuple[str, ...]
    often: dict[str, int]
    under: dict[str, str]
    slots: tuple[Slot, ...]


class SharedMemberships:
    """Shared members among the partnerships of a moment.

    Attributes:
        memberships: who sits on each of them.
    """

    def __init__(self, graph: PartnershipGraph) -> None:
        self._graph = graph
        self._kinship = kinship_of(graph)
        self._thresholds = graph.moment.map.manifest.thresholds
        self.memberships = Memberships(graph)
        self._like: dict[str, str] = {}  # the first body with the same members, known as well
        first: dict[object, str] = {}
        for body, of in sorted(self.memberships.of.items()):
            known = self.memberships.is_complete(body)
            members = frozenset(of.seats), of.not_named, known
            self._like[body] = first.setdefault(members, body)
        self._with: dict[str, set[str]] = defaultdict(set)
        for body, kind in self._like.items():
            self._with[kind].add(body)

    def found(self) -> Iterator[SharedMembership]:
        """Those with much the same members, in pairs or as one group; and each inside others.

        Never two of which one answers or reports to the other, at any length.
        """
        likeness = self._likenesses()
        related = self._kinship.related_among(self._like)
        alike: dict[Pair, list[str]] = {}
        for way in (Likeness.IDENTICAL, Likeness.SHARED):
            beside = {
                kind: [k for k, how in row.items() if how is way] for kind, row in likeness.items()
            }
            for pair in Alike(self._like, beside, related).pairs():
                alike[pair] = [way.value]
        ways = (Likeness.IDENTICAL.value, Likeness.SHARED.value)
        in_order = {pair: alike[pair] for pair in sorted(alike)}
        for bodies, (way_told, *_more) in in_pairs_or_groups(in_order, ways):
            yield self._told(bodies, Likeness(way_told))
        for small in sorted(self._like):
            larger = sorted(
                body
                for kind, how in likeness[self._like[small]].items()
                if how is Likeness.INSIDE and self.size(kind) > self.size(small)
                for body in self._with[kind] - related.get(small, set())
            )
            if larger:
                yield self._told((small, *larger), Likeness.INSIDE)

    def size(self, body: str) -> int:
        """How many members a partnership has, at least."""
        return self.memberships.of[body].size

    def common(self, one: str, other: str) -> Common:
        """What two have in common."""
        some, others = self.memberships.of[one], self.memberships.of[other]
        shared = frozenset(some.seats.keys() & others.seats.keys())
        either = some.size + others.size - len(shared)
        return Common(shared, either, min(some.size, others.size))

    def _likenesses(self) -> dict[str, dict[str, Likeness]]:
        """How the members of two lie to one another; of those with the same, of one of them."""
        tables: dict[str, list[str]] = defaultdict(list)
        for kind in self._with:
            for member in self.memberships.of[kind].seats:
                tables[member].append(kind)
        least = self._thresholds.shared_members
        found: dict[str, dict[str, Likeness]] = {kind: {} for kind in self._with}
        for one in sorted(self._with):
            counts: Counter[str] = Counter()
            for member in self.memberships.of[one].seats:
                counts.update(tables[member])
            for other in sorted(kind for kind, n in counts.items() if kind >= one and n >= least):
                likeness = self._likeness(one, other)
                if likeness is not None:
                    found[one][other] = found[other][one] = likeness
        return found

    def _likeness(self, one: str, other: str) -> Likeness | None:
        common = self.common(one, other)
        shared = len(common.shared)
        alike = 100 * shared >= self._thresholds.shared_of_all * common.either
        inside = 100 * shared >= self._thresholds.shared_of_smaller * common.smaller
        identical = alike and shared == common.either
        if shared <= self._thresholds.shared_members:  # enough only where they surely are all
            all_known = all(self.memberships.is_complete(body) for body in (one, other))
            return Likeness.IDENTICAL if identical and all_known else None
        if identical:
            return Likeness.IDENTICAL
        if (
            inside
            and (shared == common.smaller or not alike)
            and self.size(one) != self.size(other)
        ):
            return Likeness.INSIDE
        return Likeness.SHARED if alike or inside else None

    def _told(self, bodies: tuple[str, ...], likeness: Likeness) -> SharedMembership:
        slots = before_records(self._graph)
        seats = {body: self.memberships.of[body].seats.keys() for body in bodies}
        if likeness is Likeness.INSIDE:
            small, *larger = bodies
            with_another = {body: seats[small] & seats[body] for body in larger}
            with_another[small] = set().union(*with_another.values())
            for body in larger:
                slots += self._kinship.doubts(small, body)
        else:
            on = Counter(member for body in bodies for member in seats[body])
            with_another = {body: {m for m in seats[body] if on[m] > 1} for body in bodies}
            slots += self._kinship.doubts_among(bodies)
        for body in bodies:
            slots += self.memberships.doubts(body, with_another[body])
        tables = Counter(m for body in bodies for m in self.memberships.of[body].seats)
        most_first = sorted(tables.items(), key=lambda item: (-item[1], item[0]))
        often = {member: count for member, count in most_first if 2 * count > len(bodies)}
        return SharedMembership(
            bodies,
            likeness,
            tuple(member for member, count in often.items() if count == len(bodies)),
            often,
            self._kinship.under(bodies),
            tuple(sorted(set(slots))),
        )
