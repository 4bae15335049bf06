"""The program in a few readable lines: load, moment, graph, rules, ledger, report or page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from partnermap.analysis.areas import areas_of
from partnermap.editing import (
    Change,
    Changes,
    Edit,
    apply_changes,
    refuse_new_problems,
    set_dispositions,
)
from partnermap.editing.another_id import Renaming, rename
from partnermap.editing.formatting import format_each
from partnermap.exchange import Imported
from partnermap.exchange.bringing import Brought, brought
from partnermap.exchange.readers import Workbook
from partnermap.exchange.spreadsheets import Asked
from partnermap.exchange.tables import ImportedTables, tables_for
from partnermap.finding import FAMILIES, Finding
from partnermap.graph import PartnershipGraph, build_graph
from partnermap.ledger import Unfound, enter, fingerprint, unfound
from partnermap.loader import Loaded, load, without_contacts
from partnermap.model import PartialDate, PartnerMap
from partnermap.moment import moment_of
from partnermap.page import render, render_svg
from partnermap.rules import run
from partnermap.storage import MANIFEST, StorageError, read_files, write_whole

_NOTHING_ASKED = Asked()


@dataclass(frozen=True, slots=True)
class Analysis:
    """A map at a moment, and what was found.

    Attributes:
        findings: all of them, each with what was decided about it.
        unfound: decisions whose finding is there no longer; only at the map's own moment.
    """

    graph: PartnershipGraph
    findings: tuple[Finding, ...]
    unfound: tuple[Unfound, ...] = ()


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


def write_page(analysis: Analysis, target: Path) -> int:
    """Draw the map and write it whole; its size in bytes.

    Raises:
        StorageError: where it cannot be written.
    """
    content = render(analysis.graph, analysis.findings, analysis.unfound).encode("utf-8")
    write_whole(target, content)
    return len(content)


def draw_svg(analysis: Analysis) -> str:
    """The family of partnerships as one SVG file."""
    return render_svg(analysis.graph, analysis.findings)


def edit_decisions(
    where: Path, findings: Iterable[Finding], said: Mapping[str, str], *, into: str | None = None
) -> Changes:
    """What writes a decision on findings, and the evidence it is made on, into the map.

    Args:
        where: the map.
        findings: as they are found now.
        said: the fields of each disposition that are to be set, or taken out where empty.
        into: the file, within the map's folder; without it, where decisions stand already.

    Raises:
        EditError: where one of them cannot be written without touching anything else.
        StorageError: where the map cannot be read.
    """
    single = where.is_file() and where.name != MANIFEST
    decisions = {each.id: {**said, "evidence": fingerprint(each)} for each in findings}
    return set_dispositions(read_files(where), decisions, single=single, into=into)


def rename_record(
    where: Path, section: str, old: str, new: str, today: date, *, formerly: bool = True
) -> Renaming:
    """What gives a record another id, wherever it is used, in decisions too.

    Raises:
        EditError: where one place cannot be changed without touching anything else.
        StorageError: where the map cannot be read.
    """
    return rename(read_files(where), section, old, new, today, formerly=formerly)


def edit_records(where: Path, changes: Sequence[Change]) -> tuple[tuple[Edit, ...], Loaded]:
    """What makes changes to the records of a map, and the map as it then is.

    Raises:
        EditError: where that would make a problem, or touch anything else.
        StorageError: where the map cannot be read.
    """
    files = read_files(where)
    edits = apply_changes(files.contents, changes, files.root)
    contents = files.contents | {edit.path: edit.after for edit in edits}
    refuse_new_problems(files, contents)
    return edits, load(replace(files, contents=contents))


def format_files(
    where: Path, *, in_usual_order: bool = False
) -> tuple[tuple[Edit, ...], dict[str, str]]:
    """What puts the files of a map in the style of the house; and those left alone, with why.

    Raises:
        EditError: where the map would have a problem that it has not now.
        StorageError: where the map cannot be read.
    """
    files = read_files(where)
    edits, left = format_each(files, in_usual_order=in_usual_order)
    refuse_new_problems(files, files.contents | {edit.path: edit.after for edit in edits})
    return edits, left


def write_edits(edits: Iterable[Edit]) -> None:
    """Put edited files in the place of the old ones, whole: all of them or none.

    Raises:
        StorageError: where one cannot be written, or somebody else changed it meanwhile.
    """
    done: list[Edit] = []
    made: list[Path] = []
    try:
        for edit in edits:
            made += _with_folders(edit.target.parent)
            now = edit.target.read_bytes() if edit.target.exists() else b""
            if now != edit.before:
                message = f"{edit.path} was changed meanwhile; nothing was written. Try again."
                raise StorageError(message)
            write_whole(edit.target, edit.after)
            done.append(edit)
    except StorageError:
        for edit in done:
            if edit.before:
                write_whole(edit.target, edit.before)
            else:
                edit.target.unlink()
        for folder in reversed(made):
            folder.rmdir()
        raise


def _with_folders(folder: Path) -> list[Path]:
    """Make a folder and those above it; the ones that were not there, the uppermost first."""
    missing = [each for each in (folder, *folder.parents) if not each.exists()][::-1]
    try:
        for each in missing:
            each.mkdir()
    except OSError as error:
        raise StorageError(f"{folder}: cannot be made ({error.strerror or error}).") from error
    return missing


def import_tables(books: Sequence[Workbook], where: Path, mapping: Path | None) -> ImportedTables:
    """The data of some workbooks, seen beside the map that they are to come into.

    Args:
        books: as they were read.
        where: the map, which may not be there yet.
        mapping: a file that says what their words mean.

    Raises:
        StorageError: where the map cannot be read.
        UnreadableError: where the mapping, or the review file, cannot.
    """
    return tables_for(books, where, mapping)


def bring_in(
    imported: Imported,
    where: Path,
    name: str,
    asked: Asked = _NOTHING_ASKED,
    *,
    remove_missing: bool = False,
) -> Brought:
    """What writes imported data as a new map, or into the one that is there, after it was checked.

    Args:
        imported: what is to be in it.
        where: the folder that it is to be, or that holds the map.
        name: of a new map.
        asked: what the import went by.
        remove_missing: whether what an exported workbook no longer has is to go.

    Raises:
        StorageError: where something is in the way.
    """
    return brought(imported, where, name, asked, remove_missing=remove_missing)


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
        plans = analysis.graph.moment.map.plans
        records = [analysis.graph.record(each) or plans.get(each) for each in finding.subjects]
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


def select_unfound(
    analysis: Analysis,
    *,
    family: str | None = None,
    codes: Iterable[str] = (),
    area: str | None = None,
    body: str | None = None,
) -> tuple[Unfound, ...]:
    """The decisions without a finding that are asked for, by what their ids say."""
    wanted = frozenset(codes)
    return tuple(
        gone
        for gone in analysis.unfound
        if family in (None, FAMILIES.get(gone.id[2]))
        and (not wanted or gone.id[:5] in wanted)
        and {area, body} - {None} <= set(re.split("[/+]", gone.id))
    )
