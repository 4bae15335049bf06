"""What an answer looks like: a piece of YAML, and the file and line where it goes."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from partnermap import vocabulary as words
from partnermap.analysis.slots import field_name, places_of, uses_of
from partnermap.finding import Location, Place, Slot
from partnermap.graph import PartnershipGraph
from partnermap.model import Class, FunctionRow, LinkRow, Member, PartialDate, PlanParty, Row
from partnermap.wording.slots import asked_once

_PLAIN = re.compile(r"[a-z0-9][a-z0-9.-]*")
_LISTS = {
    "partnerships": words.PARTNERSHIP_LISTS,
    "organisations": words.ORGANISATION_LISTS,
}
_YES_OR_NO = "true or false"
_THERE = "  # is there already"
_IN_PLACE = "  # in place of what is there"


def _of(choices: Iterable[str]) -> str:
    return f"one of {', '.join(choices)}"


_BANDS = [band for band in words.INCOME_BANDS if band != "unknown"]
_CHOICES = {
    "areas": "ids of areas",
    "body": "the id of the body",
    "communities": "ids of its communities; or [] where it is for everyone",
    "decides": _YES_OR_NO,
    "duty": _of((*sorted(words.BINDING_DUTIES, reverse=True), "choice")),
    "income": f"{_of(_BANDS)}; or pounds a year",
    "level": _of(reversed(words.AREA_LEVELS)),
    "mandate": "elected, nominated or appointed; or assumed where nobody chose it",
    "overseen_by": "the id of the body; or [] where it is known that nobody does",
    "publicly_accountable": _YES_OR_NO,
    "sector": _of(words.SECTORS),
    "within": "ids of areas",
}
"""What may be written, as a comment beside a blank: what is pasted unread changes nothing."""
_KINDS = {
    "organisations": _of(words.ORGANISATION_KINDS),
    "partnerships": _of(words.PARTNERSHIP_KINDS),
}
_ROLES = {
    "functions": _of(words.FUNCTION_ROLES),
    "members": _of(word for word in words.MEMBER_ROLES if word != "unknown"),
}


@dataclass(frozen=True, slots=True)
class Answer:
    """Lines of YAML and where they go.

    Attributes:
        location: the record or row that they change; where an id without record is used.
        lines: what is to stand there; what is not named stays as it is, and what is there already
            says so.
        is_new: whether the record is still to be written.
    """

    location: Location | None
    lines: tuple[str, ...]
    is_new: bool = False

    @property
    def where(self) -> str:
        """Where the lines go, to follow "write"."""
        if self.location is None:
            return "this"
        at = f"in {self.location.path}"
        if self.is_new:
            return f"a record for it (its id is used {at}, line {self.location.line})"
        return f"{at}, below line {self.location.line} (add what is not there yet)"


def answers(graph: PartnershipGraph, slots: Iterable[Slot]) -> tuple[Answer, ...]:
    """What answers to the slots of one record look like: one piece for each record or long link."""
    fields: dict[Place, list[Slot]] = defaultdict(list)
    missing: dict[tuple[str, str], Slot] = {}
    for slot in sorted(slots):
        places = places_of(graph.moment.map, slot)
        for place in places:
            fields[place].append(slot)
        if not places:
            missing.setdefault((slot.section, slot.record), slot)
    said = [_of_missing(graph, slot) for slot in missing.values()]
    records: dict[Place, None] = {}
    for place in fields:
        if place[0] != "links":
            records[place[:2]] = None
    said += [_of_record(graph, record, fields) for record in records]
    said += [_of_link(graph, place, fields[place]) for place in fields if place[0] == "links"]
    return tuple(said)


def _of_missing(graph: PartnershipGraph, slot: Slot) -> Answer:
    section, record = slot.section, slot.record
    uses = [graph.locate(place) for place in uses_of(graph.moment.map, slot)]
    lines = [f"  {record}:", "    name: ..."]
    if section == "bodies":
        head = "partnerships:  # or organisations; or correct the id where it is used"
    else:
        head = f"{section}:  # or correct the id where it is used"
    return Answer(min(uses, default=None), (head, *lines), is_new=True)


def _of_record(
    graph: PartnershipGraph, record: Place, fields: Mapping[Place, list[Slot]]
) -> Answer:
    found = graph.moment.map
    if record == ("map",):
        location = graph.locate(("map", "name"))
        lines = [f"map:{_THERE}", *(f"  {line}" for line in _of_map(graph, fields[record]))]
        return Answer(location, tuple(lines))
    section, name = str(record[0]), str(record[1])
    lines = [f"{section}:{_THERE}", f"  {name}:{_THERE}"]
    row = getattr(found, section)[name]
    lines += [f"    {line}" for line in _fields(graph, record, row, fields.get(record, []))]
    rows: dict[str, list[Place]] = defaultdict(list)
    for place in sorted((each for each in fields if each[:2] == record and len(each) > 2), key=str):
        rows[str(place[2])].append(place)
    for field, places in rows.items():
        lines.append(f"    {field}:{_THERE}")
        for place in places:
            lines += [f"      {line}" for line in _of_row(graph, place, fields[place])]
    return Answer(graph.locate(record, key=True), tuple(lines))


def _of_map(graph: PartnershipGraph, slots: list[Slot]) -> Iterator[str]:
    complete = {*graph.moment.map.manifest.complete, *(s.name for s in slots if s.kind == "list")}
    if any(slot.kind == "list" for slot in slots):
        there = _IN_PLACE if graph.moment.map.manifest.complete else ""
        yield f"complete: [{', '.join(sorted(complete))}]{there}"
    if any(slot.kind == "field" for slot in slots):
        yield f"recorded_from: {graph.moment.day.isoformat()}  # once what was there is recorded"


def _of_link(graph: PartnershipGraph, place: Place, slots: list[Slot]) -> Answer:
    link = graph.moment.map.links[int(place[1])]
    known = {"from": link.start, "kind": link.kind, "to": _end(link.to)}
    lines = _row_lines(graph, place, link, slots, known)
    return Answer(graph.locate(place), (f"links:{_THERE}", *(f"  {line}" for line in lines)))


def _of_row(graph: PartnershipGraph, place: Place, slots: list[Slot]) -> list[str]:
    record = getattr(graph.moment.map, str(place[0]))[place[1]]
    row: Row = getattr(record, str(place[2]))[int(place[3])]
    known: dict[str, str] = {}
    if isinstance(row, FunctionRow):
        known["function"] = row.function
    elif isinstance(row, Member):
        known["body"] = row.body or "id-of-the-body"
    elif isinstance(row, LinkRow):
        known["to"] = _end(row.to)
    elif isinstance(row, PlanParty):
        known["body"] = _end(row.body)
    return _row_lines(graph, place, row, slots, known)


def _row_lines(
    graph: PartnershipGraph, place: Place, row: Row, slots: list[Slot], known: dict[str, str]
) -> list[str]:
    """A row: what names it, then what changes, with the line that it stands in."""
    if isinstance(row, Member) and row.body is None:
        known = {field: word for field, word in row.seat_class or () if word}
        known = known or {"seats": "1"}
    asked = dict(_split(line) for line in _fields(graph, place, row, slots))
    if "body" in asked and isinstance(row, Member) and row.body is None:
        named = ", ".join(f"'{field}: {word}'" for field, word in known.items())
        asked["body"] += f", in place of {named}"
    merged = [f"{field}: {value}" for field, value in (known | asked).items()]
    at = graph.locate(place)
    note = f"# {at.path}, line {at.line}: in this row"
    return [note, f"- {merged[0]}", *(f"  {line}" for line in merged[1:])]


def _fields(graph: PartnershipGraph, place: Place, row: Row, slots: list[Slot]) -> Iterator[str]:
    """The lines that change in a record or row."""
    lists = {slot.name for slot in slots if slot.kind == "list"}
    if lists:
        known = (*getattr(row, "complete", ()), *lists)
        every = [name for name in _LISTS[str(place[0])] if name in known]
        there = _IN_PLACE if getattr(row, "complete", ()) else ""
        yield f"complete: [{', '.join(every)}]{there}"
    said: set[str] = set()
    for slot in asked_once(slots):
        field = field_name(slot)
        if slot.kind != "list" and field not in said:
            said.add(field)
            yield from _field(graph, place, row, slot)
    guessed = {field_name(slot) for slot in slots if slot.why in ("inferred", "assumed")}
    for mark in ("inferred", "assumed"):
        marked = getattr(row, mark) or ()
        if guessed.intersection(marked):
            left = ", ".join(each for each in marked if each not in guessed)
            yield f"{mark}: [{left}]{_IN_PLACE}"


def _field(graph: PartnershipGraph, place: Place, row: Row, slot: Slot) -> Iterator[str]:
    field = field_name(slot)
    if slot.why.startswith("within "):
        yield f"{field}: {_value(getattr(row, field))}  # put the year, month or day in its place"
    elif slot.why:
        value = _value(getattr(row, "start" if field == "from" else field, None))
        if value is not None:
            yield f"{field}: {value}  # if that is right"
    elif field == "to" and isinstance(row, LinkRow):
        yield f"to: {_end(row.to)}  # put the id of the body in its place"
    elif field == "stands_for":
        yield f"areas:  # ids of the areas of every body that it stands for{_such_as(graph)}"
    elif field == "role":
        yield f"role:  # {_ROLES[str(place[2])]}"
    elif field == "kind" and place[0] in _KINDS:
        yield f"kind:  # {_KINDS[str(place[0])]}"
    else:
        choices = _CHOICES.get(field, "what is known")
        yield f"{field}:  # {choices}{_such_as(graph) if choices == 'ids of areas' else ''}"


def _such_as(graph: PartnershipGraph) -> str:
    areas = sorted(graph.moment.map.areas)[:3]
    return f", such as {', '.join(areas)}" if areas else ""


def _value(value: object) -> str | None:
    """A value as YAML; None for what is too long to be told on one line."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, PartialDate):
        return value.written
    if isinstance(value, str):
        return value if _PLAIN.fullmatch(value) else json.dumps(value, ensure_ascii=False)
    if isinstance(value, Class):
        return _end(value)
    if isinstance(value, tuple) and all(isinstance(each, str) for each in value):
        return f"[{', '.join(_value(each) or '' for each in value)}]"
    return str(value) if isinstance(value, int) else None


def _end(end: str | Class) -> str:
    if isinstance(end, str):
        return end
    return "{" + ", ".join(f"{field}: {word}" for field, word in end if word) + "}"


def _split(line: str) -> tuple[str, str]:
    field, _, value = line.partition(": ")
    return field, value
