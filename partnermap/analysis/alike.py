"""Alike: which of many bodies go together, told by their kinds and not pair by pair.

Two thousand boards that do the same are two million pairs. But whether two are alike follows from
what is recorded of each, and that is much the same for many: so kinds are compared, of which there
are few, and a pair only where one of the two stands above the other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Mapping, Set
from itertools import combinations
from typing import Generic, TypeVar

from partnermap.analysis.remit import MOST_IN_PAIRS, Pair

Kind = TypeVar("Kind", bound=Hashable)
_NONE: frozenset[str] = frozenset()


class Alike(Generic[Kind]):
    """Bodies, their kinds, which kinds are alike, and which two are told apart all the same."""

    def __init__(
        self,
        kinds: Mapping[str, Kind],
        beside: Mapping[Kind, Collection[Kind]],
        apart: Mapping[str, Set[str]],
    ) -> None:
        """Takes what is known of the bodies.

        Args:
            kinds: of each body.
            beside: for each kind, those that are alike to it, itself too if so; both ways.
            apart: for a body, the others that are never alike to it; both ways.
        """
        self._kinds = kinds
        self._beside = beside
        self._apart = apart

    def are_alike(self, one: str, other: str) -> bool:
        """Whether two are alike."""
        return self._kinds[other] in self._beside[
            self._kinds[one]
        ] and other not in self._apart.get(one, _NONE)

    def pairs(self) -> list[Pair]:
        """Who is alike: every pair of a small group; of a larger one, as many as hold it together.

        A group is what is alike directly or by way of others; one of more than `MOST_IN_PAIRS` is
        told as a whole, and its pairs are not.
        """
        found: list[Pair] = []
        free: dict[Kind, set[str]] = defaultdict(set)
        for body, kind in self._kinds.items():
            free[kind].add(body)
        for start in sorted(self._kinds):
            if start in free[self._kinds[start]]:
                free[self._kinds[start]].discard(start)
                held = self._reach(start, free)
                bodies = sorted({start, *(body for pair in held for body in pair)})
                if len(bodies) <= MOST_IN_PAIRS:
                    held = [pair for pair in combinations(bodies, 2) if self.are_alike(*pair)]
                found += held
        return sorted(found)

    def _reach(self, start: str, free: Mapping[Kind, set[str]]) -> list[Pair]:
        """Pairs that hold together all that is alike to one body, directly or not.

        Each body is taken once. What stays behind is apart from the body at hand, so that the work
        grows with the number of bodies and of those that are apart.
        """
        held: list[Pair] = []
        waiting = [start]
        while waiting:
            here = waiting.pop()
            for kind in self._beside[self._kinds[here]]:
                new = free[kind] - self._apart.get(here, _NONE) if free[kind] else _NONE
                if new:
                    free[kind].difference_update(new)
                    waiting += sorted(new)
                    held += [(min(here, other), max(here, other)) for other in new]
        return held


def beside_by(
    kinds: Mapping[str, Kind], are_alike: Callable[[str, str], bool]
) -> dict[Kind, list[Kind]]:
    """Which kinds are alike, asked of one body of each.

    Args:
        kinds: of each body.
        are_alike: whether two bodies are; the answer follows from their kinds.
    """
    first: dict[Kind, str] = {}
    for body in sorted(kinds):
        first.setdefault(kinds[body], body)
    return {
        kind: [other for other, its in first.items() if are_alike(body, its)]
        for kind, body in first.items()
    }
