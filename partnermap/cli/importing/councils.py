"""``partnermap import councils``."""

from __future__ import annotations

from pathlib import Path

import click

from partnermap.cli.importing.delivering import Wanted, wanted_options
from partnermap.cli.importing.registers import (
    bring_in_tables,
    files_argument,
    nation_option,
    only_councils,
    read_tables,
)


@click.command(
    "councils",
    epilog="Example: partnermap import councils uk-local-authorities.csv --nation England "
    "-o maps/councils",
)
@files_argument
@wanted_options
@nation_option
def command(files: tuple[Path, ...], nations: tuple[str, ...], wanted: Wanted) -> None:
    """Make a map from mySociety's table of UK councils, or bring it into a map.

    Each council gets its area, which lies within those of its county, combined authority, region
    and nation. Councils that were abolished end on their day, and those that followed them say so.
    """
    tables = read_tables(files)
    only_councils(tables)
    bring_in_tables(tables, wanted, nations=nations)
