"""Whom to ask about a record: a page or role mailbox, a body and its role there; never a person."""

from __future__ import annotations

from partnermap import vocabulary as words
from partnermap.english import listed
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


def whom_to_ask(graph: PartnershipGraph, section: str, record: str) -> str:
    """Who can answer what is asked about a record, or about the map.

    Its contact; for a partnership who serves, chairs or convenes it; for an organisation itself;
    for a plan its owners; for a function who leads it. Else whoever published what is recorded.
    """
    if section == "functions":
        return _who_leads(graph, record) or _who_wrote(
            graph, graph.moment.map.functions.get(record)
        )
    if section == "areas":
        return _who_wrote(graph, graph.moment.map.areas.get(record))
    if section != "bodies":
        return KEEPER
    known = graph.record(record) or graph.moment.map.plans.get(record)
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


def _itself(graph: PartnershipGraph, record: str, known: Body) -> str:
    if isinstance(known, Organisation):
        return known.name
    for roles in _WHO_ANSWERS:
        found = {
            seat.holder: role
            for seat in graph.recorded_seats_on.get(record, ())
            for role in seat.member.role
            if role in roles and seat.holder and seat.presence is Presence.CURRENT
        }
        if found:
            label = graph.moment.map.label
            return listed(
                f"{graph.name_of(holder)} ({label(words.MEMBER_ROLES, found[holder])})"
                for holder in sorted(found)
            )
    return f"{known.name} (no secretariat, chair or convenor is recorded)"


def _who_leads(graph: PartnershipGraph, function: str) -> str:
    leading = sorted(
        {d.body for d in graph.duties if d.function == function and d.role in ("leads", "decides")}
    )
    if not leading or len(leading) > _FEW:
        return ""
    lead = "leads" if len(leading) == 1 else "lead"
    return f"{listed(map(graph.name_of, leading))}, which {lead} it"


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
