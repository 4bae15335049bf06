"""What would settle a finding: each slot in plain English."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from partnermap import vocabulary as words
from partnermap.finding import Finding, Slot
from partnermap.graph import PartnershipGraph
from partnermap.model import Class, PartialDate, Record
from partnermap.model.records import PARTY_FIELDS
from partnermap.wording.rows import class_words
from partnermap.wording.unstated import HOW
from partnermap.wording.verbs import agreeing

WITHIN = "within "
SO_FAR = ", so far only "

# What somebody would have to know, as it stands behind "knowing": of a record, or of a row.
_RECORD = {
    "areas": "which areas {whose} {is} for",
    "body": "who holds {whose}",
    "communities": "which communities {whose} {is} for, or that it is for everyone",
    "decides": "whether {whose} {takes} decisions",
    "directed_by": "who directs {whose}",
    "duty": "whether statute or guidance asks for {whose}",
    "functions": "what {whose} {does}",
    "income": "the income of {whose}",
    "income_here": "the income of {whose} here",
    "kind": "what kind of body {whose} {is}",
    "level": "what level of area {whose} is",
    "members": "who the members of {whose} are",
    "overseen_by": "who oversees {whose}",
    "needed_at": "at what level of area {whose} is needed",
    "owners": "to whom {whose} belongs",
    "publicly_accountable": "whether {whose} {is} publicly accountable",
    "record": "what '{record}' is (it has no record)",
    "reviewed": "when {whose} was last reviewed",
    "sector": "which sector {whose} {belongs} to",
    "signed_off_by": "who signs off {whose}",
    "since": "when {within}{whose} began",
    "stands_for": "which areas the bodies have that {whose} {stands} for",
    "status": "whether {whose} {is} only proposed, or about to end",
    "themes": "which themes {whose} {has}",
    "until": "when {within}{whose} ended",
    "within": "which area {whose} lies within",
}
_ROW = _RECORD | {
    "from": "from which body {whose} comes",
    "kind": "of what kind {whose} is",
    "mandate": "what mandate is behind {whose}",
    "on_behalf_of": "for whom {whose} speaks",
    "role": "what role goes with {whose}",
    "seats": "how many hold {whose}",
    "to": "which body {whose} leads to, and to whom that body answers",
}
_DUTY = {
    "function": "whether it is '{function}' that {body} {works} on",
    "role": "what role {body} {has} in '{function}'",
    "since": "when {within}{body} took on '{function}'",
    "status": "whether what {body} {does} about '{function}' is only proposed, or about to end",
    "until": "when {within}{body} gave up '{function}'",
}
_GUESSED = {
    "stands_for": "how many bodies {whose} {stands} for",
    "to": "to which body {whose} leads",
}
_OTHER = "what to record of {whose} under '{field}'"
_VERBS = ("is", "takes", "does", "belongs", "stands", "works", "has")


def worded(graph: PartnershipGraph, finding: Finding) -> Finding:
    """A finding whose slots say in words what would settle it."""
    if not finding.rests_on:
        return finding
    said = tuple(
        tuple(replace(slot, words=slot_words(graph, slot)) for slot in alternative)
        for alternative in finding.rests_on
    )
    return replace(finding, rests_on=said)


def asked_once(slots: Iterable[Slot]) -> list[Slot]:
    """Slots in order; whoever says when within a range also says whether the range was right."""
    every = sorted(slots)
    rough = {(slot.section, slot.record, slot.name) for slot in every if _is_rough(slot)}
    return [
        slot
        for slot in every
        if _is_rough(slot) or (slot.section, slot.record, slot.name) not in rough
    ]


def _is_rough(slot: Slot) -> bool:
    return slot.why.startswith(WITHIN)


def slot_words(graph: PartnershipGraph, slot: Slot, *, alike: bool = False) -> str:
    """``whether the members of Northbridge Forum are complete``.

    Args:
        graph: the moment.
        slot: what is not known.
        alike: whether to say it in the singular even of what stands for several, as "each of" does.
    """
    if slot.kind == "list":
        if slot.section == "map":
            return f"whether all {slot.name} are on the map"
        return f"whether the {slot.name} of {graph.name_of(slot.record)} are complete"
    if slot.section == "map":
        begins = graph.moment.map.manifest.recorded_from
        return f"what there was before {begins.words if begins else 'then'}, when recording began"
    row, _, field = slot.name.rpartition(".")
    kind, about = _parts(row)
    whose = _row(graph, slot.record, row) if row else _name(graph, slot.section, slot.record)
    subject = slot.record if kind in ("", "functions") and not alike else ""
    links = field in (words.LINK_KINDS.keys() | graph.moment.map.manifest.link_kinds.keys())
    said = _phrase(slot, kind, field, links=links).format(
        whose=whose,
        record=slot.record,
        field=field,
        body=graph.name_of(slot.record),
        function=graph.moment.map.function_name(about),
        within=_within(slot),
        link=agreeing(graph, subject, graph.moment.map.link_kind(field).label if links else ""),
        **{verb: agreeing(graph, subject, verb) for verb in _VERBS},
    )
    only = slot.why and not slot.why.startswith(WITHIN)
    return f"{said}{SO_FAR}{HOW[slot.why]}" if only else said


def _phrase(slot: Slot, row: str, field: str, *, links: bool) -> str:
    """The words of a field, with gaps."""
    if slot.why and field in _GUESSED:
        return _GUESSED[field]
    table = {"functions": _DUTY, "": _RECORD}.get(row, _ROW)
    if field in table:
        return table[field]
    return "which body {whose} {link}" if links else _OTHER


def _within(slot: Slot) -> str:
    """``between 2002 and September 2007 ``, where a date is known only roughly."""
    if not slot.why.startswith(WITHIN):
        return ""
    day = PartialDate.parse(slot.why.removeprefix(WITHIN)).words
    return f"{day.removeprefix('some time ')} "


def _name(graph: PartnershipGraph, section: str, record: str) -> str:
    found = graph.moment.map
    records: Mapping[str, Record] = {"areas": found.areas, "functions": found.functions}.get(
        section, {}
    )
    if record not in records:
        return graph.name_of(record)
    name = records[record].name
    return f"'{name}'" if section == "functions" else name


def _parts(row: str) -> tuple[str, str]:
    """``members[lunch-club]`` taken apart."""
    kind, _, about = row.rstrip("]").partition("[")
    return kind, about.split(" ")[0]


def _row(graph: PartnershipGraph, record: str, row: str) -> str:
    """A row, named as in ``members[lunch-club]``."""
    kind, name = _parts(row)
    whose, end = graph.name_of(record), _end(graph, name)
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
