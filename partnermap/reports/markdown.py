"""Findings in Markdown, fit for a board paper: how many, of what, what is not known, and each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from partnermap.asking import questions
from partnermap.english import counted, sentence
from partnermap.finding import Certainty, Finding
from partnermap.graph import PartnershipGraph
from partnermap.ledger import Unfound
from partnermap.reports.asking import summary as asking_summary
from partnermap.reports.markdown_findings import decided_lines, family_lines, group_lines
from partnermap.reports.markup import plain
from partnermap.reports.text import ledger_line
from partnermap.wording import (
    FAMILIES_TOLD,
    as_of,
    coverage_lines,
    decision_line,
    gathered,
    grouped,
    nothing_found,
    remarks,
)
from partnermap.wording.asking import inquiry
from partnermap.wording.families import Family

MEANING = (
    "*Asserted* means that every fact that a finding uses is stated, and every list that it rests "
    "on is declared complete. *Possible* means that one of these is not known; each finding says "
    "which."
)
LIMIT = (
    "Findings are about what is recorded here. That nothing was found about a body does not mean "
    "that all is well with it."
)
FIRST_QUESTIONS = 5
"""So many of the questions that settle most are named."""


def render(
    graph: PartnershipGraph,
    findings: Iterable[Finding],
    *,
    unfound: Iterable[Unfound] = (),
    every: bool = False,
    by: str | None = None,
    family: str | None = None,
    only: str = "",
) -> str:
    """A paper: summary, coverage, what is not known, findings by family, and what was decided.

    Args:
        graph: the moment they were found at.
        findings: those that are asked for.
        unfound: decisions whose finding is there no longer.
        every: all of them; otherwise of a long run of one code only the first.
        by: groups what is open by ``area``, ``sector``, ``body`` or ``code``, not by family.
        family: the one that is asked for; None = all.
        only: what else they were narrowed to, as a sentence.
    """
    chosen, gone = list(findings), list(unfound)
    still = [each for each in chosen if each.is_open]
    told = [each for each in FAMILIES_TOLD if family in (None, each.id)]
    lines = [
        *_head(graph, told, only),
        *_summary(graph, told, chosen, gone),
        *_coverage(graph),
        *_not_known(graph, chosen),
        *(
            group_lines(graph, grouped(graph, still, by), by, every=every)
            if by
            else family_lines(graph, still, every=every)
        ),
        *decided_lines(graph, [each for each in chosen if not each.is_open]),
        *_unfound(graph, gone),
    ]
    return "\n".join(lines) + "\n"


def _head(graph: PartnershipGraph, told: Sequence[Family], only: str) -> Iterator[str]:
    moment = graph.moment
    title = told[0].title if len(told) == 1 else "Overlaps, gaps and isolation"
    yield f"# {title}: {plain(moment.map.manifest.name)}"
    yield f"\n{sentence(as_of(moment))}. {plain(only)}".rstrip()
    for _, remark in remarks(graph):
        yield f"\n{plain(remark)}"


def _summary(
    graph: PartnershipGraph,
    told: Sequence[Family],
    chosen: Sequence[Finding],
    gone: Sequence[Unfound],
) -> Iterator[str]:
    yield "\n## Summary\n"
    if not chosen:
        yield nothing_found(graph)
        return
    yield "| | Open | of these asserted | possible | Decided |"
    yield "| --- | ---: | ---: | ---: | ---: |"
    together = ""
    for family in told:
        ours = [each for each in chosen if each.family == family.id]
        opened = [each for each in ours if each.is_open]
        still = [each.main for each in gathered(opened)]
        sure = sum(each.certainty is Certainty.ASSERTED for each in still)
        counts = (len(still), sure, len(still) - sure, len(ours) - len(opened))
        yield f"| {family.title} | {' | '.join(f'{each:,}' for each in counts)} |"
        if len(still) < len(opened):
            together = (
                f"What is found about one organisation is told together, and counts once: there "
                f"are {len(opened):,} open findings about {counted(len(still), 'organisation')}."
            )
    yield "".join(f"\n{each}\n" for each in (together, MEANING) if each).rstrip()
    ledger = ledger_line(chosen, gone)
    if ledger:
        yield f"\n{ledger}"


def _coverage(graph: PartnershipGraph) -> Iterator[str]:
    yield "\n## What the map covers\n"
    for line in coverage_lines(graph):
        yield f"- {plain(line)}"


def _not_known(graph: PartnershipGraph, chosen: Sequence[Finding]) -> Iterator[str]:
    yield f"\n## What is not known\n\n{LIMIT}"
    asked = questions(chosen)
    if not asked:
        return
    first = asked[:FIRST_QUESTIONS]
    which = "Asking these would settle most" if len(asked) > len(first) else "To ask"
    yield f"\n{asking_summary(graph, asked, asked)} {which}:\n"
    for question in first:
        section, record = question.about
        said = inquiry(graph, section, record, question.slots)
        settled = len(question.alone) + len(question.with_earlier)
        ask = "" if said.whom == said.subject else f" (ask {plain(said.whom)})"
        about = f"{plain(sentence(said.subject))}{ask}"
        yield f"- {about}: {_settles(settled, question.helps)}"
    yield "\n`partnermap ask` has every question, and what to write down for an answer."


def _settles(settled: int, helps: Sequence[str]) -> str:
    """``settles 4 findings, and helps with 1 more``."""
    if not settled:
        return f"helps with {counted(len(helps), 'finding')}"
    more = f", and helps with {len(helps):,} more" if helps else ""
    return f"settles {counted(settled, 'finding')}{more}"


def _unfound(graph: PartnershipGraph, gone: Sequence[Unfound]) -> Iterator[str]:
    if not gone:
        return
    yield "\n## Decided, and no longer found\n"
    for each in gone:
        near = f" Perhaps `{each.nearest}` is meant." if each.nearest else ""
        yield f"- `{each.id}`: {plain(decision_line(graph.moment.map, each.decision))}{near}"
