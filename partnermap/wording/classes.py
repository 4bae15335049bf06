"""What bodies of a kind are called where it is asked whether somebody is one of them."""

from __future__ import annotations

from collections.abc import Collection

from partnermap import vocabulary as words
from partnermap.english import listed
from partnermap.finding import Slot
from partnermap.graph import PartnershipGraph
from partnermap.model import Organisation, PartnerMap
from partnermap.wording.unstated import HOW
from partnermap.wording.verbs import is_several

_OTHERWISE = {
    "council": ("local authority", "local authorities"),
    "police": ("police body", "police bodies"),
}


def asks_who(graph: PartnershipGraph, slot: Slot) -> bool:
    """Whether a slot asks what bodies a name stands for: that a council decides is no question."""
    record = graph.moment.map.organisations.get(slot.record)
    if slot.section != "organisations" or record is None or not record.is_stack:
        return False
    if slot.name == "kind":
        return slot.why in HOW
    return slot.name == "decides" and not slot.why and _decides_by_kind(record)


def who_they_are(graph: PartnershipGraph, body: str, slots: Collection[Slot]) -> str:
    """``Does 'Councils' stand for local authorities that take decisions here?``."""
    record = graph.moment.map.organisations[body]
    _, many = _nouns(graph.moment.map, record.kind or "other")
    decide = any(slot.name == "decides" for slot in slots)
    said = f"Does '{record.name}' stand for {many}{' that take decisions here' if decide else ''}?"
    how = listed(sorted({HOW[slot.why] for slot in slots if slot.why}), "or")
    return f"{said} So far that is only {how}: nobody has said so." if how else said


def is_one_of(graph: PartnershipGraph, body: str, kind: str) -> str:
    """``is a local authority``; of a kind that does not decide ``is of the kind 'charity'``."""
    found = graph.moment.map
    several = is_several(graph, body)
    if kind not in words.PUBLICLY_ACCOUNTABLE_KINDS:
        label = found.label(words.ORGANISATION_KINDS, kind)
        return f"{'are' if several else 'is'} of the kind '{label}'"
    one, many = _nouns(found, kind)
    article = "an" if one.lower().startswith((*"aeiou", "nhs")) else "a"
    return f"are {many}" if several else f"is {article} {one}"


def _decides_by_kind(record: Organisation) -> bool:
    return record.decides is None and record.kind in words.PUBLICLY_ACCOUNTABLE_KINDS


def _nouns(found: PartnerMap, kind: str) -> tuple[str, str]:
    """One and several of a kind; those of a map that has words of its own."""
    term = found.term(words.ORGANISATION_KINDS, kind)
    plain = term.label == words.ORGANISATION_KINDS[kind].label
    return _OTHERWISE[kind] if plain and kind in _OTHERWISE else (term.label, term.many)
