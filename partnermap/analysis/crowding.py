"""Crowding: several bodies that have one role in a function of which one is enough.

Partnerships crowd as in ``overlap``: the same role, place and people, and neither above the other.
Organisations crowd only where they lead or decide: many may coordinate or oversee what is theirs.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations, pairwise

from partnermap.analysis.kinship import kinship_of
from partnermap.analysis.overlap import same_place_overlaps
from partnermap.analysis.remit import Ground, Pair, joined
from partnermap.graph import Duty, PartnershipGraph
from partnermap.vocabulary import EXCLUSIVE_ROLES

SOLE_ROLES = ("leads", "decides")


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
        if _ground(graph, one, other) is ground and not kinship_of(graph).are_related(one, other):
            yield one, other


def _ground(graph: PartnershipGraph, one: str, other: str) -> Ground | None:
    """Whether two bodies are for the same areas and people, or may be; None where they are not."""
    some, others = graph.record(one), graph.record(other)
    if some is None or others is None or some.is_stack or others.is_stack:
        return None
    people = some.communities and others.communities
    if people and set(some.communities or ()).isdisjoint(others.communities or ()):
        return None
    if not some.areas or not others.areas:
        return Ground.UNKNOWN
    return Ground.SAME if set(some.areas) == set(others.areas) else None
