"""What the isolation rules share: who is in focus, how it is heard, and what that rests on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from partnermap.analysis.areas import where_areas_lie
from partnermap.analysis.doubt import (
    before_records,
    guessed_absence,
    unstated,
    whether_it_exists,
    whether_it_stands,
)
from partnermap.analysis.focus import InFocus, in_focus
from partnermap.analysis.misspelt import not_whole
from partnermap.analysis.seats import OpenLists
from partnermap.analysis.ties import Ties, ties
from partnermap.analysis.voice import Hearing, Voices
from partnermap.finding import Slot
from partnermap.graph import PartnershipGraph
from partnermap.model import Organisation


@dataclass(frozen=True, slots=True)
class Candidate:
    """An organisation that the isolation rules are about, or may be.

    Attributes:
        required: what must be known of it for anything said of it to be certain.
    """

    name: str
    record: Organisation
    focus: InFocus
    ties: Ties
    hearing: Hearing
    required: tuple[Slot, ...]


def candidates(graph: PartnershipGraph) -> tuple[Candidate, ...]:
    """Every organisation that is in focus, or may be; classes of several are left out."""
    return tuple(_candidates(graph))


def _candidates(graph: PartnershipGraph) -> Iterator[Candidate]:
    hearings = graph.once(Voices).hearings
    for name, organisation in graph.organisations():
        if organisation.is_stack:
            continue
        focus = in_focus(graph, name, organisation)
        if focus.answer is False:
            continue
        place = ("organisations", name)
        required = [
            *before_records(graph),
            *focus.slots,
            *unstated(graph, place, organisation, *focus.why),
        ]
        required += unstated(graph, place, organisation, "kind", "income_here", "stands_for")
        required += unstated(graph, place, organisation, "areas")
        required += where_areas_lie(graph, organisation.areas or ())
        required += whether_it_exists(graph, name)
        yield Candidate(
            name,
            organisation,
            focus,
            ties(graph, name),
            hearings[name],
            tuple(dict.fromkeys(required)),
        )


def without_ties(graph: PartnershipGraph, one: Candidate) -> tuple[list[Slot], list[list[Slot]]]:
    """What the absence of any seat or link rests on: required slots, and alternatives.

    Its own lists of seats and links; or, instead of its list of seats, all partnerships and all
    their members.
    """
    required, alternatives = graph.once(OpenLists).without_seat(one.name, one.record)
    required += guessed_absence(graph, ties(graph, one.name, standing=False).rows)
    required += [slot for row in one.ties.rows for slot in whether_it_stands(graph, row)]
    links = not_whole(graph, one.name, "links")
    return required, [[*each, *links] for each in alternatives]
