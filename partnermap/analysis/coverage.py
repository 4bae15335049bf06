"""Coverage: which function is done for which area, and by whom.

The roles that cover are those of ``vocabulary.COVERING_ROLES``. An area is covered *here* by a
body for that area, *from above* by one for an area that contains it, and *in part* by one for
ground within it.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from partnermap import vocabulary as words
from partnermap.analysis.areas import Areas
from partnermap.analysis.doubt import (
    before_records,
    field_slot,
    guessed_absence,
    incomplete,
    map_incomplete,
    missing_records,
    roughly_dated,
    uncertain_dates,
    unstated,
)
from partnermap.finding import Slot
from partnermap.graph import Duty, PartnershipGraph
from partnermap.moment import Presence


@dataclass(frozen=True, slots=True)
class Uncovered:
    """A function that nobody recorded covers for an area, or at all.

    Attributes:
        area: None where the function is not needed at a level of area.
        near: duties that do not cover, or only may: who is involved, advises, or might.
        required: slots that must all be settled before it is certain.
    """

    function: str
    area: str | None
    near: tuple[Duty, ...]
    required: tuple[Slot, ...]


class Coverage:
    """Coverage of functions at a moment, worked out once."""

    def __init__(self, graph: PartnershipGraph) -> None:
        self._graph = graph
        self.areas = Areas(graph.moment.map.areas)
        self._duties: dict[str, list[Duty]] = defaultdict(list)
        for duty in graph.duties:
            self._duties[duty.function].append(duty)

    def uncovered(self) -> list[Uncovered]:
        """Functions that somebody must do and nobody recorded does."""
        found: list[Uncovered] = []
        for name, function in self._graph.moment.map.functions.items():
            if not self._graph.moment.presence(function).stands:
                continue
            if function.needed_at is None:
                if function.duty in words.BINDING_DUTIES:
                    found += self._judge(name, None)
                continue
            levels = self.areas.at_level(function.needed_at)
            for area in levels:
                if self._graph.moment.presence(self._graph.moment.map.areas[area]).stands:
                    found += self._judge(name, area)
            if not levels:
                said = f"which areas of the level '{function.needed_at}' there are"
                slot = field_slot("functions", name, "needed_at", said)
                found += [
                    Uncovered(name, None, one.near, (slot, *one.required))
                    for one in self._judge(name, None)
                ]
        return found

    def _judge(self, function: str, area: str | None) -> list[Uncovered]:
        slots = self._about(function, area)
        slots += guessed_absence(
            self._graph,
            (row for row in self._graph.recorded_duties if row.function == function),
        )
        near: list[Duty] = []
        for duty in self._duties[function]:
            doubt = self._doubt(duty, area)
            if doubt is None:
                continue
            if not doubt and duty.role in words.COVERING_ROLES:
                return []
            near.append(duty)
            slots += doubt
        slots += self._perhaps_misspelt(area)
        slots += [*before_records(self._graph), *map_incomplete(self._graph, "partnerships")]
        for name, partnership in self._graph.partnerships():
            place = ("partnerships", name)
            if self._may_be_for(partnership.areas, area):
                slots += incomplete(self._graph, name, "functions")
                slots += unstated(self._graph, place, partnership, "functions")
            elif "functions" not in partnership.complete:
                slots += unstated(self._graph, place, partnership, "areas")
        return [Uncovered(function, area, tuple(near), tuple(sorted(set(slots))))]

    def _about(self, function: str, area: str | None) -> list[Slot]:
        """What is not stated, or roughly dated, about the function and the area themselves."""
        found = self._graph.moment.map
        record, place = found.functions[function], ("functions", function)
        fields = ("needed_at",) if area is not None else ("duty", "needed_at")
        slots = unstated(self._graph, place, record, *fields)
        slots += roughly_dated(self._graph, place, record)
        if area is not None:
            place = ("areas", area)
            slots += unstated(self._graph, place, found.areas[area], "level", "within")
            slots += roughly_dated(self._graph, place, found.areas[area])
        return slots

    def _perhaps_misspelt(self, area: str | None) -> list[Slot]:
        """Functions that no record has, and that a body which may be for the area covers."""
        missing = self._graph.moment.map.missing.get("functions", frozenset())
        return missing_records(
            self._graph,
            "functions",
            {
                duty.function
                for name in missing
                for duty in self._duties[name]
                if (record := self._graph.record(duty.body)) is not None
                and duty.role in (None, *words.COVERING_ROLES)
                and self._may_be_for(record.areas, area)
            },
        )

    def _doubt(self, duty: Duty, area: str | None) -> list[Slot] | None:
        """What stands between a duty and covering; None where it is for another place."""
        record = self._graph.record(duty.body)
        section, name = str(duty.place[0]), duty.body
        if record is None:
            return None
        if not self._may_be_for(record.areas, area):
            return unstated(self._graph, (section, name), record, "areas") or None
        if duty.role is not None and duty.role not in words.COVERING_ROLES:
            return unstated(self._graph, duty.place, duty.row, "role", "function")
        slots: list[Slot] = []
        if duty.role is None:
            said = f"what {record.name} does about it"
            slots.append(field_slot(section, name, f"functions[{duty.place[-1]}].role", said))
        if duty.presence is Presence.POSSIBLE:
            slots += uncertain_dates(self._graph, duty)
        if area is not None and not self._is_for(record.areas, area):
            said = f"which areas {record.name} is for"
            slots.append(field_slot(section, name, "areas", said))
        elif area is not None and record.is_stack and area not in (record.areas or ()):
            said = f"which areas the bodies have that {record.name} stands for"
            slots.append(field_slot(section, name, "stands_for", said))
        return slots

    def _may_be_for(self, areas: tuple[str, ...] | None, area: str | None) -> bool:
        """Whether a body of these areas may be for ``area``; unrecorded areas may be any."""
        if area is None or not areas or self._unrecorded(areas):
            return True
        return self.areas.any_meet(areas, (area,))

    def _is_for(self, areas: tuple[str, ...] | None, area: str) -> bool:
        return bool(areas) and self.areas.any_meet(areas or (), (area,))

    def _unrecorded(self, areas: tuple[str, ...]) -> bool:
        missing = self._graph.moment.map.missing.get("areas", frozenset())
        return not missing.isdisjoint(areas)
