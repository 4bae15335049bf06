"""Who is for a community of interest, or speaks for it, and how far that is heard."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from partnermap.analysis.doubt import (
    row_slot,
    unstated,
    whether_it_exists,
    whether_it_stands,
)
from partnermap.analysis.voice import Grade, Voices
from partnermap.analysis.voice.doubts import Doubts
from partnermap.analysis.voice.grades import can_speak, carries_voice
from partnermap.finding import Slot
from partnermap.graph import Link, PartnershipGraph, Seat
from partnermap.model import Class, Organisation
from partnermap.moment import Presence


@dataclass(frozen=True, slots=True)
class Spokesperson:
    """An organisation for a community, or a seat or link that speaks for it.

    Attributes:
        body: the organisation, the table of the seat, or who the link starts from.
        row: the seat or link; None for an organisation.
        is_certain: whether it surely is there and speaks.
        heard: whether the body surely is heard at one that decides; None where it only may be.
    """

    body: str
    row: Seat | Link | None
    is_certain: bool
    heard: bool | None


class Spokespeople:
    """Those of all communities at a moment, by community.

    Attributes:
        of: who is there, or may be.
        gone: rows that would speak for a community, and do not stand, or are those of observers.
    """

    def __init__(self, graph: PartnershipGraph) -> None:
        self._graph = graph
        self._voices = graph.once(Voices)
        self._doubts = Doubts(self._voices)
        self.of: dict[str, list[Spokesperson]] = defaultdict(list)
        self.gone: dict[str, list[Seat | Link]] = defaultdict(list)
        for name, organisation in graph.organisations():
            certain = graph.moment.presence_of(name) is Presence.CURRENT
            for community in set(organisation.communities or ()):
                self.of[community].append(Spokesperson(name, None, certain, self._heard(name)))
        for row, body, whom, speaks in self._rows():
            certain = speaks is True and row.presence is Presence.CURRENT
            for community in {each.community for each in whom if each.community}:
                if row.presence.stands and speaks is not False:
                    one = Spokesperson(body, row, certain, self._heard(body))
                    self.of[community].append(one)
                else:
                    self.gone[community].append(row)

    def _rows(self) -> Iterator[tuple[Seat | Link, str, list[Class], bool | None]]:
        """Rows that speak for classes: the body where that arrives, the classes, whether it may."""
        for seat in self._graph.recorded_seats:
            whom = [each for each in seat.member.on_behalf_of or () if isinstance(each, Class)]
            if seat.holder is None and seat.member.seat_class is not None:
                whom.append(seat.member.seat_class)
            yield seat, seat.partnership, whom, can_speak(seat)
        for link in self._graph.recorded_links:
            if isinstance(link.end, Class):
                speaks = carries_voice(self._graph.moment.map.link_kind(link.kind))[1]
                yield link, link.start, [link.end] if speaks else [], True

    def _heard(self, body: str) -> bool | None:
        """Whether a body decides, or its voice reaches one that does; None where it only may."""
        decides = self._voices.deciding.bodies.get(body)
        if decides or self._voices.grade(body, hopeful=False) > Grade.UNHEARD:
            return True
        may = decides is False or self._voices.grade(body, hopeful=True) > Grade.UNHEARD
        return None if may else False

    def doubts(self, one: Spokesperson) -> list[Slot]:
        """Why somebody may be there and be heard after all, for whom that is not certain."""
        graph, name = self._graph, one.body
        record, section = graph.record(name), graph.moment.map.section_of(name)
        slots = self._whether_there(one)
        if record is None or section is None or one.heard:
            return slots
        fields = ["areas", "decides", "kind"]
        fields += ["publicly_accountable"] if isinstance(record, Organisation) else []
        slots += unstated(graph, (section, name), record, *fields)
        slots += self._doubts.of_grade(name, Grade.UNHEARD)
        slots += self._doubts.communities(name, Grade.UNHEARD)
        return [*slots, *self._doubts.guesses(name), *self._doubts.open_ends(name)]

    def lists_onward(self, one: Spokesperson) -> list[Slot]:
        """Lists not declared complete of the bodies that the voice of somebody reaches."""
        return [] if one.heard else self._doubts.lists_onward(one.body, Grade.UNHEARD)

    def _whether_there(self, one: Spokesperson) -> list[Slot]:
        graph, row = self._graph, one.row
        if row is None:
            return whether_it_exists(graph, one.body)
        slots = whether_it_stands(graph, row)
        if isinstance(row, Seat) and can_speak(row) is None:
            slots.append(row_slot(graph, row.place, "role"))
        return slots

    def who_decides(self) -> list[Slot]:
        """What was guessed, where nobody would be known to decide without it."""
        return self._doubts.who_decides()
