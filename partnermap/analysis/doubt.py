"""What is not known: slots that would settle a finding, and how they combine.

A finding rests on *required* slots (each must be settled) and on *alternatives* (settling all
slots of one is enough). Without any, it is asserted.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from partnermap.finding import Certainty, Place, Slot
from partnermap.graph import Duty, Link, PartnershipGraph, Seat
from partnermap.model import Row
from partnermap.moment import Presence

_WHEN = ("since", "until", "status")
Alternatives = tuple[tuple[Slot, ...], ...]


def combine(
    required: Iterable[Slot], alternatives: Sequence[Iterable[Slot]] = ()
) -> tuple[Certainty, Alternatives]:
    """Certainty, and alternatives that each hold all required slots.

    Args:
        required: slots that must all be settled.
        alternatives: sets of slots of which one must be settled; an empty set is settled already.
    """
    base = set(required)
    sets = [base | set(each) for each in alternatives] or [base]
    if any(not each for each in sets):
        return Certainty.ASSERTED, ()
    least = [each for each in sets if not any(other < each for other in sets)]
    distinct = sorted({tuple(sorted(each)) for each in least}, key=lambda each: (len(each), each))
    return Certainty.POSSIBLE, tuple(distinct)


def list_slot(graph: PartnershipGraph, section: str, record: str, name: str) -> Slot:
    """A list of a body that is not declared complete."""
    return Slot(
        section, record, name, "list", f"whether the {name} of {graph.name_of(record)} are complete"
    )


def map_list_slot(name: str) -> Slot:
    """A list of the whole map that is not declared complete."""
    return Slot("map", "", name, "list", f"whether all {name} are on the map")


def field_slot(section: str, record: str, name: str, words: str) -> Slot:
    """A field that is not known, or not stated."""
    return Slot(section, record, name, "field", words)


def incomplete(graph: PartnershipGraph, body: str, name: str) -> list[Slot]:
    """The slot of a list of a body; none where the list is complete."""
    found = graph.moment.map
    section = found.section_of(body)
    if section is None:
        return [missing_record(body)]
    record = graph.record(body)
    if record is not None and name in getattr(record, "complete", ()):
        return []
    return [list_slot(graph, section, body, name)]


def missing_record(body: str) -> Slot:
    """A body that is named and not recorded."""
    return _missing("bodies", body)


def missing_records(graph: PartnershipGraph, section: str, ids: Iterable[str] | None) -> list[Slot]:
    """The ids of a section that no record has; they may be misspelt, and mean another."""
    missing = graph.moment.map.missing.get(section, frozenset())
    return [_missing(section, name) for name in ids or () if name in missing]


def _missing(section: str, name: str) -> Slot:
    return field_slot(section, name, "record", f"what '{name}' is (it has no record)")


def map_incomplete(graph: PartnershipGraph, name: str) -> list[Slot]:
    """The slot of a list of the whole map; none where it is complete."""
    return [] if name in graph.moment.map.manifest.complete else [map_list_slot(name)]


def before_records(graph: PartnershipGraph) -> list[Slot]:
    """Before ``recorded_from``, absence means "not known"."""
    begins = graph.moment.map.manifest.recorded_from
    if graph.moment.is_recorded or begins is None:
        return []
    words = f"what there was before {begins.words}, when recording began"
    return [field_slot("map", "", "recorded_from", words)]


def unstated(graph: PartnershipGraph, place: Place, row: Row, *fields: str) -> list[Slot]:
    """Fields of a row that were inferred or assumed."""
    section, record, inner = _split(graph, place)
    whose = graph.name_of(record)
    return [
        field_slot(
            section, record, f"{inner}{field}", f"{_plain(field)} {whose}, so far only {how}"
        )
        for field in fields
        for how, marked in (("inferred", row.inferred), ("assumed", row.assumed))
        if field in (marked or ())
    ]


def uncertain_dates(graph: PartnershipGraph, row: Seat | Link | Duty) -> list[Slot]:
    """Why a row only may stand: its own dates, or those of the bodies it joins."""
    record = _row_of(row)
    slots = roughly_dated(graph, row.place, record)
    for body in _bodies_of(row):
        slots += uncertain_body(graph, body)
    if isinstance(row, Duty):
        function = graph.moment.map.functions.get(row.function)
        if function is not None:
            slots += roughly_dated(graph, ("functions", row.function), function)
    return slots


def guessed_absence(graph: PartnershipGraph, rows: Iterable[Seat | Link | Duty]) -> list[Slot]:
    """Why rows that do not stand may stand after all: a date or status that was not stated."""
    slots: list[Slot] = []
    for row in rows:
        if row.presence.stands:
            continue
        slots += unstated(graph, row.place, _row_of(row), *_WHEN)
        for body in _bodies_of(row):
            record = graph.record(body)
            section = graph.moment.map.section_of(body)
            if record is not None and section is not None:
                slots += unstated(graph, (section, body), record, *_WHEN)
    return slots


def uncertain_body(graph: PartnershipGraph, body: str) -> list[Slot]:
    """Why a body only may exist: it has no record, or its dates are known only roughly."""
    moment = graph.moment
    if moment.presence_of(body) is not Presence.POSSIBLE:
        return []
    section = moment.map.section_of(body)
    record = moment.record_of(body) or moment.map.plans.get(body)
    if section is None or record is None:
        return [missing_record(body)]
    return roughly_dated(graph, (section, body), record)


def roughly_dated(graph: PartnershipGraph, place: Place, row: Row) -> list[Slot]:
    """The dates of a row that leave open whether it stands."""
    if graph.moment.presence(row) is not Presence.POSSIBLE:
        return []
    section, record, inner = _split(graph, place)
    whose = graph.name_of(record)
    slots = []
    for field, day in (("since", row.since), ("until", row.until)):
        if day is not None and day.is_range and day.first <= graph.moment.day <= day.last:
            words = f"'{field}' of {whose}: when within {day.written}"
            slots.append(field_slot(section, record, f"{inner}{field}", words))
    return slots


def _split(graph: PartnershipGraph, place: Place) -> tuple[str, str, str]:
    """Section, record and the path of a row within it, as ``members[2].``."""
    section, record, *steps = place
    if section == "links":
        link = graph.moment.map.links[int(record)]
        return "links", link.start, f"{link.kind}."
    inner = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in steps)
    return str(section), str(record), f"{inner.lstrip('.')}." if inner else ""


def _plain(field: str) -> str:
    links = {"from": "who starts a link of", "to": "where a link leads from"}
    return links.get(field, f"the field '{field}' of")


def _row_of(row: Seat | Link | Duty) -> Row:
    return row.member if isinstance(row, Seat) else row.row


def _bodies_of(row: Seat | Link | Duty) -> list[str]:
    if isinstance(row, Seat):
        return [row.partnership, *([row.holder] if row.holder else [])]
    if isinstance(row, Link):
        return [row.start, *([row.end] if isinstance(row.end, str) else [])]
    return [row.body]
