"""What the rules have not looked for, because the map does not hold what they begin from."""

from __future__ import annotations

from partnermap import vocabulary as words
from partnermap.graph import Duty, PartnershipGraph


def answerable_duties(graph: PartnershipGraph, name: str) -> list[Duty]:
    """The functions that a body leads, decides on or oversees, in a stable order."""
    return sorted(
        (duty for duty in graph.duties_of.get(name, ()) if duty.role in words.ANSWERABLE_ROLES),
        key=lambda duty: (duty.function, str(duty.role), str(duty.row.since)),
    )


def not_asked_to_whom(graph: PartnershipGraph) -> list[str]:
    """Partnerships of which PM204 asks nothing, though they may decide: nothing says so or not."""
    return [
        name
        for name, record in graph.partnerships()
        if not record.is_stack and record.decides is None and not answerable_duties(graph, name)
    ]
