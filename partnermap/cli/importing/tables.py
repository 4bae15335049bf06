"""What ``import xlsx`` and ``import csv`` share."""

from __future__ import annotations

import codecs
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

import click

from partnermap.cli import options
from partnermap.cli.importing.delivering import Wanted, deliver
from partnermap.english import counted
from partnermap.exchange.readers import UnreadableError, Workbook
from partnermap.exchange.readers.refusing import content_of
from partnermap.exchange.spreadsheets import with_added
from partnermap.exchange.tables import tables_for
from partnermap.storage import StorageError, write_whole

F = TypeVar("F", bound=Callable[..., Any])


def table_options(command: F) -> F:
    """``--mapping``, ``--write-mapping`` and ``--remove-missing``."""
    mapping = click.option(
        "--mapping",
        metavar="FILE",
        type=click.Path(path_type=Path),
        help="What headings, sheets and words mean that are not understood: a small YAML file. "
        "A heading on one sheet alone is written 'Sheet!Heading'.",
    )
    write = click.option(
        "--write-mapping",
        "written",
        metavar="FILE",
        type=click.Path(path_type=Path),
        help="Write the start of such a file, with all that was not understood, and nothing else. "
        "With --mapping, or where the file is there, what is answered stays, and only what is open "
        "is added. With --dry-run, what would be imported is shown, and import-review.csv is "
        "written, too: decide, and import then.",
    )
    return mapping(write(command))


def run(
    books: Callable[[], Sequence[Workbook]],
    wanted: Wanted,
    mapping: Path | None,
    written: Path | None,
) -> None:
    """Import tables; what cannot be read ends the program with 2."""
    try:
        if written is not None:
            _refuse_place(written, wanted.target)
            mapping = written if mapping is None and written.exists() else mapping
        imported = tables_for(books(), wanted.target, mapping)
        if written is None or wanted.dry_run:
            is_asking = written is not None
            deliver(imported.imported, replace(wanted, is_asking=is_asking), imported.asked)
        if written is not None:
            _write_mapping(written, imported.start_of_mapping, mapping)
    except (UnreadableError, StorageError) as error:
        options.fail(str(error))


def _refuse_place(written: Path, target: Path) -> None:
    """End the program where no file of questions can stand, before anything is written."""
    if not written.parent.is_dir():
        options.fail(f"{written}: there is no folder {written.parent}. Nothing was changed.")
    if target.resolve() in written.resolve().parents:
        options.fail(
            f"{written}: this would be read as a part of the map, as it stands in its folder. "
            "Give a file elsewhere. Nothing was changed."
        )


def _write_mapping(path: Path, start: str, answered: Path | None) -> None:
    """Write the start of a mapping file, or what is open beside the answers of one.

    Args:
        path: what is to be written.
        start: all that is not understood.
        answered: the file with answers; None where there is none.
    """
    how = f"Fill it in, and import with --mapping {options.quoted(path)}"
    if answered is None:
        write_whole(path, start.encode())
        click.echo(f"Wrote {path}. {how}")
        return
    if path.exists() and not path.samefile(answered):
        options.fail(f"{path}: this file is there already; give another name, or {answered}.")
    before = content_of(answered)
    is_utf16 = before.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    try:
        text = before.decode("utf-16" if is_utf16 else "utf-8-sig")
    except UnicodeDecodeError:
        options.fail(f"{answered}: save it as UTF-8, so that something can be added to it.")
    added = with_added(text, start)
    if added.closed:
        options.fail(
            f"{answered}: '{added.closed}' is written in one line, so nothing can be added below "
            "it. Write it in several lines, or give --write-mapping without --mapping."
        )
    if added.is_refused:
        options.fail(
            f"{answered}: no line can be added to it so that all of it surely reads as before. It "
            "was left as it is. Give --write-mapping the name of a new file, without --mapping, "
            "and copy from there what you need."
        )
    after = added.text.encode()
    if not path.exists() or added.many:
        write_whole(path, after)
    if not added.many:
        click.echo(f"Nothing more is to be asked: {path} has a line for everything.")
        return
    lines = counted(added.many, "line")
    click.echo(f"Added {lines} to what {path} says. {how}")
