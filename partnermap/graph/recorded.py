"""Every row of a map with how it stands at a moment, those that do not count now included."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from partnermap.graph.rows import Duty, Link, PlanPart, Seat
from partnermap.model import Class, LinkRow, Member
from partnermap.model.records import PARTY_FIELDS
from partnermap.moment import Moment


def every_seat(moment: Moment) -> Iterator[Seat]:
    """All seats in the order of the files.

    A row that is there twice is told once; of two that differ in the role, or in words about the
    seat, the second is the same seat again.
    """
    for name, partnership in moment.map.partnerships.items():
        outer = moment.presence_of(name)
        held: dict[str, list[Member]] = defaultdict(list)
        for position, member in enumerate(partnership.seats):
            at = moment.presence(member).within(outer)
            again = False
            if member.body is not None:
                at = at.within(moment.presence_of(member.body))
                before = held[member.body]
                if member in before:
                    continue
                again = bool(before) and member.as_seat in [each.as_seat for each in before]
                before.append(member)
            yield Seat(name, member, ("partnerships", name, "members", position), at, again)


def every_link(moment: Moment) -> Iterator[Link]:
    """All links in the order of the files, wherever they are written.

    One that stands in the short form on a body and in the list of links is the same again.
    """
    kept: dict[tuple[str, str, str | Class], list[LinkRow]] = defaultdict(list)
    for start, kind, row, place in moment.map.every_link():
        at = moment.presence(row).within(moment.presence_of(start))
        if isinstance(row.to, str):
            at = at.within(moment.presence_of(row.to))
        alike = kept[start, kind, row.to]
        again = any(row.is_same_as(other) for other in alike)
        if not again:
            alike.append(row)
        yield Link(start, kind, row.to, row, place, at, again)


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


def every_plan_part(moment: Moment) -> Iterator[PlanPart]:
    """All that bodies have to do with plans, in the order of the files.

    An id that no record has takes nothing away: whomever it means, somebody has the part.
    """
    for name, plan in moment.map.plans.items():
        for field in PARTY_FIELDS:
            for position, row in enumerate(getattr(plan, field) or ()):
                at = moment.presence(row)
                if isinstance(row.body, str) and moment.map.section_of(row.body):
                    at = at.within(moment.presence_of(row.body))
                place = ("plans", name, field, position)
                yield PlanPart(name, row.body, field, row, place, at)
