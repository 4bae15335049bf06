"""Several partnerships at once: who they are, and what they have in common."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from partnermap.english import listed, number_word
from partnermap.graph import PartnershipGraph

FEW = 3
"""So many are named where there are more than can be read aloud."""


def first_of(names: Sequence[str]) -> str:
    """``A, B, C and nine others``; all of them where the rest would be one alone."""
    if len(names) <= FEW + 1:
        return listed(names)
    return listed([*names[:FEW], f"{number_word(len(names) - FEW)} others"])


def counted_of_them(number: int, one: str, many: str) -> str:
    """``one of them answers``, ``three of them answer``."""
    return f"{number_word(number)} of them {one if number == 1 else many}"


def under_words(under: Mapping[str, str]) -> str:
    """Where some of a group answer to others of it: that is no overlap, and is said."""
    if not under:
        return ""
    said = counted_of_them(len(under), "answers or reports", "answer or report")
    return f" ({said} to another)"


def place_in_common(graph: PartnershipGraph, bodies: Sequence[str]) -> str:
    """`` for Northbridge``: the areas of bodies that are for the same."""
    areas = graph.moment.map.areas
    own = sorted(set(graph.moment.map.partnerships[bodies[0]].areas or ()))
    return f" for {listed(areas[area].name if area in areas else area for area in own)}"


def people_in_common(graph: PartnershipGraph, bodies: Sequence[str]) -> str:
    """``, and for Carers``; empty where they are for everyone, or it is not known for whom."""
    recorded = [graph.moment.map.partnerships[body].communities for body in bodies]
    named = [set(each) for each in recorded if each]
    if not named or None in recorded:
        return ""
    known = graph.moment.map.communities
    common = sorted(set.intersection(*named))
    return (
        f", and for {listed(known[c].name if c in known else c for c in common)}" if common else ""
    )
