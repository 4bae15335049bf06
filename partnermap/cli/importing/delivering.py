"""What every import ends with: say what was found, then write it, or show what would be written."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar, cast

import click

from partnermap.cli import options
from partnermap.english import as_name, counted
from partnermap.exchange import Imported, Weight
from partnermap.exchange.bringing import brought as bring_in
from partnermap.exchange.spreadsheets import Asked
from partnermap.exchange.telling import gathered, sentences_of
from partnermap.pipeline.editing import write_edits
from partnermap.reports import difference
from partnermap.reports.terminal import Writer
from partnermap.storage import StorageError

F = TypeVar("F", bound=Callable[..., Any])
_NOTHING_ASKED = Asked()
_CHANGES = 30


@dataclass(frozen=True, slots=True)
class Wanted:
    """Where an import is to go, and how.

    Attributes:
        target: the folder of a new map, or of one that is there.
        name: of a new map; None = made from the folder's.
    """

    target: Path
    name: str | None
    dry_run: bool
    remove_missing: bool


def wanted_options(command: F) -> F:
    """``-o``, ``--name``, ``--remove-missing`` and ``--dry-run``, given to a command as one."""

    @click.option(
        "-o",
        "--output",
        "target",
        metavar="DIR",
        required=True,
        type=click.Path(path_type=Path),
        help="The folder of the map: a new one, or one that holds a map.",
    )
    @click.option(
        "--name",
        metavar="TEXT",
        help="The name of a new map; without it, made from the folder's.",
    )
    @click.option(
        "--remove-missing",
        is_flag=True,
        help="Take out of the map what its exported workbook no longer has; without it, it is only "
        "named.",
    )
    @click.option("--dry-run", is_flag=True, help="Show what would be written, and write nothing.")
    @wraps(command)
    def gathered(
        *arguments: Any,
        target: Path,
        name: str | None,
        dry_run: bool,
        remove_missing: bool,
        **others: Any,
    ) -> Any:
        wanted = Wanted(target, name, dry_run, remove_missing)
        return command(*arguments, wanted=wanted, **others)

    return cast(F, gathered)


def deliver(imported: Imported, wanted: Wanted, asked: Asked = _NOTHING_ASKED) -> None:
    """Tell what an import found, and write the map; what is in the way ends the program with 2.

    Args:
        imported: what is to be written.
        wanted: where and how.
        asked: what it went by, for the review file.
    """
    target = wanted.target
    try:
        brought = bring_in(
            imported,
            target,
            wanted.name or as_name(target.resolve().name) or "Our map",
            asked,
            remove_missing=wanted.remove_missing,
        )
        tell(brought.imported, is_shown=wanted.dry_run)
        if not brought.imported.is_usable:
            options.fail("Nothing was written.")
        if not wanted.dry_run:
            write_edits(brought.edits)
    except StorageError as error:
        options.fail(str(error))
    prefix = options.prefix_of(target) if target.exists() else f"{target.as_posix()}/"
    if wanted.dry_run:
        for edit in brought.edits:
            shown = difference.render(f"{prefix}{edit.path}", edit.before, edit.after)
            click.echo(shown, nl=False)
        click.echo("Nothing was written.", err=True)
    for edit in () if wanted.dry_run else brought.edits:
        click.echo(f"Wrote {prefix}{edit.path}.")
    for line in brought.summary:
        click.echo(line, err=wanted.dry_run)
    if not wanted.dry_run:
        click.echo(f"Next: partnermap check {options.quoted(target)}")


def tell(imported: Imported, *, is_shown: bool = False) -> None:
    """Every remark, on stderr, under what became of it.

    Args:
        imported: what is to be told of.
        is_shown: whether all changes are shown as a difference after it.
    """
    writer = Writer(options.style(sys.stderr))
    for head, remarks in gathered(imported.remarks):
        writer.line(head, look="bold")
        shown = remarks[:_CHANGES] if remarks[0].weight is Weight.CHANGED else remarks
        for sentence in sentences_of(shown):
            writer.line(sentence, indent=2, hang=2)
        if len(shown) < len(remarks):
            rest = counted(len(remarks) - len(shown), "more change")
            where = "the difference below shows" if is_shown else "--dry-run shows"
            writer.line(f"and {rest}: {where} every one", indent=2)
        writer.line()
    click.echo(writer.text(), err=True, nl=False)
