"""What to ask next: the questions of ``partnermap ask``, each with the findings that it settles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from partnermap.asking import Question, questions
from partnermap.finding import Finding
from partnermap.graph import PartnershipGraph
from partnermap.wording.asking import (
    FIRST,
    Inquiry,
    asked_words,
    inquiry,
    settles_words,
)

MOST = 100
"""At most so many questions are on the page; ``partnermap ask --all`` has every one."""

FEW = 8
"""So many findings of a question are named at once; more are folded away."""


@dataclass(frozen=True, slots=True)
class QuestionView:
    """A question in words.

    Attributes:
        said: whom to ask, what, and what an answer looks like.
        body: the id of the body or plan that it is about, if it is about one that is recorded.
        settles: what it settles, in words, and the id and the sentence of each of these findings.
    """

    said: Inquiry
    body: str
    settles: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]


@dataclass(frozen=True, slots=True)
class Asking:
    """The questions: those that are shown at once, and the rest.

    Attributes:
        summary: how far they go.
        number: how many there are.
        more: how many are not on the page.
        few: so many findings of a question are named at once; more are folded away.
    """

    summary: str
    number: int
    first: tuple[QuestionView, ...]
    rest: tuple[QuestionView, ...]
    more: int
    few: int = FEW


def make_asking(graph: PartnershipGraph, findings: Sequence[Finding]) -> Asking:
    """The questions that settle every open finding that is only possible, the best first."""
    messages = {each.id: each.message for each in findings}
    asked = questions(findings)
    views = tuple(_view(graph, each, messages) for each in asked[:MOST])
    return Asking(
        summary=asked_words(
            graph, [(each.about, each.slots, each.settles) for each in asked], len(asked)
        ),
        number=len(asked),
        first=views[:FIRST],
        rest=views[FIRST:],
        more=len(asked) - len(views),
    )


def _view(graph: PartnershipGraph, question: Question, messages: Mapping[str, str]) -> QuestionView:
    section, record = question.about
    known = section == "bodies" and graph.moment.map.section_of(record) is not None
    return QuestionView(
        inquiry(graph, section, record, question.slots),
        record if known else "",
        tuple(
            (said, tuple((name, messages[name]) for name in found))
            for said, found in settles_words(
                question.alone, question.with_earlier, question.helps, question.by_statute
            )
        ),
    )
