"""Doing: what a body may do beyond what is recorded of it."""

from __future__ import annotations

from partnermap.analysis.doubt import guessed_end, incomplete, unstated
from partnermap.finding import Slot
from partnermap.graph import PartnershipGraph
from partnermap.model import Body, Organisation

_WHETHER_PUBLIC = ("publicly_accountable", "kind", "sector")


def what_else_it_may_do(graph: PartnershipGraph, section: str, name: str, body: Body) -> list[Slot]:
    """Why a body may have a function that is not recorded: its list is open, or was guessed.

    The list of a partnership counts, and that of an organisation that may do what the public asks
    for. Of a body that is gone, or only to come, nothing counts; where that was guessed, the guess.
    """
    place = (section, name)
    slots = unstated(graph, place, body, "functions")
    if not isinstance(body, Organisation) or _does_public_work(graph, name, body):
        slots += incomplete(graph, name, "functions")
    if not slots or graph.moment.presence_of(name).stands:
        return slots
    return guessed_end(graph, place, body)


def _does_public_work(graph: PartnershipGraph, name: str, body: Organisation) -> bool:
    """Whether an organisation may do what nobody wrote down for it.

    Whoever answers to the public, or of whom that is not known or was guessed, and whoever does
    something already. A small charity that does nothing recorded is not asked: on a map with 1,500
    of them no gap would ever be certain.
    """
    if body.functions or body.answers_to_public is not False:
        return True
    fields = _WHETHER_PUBLIC[:1] if body.publicly_accountable is not None else _WHETHER_PUBLIC
    return bool(unstated(graph, ("organisations", name), body, *fields))
