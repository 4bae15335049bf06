"""Coverage in words: how many are on the map, of how many there are."""

from __future__ import annotations

from collections.abc import Iterable

from partnermap import vocabulary as words
from partnermap.analysis.census import Denominator, Tally, census, denominators, tally
from partnermap.english import counted
from partnermap.graph import PartnershipGraph
from partnermap.model import Body, PartnerMap


def coverage_lines(graph: PartnershipGraph) -> list[str]:
    """A sentence for each coverage record; one that says so where there is none."""
    lines = [_line(graph.moment.map, each) for each in denominators(graph)]
    if lines:
        return lines
    named = census(graph).organisations.named
    recorded = f"{counted(named, 'organisation')} on the map"
    if not named:
        recorded = "No organisation is named on the map"
    all_are_here = "organisations" in graph.moment.map.manifest.complete
    of_how_many = "how many there are in all is not recorded"
    if all_are_here:
        of_how_many = f"by its own account there are {'no others' if named else 'none'}"
    return [f"{recorded}; {of_how_many}."]


def tables_here(tables: Iterable[Body]) -> str:
    """``4 partnerships recorded here``; what stands for several is counted apart."""
    of = tally(tables)
    count = tally_words(of, "partnership")
    return f"partnerships recorded here ({count})" if of.stacks else f"{count} recorded here"


def counts_line(graph: PartnershipGraph) -> str:
    """``23 partnerships and 15 more not named, 41 organisations, 79 seats, 51 links``."""
    counts = census(graph)
    least = "at least " if counts.seats_are_open else ""
    said = (
        tally_words(counts.partnerships, "partnership"),
        tally_words(counts.organisations, "organisation"),
        f"{least}{_some(counts.seats, 'seat')}",
        _some(counts.links, "link"),
    )
    return ", ".join(said)


def _some(number: int, word: str) -> str:
    """None on the map is none recorded, not none at all."""
    return counted(number, word) if number else f"no {word}s recorded"


def tally_words(of: Tally, word: str = "") -> str:
    """``27 partnerships and 2 more not named``: what stands for several counts as these.

    Args:
        of: how many there are.
        word: what each is; left out where a heading says so: ``27 and 2 more not named``.
    """
    said = _some(of.named, word) if word else f"{of.named:,}"
    if not of.stacks:
        return said
    least = "at least " if of.is_open else ""
    if not of.named and of.unnamed > of.stacks:
        many = f"{counted(of.unnamed, word)} (not named)" if word else f"{of.unnamed:,} not named"
        return f"{least}{many}"
    if not of.named:
        return (
            f"an unknown number of {word}s (not named)" if word else "an unknown number not named"
        )
    if of.is_open and of.unnamed == of.stacks:
        return f"{said} and an unknown number more not named"
    return f"{said} and {least}{of.unnamed:,} more not named"


def _line(found: PartnerMap, each: Denominator) -> str:
    about = "about " if each.approximate else ""
    sector = f" of the sector '{found.label(words.SECTORS, each.sector)}'" if each.sector else ""
    recorded = f"{counted(each.recorded, 'organisation')}{sector}"
    if each.area:
        recorded += f" for {found.areas[each.area].name if each.area in found.areas else each.area}"
    doubt = ""
    if each.areas_not_recorded:
        doubt = f", {each.areas_not_recorded} of them without an area"
    others = f", and {each.elsewhere:,} only for other areas" if each.elsewhere else ""
    said = f"There are {about}{each.total:,} {each.of}; the map has {recorded}{doubt}{others}"
    if each.recorded > each.total and not each.approximate:
        said += ": more than there are, so a number is wrong, or counts something else"
    return f"{said}."
