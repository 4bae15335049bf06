"""Coverage: which function is done for which area, and by whom.

The roles that cover are those of ``vocabulary.COVERING_ROLES``. An area is covered *here* by a
body for that area, *from above* by one for an area that contains it, and *in part* by one for
ground within it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from partnermap import vocabulary as words
from partnermap.analysis.areas import areas_of, where_areas_lie, where_they_may_lie
from partnermap.analysis.doing import what_else_it_may_do
from partnermap.analysis.doubt import (
    before_records,
    dates_in_doubt,
    field_slot,
    guessed_absence,
    map_incomplete,
    missing_records,
    row_slot,
    unlisted_partnerships,
    unstated,
    whether_it_stands,
)
from partnermap.finding import Slot
from partnermap.graph import Duty, PartnershipGraph
from partnermap.model import Body
from partnermap.moment import Presence


@dataclass(frozen=True, slots=True)
class Uncovered:
    """A function that nobody recorded covers for an area, or at all.

    Attributes:
        area: None where the function is not needed at a level of area.
        near: duties that do not cover, or only may: who is involved, advises, or might.
        apart: duties that would cover, and have ended, not begun, or are only proposed.
        searched: how many partnerships may be for the area, and were searched.
        required: slots that must all be settled before it is certain; where somebody is recorded
            against it without a role, what is first to be known: what those near it do.
    """

    function: str
    area: str | None
    near: tuple[Duty, ...]
    apart: tuple[Duty, ...]
    searched: int
    required: tuple[Slot, ...]

    @property
    def without_role(self) -> tuple[str, ...]:
        """Bodies that are recorded against it, and what they do about it is not."""
        return tuple(dict.fromkeys(duty.body for duty in self.near if duty.role is None))


_Searched = tuple[str, str, Body, list[Slot]]
"""A body with its section and id, and what else it may do."""


class Coverage:
    """Coverage of functions at a moment."""

    def __init__(self, graph: PartnershipGraph) -> None:
        self._graph = graph
        self._areas = areas_of(graph)
        self._duties: dict[str, list[Duty]] = defaultdict(list)
        for duty in sorted(graph.recorded_duties, key=Duty.order):
            self._duties[duty.function].append(duty)
        self._bodies: dict[tuple[str, ...] | None, list[_Searched]] = defaultdict(list)
        for section, name, body in graph.moment.map.bodies():
            lists = what_else_it_may_do(graph, section, name, body)
            self._bodies[body.areas].append((section, name, body, lists))
        self._searches: dict[str | None, tuple[int, list[Slot]]] = {}
        self._misplaced = [
            duty
            for duty in graph.recorded_duties
            if unstated(graph, duty.place, duty.row, "function")
        ]

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
            levels = self._areas.at_level(function.needed_at)
            for area in levels:
                if self._graph.moment.presence(self._graph.moment.map.areas[area]).stands:
                    found += self._judge(name, area)
            if not levels:
                found += self._at_no_area(name)
        return found

    def _at_no_area(self, name: str) -> list[Uncovered]:
        """A function that is needed at a level of which no area is recorded.

        There may be such areas: not all are on the map, or the level of some is not known. If there
        surely are none, nobody needs to do it at that level; a duty is then looked for anywhere.
        """
        found = self._graph.moment.map
        slots = map_incomplete(self._graph, "areas")
        for area, record in found.areas.items():
            slots += [field_slot("areas", area, "level")] if record.level is None else []
            slots += unstated(self._graph, ("areas", area), record, "level")
        if not slots and found.functions[name].duty not in words.BINDING_DUTIES:
            return []
        return self._judge(name, None, slots)

    def _judge(self, function: str, area: str | None, more: Sequence[Slot] = ()) -> list[Uncovered]:
        slots = [*more, *self._about(function, area), *before_records(self._graph)]
        near: list[Duty] = []
        apart: list[Duty] = []
        for duty in self._duties[function]:
            doubt = self._doubt(duty, area)
            if doubt is None:
                continue
            if not duty.presence.stands:
                if self._would_cover(duty):
                    apart.append(duty)
                    slots += guessed_absence(self._graph, [duty])
                continue
            if not doubt and duty.role in words.COVERING_ROLES:
                return []
            near.append(duty)
            slots += doubt
        searched, lists = self._searched(area)
        if all(duty.role for duty in near):
            elsewhere = (*self._perhaps_meant(area), *unlisted_partnerships(self._graph))
            slots += [*elsewhere, *lists]
        required = tuple(sorted(set(slots)))
        return [Uncovered(function, area, tuple(near), tuple(apart), searched, required)]

    def _about(self, function: str, area: str | None) -> list[Slot]:
        """What is not stated, or roughly dated, about the function and the area themselves."""
        found = self._graph.moment.map
        record, place = found.functions[function], ("functions", function)
        fields = ("needed_at",) if area is not None else ("duty", "needed_at")
        slots = unstated(self._graph, place, record, *fields)
        slots += dates_in_doubt(self._graph, place, record)
        if area is not None:
            slots += unstated(self._graph, ("areas", area), found.areas[area], "level")
            slots += dates_in_doubt(self._graph, ("areas", area), found.areas[area])
        return slots

    def _searched(self, area: str | None) -> tuple[int, list[Slot]]:
        """How many partnerships may be for the area, and what else bodies may do for it."""
        if area not in self._searches:
            self._searches[area] = self._search(area)
        return self._searches[area]

    def _search(self, area: str | None) -> tuple[int, list[Slot]]:
        count, slots = 0, []
        for areas, bodies in self._bodies.items():
            may_be = self._may_be_for(areas, area)
            for section, name, body, open_list in bodies:
                if may_be:
                    slots += open_list
                    stands = self._graph.moment.presence_of(name).stands
                    count += stands and section == "partnerships"
                elif open_list:
                    slots += self._place_doubts(section, name, body, area)
        return count, slots

    def _perhaps_meant(self, area: str | None) -> list[Slot]:
        """Rows about another function that may mean this one: misspelt, or guessed."""
        missing = self._graph.moment.map.missing.get("functions", frozenset())
        slots: list[Slot] = []
        for duty in (
            *(d for name in sorted(missing) for d in self._duties[name]),
            *self._misplaced,
        ):
            may_stand = duty.presence.stands or guessed_absence(self._graph, [duty])
            if may_stand and self._would_cover(duty) and self._doubt(duty, area) is not None:
                slots += missing_records(self._graph, "functions", [duty.function])
                slots += unstated(self._graph, duty.place, duty.row, "function")
        return slots

    def _would_cover(self, duty: Duty) -> bool:
        """Whether what a body does covers, or may cover, where it stands and for its place."""
        guessed = unstated(self._graph, duty.place, duty.row, "role")
        return bool(guessed) or duty.role in (None, *words.COVERING_ROLES)

    def _doubt(self, duty: Duty, area: str | None) -> list[Slot] | None:
        """What stands between a duty and covering; None where it is for another place."""
        section, name = str(duty.place[0]), duty.body
        record = self._graph.record(name)
        if record is None:
            return None
        slots: list[Slot] = []
        if duty.role is None:
            slots.append(row_slot(self._graph, duty.place, "role"))
        elif duty.role not in words.COVERING_ROLES:
            slots += unstated(self._graph, duty.place, duty.row, "role", "function")
        if not self._may_be_for(record.areas, area):
            if not self._would_cover(duty):
                return None
            place = self._place_doubts(section, name, record, area)
            return [*slots, *place] if place else None
        if duty.presence is Presence.POSSIBLE:
            slots += whether_it_stands(self._graph, duty)
        if area is not None and not self._is_for(record.areas, area):
            slots.append(field_slot(section, name, "areas"))
        elif area is not None and record.is_stack and not self._within(record.areas, area):
            slots.append(field_slot(section, name, "stands_for"))
        return slots

    def _place_doubts(self, section: str, name: str, body: Body, area: str | None) -> list[Slot]:
        """Why a body that is for another place may be for this one: a guess about either."""
        around = (*(body.areas or ()), *([area] if area else []))
        return [
            *unstated(self._graph, (section, name), body, "areas"),
            *where_areas_lie(self._graph, around),
            *where_they_may_lie(self._graph, body.areas or (), [area] if area else ()),
        ]

    def _may_be_for(self, areas: tuple[str, ...] | None, area: str | None) -> bool:
        """Whether a body of these areas may be for ``area``; unrecorded areas may be any."""
        if area is None or not areas or self._unrecorded(areas):
            return True
        return self._areas.any_meet(areas, (area,))

    def _is_for(self, areas: tuple[str, ...] | None, area: str) -> bool:
        return bool(areas) and self._areas.any_meet(areas or (), (area,))

    def _within(self, areas: tuple[str, ...] | None, area: str) -> bool:
        """Whether some of a body's areas surely lie within one: several of a wider area may not."""
        return any(self._areas.contains(area, each) for each in areas or ())

    def _unrecorded(self, areas: tuple[str, ...]) -> bool:
        missing = self._graph.moment.map.missing.get("areas", frozenset())
        return not missing.isdisjoint(areas)


def uncovered_functions(graph: PartnershipGraph) -> tuple[Uncovered, ...]:
    """What nobody covers in a graph, to be worked out ``once`` for all who ask."""
    return tuple(Coverage(graph).uncovered())
