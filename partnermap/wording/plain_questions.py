"""What is not known, as questions that somebody who has never seen the map can answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from partnermap.analysis.slots import field_name, places_of, uses_of
from partnermap.english import listed
from partnermap.finding import Place, Slot
from partnermap.graph import PartnershipGraph
from partnermap.model import PartnerMap, Record, Row
from partnermap.model.map import LIST_SECTIONS
from partnermap.wording.classes import asks_who, who_they_are
from partnermap.wording.lists import list_question
from partnermap.wording.rows import class_words
from partnermap.wording.slots import asked_once
from partnermap.wording.statements import record_predicate, row_statement
from partnermap.wording.unstated import HOW
from partnermap.wording.verbs import is_several

_WHOLE_MAP = {
    "areas": "Are all areas on the map, down to the smallest that matters here?",
    "functions": "Is everything on the map that somebody must do here?",
    "organisations": "Are all organisations on the map?",
    "partnerships": "Are all partnerships on the map: every board, forum, network and group?",
}
_RECORD = {
    "areas": "Which areas {does} {whose} {cover}?",
    "communities": "Which communities is {whose} for, or is it for everyone?",
    "decides": "Can {who} take binding decisions, in {its} own right or by delegated authority?",
    "duty": "Who asks for {whose}: statute, guidance, or local choice?",
    "income": "In which band is the yearly income of {whose}?",
    "kind": "What kind of body is {whose}?",
    "level": "What level of area is {whose}?",
    "overseen_by": "Who oversees {whose}, if anybody does?",
    "publicly_accountable": "Does {whose} answer to the public, as a council or NHS trust does?",
    "sector": "To which sector does {whose} belong?",
    "stands_for": "Which areas do the bodies cover that the map counts together as '{whose}'?",
    "within": "Which area does {whose} lie within?",
}
_WHEN = {
    "since": ("When did {} begin", "It is known only that it was {}."),
    "until": ("When did or will {} end", "It is known only that it is {}."),
}


def plain_questions(graph: PartnershipGraph, slots: Iterable[Slot]) -> tuple[str, ...]:
    """The questions that slots of one record ask, each once, lists first."""
    every = sorted(asked_once(slots), key=lambda slot: (slot.kind != "list", _is_guess(slot), slot))
    said: dict[str, None] = {}
    names = [slot for slot in every if asks_who(graph, slot)]
    for body in dict.fromkeys(slot.record for slot in names):
        said[who_they_are(graph, body, [slot for slot in names if slot.record == body])] = None
    every = [slot for slot in every if slot not in names]
    for slot in every:
        if not _is_guess(slot):
            said |= dict.fromkeys(_question(graph, slot))
    said |= dict.fromkeys(_guesses(graph, [slot for slot in every if _is_guess(slot)]))
    return tuple(said)


def _is_guess(slot: Slot) -> bool:
    return slot.why in HOW


def _question(graph: PartnershipGraph, slot: Slot) -> Iterator[str]:
    found = graph.moment.map
    if slot.section == "map":
        yield _of_map(graph, slot)
    elif slot.section == "bodies" or field_name(slot) == "record":
        yield _no_record(graph, slot)
    elif slot.kind == "list":
        yield list_question(graph, slot)
    else:
        for place in places_of(found, slot):
            if len(place) == 2 and place[0] not in LIST_SECTIONS:
                yield _of_record(graph, slot)
            else:
                yield _of_row(graph, slot, place)


def _of_map(graph: PartnershipGraph, slot: Slot) -> str:
    if slot.kind == "list":
        return _WHOLE_MAP[slot.name]
    begins = graph.moment.map.manifest.recorded_from
    since = f" from {begins.words} on" if begins else " later"
    return f"What was there as of {graph.moment.words}? The map was recorded only{since}."


def _no_record(graph: PartnershipGraph, slot: Slot) -> str:
    places = [graph.locate(place) for place in uses_of(graph.moment.map, slot)]
    where = listed(f"{at.path}, line {at.line}" for at in sorted(set(places))[:3])
    used = f" It is used in {where}" if where else " It is used"
    return f"What is '{slot.record}'?{used}, and no record has this id."


def _of_record(graph: PartnershipGraph, slot: Slot) -> str:
    record: Record = getattr(graph.moment.map, slot.section)[slot.record]
    field = field_name(slot)
    if slot.why:
        return _when(record, field, record.name)
    asks = _RECORD.get(field, "What is to be recorded as '{field}' of {whose}?")
    several = is_several(graph, slot.record)
    return asks.format(
        whose=record.name,
        who=f"those whom the map calls '{record.name}'" if several else record.name,
        field=field,
        its="their" if several else "its",
        does="do" if several else "does",
        cover="work in" if slot.section == "organisations" else "cover",
    )


def _when(row: Row, field: str, what: str, statement: str = "") -> str:
    """When something began or ended that is dated roughly."""
    asks, known = _WHEN[field]
    said = f"{statement}. " if statement else ""
    return f"{said}{asks.format(what)}? {known.format(getattr(row, field).words)}"


def _of_row(graph: PartnershipGraph, slot: Slot, place: Place) -> str:
    """A field of a seat, a link or a duty."""
    found, field, statement = graph.moment.map, field_name(slot), row_statement(graph, place)
    if slot.why:
        return _when(_row(found, place), field, "that", statement)
    whose = graph.name_of(slot.record)
    if field == "body":
        member = found.partnerships[slot.record].seats[int(place[3])]
        whom = graph.name_of(member.body) if member.body else class_words(found, member.seat_class)
        return f"Who holds the seat of {whom} on {whose}? Which body is it, by name?"
    if field == "role" and place[2] == "functions":
        wanted = _row(found, place).function
        does = found.functions[wanted].name if wanted in found.functions else wanted
        return f"What does {whose} do about '{does}': lead it, decide on it, deliver it, or else?"
    if field == "to":
        return f"Which body is meant here, by name: {statement}?"
    if field == "mandate":
        chosen = "Was it elected, nominated or appointed for that, or did nobody choose it?"
        return f"{statement}. {chosen}"
    return f"What is right here: {statement}? The field '{field}' is not recorded."


def _row(found: PartnerMap, place: Place) -> Any:
    if place[0] == "links":
        return found.links[int(place[1])]
    record = getattr(found, str(place[0]))[place[1]]
    return getattr(record, str(place[2]))[int(place[3])]


def _guesses(graph: PartnershipGraph, slots: list[Slot]) -> Iterator[str]:
    """What was inferred or assumed, to be confirmed or corrected: one question a row or record."""
    found = graph.moment.map
    about: dict[Place, dict[str, str]] = {}
    for slot in slots:
        for place in places_of(found, slot):
            about.setdefault(place, {})[field_name(slot)] = slot.why
    for place, fields in about.items():
        if len(place) == 2 and place[0] != "links":
            section, record = str(place[0]), str(place[1])
            name = getattr(found, section)[record].name
            said = listed(record_predicate(graph, section, record, field) for field in fields)
            statement = f"{name} {said}"
        else:
            statement = row_statement(graph, place, fields)
        how = listed(sorted({HOW[why] for why in fields.values()}), "or")
        yield f"Is it right that {statement}? So far that is only {how}: nobody has said so."
