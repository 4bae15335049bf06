"""``partnermap format``."""

from __future__ import annotations

from pathlib import Path

import click

from partnermap.cli import options
from partnermap.cli.editing import dry_run_option, failing, write_or_show
from partnermap.english import counted
from partnermap.pipeline.editing import format_files


@click.command("format", epilog="Example: partnermap format maps/ours --check")
@options.map_argument
@click.option(
    "--check",
    is_flag=True,
    help="Write nothing; end with 1 where a file would change, for a commit hook or CI.",
)
@click.option(
    "--order",
    is_flag=True,
    help="Put all fields of each record in their usual order, too; without it only the name of a "
    "record, or whom a row is about, comes first.",
)
@dry_run_option
def command(where: Path, *, check: bool, order: bool, dry_run: bool) -> None:
    """Write the files of MAP in one style: block style, even spacing, prose in quotes.

    Comments and every value stay as they are. A file that cannot be put in order safely is left
    alone, and told.
    """
    with failing():
        edits, left = format_files(where, in_usual_order=order)
    prefix = options.prefix_of(where)
    for path, reason in left.items():
        click.echo(f"{prefix}{path} is left as it is: {reason}.", err=True)
    if check:
        for edit in edits:
            click.echo(f"{prefix}{edit.path} would change.")
        if edits:
            click.echo(f"See partnermap format {options.quoted(where)} --dry-run", err=True)
            raise SystemExit(1)
    else:
        write_or_show(edits, where, dry_run=dry_run)
        for edit in edits:
            click.echo(f"{prefix}{edit.path} is put in order.")
    if not edits:
        besides = f" besides {counted(len(left), 'file')}" if left else ""
        click.echo(f"{where}: everything{besides} is in order.")
