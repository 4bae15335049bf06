"""What is not known about how an organisation, or a table, is heard."""

from __future__ import annotations

from collections.abc import Iterator

from partnermap.analysis.areas import where_areas_lie
from partnermap.analysis.doubt import (
    before_records,
    field_slot,
    guessed_absence,
    missing_record,
    missing_records,
    row_slot,
    unstated,
    whether_it_stands,
)
from partnermap.analysis.lines import guessed_ends
from partnermap.analysis.misspelt import not_whole
from partnermap.analysis.ties import seats_speaking_for
from partnermap.analysis.voice.classes import why_they_may_meet
from partnermap.analysis.voice.grades import Grade, Step, Stop, can_speak, carries_voice
from partnermap.analysis.voice.voices import Voices
from partnermap.finding import Slot
from partnermap.graph import Link, PartnershipGraph, Seat
from partnermap.model import Class, Organisation


class Doubts:
    """The facts and lists that the grade of an organisation, or of a table, rests on."""

    def __init__(self, voices: Voices) -> None:
        self._voices = voices
        self._graph = voices.graph
        self._before = before_records(voices.graph)
        self._rows: dict[str, list[Slot]] = {}

    def of_grade(self, name: str, above: Grade) -> list[Slot]:
        """What is not known and could lift an organisation above a grade."""
        voices = self._voices
        asked = voices.asked(name, hopeful=True)
        sure = voices.search.eligible(voices.asked(name, hopeful=False))
        hopeful = voices.search.eligible(asked)
        best = voices.search.best(asked)
        slots: dict[Slot, None] = {}
        found = [Stop("body", name)]
        for stop in found:
            if stop.kind != "seat" and stop.body in hopeful - sure:
                slots |= dict.fromkeys(self._of_end(name, stop.body))
            for step in voices.steps.leaving(stop):
                if step.grade > above and best.get(step.end, Grade.UNHEARD) > above:
                    slots |= dict.fromkeys(() if step.certain else self._of_step(step))
                    if step.end not in found:
                        found.append(step.end)
        return [*self._before, *slots]

    def communities(self, name: str, above: Grade, without: str | None = None) -> list[Slot]:
        """For whom it, or a body that its voice reaches, is: somebody may speak for these.

        Args:
            name: a body.
            above: a grade; nobody is better heard for being one of a class than claimed.
            without: a body that is no part of the way.
        """
        voices = self._voices
        asked = voices.asked(name, hopeful=True, without=without)
        if above >= Grade.CLAIMED:
            return []
        slots: dict[Slot, None] = {}
        bodies = {stop.body for stop in voices.arrivals(name, hopeful=True) if stop.kind == "body"}
        for body in sorted(bodies - {without}):
            for step in voices.steps.of_communities(body):
                if voices.search.best(asked).get(step.end, Grade.UNHEARD) > above:
                    slots |= dict.fromkeys(self._for_whom(body))
                    break
        return list(slots)

    def _for_whom(self, body: str) -> list[Slot]:
        record, section = self._graph.record(body), self._graph.moment.map.section_of(body)
        if record is None or section is None:
            return [missing_record(body)]
        if record.communities is None:
            return [field_slot(section, body, "communities")]
        return missing_records(self._graph, "communities", record.communities)

    def lists(self, name: str, above: Grade) -> list[Slot]:
        """Lists not declared complete that may hold a better path: its own, and those onward."""
        graph = self._graph
        slots = [slot for each in ("seats", "links") for slot in not_whole(graph, name, each)]
        return slots + self.lists_onward(name, above)

    def lists_onward(self, name: str, above: Grade) -> list[Slot]:
        """The same for the bodies that its voice reaches at a better grade."""
        slots: dict[Slot, None] = {}
        for stop, arrival in self._voices.arrivals(name, hopeful=True).items():
            if stop.kind != "body" or stop.body == name or arrival.grade <= above:
                continue
            organisation = self._voices.is_organisation(stop.body)
            for each in ("seats", "links") if organisation else ("links",):
                slots |= dict.fromkeys(not_whole(self._graph, stop.body, each))
        return list(slots)

    def guesses(self, name: str) -> list[Slot]:
        """What was guessed about it, the bodies that its voice reaches, and all their rows."""
        graph = self._graph
        record, section = graph.record(name), graph.moment.map.section_of(name)
        if record is None or section is None:
            return [missing_record(name)]
        slots = unstated(graph, (section, name), record, "areas", "communities", "kind")
        bodies = {stop.body for stop in self._voices.arrivals(name, hopeful=True)}
        for body in sorted(bodies):
            slots += self._of_body(body) if body != name else []
            slots += self._of_rows(body)
        return list(dict.fromkeys([*slots, *graph.once(guessed_speaking)]))

    def _of_rows(self, body: str) -> list[Slot]:
        """What was guessed of the seats and links of a body, and of seats that speak for it."""
        known = self._rows.get(body)
        if known is None:
            graph = self._graph
            seats = [*graph.recorded_seats_of.get(body, ())]
            seats += graph.once(seats_speaking_for).get(body, ())
            links = [*graph.recorded_links_from.get(body, ())]
            links += graph.recorded_links_to.get(body, ())
            known = [slot for seat in seats for slot in _of_seat(graph, seat)]
            known += [slot for link in links for slot in _of_link(graph, link)]
            rows = [*seats, *links]
            known += guessed_absence(graph, rows)
            known += [
                slot
                for row in rows
                if row.presence.stands
                for slot in whether_it_stands(graph, row)
                if slot.why
            ]
            record, section = graph.record(body), graph.moment.map.section_of(body)
            if record is not None and section is not None:
                whole = {*(record.inferred or ()), *(record.assumed or ())}
                lists = sorted(whole & {"members", *record.link_kinds})
                known += unstated(graph, (section, body), record, *lists)
                known += where_areas_lie(graph, record.areas or ())
            self._rows[body] = known
        return known

    def who_decides(self) -> list[Slot]:
        """What was guessed, where nobody would be known to decide without it."""
        slots: list[Slot] = []
        for body, certain in self._voices.deciding.bodies.items():
            guessed = self._of_body(body) if certain else []
            if certain and not guessed:
                return []
            slots += guessed
        return slots

    def open_ends(self, name: str) -> list[Slot]:
        """Links on its way that lead to a body that nobody named."""
        slots: dict[Slot, None] = {}
        for stop in self._voices.arrivals(name, hopeful=True):
            for link in self._graph.links_from.get(stop.body, ()) if stop.kind == "body" else ():
                forward, _ = carries_voice(self._graph.moment.map.link_kind(link.kind))
                if forward and isinstance(link.end, Class):
                    slots[row_slot(self._graph, link.place, "to")] = None
        return list(slots)

    def _of_body(self, body: str) -> list[Slot]:
        record = self._graph.record(body)
        section = self._graph.moment.map.section_of(body)
        if record is None or section is None:
            return [missing_record(body)]
        fields = ["decides", "areas"]
        if isinstance(record, Organisation) and record.decides is None:
            fields += ["kind", "publicly_accountable"]
        return unstated(self._graph, (section, body), record, *fields)

    def _of_end(self, name: str, body: str) -> Iterator[Slot]:
        """Why a body only may decide for the organisation's ground."""
        record = self._graph.record(body)
        section = self._graph.moment.map.section_of(body)
        if record is None or section is None:
            yield missing_record(body)
            return
        if body == name and isinstance(record, Organisation) and _sector_tells(record):
            # Once its sector is known it is no public body, or none that the finding is about.
            yield field_slot(section, body, "sector")
            return
        if record.takes_decisions is None:
            yield field_slot(section, body, "decides")
        yield from self._of_areas(body)
        yield from self._of_areas(name)
        yield from self._where(name, body)

    def _of_areas(self, body: str) -> list[Slot]:
        record = self._graph.record(body)
        section = self._graph.moment.map.section_of(body)
        if record is None or section is None:
            return [missing_record(body)]
        if record.areas:
            return missing_records(self._graph, "areas", record.areas)
        return [field_slot(section, body, "areas")]

    def _where(self, name: str, body: str) -> list[Slot]:
        """Why the areas of two bodies may meet."""
        records = (self._graph.record(name), self._graph.record(body))
        one, other = ((record.areas if record else None) or () for record in records)
        if self._voices.areas.any_meet(one, other):
            return []
        return why_they_may_meet(self._graph, one, other)

    def _of_step(self, step: Step) -> Iterator[Slot]:
        """Why a step only may stand."""
        yield from whether_it_stands(self._graph, step.row)
        if isinstance(step.row, Seat):
            yield from self._of_role(step.row)
            if not step.by_class and self._graph.record(step.start.body) is None:
                yield missing_record(step.start.body)
        for body, field in step.unknown:
            if field == "areas":
                yield from self._of_areas(body)
                yield from self._where(step.start.body, step.end.body)
            else:
                yield field_slot(self._graph.moment.map.section_of(body) or "bodies", body, field)

    def _of_role(self, seat: Seat) -> Iterator[Slot]:
        if can_speak(seat) is None:
            yield row_slot(self._graph, seat.place, "role")


