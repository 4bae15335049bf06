"""Every seat and link of the map with how it stands now, also those that do not count now."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from partnermap.finding import Place
from partnermap.graph import Duty, Link, PartnershipGraph, Seat
from partnermap.model import LinkRow, Member, Row
from partnermap.moment import Presence

DRAWN = (Presence.CURRENT, Presence.POSSIBLE, Presence.PROPOSED)
"""What stands, may stand or is proposed has a place in the pictures."""


def every_seat(graph: PartnershipGraph) -> Iterator[Seat]:
    """All seats in the order of the files; a row that is there twice counts once."""
    moment = graph.moment
    for name, partnership in moment.map.partnerships.items():
        outer = moment.presence_of(name)
        held: dict[str, list[Member]] = defaultdict(list)
        for position, member in enumerate(partnership.seats):
            at = moment.presence(member).within(outer)
            if member.body is not None:
                at = at.within(moment.presence_of(member.body))
                if member in held[member.body]:
                    continue
                held[member.body].append(member)
            yield Seat(name, member, ("partnerships", name, "members", position), at)


def every_link(graph: PartnershipGraph) -> Iterator[Link]:
    """All links in the order of the files, wherever they are written."""
    moment = graph.moment
    rows: list[tuple[str, str, LinkRow, Place]] = [
        (name, kind, row, (section, name, kind, position))
        for section, name, body in moment.map.bodies()
        for kind, position, row in body.own_links()
    ]
    rows += [
        (row.start, row.kind, row, ("links", position))
        for position, row in enumerate(moment.map.links)
    ]
    for start, kind, row, place in rows:
        at = moment.presence(row).within(moment.presence_of(start))
        if isinstance(row.to, str):
            at = at.within(moment.presence_of(row.to))
        yield Link(start, kind, row.to, row, place, at)


def every_duty(graph: PartnershipGraph) -> Iterator[Duty]:
    """All that bodies do about functions, in the order of the files."""
    moment = graph.moment
    for section, name, body in moment.map.bodies():
        outer = moment.presence_of(name)
        for position, row in enumerate(body.functions):
            place = (section, name, "functions", position)
            yield Duty(name, row.function, row, place, moment.presence(row).within(outer))


def is_proposed(row: Row | None, at: Presence) -> bool:
    """Whether it is only proposed, also where the proposed future is shown as if it stood."""
    return at is Presence.PROPOSED or (row is not None and row.status == "proposed")


def standing(row: Row | None, at: Presence) -> str:
    """How something stands, in words; empty for what simply stands."""
    if is_proposed(row, at):
        return str(Presence.PROPOSED.value)
    if at is Presence.CURRENT:
        return str(Presence.ENDING.value) if row is not None and row.status == "ending" else ""
    return str(at.value)
