"""Rows in plain English: seats, links, duties, notes, classes."""

from __future__ import annotations

from dataclasses import dataclass

from partnermap import vocabulary as words
from partnermap.english import counted, listed
from partnermap.graph import Duty, Link, PartnershipGraph, Seat
from partnermap.model import Class, PartnerMap, PlanParty, Row
from partnermap.model.rows import NoteRow
from partnermap.moment import Presence
from partnermap.wording.sources import citation


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words; ``body`` is the id of the body or plan that they name, if they do."""

    text: str
    body: str = ""


Item = tuple[Piece, ...]


def class_words(found: PartnerMap, of: Class | None) -> str:
    """A class: "voluntary sector, Millside"."""
    said = []
    if of is None:
        return "somebody"
    if of.kind:
        table = words.PARTNERSHIP_KINDS | words.ORGANISATION_KINDS
        said.append(table[of.kind].many)
    if of.sector:
        said.append(found.label(words.SECTORS, of.sector))
    if of.area:
        said.append(found.areas[of.area].name if of.area in found.areas else of.area)
    if of.community:
        known = found.communities
        said.append(known[of.community].name if of.community in known else of.community)
    return ", ".join(said) or "somebody"


def seat_on(graph: PartnershipGraph, seat: Seat) -> Item:
    """A seat as the partnership's list has it."""
    if seat.holder:
        holder = Piece(graph.name_of(seat.holder), seat.holder)
    else:
        said = class_words(graph.moment.map, seat.member.seat_class)
        holder = Piece(f"{said} (holder not recorded)")
    return (holder, Piece(_seat_details(graph, seat)))


def seat_held(graph: PartnershipGraph, seat: Seat) -> Item:
    """A seat as its holder's list has it."""
    partnership = Piece(graph.name_of(seat.partnership), seat.partnership)
    return (partnership, Piece(_seat_details(graph, seat)))


def link_out(graph: PartnershipGraph, link: Link) -> Item:
    """A link from where it starts: "answers to X"."""
    kind = graph.moment.map.link_kind(link.kind)
    if isinstance(link.end, str):
        end = Piece(graph.name_of(link.end), link.end)
    else:
        end = Piece(class_words(graph.moment.map, link.end))
    return (Piece(f"{kind.label} "), end, Piece(_link_details(graph, link)))


def link_in(graph: PartnershipGraph, link: Link) -> Item:
    """A link from where it leads: "is answered to by X"."""
    kind = graph.moment.map.link_kind(link.kind)
    start = Piece(graph.name_of(link.start), link.start)
    return (Piece(f"{kind.inverse} "), start, Piece(_link_details(graph, link)))


def duty_words(graph: PartnershipGraph, duty: Duty) -> Item:
    """What a body does: "leads 'Crisis care', required by statute"."""
    function = graph.moment.map.functions.get(duty.function)
    does = words.FUNCTION_ROLES[duty.role].label if duty.role else "does something about"
    named = function.name if function else f"{duty.function} (not recorded)"
    said = [words.DUTIES[function.duty].label] if function and function.duty else []
    said += row_details(duty.presence, duty.row)
    return (Piece(f"{does} '{named}'{_after(said)}"),)


def party_words(graph: PartnershipGraph, label: str, party: PlanParty) -> Item:
    """A body's part in a plan: "overseen by X"."""
    said = [frequency(party.every)] if party.every else []
    said += row_details(graph.moment.presence(party), party)
    if isinstance(party.body, str):
        body = Piece(graph.name_of(party.body), party.body)
    else:
        body = Piece(class_words(graph.moment.map, party.body))
    return (Piece(f"{label} "), body, Piece(_after(said)))


def note_words(found: PartnerMap, note: NoteRow) -> Item:
    """A note: "Barrier: ..."."""
    kind = words.NOTE_KINDS[note.kind].label.capitalize() if note.kind else "Note"
    when = f" ({note.when.words})" if note.when else ""
    source = citation(found, note)
    return (Piece(f"{kind}{when}: {note.text}{source}"),)


def frequency(every: str) -> str:
    """How often: "every two months"."""
    return "as needed" if every == "as-needed" else f"every {every.replace('-', ' ')}"


def row_details(presence: Presence, row: Row) -> list[str]:
    """Dates, status and what was concluded, for any row."""
    said = []
    if row.since:
        said.append(f"since {row.since.words}")
    if row.until:
        said.append(f"until {row.until.words}")
    if row.status != "current":
        said.append(row.status)
    if presence is Presence.POSSIBLE:
        said.append("it is not certain that this still holds" if row.until else "not certain yet")
    elif not presence.stands and presence.value != row.status:
        said.append(presence.value)
    for mark in ("inferred", "assumed"):
        if getattr(row, mark):
            said.append(f"{mark}: {', '.join(getattr(row, mark))}")
    if row.about:
        said.append(row.about.rstrip("."))
    said += [note.text.rstrip(".") for note in row.notes or ()]
    return said


def _standing(
    graph: PartnershipGraph, at: Presence, row: Row, *ends: str | Class | None
) -> list[str]:
    """The details of a row; where it may not stand as an id has no record, that is said instead."""
    found = graph.moment.map
    for end in ends:
        if at is Presence.POSSIBLE and isinstance(end, str) and not found.section_of(end):
            return [*row_details(graph.moment.presence(row), row), f"no record has the id '{end}'"]
    return row_details(at, row)


def _seat_details(graph: PartnershipGraph, seat: Seat) -> str:
    found, member = graph.moment.map, seat.member
    said = [words.MEMBER_ROLES[role].label for role in member.role if role != "member"]
    if member.post:
        said.append(member.post)
    if member.seats is None:
        said.append("number of seats not recorded")
    elif member.seats > 1:
        said.append(counted(member.seats, "seat"))
    if member.voting is not None:
        said.append("voting" if member.voting else "not voting")
    if member.on_behalf_of:
        whom = listed(
            graph.name_of(each) if isinstance(each, str) else class_words(found, each)
            for each in member.on_behalf_of
        )
        said.append(f"on behalf of {whom}, {words.MANDATES[member.mandate].label}")
    return _after([*said, *_standing(graph, seat.presence, member, seat.holder)])


def _link_details(graph: PartnershipGraph, link: Link) -> str:
    row = link.row
    said = [frequency(row.every)] if row.every else []
    said += [text for text in (row.instrument, row.basis) if text]
    if link.kind == "represents" or row.mandate != "unknown":
        said.append(words.MANDATES[row.mandate].label)
    return _after([*said, *_standing(graph, link.presence, row, link.start, link.end)])


def _after(said: list[str]) -> str:
    return f": {', '.join(said)}" if said else ""
