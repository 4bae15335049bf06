"""Imported data into a map: what is to be written, after it was checked."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from partnermap.editing import Edit, EditError, RemoveRecord, apply_changes
from partnermap.exchange.checking import blamed, still_named, told, without
from partnermap.exchange.imported import Imported, Origin, Remark, Weight
from partnermap.exchange.merging import canonical, compared, put_back
from partnermap.exchange.new_map import new_map
from partnermap.exchange.spreadsheets import REVIEW_FILE, Asked, review_file, still_open
from partnermap.exchange.telling import summed
from partnermap.exchange.workbook import data_of
from partnermap.finding import Severity
from partnermap.loader import load
from partnermap.storage import MANIFEST, StorageError, read_files

_TIMES = 5

NOTHING_ASKED = Asked()


@dataclass(frozen=True, slots=True)
class Brought:
    """What an import comes to.

    Attributes:
        edits: the files to be written; none where something is in the way.
        imported: the data, with all that is to be told.
        summary: how much is new, matched, waiting and left out.
        waiting: how many lines of the review file are of files that were not imported now.
    """

    edits: tuple[Edit, ...]
    imported: Imported
    summary: tuple[str, ...] = ()
    waiting: int = 0


def is_map(where: Path) -> bool:
    """Whether a map is there already."""
    return where.is_file() or (where / MANIFEST).exists()


def as_new_map(imported: Imported, where: Path, name: str, asked: Asked = NOTHING_ASKED) -> Brought:
    """Imported data as the files of a new map; values that ``check`` would refuse are left out.

    Of one of our own workbooks nothing is written until it is put right.

    Args:
        imported: what is to be in it.
        where: the folder that it is to be.
        name: of the map.
        asked: what the import went by.

    Raises:
        StorageError: where something is in the way.
    """
    for _ in range(_TIMES):
        sections = {**imported.sections, "map": {"name": name, **imported.sections.get("map", {})}}
        edits = new_map(where, sections)
        problems = blamed({edit.path: edit.after for edit in edits}, imported)
        stopping = [each for each in problems if each.problem.severity is Severity.ERROR]
        curable = [each for each in stopping if each.place and len(each.place) > 2]
        if not curable or asked.truth.records:
            break
        imported = without(imported, curable)
    imported = told(imported, problems, where.name)
    return Brought(edits if imported.is_usable else (), imported)


def with_review(brought: Brought, where: Path, asked: Asked) -> Brought:
    """The same, with the review file where there is something to decide, or was."""
    folder = where if where.is_dir() or not where.is_file() else where.parent
    target = folder / REVIEW_FILE
    if not (brought.imported.uncertain or asked.review) or not brought.imported.is_usable:
        return brought
    try:
        before = target.read_bytes() if target.exists() else b""
    except OSError as error:
        raise StorageError(f"{target}: cannot be read ({error.strerror or error}).") from error
    others = still_open(asked.review, brought.imported, asked.known, asked.sources)
    brought = replace(brought, waiting=len(others))
    after = review_file(brought.imported, asked.review, others)
    if before == after:
        return brought
    return replace(brought, edits=(*brought.edits, Edit(REVIEW_FILE, target, before, after)))


def into_map(imported: Imported, where: Path, asked: Asked, *, remove_missing: bool) -> Brought:
    """Imported data into the map that is there: what is new, and what differs.

    Args:
        imported: the data.
        where: the map.
        asked: what the import went by.
        remove_missing: whether to take out what an exported workbook no longer has.

    Raises:
        StorageError: where the map cannot be read, or has errors.
    """
    files = read_files(where)
    loaded = load(files)
    if loaded.map is None:
        message = f"{where}: the map has errors, so nothing can be brought into it."
        raise StorageError(f"{message} See partnermap check.")
    imported = replace(imported, sections=put_back(imported.sections, loaded))
    for _ in range(_TIMES):
        new, wrong = canonical(imported, asked.known)
        curable = [each for each in wrong if each.place and len(each.place) > 2]
        if not curable or asked.truth.records:
            break
        imported = without(imported, curable)
    if wrong:
        return Brought((), told(imported, wrong, where.name))
    found = compared(
        data_of(loaded.map),
        new,
        imported,
        asked.truth,
        asked.known,
        remove_missing=remove_missing,
    )
    imported = replace(imported, remarks=(*imported.remarks, *found.remarks))
    try:
        edits = apply_changes(files.contents, found.changes, files.root)
    except EditError as error:
        remark = Remark(Weight.ERROR, Origin(where.name), f"{error}".rstrip("."))
        return Brought((), replace(imported, remarks=(*imported.remarks, remark)))
    after = files.contents | {edit.path: edit.after for edit in edits}
    before = {(each.code, each.message) for each in loaded.problems}
    more = [
        each
        for each in blamed(after, imported)
        if (each.problem.code, each.problem.message) not in before
    ]
    gone = {each.id: each.section for each in found.changes if isinstance(each, RemoveRecord)}
    imported, rest = still_named(imported, more, gone)
    imported = told(imported, rest, where.name)
    return Brought(edits if imported.is_usable else (), imported)


def brought(
    imported: Imported,
    where: Path,
    name: str,
    asked: Asked = NOTHING_ASKED,
    *,
    remove_missing: bool = False,
) -> Brought:
    """What writes imported data as a new map, or into the one that is there.

    Args:
        imported: what is to be in it.
        where: the folder that it is to be, or that holds the map.
        name: of a new map.
        asked: what the import went by.
        remove_missing: whether what an exported workbook no longer has is to go.

    Raises:
        StorageError: where something is in the way.
    """
    found = (
        into_map(imported, where, asked, remove_missing=remove_missing)
        if is_map(where)
        else as_new_map(imported, where, name, asked)
    )
    found = replace(found, summary=tuple(summed(found.imported, asked.known)))
    return with_review(found, where, asked)
