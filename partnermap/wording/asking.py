"""A question about one record: whom to ask, what to ask, and what an answer looks like."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from partnermap.finding import Slot
from partnermap.graph import PartnershipGraph
from partnermap.wording.addressees import whom_to_ask
from partnermap.wording.answers import Answer, answers
from partnermap.wording.plain_questions import plain_questions


@dataclass(frozen=True, slots=True)
class Inquiry:
    """A question in words.

    Attributes:
        subject: the name of the record, or the map.
        whom: who can answer.
        asks: the questions, each a sentence or two.
        answers: what to write into the map, and where.
    """

    subject: str
    whom: str
    asks: tuple[str, ...]
    answers: tuple[Answer, ...]


def inquiry(graph: PartnershipGraph, section: str, record: str, slots: Sequence[Slot]) -> Inquiry:
    """The slots of one record in words.

    Args:
        graph: the moment.
        section: of the record; ``bodies`` for a body or plan, ``map`` for the map itself.
        record: its id.
        slots: what is asked about it.
    """
    return Inquiry(
        _subject(graph, section, record),
        whom_to_ask(graph, section, record),
        plain_questions(graph, slots),
        answers(graph, slots),
    )


def _subject(graph: PartnershipGraph, section: str, record: str) -> str:
    found = graph.moment.map
    if section == "map":
        return "The map as a whole"
    if section == "bodies":
        known = found.section_of(record) is not None
        return graph.name_of(record) if known else f"'{record}' (no record has this id)"
    records = getattr(found, section)
    return records[record].name if record in records else f"'{record}' (no record has this id)"
