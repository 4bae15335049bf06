"""Unevenness: what the siblings of an area have of their own, and it has not.

An area has something of its own by a body for exactly this area that does it, or is of the kind.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from partnermap import vocabulary as words
from partnermap.analysis.areas import areas_of, where_areas_lie
from partnermap.analysis.coverage import uncovered_functions
from partnermap.analysis.doubt import (
    before_records,
    dates_in_doubt,
    field_slot,
    guessed_absence,
    guessed_end,
    unlisted_partnerships,
    unstated,
    whether_it_exists,
    whether_it_stands,
)
from partnermap.analysis.here import Having, Here
from partnermap.analysis.siblings import Siblings
from partnermap.finding import Slot
from partnermap.graph import Duty, PartnershipGraph
from partnermap.moment import Presence


@dataclass(frozen=True, slots=True)
class Lack:
    """Something that the siblings of an area have of their own, and it has not.

    Attributes:
        what: a function, or a kind of partnership.
        siblings: of the area.
        around: the areas that it and its siblings lie in.
        having: each sibling that has it, with the bodies by which.
        wider: bodies for a wider area that do it there, too.
        part: bodies that do it for ground within the area.
        perhaps: bodies that may do it here, or be of the kind.
        apart: those that did and do no longer, or are proposed.
        required: slots that must all be settled before it is certain.
    """

    what: str
    area: str
    siblings: tuple[str, ...]
    around: tuple[str, ...]
    having: Mapping[str, list[str]]
    wider: tuple[str, ...] = ()
    part: tuple[str, ...] = ()
    perhaps: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()
    required: tuple[Slot, ...] = ()


class Unevenness:
    """What areas lack that their siblings have, at a moment."""

    def __init__(self, graph: PartnershipGraph) -> None:
        self._graph = graph
        self._areas = areas_of(graph)
        self._here = Here(graph)
        self._siblings = Siblings(graph)
        self._families = dict(self._siblings.families())

    def functions(self) -> Iterator[Lack]:
        """Functions that siblings have covered here, and this area elsewhere or not at all.

        Where a function is needed at the area's level and nobody covers it there, it is uncovered,
        and not uneven.
        """
        by_function: dict[str, list[Duty]] = defaultdict(list)
        for duty in self._graph.recorded_duties:
            by_function[duty.function].append(duty)
        uncovered = {(gap.function, gap.area) for gap in self._graph.once(uncovered_functions)}
        for name, record in self._graph.moment.map.functions.items():
            if not self._graph.moment.presence(record).stands:
                continue
            covering = [
                duty
                for duty in by_function[name]
                if duty.presence.stands and duty.role in words.COVERING_ROLES
            ]
            having, certain = Having(), set[str]()
            for duty in covering:
                areas = self._areas_of(duty)
                having.add(areas, duty.body, self._duty_doubts(duty))
                certain |= set(areas) if duty.presence is Presence.CURRENT else set()
            for area in self._lacking(having, certain):
                if (name, area) not in uncovered:
                    elsewhere = [duty for duty in covering if self._covers_from_afar(duty, area)]
                    yield self._function(name, area, having, by_function[name], elsewhere)

    def kinds(self) -> Iterator[Lack]:
        """Kinds of partnership that siblings have for themselves; groups for a task left out."""
        by_kind: dict[str, list[str]] = defaultdict(list)
        for name, table in self._graph.partnerships():
            if table.kind is not None and table.kind not in words.TASK_KINDS:
                by_kind[table.kind].append(name)
        for kind, names in sorted(by_kind.items()):
            having, certain = Having(), set[str]()
            for name in names:
                table, place = self._graph.moment.map.partnerships[name], ("partnerships", name)
                doubts = unstated(self._graph, place, table, "kind", "areas")
                having.add(table.areas, name, [*doubts, *whether_it_exists(self._graph, name)])
                if self._graph.moment.presence_of(name) is Presence.CURRENT:
                    certain |= set(table.areas or ())
            for area in self._lacking(having, certain):
                yield self._kind(kind, area, having)

    def _lacking(self, having: Having, certain: Collection[str]) -> Iterator[str]:
        """Areas that do not surely have it, and of whose siblings enough have."""
        for area, siblings in self._families.items():
            if area not in certain and self._are_enough(len(having.among(siblings)), len(siblings)):
                yield area

    def _are_enough(self, have: int, siblings: int) -> bool:
        of = self._graph.moment.map.manifest.thresholds
        return have >= max(1, of.siblings) and 100 * have >= of.siblings_share * siblings

    def _areas_of(self, duty: Duty) -> tuple[str, ...]:
        record = self._graph.record(duty.body)
        return (record.areas if record else None) or ()

    def _duty_doubts(self, duty: Duty) -> list[Slot]:
        slots = whether_it_stands(self._graph, duty)
        slots += unstated(self._graph, duty.place, duty.row, "function", "role")
        record, section = self._graph.record(duty.body), str(duty.place[0])
        if record is not None:
            slots += unstated(self._graph, (section, duty.body), record, "areas", "functions")
        return slots

    def _covers_from_afar(self, duty: Duty, area: str) -> bool:
        """Whether a body for another area that contains or meets this one covers it."""
        record, own = self._graph.record(duty.body), self._areas_of(duty)
        several = record is not None and record.is_stack
        return not several and area not in own and self._areas.any_meet(own, (area,))

    def _function(
        self,
        name: str,
        area: str,
        having: Having,
        duties: Sequence[Duty],
        elsewhere: Sequence[Duty],
    ) -> Lack:
        graph = self._graph
        record, place = graph.moment.map.functions[name], ("functions", name)
        slots = [*dates_in_doubt(graph, place, record), *self._here.may_be_missing(area)]
        slots += unstated(graph, place, record, "needed_at")
        perhaps, apart = set[str](), set[str]()
        for duty in duties:
            doubts = self._here.may_cover(duty, area)
            if doubts is not None:
                (perhaps if duty.presence.stands else apart).add(duty.body)
                slots += doubts if duty.presence.stands else guessed_absence(graph, [duty])
        if record.needed_at == graph.moment.map.areas[area].level:
            slots += self._unless_one_is_firm(elsewhere)
        wider = {
            duty.body
            for duty in elsewhere
            if any(self._areas.contains(own, area) for own in self._areas_of(duty))
        }
        part = {duty.body for duty in elsewhere} - wider
        return self._lack(
            name, area, having, slots, wider=wider, part=part, perhaps=perhaps, apart=apart
        )

    def _unless_one_is_firm(self, duties: Sequence[Duty]) -> list[Slot]:
        """Why none of some duties may cover an area that is known to be covered."""
        rows = []
        for duty in duties:
            places = where_areas_lie(self._graph, self._areas_of(duty))
            rows.append([*self._duty_doubts(duty), *places])
        return [] if [] in rows else [slot for row in rows for slot in row]

    def _kind(self, kind: str, area: str, having: Having) -> Lack:
        graph = self._graph
        slots: list[Slot] = []
        perhaps, apart = set[str](), set[str]()
        for name, table in graph.moment.map.partnerships.items():
            place = ("partnerships", name)
            here = self._here.may_be(*place, table, area)
            doubts = unstated(graph, place, table, "kind") if table.kind != kind else []
            if table.kind is None:
                doubts.append(field_slot(*place, "kind"))
            if here is None or (table.kind != kind and not doubts):
                continue
            if graph.moment.presence_of(name).stands:
                perhaps |= {name} if table.kind in (None, kind) else set()
                slots += [*here, *doubts] or whether_it_exists(graph, name)
            else:
                apart |= {name} if table.kind == kind else set()
                slots += guessed_end(graph, place, table)
        return self._lack(kind, area, having, slots, perhaps=perhaps, apart=apart)

    def _lack(
        self, what: str, area: str, having: Having, slots: Iterable[Slot], **bodies: set[str]
    ) -> Lack:
        siblings = self._families[area]
        have = having.among(siblings)
        doubts = [having.doubts(sibling) for sibling in have]
        required = {*slots, *self._siblings.doubts(area), *before_records(self._graph)}
        required |= set(unlisted_partnerships(self._graph))
        if not self._are_enough(doubts.count([]), len(siblings)):
            required |= {slot for each in doubts for slot in each}
        return Lack(
            what,
            area,
            siblings,
            self._siblings.around(area),
            {sibling: having.bodies(sibling) for sibling in have},
            required=tuple(sorted(required)),
            **{name: tuple(sorted(found)) for name, found in bodies.items()},
        )
