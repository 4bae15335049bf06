"""Crowding: several bodies that have one role in a function of which one is enough.

Partnerships crowd as in ``overlap``: the same role, place and people, and neither above the other.
Organisations crowd only where they lead or decide: many may coordinate or oversee what is theirs.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from itertools import combinations, pairwise

from partnermap.analysis.kinship import kinship_of
from partnermap.analysis.overlap import same_place_overlaps
from partnermap.analysis.remit import Ground, Pair, joined
from partnermap.graph import Duty, PartnershipGraph
from partnermap.vocabulary import EXCLUSIVE_ROLES

SOLE_ROLES = ("leads", "decides")


class Apart(Enum):
    """Why two that do the same do not crowd, as the rules have it."""

    UNRECORDED = "one of them has no record"
    STACK = "one of them stands for several"
    RELATED = "one answers or reports to the other"
    PEOPLE = "they are for different people"
    AREAS = "they are for different areas"
    NESTED = "the areas of one lie within those of the other"
    CROSSING = "their areas meet, and neither lies within the other"
    PERHAPS = "their areas may meet"


@dataclass(frozen=True, slots=True)
class Crowd:
    """Bodies that do the same about a function.

    Attributes:
        same_place: whether it is recorded that all are for the same areas; else they may be.
    """

    roles: tuple[str, ...]
    bodies: tuple[str, ...]
    same_place: bool


def crowds(graph: PartnershipGraph, function: str, duties: Iterable[Duty]) -> tuple[Crowd, ...]:
    """Who crowd about a function.

    Args:
        graph: the moment.
        function: an id.
        duties: what is done about it; bodies that have none of these are left out.
    """
    standing = [duty for duty in duties if duty.presence.stands]
    shown = {duty.body for duty in standing}
    found: dict[tuple[bool, tuple[str, ...]], list[str]] = defaultdict(list)
    for ground in (Ground.SAME, Ground.UNKNOWN):
        for role in EXCLUSIVE_ROLES:
            pairs = [
                *_partnerships(graph, function, role, ground),
                *_with_organisations(graph, role, ground, standing),
            ]
            for bodies in joined(pair for pair in pairs if shown.issuperset(pair)):
                found[ground is Ground.SAME, bodies].append(role)
    return tuple(Crowd(tuple(roles), bodies, same) for (same, bodies), roles in found.items())


def _partnerships(
    graph: PartnershipGraph, function: str, role: str, ground: Ground
) -> Iterator[Pair]:
    for overlap in graph.once(same_place_overlaps):
        if overlap.function == function and overlap.ground is ground and role in overlap.roles:
            holding = sorted({each.body for each in overlap.duties if each.role == role})
            yield from pairwise(holding)


def _with_organisations(
    graph: PartnershipGraph, role: str, ground: Ground, standing: list[Duty]
) -> Iterator[Pair]:
    """Pairs of which one at least is an organisation."""
    organisations = graph.moment.map.organisations
    if role not in SOLE_ROLES:
        return
    holders = sorted({duty.body for duty in standing if duty.role == role})
    for one, other in combinations(holders, 2):
        if one not in organisations and other not in organisations:
            continue
        if compared(graph, one, other) is ground:
            yield one, other


def compared(graph: PartnershipGraph, one: str, other: str) -> Ground | Apart:
    """For what ground two bodies crowd of which one is an organisation; or why they do not."""
    some, others = graph.record(one), graph.record(other)
    if some is None or others is None:
        return Apart.UNRECORDED
    if some.is_stack or others.is_stack:
        return Apart.STACK
    if kinship_of(graph).are_related(one, other):
        return Apart.RELATED
    people = some.communities and others.communities
    if people and set(some.communities or ()).isdisjoint(others.communities or ()):
        return Apart.PEOPLE
    if not some.areas or not others.areas:
        return Ground.UNKNOWN
    return Ground.SAME if set(some.areas) == set(others.areas) else Apart.AREAS
