"""``partnermap template``."""

from __future__ import annotations

from pathlib import Path

import click

from partnermap.cli import options


@click.command("template", epilog="Example: partnermap template xlsx -o ours.xlsx")
@click.argument("kind", metavar="KIND", type=click.Choice(["xlsx"]))
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write to this file. Needed.",
)
@options.force_option
def command(
    kind: str,  # noqa: ARG001 - there is one so far
    output: Path | None,
    force: bool,
) -> None:
    """Write an empty workbook to fill in.

    KIND is xlsx. The workbook has a sheet for each kind of record, drop-downs for the words and ids
    that may be chosen, a sheet that explains every column, and one with an example.
    """
    from partnermap.cli.spreadsheets import write_template  # openpyxl takes a while to load

    write_template(output, force=force)
