"""Every step that a voice can take at a moment."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from partnermap.analysis.areas import Areas
from partnermap.analysis.voice.classes import Classes, Spoken
from partnermap.analysis.voice.grades import (
    Grade,
    Step,
    Stop,
    by_mandate,
    can_speak,
    carries_voice,
    in_order,
)
from partnermap.graph import Link, PartnershipGraph, Seat
from partnermap.model import Class, Organisation
from partnermap.moment import Presence


class Steps:
    """The steps of a moment by where they start; those of classes are made when asked for.

    Steps are: a seat of one's own; being named, or being of a class, for which a seat speaks;
    links that carry voice. An observer, somebody in attendance and a secretariat do not speak. A
    partnership that sits on another is represented there by whoever was chosen to sit.
    """

    def __init__(self, graph: PartnershipGraph, areas: Areas) -> None:
        self._graph = graph
        self._named: dict[Stop, list[Step]] = defaultdict(list)
        self._leaving: dict[Stop, list[Step]] = {}
        self._spoken: list[Spoken] = []
        for seat in graph.seats:
            self._add(self._of_seat(seat))
            self._spoken += self._classes_of_seat(seat)
        for link in graph.links:
            self._add(self._of_link(link))
            self._spoken += self._class_of_link(link)
        self._classes = Classes(graph, areas, tuple(self._spoken))
        self._speakers = {
            Stop("seat", seat.partnership, int(seat.place[-1])): seat.holder for seat in graph.seats
        }
        self.into: dict[Stop, list[Step]] = defaultdict(list)
        for step in self._between():
            self.into[step.end].append(step)

    def leaving(self, stop: Stop) -> list[Step]:
        """The steps from a stop, in an order that does not depend on where rows stand in files."""
        known = self._leaving.get(stop)
        if known is None:
            found = [*self._named.get(stop, ())]
            if stop.kind == "body":
                found += self._classes.steps(stop.body)
            known = self._leaving[stop] = in_order(found)
        return known

    def named(self, body: str) -> list[Step]:
        """The steps of a body that some row takes by its name, not by its class."""
        return self._named.get(Stop("body", body), [])

    def of_communities(self, body: str) -> Iterator[Step]:
        """Those that a body would have if it were for communities that it may be for."""
        return self._classes.of_communities(body)

    def needed_at(self, stop: Stop) -> frozenset[str]:
        """The bodies without which a stop is not there: its own, its table's, its speaker's."""
        speaker = self._speakers.get(stop)
        return frozenset({stop.body, speaker} if speaker else {stop.body})

    def _between(self) -> Iterator[Step]:
        """The steps from every stop that some step leads to: after its first, a path has no other.

        Steps that only begin paths, those of most organisations, are many and are left out.
        """
        stops = {step.end for steps in self._named.values() for step in steps}
        for stop in sorted(stops | {spoken.to for spoken in self._spoken}):
            yield from self.leaving(stop)

    def _add(self, steps: Iterator[Step]) -> None:
        for step in steps:
            if step.start.body != step.end.body or step.start.kind == "seat":
                self._named[step.start].append(step)

    def _of_seat(self, seat: Seat) -> Iterator[Step]:
        speaks = can_speak(seat)
        if speaks is False:
            return
        certain = speaks is True and seat.presence is Presence.CURRENT
        table = Stop("body", seat.partnership)
        place = table
        if seat.member.on_behalf_of:
            place = Stop("seat", seat.partnership, int(seat.place[-1]))
            yield Step(place, table, Grade.ITSELF, seat, certain)
            for whom in seat.member.on_behalf_of:
                if isinstance(whom, str) and whom != seat.holder:
                    grade = by_mandate(seat.member.mandate)
                    sure = certain and self._graph.record(whom) is not None
                    yield Step(Stop("body", whom), place, grade, seat, sure)
        if seat.holder is not None:
            own = Grade.ITSELF
            if seat.holder in self._graph.moment.map.partnerships:
                own = by_mandate(seat.member.mandate)
            yield Step(Stop("body", seat.holder), place, own, seat, certain)

    def _classes_of_seat(self, seat: Seat) -> Iterator[Spoken]:
        speaks = can_speak(seat)
        if speaks is False:
            return
        certain = speaks is True and seat.presence is Presence.CURRENT
        place = Stop("seat", seat.partnership, int(seat.place[-1]))
        for whom in seat.member.on_behalf_of or ():
            if isinstance(whom, Class):
                yield Spoken(whom, place, seat.partnership, seat.holder, seat, certain)

    def _of_link(self, link: Link) -> Iterator[Step]:
        kind = self._graph.moment.map.link_kind(link.kind)
        forward, backward = carries_voice(kind)
        if not isinstance(link.end, str) or link.end in self._graph.moment.map.plans:
            return
        certain = link.presence is Presence.CURRENT
        if forward:
            grade = Grade.CLAIMED if kind.claimed else Grade.ITSELF
            yield self._step(link.start, link.end, grade, link, certain)
        if backward:
            yield self._step(link.end, link.start, by_mandate(link.row.mandate), link, certain)

    def _class_of_link(self, link: Link) -> Iterator[Spoken]:
        _, backward = carries_voice(self._graph.moment.map.link_kind(link.kind))
        if backward and isinstance(link.end, Class):
            certain = link.presence is Presence.CURRENT
            to = Stop("body", link.start)
            yield Spoken(link.end, to, link.start, link.start, link, certain)

    def _step(self, start: str, end: str, grade: Grade, row: Link, certain: bool) -> Step:
        """A step along a link; from a partnership to an organisation a path ends."""
        climbs = not isinstance(self._graph.record(start), Organisation)
        known = self._graph.record(start) is not None
        ends = climbs and known and isinstance(self._graph.record(end), Organisation)
        return Step(Stop("body", start), Stop("end" if ends else "body", end), grade, row, certain)
