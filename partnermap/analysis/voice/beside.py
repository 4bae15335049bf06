"""What carries no voice and is asked about: silent seats, and seats of whoever convenes a table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from partnermap import vocabulary as words
from partnermap.analysis.voice.grades import can_speak
from partnermap.analysis.voice.voices import Voices
from partnermap.graph import Link, PartnershipGraph, Seat
from partnermap.model import Organisation
from partnermap.moment import Presence

_CONVENES = frozenset({"chair", "independent-chair", "co-chair", "convenor", "secretariat"})


@dataclass(frozen=True, slots=True)
class Convener:
    """Who chairs, convenes, serves or hosts a table, and sits on a body that decides, or may.

    Attributes:
        roles: those at the table; empty where it hosts it.
        table: where the voice of an organisation arrives.
        seat: on the body that decides; for whom it speaks is not recorded.
    """

    body: str
    roles: tuple[str, ...]
    table: str
    seat: Seat


def silent_seats(graph: PartnershipGraph, name: str) -> tuple[Seat, ...]:
    """The seats of a body that surely stand and carry no voice, where it has no other."""
    current = [seat for seat in graph.seats_of.get(name, ()) if seat.presence is Presence.CURRENT]
    speaks = {seat.partnership for seat in current if can_speak(seat) is not False}
    silent = (seat for seat in current if seat.partnership not in speaks)
    return tuple(sorted(silent, key=lambda seat: (seat.partnership, seat.member.role)))


def conveners(voices: Voices, name: str) -> tuple[Convener, ...]:
    """Those by whom an organisation may think that it is heard, and of whom nobody wrote it.

    Whoever convenes a table where its voice arrives, and sits where it does not: its own seat there
    is nobody else's (a seat for others says so), but everybody will ask.
    """
    asked = voices.asked(name, hopeful=True)
    ends = voices.search.eligible(asked)
    reached = {stop.body for stop in voices.arrivals(name, hopeful=True) if stop.kind == "body"}
    found = {
        (body, roles, table, seat.partnership): Convener(body, roles, table, seat)
        for table in sorted(reached - {name})
        for body, roles in _who_convenes(voices.graph, table)
        for seat in voices.graph.seats_of.get(body, ())
        if body != name and seat.partnership in ends - reached and _for_whom_is_open(seat)
    }
    return tuple(found[key] for key in sorted(found))


def _for_whom_is_open(seat: Seat) -> bool:
    stands = seat.presence is Presence.CURRENT and can_speak(seat) is True
    return stands and seat.member.on_behalf_of is None


def _who_convenes(graph: PartnershipGraph, table: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    for seat in graph.recorded_seats_on.get(table, ()):
        roles = tuple(role for role in words.MEMBER_ROLES if role in seat.member.role)
        convenes = tuple(role for role in roles if role in _CONVENES)
        if seat.holder and convenes and seat.presence is Presence.CURRENT:
            yield seat.holder, convenes
    for link in graph.links_to.get(table, ()):
        if link.kind == "hosts" and link.presence is Presence.CURRENT and _is_one(graph, link):
            yield link.start, ()


def _is_one(graph: PartnershipGraph, link: Link) -> bool:
    return isinstance(graph.record(link.start), Organisation)
