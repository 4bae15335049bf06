"""Whether two bodies are for the same ground, and what leaves that open."""

from __future__ import annotations

from partnermap.analysis.areas import areas_of, where_areas_lie
from partnermap.analysis.doubt import field_slot, unstated
from partnermap.finding import Slot
from partnermap.graph import PartnershipGraph
from partnermap.model import Body


class Ground:
    """The ground of the bodies of a moment."""

    def __init__(self, graph: PartnershipGraph) -> None:
        self._graph = graph
        self._areas = areas_of(graph)

    def same(self, one: str, other: str) -> bool:
        """Whether nothing recorded keeps the ground of two bodies apart."""
        some, others = self.record(one)[1].areas, self.record(other)[1].areas
        if not some or not others:
            return True
        missing = self._graph.moment.map.missing.get("areas", frozenset())
        if not missing.isdisjoint((*some, *others)):
            return True
        return self._areas.any_meet(some, others)

    def guesses(self, one: str, other: str) -> list[Slot]:
        """What was guessed about where two bodies are."""
        slots: list[Slot] = []
        around: list[str] = []
        for name in (one, other):
            section, record = self.record(name)
            slots += unstated(self._graph, (section, name), record, "areas")
            around += record.areas or ()
        return [*slots, *where_areas_lie(self._graph, around)]

    def doubts(self, one: str, other: str) -> list[Slot]:
        """What is not known, or was guessed, of two bodies that are for the same ground."""
        unknown = [
            field_slot(section, name, "areas")
            for name in (one, other)
            for section, record in [self.record(name)]
            if not record.areas
        ]
        return [*unknown, *self.guesses(one, other)]

    def record(self, body: str) -> tuple[str, Body]:
        """The section and the record of a body that has one."""
        found = self._graph.moment.map
        if body in found.organisations:
            return "organisations", found.organisations[body]
        return "partnerships", found.partnerships[body]
