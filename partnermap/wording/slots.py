"""What would settle a finding: each slot in plain English."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from partnermap.finding import Finding, Slot
from partnermap.graph import PartnershipGraph
from partnermap.model import Class, Record
from partnermap.model.records import PARTY_FIELDS
from partnermap.wording.rows import class_words

_UNKNOWN = {
    "areas": "which areas {whose} is for",
    "body": "who holds {whose}",
    "communities": "which communities {whose} is for, or that it is for everyone",
    "decides": "whether {whose} takes decisions",
    "directed_by": "who directs {whose}",
    "duty": "the duty of {whose}",
    "functions": "what {whose} does",
    "income": "the income of {whose}",
    "kind": "the kind of {whose}",
    "level": "the level of {whose}",
    "overseen_by": "who oversees {whose}",
    "owners": "to whom {whose} belongs",
    "publicly_accountable": "whether {whose} is publicly accountable",
    "record": "what '{record}' is (it has no record)",
    "role": "{whose}",
    "sector": "which sector {whose} belongs to",
    "signed_off_by": "who signs off {whose}",
    "stands_for": "which areas the bodies have that {whose} stands for",
    "status": "the status of {whose}",
    "to": "which body {whose} leads to, and to whom that body answers",
    "within": "which area {whose} lies within",
}
_GUESSED = _UNKNOWN | {
    "from": "who starts {whose}",
    "to": "where {whose} leads",
}


def worded(graph: PartnershipGraph, finding: Finding) -> Finding:
    """A finding whose slots say in words what would settle it."""
    if not finding.rests_on:
        return finding
    said = tuple(
        tuple(replace(slot, words=slot_words(graph, slot)) for slot in alternative)
        for alternative in finding.rests_on
    )
    return replace(finding, rests_on=said)


def slot_words(graph: PartnershipGraph, slot: Slot) -> str:
    """``whether the members of Northbridge Forum are complete``."""
    if slot.kind == "list":
        if slot.section == "map":
            return f"whether all {slot.name} are on the map"
        return f"whether the {slot.name} of {graph.name_of(slot.record)} are complete"
    if slot.section == "map":
        begins = graph.moment.map.manifest.recorded_from
        return f"what there was before {begins.words if begins else 'then'}, when recording began"
    row, _, field = slot.name.rpartition(".")
    whose = _row(graph, slot.record, row) if row else _name(graph, slot.section, slot.record)
    if slot.why.startswith("within "):
        return f"'{field}' of {whose}: when {slot.why}"
    phrase = (_GUESSED if slot.why else _UNKNOWN).get(field, "the field '{field}' of {whose}")
    said = phrase.format(whose=whose, field=field, record=slot.record)
    return f"{said}, so far only {slot.why}" if slot.why else said


def _name(graph: PartnershipGraph, section: str, record: str) -> str:
    found = graph.moment.map
    records: Mapping[str, Record] = {"areas": found.areas, "functions": found.functions}.get(
        section, {}
    )
    return records[record].name if record in records else graph.name_of(record)


def _row(graph: PartnershipGraph, record: str, row: str) -> str:
    """A row, named as in ``members[lunch-club]``."""
    kind, _, about = row.rstrip("]").partition("[")
    name, whose = about.split(" ")[0], graph.name_of(record)
    if kind == "functions":
        function = graph.moment.map.functions.get(name)
        return f"what {whose} does about '{function.name if function else name}'"
    end = _end(graph, name)
    if kind in PARTY_FIELDS:
        return f"the part of {end} in {whose}"
    if kind != "members":
        return f"the link of {whose} to {end}" if end else f"a link of {whose}"
    return f"the seat of {end} on {whose}" if end and "=" not in name else f"a seat on {whose}"


def _end(graph: PartnershipGraph, name: str) -> str:
    if "=" not in name:
        return graph.name_of(name) if name else ""
    fields = dict(part.split("=") for part in name.split("+"))
    return class_words(graph.moment.map, Class.model_validate(fields))
