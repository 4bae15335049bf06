"""A question about one record: whom to ask, what to ask, and what an answer looks like."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from partnermap.english import counted
from partnermap.finding import Slot
from partnermap.graph import PartnershipGraph
from partnermap.wording.addressees import is_for_keeper, whom_to_ask
from partnermap.wording.answers import Answer, answers
from partnermap.wording.folding import isolation_of
from partnermap.wording.plain_questions import plain_questions

FIRST = 12
"""So many questions are shown where not all are asked for."""

ASK, LOOK_UP = "Whom to ask", "To look up by"

BEFORE = "If a list lacks something, add it first; then write down that the list is complete."
"""What to know before anything is written down."""

ORDER = (
    "Those that matter most come first: a warning counts as two notes, and what statute asks for "
    "counts as three."
)
"""How the letters are ordered."""


@dataclass(frozen=True, slots=True)
class Inquiry:
    """A question in words.

    Attributes:
        subject: the name of the record, or the map.
        label: what stands before that: a letter is written to somebody, and the keeper of the map
            looks up what nobody else can be asked.
        whom: who can answer.
        asks: the questions, each a sentence or two.
        answers: what to write into the map, and where.
    """

    subject: str
    label: str
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
        LOOK_UP if is_for_keeper(graph, section, record, slots) else ASK,
        whom_to_ask(graph, section, record, slots),
        plain_questions(graph, slots),
        answers(graph, slots),
    )


def asked_words(
    graph: PartnershipGraph,
    asked: Sequence[tuple[tuple[str, str], Sequence[Slot], Sequence[str]]],
    shown: int,
) -> str:
    """How many letters and things to look up there are, and how far they go.

    Args:
        graph: the moment.
        asked: of each the section and the id of the record that it is about, what it asks, and
            the ids of the findings that it settles.
        shown: how many are shown.
    """
    settled = [ids for _, _, ids in asked]
    if not settled:
        return (
            "There is nothing to ask: no open finding is only possible. That does not mean that "
            "all is known: nothing is found in what is not recorded."
        )
    ids = [name for names in settled for name in names]
    total, isolated = len(ids), [about for name in ids if (about := isolation_of(name))]
    asks = sum(len(plain_questions(graph, slots)) for _, slots, _ in asked)
    them = "the one finding that is" if total == 1 else f"all {total:,} findings that are"
    letters = _letters(graph, [(*about, slots) for about, slots, _ in asked])
    said = f"{letters}, with {counted(asks, 'question')}, would settle {them} only possible."
    if len(isolated) > len(set(isolated)):
        which = "They" if total == len(isolated) else f"{len(isolated):,} of these findings"
        said += f" {which} are about {counted(len(set(isolated)), 'organisation')}."
    if shown < len(settled):
        some = sum(map(len, settled[:shown]))
        said += f" The first {shown} of these, shown here, would settle {some:,} of the {total:,}."
    return said


def _letters(graph: PartnershipGraph, about: Sequence[tuple[str, str, Sequence[Slot]]]) -> str:
    """How many there are to write, and how many to look up: what the keeper of the map is asked."""
    own = sum(is_for_keeper(graph, *each) for each in about)
    look_up = counted(own, "thing to look up", "things to look up")
    letters = counted(len(about) - own, "letter")
    if own == len(about):
        return look_up
    if not own:
        return letters
    return f"{counted(len(about), 'inquiry', 'inquiries')} ({letters} and {look_up})"


def settles_words(
    alone: Sequence[str],
    with_earlier: Sequence[str],
    helps: Sequence[str],
    by_statute: Collection[str] = (),
) -> list[tuple[str, Sequence[str]]]:
    """What a question settles: by itself, with questions before it, with a later one; and which.

    Args:
        alone: ids of the findings that it settles by itself.
        with_earlier: ids of those that it settles together with questions before it.
        helps: ids of those that a later question settles, and that need this one too.
        by_statute: ids of those for which statute asks.
    """
    said = (
        ("Settles {}", alone),
        ("Settles {}, together with questions above", with_earlier),
        ("Needed for {} that a later question settles", helps),
    )
    return [
        (text.format(counted(len(found), "finding") + _statute_words(found, by_statute)), found)
        for text, found in said
        if found
    ]


def _statute_words(found: Sequence[str], by_statute: Collection[str]) -> str:
    """`` (a duty by statute)``; empty where statute asks for none of them."""
    number = sum(name in by_statute for name in found)
    if not number:
        return ""
    duties = "a duty" if number == 1 else "duties"
    some = "" if number == len(found) else f"{number:,} of them "
    return f" ({some}{duties} by statute)"


def _subject(graph: PartnershipGraph, section: str, record: str) -> str:
    found = graph.moment.map
    if section == "map":
        return "The map as a whole"
    if section == "bodies":
        known = found.section_of(record) is not None
        return graph.name_of(record) if known else f"'{record}' (no record has this id)"
    records = getattr(found, section)
    return records[record].name if record in records else f"'{record}' (no record has this id)"
