"""Whom to ask about a record: a page or role mailbox, a body and its role there; never a person."""

from __future__ import annotations

from collections.abc import Sequence

from partnermap import vocabulary as words
from partnermap.english import listed
from partnermap.finding import Slot
from partnermap.graph import PartnershipGraph
from partnermap.model import Body, Organisation, Plan, Record
from partnermap.moment import Presence

KEEPER = "whoever keeps this map"
_WHO_ANSWERS = (
    ("secretariat",),
    ("chair", "independent-chair", "co-chair"),
    ("convenor",),
)
_FEW = 3


def whom_to_ask(
    graph: PartnershipGraph, section: str, record: str, slots: Sequence[Slot] = ()
) -> str:
    """Who can answer what is asked about a record, or about the map.

    Its contact; for a partnership who serves, chairs, convenes or else hosts it; for an
    organisation itself; for a plan its owners; for a function who leads it. Else whoever published
    what is recorded, and at last whoever keeps the map: better than a stranger. What a place
    is, and of what kind a body, the keeper looks up.

    Args:
        graph: the moment.
        section: of the record; ``bodies`` for a body or plan, ``map`` for the map itself.
        record: its id.
        slots: what is asked about it.
    """
    if section == "functions":
        return _who_leads(graph, record) or _who_wrote(
            graph, graph.moment.map.functions.get(record)
        )
    if section == "areas":  # of what level a place is stands in public lists
        return _in_hand(graph, graph.moment.map.areas.get(record))
    if section != "bodies":
        return KEEPER
    known = graph.record(record) or graph.moment.map.plans.get(record)
    if slots and all(slot.name == "kind" for slot in slots):  # nobody asks the police what it is
        return _in_hand(graph, known)
    if isinstance(known, Body) and graph.moment.presence_of(record).stands:
        if known.contact:
            return f"{known.name}, at {known.contact.removeprefix('mailto:')}"
        if not known.is_stack:
            return _itself(graph, record, known)
    if isinstance(known, Plan) and known.owners:
        owners = [each.body for each in known.owners if isinstance(each.body, str)]
        if owners:
            return f"{listed(map(graph.name_of, owners))}, whose plan it is"
    return _who_wrote(graph, known)


def is_for_keeper(
    graph: PartnershipGraph, section: str, record: str, slots: Sequence[Slot] = ()
) -> bool:
    """Whether nobody but the keeper of the map can be asked: it is a thing to look up."""
    return whom_to_ask(graph, section, record, slots).startswith(KEEPER)


def _itself(graph: PartnershipGraph, record: str, known: Body) -> str:
    if isinstance(known, Organisation):
        return known.name
    label = graph.moment.map.label
    for roles in _WHO_ANSWERS:
        found = {
            seat.holder: role
            for seat in graph.recorded_seats_on.get(record, ())
            for role in seat.member.role
            if role in roles and seat.holder and seat.presence is Presence.CURRENT
        }
        if named := [holder for holder in sorted(found) if _can_answer(graph, holder)]:
            return listed(
                f"{graph.name_of(each)} ({label(words.MEMBER_ROLES, found[each])})"
                for each in named
            )
    hosts = {link.start for link in graph.links_to.get(record, ()) if link.kind == "hosts"}
    if named := [host for host in sorted(hosts) if _can_answer(graph, host)]:
        return f"{listed(map(graph.name_of, named))}, which {_verb(named, 'host')} it"
    return f"{_who_wrote(graph, known)} (no secretariat, chair or convenor is recorded)"


def _can_answer(graph: PartnershipGraph, body: str) -> bool:
    """Whether somebody can be written to: not several, and no id without a record."""
    record = graph.record(body)
    return record is not None and not record.is_stack


def _who_leads(graph: PartnershipGraph, function: str) -> str:
    leading = sorted(
        {d.body for d in graph.duties if d.function == function and d.role in ("leads", "decides")}
    )
    if not leading or len(leading) > _FEW:
        return ""
    return f"{listed(map(graph.name_of, leading))}, which {_verb(leading, 'lead')} it"


def _verb(who: list[str], verb: str) -> str:
    return f"{verb}s" if len(who) == 1 else verb


def _in_hand(graph: PartnershipGraph, known: Record | None) -> str:
    """The keeper of the map, with the first source that is recorded."""
    for reference in (known.source if known else None) or ():
        if source := graph.moment.map.sources.get(reference.id):
            return f"{KEEPER}, with '{source.title}' to hand"
    return KEEPER


def _who_wrote(graph: PartnershipGraph, known: Record | None) -> str:
    """Whoever published what a record comes from; else the keeper of the map."""
    for reference in (known.source if known else None) or ():
        source = graph.moment.map.sources.get(reference.id)
        if source is None:
            continue
        if source.publisher:
            return f"{source.publisher}, which published '{source.title}'"
        return f"{KEEPER}, with '{source.title}' to hand"
    return KEEPER
