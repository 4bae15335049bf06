"""Which bodies decide, and for whose ground."""

from __future__ import annotations

from collections.abc import Iterator

from partnermap.analysis.areas import Areas
from partnermap.analysis.voice.classes import meeting
from partnermap.graph import PartnershipGraph
from partnermap.model import Organisation, Partnership

Ground = tuple[str, ...] | None


class Deciding:
    """The bodies of a moment that decide, or may.

    Attributes:
        bodies: id -> whether it is certain that it decides; those that do not are left out.
    """

    def __init__(self, graph: PartnershipGraph, areas: Areas) -> None:
        self._graph = graph
        self._areas = areas
        self.bodies: dict[str, bool] = dict(sorted(_who_decides(graph)))

    @property
    def anybody(self) -> bool:
        """Whether any body is known to decide; a class of bodies that nobody named is none."""
        records = ((self._graph.record(body), sure) for body, sure in self.bodies.items())
        return any(sure and record is not None and not record.is_stack for record, sure in records)

    def is_known(self, body: Organisation | Partnership) -> bool | None:
        """Whether a body decides; of a class not known, where nobody by name is known to."""
        takes = body.takes_decisions
        return None if takes and not self.anybody else takes

    def eligible(self, ground: Ground, *, hopeful: bool) -> frozenset[str]:
        """The bodies that decide for areas that meet ``ground``; hopefully, those that may too."""
        found = []
        for body, certain in self.bodies.items():
            if not (certain or hopeful):
                continue
            record = self._graph.record(body)
            meets = meeting(self._graph, self._areas, ground, record.areas if record else None)
            if meets or (meets is None and hopeful):
                found.append(body)
        return frozenset(found)

    def contains(self, body: str, ground: Ground) -> bool:
        """Whether a body is for all of some area of ``ground``, not only for ground within it."""
        record = self._graph.record(body)
        return any(
            self._areas.contains(outer, inner)
            for outer in (record.areas if record else None) or ()
            for inner in ground or ()
        )

    def is_within(self, body: str, ground: Ground) -> bool:
        """Whether a body is only for ground within ``ground``, as far as both are recorded."""
        record = self._graph.record(body)
        known = bool(ground and record and record.areas)
        return known and not self.contains(body, ground)


def _who_decides(graph: PartnershipGraph) -> Iterator[tuple[str, bool]]:
    for name, record in (*graph.partnerships(), *graph.organisations()):
        if record.takes_decisions is not False:
            yield name, record.takes_decisions is True
    for name in graph.moment.map.missing.get("bodies", ()):
        yield name, False
