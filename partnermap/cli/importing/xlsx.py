"""``partnermap import xlsx``."""

from __future__ import annotations

from pathlib import Path

import click

from partnermap.cli.importing.delivering import Wanted, wanted_options
from partnermap.cli.importing.tables import run, table_options
from partnermap.exchange.readers import read_xlsx


@click.command(
    "xlsx", epilog="Example: partnermap import xlsx register.xlsx -o maps/ours --dry-run"
)
@click.argument("file", type=click.Path(path_type=Path))
@wanted_options
@table_options
def command(file: Path, mapping: Path | None, written: Path | None, wanted: Wanted) -> None:
    """Make a map of a workbook, or bring it into the map in DIR.

    Sheets may list organisations, partnerships, memberships, links and all else that a map holds;
    or be a matrix, organisations down and boards across. Headings are met as officers write them.
    Names that may be one body go to import-review.csv in DIR: decide there, and import again.
    What looks like a person, or a way to reach one, is left out or waits for you; a sheet that
    lists persons is not read. No program knows every name: read the new names before you publish.
    """
    run(lambda: [read_xlsx(file)], wanted, mapping, written)
