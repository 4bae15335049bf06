"""What is past its own date at a moment: reviews of bodies, and the terms of plans.

A date that is known only roughly is past when the last day that it may mean is past.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from partnermap.analysis.doubt import before_records, unstated, whether_it_exists
from partnermap.finding import Slot
from partnermap.graph import PartnershipGraph
from partnermap.model import PartialDate, Plan
from partnermap.model.records import PARTY_FIELDS
from partnermap.moment import Presence


@dataclass(frozen=True, slots=True)
class Over:
    """A body whose review, or a plan whose term, is past.

    Attributes:
        day: of its last review, or the last of its term.
    """

    name: str
    day: PartialDate
    slots: tuple[Slot, ...]


def overdue_reviews(graph: PartnershipGraph) -> Iterator[Over]:
    """Bodies that were last reviewed longer ago than the manifest allows."""
    years = graph.moment.map.manifest.thresholds.review_years
    for section, name, body in graph.moment.map.bodies():
        reviewed = body.reviewed
        if reviewed is None or body.is_stack or not graph.moment.presence_of(name).stands:
            continue
        if years and _is_past(reviewed.last, years, graph.moment.day):
            slots = unstated(graph, (section, name), body, "reviewed", "stands_for")
            slots += [*whether_it_exists(graph, name), *before_records(graph)]
            yield Over(name, reviewed, tuple(slots))


def plans_over(graph: PartnershipGraph) -> Iterator[Over]:
    """Plans whose term is over, that no plan follows, and for which somebody is still there."""
    plans = graph.moment.map.plans
    for name, plan in plans.items():
        parties = _parties(plan)
        there = [each for each in parties if graph.moment.presence_of(each).stands]
        ended = graph.moment.presence(plan) is Presence.ENDED
        if not ended or plan.until is None or (parties and not there):
            continue
        slots = unstated(graph, ("plans", name), plan, "since", "until", "status")
        slots += before_records(graph)
        followed = False
        for other, record in plans.items():
            if other != name and not _is_history(graph, record):
                doubts = _whether_it_follows(graph, (name, plan), (other, record))
                followed = followed or doubts is None
                slots += doubts or []
        if not followed:
            yield Over(name, plan.until, tuple(slots))


def _is_past(last: date, years: int, day: date) -> bool:
    """Whether more than so many years lie between two days; the sum may be no date."""
    return (day.year, day.month, day.day) > (last.year + years, last.month, last.day)


def _parties(plan: Plan) -> set[str]:
    every = (party.body for field in PARTY_FIELDS for party in getattr(plan, field) or ())
    return {body for body in every if isinstance(body, str)}


def _is_history(graph: PartnershipGraph, plan: Plan) -> bool:
    return graph.moment.presence(plan) in (Presence.ENDED, Presence.ENDING)


def _whether_it_follows(
    graph: PartnershipGraph, old: tuple[str, Plan], new: tuple[str, Plan]
) -> list[Slot] | None:
    """Why a plan may yet follow another; None where it does: of the same kind, a body in common."""
    kinds, bodies = [], []
    for name, plan in (old, new):
        kinds += unstated(graph, ("plans", name), plan, "kind")
        bodies += unstated(graph, ("plans", name), plan, *PARTY_FIELDS)
    same_kind = old[1].kind == new[1].kind
    shared = not _parties(old[1]).isdisjoint(_parties(new[1]))
    if same_kind and shared:
        return None
    if not (same_kind or kinds) or not (shared or bodies):
        return []
    return [*([] if same_kind else kinds), *([] if shared else bodies)]
