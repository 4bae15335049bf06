"""Changes to the files of a map: worked out whole, then written, all of them or none."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from partnermap.editing import (
    Change,
    Decided,
    Edit,
    apply_changes,
    refuse_new_problems,
    set_dispositions,
)
from partnermap.editing.another_id import Renaming, rename
from partnermap.editing.formatting import format_each
from partnermap.finding import Finding
from partnermap.ledger import fingerprint
from partnermap.loader import Loaded, load
from partnermap.storage import StorageError, read_files, write_whole


def edit_decisions(
    where: Path, findings: Iterable[Finding], said: Mapping[str, str], *, into: str | None = None
) -> Decided:
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
    decisions = {each.id: {**said, "evidence": fingerprint(each)} for each in findings}
    return set_dispositions(read_files(where), decisions, into=into)


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
    edits = apply_changes(files.contents, changes, files.root, all_problems=True)
    contents = files.contents | {edit.path: edit.after for edit in edits}
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
    begun: list[Edit] = []
    made: list[Path] = []
    try:
        for edit in edits:
            made += _with_folders(edit.target.parent)
            now = edit.target.read_bytes() if edit.target.exists() else b""
            if now != edit.before:
                message = f"{edit.path} was changed meanwhile; nothing was written. Try again."
                raise StorageError(message)
            begun.append(edit)
            write_whole(edit.target, edit.after)
    except BaseException:  # also where somebody stops the program
        for edit in begun:
            if not edit.target.exists() or edit.target.read_bytes() != edit.after:
                continue
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
