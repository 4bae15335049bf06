"""Siblings: areas of one level that lie, wholly or in part, in the same containing area."""

from __future__ import annotations

from collections.abc import Iterator

from partnermap.analysis.areas import areas_of, where_areas_lie
from partnermap.analysis.doubt import (
    dates_in_doubt,
    field_slot,
    map_incomplete,
    missing_records,
    unstated,
)
from partnermap.finding import Slot
from partnermap.graph import PartnershipGraph
from partnermap.model import Area


class Siblings:
    """Which areas that stand at a moment are siblings.

    Only the innermost of the areas that one lies in counts: two neighbourhoods of one region in
    different cities are no siblings, even where the region is recorded of both.
    """

    def __init__(self, graph: PartnershipGraph) -> None:
        self._graph = graph
        self._records = {
            name: area
            for name, area in graph.moment.map.areas.items()
            if graph.moment.presence(area).stands
        }
        self._around = {name: self._innermost(area) for name, area in self._records.items()}

    def _innermost(self, area: Area) -> frozenset[str]:
        areas = areas_of(self._graph)
        outer = set(area.within or ())
        return frozenset(
            one for one in outer if not any(areas.contains(one, other) for other in outer - {one})
        )

    def families(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Each area that has siblings, with these."""
        for name in sorted(self._records):
            if siblings := self.of(name):
                yield name, siblings

    def of(self, name: str) -> tuple[str, ...]:
        """The siblings of an area, by id."""
        level = self._records[name].level
        if level is None:
            return ()
        return tuple(
            other
            for other, record in sorted(self._records.items())
            if other != name and record.level == level and self._around[other] & self._around[name]
        )

    def around(self, name: str) -> tuple[str, ...]:
        """The areas that an area and its siblings lie in."""
        return tuple(sorted(self._around[name]))

    def doubts(self, name: str) -> list[Slot]:
        """What is not known, or not stated, about which areas the siblings of one are."""
        graph, family = self._graph, (name, *self.of(name))
        slots = [*map_incomplete(graph, "areas"), *where_areas_lie(graph, family)]
        for other, record in graph.moment.map.areas.items():
            place = ("areas", other)
            if other in family:
                slots += dates_in_doubt(graph, place, record)
            elif not areas_of(graph).contains(other, name):
                slots += self._perhaps_one(name, other, record)
        return slots

    def _perhaps_one(self, name: str, other: str, record: Area) -> list[Slot]:
        """Why an area that is no sibling may be one: its level, its place, or whether it stands."""
        place, level = ("areas", other), self._records[name].level
        slots = unstated(self._graph, place, record, "level", "within")
        if not self._graph.moment.presence(record).stands:
            slots += dates_in_doubt(self._graph, place, record)
        if record.level in (None, level):
            inside = set(record.within or ())
            slots += missing_records(self._graph, "areas", record.within)
            if record.within is None:
                slots.append(field_slot("areas", other, "within"))
            elif record.level is None and inside & self._around[name]:
                slots.append(field_slot("areas", other, "level"))
        return slots
