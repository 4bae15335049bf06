"""A question about one record: whom to ask, what to ask, and what an answer looks like."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from partnermap.english import counted
from partnermap.finding import Slot
from partnermap.graph import PartnershipGraph
from partnermap.wording.addressees import whom_to_ask
from partnermap.wording.answers import Answer, answers
from partnermap.wording.folding import isolation_of
from partnermap.wording.plain_questions import plain_questions

FIRST = 12
"""So many questions are shown where not all are asked for."""

BEFORE = "If a list turns out not to be complete, add what is missing; then write down that it is."
"""What to know before anything is written down."""


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


def asked_words(
    graph: PartnershipGraph, asked: Sequence[tuple[Sequence[Slot], Sequence[str]]], shown: int
) -> str:
    """How many findings are only possible, and how far letters with questions go.

    Args:
        graph: the moment.
        asked: of each letter what it asks, and the ids of the findings that it settles.
        shown: how many letters are shown.
    """
    settled = [ids for _, ids in asked]
    if not settled:
        return (
            "There is nothing to ask: no open finding is only possible. That does not mean that "
            "all is known: nothing is found in what is not recorded."
        )
    ids = [name for names in settled for name in names]
    total, isolated = len(ids), [about for name in ids if (about := isolation_of(name))]
    are = "finding is" if total == 1 else "findings are"
    it = "it" if total == 1 else "all of them"
    said = f"{total:,} {are} only possible"
    if len(isolated) > len(set(isolated)):
        of_them = "all" if total == len(isolated) else f"{len(isolated):,} of them"
        said += f", {of_them} about {counted(len(set(isolated)), 'organisation')}"
    asks = sum(len(plain_questions(graph, slots)) for slots, _ in asked)
    said += (
        f". {counted(asks, 'question')}, in {counted(len(settled), 'letter')}, would settle {it}"
    )
    if shown < len(settled):
        said += f"; the first {shown} letters, shown here, {sum(map(len, settled[:shown])):,}"
    return f"{said}."


def settles_words(
    alone: Sequence[str], with_earlier: Sequence[str], helps: Sequence[str]
) -> list[tuple[str, Sequence[str]]]:
    """What a question settles: by itself, with questions before it, with a later one; and which.

    Args:
        alone: ids of the findings that it settles by itself.
        with_earlier: ids of those that it settles together with questions before it.
        helps: ids of those that a later question settles, and that need this one too.
    """
    said = (
        ("Settles {}", alone),
        ("Settles {}, together with questions above", with_earlier),
        ("Needed for {} that a later question settles", helps),
    )
    return [(text.format(counted(len(found), "finding")), found) for text, found in said if found]


def _subject(graph: PartnershipGraph, section: str, record: str) -> str:
    found = graph.moment.map
    if section == "map":
        return "The map as a whole"
    if section == "bodies":
        known = found.section_of(record) is not None
        return graph.name_of(record) if known else f"'{record}' (no record has this id)"
    records = getattr(found, section)
    return records[record].name if record in records else f"'{record}' (no record has this id)"
