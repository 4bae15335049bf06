"""Rows in plain English: seats, links, duties, classes."""

from __future__ import annotations

from collections.abc import Sequence

from partnermap import vocabulary as words
from partnermap.english import counted, listed
from partnermap.graph import Duty, Link, PartnershipGraph, Seat
from partnermap.model import Class, PartnerMap
from partnermap.wording.details import (
    after,
    frequency,
    guessed_with,
    row_details,
    standing_details,
)
from partnermap.wording.pieces import Item, Piece
from partnermap.wording.verbs import duty_verb, link_verb, link_verb_back


def class_words(found: PartnerMap, of: Class | None) -> str:
    """A class: "voluntary sector, Millside"."""
    said = []
    if of is None:
        return "somebody"
    if of.kind:
        table = words.PARTNERSHIP_KINDS | words.ORGANISATION_KINDS
        said.append(found.term(table, of.kind).many)
    if of.sector:
        said.append(found.label(words.SECTORS, of.sector))
    if of.area:
        said.append(found.areas[of.area].name if of.area in found.areas else of.area)
    if of.community:
        known = found.communities
        said.append(known[of.community].name if of.community in known else of.community)
    return ", ".join(said) or "somebody"


def name_or_class(graph: PartnershipGraph, end: str | Class) -> str:
    """Who is at the end of a row: a body by its name, or a class of bodies."""
    return graph.name_of(end) if isinstance(end, str) else class_words(graph.moment.map, end)


def seat_on(graph: PartnershipGraph, seat: Seat) -> Item:
    """A seat as the partnership's list has it."""
    if seat.holder:
        holder = Piece(graph.name_of(seat.holder), seat.holder)
    else:
        said = class_words(graph.moment.map, seat.member.seat_class)
        holder = Piece(f"{said} (holder not recorded)")
    return (holder, *_seat_details(graph, seat))


def seat_held(graph: PartnershipGraph, seat: Seat) -> Item:
    """A seat as its holder's list has it."""
    partnership = Piece(graph.name_of(seat.partnership), seat.partnership)
    return (partnership, *_seat_details(graph, seat))


def link_out(graph: PartnershipGraph, link: Link, *, with_source: bool = True) -> Item:
    """A link from where it starts: "answers to X"."""
    if isinstance(link.end, str):
        end = Piece(graph.name_of(link.end), link.end)
    else:
        end = Piece(class_words(graph.moment.map, link.end))
    return (
        Piece(f"{link_verb(graph, link)} "),
        end,
        *_link_details(graph, link, with_source=with_source),
    )


def link_in(graph: PartnershipGraph, link: Link) -> Item:
    """A link from where it leads: "is answered to by X"."""
    start = Piece(graph.name_of(link.start), link.start)
    return (Piece(f"{link_verb_back(graph, link)} "), start, *_link_details(graph, link))


def duty_words(graph: PartnershipGraph, duty: Duty) -> Item:
    """What a body does: "leads 'Crisis care', required by statute"."""
    found = graph.moment.map
    function = found.functions.get(duty.function)
    does = duty_verb(graph, duty)
    named = function.name if function else f"{duty.function} (not recorded)"
    said = []
    if function and function.duty:
        said.append(found.label(words.DUTIES, function.duty))
    if function and function.as_stated:
        said.append(f"in the document's own word '{function.as_stated}'")
    return (Piece(f"{does} '{named}'"), *duty_details(graph, duty, said))


def duty_details(graph: PartnershipGraph, duty: Duty, said: Sequence[str] = ()) -> Item:
    """What else a row about a function says: ": since 2020, ending".

    Args:
        graph: the moment.
        duty: the row.
        said: details that come first.
    """
    found = graph.moment.map
    details = [*said, *row_details(found, duty.presence, duty.row)]
    return after(found, [*details, *guessed_with(graph, duty.place)], duty.row)


def _seat_details(graph: PartnershipGraph, seat: Seat) -> Item:
    found, member = graph.moment.map, seat.member
    said = [
        found.label(words.MEMBER_ROLES, role)
        for role in member.role
        if role != "member" or "member" in found.manifest.labels
    ]
    if member.post:
        said.append(member.post)
    if member.seats is None:
        said.append("number of seats not recorded")
    elif member.seats > 1:
        said.append(counted(member.seats, "seat"))
    if member.voting is not None:
        said.append("voting" if member.voting else "not voting")
    mandate = "" if found.is_public else f", {found.label(words.MANDATES, member.mandate)}"
    if member.on_behalf_of:
        whom = listed(name_or_class(graph, each) for each in member.on_behalf_of)
        said.append(f"on behalf of {whom}{mandate}")
    elif member.mandate != "unknown":
        said.append(found.label(words.MANDATES, member.mandate))
    said += standing_details(graph, seat.presence, member, seat.holder)
    said += guessed_with(graph, seat.place)
    said += ["the same seat, counted once"] if seat.again else []
    return after(found, said, member)


def _link_details(graph: PartnershipGraph, link: Link, *, with_source: bool = True) -> Item:
    found, row = graph.moment.map, link.row
    said = [frequency(row.every)] if row.every else []
    said += [text for text in (row.instrument, row.basis) if text]
    if (link.kind == "represents" and not found.is_public) or row.mandate != "unknown":
        said.append(found.label(words.MANDATES, row.mandate))
    said += standing_details(graph, link.presence, row, link.start, link.end)
    said += guessed_with(graph, link.place)
    said += ["the same link, counted once"] if link.again else []
    return after(found, said, row, with_source=with_source)
