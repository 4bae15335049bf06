"""What the commands that change a map share: showing the difference, writing, and failing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from partnermap.cli import options
from partnermap.editing import Edit, EditError
from partnermap.finding import Location
from partnermap.pipeline.editing import write_edits
from partnermap.reports import difference
from partnermap.storage import StorageError

dry_run_option: Callable[[Any], Any] = click.option(
    "--dry-run", is_flag=True, help="Show what would change, and write nothing."
)


@contextmanager
def failing() -> Iterator[None]:
    """Say why nothing was written, and end the program with 2."""
    try:
        yield
    except EditError as error:
        options.fail(f"Nothing was written: {error}")
    except StorageError as error:
        options.fail(str(error))


def write_or_show(edits: tuple[Edit, ...], where: Path, *, dry_run: bool) -> None:
    """Write edited files; or show what would change, and end the program."""
    if not dry_run:
        with failing():
            write_edits(edits)
        return
    show(edits, options.prefix_of(where))
    raise SystemExit(0)


def show(edits: Iterable[Edit], prefix: str) -> None:
    """What would change, as a difference; paths with a prefix."""
    for edit in edits:
        click.echo(difference.render(f"{prefix}{edit.path}", edit.before, edit.after), nl=False)
    click.echo("Nothing was written.", err=True)


def place_of(location: Location, where: Path) -> str:
    """A place in words."""
    return f"{options.prefix_of(where)}{location.path}, line {location.line}"
