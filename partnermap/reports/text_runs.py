"""Findings as text, by code: all in full, the first of long runs, or a few of each in short."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from partnermap.finding import Finding
from partnermap.graph import PartnershipGraph
from partnermap.reports.terminal import Writer
from partnermap.reports.text_finding import write_short, write_whole
from partnermap.wording import (
    PERHAPS_NOT_SMALL,
    Gathered,
    beginning,
    is_long,
    run_words,
    title_of_all,
)
from partnermap.wording.one_cause import of_one_cause

IN_SHORT = (
    "This is more than can be read at once: of each kind a few are shown, in short. With --code, "
    "--area or --body there is more of less; --all shows every finding with its evidence."
)


def write_runs(
    writer: Writer, graph: PartnershipGraph, findings: Iterable[Gathered], *, every: bool
) -> None:
    """Write runs of one code each, and how many of a run are not shown.

    Args:
        writer: takes the lines.
        graph: where their subjects are.
        findings: by code, the worst of each first.
        every: all of them in full.
    """
    runs = [
        (apart, list(group))
        for (apart, _), group in groupby(findings, key=lambda each: (each.is_apart, each.main.code))
    ]
    short = not every and is_long([run for _, run in runs])
    if short:
        writer.line()
        writer.line(IN_SHORT)
    told = False
    for apart, run in runs:
        if apart and not told:
            told = True
            writer.line()
            writer.line(PERHAPS_NOT_SMALL, look="bold")
        causes = [(each, ()) for each in run] if short or every else of_one_cause(run)
        shown, rest = beginning(causes, every=every, short=short)
        if short or rest:
            _title(writer, run)
        for finding, others in shown:
            if short:
                write_short(writer, finding)
            else:
                writer.line()
                write_whole(writer, graph, finding, every=every)
                _others(writer, graph, others)
        if rest:
            many = sum(1 + len(others) for _, others in rest)
            more = f"... and {many:,} more like these: use "
            if short:
                writer.line(f"{more}--code {run[0].main.code}", indent=2)
            else:
                writer.line()
                writer.line(f"{more}--all")


def _others(writer: Writer, graph: PartnershipGraph, others: Sequence[Finding]) -> None:
    """Those of the same cause, by name and id."""
    if others:
        said = f"The lines from {len(others):,} more stop there, too; --all shows each by itself:"
        writer.line(said, indent=4, hang=2)
    for each in others:
        writer.line(f"{graph.name_of(each.subjects[0])} ({each.id})", indent=6, hang=2)


def _title(writer: Writer, run: list[Gathered]) -> None:
    writer.line()
    title = title_of_all(each.main for each in run)
    said = f"{run[0].main.code} {title}: {run_words(run)}"
    writer.line(f"{said}; the worst first" if len(run) > 1 else said, look="bold")
