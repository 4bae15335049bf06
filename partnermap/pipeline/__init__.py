"""The program in a few readable lines: load, moment, graph, rules, ledger, report or page."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from partnermap.english import listed
from partnermap.finding import Finding
from partnermap.graph import PartnershipGraph, build_graph
from partnermap.ledger import Unfound, enter, unfound
from partnermap.loader import Loaded, load, without_contacts
from partnermap.model import PartialDate, PartnerMap
from partnermap.moment import moment_of
from partnermap.page import render, render_svg
from partnermap.public import SHOWN_CODES, Told, isolation_told, public_findings, public_map
from partnermap.rules import RULES, run
from partnermap.schema import FILE_NAME, known_of, schema_for
from partnermap.schema import render as render_schema
from partnermap.storage import StorageError, read_files, write_whole


@dataclass(frozen=True, slots=True)
class Analysis:
    """A map at a moment, and what was found.

    Attributes:
        findings: all of them, each with what was decided about it.
        unfound: decisions whose finding is there no longer; only at the map's own moment.
        isolation: in the public edition, in place of the findings on isolation.
    """

    graph: PartnershipGraph
    findings: tuple[Finding, ...]
    unfound: tuple[Unfound, ...] = ()
    isolation: tuple[Told, ...] = ()


def read(where: Path, *, include_contacts: bool = False) -> Loaded:
    """Read and check a map; without ways to reach a person, unless they are asked for.

    Raises:
        StorageError: where there is no map.
    """
    loaded = load(read_files(where))
    return loaded if include_contacts else without_contacts(loaded)


def analyse(
    found: PartnerMap, today: date, *, at: PartialDate | None = None, with_proposed: bool = False
) -> Analysis:
    """The graph of the moment that is asked for, and every finding of every rule."""
    moment = moment_of(found, today, at=at, with_proposed=with_proposed)
    graph = build_graph(moment)
    findings = enter(run(graph), moment)
    if at is not None or with_proposed:
        return Analysis(graph, findings)
    known = {each.id for each in findings}
    if not found.dispositions.keys() <= known:  # it may have been decided about the future
        later = build_graph(moment_of(found, today, with_proposed=True))
        known |= {each.id for each in run(later)}
    return Analysis(graph, findings, tuple(unfound(known, moment)))


def for_everybody(analysis: Analysis) -> Analysis:
    """The public edition: a copy in which there is nothing that is not for everybody.

    Decisions whose finding is there no longer are for those who keep the map.
    """
    moment = analysis.graph.moment
    graph = build_graph(replace(moment, map=public_map(moment.map)))
    rules = tuple(rule for rule in RULES if rule.code in SHOWN_CODES)
    return Analysis(
        graph,
        public_findings(analysis.findings, enter(run(graph, rules), graph.moment)),
        isolation=isolation_told(analysis.graph, analysis.findings),
    )


def draw_page(analysis: Analysis) -> str:
    """The map as one HTML page."""
    return render(analysis.graph, analysis.findings, analysis.unfound, analysis.isolation)


def write_page(analysis: Analysis, target: Path) -> int:
    """Draw the map and write it whole; its size in bytes.

    Raises:
        StorageError: where it cannot be written.
    """
    content = draw_page(analysis).encode("utf-8")
    write_whole(target, content)
    return len(content)


def draw_svg(analysis: Analysis, *, title: str = "", with_key: bool = True) -> str:
    """The family of partnerships as one SVG file, with a key and under a title of one's own."""
    return render_svg(analysis.graph, analysis.findings, title=title, with_key=with_key)


def write_schema(where: Path) -> Path:
    """Write the schema of a map beside it, for editors; where it is now.

    Raises:
        StorageError: where there is no map, a file of it cannot be read, or it cannot be written.
    """
    files = read_files(where)
    known = known_of(files)
    if known.unread:
        message = f"{listed(known.unread)}: cannot be read as YAML. {FILE_NAME} stays as it was."
        raise StorageError(f"{message} See partnermap check.")
    target = files.root / FILE_NAME
    write_whole(target, render_schema(schema_for(known)).encode("utf-8"))
    return target
