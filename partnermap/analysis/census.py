"""How much is on the map, and of how many: the counts that stand beside every finding."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from partnermap.analysis.areas import areas_of
from partnermap.graph import PartnershipGraph
from partnermap.model import Body


@dataclass(frozen=True, slots=True)
class Denominator:
    """One coverage record, counted.

    Attributes:
        of: what is counted, in the map's words.
        sector: the sector of those counted; None for all.
        recorded: how many organisations on the map are of that sector and area.
        total: how many there are.
        approximate: whether the total is a round figure.
        areas_not_recorded: of the recorded ones, how many have no area, and may be elsewhere.
        area: where those counted are; None for anywhere.
        elsewhere: how many of the sector are only for other areas, and not counted.
    """

    id: str
    of: str
    sector: str | None
    recorded: int
    total: int
    approximate: bool
    areas_not_recorded: int
    area: str | None = None
    elsewhere: int = 0


@dataclass(frozen=True, slots=True)
class Tally:
    """Bodies, counted.

    Attributes:
        named: those that have a record of their own.
        stacks: records that stand for several.
        unnamed: how many these stand for, as far as is known; at least one each.
        is_open: whether the number of any of them is not known.
    """

    named: int
    stacks: int
    unnamed: int
    is_open: bool

    @property
    def all(self) -> int:
        """Those that are named, and those that are not, as far as is known."""
        return self.named + self.unnamed


@dataclass(frozen=True, slots=True)
class Census:
    """What stands at a moment, counted.

    Attributes:
        seats: a row of unknown number counts as one.
        seats_are_open: whether there is such a row, and so there may be more.
    """

    partnerships: Tally
    organisations: Tally
    seats: int
    seats_are_open: bool
    links: int


def census(graph: PartnershipGraph) -> Census:
    """The counts of a moment."""
    seats = [seat.member.seats for seat in graph.seats if not seat.again]
    return Census(
        partnerships=tally(record for _, record in graph.partnerships()),
        organisations=tally(record for _, record in graph.organisations()),
        seats=sum(number or 1 for number in seats),
        seats_are_open=None in seats,
        links=sum(not link.again for link in graph.links),
    )


def tally(records: Iterable[Body]) -> Tally:
    """Bodies with a record of their own, and what the others stand for."""
    every = list(records)
    stacks = [each.stands_for for each in every if each.is_stack]
    unnamed = sum(number or 1 for number in stacks)
    return Tally(len(every) - len(stacks), len(stacks), unnamed, None in stacks)


def denominators(graph: PartnershipGraph) -> list[Denominator]:
    """Each coverage record beside what the map holds of it."""
    areas = areas_of(graph)
    found = []
    for name, coverage in graph.moment.map.coverage.items():
        of_sector = [
            organisation
            for _, organisation in graph.organisations()
            if not organisation.is_stack and coverage.sector in (None, organisation.sector)
        ]
        inside = [
            each
            for each in of_sector
            if coverage.area is None
            or not each.areas
            or areas.any_meet(each.areas, (coverage.area,))
        ]
        placeless = sum(1 for each in inside if not each.areas) if coverage.area else 0
        found.append(
            Denominator(
                name,
                coverage.of,
                coverage.sector,
                len(inside),
                coverage.total,
                coverage.approximate,
                placeless,
                coverage.area,
                len(of_sector) - len(inside),
            )
        )
    return found
