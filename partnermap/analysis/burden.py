"""What sitting at tables costs in time: meeting hours a year."""

from __future__ import annotations

from dataclasses import dataclass

from partnermap import vocabulary as words
from partnermap.graph import PartnershipGraph
from partnermap.model import Partnership
from partnermap.moment import Presence


@dataclass(frozen=True, slots=True)
class Burden:
    """The meetings of a year that the seats of an organisation ask for.

    Attributes:
        hours: of the seats of which it is known.
        seats: how many seats it holds for sure; one where a row does not say how many.
        known: of how many of them the hours are known.
        not_recorded: the partnerships of the others, each once.
        perhaps: partnerships on which it only may have a seat; they count for nothing here.
        at_least: whether a row does not say how many seats it is.
    """

    hours: float
    seats: int
    known: int
    not_recorded: tuple[str, ...]
    perhaps: tuple[str, ...]
    at_least: bool


def hours_a_year(record: Partnership) -> float | None:
    """Meeting hours a year; None where the frequency or the length is not recorded."""
    if record.meets is None or record.meets.every is None or record.meets.hours is None:
        return None
    times = words.FREQUENCIES[record.meets.every]
    return None if times is None else times * record.meets.hours


def burden(graph: PartnershipGraph, name: str) -> Burden:
    """The sum over an organisation's current seats of meetings a year times hours."""
    hours, seats, known, at_least = 0.0, 0, 0, False
    not_recorded: dict[str, None] = {}
    perhaps: dict[str, None] = {}
    for seat in graph.seats_of.get(name, ()):
        if seat.again:
            continue
        if seat.presence is Presence.POSSIBLE:
            perhaps[seat.partnership] = None
            continue
        number = seat.member.seats or 1
        at_least |= seat.member.seats is None
        seats += number
        each = hours_a_year(graph.moment.map.partnerships[seat.partnership])
        if each is None:
            not_recorded[seat.partnership] = None
        else:
            known += number
            hours += number * each
    return Burden(hours, seats, known, tuple(not_recorded), tuple(perhaps), at_least)