def _sector_tells(record: Organisation) -> bool:
    """Whether it is not known to decide, and only because its sector is not recorded."""
    untold = record.model_fields_set.isdisjoint(("decides", "publicly_accountable"))
    return untold and record.sector is None and record.takes_decisions is None


def _of_seat(graph: PartnershipGraph, seat: Seat) -> list[Slot]:
    fields = ("body", "role", "on_behalf_of", "mandate")
    slots = unstated(graph, seat.place, seat.member, *fields)
    table = graph.moment.map.partnerships[seat.partnership]
    return slots + unstated(graph, ("partnerships", seat.partnership), table, "members")


def _of_link(graph: PartnershipGraph, link: Link) -> list[Slot]:
    return [*guessed_ends(graph, link), *unstated(graph, link.place, link.row, "mandate")]


def guessed_speaking(graph: PartnershipGraph) -> list[Slot]:
    """Seats and links that speak for somebody, where for whom was guessed: perhaps for anybody."""
    slots: list[Slot] = []
    for seat in graph.recorded_seats:
        slots += unstated(graph, seat.place, seat.member, "on_behalf_of")
    for link in graph.recorded_links:
        if carries_voice(graph.moment.map.link_kind(link.kind))[1]:
            slots += unstated(graph, link.place, link.row, "to")
    return slots
