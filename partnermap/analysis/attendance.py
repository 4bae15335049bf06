"""Attendance: whether somebody of a sector is at a table, and what leaves that open.

Somebody of a sector is there who holds a seat and takes part, and is of that sector; or whose seat
is for it; or who sits on behalf of it. A partnership that sits at another table brings those who
sit at its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from partnermap import vocabulary as words
from partnermap.analysis.doubt import (
    field_slot,
    guessed_absence,
    incomplete,
    missing_record,
    row_slot,
    unstated,
    whether_it_stands,
)
from partnermap.analysis.voice.grades import can_speak
from partnermap.expectations import SECTOR_OF_KIND
from partnermap.finding import Slot
from partnermap.graph import PartnershipGraph, Seat
from partnermap.model import Class, Organisation
from partnermap.moment import Presence

ACCOUNTABLE = "accountable-body"
"""Wanted in place of a sector: somebody who answers to the public."""

_CLASS = ("body", "sector", "area", "community", "kind", "on_behalf_of")


class Answer(NamedTuple):
    """Whether something is so: None where not known; and what would settle or overturn it."""

    yes: bool | None
    slots: tuple[Slot, ...] = ()


class Attendance:
    """Who is at the tables of a moment, for one thing that is wanted there.

    Args:
        graph: the moment.
        wanted: a sector, or ``ACCOUNTABLE``.
    """

    def __init__(self, graph: PartnershipGraph, wanted: str) -> None:
        self._graph = graph
        self._wanted = wanted

    def at(self, table: str) -> Answer:
        """Whether somebody is at a table; what could overturn a no is told, too."""
        for seat in self._seats(table, sure=True):
            if self._directly(seat).yes and self._is_there(seat).yes:
                return Answer(True)
        unknown = False
        slots: dict[Slot, None] = {}
        for each in self._joined(table, sure=False):
            record = self._graph.moment.map.partnerships[each]
            slots |= dict.fromkeys(incomplete(self._graph, each, "members"))
            slots |= dict.fromkeys(unstated(self._graph, ("partnerships", each), record, "members"))
        for seat in self._seats(table, sure=False):
            there, brings = self._is_there(seat), self._directly(seat)
            if brings.yes is False and not brings.slots and not self._table(seat):
                continue
            unknown |= there.yes is not False and brings.yes is not False
            slots |= dict.fromkeys(there.slots)
            slots |= dict.fromkeys(brings.slots if there.yes is not False else ())
        return Answer(None if unknown else False, tuple(slots))

    def may_bring(self, seat: Seat) -> bool:
        """Whether it is not known if a seat brings somebody, whoever may sit elsewhere."""
        there = self._is_there(seat).yes
        if there is False:
            return False
        ways = self._ways(seat)
        return None in ways or (there is None and True in ways)

    def brings(self, seat: Seat) -> bool:
        """Whether a seat would bring somebody, if it stood and took part."""
        return True in self._ways(seat)

    def _ways(self, seat: Seat) -> list[bool | None]:
        table = self._table(seat)
        return [self._directly(seat).yes, *([self.at(table).yes] if table else [])]

    def _joined(self, table: str, *, sure: bool) -> list[str]:
        """A table, and those that sit there, at any length: surely, or that may."""
        found = [table]
        for each in found:
            for seat in self._graph.recorded_seats_on.get(each, ()):
                other = self._table(seat)
                if other is None or other in found:
                    continue
                there = self._is_there(seat).yes
                if there or (there is None and not sure):
                    found.append(other)
        return found

    def _seats(self, table: str, *, sure: bool) -> Iterator[Seat]:
        """The seats at a table, and at those that sit there: surely, or perhaps."""
        for each in self._joined(table, sure=sure):
            yield from self._graph.recorded_seats_on.get(each, ())

    def _table(self, seat: Seat) -> str | None:
        """The table that holds a seat; None where no table does."""
        return seat.holder if seat.holder in self._graph.moment.map.partnerships else None

    def _is_there(self, seat: Seat) -> Answer:
        """Whether a seat stands, if its table does, and its holder takes part."""
        if not seat.presence.stands:
            return Answer(False, tuple(guessed_absence(self._graph, [seat])))
        slots = unstated(self._graph, seat.place, seat.member, "role")
        speaks = can_speak(seat)
        if speaks is False:
            return Answer(False, tuple(slots))
        if speaks and self._is_sure(seat):
            return Answer(True, (*slots, *whether_it_stands(self._graph, seat)))
        if speaks is None:
            slots.append(row_slot(self._graph, seat.place, "role"))
        return Answer(None, (*slots, *whether_it_stands(self._graph, seat)))

    def _is_sure(self, seat: Seat) -> bool:
        """Whether a seat stands if its table does.

        Before recording began that is said of the table; nobody need doubt each of its seats, too.
        """
        moment = self._graph.moment
        holder = self._graph.record(seat.holder) if seat.holder else None
        return all(
            moment.is_undated(part) or moment.presence(part) is Presence.CURRENT
            for part in (seat.member, *([holder] if holder else []))
        )

    def _directly(self, seat: Seat) -> Answer:
        """Whether a seat brings somebody, tables apart."""
        guesses = tuple(unstated(self._graph, seat.place, seat.member, *_CLASS))
        whom = [
            self._body(each) if isinstance(each, str) else Answer(self._is_of(each) is True)
            for each in seat.member.on_behalf_of or ()
        ]
        return _any([self._holder(seat), *whom, Answer(False, guesses)])

    def _holder(self, seat: Seat) -> Answer:
        if seat.holder is not None:
            return self._body(seat.holder)
        of = self._is_of(seat.member.seat_class)
        if of is None:
            return Answer(None, (row_slot(self._graph, seat.place, "body"),))
        return Answer(of)

    def _body(self, name: str) -> Answer:
        record = self._graph.record(name)
        if record is None:
            return Answer(None, (missing_record(name),))
        if isinstance(record, Organisation):
            return self._organisation(name, record)
        return Answer(False)

    def _organisation(self, name: str, record: Organisation) -> Answer:
        place = ("organisations", name)
        fields: tuple[str, ...] = ("sector", "kind")
        if self._wanted == ACCOUNTABLE:
            of, settles = record.answers_to_public, "publicly_accountable"
            fields = (*fields, settles)
        else:
            of, settles = self._is_of_sector(record.sector, record.kind), "sector"
        if of:
            return Answer(True)
        guesses = unstated(self._graph, place, record, *fields)
        if of is None:
            guesses.append(field_slot(*place, settles))
        return Answer(of, tuple(guesses))

    def _is_of_sector(self, sector: str | None, kind: str | None) -> bool | None:
        if self._wanted in (sector, SECTOR_OF_KIND.get(kind or "")):
            return True
        return None if sector is None and kind not in words.NEVER_VOLUNTARY_KINDS else False

    def _is_of(self, of: Class | None) -> bool | None:
        """Whether a class that is not named is wanted; None where it does not say."""
        if of is None:
            return None
        if self._wanted == ACCOUNTABLE:
            public = of.sector in words.PUBLIC_SECTORS or of.kind in (
                words.PUBLICLY_ACCOUNTABLE_KINDS
            )
            return public or (None if of.sector is None else False)
        also = words.SPEAKS_ALSO_FOR.get(of.sector or "")
        return True if self._wanted == also else self._is_of_sector(of.sector, of.kind)


def _any(answers: Iterable[Answer]) -> Answer:
    """Yes if one is; else all that would settle or overturn it together."""
    every = list(answers)
    if any(each.yes for each in every):
        return Answer(True)
    unknown = any(each.yes is None for each in every)
    return Answer(None if unknown else False, tuple(slot for each in every for slot in each.slots))


def speaking(graph: PartnershipGraph, table: str) -> Iterator[Seat]:
    """The seats at a table that take part, or may, and stand or may; each once."""
    for seat in graph.recorded_seats_on.get(table, ()):
        if seat.presence.stands and can_speak(seat) is not False and not seat.again:
            yield seat
