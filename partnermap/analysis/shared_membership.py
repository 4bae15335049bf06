"""Shared membership: which partnerships have much the same members.

Members that are not known by name are never shared, so that naming them makes no overlap smaller.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from itertools import combinations

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

    def found(self) -> Iterator[SharedMembership]:
        """Those with much the same members, in pairs or as one group; and each inside others.

        Never two of which one answers or reports to the other, at any length.
        """
        alike: dict[Pair, list[str]] = {}
        inside: dict[str, list[str]] = defaultdict(list)
        for pair in self._with_enough_in_common():
            likeness = self._likeness(*pair)
            if likeness is None or self._kinship.are_related(*pair):
                continue
            if likeness is Likeness.INSIDE:
                small, large = sorted(pair, key=self.size)
                inside[small].append(large)
            else:
                alike[pair] = [likeness.value]
        ways = (Likeness.IDENTICAL.value, Likeness.SHARED.value)
        for bodies, (way, *_more) in in_pairs_or_groups(alike, ways):
            yield self._told(bodies, Likeness(way), list(combinations(bodies, 2)))
        for small, larger in inside.items():
            pairs = [(small, large) for large in sorted(larger)]
            yield self._told((small, *sorted(larger)), Likeness.INSIDE, pairs)

    def size(self, body: str) -> int:
        """How many members a partnership has, at least."""
        return self.memberships.of[body].size

    def common(self, one: str, other: str) -> Common:
        """What two have in common."""
        some, others = self.memberships.of[one], self.memberships.of[other]
        shared = frozenset(some.seats.keys() & others.seats.keys())
        either = some.size + others.size - len(shared)
        return Common(shared, either, min(some.size, others.size))

    def _with_enough_in_common(self) -> list[Pair]:
        """Pairs with at least the least number of members in common."""
        tables: dict[str, list[str]] = defaultdict(list)
        for name, membership in self.memberships.of.items():
            for member in membership.seats:
                tables[member].append(name)
        counts: Counter[Pair] = Counter()
        for names in tables.values():
            counts.update(combinations(sorted(names), 2))
        least = self._thresholds.shared_members
        return sorted(pair for pair, count in counts.items() if count >= least)

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

    def _told(
        self, bodies: tuple[str, ...], likeness: Likeness, pairs: list[Pair]
    ) -> SharedMembership:
        slots = before_records(self._graph)
        with_another: dict[str, set[str]] = defaultdict(set)
        for one, other in pairs:
            both = self.common(one, other).shared
            with_another[one] |= both
            with_another[other] |= both
            if not self._kinship.are_related(one, other):
                slots += self._kinship.doubts(one, other)
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
