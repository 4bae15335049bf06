"""Every id that a record uses, and the section in which it must stand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from partnermap.finding import Place
from partnermap.model import Body, Class, PartnerMap, Row
from partnermap.model.map import PLAIN_SECTIONS
from partnermap.model.records import PARTY_FIELDS

BODIES = "bodies"
BODIES_AND_PLANS = "bodies and plans"


class Reference(NamedTuple):
    """One use of an id.

    Attributes:
        place: where it stands.
        section: the section it names a record of; ``bodies`` for an organisation or partnership,
            ``bodies and plans`` where a plan will do, too.
        name: the id.
    """

    place: Place
    section: str
    name: str


def references(found: PartnerMap) -> Iterator[Reference]:
    """Every reference of a map."""
    for section, name, body in found.bodies():
        yield from _of_body((section, name), body)
    for position, link in enumerate(found.links):
        place: Place = ("links", position)
        yield Reference((*place, "from"), BODIES, link.start)
        yield from _of_target((*place, "to"), BODIES_AND_PLANS, link.to)
        yield from _of_row(place, link)
    yield from _of_plans(found)
    for section in PLAIN_SECTIONS:
        for name, record in getattr(found, section).items():
            yield from _of_row((section, name), record)
    for name, area in found.areas.items():
        yield from _ids(("areas", name, "within"), "areas", area.within)
    for name, function in found.functions.items():
        yield from _ids(("functions", name, "themes"), "themes", function.themes)
    for name, survey in found.surveys.items():
        yield from _ids(("surveys", name, "subjects"), BODIES_AND_PLANS, survey.subjects)
    for position, note in enumerate(found.notes):
        yield from _ids(("notes", position, "subjects"), BODIES_AND_PLANS, note.subjects)
        yield from _of_row(("notes", position), note)
    for name, coverage in found.coverage.items():
        yield from _ids(("coverage", name, "area"), "areas", coverage.area)
    for name, disposition in found.dispositions.items():
        yield from _ids(("dispositions", name, "owner"), BODIES, disposition.owner)
    yield from _sources(("map",), found.manifest.source)
    for position, row in enumerate(found.manifest.notes or ()):
        yield from _sources(("map", "notes", position), row.source)


def _of_body(place: Place, body: Body) -> Iterator[Reference]:
    yield from _of_row(place, body)
    for field in ("areas", "communities", "themes"):
        yield from _ids((*place, field), field, getattr(body, field))
    for position, duty in enumerate(body.functions):
        yield Reference((*place, "functions", position, "function"), "functions", duty.function)
        yield from _of_row((*place, "functions", position), duty)
    for kind, position, link in body.own_links():
        yield from _of_target((*place, kind, position, "to"), BODIES_AND_PLANS, link.to)
        yield from _of_row((*place, kind, position), link)
    for position, member in enumerate(getattr(body, "members", None) or ()):
        seat = (*place, "members", position)
        yield from _ids((*seat, "body"), BODIES, member.body)
        yield from _ids((*seat, "area"), "areas", member.area)
        yield from _ids((*seat, "community"), "communities", member.community)
        for index, target in enumerate(member.on_behalf_of or ()):
            yield from _of_target((*seat, "on_behalf_of", index), BODIES, target)
        yield from _of_row(seat, member)


def _of_plans(found: PartnerMap) -> Iterator[Reference]:
    for name, plan in found.plans.items():
        place = ("plans", name)
        yield from _of_row(place, plan)
        for section in ("areas", "themes", "communities"):
            yield from _ids((*place, section), section, getattr(plan, section))
        for field in PARTY_FIELDS:
            for position, party in enumerate(getattr(plan, field) or ()):
                yield from _of_target((*place, field, position, "body"), BODIES, party.body)
                yield from _of_row((*place, field, position), party)
        for position, priority in enumerate(plan.priorities or ()):
            row = (*place, "priorities", position)
            yield from _ids((*row, "functions"), "functions", priority.functions)
            yield from _of_row(row, priority)


def _of_row(place: Place, row: Row) -> Iterator[Reference]:
    if row.source:
        yield from _sources(place, row.source)
    if row.notes:
        for position, note in enumerate(row.notes):
            yield from _sources((*place, "notes", position), note.source)


def _sources(place: Place, rows: tuple[object, ...] | None) -> Iterator[Reference]:
    for position, row in enumerate(rows or ()):
        yield Reference((*place, "source", position, "id"), "sources", row.id)  # type: ignore[attr-defined]


def _of_target(place: Place, section: str, target: str | Class) -> Iterator[Reference]:
    if isinstance(target, str):
        yield Reference(place, section, target)
    else:
        yield from _ids((*place, "area"), "areas", target.area)
        yield from _ids((*place, "community"), "communities", target.community)


def _ids(place: Place, section: str, ids: tuple[str, ...] | str | None) -> Iterator[Reference]:
    if isinstance(ids, str):
        yield Reference(place, section, ids)
        return
    for position, name in enumerate(ids or ()):
        yield Reference((*place, position), section, name)
