"""What to ask next, in Markdown: to be cut into letters, or put before a meeting."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from partnermap.asking import Question
from partnermap.english import counted, sentence
from partnermap.graph import PartnershipGraph
from partnermap.reports.asking import settling_lines, summary
from partnermap.reports.markup import plain
from partnermap.wording import as_of, coverage_lines, remarks
from partnermap.wording.asking import BEFORE, FIRST, ORDER, inquiry


def render(graph: PartnershipGraph, asked: Sequence[Question], *, every: bool = False) -> str:
    """The questions, one heading each; what is in the map is never read as Markdown.

    Args:
        graph: the moment.
        asked: all of them.
        every: show all, not only the first.
    """
    return "\n".join(_lines(graph, asked, asked if every else asked[:FIRST])) + "\n"


def _lines(
    graph: PartnershipGraph, asked: Sequence[Question], shown: Sequence[Question]
) -> Iterator[str]:
    moment = graph.moment
    yield f"# What to ask next: {plain(moment.map.manifest.name)}"
    yield f"\n{sentence(as_of(moment))}. {summary(graph, asked, shown)}"
    for _, remark in remarks(graph):
        yield f"\n{plain(remark)}"
    if asked:
        yield f"\n{ORDER} {BEFORE}"
    for number, question in enumerate(shown, start=1):
        yield from _question(graph, number, question)
    rest = asked[len(shown) :]
    if rest:
        settled = counted(sum(len(each.settles) for each in rest), "finding")
        yield f"\n{len(rest):,} more would settle {settled}."
    yield "\n## What the map covers\n"
    for line in coverage_lines(graph):
        yield f"- {plain(line)}"


def _question(graph: PartnershipGraph, number: int, question: Question) -> Iterator[str]:
    section, record = question.about
    said = inquiry(graph, section, record, question.slots)
    yield f"\n## {number}. {plain(said.subject)}"
    yield f"\n**{said.label}:** {plain(said.whom)}\n"
    for asks in said.asks:
        yield f"- {plain(asks)}"
    yield ""
    yield "  \n".join(f"{plain(line)}." for line in settling_lines(question))
    for answer in said.answers:
        yield f"\nThen write {plain(answer.where)}:\n"
        yield "```yaml"
        yield from answer.lines
        yield "```"
