"""Groups: bodies that are alike two and two, told pair by pair or, where they are many, together.

The fewest groups that hold every pair, in each of which all are alike, are a *clique cover of the
edges* of a graph, which is hard to find; the method here grows one group after the other from the
first pair that is left, each time by the body that takes most of the pairs that are left with it
(after L. T. Kou, L. J. Stockmeyer and C. K. Wong, "Covering edges by cliques with regard to keyword
conflicts and intersection graphs", Communications of the ACM 21, 1978). It depends on ids alone.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import chain, combinations
from typing import NamedTuple

from partnermap.analysis.remit import MOST_IN_PAIRS, Pair

Ways = Mapping[Pair, Collection[str]]
"""Pairs, each sorted, with the ways in which the two are alike."""


class Told(NamedTuple):
    """Bodies that are told together.

    Attributes:
        bodies: sorted.
        ways: in which they are alike.
        certain: in a group that is not certain as a whole, the most of whom it is.
    """

    bodies: tuple[str, ...]
    ways: tuple[str, ...]
    certain: tuple[str, ...] = ()


def told_by_certainty(
    alike: Ways, certain: Ways, beside: Ways, ways: Iterable[str]
) -> Iterator[Told]:
    """What is certain by itself, then what is not: in pairs, and more than a few as groups.

    Args:
        alike: the pairs that are alike.
        certain: those of them, and the ways, of which that is certain.
        beside: pairs that are not alike, and may be in one group where others join them.
        ways: every way, in the order in which they are told.
    """
    order = tuple(ways)
    groups: dict[tuple[str, ...], list[str]] = defaultdict(list)
    told: set[tuple[str, Pair]] = set()
    for way in order:
        every, sure, along = (_pairs(each, way) for each in (alike, certain, beside))
        for stage, near in ((sure, sure | along), (every - sure, every | along)):
            for bodies in cover(stage, near):
                if len(bodies) > MOST_IN_PAIRS:
                    groups[bodies].append(way)
                    told |= {(way, pair) for pair in combinations(bodies, 2) if pair in stage}
    for bodies, shared in groups.items():
        yield Told(bodies, tuple(shared), _core(bodies, shared, alike, certain))
    for pair, found in alike.items():
        left = tuple(way for way in order if way in found and (way, pair) not in told)
        if left:
            yield Told(pair, left)


def cover(pairs: Collection[Pair], near: Collection[Pair]) -> list[tuple[str, ...]]:
    """Groups that hold every one of some pairs, and in which all are near to one another.

    Args:
        pairs: those to be held.
        near: pairs that may be in one group, among them all of these.
    """
    every = set(chain.from_iterable(pairs))
    if every and len(pairs) == len(every) * (len(every) - 1) // 2:  # all are alike
        return [tuple(sorted(every))]
    beside: dict[str, set[str]] = defaultdict(set)
    for one, other in near:
        beside[one].add(other)
        beside[other].add(one)
    left = set(pairs)
    groups = []
    for pair in sorted(pairs):
        if pair in left:
            group = tuple(sorted(_grown(pair, beside, left)))
            left.difference_update(combinations(group, 2))
            groups.append(group)
    return groups


def _grown(pair: Pair, beside: Mapping[str, set[str]], left: Collection[Pair]) -> set[str]:
    """A pair, and whoever is near to all and takes pairs that are left with it."""
    group: set[str] = set()
    waiting = set(beside)
    gain: Counter[str] = Counter()
    new: str | None = pair[0]
    while new is not None:
        group.add(new)
        waiting &= beside[new]
        for name in waiting:
            gain[name] += (min(name, new), max(name, new)) in left
        ahead = [pair[1]] if pair[1] in waiting else sorted(waiting)
        best = max(ahead, key=lambda name: gain[name], default=None)
        new = best if best is not None and gain[best] else None
    return group


def _core(
    bodies: tuple[str, ...], ways: Collection[str], alike: Ways, certain: Ways
) -> Pair | tuple[str, ...]:
    """The most of a group of whom it is certain; nobody where it is of all, or of none."""
    inside = [pair for pair in combinations(bodies, 2) if pair in alike]
    sure = {pair for pair in inside if set(ways) <= set(certain.get(pair, ()))}
    if len(sure) == len(inside):
        return ()
    return max(cover(sure, sure), key=len, default=())


def _pairs(of: Ways, way: str) -> set[Pair]:
    return {pair for pair, found in of.items() if way in found}
