"""Why a seat that is for others brings nobody's voice for certain."""

from __future__ import annotations

from enum import Enum

from partnermap import vocabulary as words
from partnermap.analysis.voice.audience import Speaking
from partnermap.analysis.voice.grades import can_speak
from partnermap.graph import PartnershipGraph, Seat
from partnermap.model import Class, Organisation
from partnermap.moment import Presence


class Why(Enum):
    """What leaves a seat without a voice that is certain; the first of them that holds."""

    ROLE = "its role carries no voice"
    ROLE_OPEN = "its role is not known"
    STANDING = "whether it stands is not known"
    GROUND = "those of its class are not known to be for the same ground"
    CLASS_OPEN = "of whom it is not known whether they are of its class"
    NOBODY = "nobody else is recorded who is among those it is for"


def seat_of(graph: PartnershipGraph, speaking: Speaking) -> Seat:
    """The row of a seat that speaks for others."""
    return next(
        seat
        for seat in graph.recorded_seats_on[speaking.table]
        if int(seat.place[-1]) == speaking.position
    )


def why_nobody(graph: PartnershipGraph, speaking: Speaking) -> Why | None:
    """Why a seat speaks for nobody who is counted; None where it speaks for somebody."""
    if speaking.named or speaking.by_class:
        return None
    seat = seat_of(graph, speaking)
    speaks = can_speak(seat)
    if speaks is not True:
        return Why.ROLE if speaks is False else Why.ROLE_OPEN
    if seat.presence is not Presence.CURRENT:
        return Why.STANDING
    alike = {
        _is_of(record, whom)
        for whom in seat.member.on_behalf_of or ()
        if isinstance(whom, Class)
        for name, record in graph.organisations()
        if name != seat.holder
    }
    if True in alike:
        return Why.GROUND
    return Why.CLASS_OPEN if None in alike else Why.NOBODY


def _is_of(record: Organisation, of: Class) -> bool | None:
    """Whether an organisation is of a class, wherever it works; None where that is not known."""
    if of.community is not None and of.community not in (record.communities or ()):
        return False
    answers = []
    if of.sector is not None:
        alike = record.sector in (of.sector, words.SPEAKS_ALSO_FOR.get(of.sector))
        answers.append(alike if record.sector is not None else None)
    if of.kind is not None:
        answers.append(record.kind == of.kind if record.kind is not None else None)
    return False if False in answers else None if None in answers else True
