"""What the map says in one field or row, as half a sentence: "X is for Northbridge"."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any

from partnermap import vocabulary as words
from partnermap.english import counted, listed
from partnermap.finding import Place
from partnermap.graph import PartnershipGraph
from partnermap.model import LinkRow, Member, PartnerMap, PlanParty, Row
from partnermap.model.records import PARTY_FIELDS
from partnermap.model.rows import FunctionRow
from partnermap.wording.classes import is_one_of
from partnermap.wording.details import day_words
from partnermap.wording.facts import income_words, names_of
from partnermap.wording.plans import PARTIES
from partnermap.wording.rows import class_words, name_or_class
from partnermap.wording.verbs import agreeing, role_verb


def row_statement(graph: PartnershipGraph, place: Place, fields: Collection[str] = ()) -> str:
    """What a seat, a link or a duty says; with the dates and the mandate if they are asked for."""
    found = graph.moment.map
    if place[0] == "links":
        link = found.links[int(place[1])]
        return _link(graph, link.start, link.kind, link) + _more(found, link, fields)
    section, name, field, position = str(place[0]), str(place[1]), str(place[2]), int(place[3])
    row = getattr(getattr(found, section)[name], field)[position]
    if isinstance(row, Member):
        said = _seat(graph, name, row)
    elif isinstance(row, FunctionRow):
        said = f"{graph.name_of(name)} {_does(graph, name, row)}"
    elif isinstance(row, PlanParty):
        said = f"{graph.name_of(name)} is {_PARTIES[field]} {name_or_class(graph, row.body)}"
    else:
        said = _link(graph, name, field, row)
    return said + _more(found, row, fields)


def record_predicate(graph: PartnershipGraph, section: str, name: str, field: str) -> str:
    """What one field of a record says, without its name: "is for Northbridge"."""
    found = graph.moment.map
    record = getattr(found, section)[name]
    value = getattr(record, field)
    if value is None or (value == () and field in ("functions", "members", "within")):
        said = f"has no '{field}' that is recorded"
    elif field in words.LINK_KINDS or field in found.manifest.link_kinds:
        ends = listed(name_or_class(graph, row.to) for row in value) or "nobody"
        said = f"{found.link_kind(field).label} {ends}"
    elif field == "functions":
        return listed(_does(graph, name, row) for row in value)
    elif field == "members":
        said = f"has as members {listed(_holder(graph, row) for row in value)}"
    elif field in _PARTIES:
        whom = listed(name_or_class(graph, row.body) for row in value) or "nobody"
        said = f"is {_PARTIES[field]} {whom}"
    elif field == "areas":
        works = "works in" if section == "organisations" else "covers"
        said = f"{works} {names_of(found.areas, value)}"
    elif field in _FIELDS:
        said = _FIELDS[field](found, value)
    elif field == "kind" and section == "organisations":
        return is_one_of(graph, name, value)
    elif field == "kind" and section == "partnerships":
        said = f"is of the kind '{found.label(words.PARTNERSHIP_KINDS, value)}'"
    else:
        said = f"has as '{field}' {value}"
    return agreeing(graph, name, said)


_PARTIES = dict(zip(PARTY_FIELDS, PARTIES, strict=True))
_FIELDS: dict[str, Callable[[PartnerMap, Any], str]] = {
    "communities": lambda found, ids: (
        f"is for {names_of(found.communities, ids) if ids else 'everyone'}"
    ),
    "decides": lambda _, yes: "takes decisions" if yes else "takes no decisions",
    "duty": lambda found, word: f"is {found.label(words.DUTIES, word)}",
    "income": lambda found, band: f"has an income of this size: {income_words(found, band)}",
    "income_here": lambda found, band: f"spends here: {income_words(found, band)}",
    "level": lambda found, word: f"is at the level '{found.label(words.AREA_LEVELS, word)}'",
    "needed_at": lambda found, word: f"is needed in every {found.label(words.AREA_LEVELS, word)}",
    "publicly_accountable": lambda _, yes: (
        f"{'answers' if yes else 'does not answer'} to the public"
    ),
    "sector": lambda found, word: f"belongs to the sector '{found.label(words.SECTORS, word)}'",
    "since": lambda _, day: f"began {day_words(day)}",
    "stands_for": lambda _, many: (
        f"stands for {counted(many, 'body', 'bodies') if many else 'several bodies'}"
    ),
    "status": lambda found, word: _status(found, word),
    "until": lambda _, day: f"ended or ends {day_words(day)}",
    "within": lambda found, ids: f"lies within {names_of(found.areas, ids)}",
}


def _seat(graph: PartnershipGraph, name: str, row: Member) -> str:
    found = graph.moment.map
    roles = [found.label(words.MEMBER_ROLES, role) for role in row.role if role != "member"]
    sits = agreeing(graph, row.body, "sits") if row.body else "has a seat"
    said = f"{_holder(graph, row)} {sits} on {graph.name_of(name)}"
    said += f" as {listed(roles)}" if roles else ""
    if row.on_behalf_of:
        said += f" on behalf of {listed(name_or_class(graph, each) for each in row.on_behalf_of)}"
    return said


def _holder(graph: PartnershipGraph, row: Member) -> str:
    return graph.name_of(row.body) if row.body else class_words(graph.moment.map, row.seat_class)


def _does(graph: PartnershipGraph, name: str, row: FunctionRow) -> str:
    does = agreeing(graph, name, "does something about")
    if row.role:
        does = role_verb(graph, name, row.role)
    return f"{does} '{graph.moment.map.function_name(row.function)}'"


def _link(graph: PartnershipGraph, name: str, kind: str, row: LinkRow) -> str:
    verb = agreeing(graph, name, graph.moment.map.link_kind(kind).label)
    return f"{graph.name_of(name)} {verb} {name_or_class(graph, row.to)}"


def _more(found: PartnerMap, row: Row, fields: Collection[str]) -> str:
    said = []
    if {"since", "until"} <= {*fields} and row.since and row.since == row.until:
        said.append(f"on {row.since.words}")
        fields = {*fields} - {"since", "until"}
    if "since" in fields:
        said.append(f"since {day_words(row.since)}" if row.since else "without a known beginning")
    if "until" in fields:
        said.append(f"until {day_words(row.until)}" if row.until else "without an end")
    if "status" in fields:
        said.append(f"and that this {_status(found, row.status)}")
    if "mandate" in fields and isinstance(row, Member | LinkRow):
        said.append(found.label(words.MANDATES, row.mandate))
    return f" {', '.join(said)}" if said else ""


def _status(found: PartnerMap, word: str) -> str:
    if word == "current":
        return "stands now, and is not only proposed"
    return f"is {found.label(words.STATUSES, word)}"
