"""Findings in Markdown, one heading each: by family or by group, the worst first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from partnermap.english import counted, listed, sentence
from partnermap.finding import Certainty, Finding, Location
from partnermap.graph import PartnershipGraph
from partnermap.reports.markup import plain
from partnermap.reports.terminal import heading
from partnermap.reports.text_finding import also_in_short
from partnermap.wording import (
    FAMILIES_TOLD,
    GROUPINGS,
    PERHAPS_NOT_SMALL,
    Gathered,
    Group,
    beginning,
    decision_line,
    first_places,
    gathered,
    is_long,
    review_line,
    run_words,
    settling,
    settling_in_short,
    several_words,
    title_of,
    title_of_all,
    worst_first,
)
from partnermap.wording.families import Family

FIRST_GROUPS = 12
"""So many groups are shown where there is more than can be read at once."""


def family_lines(
    graph: PartnershipGraph, still: Sequence[Finding], *, every: bool
) -> Iterator[str]:
    """What is open, by family; of long runs of one code only the first."""
    runs: dict[tuple[str, bool, str], list[Gathered]] = {}
    for told in gathered(still):
        runs.setdefault((told.main.family, told.is_apart, told.main.code), []).append(told)
    short = not every and is_long(list(runs.values()))
    number = 0
    for family in sorted(FAMILIES_TOLD, key=lambda each: _worst(each, runs)):
        ours = {key: run for key, run in runs.items() if key[0] == family.id}
        if not ours:
            continue
        yield f"\n## {family.title}\n\n*{family.question}*"
        kept = {key: beginning(run, every=every, short=short) for key, run in ours.items()}
        shown = [told for first, _ in kept.values() for told in first]
        for apart, alike in _apart_last(shown):
            if apart:
                yield f"\n*{PERHAPS_NOT_SMALL}.*"
            for told in alike:
                number += 1
                yield from _finding(graph, told, f"{number}. ", every=every)
        rest = Counter({code: 0 for _, _, code in kept})
        for (_, _, code), (_, others) in kept.items():
            rest[code] += len(others)
        names = {
            code: title_of_all(
                told.main for run in ours.values() for told in run if told.main.code == code
            )
            for code in rest
        }
        more = [f"{n:,} of {code} ({names[code]})" for code, n in rest.items() if n]
        if more:
            yield f"\nNot shown here: {listed(more)}. `--all` shows them."


def group_lines(
    graph: PartnershipGraph, groups: Sequence[Group], by: str, *, every: bool
) -> Iterator[str]:
    """What is open, by group; what stands in several is told in full in the first."""
    runs = [gathered(group.findings, worst_first) for group in groups]
    short = not every and is_long(runs)
    several = several_words(groups, by)
    if several:
        yield f"\n{several}"
    first = FIRST_GROUPS if short else len(groups)
    told: dict[str, str] = {}
    for group, run in zip(groups[:first], runs[:first], strict=True):
        yield f"\n## {plain(group.title)}\n\n{sentence(run_words(run))}."
        shown, rest = beginning(run, every=every, short=short)
        for each in shown:
            before = told.setdefault(each.main.id, group.title)
            if before != group.title:
                yield f"\n### {_title(each.main)}\n\n**{plain(each.main.message)}**"
                yield f"\nTold in full under {plain(before)}. Id: `{each.main.id}`"
            else:
                yield from _finding(graph, each, every=every)
        if rest:
            yield f"\n{len(rest):,} more are not shown here. `--all` shows them."
    others = groups[first:]
    if others:
        more = counted(len(others), *(f"more {word}" for word in GROUPINGS[by][:2]))
        many = counted(len({f.id for group in others for f in group.findings}), "finding")
        yield f"\n{more} with {many} are not shown here. `--all` shows them."


def decided_lines(graph: PartnershipGraph, decided: Sequence[Finding]) -> Iterator[str]:
    """What was decided, apart from what is open."""
    if decided:
        yield "\n## Decided"
    for finding in sorted(decided, key=worst_first):
        yield from _finding(graph, Gathered(finding))


def _apart_last(shown: Sequence[Gathered]) -> Iterator[tuple[bool, list[Gathered]]]:
    for apart in (False, True):
        alike = [each for each in shown if each.is_apart is apart]
        if alike:
            yield apart, sorted(alike, key=lambda each: worst_first(each.main))


def _finding(
    graph: PartnershipGraph, told: Gathered, number: str = "", *, every: bool = False
) -> Iterator[str]:
    finding = told.main
    yield f"\n### {number}{_title(finding)}\n"
    if told.caveat:
        yield f"{told.caveat}\n"
    yield f"**{plain(finding.message)}**\n"
    shown, more = first_places(finding.locations, "place")
    for at in shown:
        if at.note:
            yield f"- {plain(at.note)}"
    if more:
        yield f"- {more}, in the findings as JSON"
    if finding.disposition:
        yield f"\n{_decision(graph, finding)}"
    if finding.is_open:
        if every and finding.rests_on:
            settled = settling(graph, finding).in_a_line
            yield f"\nWould be settled by knowing {plain(settled)}."
        elif finding.rests_on:
            yield f"\n{plain(settling_in_short(graph, finding))}"
        if not finding.for_keeper:
            yield f"\nTo do: {plain(finding.remedy)}"
    if told.caveat and told.also:
        yield f"\n{also_in_short(told)}"
    elif told.also:
        yield "\nAlso:\n"
    for other in () if told.caveat else told.also:
        decided = f" {_decision(graph, other)}" if other.disposition else ""
        yield f"- {plain(other.message)} ({plain(heading(other))}){decided}"
    to_do = f"{finding.remedy} " if finding.is_open and finding.for_keeper else ""
    yield f"\nFor the keeper of the map: {plain(f'{to_do}{_written(shown)}.')} Id: `{finding.id}`"


def _written(places: Sequence[Location]) -> str:
    """Where the evidence stands: ``Written in bodies.yaml, lines 4 and 12``."""
    lines: dict[str, dict[int, None]] = {}
    for at in places:
        lines.setdefault(at.path, {})[at.line] = None
    said = [
        f"{path}, {'line' if len(found) == 1 else 'lines'} {listed(map(str, sorted(found)))}"
        for path, found in lines.items()
    ]
    return f"Written in {'; '.join(said)}"


def _worst(
    family: Family, runs: Mapping[tuple[str, bool, str], Sequence[Gathered]]
) -> tuple[int, bool]:
    """By the most serious that is found in a family: asserted before possible, notes last."""
    ours = (told.main for key, run in runs.items() if key[0] == family.id for told in run)
    return min(
        ((-each.severity.rank, each.certainty is Certainty.POSSIBLE) for each in ours),
        default=(1, True),
    )


def _title(finding: Finding) -> str:
    """``Duplicated function: warning, possible``."""
    said = heading(finding).removeprefix(f"{finding.code} {title_of(finding)}, ")
    return f"{sentence(title_of(finding).replace('-', ' '))}: {said}"


def _decision(graph: PartnershipGraph, finding: Finding) -> str:
    assert finding.disposition is not None  # noqa: S101 - asked only where there is one
    said = decision_line(graph.moment.map, finding.disposition)
    return plain(f"{said} {review_line(finding.disposition)}")
