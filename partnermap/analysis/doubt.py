"""What is not known: slots that would settle a finding, and how they combine.

A finding rests on *required* slots (each must be settled) and on *alternatives* (settling all
slots of one is enough). Without any, it is asserted. What a slot asks for in plain English is for
``wording`` to say.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from partnermap.analysis.places import field_of
from partnermap.finding import Certainty, Place, Slot
from partnermap.graph import Duty, Link, PartnershipGraph, PlanPart, Seat
from partnermap.model import Row
from partnermap.moment import Presence

_WHEN = ("since", "until", "status")
Alternatives = tuple[tuple[Slot, ...], ...]
AnyRow = Seat | Link | Duty | PlanPart


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


def list_slot(section: str, record: str, name: str) -> Slot:
    """A list of a body that is not declared complete."""
    return Slot(section, record, name, "list")


def field_slot(section: str, record: str, name: str, *, why: str = "") -> Slot:
    """A field that is not known, or not stated: then ``why`` says how it was concluded."""
    return Slot(section, record, name, "field", why)


def row_slot(graph: PartnershipGraph, place: Place, field: str, *, why: str = "") -> Slot:
    """A field of a record, or of a row in it."""
    section, record, row = field_of(graph.moment.map, place)
    return field_slot(section, record, f"{row}{field}", why=why)


def incomplete(graph: PartnershipGraph, body: str, name: str) -> list[Slot]:
    """The slot of a list of a body; none where it is declared complete."""
    section, record = graph.moment.map.section_of(body), graph.record(body)
    if record is not None and name in getattr(record, "complete", ()):
        return []
    return [list_slot(section or "bodies", body, name)]


def missing_record(body: str) -> Slot:
    """A body that is named and not recorded."""
    return _missing("bodies", body)


def missing_records(graph: PartnershipGraph, section: str, ids: Iterable[str] | None) -> list[Slot]:
    """The ids of a section that no record has; they may be misspelt, and mean another."""
    missing = graph.moment.map.missing.get(section, frozenset())
    return [_missing(section, name) for name in ids or () if name in missing]


def _missing(section: str, name: str) -> Slot:
    return field_slot(section, name, "record")


def map_incomplete(graph: PartnershipGraph, name: str) -> list[Slot]:
    """The slot of a list of the whole map; none where it is complete."""
    return [] if name in graph.moment.map.manifest.complete else [list_slot("map", "", name)]


def unlisted_partnerships(graph: PartnershipGraph) -> list[Slot]:
    """Why a partnership may be missing from the map: the list of them is not declared complete.

    An id that no record has may be one that is missing, and then that was declared wrongly.
    """
    missing = graph.moment.map.missing.get("bodies", frozenset())
    return [*map_incomplete(graph, "partnerships"), *map(missing_record, sorted(missing))]


def before_records(graph: PartnershipGraph) -> list[Slot]:
    """Before ``recorded_from``, absence means "not known"."""
    return [] if graph.moment.is_recorded else [field_slot("map", "", "recorded_from")]


def unstated(graph: PartnershipGraph, place: Place, row: Row, *fields: str) -> list[Slot]:
    """Fields of a row that were inferred or assumed."""
    if not (row.inferred or row.assumed):
        return []
    return [
        row_slot(graph, place, field, why=how)
        for field in fields
        for how, marked in (("inferred", row.inferred), ("assumed", row.assumed))
        if field in (marked or ())
    ]


def whether_it_stands(graph: PartnershipGraph, row: AnyRow) -> list[Slot]:
    """Why a row may or may not stand: its own dates, those of the bodies it joins, its function.

    Dates and status that were guessed count, whichever way they tell; so do missing records.
    """
    slots = [slot for part in parts_of(graph, row) for slot in dates_in_doubt(graph, *part)]
    missing = (body for body in _bodies_of(row) if graph.moment.map.section_of(body) is None)
    return [*slots, *map(missing_record, missing)]


def guessed_absence(graph: PartnershipGraph, rows: Iterable[AnyRow]) -> list[Slot]:
    """Why rows that do not stand may stand after all: no date or status against it was stated."""
    slots: list[Slot] = []
    for row in rows:
        absent = [
            part for part in parts_of(graph, row) if not graph.moment.presence(part[1]).stands
        ]
        guessed = [guessed_end(graph, *part) for part in absent]
        if all(guessed):
            slots += [slot for each in guessed for slot in each]
    return slots


def guessed_end(graph: PartnershipGraph, place: Place, row: Row) -> list[Slot]:
    """The guessed dates and status without which a record or row would stand that does not."""
    slots = unstated(graph, place, row, *_WHEN)
    if not slots or graph.moment.presence(row).stands:
        return []
    stated = {
        field: type(row).model_fields[field].default for field in _WHEN if not row.is_stated(field)
    }
    return slots if graph.moment.presence(row.model_copy(update=stated)).stands else []


def whether_it_exists(graph: PartnershipGraph, body: str) -> list[Slot]:
    """Why a body may or may not exist: it has no record, or its dates are rough or guessed."""
    part = _body_part(graph, body)
    return dates_in_doubt(graph, *part) if part else [missing_record(body)]


def dates_in_doubt(graph: PartnershipGraph, place: Place, row: Row) -> list[Slot]:
    """The dates of a row that leave open whether it stands: rough, inferred, assumed, or none.

    A row without a beginning is in doubt before recording began.
    """
    slots = unstated(graph, place, row, *_WHEN)
    if graph.moment.presence(row) is not Presence.POSSIBLE:
        return slots
    if graph.moment.is_undated(row):
        slots += before_records(graph)
    for field, day in (("since", row.since), ("until", row.until)):
        if day is not None and day.is_range and day.first <= graph.moment.day <= day.last:
            slots.append(row_slot(graph, place, field, why=f"within {day.written}"))
    return slots


def parts_of(graph: PartnershipGraph, row: AnyRow) -> list[tuple[Place, Row]]:
    """The records whose dates a row stands and falls with, itself first."""
    parts: list[tuple[Place, Row]] = [(row.place, row.member if isinstance(row, Seat) else row.row)]
    parts += [part for body in _bodies_of(row) if (part := _body_part(graph, body))]
    if isinstance(row, Duty) and row.function in graph.moment.map.functions:
        parts.append((("functions", row.function), graph.moment.map.functions[row.function]))
    return parts


def _body_part(graph: PartnershipGraph, body: str) -> tuple[Place, Row] | None:
    section = graph.moment.map.section_of(body)
    record = graph.record(body) or graph.moment.map.plans.get(body)
    return ((section, body), record) if section and record else None


def _bodies_of(row: AnyRow) -> list[str]:
    if isinstance(row, Seat):
        return [row.partnership, *([row.holder] if row.holder else [])]
    if isinstance(row, Link):
        return [row.start, *([row.end] if isinstance(row.end, str) else [])]
    return [row.body] if isinstance(row.body, str) else []
