"""Workbooks and tables out of the program: what to call them, and nothing written over."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import click

from partnermap.cli import options
from partnermap.editing import Edit
from partnermap.english import counted
from partnermap.exchange.workbook import (
    Heading,
    TooLongError,
    data_of,
    example,
    write_csv,
    write_xlsx,
)
from partnermap.loader import Loaded
from partnermap.model import PartialDate
from partnermap.pipeline.editing import write_edits
from partnermap.storage import StorageError

_FORCE = "To write over it, add --force: what was changed in it is lost."
_OTHERS = {".xls": "an old Excel file", ".ods": "an OpenDocument sheet", ".csv": "a CSV file"}


def write_workbook(loaded: Loaded, target: Path | None, *, force: bool) -> None:
    """A map as a workbook; what cannot be written ends the program with 2."""
    path = _workbook_at(target, force=force)
    try:
        content = write_xlsx(_data(loaded), _heading(loaded))
    except TooLongError as error:
        options.fail(str(error))
    _write([_edit(path, content)])
    click.echo(f"Wrote {path}.")
    _tell_left_out(loaded)


def write_tables(loaded: Loaded, target: Path | None, *, force: bool) -> None:
    """A map as a folder of CSV files; what cannot be written ends the program with 2."""
    if target is None:
        options.fail("Say into which folder, with -o FOLDER.")
    if target.exists() and not target.is_dir():
        options.fail(f"{target}: this is a file; CSV files are written into a folder.")
    files = write_csv(_data(loaded), _heading(loaded))
    there = [name for name in files if (target / name).exists()]
    if there and not force:
        options.fail(f"{target}: {counted(len(there), 'file')} are there already. {_FORCE}")
    is_new = not target.exists()
    try:
        target.mkdir(exist_ok=True)
    except OSError as error:
        options.fail(f"{target}: this folder cannot be made ({error.strerror or error}).")
    try:
        write_edits(_edit(target / name, content) for name, content in files.items())
    except StorageError as error:
        if is_new:
            target.rmdir()
        options.fail(str(error))
    click.echo(f"Wrote {counted(len(files), 'file')} into {target}.")
    _tell_left_out(loaded)


def write_template(target: Path | None, *, force: bool) -> None:
    """An empty workbook; what cannot be written ends the program with 2."""
    path = _workbook_at(target, force=force)
    _write([_edit(path, write_xlsx({}, Heading(), example()))])
    click.echo(f"Wrote {path}. When rows are in it: partnermap import xlsx {path.name} -o MAP")


def _workbook_at(target: Path | None, *, force: bool) -> Path:
    if target is None:
        options.fail("Say into which file, with -o FILE.xlsx.")
    ending = target.suffix.lower()
    if ending != ".xlsx":
        named = target.with_suffix(".xlsx").as_posix()
        what = f" ({_OTHERS[ending]} is something else)" if ending in _OTHERS else ""
        options.fail(f"{target}: a workbook's name ends in .xlsx{what}. Give {named}.")
    if target.exists() and not force:
        options.fail(f"{target}: this is there already. {_FORCE}")
    if not target.parent.is_dir():
        options.fail(f"{target}: there is no folder {target.parent}.")
    return target


def _data(loaded: Loaded) -> dict[str, object]:
    assert loaded.map is not None  # noqa: S101 - open_map has ended the program otherwise
    return data_of(loaded.map)


def _heading(loaded: Loaded) -> Heading:
    assert loaded.map is not None  # noqa: S101
    manifest = loaded.map.manifest
    today = PartialDate.parse(datetime.now(UTC).date().isoformat())
    moment = f"as of {manifest.as_of.words}" if manifest.as_of else f"written on {today.words}"
    return Heading(manifest.name, moment, loaded.left_out)


def _edit(path: Path, content: bytes) -> Edit:
    try:
        before = path.read_bytes() if path.is_file() else b""
    except OSError as error:
        options.fail(f"{path}: cannot be opened ({error.strerror or error}).")
    return Edit(path.name, path, before, content)


def _write(edits: list[Edit]) -> None:
    try:
        write_edits(edits)
    except StorageError as error:
        options.fail(str(error))


def _tell_left_out(loaded: Loaded) -> None:
    if loaded.left_out:
        said = counted(loaded.left_out, "text")
        click.echo(
            f"From {said} a way to reach a person was left out (--include-contacts keeps it). The "
            "map keeps its own text when the workbook comes back and the cell was not changed.",
            err=True,
        )
