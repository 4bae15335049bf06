"""Verbs that agree with their subject: a record that stands for several speaks in the plural."""

from __future__ import annotations

from partnermap import vocabulary as words
from partnermap.english import plural_verb
from partnermap.graph import Duty, Link, PartnershipGraph


def is_several(graph: PartnershipGraph, body: object) -> bool:
    """Whether a body is a record that stands for several."""
    record = graph.record(body) if isinstance(body, str) else None
    return record is not None and record.is_stack


def agreeing(graph: PartnershipGraph, body: object, verb: str) -> str:
    """A verb, as in "sits on", in the number of the body that is its subject."""
    return plural_verb(verb) if is_several(graph, body) else verb


def link_verb(graph: PartnershipGraph, link: Link) -> str:
    """What the start of a link does: "answers to"; of a stack "answer to"."""
    return agreeing(graph, link.start, graph.moment.map.link_kind(link.kind).label)


def link_verb_back(graph: PartnershipGraph, link: Link) -> str:
    """The same from its other end: "is answered to by"; of a stack "are answered to by"."""
    return agreeing(graph, link.end, graph.moment.map.link_kind(link.kind).inverse)


def role_verb(graph: PartnershipGraph, body: str, role: str) -> str:
    """What a body does about a function: "leads"; of a stack "lead"."""
    term = graph.moment.map.term(words.FUNCTION_ROLES, role)
    return term.many if is_several(graph, body) else term.label


def duty_verb(graph: PartnershipGraph, duty: Duty) -> str:
    """The same of a row, whose role may not be recorded."""
    if duty.role is None:
        return agreeing(graph, duty.body, "does something about")
    return role_verb(graph, duty.body, duty.role)
