"""``partnermap import csv``."""

from __future__ import annotations

from pathlib import Path

import click

from partnermap.cli.importing.delivering import Wanted, wanted_options
from partnermap.cli.importing.tables import run, table_options
from partnermap.exchange.readers import read_csv


@click.command("csv", epilog="Example: partnermap import csv boards.csv members.csv -o maps/ours")
@click.argument(
    "files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path)
)
@wanted_options
@table_options
def command(
    files: tuple[Path, ...], mapping: Path | None, written: Path | None, wanted: Wanted
) -> None:
    """Make a map of tables in CSV files, or bring them into the map in DIR.

    Each FILE is read like a sheet of a workbook, whose name is the file's: see partnermap import
    xlsx. Commas, semicolons or tabs; UTF-8, UTF-16 or Windows text.
    """
    run(lambda: [read_csv(file) for file in files], wanted, mapping, written)
