"""Which area contains, equals or meets which.

An area within two others of one level lies partly in each: it is met by both and contained by
neither, only by what contains both. Two outer areas of different levels each contain it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping

from partnermap.analysis.doubt import field_slot, missing_records, unstated
from partnermap.finding import Slot
from partnermap.graph import PartnershipGraph
from partnermap.model import Area
from partnermap.vocabulary import AREA_LEVELS


class Areas:
    """Containment among the areas of a map, worked out once.

    Args:
        areas: the records, without circles (the loader refuses them).
    """

    def __init__(self, areas: Mapping[str, Area]) -> None:
        self._areas = areas
        self._containing: dict[str, frozenset[str]] = {}
        self._touching: dict[str, frozenset[str]] = {}
        for name in self._outermost_first():
            self._containing[name] = self._outer(name, self._containing, frozenset.intersection)
            self._touching[name] = self._outer(name, self._touching, frozenset.union)

    def _outermost_first(self) -> Iterator[str]:
        """Every area after those it lies in; a stack, as chains may be long."""
        placed: set[str] = set()
        for start in self._areas:
            waiting = [start]
            while waiting:
                name = waiting[-1]
                area = self._areas[name]
                before = [
                    outer
                    for outer in area.within or ()
                    if outer in self._areas and outer not in placed and outer not in waiting
                ]
                if before:
                    waiting += before
                    continue
                waiting.pop()
                if name not in placed:
                    placed.add(name)
                    yield name

    def _outer(
        self, name: str, known: Mapping[str, frozenset[str]], join: Callable[..., frozenset[str]]
    ) -> frozenset[str]:
        by_level: dict[str | None, list[frozenset[str]]] = defaultdict(list)
        for outer in self._areas[name].within or ():
            level = self._areas[outer].level if outer in self._areas else None
            by_level[level].append(known.get(outer, frozenset({outer})))
        found = {name}
        for groups in by_level.values():
            found |= join(*groups)
        return frozenset(found)

    def contains(self, outer: str, inner: str) -> bool:
        """Whether ``outer`` is ``inner``, or has all of it within."""
        return outer in self._containing.get(inner, {inner})

    def meets(self, one: str, other: str) -> bool:
        """Whether two areas share ground: one lies, wholly or in part, in the other."""
        return one in self._touching.get(other, {other}) or other in self._touching.get(one, {one})

    def any_meet(self, some: Iterable[str], others: Iterable[str]) -> bool:
        """Whether any of ``some`` meets any of ``others``."""
        others = tuple(others)
        return any(self.meets(one, other) for one in some for other in others)

    def may_meet(self, one: str, other: str) -> list[str]:
        """Areas of which it is not recorded within what they lie, and that may make two meet.

        An area of the top, of which nothing outer is recorded, may lie in any of a higher level;
        and so may one within an id that no record has.
        """
        return [*self._may_lie_in(one, other), *self._may_lie_in(other, one)]

    def _may_lie_in(self, inner: str, outer: str) -> list[str]:
        return [
            top
            for top in sorted(self.around(inner))
            if top in self._areas and self._is_open(top) and self._may_be_higher(outer, top)
        ]

    def _is_open(self, name: str) -> bool:
        within = self._areas[name].within
        return within is None or any(outer not in self._areas for outer in within)

    def _may_be_higher(self, outer: str, inner: str) -> bool:
        order = list(AREA_LEVELS)
        levels = [self._areas[name].level for name in (outer, inner) if name in self._areas]
        known = [order.index(level) for level in levels if level is not None]
        return len(known) < 2 or known[0] < known[1]

    def all_contained(self, inner: Iterable[str], outer: Iterable[str]) -> bool:
        """Whether each area of ``inner`` lies within one of ``outer``, or is one of them."""
        outer = tuple(outer)
        return all(any(self.contains(around, name) for around in outer) for name in inner)

    def around(self, name: str) -> frozenset[str]:
        """An area and every area that it lies in, wholly or in part: what its place rests on."""
        return self._touching.get(name, frozenset({name}))

    def at_level(self, level: str) -> list[str]:
        """The areas of a level, by id."""
        return sorted(name for name, area in self._areas.items() if area.level == level)


def areas_of(graph: PartnershipGraph) -> Areas:
    """The areas of a graph's map, worked out once for all who ask."""
    return graph.once(_work_out)


def where_areas_lie(graph: PartnershipGraph, areas: Iterable[str]) -> list[Slot]:
    """What is not known, or not stated, about where areas lie: theirs and all around them."""
    found = graph.moment.map.areas
    around = sorted({outer for name in areas for outer in areas_of(graph).around(name)})
    slots = missing_records(graph, "areas", around)
    for name in around:
        if name in found:
            slots += unstated(graph, ("areas", name), found[name], "level", "within")
    return slots


def where_they_may_lie(
    graph: PartnershipGraph, some: Iterable[str], others: Iterable[str]
) -> list[Slot]:
    """Of areas that do not meet, so far as is recorded: which may lie within one another."""
    others = tuple(others)
    tops = {top for one in some for other in others for top in areas_of(graph).may_meet(one, other)}
    slots: list[Slot] = []
    for top in sorted(tops):
        within = graph.moment.map.areas[top].within
        missing = missing_records(graph, "areas", within)
        slots += [field_slot("areas", top, "within")] if within is None else missing
    return slots


def _work_out(graph: PartnershipGraph) -> Areas:
    return Areas(graph.moment.map.areas)
