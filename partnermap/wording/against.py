"""Who works here and sits nowhere, in words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from partnermap import vocabulary as words
from partnermap.analysis.denominator import Comparison, Held, Standing, bands
from partnermap.english import counted
from partnermap.graph import PartnershipGraph
from partnermap.model import PartialDate
from partnermap.wording.details import day_words

STANDINGS = {
    Standing.SEATED: "has a seat here",
    Standing.UNSEATED: "on the map, no seat recorded",
    Standing.PERHAPS: "perhaps the same as a body on the map",
    Standing.ABSENT: "not represented in the bodies recorded here",
}
"""Each standing, as a table names it."""


class HeldAgainst(NamedTuple):
    """What a map is held against.

    Attributes:
        of: what was chosen from the register, in words.
        as_of: the day of the register; empty where it is not said.
        file: its name.
        notes: what was not taken of it, in sentences.
    """

    of: str
    as_of: str
    file: str
    notes: tuple[str, ...] = ()


def band_words(graph: PartnershipGraph, band: str) -> str:
    """An income band with its amounts; ``income not known``."""
    if band == "unknown":
        return "income not known"
    return graph.moment.map.label(words.INCOME_BANDS, band)


def register_day(day: str) -> str:
    """The day of a register: ``1 November 2023``; as it stands where it is no date."""
    try:
        return day_words(PartialDate.parse(day))
    except ValueError:
        return day


def counts(comparison: Comparison) -> Iterator[tuple[str, dict[Standing, int]]]:
    """How many of each income band stand where; bands of which there is nobody are left out."""
    for band in bands():
        row = {each: len(comparison.of(each, band=band)) for each in Standing}
        if any(row.values()):
            yield band, row


def alike_words(graph: PartnershipGraph, held: Held) -> str:
    """What a charity has in common with the body that it is, or may be."""
    match = held.match
    if match is None:
        return ""
    body = f"{graph.name_of(match.body)} ({match.body})"
    if match.is_sure:
        return f"{body}, by its {match.by}"
    if match.by == "name" and match.number:
        return f"perhaps {body}: it has this name, and the number {match.number} on the map"
    if match.by == "name" and match.others:
        has = "another charity has" if match.others == 1 else f"{match.others:,} others have"
        return f"perhaps {body}: {has} this name, too"
    if match.by == "name":
        return f"perhaps {body}: several bodies on the map have this name"
    return f"perhaps {body}: the names are alike ({match.score} of 100)"


def not_known(graph: PartnershipGraph, comparison: Comparison) -> Iterator[str]:
    """What the comparison does not say, in sentences."""
    partnerships = [record for _, record in graph.partnerships()]
    open_lists = sum("members" not in each.complete for each in partnerships)
    if not partnerships:
        yield "No partnership is recorded here, and so nobody can have a seat."
    elif not comparison.lists_are_whole:
        yield (
            "A seat that is not recorded may be there all the same: "
            f"{_open_words(open_lists, len(partnerships))}."
        )
    many = comparison.seats_for_classes
    if many:
        verb = "is" if many == 1 else "are"
        yield (
            f"{counted(many, 'seat')} recorded here {verb} for a class, such as a whole sector, or "
            "nobody is named on it: who is not represented by name may be spoken for there."
        )
    if comparison.of(Standing.PERHAPS):
        yield (
            "Those that are perhaps the same are counted apart. To settle one, write the number on "
            'the body if it is the same: identifiers: {GB-CHC: "..."}; else give the body its own '
            "number."
        )
    yield (
        "A charity may be on the map under a name that is not like its own, and most community "
        "groups are in no register: they are not counted here."
    )


def _open_words(open_lists: int, many: int) -> str:
    if open_lists:
        which = "the list" if open_lists == 1 else "the lists"
        verb = "is" if open_lists == 1 else "are"
        return (
            f"{which} of members of {open_lists:,} of {counted(many, 'partnership')} {verb} not "
            "declared complete"
        )
    return "not all partnerships are declared to be on the map"
