"""Who is who: everything recorded about one body at a moment, row by row."""

from __future__ import annotations

from dataclasses import dataclass

from partnermap.graph import Duty, Link, PartnershipGraph, PlanPart, Seat
from partnermap.model import Note, Organisation, Partnership, Plan, Survey
from partnermap.model.rows import NoteRow


@dataclass(frozen=True, slots=True)
class Profile:
    """One body, organisation or partnership.

    Attributes:
        seats: the seats it holds; all rows are of whatever time, and say how they stand.
        members: the seats on it, for a partnership.
        outward: links that start from it.
        inward: links that lead to it.
    """

    id: str
    section: str
    record: Organisation | Partnership | Plan | None
    seats: tuple[Seat, ...]
    members: tuple[Seat, ...]
    outward: tuple[Link, ...]
    inward: tuple[Link, ...]
    duties: tuple[Duty, ...]
    parts: tuple[PlanPart, ...]
    notes: tuple[Note | NoteRow, ...]
    surveys: tuple[tuple[str, Survey], ...]


def profile(graph: PartnershipGraph, body: str) -> Profile:
    """Everything recorded about a body or plan; mostly empty for one that is not recorded."""
    found = graph.moment.map
    record = graph.record(body) or found.plans.get(body)
    own_notes = (record.notes if record else None) or ()
    return Profile(
        id=body,
        section=found.section_of(body) or "missing",
        record=record,  # type: ignore[arg-type]
        seats=tuple(graph.recorded_seats_of.get(body, ())),
        members=tuple(graph.recorded_seats_on.get(body, ())),
        outward=tuple(graph.recorded_links_from.get(body, ())),
        inward=tuple(graph.recorded_links_to.get(body, ())),
        duties=tuple(graph.recorded_duties_of.get(body, ())),
        parts=tuple(
            part
            for parts in graph.recorded_parts_in.values()
            for part in parts
            if part.body == body
        ),
        notes=(*own_notes, *(note for note in found.notes if body in (note.subjects or ()))),
        surveys=tuple(
            (name, survey)
            for name, survey in found.surveys.items()
            if body in (survey.subjects or ())
        ),
    )
