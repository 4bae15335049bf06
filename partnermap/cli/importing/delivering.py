"""What every import ends with: say what was found, then write it, or show what would be written."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from partnermap.cli import options
from partnermap.english import as_name, counted, listed
from partnermap.exchange import Imported
from partnermap.exchange.telling import gathered, sentence_of
from partnermap.pipeline import bring_in, write_edits
from partnermap.reports import difference
from partnermap.reports.terminal import Writer
from partnermap.storage import StorageError

output_option = click.option(
    "-o",
    "--output",
    "target",
    metavar="DIR",
    required=True,
    type=click.Path(path_type=Path),
    help="The folder of the map: a new one, or one that holds a map.",
)
name_option = click.option(
    "--name", metavar="TEXT", help="The name of a new map; without it, made from the folder's."
)
dry_run_option = click.option(
    "--dry-run", is_flag=True, help="Show what would be written, and write nothing."
)


def deliver(imported: Imported, target: Path, *, name: str | None, dry_run: bool) -> None:
    """Tell what an import found, and write the map; what is in the way ends the program with 2."""
    tell(imported)
    if not imported.is_usable:
        options.fail("Nothing was written.")
    try:
        edits = bring_in(imported, target, name or as_name(target.resolve().name) or "Our map")
        if not dry_run:
            write_edits(edits)
    except StorageError as error:
        options.fail(str(error))
    if dry_run:
        for edit in edits:
            path = (target / edit.path).as_posix()
            click.echo(difference.render(path, edit.before, edit.after), nl=False)
        click.echo("Nothing was written.", err=True)
        return
    for edit in edits:
        click.echo(f"Wrote {(target / edit.path).as_posix()}.")
    click.echo(f"{_counts(imported)}. Next: partnermap check {options.quoted(target)}")


def tell(imported: Imported) -> None:
    """Every remark, on stderr, under what became of it."""
    writer = Writer(options.style(sys.stderr))
    for head, remarks in gathered(imported.remarks):
        writer.line(head, look="bold")
        for remark in remarks:
            writer.line(sentence_of(remark), indent=2, hang=2)
        writer.line()
    click.echo(writer.text(), err=True, nl=False)


def _counts(imported: Imported) -> str:
    """``12 organisations, 3 partnerships and 40 seats``."""
    counts = {each: len(data) for each, data in imported.sections.items() if each != "map"}
    seats = sum(len(each.get("members", ())) for each in _partnerships(imported))
    said = [counted(many, _one(section), section) for section, many in counts.items() if many]
    said += [counted(seats, "seat")] if seats else []
    return f"The map has {listed(said)}" if said else "The map is empty"


def _partnerships(imported: Imported) -> list[dict[str, list[object]]]:
    return list(imported.sections.get("partnerships", {}).values())


def _one(section: str) -> str:
    return {"communities": "community", "coverage": "coverage record"}.get(section, section[:-1])
