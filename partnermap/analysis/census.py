"""How much is on the map, and of how many: the counts that stand beside every finding."""

from __future__ import annotations

from dataclasses import dataclass

from partnermap.analysis.areas import areas_of
from partnermap.graph import PartnershipGraph


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
    """

    id: str
    of: str
    sector: str | None
    recorded: int
    total: int
    approximate: bool
    areas_not_recorded: int


@dataclass(frozen=True, slots=True)
class Census:
    """What stands at a moment, counted; a stack counts as one record."""

    partnerships: int
    organisations: int
    seats: int
    links: int
    functions: int
    areas: int


def census(graph: PartnershipGraph) -> Census:
    """The counts of a moment."""
    moment = graph.moment
    return Census(
        partnerships=sum(1 for _ in graph.partnerships()),
        organisations=sum(1 for _ in graph.organisations()),
        seats=sum(seat.member.seats or 1 for seat in graph.seats),
        links=len(graph.links),
        functions=sum(moment.presence(each).stands for each in moment.map.functions.values()),
        areas=sum(moment.presence(each).stands for each in moment.map.areas.values()),
    )


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
            )
        )
    return found
