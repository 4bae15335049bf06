"""Plans and who watches over them: whose a plan is, who oversees it, who is told how it goes."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from partnermap import vocabulary as words
from partnermap.analysis.doubt import (
    AnyRow,
    field_slot,
    guessed_absence,
    unstated,
    whether_it_stands,
)
from partnermap.finding import Slot
from partnermap.graph import Link, PartnershipGraph, PlanPart
from partnermap.model import Organisation, Plan
from partnermap.model.records import PARTY_FIELDS
from partnermap.moment import Presence

_WHOSE = ("owners", "directed_by", "signed_off_by")
_FROM_PLAN: tuple[words.Cargo, ...] = ("accountability", "information")


@dataclass(frozen=True, slots=True)
class Oversight:
    """How a plan is watched over at a moment.

    Attributes:
        whose: owners, and who directs it or signs it off, by body; only those who do so now.
        ground: what is not stated about its being shared; None where it is not shared at all.
        known_none: whether it is recorded that nobody oversees it.
        overseers: parts in its oversight, of whatever time.
        told: to whom its progress is reported, of whatever time.
        links: links of bodies to the plan by which it answers to them, or they learn of it.
    """

    whose: tuple[PlanPart, ...]
    ground: tuple[Slot, ...] | None
    known_none: bool
    overseers: tuple[PlanPart, ...]
    told: tuple[PlanPart, ...]
    links: tuple[Link, ...]

    @property
    def overseen(self) -> bool:
        """Whether somebody oversees it now for sure; a guess counts as a fact."""
        return any(part.presence is Presence.CURRENT for part in self.overseers)

    @property
    def watched(self) -> bool:
        """Whether somebody is told of its progress now for sure."""
        rows: tuple[AnyRow, ...] = (*self.told, *self.links)
        return any(row.presence is Presence.CURRENT for row in rows)

    @property
    def apart(self) -> tuple[PlanPart, ...]:
        """Who may oversee it or be told, did, or would: what does not count for sure now."""
        parts = (*self.overseers, *self.told)
        return tuple(part for part in parts if part.presence is not Presence.CURRENT)


def oversight_of(graph: PartnershipGraph, name: str, plan: Plan) -> Oversight:
    """Who watches over a plan."""
    parts = sorted(graph.recorded_parts_in.get(name, ()), key=_order)
    whose = tuple(part for part in parts if part.field in _WHOSE and part.presence.stands)
    return Oversight(
        whose=whose,
        ground=_ground(graph, name, plan, whose),
        known_none=plan.overseen_by == (),
        overseers=tuple(part for part in parts if part.field == "overseen_by"),
        told=tuple(part for part in parts if part.field == "reports"),
        links=tuple(
            link
            for link in graph.recorded_links_to.get(name, ())
            if any(
                graph.moment.map.link_kind(link.kind).carries.get(cargo) in ("backward", "both")
                for cargo in _FROM_PLAN
            )
        ),
    )


def doubts(graph: PartnershipGraph, name: str, plan: Plan, of: Oversight) -> list[Slot]:
    """What would settle that nobody watches over a plan.

    That nobody oversees it is known where the list is there and empty; whoever is told of it then
    makes no difference. Else the list itself is not known, besides what may hold after all.
    """
    slots = unstated(graph, ("plans", name), plan, "overseen_by")
    if of.known_none:
        return slots
    slots = slots or [field_slot("plans", name, "overseen_by")]
    rows: tuple[AnyRow, ...] = (*of.apart, *of.links)
    for row in rows:
        if row.presence.stands:
            slots += whether_it_stands(graph, row)
        else:
            slots += guessed_absence(graph, [row])
    return slots


def _ground(
    graph: PartnershipGraph, name: str, plan: Plan, whose: tuple[PlanPart, ...]
) -> tuple[Slot, ...] | None:
    """What is not stated of the surest reason to call it shared.

    It is, where one of those whose it is is no single organisation, or where they are two or more.
    A part that was only assumed is no reason to ask.
    """
    doubt: dict[object, list[Slot]] = {}
    shared: list[list[Slot]] = []
    for part in whose:
        if part.field in (plan.assumed or ()) or "body" in (part.row.assumed or ()):
            continue
        slots = whether_it_stands(graph, part) + unstated(graph, part.place, part.row, "body")
        slots += unstated(graph, ("plans", name), plan, part.field)
        record = graph.record(part.body) if isinstance(part.body, str) else None
        if not isinstance(record, Organisation):
            shared.append(slots)
        elif record.is_stack:
            place = ("organisations", str(part.body))
            shared.append([*slots, *unstated(graph, place, record, "stands_for")])
        doubt[part.body] = min(doubt.get(part.body, slots), slots, key=_weight)
    if len(doubt) > 1:
        one, two = sorted(doubt.values(), key=_weight)[:2]
        shared.append([*one, *two])
    if not shared:
        return None
    surest = min(shared, key=_weight)
    return tuple(surest)


def _weight(slots: Collection[Slot]) -> tuple[int, list[Slot]]:
    return len(slots), sorted(slots)


def _order(part: PlanPart) -> tuple[int, str, str]:
    body = part.body if isinstance(part.body, str) else repr(part.body)
    return PARTY_FIELDS.index(part.field), body, str(part.row.since)
