"""What to ask next, as text for a terminal."""

from __future__ import annotations

from collections.abc import Sequence

from partnermap.asking import Question
from partnermap.english import counted
from partnermap.graph import PartnershipGraph
from partnermap.reports.terminal import Style, Writer
from partnermap.wording import as_of, coverage_lines, remarks
from partnermap.wording.asking import (
    BEFORE,
    FIRST,
    ORDER,
    asked_words,
    inquiry,
    settles_words,
)

_FEW = 4


def render(
    graph: PartnershipGraph,
    asked: Sequence[Question],
    style: Style,
    *,
    every: bool = False,
) -> str:
    """The questions, those that settle most first, with whom to ask and what to write down.

    Args:
        graph: the moment.
        asked: all of them.
        style: width and colour.
        every: show all, not only the first.
    """
    writer = Writer(style)
    moment = graph.moment
    shown = asked if every else asked[:FIRST]
    writer.line(f"{moment.map.manifest.name}, {as_of(moment)}", look="bold")
    for _, remark in remarks(graph):
        writer.line(remark)
    writer.line(summary(graph, asked, shown))
    if asked:
        writer.line(f"{ORDER} {BEFORE}")
    for number, question in enumerate(shown, start=1):
        _question(writer, graph, number, question)
    rest = asked[len(shown) :]
    if rest:
        more = f"{len(rest):,} more"
        settled = counted(sum(len(each.settles) for each in rest), "finding")
        writer.line()
        writer.line(f"... and {more} would settle {settled}: use --all")
    writer.line()
    writer.line("What the map covers", look="bold")
    for line in coverage_lines(graph):
        writer.line(line, indent=2)
    return writer.text()


def summary(graph: PartnershipGraph, asked: Sequence[Question], shown: Sequence[Question]) -> str:
    """How many letters and things to look up there are, and how far they go."""
    return asked_words(
        graph, [(each.about, each.slots, each.settles) for each in asked], len(shown)
    )


def settling_lines(question: Question, ids: int | None = None) -> list[str]:
    """What a question settles, by itself and with others; ``ids`` is how many are named."""
    said = []
    settled = (question.alone, question.with_earlier, question.helps)
    for text, found in settles_words(*settled, question.by_statute):
        named = found[:ids] if ids else found
        rest = [f"{len(found) - len(named):,} more"] if len(found) > len(named) else []
        said.append(f"{text}: {', '.join([*named, *rest])}")
    return said


def _question(writer: Writer, graph: PartnershipGraph, number: int, question: Question) -> None:
    section, record = question.about
    said = inquiry(graph, section, record, question.slots)
    writer.line()
    writer.line(f"{number}. {said.subject}", look="bold")
    writer.line(f"{said.label}: {said.whom}", indent=3, hang=2)
    for asks in said.asks:
        writer.line(f"- {asks}", indent=3, hang=2)
    for line in settling_lines(question, _FEW):
        writer.line(line, indent=3, hang=2)
    for answer in said.answers:
        writer.line(f"Then write {answer.where}:", indent=3, hang=2)
        for text in answer.lines:
            writer.unwrapped(f"     {text}")
