"""Whether a list is complete, asked of somebody who is told what the map has of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from partnermap.english import counted, listed, sentence
from partnermap.finding import Slot
from partnermap.graph import PartnershipGraph
from partnermap.model import Class
from partnermap.wording.rows import class_words
from partnermap.wording.verbs import agreeing, duty_verb, is_several, link_verb, link_verb_back

_MOST = 12
_NAMED = 3
_WITH_ROWS = {
    "members": "The map has {many} of {whose}: {rows}. Is the list complete?",
    "functions": "The map says that {whose} {rows}. {Does} {they} have a part in anything else "
    "that the map is about{such}?",
    "links": "The map says that {whose} {rows}. {Does} {they} have any other formal ties, either "
    "way: answering or reporting to somebody, being part of something, advising or funding?",
    "seats": "The map has {whose} on {rows}. {Does} {they} sit on any other board, forum or group, "
    "or does anybody speak for {them} on one?",
}
_WITHOUT = {
    "members": "Who are the members of {whose}? The map has none.",
    "functions": "{Does} {whose} have a part in any of the things that the map is about{such}? The "
    "map has none.",
    "links": "To whom {does} {whose} answer or report, what {does} {they} belong to, and whom "
    "{does} {they} advise or fund? And who does any of that with {them}? The map has nobody.",
    "seats": "On which boards, forums and groups {does} {whose} sit, and on which does somebody "
    "speak for {them} by name? The map has none.",
}


def list_question(graph: PartnershipGraph, slot: Slot) -> str:
    """A list of a body, with what the map has of it: of a long one the first, and how many more."""
    rows = list(dict.fromkeys(_ROWS[slot.name](graph, slot.record)))
    several = is_several(graph, slot.record)
    they, them = ("they", "them") if several else ("it", "it")
    return (_WITH_ROWS if rows else _WITHOUT)[slot.name].format(
        whose=graph.name_of(slot.record),
        rows=listed(rows, most=_MOST),
        many=counted(len(rows), "member"),
        they=they,
        them=them,
        such=_such_as(graph, slot.record) if slot.name == "functions" else "",
        does=agreeing(graph, slot.record, "does"),
        Does=sentence(agreeing(graph, slot.record, "does")),
    )


def _such_as(graph: PartnershipGraph, name: str) -> str:
    """Functions that the map does not tell of a body: who is asked has never seen its list."""
    told = {duty.function for duty in graph.duties_of.get(name, ())}
    left = [each.name for key, each in graph.moment.map.functions.items() if key not in told]
    named = [f"'{each}'" for each in left[:_NAMED]]
    if not named:
        return ""
    return f", such as {listed(named)}" if len(left) > _NAMED else f": {listed(named, 'or')}"


def _members(graph: PartnershipGraph, name: str) -> Iterator[str]:
    for seat in graph.recorded_seats_on.get(name, ()):
        if seat.presence.stands and seat.holder:
            yield graph.name_of(seat.holder)
        elif seat.presence.stands:
            yield f"{class_words(graph.moment.map, seat.member.seat_class)} (not named)"


def _seats(graph: PartnershipGraph, name: str) -> Iterator[str]:
    for seat in graph.seats_of.get(name, ()):
        yield graph.name_of(seat.partnership)
    for seat in graph.seats:
        if name in (seat.member.on_behalf_of or ()):
            speaker = graph.name_of(seat.holder) if seat.holder else "somebody"
            yield f"{graph.name_of(seat.partnership)} (where {speaker} sits for it)"


def _functions(graph: PartnershipGraph, name: str) -> Iterator[str]:
    for duty in graph.duties_of.get(name, ()):
        yield f"{duty_verb(graph, duty)} '{graph.moment.map.function_name(duty.function)}'"


def _links(graph: PartnershipGraph, name: str) -> Iterator[str]:
    """Links by what they are, both ways: ``has as affiliates A, B and C``."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for link in graph.links_from.get(name, ()):
        found[link_verb(graph, link)][_end(graph, link.end)] = None
    for link in graph.links_to.get(name, ()):
        found[link_verb_back(graph, link)][_end(graph, link.start)] = None
    for label, ends in found.items():
        said = _OF_SEVERAL.get(label, label) if len(ends) > 1 else label
        yield f"{said} {listed(ends, most=_MOST)}"


def _end(graph: PartnershipGraph, end: str | Class) -> str:
    if isinstance(end, str):
        return graph.name_of(end)
    return f"{class_words(graph.moment.map, end)} (not named)"


_OF_SEVERAL = {
    "has as an affiliate": "has as affiliates",
    "have as an affiliate": "have as affiliates",
    "has as a part": "has as parts",
    "have as a part": "have as parts",
}
_ROWS = {"functions": _functions, "links": _links, "members": _members, "seats": _seats}
