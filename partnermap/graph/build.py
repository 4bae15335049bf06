"""From a moment to its graph."""

from __future__ import annotations

from typing import Any

from partnermap.finding import Place
from partnermap.graph.graph import PartnershipGraph, Vertex
from partnermap.graph.recorded import every_duty, every_link, every_plan_part, every_seat
from partnermap.model import Class
from partnermap.model.records import PARTY_FIELDS
from partnermap.moment import Moment, Presence


def build_graph(moment: Moment) -> PartnershipGraph:
    """The graph of a moment: all that stands on its day, or may."""
    graph = PartnershipGraph(moment=moment)
    _add_records(graph)
    graph.graph["recorded_seats"] = tuple(every_seat(moment))
    graph.graph["recorded_links"] = tuple(every_link(moment))
    graph.graph["recorded_duties"] = tuple(every_duty(moment))
    graph.graph["recorded_plan_parts"] = tuple(every_plan_part(moment))
    for seat in graph.seats:
        holder = ("body", seat.holder) if seat.holder else _class_vertex(seat.member.seat_class)
        _join(graph, holder, ("body", seat.partnership), "seat", seat, row=seat.member)
    for link in graph.links:
        end = _end_vertex(moment, link.end)
        _join(graph, ("body", link.start), end, "link", link, row=link.row, link=link.kind)
    for duty in graph.duties:
        function = ("function", duty.function)
        _join(graph, ("body", duty.body), function, "duty", duty, row=duty.row, role=duty.role)
    return graph


def _add_records(graph: PartnershipGraph) -> None:
    moment = graph.moment
    found = moment.map
    kinds = {"areas": "area", "functions": "function", "themes": "theme"}
    kinds |= {"communities": "community", "plans": "plan"}
    for section, kind in kinds.items():
        for name, record in getattr(found, section).items():
            _add(graph, (kind, name), record, moment.presence(record), (section, name))
    for section, name, body in found.bodies():
        _add(graph, ("body", name), body, moment.presence_of(name), (section, name))
    for section, names in found.missing.items():
        for name in names if section != "sources" else ():
            kind = kinds.get(section, "body")
            graph.add_node((kind, name), record=None, presence=Presence.POSSIBLE, place=None)
    for name, area in found.areas.items():
        for outer in area.within or ():
            _relate(graph, ("area", name), ("area", outer), "within")
    for name, function in found.functions.items():
        for theme in function.themes or ():
            _relate(graph, ("function", name), ("theme", theme), "needs")
    for _, name, body in found.bodies():
        for field, kind in (("areas", "area"), ("communities", "community"), ("themes", "theme")):
            for target in getattr(body, field) or ():
                _relate(graph, ("body", name), (kind, target), kind)
    for name, plan in found.plans.items():
        for field in PARTY_FIELDS:
            for party in getattr(plan, field) or ():
                if moment.presence(party).stands:
                    end = _end_vertex(moment, party.body)
                    _relate(graph, end, ("plan", name), "party", role=field)


def _add(graph: PartnershipGraph, vertex: Vertex, record: Any, at: Presence, place: Place) -> None:
    if at.stands:
        graph.add_node(vertex, record=record, presence=at, place=place)


def _join(graph: PartnershipGraph, a: Vertex, b: Vertex, kind: str, one: Any, **more: Any) -> None:
    graph.add_edge(a, b, kind=kind, presence=one.presence, place=one.place, **more)


def _relate(graph: PartnershipGraph, a: Vertex, b: Vertex, kind: str, **more: Any) -> None:
    if a in graph and b in graph:
        graph.add_edge(a, b, kind=kind, **more)


def _end_vertex(moment: Moment, end: str | Class) -> Vertex:
    if isinstance(end, Class):
        return _class_vertex(end)
    return ("plan" if end in moment.map.plans else "body", end)


def _class_vertex(of: Class | None) -> Vertex:
    return ("class", " ".join(f"{field}={word}" for field, word in of or () if word))
