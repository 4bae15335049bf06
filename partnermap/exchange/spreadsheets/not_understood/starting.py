"""The start of a mapping file: everything that is not understood, as comments to fill in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from partnermap.exchange.columns import Column
from partnermap.exchange.persons.personal import is_personal
from partnermap.exchange.readers import Cell, Workbook
from partnermap.exchange.spreadsheets.bodies.familiar import familiar_words
from partnermap.exchange.spreadsheets.headings.mapping import (
    HEADING,
    IGNORED,
    KINDS,
    LEGEND,
    MATRIX,
    Mapped,
)
from partnermap.exchange.spreadsheets.headings.synonyms import plain_heading
from partnermap.exchange.spreadsheets.not_understood.starting_words import (
    commented,
    in_quotes,
    lines_of_words,
)
from partnermap.exchange.spreadsheets.not_understood.unknown import likely_meaning
from partnermap.exchange.spreadsheets.rows.groups import groups_in
from partnermap.exchange.spreadsheets.seats.legends import keys_in
from partnermap.exchange.spreadsheets.sheets.contact_lists import is_contact_list
from partnermap.exchange.spreadsheets.sheets.table import Table
from partnermap.exchange.spreadsheets.sheets.tables import table_in

_HEAD = """\
# What the words of a spreadsheet mean: for partnermap import xlsx (or csv) with --mapping.
# As it is, this file changes nothing. Take the '#' off a line to say what stands there, or write
# something else. What is understood needs no line.
"""


def start_of_mapping(books: Sequence[Workbook], mapped: Mapped) -> str:
    """The text of a mapping file, in which every line is a comment.

    Args:
        books: whose words are not all understood.
        mapped: what is said of them already.
    """
    sheets = [sheet for book in books for sheet in book.sheets if sheet.rows]
    keys = keys_in(books, mapped.sheets, LEGEND)
    explaining = {key.sheet.name for key in keys}
    tables = {
        sheet.name: None
        if sheet.name in explaining or is_contact_list(sheet, mapped)
        else table_in(sheet, mapped, keys)
        for sheet in sheets
    }
    kinds = f"A sheet, and what its rows are: {', '.join(KINDS)}; and the row of its headings."
    lines = [_HEAD, *commented(kinds), "sheets:"]
    lines += [
        f"  # {in_quotes(name)}: {LEGEND if name in explaining else _kind(table)}"
        for name, table in tables.items()
    ]
    lines += [
        "",
        "# A heading, and the column of ours that it means; or matrix, where its cells say",
    ]
    lines += ["# who sits there; or ignore.", "headings:"]
    unknown = {name: [*_unknown(table)] for name, table in tables.items() if table}
    often = Counter(plain_heading(h.line) for found in unknown.values() for h, _ in found)
    for name, found in unknown.items():
        table = tables[name]
        if table and found:
            lines += commented(
                f"On the sheet {in_quotes(name)}: {', '.join(_columns(table))}.", "  "
            )
        for heading, meaning in found:
            plain = heading.line.replace("!", " ")
            is_told_apart = often[plain_heading(heading.line)] > 1
            said = f"{name}!{plain}" if is_told_apart else plain
            lines += [f"  # {in_quotes(said)}: {meaning}"]
    lines += [
        "",
        "# What stands alone in a row: heading, the sector of the rows below it, or body.",
        "groups:",
        *_groups([table for table in tables.values() if table]),
    ]
    lines += [
        "",
        *lines_of_words([table for table in tables.values() if table], mapped),
        "",
        "# A sheet of ours, and what is true of every row that says nothing else:",
        "# fixed:",
        "#   Organisations:",
        "#     Sector: vcse",
        "",
        "# The name in one row, and what is true of this row alone:",
        "# rows:",
        '#   "Elmside Academy":',
        "#     Sector: education",
        "",
    ]
    return "\n".join(lines)


def _kind(table: Table | None) -> str:
    if table is None:
        return IGNORED
    what = MATRIX if table.marks else table.kind.name
    first = next(iter(table.sheet.rows))
    return what if table.header == first else f"{{is: {what}, headings_in_row: {table.header}}}"


def _columns(table: Table) -> Iterator[str]:
    return (each.heading for each in table.kind.columns if isinstance(each, Column))


def _unknown(table: Table) -> Iterator[tuple[Cell, str]]:
    """Headings that are not understood, each once, with what they may well mean."""
    told: set[str] = set()
    for column in table.unknown:
        heading = table.heading(column)
        plain = plain_heading(heading.line) if heading else ""
        if heading and plain and plain not in told and not is_personal(heading.line):
            told.add(plain)
            yield heading, likely_meaning(table, heading, list(table.below(column)))


def _groups(tables: Sequence[Table]) -> Iterator[str]:
    familiar = familiar_words({}, tables)
    told: set[str] = set()  # one line is of all rows with its text
    for table in tables:
        for row, group in groups_in(table, familiar).items():
            low = group.cell.line.casefold()
            if group.is_like_person or low in told:
                continue
            told.add(low)
            meaning = group.sector if table.kind.name == "Organisations" else ""
            where = f"row {row} of {table.sheet.name}"
            yield f"  # {in_quotes(group.cell.line)}: {meaning or HEADING}  # {where}"
