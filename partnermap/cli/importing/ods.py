"""``partnermap import ods``."""

from __future__ import annotations

from pathlib import Path

import click

from partnermap.cli.importing.delivering import Wanted, wanted_options
from partnermap.cli.importing.registers import (
    bring_in_tables,
    files_argument,
    nation_option,
    read_tables,
)


@click.command("ods", epilog="Example: partnermap import ods nhs-*.csv councils.csv -o maps/ours")
@files_argument
@wanted_options
@click.option(
    "--closed",
    is_flag=True,
    help="Of the classic tables, have closed organisations too, with the day on which they closed.",
)
@nation_option
def command(
    files: tuple[Path, ...], closed: bool, nations: tuple[str, ...], wanted: Wanted
) -> None:
    """Make a map from tables of the NHS's organisations, or bring them into a map.

    FILE is a table of NHS organisations (the classic one without headings), trusts, integrated care
    boards, regions, hospitals, of the councils and trusts of each ICB, or of councils. What it is
    is told by its headings. Give several together: a body that two of them know by one code
    becomes one record.

    A hospital is a place and no body: it becomes a note on its trust. Of the table of councils and
    trusts of each ICB, every ICB becomes an integrated care system in which they have their seats.
    """
    bring_in_tables(read_tables(files), wanted, closed=closed, nations=nations)
