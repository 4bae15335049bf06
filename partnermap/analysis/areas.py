"""Which area contains, equals or meets which.

An area within two others of one level lies partly in each: it is met by both and contained by
neither, only by what contains both. Two outer areas of different levels each contain it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping

from partnermap.model import Area


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

    def at_level(self, level: str) -> list[str]:
        """The areas of a level, by id."""
        return sorted(name for name, area in self._areas.items() if area.level == level)
