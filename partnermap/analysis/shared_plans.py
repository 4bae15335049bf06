"""Plans as ties: a body has to do with whoever else has a part in the same plan."""

from __future__ import annotations

from dataclasses import dataclass

from partnermap.analysis.doubt import (
    dates_in_doubt,
    guessed_absence,
    guessed_end,
    whether_it_stands,
)
from partnermap.finding import Slot
from partnermap.graph import PartnershipGraph, PlanPart
from partnermap.moment import Presence


@dataclass(frozen=True, slots=True)
class SharedPlan:
    """A plan in which a body and others have parts.

    Attributes:
        mine: the body's part in it.
        presence: whether it ties the body to somebody now.
        doubts: what leaves that open.
    """

    plan: str
    mine: PlanPart
    presence: Presence
    doubts: tuple[Slot, ...]


def shared_plans(graph: PartnershipGraph, body: str) -> list[SharedPlan]:
    """The plans, of whatever time, in which a body has a part and others have one, too."""
    found = []
    for plan, parts in graph.recorded_parts_in.items():
        others = [part for part in parts if part.body != body]
        for mine in parts if others else ():
            if mine.body == body:
                found.append(_shared(graph, plan, mine, others))
    return found


def _shared(
    graph: PartnershipGraph, plan: str, mine: PlanPart, others: list[PlanPart]
) -> SharedPlan:
    surest = min(others, key=lambda part: list(Presence).index(part.presence))
    at = mine.presence.within(surest.presence).within(graph.moment.presence_of(plan))
    record = (("plans", plan), graph.moment.map.plans[plan])
    slots: list[Slot] = []
    for part in (mine, surest):
        stands = part.presence.stands
        slots += whether_it_stands(graph, part) if stands else guessed_absence(graph, [part])
    slots += (dates_in_doubt if graph.moment.presence_of(plan).stands else guessed_end)(
        graph, *record
    )
    return SharedPlan(plan, mine, at, tuple(slots))
