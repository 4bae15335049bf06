"""Voice in plain English: grades, steps and paths."""

from __future__ import annotations

from partnermap import vocabulary as words
from partnermap.analysis.voice import Grade, Path, Step
from partnermap.english import listed
from partnermap.graph import Link, PartnershipGraph, Seat
from partnermap.model import Class, PartnerMap
from partnermap.wording.pieces import Item, Piece
from partnermap.wording.rows import class_words
from partnermap.wording.sources import citation
from partnermap.wording.verbs import agreeing, link_verb

GRADES = {
    Grade.ITSELF: "speaks for itself",
    Grade.REPRESENTED: "somebody chosen to speak for it does",
    Grade.CLAIMED: "others speak for it, as one of many or without a recorded mandate",
    Grade.UNHEARD: "no way to a body that decides is recorded here",
}
SHORT_GRADES = {
    Grade.ITSELF: "itself",
    Grade.REPRESENTED: "represented",
    Grade.CLAIMED: "claimed",
    Grade.UNHEARD: "unheard",
    None: "not known",
}


def step_words(graph: PartnershipGraph, step: Step) -> Item:
    """One step of a path: "Weir End Tenants is part of Northbridge Forum"."""
    if isinstance(step.row, Link):
        said = _link(graph, step, step.row)
    else:
        at_table = step.start.kind == "seat"
        said = _at_table(graph, step.row) if at_table else _seat(graph, step, step.row)
    doubt = () if step.certain else (Piece(" (not certain)"),)
    return (*said, *doubt)


def path_words(graph: PartnershipGraph, path: Path) -> list[Item]:
    """The steps of a path in words; the step from a seat to its own table says nothing new."""
    return [
        step_words(graph, step)
        for step in path.steps
        if not (step.start.kind == "seat" and isinstance(step.row, Seat))
    ]


def place_in_file(graph: PartnershipGraph, step: Step) -> str:
    """What the row of a step says, with its source, as a note beside its place."""
    row = step.row.member if isinstance(step.row, Seat) else step.row.row
    said = "".join(piece.text for piece in step_words(graph, step))
    return f"{said}{citation(graph.moment.map, row)}"


def spoken_class(found: PartnerMap, of: Class | None) -> str:
    """A class that somebody speaks for: "the voluntary sector, Millside"."""
    said = class_words(found, of)
    is_sector = of is not None and of.sector is not None and of.kind is None
    called = found.label(words.SECTORS, of.sector) if of and of.sector else ""
    return f"the {said}" if is_sector and called.endswith("sector") else said


def _seat(graph: PartnershipGraph, step: Step, seat: Seat) -> Item:
    start = Piece(graph.name_of(step.start.body), step.start.body)
    table = Piece(graph.name_of(seat.partnership), seat.partnership)
    if step.start.body == seat.holder:
        found = graph.moment.map
        held = [role for role in words.MEMBER_ROLES if role in seat.member.role]
        roles = [found.label(words.MEMBER_ROLES, role) for role in held if role != "member"]
        how = f" as {listed(roles)}" if roles else ""
        return (start, Piece(f" {agreeing(graph, seat.holder, 'sits on')} "), table, Piece(how))
    speaker = Piece("somebody not recorded")
    if seat.holder:
        speaker = Piece(graph.name_of(seat.holder), seat.holder)
    whom = Piece(_classes(graph, seat)) if step.by_class else start
    mandate = Piece(f", {graph.moment.map.label(words.MANDATES, seat.member.mandate)}")
    return (
        speaker,
        Piece(f" {agreeing(graph, seat.holder, 'speaks for')} "),
        whom,
        Piece(" on "),
        table,
        mandate,
    )


def _at_table(graph: PartnershipGraph, seat: Seat) -> Item:
    table = Piece(graph.name_of(seat.partnership), seat.partnership)
    return (Piece("that seat is on "), table)


def _link(graph: PartnershipGraph, step: Step, link: Link) -> Item:
    verb = link_verb(graph, link)
    start = Piece(graph.name_of(step.start.body), step.start.body)
    end = Piece(graph.name_of(step.end.body), step.end.body)
    if step.start.body == link.start:
        return (start, Piece(f" {verb} "), end)
    whom = start
    if isinstance(link.end, Class):
        whom = Piece(spoken_class(graph.moment.map, link.end))
    mandate = Piece(f", {graph.moment.map.label(words.MANDATES, link.row.mandate)}")
    return (end, Piece(f" {verb} "), whom, mandate)


def _classes(graph: PartnershipGraph, seat: Seat) -> str:
    of = [each for each in seat.member.on_behalf_of or () if isinstance(each, Class)]
    return listed(sorted(spoken_class(graph.moment.map, each) for each in of))
