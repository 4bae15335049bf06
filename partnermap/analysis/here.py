"""Here: what a body does for exactly one area, and what may yet turn out to be done for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from partnermap import vocabulary as words
from partnermap.analysis.areas import areas_of, where_they_may_lie
from partnermap.analysis.doing import what_else_it_may_do
from partnermap.analysis.doubt import (
    field_slot,
    guessed_absence,
    missing_records,
    row_slot,
    unstated,
    whether_it_stands,
)
from partnermap.finding import Slot
from partnermap.graph import Duty, PartnershipGraph
from partnermap.model import Body
from partnermap.moment import Presence


class Here:
    """Who is for exactly which area, or may be."""

    def __init__(self, graph: PartnershipGraph) -> None:
        self._graph = graph
        self._areas = areas_of(graph)
        self._open = [
            (section, name, body, slots)
            for section, name, body in graph.moment.map.bodies()
            if (slots := what_else_it_may_do(graph, section, name, body))
        ]
        missing = graph.moment.map.missing.get("functions", frozenset())
        self._misplaced = [
            duty
            for duty in graph.recorded_duties
            if (duty.function in missing or unstated(graph, duty.place, duty.row, "function"))
            and (duty.presence.stands or guessed_absence(graph, [duty]))
        ]

    def may_be(self, section: str, name: str, body: Body, area: str) -> list[Slot] | None:
        """Why a body may be for an area, nothing where it is; None where it is not."""
        own = body.areas or ()
        if area in own:
            return []
        slots = unstated(self._graph, (section, name), body, "areas")
        slots += missing_records(self._graph, "areas", own)
        if not own:
            slots.append(field_slot(section, name, "areas"))
        if body.is_stack and self._areas.any_meet(own, (area,)):
            slots.append(field_slot(section, name, "stands_for"))
        elif body.is_stack:
            slots += where_they_may_lie(self._graph, own, (area,))
        return slots or None

    def may_cover(self, duty: Duty, area: str) -> list[Slot] | None:
        """Why what a body does may cover an area, nothing where it does; None where it does not."""
        record = self._graph.record(duty.body)
        if record is None:
            return None
        slots = self.may_be(str(duty.place[0]), duty.body, record, area)
        if slots is None:
            return None
        if duty.role not in words.COVERING_ROLES:
            role = unstated(self._graph, duty.place, duty.row, "role", "function")
            if duty.role is None:
                role.append(row_slot(self._graph, duty.place, "role"))
            if not role:
                return None
            slots += role
        if duty.presence is Presence.POSSIBLE:
            slots += whether_it_stands(self._graph, duty)
        return slots

    def may_be_missing(self, area: str) -> list[Slot]:
        """What else may be done for an area: lists that are open, rows that may mean another."""
        graph = self._graph
        slots: list[Slot] = []
        for section, name, body, unknown in self._open:
            slots += unknown if self.may_be(section, name, body, area) is not None else []
        for duty in self._misplaced:
            if self.may_cover(duty, area) is not None:
                slots += missing_records(graph, "functions", [duty.function])
                slots += unstated(graph, duty.place, duty.row, "function")
        return slots


class Having:
    """Areas that have something of their own, by which bodies, and what is in doubt about each."""

    def __init__(self) -> None:
        self._of: dict[str, list[tuple[str, list[Slot]]]] = defaultdict(list)

    def add(self, areas: Iterable[str] | None, body: str, doubts: list[Slot]) -> None:
        """A body gives it to the areas that it is for."""
        for area in dict.fromkeys(areas or ()):
            self._of[area].append((body, doubts))

    def among(self, areas: Iterable[str]) -> list[str]:
        """Those areas that have it."""
        return [area for area in areas if area in self._of]

    def bodies(self, area: str) -> list[str]:
        """The bodies by which an area has it."""
        return sorted({body for body, _ in self._of[area]})

    def doubts(self, area: str) -> list[Slot]:
        """Why an area may not have it after all; nothing where one body surely gives it."""
        every = [doubts for _, doubts in self._of[area]]
        return [] if [] in every else [slot for doubts in every for slot in doubts]
