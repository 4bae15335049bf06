"""What ``import xlsx`` and ``import csv`` share."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click

from partnermap.cli import options
from partnermap.cli.importing.delivering import Wanted, deliver
from partnermap.exchange.readers import UnreadableError, Workbook
from partnermap.exchange.tables import tables_for
from partnermap.storage import StorageError, write_whole

F = TypeVar("F", bound=Callable[..., Any])


def table_options(command: F) -> F:
    """``--mapping``, ``--write-mapping`` and ``--remove-missing``."""
    mapping = click.option(
        "--mapping",
        metavar="FILE",
        type=click.Path(path_type=Path),
        help="What headings, sheets and words mean that are not understood: a small YAML file.",
    )
    write = click.option(
        "--write-mapping",
        "written",
        metavar="FILE",
        type=click.Path(path_type=Path),
        help="Write the start of such a file, with all that was not understood, and nothing else.",
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
        imported = tables_for(books(), wanted.target, mapping)
        if written is not None:
            _write_mapping(written, imported.start_of_mapping)
            return
        deliver(imported.imported, wanted, imported.asked)
    except (UnreadableError, StorageError) as error:
        options.fail(str(error))


def _write_mapping(path: Path, text: str) -> None:
    if path.exists():
        options.fail(f"{path}: this file is there already; give another name.")
    write_whole(path, text.encode())
    click.echo(f"Wrote {path}. Fill it in, and import with --mapping {options.quoted(path)}")
