"""One body described: parts of items, each of pieces of text that may lead to another body."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from partnermap.analysis.profile import Profile
from partnermap.analysis.seats import all_seats_are_known
from partnermap.english import sentence
from partnermap.graph import PartnershipGraph
from partnermap.model import Note, Organisation, Partnership, Plan, Row
from partnermap.model.rows import NoteRow
from partnermap.wording.audience import audience_items, speaking_items, speaking_remark
from partnermap.wording.details import after, note_item, row_details
from partnermap.wording.facts import facts, kind_of
from partnermap.wording.hearing import hearing_items
from partnermap.wording.parts import HOW_WE_KNOW, Part, numbered
from partnermap.wording.pieces import Item, Piece
from partnermap.wording.plans import (
    oversight_remark,
    part_words,
    parties,
    priority_words,
    survey_item,
)
from partnermap.wording.rows import duty_words, link_in, link_out, seat_held, seat_on
from partnermap.wording.seating import seats_words
from partnermap.wording.sources import cited
from partnermap.wording.unstated import marked_words

SEATS_ON = "Who sits on it"
HOW_HEARD = "How it is heard"
_ADDRESSES = (
    ("url", "Web page"),
    ("contact", "Contact"),
    ("terms_of_reference", "Terms of reference"),
)


@dataclass(frozen=True, slots=True)
class Description:
    """A body in words.

    Attributes:
        kind: what it is, such as "executive group in Northbridge".
        facts: sentences about it.
        addresses: pages about it: what each is, and where.
        parts: seats, links, functions, plans, notes, sources; none that is empty and certain.
        section: ``surveys`` for a survey, which may have the id of a body.
    """

    id: str
    name: str
    kind: str
    facts: tuple[str, ...]
    parts: tuple[Part, ...]
    addresses: tuple[tuple[str, str], ...] = ()
    section: str = ""


def describe(graph: PartnershipGraph, of: Profile, *, paths: int = 3) -> Description:
    """A profile in words.

    Args:
        graph: the moment.
        of: the body or plan.
        paths: how many paths of its voice are told, best first.
    """
    found = graph.moment.map
    record = of.record
    parts = numbered(list(_parts(graph, of, paths)))
    if record is None:
        fact = f"The map names it, and has no record of it: no record has the id '{of.id}'."
        parts = [part for part in parts if part.items]
        return Description(of.id, of.id, "not recorded", (fact,), tuple(parts))
    return Description(
        of.id,
        record.name,
        kind_of(found, record),
        tuple(facts(graph, of.id, record)),
        tuple(part for part in parts if part.items or part.remark),
        tuple(addresses(record)),
    )


def addresses(record: Row) -> Iterator[tuple[str, str]]:
    """Pages about a body or plan: what each is, and where."""
    for field, label in _ADDRESSES:
        if at := getattr(record, field, None):
            yield label, at


def _parts(graph: PartnershipGraph, of: Profile, paths: int) -> Iterator[Part]:
    record = of.record
    public = graph.moment.map.is_public
    complete = getattr(record, "complete", ())
    if isinstance(record, Partnership):
        seats = tuple(seat_on(graph, seat) for seat in of.members)
        count = seats_words(graph, of.id, of.members)
        title = f"{SEATS_ON} ({count})" if count else SEATS_ON
        yield Part(title, seats, _remark("members", complete, bool(seats)))
    held = tuple(seat_held(graph, seat) for seat in of.seats)
    remark = ""
    # That an organisation sits nowhere is isolation: the public edition tells that in numbers.
    told = bool(held) or not public
    if isinstance(record, Organisation) and told:
        known = ("seats",) if "seats" in complete or all_seats_are_known(graph) else ()
        remark = _remark("seats", known, bool(held))
    yield Part("Where it sits", held, remark)
    if not public:
        yield from _voice(graph, of, paths)
    links = [link_out(graph, link) for link in of.outward]
    links += [link_in(graph, link) for link in of.inward]
    told = bool(links) or not (public and isinstance(record, Organisation))
    remark = (
        ""
        if record is None or isinstance(record, Plan) or not told
        else _remark("links", complete, bool(links))
    )
    yield Part("Links", tuple(links), remark)
    remark = ""
    if isinstance(record, Partnership) or of.duties or "functions" in complete:
        remark = _remark("functions", complete, bool(of.duties))
    yield Part("What it does", tuple(duty_words(graph, duty) for duty in of.duties), remark)
    if isinstance(record, Plan):
        yield from _plan(graph, record)
    yield Part("Plans", tuple(part_words(graph, of.id, part) for part in of.parts))
    yield Part("Surveys", tuple(survey_item(name, survey) for name, survey in of.surveys))
    yield Part("Notes", tuple(_note(graph, note) for note in of.notes))
    yield Part(HOW_WE_KNOW, tuple(provenance(graph, record)) if record is not None else ())


def _voice(graph: PartnershipGraph, of: Profile, paths: int) -> Iterator[Part]:
    """How a body is heard, who is heard there, and for how many each seat speaks."""
    stands = graph.moment.presence_of(of.id).stands
    if isinstance(of.record, Organisation) and stands and not of.record.is_stack:
        yield Part(HOW_HEARD, tuple(hearing_items(graph, of.id, most=paths)))
    if of.record is not None and stands:
        yield Part("Who is heard here", tuple(audience_items(graph, of.id)))
    if isinstance(of.record, Partnership):
        speaking = tuple(speaking_items(graph, of.id))
        yield Part("For whom its seats speak", speaking, speaking_remark(graph, of.id))


def _remark(name: str, complete: tuple[str, ...], any_recorded: bool) -> str:
    if name in complete:
        return f"The list of {name} is complete." if any_recorded else f"No {name}; that is known."
    return "There may be more." if any_recorded else f"{sentence(name)} not recorded."


def _plan(graph: PartnershipGraph, plan: Plan) -> Iterator[Part]:
    yield Part("Whose it is", tuple(parties(graph, plan)), oversight_remark(plan))
    priorities = (priority_words(graph, each) for each in plan.priorities or ())
    yield Part("Priorities", tuple(priorities))
    yield Part("What it contains", tuple((Piece(each),) for each in plan.contains or ()))


def _note(graph: PartnershipGraph, note: Note | NoteRow) -> Item:
    """A note; one of the list of notes may say more of itself, as any row."""
    found = graph.moment.map
    if not isinstance(note, Note):
        return note_item(found, note)
    details = row_details(found, graph.moment.presence(note), note)
    page = after(found, [], note, with_source=False)
    return (*note_item(found, note, details), *page)


def provenance(graph: PartnershipGraph, record: Row) -> Iterator[Item]:
    """The sources of a record, and what was concluded in it."""
    for source in cited(graph.moment.map, record):
        said = ", ".join([source["title"], *([source["at"]] if "at" in source else [])])
        yield (Piece(said, cites=True),)
    for mark in ("inferred", "assumed"):
        if said := marked_words(record, mark):
            yield (Piece(said.replace(":", ", not stated:", 1)),)
