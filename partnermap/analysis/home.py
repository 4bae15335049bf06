"""At home: an area's own partnerships, and who works there without a part in them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from partnermap.analysis.isolation import Candidate
from partnermap.analysis.seats import OpenLists
from partnermap.analysis.ties import ties
from partnermap.analysis.voice import Grade, Voices
from partnermap.finding import Slot
from partnermap.graph import Link, PartnershipGraph, Seat
from partnermap.moment import Presence

_TOO_WIDE = ("national", "region", "system")
_INNER_KINDS = ("officer-group", "sub-group", "task-group", "steering-group", "programme-board")


@dataclass(frozen=True, slots=True)
class Absence:
    """One area whose own partnerships an organisation has no part in.

    Attributes:
        tables: those partnerships.
        uncertain: seats and links between them that only may stand.
        gone: those that do not stand now.
        may_hold: seats there with a holder that is not known and may be the organisation.
    """

    area: str
    tables: tuple[str, ...]
    uncertain: tuple[Seat | Link, ...]
    gone: tuple[Seat | Link, ...]
    may_hold: tuple[Slot, ...]


def own_partnerships(graph: PartnershipGraph) -> dict[str, tuple[str, ...]]:
    """The partnerships of each area that are for exactly that area, if one is open to others.

    Where there are only groups of officers and the like, an area has none of its own.
    """
    found: dict[str, list[str]] = defaultdict(list)
    for name, table in graph.partnerships():
        certain = graph.moment.presence_of(name) is Presence.CURRENT
        if certain and not table.is_stack and table.areas and len(set(table.areas)) == 1:
            found[table.areas[0]].append(name)
    return {
        area: tuple(sorted(tables))
        for area, tables in found.items()
        if any(is_open(graph, table) for table in tables)
    }


def is_open(graph: PartnershipGraph, table: str) -> bool:
    """Whether a partnership is a table of its own, not one that another set up for a task."""
    return graph.moment.map.partnerships[table].kind not in _INNER_KINDS


def absences(graph: PartnershipGraph, one: Candidate) -> list[Absence]:
    """The areas of an organisation whose own partnerships it has no part in."""
    own = graph.once(own_partnerships)
    areas = graph.moment.map.areas
    here = [
        area
        for area in sorted(set(one.record.areas or ()))
        if area in own and area in areas and areas[area].level not in _TOO_WIDE
    ]
    if not here:
        return []
    arrivals = graph.once(Voices).arrivals(one.name, hopeful=False)
    heard_at = {
        stop.body
        for stop, arrival in arrivals.items()
        if stop.kind == "body" and arrival.grade >= Grade.REPRESENTED
    }
    gone = ties(graph, one.name, standing=False).rows
    may_hold = graph.once(OpenLists).may_hold(one.record)
    found = []
    for area in here:
        tables = frozenset(own[area])
        joined = [row for row in one.ties.rows if _others(row, one.name) & tables]
        if heard_at & tables or any(row.presence is Presence.CURRENT for row in joined):
            continue
        found.append(
            Absence(
                area,
                tuple(table for table in own[area] if is_open(graph, table)),
                tuple(joined),
                tuple(row for row in gone if _others(row, one.name) & tables),
                tuple(slot for slot in may_hold if slot.record in tables),
            )
        )
    return found


def _others(row: Seat | Link, name: str) -> set[str]:
    if isinstance(row, Seat):
        return {row.partnership}
    ends = {row.start, row.end} if isinstance(row.end, str) else {row.start}
    return {end for end in ends if end != name}
