"""The letter that goes with each sector's colour, so that nothing is said by colour alone."""

from __future__ import annotations

from collections import Counter

from partnermap import vocabulary as words
from partnermap.graph import PartnershipGraph, Seat
from partnermap.model import Organisation, PartnerMap, Partnership

PARTNERSHIP = "partnership"
UNKNOWN = "unknown"
LETTERS = {
    "nhs": "N",
    "local-government": "C",
    "primary-care": "G",
    "police-fire": "P",
    "other-public": "O",
    "vcse": "V",
    "faith": "F",
    "healthwatch": "H",
    "education": "E",
    "housing": "R",
    "care-provider": "S",
    "private": "B",
    PARTNERSHIP: "T",
    UNKNOWN: "?",
}
"""In the order in which bars and legends show them."""


def label_of(found: PartnerMap, sign: str) -> str:
    """What a sign means, in the words that the place uses."""
    if sign == PARTNERSHIP:
        return "another partnership"
    if sign == UNKNOWN:
        return "sector not recorded"
    return found.label(words.SECTORS, sign)


def sign_of(graph: PartnershipGraph, body: str) -> str:
    """The sign of a body: its sector, or that it is a partnership."""
    record = graph.record(body)
    if isinstance(record, Partnership):
        return PARTNERSHIP
    sector = record.sector if isinstance(record, Organisation) else None
    return sector or UNKNOWN


def sign_of_seat(graph: PartnershipGraph, seat: Seat) -> str:
    """The sign of a seat: of its holder, or of the class that it is for."""
    if seat.holder is not None:
        return sign_of(graph, seat.holder)
    if seat.member.sector:
        return seat.member.sector
    return PARTNERSHIP if seat.member.kind in words.PARTNERSHIP_KINDS else UNKNOWN


def count_signs(
    graph: PartnershipGraph, seats: list[Seat]
) -> tuple[dict[str, int], frozenset[str]]:
    """How many seats each sign has, and which of these may be more.

    Returns:
        Counts in the order of the signs, in which an unknown number is one; and the signs that
        have a seat of unknown number.
    """
    found: Counter[str] = Counter()
    least = set()
    for seat in seats:
        if seat.again:
            continue
        sign = sign_of_seat(graph, seat)
        found[sign] += seat.member.seats or 1
        if seat.member.seats is None:
            least.add(sign)
    return {sign: found[sign] for sign in LETTERS if found[sign]}, frozenset(least)
