"""What the imports of registers share: read the tables, bring them in, say what lies where."""

from __future__ import annotations

import sys
from collections.abc import Collection, Sequence
from pathlib import Path

import click

from partnermap.cli import options
from partnermap.cli.importing.delivering import Wanted, deliver
from partnermap.exchange.adopting import adopted
from partnermap.exchange.existing import data_in
from partnermap.exchange.readers import UnreadableError
from partnermap.exchange.registers import import_registers
from partnermap.exchange.registers.tables import Table, TableError, TableKind, read_table
from partnermap.exchange.spreadsheets import Asked, read_review
from partnermap.reports.terminal import Writer
from partnermap.storage import StorageError

files_argument = click.argument(
    "files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path)
)
nation_option = click.option(
    "--nation",
    "nations",
    multiple=True,
    type=click.Choice(["England", "Scotland", "Wales", "Northern Ireland"], case_sensitive=False),
    help="Of the table of councils, only those of this nation; may be given again.",
)


def read_tables(files: Sequence[Path]) -> list[Table]:
    """The tables of the files; one that cannot be read ends the program with 2."""
    try:
        return [read_table(each) for each in files]
    except (TableError, UnreadableError) as error:
        options.fail(str(error))


def bring_in_tables(
    tables: Sequence[Table], wanted: Wanted, *, closed: bool = False, nations: Collection[str] = ()
) -> None:
    """Make a map of tables, or bring them into one, and say what lies in several places."""
    try:
        review = read_review(wanted.target)
        known = data_in(wanted.target)
    except (UnreadableError, StorageError) as error:
        options.fail(str(error))
    found = import_registers(tables, closed=closed, nations=nations, review=review)
    sources = frozenset(table.file for table in tables)
    asked = Asked(known=known, review=review, sources=sources)
    deliver(adopted(found.imported, known), wanted, asked)
    writer = Writer(options.style(sys.stdout))
    for line in found.counts:
        writer.line(line)
    click.echo(writer.text(), nl=False)


def only_councils(tables: Sequence[Table]) -> None:
    """End the program with 2 where a table lists something else than councils."""
    for table in tables:
        if table.kind is not TableKind.COUNCILS:
            options.fail(
                f"{table.file}: this table lists {table.kind.value}: partnermap import ods reads "
                "it, and tables of councils beside it."
            )
