"""Expectations: who a partnership is expected to have at the table, and what that rests on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from partnermap.analysis.doubt import field_slot, missing_records, unstated
from partnermap.expectations import STANDARD, Expected
from partnermap.finding import Slot
from partnermap.graph import PartnershipGraph
from partnermap.model import DeclaredExpectation, PartnerMap, Partnership


def expectations(found: PartnerMap) -> Mapping[str, tuple[Expected, ...]]:
    """By kind of partnership: the standard ones, and in their place those of the manifest.

    The order in which a manifest lists them makes no difference.
    """
    own = {
        kind: tuple(sorted(map(_as_declared, rows), key=_order))
        for kind, rows in found.manifest.expectations.items()
    }
    return {**STANDARD, **own}


def _as_declared(row: DeclaredExpectation) -> Expected:
    sectors, levels = tuple(sorted(set(row.sectors))), tuple(sorted(set(row.levels)))
    return Expected(sectors, levels, row.basis or "", row.duty, row.accountable_body)


def _order(each: Expected) -> tuple[object, ...]:
    return each.levels, each.sectors, each.basis, each.duty, each.accountable_body


def expected_of(
    graph: PartnershipGraph, name: str, table: Partnership
) -> Iterator[tuple[Expected, list[Slot]]]:
    """What is expected of a partnership, or may be; each with what leaves that open."""
    by_kind = graph.once(_expectations)
    for expected in by_kind.get(table.kind or "", ()):
        if expected.holds_on(graph.moment.day):
            slots = _at_level(graph, name, table, expected)
            if slots is not None:
                place = ("partnerships", name)
                yield expected, [*unstated(graph, place, table, "kind"), *slots]


def _at_level(
    graph: PartnershipGraph, name: str, table: Partnership, expected: Expected
) -> list[Slot] | None:
    """Why it may not be expected at a partnership's level after all; None where it is not."""
    if not expected.levels:
        return []
    place, areas = ("partnerships", name), graph.moment.map.areas
    if not table.areas:
        return [field_slot(*place, "areas")]
    slots = unstated(graph, place, table, "areas")
    levels = {area: areas[area].level for area in table.areas if area in areas}
    wanted = [area for area, level in levels.items() if level in expected.levels]
    if wanted:
        guessed = [unstated(graph, ("areas", area), areas[area], "level") for area in wanted]
        return [*slots, *([] if [] in guessed else (slot for each in guessed for slot in each))]
    slots += missing_records(graph, "areas", table.areas)
    unknown = [field_slot("areas", area, "level") for area, level in levels.items() if not level]
    for area in levels:
        slots += unstated(graph, ("areas", area), areas[area], "level")
    return [*slots, *unknown] if unknown or len(levels) < len(set(table.areas)) else None


def _expectations(graph: PartnershipGraph) -> Mapping[str, tuple[Expected, ...]]:
    return expectations(graph.moment.map)
