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
_WITH_ROWS = {
    "members": "The map has {many} of {whose}: {rows}. Is the list complete?",
    "functions": "The map says of {whose} {rows}. Is anything else from the map's list of "
    "functions done there?",
    "links": "The map says of {whose} {rows}. Is there anybody else whom {they} {answers} or "
    "{reports} to, {belongs} to, {advises} or {funds}, or who does so to {them}?",
    "seats": "The map has {whose} on {rows}. {Does} {they} sit anywhere else, or does somebody sit "
    "anywhere for {them}?",
}
_WITHOUT = {
    "members": "Who are the members of {whose}? The map has none.",
    "functions": "What {does} {whose} do that is on the map's list of functions? The map has "
    "nothing.",
    "links": "Whom {does} {whose} answer or report to, belong to, advise or fund, and who does so "
    "to {them}? The map has nobody.",
    "seats": "On which boards, forums and groups {does} {whose} sit, or where does somebody sit "
    "for {them}? The map has none.",
}
_VERBS = ("answers", "reports", "belongs", "advises", "funds", "does")


def list_question(graph: PartnershipGraph, slot: Slot) -> str:
    """A list of a body, with what the map has of it: of a long one the first, and how many more."""
    rows = list(dict.fromkeys(_ROWS[slot.name](graph, slot.record)))
    several = is_several(graph, slot.record)
    they, them = ("they", "them") if several else ("it", "it")
    if slot.name in ("functions", "links"):
        rows = [f"that {they} {row}" for row in rows]
    return (_WITH_ROWS if rows else _WITHOUT)[slot.name].format(
        whose=graph.name_of(slot.record),
        rows=listed(_cut(rows)),
        many=counted(len(rows), "member"),
        they=they,
        them=them,
        Does=sentence(agreeing(graph, slot.record, "does")),
        **{verb: agreeing(graph, slot.record, verb) for verb in _VERBS},
    )


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
        function = graph.moment.map.functions.get(duty.function)
        yield f"{duty_verb(graph, duty)} '{function.name if function else duty.function}'"


def _links(graph: PartnershipGraph, name: str) -> Iterator[str]:
    """Links by what they are, both ways: ``has as an affiliate A, B and C``."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for link in graph.links_from.get(name, ()):
        found[link_verb(graph, link)][_end(graph, link.end)] = None
    for link in graph.links_to.get(name, ()):
        found[link_verb_back(graph, link)][_end(graph, link.start)] = None
    for label, ends in found.items():
        yield f"{label} {listed(_cut(list(ends)))}"


def _end(graph: PartnershipGraph, end: str | Class) -> str:
    if isinstance(end, str):
        return graph.name_of(end)
    return f"{class_words(graph.moment.map, end)} (not named)"


def _cut(rows: list[str]) -> list[str]:
    """The first of a long list, and how many more."""
    if len(rows) <= _MOST:
        return rows
    return [*rows[:_MOST], f"{len(rows) - _MOST:,} more"]


_ROWS = {"functions": _functions, "links": _links, "members": _members, "seats": _seats}
