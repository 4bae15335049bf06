"""Doing: what a body may do beyond what is recorded of it."""

from __future__ import annotations

from partnermap.analysis.doubt import guessed_end, incomplete, unstated
from partnermap.finding import Slot
from partnermap.graph import PartnershipGraph
from partnermap.model import Body, Organisation


def what_else_it_may_do(graph: PartnershipGraph, section: str, name: str, body: Body) -> list[Slot]:
    """Why a body may have a function that is not recorded: its list is open, or was guessed.

    The list of a partnership counts, and that of an organisation that may do what the public asks
    for. Where that it does not was guessed, the guess counts: it is sooner asked for than a list.
    Of a body that is gone, or only to come, nothing counts; where that was guessed, the guess.
    """
    place = (section, name)
    slots = unstated(graph, place, body, "functions")
    if not isinstance(body, Organisation) or _does_public_work(body):
        slots += incomplete(graph, name, "functions")
    elif "functions" not in body.complete:
        slots += unstated(graph, place, body, *_what_tells(body))
    if not slots or graph.moment.presence_of(name).stands:
        return slots
    return guessed_end(graph, place, body)


def _does_public_work(body: Organisation) -> bool:
    """Whether an organisation may do what nobody wrote down for it.

    Whoever answers to the public, or of whom that is not known, and whoever does something already.
    A small charity that does nothing recorded is not asked: on a map with 1,500 of them no gap
    would ever be certain.
    """
    return bool(body.functions) or body.answers_to_public is not False


def _what_tells(body: Organisation) -> tuple[str, ...]:
    """The fields by which an organisation is known not to answer to the public."""
    if "publicly_accountable" in body.model_fields_set:
        return ("publicly_accountable",)
    return ("kind", "sector") if body.kind in (None, "other") else ("kind",)
