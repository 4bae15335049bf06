"""Who works here and sits nowhere: the charities of a register, held against the map."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from partnermap import vocabulary as words
from partnermap.analysis.charity import Charity
from partnermap.analysis.seats import all_seats_are_known
from partnermap.graph import PartnershipGraph
from partnermap.moment import Presence

REGISTER = "GB-CHC"


class Standing(StrEnum):
    """Where a charity of the register stands on the map."""

    SEATED = "seated"
    """It is on the map, and a seat of it is recorded."""
    UNSEATED = "no-seat-recorded"
    """It is on the map, and no seat of it is recorded."""
    PERHAPS = "perhaps-the-same"
    """A body on the map has nearly its name: whether it is the same is not known."""
    ABSENT = "not-represented"
    """No body recorded here has its number or its name."""


@dataclass(frozen=True, slots=True)
class Match:
    """A body on the map that a charity is, or may be.

    Attributes:
        by: what they have in common: ``number``, ``name`` or ``near name``.
        is_sure: whether it is that body.
        score: how near the names are, of 100.
        number: the number that the map has for that body; empty where it has none.
        others: how many other charities of the register have this name.
    """

    body: str
    by: str
    is_sure: bool
    score: int = 100
    number: str = ""
    others: int = 0


@dataclass(frozen=True, slots=True)
class Held:
    """One charity, held against the map.

    Attributes:
        match: the body that it is, or may be; None where there is none.
    """

    charity: Charity
    standing: Standing
    match: Match | None = None


@dataclass(frozen=True, slots=True)
class Comparison:
    """All charities of a register, held against the map.

    Attributes:
        held: in the order of the register.
        lists_are_whole: whether all partnerships and all members of each are on the map; only then
            is a seat that is not recorded none.
        seats_for_classes: how many seats are for a class that charities may belong to, such as the
            voluntary sector, and for nobody by name.
    """

    held: tuple[Held, ...]
    lists_are_whole: bool
    seats_for_classes: int

    def of(self, *standings: Standing, band: str | None = None) -> list[Held]:
        """Those of some standings, and of one income band where that is asked for."""
        return [
            each
            for each in self.held
            if (not standings or each.standing in standings) and band in (None, each.charity.band)
        ]


def bands() -> Iterator[str]:
    """The income bands, the smallest first; ``unknown`` last."""
    yield from words.INCOME_BANDS


def against(
    graph: PartnershipGraph,
    charities: Iterable[Charity],
    match: Callable[[Charity], Match | None],
) -> Comparison:
    """Hold charities against the organisations of a map.

    Args:
        graph: the map at a moment.
        charities: of a register.
        match: finds the body that a charity is, or may be.
    """
    held = tuple(_held(graph, each, match(each)) for each in charities)
    return Comparison(held, all_seats_are_known(graph), _seats_for_classes(graph))


def _held(graph: PartnershipGraph, charity: Charity, match: Match | None) -> Held:
    if match is None:
        return Held(charity, Standing.ABSENT)
    if not match.is_sure:
        return Held(charity, Standing.PERHAPS, match)
    seats = graph.seats_of.get(match.body, ())
    has_one = any(seat.presence is Presence.CURRENT for seat in seats)
    return Held(charity, Standing.SEATED if has_one else Standing.UNSEATED, match)


def _seats_for_classes(graph: PartnershipGraph) -> int:
    """Seats that are for the voluntary or faith sector, a community or an area, and for no body."""
    return sum(
        seat.member.seats or 1
        for seat in graph.seats
        if seat.holder is None
        and not seat.again
        and (of := seat.member.seat_class) is not None
        and of.sector in (None, "vcse", "faith")
        and of.kind in (None, "charity", "community-group", "infrastructure", "faith-group")
    )
