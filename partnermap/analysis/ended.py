"""Bodies that ended, and rows of others that name them as if they had not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from partnermap.analysis.doubt import before_records, dates_in_doubt, unstated
from partnermap.analysis.lines import guessed_ends
from partnermap.analysis.ties import seats_speaking_for
from partnermap.finding import Place, Slot
from partnermap.graph import Link, PartnershipGraph, Seat
from partnermap.model import PartialDate, PlanParty, Row
from partnermap.model.records import PARTY_FIELDS
from partnermap.moment import Presence


@dataclass(frozen=True, slots=True)
class Part:
    """A body's part in a plan: the field says which."""

    plan: str
    field: str
    party: PlanParty
    place: Place


@dataclass(frozen=True, slots=True)
class Naming:
    """A row by which a body or plan that stands still names one that ended.

    Attributes:
        body: the one that ended.
        owner: whose row it is: the partnership, the body that a link starts from, or the plan.
        slots: what is not known, or not stated, about it.
    """

    body: str
    owner: str
    row: Seat | Link | Part
    slots: tuple[Slot, ...]


@dataclass(frozen=True, slots=True)
class Ended:
    """A body that ended and is still named.

    Attributes:
        until: its last day, or the days of which one was.
        successors: who is recorded to have succeeded it.
        slots: what must be settled about its own end.
    """

    body: str
    until: PartialDate
    namings: tuple[Naming, ...]
    successors: tuple[Link, ...]
    slots: tuple[Slot, ...]


def ended_and_named(graph: PartnershipGraph) -> Iterator[Ended]:
    """Bodies that ended, and that seats, links or plans name as if they had not."""
    namings = _namings(graph)
    for section, name, body in graph.moment.map.bodies():
        if body.until is None or name not in namings:
            continue
        slots = unstated(graph, (section, name), body, "since", "until", "status")
        slots += before_records(graph)
        found = tuple(sorted(namings[name], key=_order))
        yield Ended(name, body.until, found, _successors(graph, name), tuple(slots))


def _namings(graph: PartnershipGraph) -> dict[str, list[Naming]]:
    """The rows of others that name each body that ended, and stand by their own dates."""
    found: dict[str, list[Naming]] = defaultdict(list)
    for seat in graph.recorded_seats:
        if seat.holder is not None and not seat.again:
            _add(graph, found, seat.holder, seat.partnership, seat, seat.member)
    for name, seats in graph.once(seats_speaking_for).items():
        for seat in seats:
            _add(graph, found, name, seat.partnership, seat, seat.member)
    for link in graph.recorded_links:
        goes_on = "succession" not in graph.moment.map.link_kind(link.kind).carries
        if isinstance(link.end, str) and goes_on and not link.again:
            _add(graph, found, link.end, link.start, link, link.row)
    for name, plan in graph.moment.map.plans.items():
        for field in PARTY_FIELDS:
            for position, party in enumerate(getattr(plan, field) or ()):
                if isinstance(party.body, str):
                    part = Part(name, field, party, ("plans", name, field, position))
                    _add(graph, found, party.body, name, part, party)
    return found


def _add(
    graph: PartnershipGraph,
    found: dict[str, list[Naming]],
    body: str,
    owner: str,
    row: Seat | Link | Part,
    written: Row,
) -> None:
    if graph.moment.presence_of(body) is not Presence.ENDED:
        return
    section = graph.moment.map.section_of(owner)
    if section is None or not graph.moment.presence_of(owner).stands:
        return
    if not graph.moment.presence(written).stands:
        return
    record = getattr(graph.moment.map, section)[owner]
    slots = dates_in_doubt(graph, row.place, written)
    slots += dates_in_doubt(graph, (section, owner), record)
    if isinstance(row, Link):
        slots += guessed_ends(graph, row)
    elif isinstance(row, Seat):
        slots += unstated(graph, row.place, written, "body", "on_behalf_of")
        slots += unstated(graph, (section, owner), record, "members")
    else:
        slots += unstated(graph, row.place, written, "body")
        slots += unstated(graph, (section, owner), record, row.field)
    found[body].append(Naming(body, owner, row, tuple(slots)))


def _successors(graph: PartnershipGraph, body: str) -> tuple[Link, ...]:
    """The links by which a body that stands says that it succeeded one that ended."""
    return tuple(
        sorted(
            (
                link
                for link in graph.recorded_links_to.get(body, ())
                if graph.moment.map.link_kind(link.kind).carries.get("succession") == "forward"
                and graph.moment.presence(link.row).stands
                and graph.moment.presence_of(link.start).stands
            ),
            key=lambda link: link.start,
        )
    )


def _order(naming: Naming) -> tuple[str, ...]:
    row = naming.row
    if isinstance(row, Link):
        return (naming.owner, "link", row.kind)
    if isinstance(row, Part):
        return (naming.owner, "part", row.field)
    return (naming.owner, "seat", row.holder or "", str(row.member.role))
