"""The moment of a map in words, and what its day and what it lacks leave unknown."""

from __future__ import annotations

from partnermap import vocabulary as words
from partnermap.analysis.unasked import not_asked_to_whom
from partnermap.english import counted, listed, sentence
from partnermap.graph import PartnershipGraph
from partnermap.model import PartialDate
from partnermap.moment import Moment

MANY_PLACELESS = 5
"""Of so many organisations at least, and half of all, areas are missed."""

_SEVERAL = 3
EARLY = "Of a day before recording began that says little."


def as_of(moment: Moment) -> str:
    """``as of November 2023``; of a map without a date ``as of today, 22 November 2026``."""
    return f"as of {moment.words}" if moment.dated else f"as of today, {moment.words}"


def remarks(graph: PartnershipGraph) -> list[tuple[str, str]]:
    """What is not known of the map as a whole: in a few words, and as a sentence."""
    moment = graph.moment
    said = []
    if not moment.dated:
        day = PartialDate.parse(moment.day.isoformat()).words
        said.append(
            (
                "Undated",
                f"The map gives no date. {day} is merely the day on which this was made.",
            )
        )
    if not moment.is_recorded:
        said.append(("Before recording began", _before(graph)))
    placeless = _placeless(graph)
    if placeless:
        said.append(("Areas missing", placeless))
    if sectors := _without_sector(graph):
        said.append(("Sectors not recorded", sectors))
    return said + _unasked(graph)


def _unasked(graph: PartnershipGraph) -> list[tuple[str, str]]:
    """What no rule has looked for in a map of several partnerships."""
    named = sum(not record.is_stack for _, record in graph.partnerships())
    if named < _SEVERAL:
        return []
    said = []
    if not graph.moment.map.functions:
        said.append(
            (
                "Functions not recorded",
                "Who does the same as somebody else, and what nobody does, has not been looked "
                "for: no functions are recorded.",
            )
        )
    without = len(not_asked_to_whom(graph))
    if without >= _SEVERAL and 2 * without >= named:
        do, who = f"{without:,} of the {named:,} partnerships take decisions or lead", "these"
        if without == named:
            do, who = f"any of the {named:,} partnerships takes decisions or leads", "they"
        said.append(
            (
                "Decisions not recorded",
                f"Whether {do} anything is not recorded. So it has not been checked whether "
                f"{who} answer to a public body.",
            )
        )
    return said


def _placeless(graph: PartnershipGraph) -> str:
    """That most organisations have no areas: told once, instead of at each of them."""
    named = [record for _, record in graph.organisations() if not record.is_stack]
    without = sum(not record.areas for record in named)
    if without < MANY_PLACELESS or 2 * without < len(named):
        return ""
    who = f"{without:,} of {len(named):,} organisations have no areas"
    if without == len(named):
        who = f"None of the {len(named):,} organisations has areas"
    return f"{who}: who is heard for which place cannot be said until they have."


def nothing_found(graph: PartnershipGraph, what: str = "Nothing of this kind") -> str:
    """That nothing was found, and how much that says."""
    if graph.moment.is_recorded:
        return f"{what} was found in what is recorded here."
    return f"{what} was found. {EARLY}"


def _without_sector(graph: PartnershipGraph) -> str:
    """What follows from it where most of several organisations have no sector; else empty."""
    asked = [
        record.sector
        for _, record in graph.organisations()
        if not record.is_stack and record.kind not in words.NEVER_VOLUNTARY_KINDS
    ]
    without = asked.count(None)
    if 2 * without <= len(asked) or without < _SEVERAL:
        return ""
    return (
        f"Of {counted(len(asked), 'organisation')} that may be voluntary {without:,} have no "
        "'sector'. Isolation is about small voluntary ones, so what is found about these is only "
        "possible, and listed apart: record the sector first."
    )


def _before(graph: PartnershipGraph) -> str:
    moment = graph.moment
    begins = moment.map.manifest.recorded_from
    day = PartialDate.parse(moment.day.isoformat()).words
    bodies = listed(
        counted(number, word)
        for records, word in (
            (graph.partnerships(), "partnership"),
            (graph.organisations(), "organisation"),
        )
        if (number := sum(moment.is_undated(record) for _, record in records))
    )
    return sentence(
        f"before {_begin(begins) if begins else 'then'}, when recording began, absence means "
        "'not known', and the map does not say whether what has no date"
        f"{f' ({bodies})' if bodies else ''} was there on {day}."
    )


def _begin(begins: PartialDate) -> str:
    """When recording began; of a rough date the last day, as nothing is sure before it."""
    return PartialDate.parse(begins.last.isoformat()).words if begins.is_range else begins.words
