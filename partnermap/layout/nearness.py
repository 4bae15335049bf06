"""Who sits where -> how near each two partnerships are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from heapq import heappop, heappush
from itertools import combinations
from math import inf, sqrt

STRONGEST = 3
"""How many of its strongest ties each partnership keeps, beside those that hold all together."""

Ties = Mapping[str, Mapping[str, float]]
"""For each partnership, how strongly it is tied to others: above 0, and the same both ways."""


def count_ties(tables: Sequence[str], seats: Mapping[str, Sequence[str]]) -> Ties:
    """Weighs what any two partnerships share.

    Each body that sits on both counts 1 / (its seats - 1), so that one which sits everywhere tells
    little (Newman 2001, "Scientific collaboration networks II"); the sum is set against the
    greatest it could be. A partnership that sits on the other counts like a body of their own.

    Args:
        tables: the ids of the partnerships, sorted.
        seats: for each body, the ids of the partnerships on which it sits, sorted.
    """
    shared: dict[tuple[str, str], float] = defaultdict(float)
    reach: dict[str, float] = defaultdict(float)
    known = set(tables)
    for body in sorted(seats):
        for one, other in combinations(seats[body], 2):
            shared[one, other] += 1 / (len(seats[body]) - 1)
        if len(seats[body]) > 1:
            for table in seats[body]:
                reach[table] += 1
        if body in known:
            for table in seats[body]:
                shared[min(body, table), max(body, table)] += 1
                reach[body] += 1
                reach[table] += 1
    ties: dict[str, dict[str, float]] = {table: {} for table in tables}
    for (one, other), weight in sorted(shared.items()):
        ties[one][other] = ties[other][one] = weight / sqrt(reach[one] * reach[other])
    return ties


def keep_strongest(ties: Ties) -> Ties:
    """Keeps the strongest ties of each partnership, and as many as hold together what was."""
    kept: dict[str, dict[str, float]] = {table: {} for table in ties}
    pairs = sorted(
        (-weight, one, other) for one in ties for other, weight in ties[one].items() if one < other
    )
    leaders = {table: table for table in ties}  # of the groups that hold together so far

    def leader(table: str) -> str:
        while leaders[table] != table:
            leaders[table] = table = leaders[leaders[table]]
        return table

    counts: dict[str, int] = defaultdict(int)
    for weight, one, other in pairs:
        strong = counts[one] < STRONGEST or counts[other] < STRONGEST
        if strong or leader(one) != leader(other):
            kept[one][other] = kept[other][one] = -weight
            leaders[leader(one)] = leader(other)
        counts[one] += 1
        counts[other] += 1
    return kept


def group_together(ties: Ties) -> list[list[str]]:
    """The partnerships that are tied to each other, directly or not; the largest group first."""
    groups: list[list[str]] = []
    seen: set[str] = set()
    for start in sorted(ties):
        if start not in seen:
            group = [start]
            seen.add(start)
            for table in group:  # grows as it is read
                fresh = sorted(set(ties[table]) - seen)
                seen.update(fresh)
                group += fresh
            groups.append(sorted(group))
    return sorted(groups, key=lambda group: (-len(group), group))


def measure_ways(group: Sequence[str], lengths: Ties) -> list[list[float]]:
    """The length of the shortest way between any two of a group (Dijkstra's algorithm).

    Args:
        group: ids of partnerships that are tied together.
        lengths: the length of each tie.

    Returns:
        A square table in the order of `group`.
    """
    table: list[list[float]] = []
    for start in group:
        found: dict[str, float] = {}
        waiting = [(0.0, start)]
        while waiting:
            far, here = heappop(waiting)
            if here not in found:
                found[here] = far
                for other, length in lengths[here].items():
                    if other not in found:
                        heappush(waiting, (far + length, other))
        table.append([found.get(other, inf) for other in group])
    return table
