"""What was understood of some tables, in short: how each sheet, heading and word was taken."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from partnermap.exchange.persons.personal import is_personal
from partnermap.exchange.spreadsheets.headings.mapping import MATRIX
from partnermap.exchange.spreadsheets.headings.synonyms import column_for
from partnermap.exchange.spreadsheets.not_understood.starting_words import (
    Said,
    commented,
    in_quotes,
)
from partnermap.exchange.spreadsheets.sheets.table import Table

_HEAD = (
    "What was understood, and needs no line: how each sheet was read, its headings, and the words "
    "in its cells with how many cells have them. Where one is wrong, write a line of it above."
)


def understood(
    tables: Mapping[str, Table], legends: Sequence[str], words_of: Mapping[str, Sequence[Said]]
) -> Iterator[str]:
    """Lines of comment.

    Args:
        tables: sheet -> the table that was found in it.
        legends: sheets that explain marks.
        words_of: heading of ours -> the words below it.
    """
    if not tables:
        return
    yield from commented(_HEAD)
    for name, table in tables.items():
        what = MATRIX if table.marks else table.kind.name
        read = f"{in_quotes(name)}: {what}, with its headings in row {table.header}"
        heads = ", ".join(_headings(table))
        yield from commented(f"{read}: {heads}." if heads else f"{read}.", hang="  ")
    for name in legends:
        yield from commented(f"{in_quotes(name)}: explains marks.")
    for heading, said in words_of.items():
        if known := [each for each in said if each.is_understood]:
            words = ", ".join(f"{in_quotes(e.word)} = {e.meaning} ({e.many})" for e in known)
            yield from commented(f"{heading}: {words}.", hang="  ")
    yield ""


def _headings(table: Table) -> Iterator[str]:
    """Headings that are others than ours."""
    for at, column in table.columns.items():
        cell = table.heading(at)
        if cell is None or cell.line == column.heading:
            continue
        if column_for(table.kind, cell.line) or not is_personal(cell.line):
            ours = column.heading[:1].upper() + column.heading[1:].replace("_", " ")
            yield f"{in_quotes(cell.line)} = {ours}"
