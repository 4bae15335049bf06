"""Findings as text, by area, sector, body or code: the worst group first."""

from __future__ import annotations

from collections.abc import Sequence

from partnermap.english import counted
from partnermap.graph import PartnershipGraph
from partnermap.reports.terminal import Writer
from partnermap.reports.text_finding import write_short, write_whole
from partnermap.reports.text_runs import IN_SHORT
from partnermap.wording import (
    GROUPINGS,
    PERHAPS_NOT_SMALL,
    Gathered,
    Group,
    beginning,
    gathered,
    is_long,
    run_words,
    several_words,
    worst_first,
)

FIRST_GROUPS = 12
"""So many groups are shown where there is more than can be read at once."""

_NARROWED_BY = ("area", "body", "code")


def write_groups(
    writer: Writer, graph: PartnershipGraph, groups: Sequence[Group], by: str, *, every: bool
) -> None:
    """Write each group with its counts; what stands in several is told in full in the first.

    Args:
        writer: takes the lines.
        graph: where their subjects are.
        groups: the worst first.
        by: by what they are grouped.
        every: all of them.
    """
    runs = [gathered(group.findings, worst_first) for group in groups]
    short = not every and is_long(runs)
    for said in (several_words(groups, by), IN_SHORT if short else ""):
        if said:
            writer.line()
            writer.line(said)
    first = FIRST_GROUPS if short else len(groups)
    told: dict[str, str] = {}
    for group, run in zip(groups[:first], runs[:first], strict=True):
        writer.line()
        order = "; the worst first" if len(run) > 1 else ""
        writer.line(f"{group.title}: {run_words(run)}{order}", look="bold")
        shown, rest = beginning(run, every=every, short=short)
        _group(writer, graph, group, shown, told if not short else None, every=every)
        if rest:
            option = f"--{by} {group.id}" if group.id and by in _NARROWED_BY else "--all"
            if not short:
                writer.line()
            writer.line(f"... and {len(rest):,} more: use {option}", indent=2)
    others = runs[first:]
    if others:
        writer.line()
        more = counted(len(others), *(f"more {word}" for word in GROUPINGS[by][:2]))
        many = counted(len({each.main.id for run in others for each in run}), "finding")
        writer.line(f"... and {more} with {many}: use --all")


def _group(
    writer: Writer,
    graph: PartnershipGraph,
    group: Group,
    shown: Sequence[Gathered],
    told: dict[str, str] | None,
    *,
    every: bool,
) -> None:
    """Write the findings of a group; in short where ``told``, those told before, is None."""
    apart = False
    for each in shown:
        if each.is_apart and not apart:
            apart = True
            writer.line()
            writer.line(PERHAPS_NOT_SMALL, indent=2)
        if told is None:
            write_short(writer, each)
            continue
        writer.line()
        if each.main.id in told:
            write_short(writer, each, f"; told in full under {told[each.main.id]}")
        else:
            told[each.main.id] = group.title
            write_whole(writer, graph, each, every=every)
