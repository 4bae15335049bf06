"""What every import ends with: say what was found, then write it, or show what would be written."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar, cast

import click

from partnermap.cli import options
from partnermap.cli.editing import failing, show
from partnermap.english import as_name, counted
from partnermap.exchange import Imported
from partnermap.exchange.again import to_be_told
from partnermap.exchange.briefly import briefly
from partnermap.exchange.bringing import brought as bring_in
from partnermap.exchange.bringing import is_map
from partnermap.exchange.outline import outline, still_unsaid
from partnermap.exchange.spreadsheets import REVIEW_FILE, Asked
from partnermap.exchange.telling import gathered, sentences_of, summed
from partnermap.pipeline.editing import write_edits
from partnermap.reports.terminal import Writer

F = TypeVar("F", bound=Callable[..., Any])
_FEW = 2
_SEVERAL = "cells or columns"
_NOTHING_ASKED = Asked()


@dataclass(frozen=True, slots=True)
class Wanted:
    """Where an import is to go, and how.

    Attributes:
        target: the folder of a new map, or of one that is there.
        name: of a new map; None = made from the folder's.
        every: whether to tell of every cell by itself.
        is_asking: whether a dry run writes the review file, to decide before the import.
    """

    target: Path
    name: str | None
    dry_run: bool
    remove_missing: bool
    every: bool = False
    is_asking: bool = False


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
    @click.option(
        "--all",
        "every",
        is_flag=True,
        help="Tell of every cell by itself, and with --dry-run show the files of a new map; "
        "without it, what is alike is told together, and a new map is shown as its names.",
    )
    @wraps(command)
    def gathered(
        *arguments: Any,
        target: Path,
        name: str | None,
        dry_run: bool,
        remove_missing: bool,
        every: bool,
        **others: Any,
    ) -> Any:
        wanted = Wanted(target, name, dry_run, remove_missing, every)
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
    is_new = not is_map(target)
    with failing():
        brought = bring_in(
            imported,
            target,
            wanted.name or as_name(target.resolve().name) or "Our map",
            asked,
            remove_missing=wanted.remove_missing,
        )
        known = {} if wanted.every else asked.known
        remarks, again = to_be_told(brought.imported, known)
        to_tell = replace(brought.imported, remarks=remarks)
        is_short = tell(to_tell, every=wanted.every, dry_run=wanted.dry_run) or again > 0
        if not brought.imported.is_usable:
            options.fail("Nothing was written.")
        review = [each for each in brought.edits if each.path == REVIEW_FILE]
        write_edits(brought.edits if not wanted.dry_run else review if wanted.is_asking else ())
    prefix = options.prefix_of(target) if target.exists() else f"{target.as_posix()}/"
    written = len(review) if wanted.is_asking else 0
    if wanted.dry_run and is_new and not wanted.every:
        _show_names(brought.imported, is_asking=wanted.is_asking)
    elif wanted.dry_run:
        show([each for each in brought.edits if not written or each not in review], prefix)
    else:
        _tell_written(prefix, [edit.path for edit in brought.edits])
    *lines, last = summed(to_tell, asked.known) if again else brought.summary
    if again:
        lines.append(last)
        many = counted(again, "cell or column", _SEVERAL)
        last = f"As before, and in order: {many}, in rows of which nothing has changed."
    more = " --all tells of every cell." if is_short else ""
    if wanted.dry_run and is_new and not wanted.every:
        more = " --all tells of every cell, and shows the files."
    for line in (*lines, f"{last}{more}"):
        click.echo(line, err=wanted.dry_run)
    if others := brought.waiting:
        wait = "waits" if others == 1 else "wait"
        said = f"{counted(others, 'line')} of other files {wait} still in {prefix}{REVIEW_FILE}."
        click.echo(said, err=wanted.dry_run)
    if written and wanted.dry_run:
        many = counted(len(brought.imported.uncertain) + others, "line")
        click.echo(f"Wrote {prefix}{REVIEW_FILE}: decide in it ({many}).")
    if not wanted.dry_run:
        lines_open = len(brought.imported.uncertain) + others
        many = counted(lines_open, "line")
        waits = f"decide in {prefix}{REVIEW_FILE} ({many}), and import again. Then: "
        first = waits if lines_open else ""
        click.echo(f"Next: {first}partnermap check {options.quoted(target)}")
        is_named = wanted.name is not None
        if is_new or asked.known:
            for line in still_unsaid(brought.imported, asked.known, prefix, is_named=is_named):
                click.echo(line)


def _show_names(imported: Imported, *, is_asking: bool) -> None:
    """The names that a new map would have; of its files most lines say nothing at a glance."""
    writer = Writer(options.style(sys.stdout))
    for head, names in outline(imported):
        writer.line(head, look="bold")
        if names:
            writer.line(names, indent=2)
        writer.line()
    click.echo(writer.text(), nl=False)
    click.echo("Of the map nothing was written." if is_asking else "Nothing was written.", err=True)


def _tell_written(prefix: str, names: Sequence[str]) -> None:
    if len(names) > _FEW:
        folder = prefix.removesuffix("/") or "this folder"
        click.echo(f"Wrote {len(names)} files into {folder}: {', '.join(names)}.")
        return
    for name in names:
        click.echo(f"Wrote {prefix}{name}.")


def tell(imported: Imported, *, every: bool, dry_run: bool = False) -> bool:
    """The remarks, on stderr, under what became of it; whether there is more to tell.

    Args:
        imported: with them.
        every: whether each is told by itself.
        dry_run: whether nothing is written of it.
    """
    writer = Writer(options.style(sys.stderr))
    is_short = False
    for head, remarks in gathered(imported.remarks):
        writer.line(head, look="bold")
        sentences, is_less = (
            ([*sentences_of(remarks)], False) if every else briefly(remarks, dry_run=dry_run)
        )
        is_short = is_short or is_less
        for sentence in sentences:
            writer.line(sentence, indent=2, hang=2)
        writer.line()
    click.echo(writer.text(), err=True, nl=False)
    return is_short
