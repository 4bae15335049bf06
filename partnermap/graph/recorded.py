"""Every row of a map with how it stands at a moment, those that do not count now included."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from partnermap.finding import Place
from partnermap.graph.rows import Duty, Link, Seat
from partnermap.model import LinkRow, Member
from partnermap.moment import Moment


def every_seat(moment: Moment) -> Iterator[Seat]:
    """All seats in the order of the files; a row that is there twice counts once."""
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


def every_link(moment: Moment) -> Iterator[Link]:
    """All links in the order of the files, wherever they are written."""
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


def every_duty(moment: Moment) -> Iterator[Duty]:
    """All that bodies do about functions, in the order of the files."""
    for section, name, body in moment.map.bodies():
        outer = moment.presence_of(name)
        for position, row in enumerate(body.functions):
            at = moment.presence(row).within(outer)
            function = moment.map.functions.get(row.function)
            if function is not None:
                at = at.within(moment.presence(function))
            yield Duty(name, row.function, row, (section, name, "functions", position), at)
