"""The program in a few readable lines: load, moment, graph, rules, report or page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from partnermap.analysis.areas import areas_of
from partnermap.finding import Finding
from partnermap.graph import PartnershipGraph, build_graph
from partnermap.loader import Loaded, load
from partnermap.model import PartialDate, PartnerMap
from partnermap.moment import moment_of
from partnermap.page import render
from partnermap.rules import run
from partnermap.storage import read_files, write_whole


@dataclass(frozen=True, slots=True)
class Analysis:
    """A map at a moment, and what was found."""

    graph: PartnershipGraph
    findings: tuple[Finding, ...]


def read(where: Path) -> Loaded:
    """Read and check a map.

    Raises:
        StorageError: where there is no map.
    """
    return load(read_files(where))


def analyse(
    found: PartnerMap, today: date, *, at: PartialDate | None = None, with_proposed: bool = False
) -> Analysis:
    """The graph of the moment that is asked for, and every finding of every rule."""
    graph = build_graph(moment_of(found, today, at=at, with_proposed=with_proposed))
    return Analysis(graph, run(graph))


def write_page(analysis: Analysis, target: Path) -> int:
    """Draw the map and write it whole; its size in bytes.

    Raises:
        StorageError: where it cannot be written.
    """
    content = render(analysis.graph, analysis.findings).encode("utf-8")
    write_whole(target, content)
    return len(content)


def select(
    analysis: Analysis,
    *,
    family: str | None = None,
    codes: Iterable[str] = (),
    area: str | None = None,
    body: str | None = None,
) -> tuple[Finding, ...]:
    """The findings that are asked for.

    Args:
        analysis: all findings.
        family: ``overlap``, ``gap`` or ``isolation``.
        codes: such as ``PM204``; none = all.
        area: about ground that meets this area, or about a body that is or may be for it.
        body: that have this body among their subjects.
    """
    wanted = frozenset(codes)
    areas = areas_of(analysis.graph)

    def is_there(finding: Finding) -> bool:
        about = finding.evidence.get("area")
        if area is None or (about and areas.meets(about, area)):
            return True
        records = [analysis.graph.record(subject) for subject in finding.subjects]
        return any(
            not each.areas or areas.any_meet(each.areas, (area,)) for each in records if each
        )

    return tuple(
        finding
        for finding in analysis.findings
        if family in (None, finding.family)
        and (not wanted or finding.code in wanted)
        and (body is None or body in finding.subjects)
        and is_there(finding)
    )
