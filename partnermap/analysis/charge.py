"""Who is in charge of what is done: functions that bodies do and that nobody leads or decides on.

To *do* a function is to deliver, coordinate or recommend on it; to be *in charge* is to lead it,
decide on it or oversee it (``vocabulary.ANSWERABLE_ROLES``), for ground that meets that of the body
that does it. Where either's areas are not recorded, nothing says that it is for other ground.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from partnermap import vocabulary as words
from partnermap.analysis.doing import what_else_it_may_do
from partnermap.analysis.doubt import (
    before_records,
    dates_in_doubt,
    guessed_absence,
    map_incomplete,
    missing_records,
    row_slot,
    unstated,
    whether_it_stands,
)
from partnermap.analysis.ground import Ground
from partnermap.finding import Slot
from partnermap.graph import Duty, PartnershipGraph
from partnermap.moment import Presence

DOING_ROLES = tuple(role for role in words.COVERING_ROLES if role not in words.ANSWERABLE_ROLES)


@dataclass(frozen=True, slots=True)
class Doing:
    """A body that does something for which nobody is in charge.

    Attributes:
        duties: what it does about the function.
        perhaps: duties of those who may be in charge of it, as they or their part may stand.
        slots: what must be settled before this is certain.
    """

    body: str
    duties: tuple[Duty, ...]
    perhaps: tuple[Duty, ...]
    slots: tuple[Slot, ...]


@dataclass(frozen=True, slots=True)
class Undecided:
    """A function that some do and nobody is in charge of.

    Attributes:
        done: who does it with nobody in charge; at least one.
        elsewhere: duties of those who are in charge, for other ground.
        apart: duties of those who were in charge, or are to be.
    """

    function: str
    done: tuple[Doing, ...]
    elsewhere: tuple[Duty, ...]
    apart: tuple[Duty, ...]

    @property
    def told(self) -> tuple[Doing, ...]:
        """Those of whom it is certain; all, where it is of none."""
        return tuple(each for each in self.done if not each.slots) or self.done


def perhaps_in_charge(done: Iterable[Doing]) -> tuple[Duty, ...]:
    """Duties of those who may be in charge of what some do, each once."""
    return tuple({duty.place: duty for each in done for duty in each.perhaps}.values())


class Charge:
    """Who is in charge of the functions of a moment."""

    def __init__(self, graph: PartnershipGraph) -> None:
        self._graph = graph
        self._ground = Ground(graph)
        self._duties: dict[str, list[Duty]] = defaultdict(list)
        for duty in sorted(graph.recorded_duties, key=Duty.order):
            if graph.record(duty.body) is not None:
                self._duties[duty.function].append(duty)

    def undecided(self) -> Iterator[Undecided]:
        """Functions that are done by somebody for whom nobody is in charge."""
        for name, function in self._graph.moment.map.functions.items():
            about = dates_in_doubt(self._graph, ("functions", name), function)
            doing = self._doing(name)
            found = []
            for body, duties in doing.items():
                slots = self._doubts(name, body, doing)
                if slots is not None:
                    perhaps = tuple(self._perhaps(name, body))
                    found.append(Doing(body, duties, perhaps, tuple(sorted({*slots, *about}))))
            if found:
                yield Undecided(name, tuple(found), *self._others(name, found))

    def _doing(self, function: str) -> dict[str, tuple[Duty, ...]]:
        found: dict[str, tuple[Duty, ...]] = {}
        for duty in self._duties[function]:
            if duty.presence.stands and duty.role in DOING_ROLES:
                found[duty.body] = (*found.get(duty.body, ()), duty)
        return found

    def _others(
        self, function: str, found: list[Doing]
    ) -> tuple[tuple[Duty, ...], tuple[Duty, ...]]:
        """Those in charge for other ground, and those who were, or are to be, for this."""
        charged = [each for each in self._duties[function] if each.role in words.ANSWERABLE_ROLES]
        here = [e for e in charged if any(self._ground.same(e.body, d.body) for d in found)]
        return (
            tuple(each for each in charged if each.presence.stands and each not in here),
            tuple(each for each in here if not each.presence.stands),
        )

    def _doubts(
        self, function: str, body: str, doing: dict[str, tuple[Duty, ...]]
    ) -> list[Slot] | None:
        """What it rests on that nobody is in charge of what a body does; None if somebody is."""
        own = self._decides_alone(body, doing)
        if own is None:
            return None
        slots = [*own, *self._least(doing[body]), *before_records(self._graph)]
        for duty in self._duties[function]:
            doubt = self._may_be_in_charge(duty, body)
            if doubt is None:
                return None
            slots += doubt
        slots += self._perhaps_meant(body)
        return [*slots, *map_incomplete(self._graph, "partnerships"), *self._lists(body)]

    def _decides_alone(self, body: str, doing: dict[str, tuple[Duty, ...]]) -> list[Slot] | None:
        """What it rests on that a body does not decide for itself; None where it may be taken to.

        An organisation decides on what it does alone; so does a partnership, unless it is recorded
        as taking no decisions. One that shares the work does not, and a stack is several bodies.
        """
        ways = [
            [*self._least(duties), *self._ground.doubts(body, other)]
            for other, duties in doing.items()
            if other != body and self._ground.same(body, other)
        ]
        section, record = self._ground.record(body)
        if record.is_stack:
            ways.append(unstated(self._graph, (section, body), record, "stands_for"))
        if section == "partnerships" and record.decides is False:
            ways.append(unstated(self._graph, (section, body), record, "decides"))
        return min(ways, key=lambda slots: (len(slots), sorted(slots)), default=None)

    def _least(self, duties: tuple[Duty, ...]) -> list[Slot]:
        """What is not stated about one of several duties: the one that is known best."""
        ways = [
            [*whether_it_stands(self._graph, duty), *self._guessed(duty, "role", "function")]
            for duty in duties
        ]
        return min(ways, key=lambda slots: (len(slots), sorted(slots)))

    def _guessed(self, duty: Duty, *fields: str) -> list[Slot]:
        section, record = self._ground.record(duty.body)
        return [
            *unstated(self._graph, duty.place, duty.row, *fields),
            *unstated(self._graph, (section, duty.body), record, "functions"),
        ]

    def _may_be_in_charge(self, duty: Duty, body: str) -> list[Slot] | None:
        """Why somebody may yet be in charge of what a body does; None where they surely are."""
        guessed = unstated(self._graph, duty.place, duty.row, "role", "function")
        charged = duty.role in words.ANSWERABLE_ROLES
        if not (charged or guessed or duty.role is None):
            return []
        if not self._ground.same(duty.body, body):
            return self._ground.guesses(duty.body, body)
        slots = [] if charged else guessed
        slots += [row_slot(self._graph, duty.place, "role")] if duty.role is None else []
        if not duty.presence.stands:
            return [*slots, *gone] if (gone := guessed_absence(self._graph, [duty])) else []
        stands = self._stands(duty)
        if charged and stands:
            return None
        return slots if stands else [*slots, *whether_it_stands(self._graph, duty)]

    def _perhaps(self, function: str, body: str) -> Iterator[Duty]:
        """Duties of those who would be in charge for the ground of a body, and only may stand."""
        for duty in self._duties[function]:
            charged = duty.role in words.ANSWERABLE_ROLES and duty.presence.stands
            if charged and not self._stands(duty) and self._ground.same(duty.body, body):
                yield duty

    def _stands(self, duty: Duty) -> bool:
        """Whether a duty surely stands, where its function does."""
        row = self._graph.moment.presence(duty.row)
        return row.within(self._graph.moment.presence_of(duty.body)) is Presence.CURRENT

    def _perhaps_meant(self, body: str) -> list[Slot]:
        """Rows about another function that may mean this one: misspelt, or guessed."""
        slots: list[Slot] = []
        for duty in self._perhaps_of_another:
            if self._ground.same(duty.body, body):
                slots += missing_records(self._graph, "functions", [duty.function])
                slots += unstated(self._graph, duty.place, duty.row, "function")
        return slots

    @cached_property
    def _perhaps_of_another(self) -> list[Duty]:
        missing = self._graph.moment.map.missing.get("functions", frozenset())
        return [
            duty
            for duties in self._duties.values()
            for duty in duties
            if (duty.role is None or duty.role in words.ANSWERABLE_ROLES)
            and (duty.function in missing or not duty.row.is_stated("function"))
        ]

    def _lists(self, body: str) -> list[Slot]:
        """What is not known of the functions of those that may be for the same ground."""
        slots: list[Slot] = []
        for name, doubts, is_open in self._open_lists:
            if self._ground.same(name, body):
                slots += doubts
            elif is_open:
                slots += self._ground.guesses(name, body)
        return slots

    @cached_property
    def _open_lists(self) -> list[tuple[str, list[Slot], bool]]:
        """Bodies whose functions are not known for sure, why, and whether there may be more."""
        found = []
        for section, name, record in self._graph.moment.map.bodies():
            slots = what_else_it_may_do(self._graph, section, name, record)
            if slots:
                found.append((name, slots, any(slot.kind == "list" for slot in slots)))
        return found


def undecided_functions(graph: PartnershipGraph) -> tuple[Undecided, ...]:
    """What nobody is in charge of, to be worked out ``once`` for all who ask."""
    return tuple(Charge(graph).undecided())
