"""Doubles: bodies with one role in a function that only one should have, and that do not crowd."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from partnermap.analysis.crowding import SOLE_ROLES, Apart, compared
from partnermap.analysis.kinship import kinship_of
from partnermap.analysis.matrix import Row
from partnermap.analysis.remit import Ground, remits_of
from partnermap.graph import PartnershipGraph


@dataclass(frozen=True, slots=True)
class Double:
    """Bodies with one role, of which no two crowd.

    Attributes:
        role: what they all do.
        bodies: their ids, sorted.
        why: each reason for which two of them do not crowd, the first known of each pair.
    """

    role: str
    bodies: tuple[str, ...]
    why: tuple[Apart, ...]


def doubles(graph: PartnershipGraph, row: Row) -> Iterator[Double]:
    """Who does the same about the function of a row, and why that is not crowding."""
    holders: dict[str, set[str]] = defaultdict(set)
    for duty in row.doing:
        holders[str(duty.role)].add(duty.body)
    crowded = {
        (role, pair)
        for crowd in row.crowds
        for role in crowd.roles
        for pair in combinations(crowd.bodies, 2)
    }
    for role in SOLE_ROLES:
        pairs = list(combinations(sorted(holders[role]), 2))
        if pairs and not any((role, pair) in crowded for pair in pairs):
            found = {_apart(graph, *pair) for pair in pairs}
            why = tuple(each for each in Apart if each in found)
            yield Double(role, tuple(sorted(holders[role])), why)


def _apart(graph: PartnershipGraph, one: str, other: str) -> Apart | None:
    """The first of the reasons that the rules have; None where they have none."""
    remits = remits_of(graph)
    if not {one, other} <= remits.partnerships.keys():
        found = compared(graph, one, other)
        return found if isinstance(found, Apart) else None
    if kinship_of(graph).are_related(one, other):
        return Apart.RELATED
    if not remits.may_share_people(one, other):
        return Apart.PEOPLE
    return {
        None: Apart.AREAS,
        Ground.NESTED: Apart.NESTED,
        Ground.CROSSING: Apart.CROSSING,
        Ground.PERHAPS: Apart.PERHAPS,
    }.get(remits.ground(one, other))
