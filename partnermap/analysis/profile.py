"""Who is who: everything recorded about one body at a moment, row by row."""

from __future__ import annotations

from dataclasses import dataclass

from partnermap.graph import Duty, Link, PartnershipGraph, Seat
from partnermap.model import Note, Organisation, Partnership, Plan, PlanParty, Survey
from partnermap.model.records import PARTY_FIELDS
from partnermap.model.rows import NoteRow
from partnermap.moment import Presence


@dataclass(frozen=True, slots=True)
class Part:
    """A body's part in a plan: ``field`` is ``owners``, ``overseen_by``...

    Attributes:
        presence: how the part stands: as its own dates say, and those of the plan.
    """

    plan: str
    field: str
    party: PlanParty
    presence: Presence


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
    parts: tuple[Part, ...]
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
        parts=tuple(_parts(graph, body)),
        notes=(*own_notes, *(note for note in found.notes if body in (note.subjects or ()))),
        surveys=tuple(
            (name, survey)
            for name, survey in found.surveys.items()
            if body in (survey.subjects or ())
        ),
    )


def _parts(graph: PartnershipGraph, body: str) -> list[Part]:
    moment = graph.moment
    return [
        Part(name, field, party, moment.presence(party).within(moment.presence_of(name)))
        for name, plan in moment.map.plans.items()
        for field in PARTY_FIELDS
        for party in getattr(plan, field) or ()
        if party.body == body
    ]
