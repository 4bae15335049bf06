"""``partnermap export``."""

from __future__ import annotations

from pathlib import Path

import click

from partnermap.cli import options
from partnermap.cli.output import deliver
from partnermap.model import PartialDate
from partnermap.pipeline import draw_svg


@click.command("export", epilog="Example: partnermap export xlsx maps/ours -o ours.xlsx")
@click.argument("kind", metavar="KIND", type=click.Choice(["svg", "xlsx", "csv"]))
@options.map_argument
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="Write to this file, or for csv into this folder. A drawing goes to the standard output "
    "without it.",
)
@options.force_option
@options.at_option
@options.proposed_option
@options.contacts_option
@options.strict_option
def command(
    kind: str,
    where: Path,
    output: Path | None,
    force: bool,
    at: PartialDate | None,
    with_proposed: bool,
    include_contacts: bool,
    strict: bool,
) -> None:
    """Write MAP in a form that other programs read.

    KIND is svg: the family of partnerships as a drawing with a title and a description, for a paper
    or a slide. It needs no other file and no network. Or xlsx: the whole map as a workbook to edit
    in a spreadsheet and to bring back, with every time and all that is proposed. Or csv: the same
    as a folder of CSV files.
    """
    if kind != "svg" and (at or with_proposed):
        options.fail(f"An {kind} file holds the whole map: leave out --at and --with-proposed.")
    loaded = options.open_map(where, strict=strict, include_contacts=include_contacts)
    if kind == "svg":
        analysis = options.analysed(loaded, at, with_proposed=with_proposed)
        deliver(draw_svg(analysis), output, "drawings")
    else:
        from partnermap.cli.spreadsheets import write_tables, write_workbook  # openpyxl is slow

        write = write_workbook if kind == "xlsx" else write_tables
        write(loaded, output, force=force)
    options.warn_of_problems(loaded, where)
