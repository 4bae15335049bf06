"""Coverage in words: how many are on the map, of how many there are."""

from __future__ import annotations

from partnermap import vocabulary as words
from partnermap.analysis.census import Denominator, census, denominators
from partnermap.english import counted
from partnermap.graph import PartnershipGraph
from partnermap.model import PartnerMap


def coverage_lines(graph: PartnershipGraph) -> list[str]:
    """A sentence for each coverage record; one that says so where there is none."""
    lines = [_line(graph.moment.map, each) for each in denominators(graph)]
    if lines:
        return lines
    recorded = counted(census(graph).organisations, "organisation")
    return [f"{recorded} on the map; how many there are in all is not recorded."]


def counts_line(graph: PartnershipGraph) -> str:
    """``26 partnerships, 41 organisations, 79 seats, 51 links``."""
    counts = census(graph)
    return ", ".join(
        counted(number, word)
        for number, word in (
            (counts.partnerships, "partnership"),
            (counts.organisations, "organisation"),
            (counts.seats, "seat"),
            (counts.links, "link"),
        )
    )


def _line(found: PartnerMap, each: Denominator) -> str:
    about = "about " if each.approximate else ""
    sector = f" of the sector '{found.label(words.SECTORS, each.sector)}'" if each.sector else ""
    recorded = f"{counted(each.recorded, 'organisation')}{sector}"
    doubt = ""
    if each.areas_not_recorded:
        doubt = f", {each.areas_not_recorded} of them without an area"
    return f"There are {about}{each.total:,} {each.of}; the map has {recorded}{doubt}."
