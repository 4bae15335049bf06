"""At home: an area's own partnerships, and who works there without a part in them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from partnermap.analysis.areas import where_areas_lie
from partnermap.analysis.doubt import (
    field_slot,
    guessed_absence,
    missing_records,
    unlisted_partnerships,
    unstated,
    whether_it_exists,
    whether_it_stands,
)
from partnermap.analysis.isolation import Candidate
from partnermap.analysis.misspelt import not_whole
from partnermap.analysis.seats import OpenLists
from partnermap.analysis.ties import ties
from partnermap.finding import Slot
from partnermap.graph import Link, PartnershipGraph, Seat
from partnermap.moment import Presence

_TOO_WIDE = ("national", "region", "system")
_HOME_KINDS = (
    "local-care-partnership",
    "place-partnership",
    "local-strategic-partnership",
    "alliance",
    "forum",
    "network",
    "other",
    None,
)


@dataclass(frozen=True, slots=True)
class Absence:
    """One area whose own partnerships an organisation has no part in.

    Attributes:
        tables: those partnerships that are open to others.
        inner: groups that these or others set up for exactly that area, and several that are not
            named; a part in one would do.
        uncertain: seats and links between them that only may stand.
        gone: those that do not stand now.
    """

    area: str
    tables: tuple[str, ...]
    inner: tuple[str, ...]
    uncertain: tuple[Seat | Link, ...]
    gone: tuple[Seat | Link, ...]


def own_partnerships(graph: PartnershipGraph) -> dict[str, tuple[str, ...]]:
    """The partnerships of each area that are for exactly that area, if one is open to others.

    Where there are only groups of officers and the like, an area has none of its own.
    """
    found: dict[str, list[str]] = defaultdict(list)
    for name, table in graph.partnerships():
        certain = graph.moment.presence_of(name) is Presence.CURRENT
        if certain and table.areas and len(set(table.areas)) == 1:
            found[table.areas[0]].append(name)
    return {
        area: tuple(sorted(tables))
        for area, tables in found.items()
        if any(is_open(graph, table) for table in tables)
    }


def is_open(graph: PartnershipGraph, table: str) -> bool:
    """Whether a partnership is a table for those who work there.

    Not a statutory board, nor a group that another set up, nor one that is part of an organisation;
    nor several of which none is named, though a part in those is one.
    """
    if graph.moment.map.partnerships[table].is_stack:
        return False
    inside = any(
        link.kind == "part_of"
        and isinstance(link.end, str)
        and link.end in graph.moment.map.organisations
        for link in graph.links_from.get(table, ())
    )
    return graph.moment.map.partnerships[table].kind in _HOME_KINDS and not inside


def _is_for(graph: PartnershipGraph, table: str, one: Candidate) -> bool:
    """Whether a partnership is for the people that an organisation is for, or for everybody."""
    theirs = graph.moment.map.partnerships[table].communities
    return not theirs or not set(theirs).isdisjoint(one.record.communities or ())


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
    gone = ties(graph, one.name, standing=False).rows
    found = []
    for area in here:
        tables = frozenset(own[area])
        joined = [row for row in one.ties.rows if _others(row, one.name) & tables]
        home = tuple(t for t in own[area] if is_open(graph, t) and _is_for(graph, t, one))
        if home and not any(row.presence is Presence.CURRENT for row in joined):
            found.append(
                Absence(
                    area,
                    home,
                    tuple(table for table in own[area] if table not in home),
                    tuple(joined),
                    tuple(row for row in gone if _others(row, one.name) & tables),
                )
            )
    return found


def what_it_rests_on(
    graph: PartnershipGraph, one: Candidate, found: list[Absence]
) -> tuple[list[Slot], list[list[Slot]]]:
    """What such an absence rests on: required slots, and alternatives.

    Its own lists; or those of the tables, all tables known and none for ground that is not.
    """
    required = unstated(graph, ("organisations", one.name), one.record, "areas", "communities")
    required += _ground_of_others(graph, {t for row in one.ties.rows for t in _others(row, "")})
    tables = {table for each in found for table in (*each.tables, *each.inner)}
    required += where_areas_lie(graph, [absence.area for absence in found])
    for absence in found:
        required += _whose_table(graph, absence)
        required += guessed_absence(graph, absence.gone)
        required += [slot for row in absence.uncertain for slot in whether_it_stands(graph, row)]
    for table in sorted(tables):
        record = graph.moment.map.partnerships[table]
        fields = ("areas", "members", "kind", "communities", "part_of")
        required += unstated(graph, ("partnerships", table), record, *fields)
        required += whether_it_exists(graph, table)
    own = [slot for each in ("seats", "links") for slot in not_whole(graph, one.name, each)]
    theirs = unlisted_partnerships(graph)
    theirs += _ground_of_others(graph, {name for name, _ in graph.partnerships()} - tables)
    for table in sorted(tables):
        theirs += [s for each in ("members", "links") for s in not_whole(graph, table, each)]
    open_lists = graph.once(OpenLists)
    for seat in open_lists.perhaps(one.record):
        theirs += open_lists.whose(seat) if seat.partnership in tables else []
    return required, [own, theirs]


def _whose_table(graph: PartnershipGraph, absence: Absence) -> list[Slot]:
    """Kinds and people not recorded, where no table is surely open and for the organisation.

    An unrecorded kind may be one that is not looked for; unrecorded people may be others.
    """
    slots: list[Slot] = []
    for table in absence.tables:
        record = graph.moment.map.partnerships[table]
        recorded = {"kind": record.kind, "communities": record.communities}
        unknown = [field for field, value in recorded.items() if value is None]
        if not unknown:
            return []
        slots += [field_slot("partnerships", table, field) for field in unknown]
    return slots


def _ground_of_others(graph: PartnershipGraph, bodies: set[str]) -> list[Slot]:
    """Areas of partnerships that are not recorded or not stated: they may be for the same area."""
    slots: list[Slot] = []
    for name in sorted(bodies & graph.moment.map.partnerships.keys()):
        record, place = graph.moment.map.partnerships[name], ("partnerships", name)
        if not record.areas:
            slots.append(field_slot(*place, "areas"))
        slots += unstated(graph, place, record, "areas")
        slots += missing_records(graph, "areas", record.areas)
    return slots


def _others(row: Seat | Link, name: str) -> set[str]:
    if isinstance(row, Seat):
        return {row.partnership}
    ends = {row.start, row.end} if isinstance(row.end, str) else {row.start}
    return {end for end in ends if end != name}
