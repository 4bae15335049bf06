"""The areas beside one, and how many of them have something, in words."""

from __future__ import annotations

from collections.abc import Collection

from partnermap import vocabulary as words
from partnermap.english import listed, number_word
from partnermap.graph import PartnershipGraph


def areas_beside(
    graph: PartnershipGraph, area: str, have: int, siblings: int, around: Collection[str]
) -> str:
    """``three of the five other neighbourhoods of Northbridge``, ``both other localities of X``."""
    found = graph.moment.map
    level = found.areas[area].level
    kind = found.term(words.AREA_LEVELS, level).many if level else "areas"
    of = listed(found.areas[name].name if name in found.areas else name for name in around)
    if have < siblings:
        return f"{number_word(have)} of the {number_word(siblings)} other {kind} of {of}"
    every = "both" if siblings == 2 else f"all {number_word(siblings)}"
    return f"{every} other {kind} of {of}"
