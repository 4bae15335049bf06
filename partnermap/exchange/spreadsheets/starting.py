"""The start of a mapping file: everything that is not understood, as comments to fill in."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from partnermap.exchange.columns import SHEETS, Column
from partnermap.exchange.readers import Workbook
from partnermap.exchange.spreadsheets.mapping import IGNORED, MATRIX, Mapped
from partnermap.exchange.spreadsheets.table import Table
from partnermap.exchange.spreadsheets.tables import table_in

_HEAD = """\
# What the words of a spreadsheet mean: for partnermap import xlsx (or csv) with --mapping.
# Take the '#' off a line and write what it means, or 'ignore'. What is understood needs no line.
"""


def start_of_mapping(books: Sequence[Workbook], mapped: Mapped) -> str:
    """The text of a mapping file.

    Args:
        books: whose words are not all understood.
        mapped: what is said of them already.
    """
    sheets = [sheet for book in books for sheet in book.sheets if sheet.rows]
    tables = {sheet.name: table_in(sheet, mapped) for sheet in sheets}
    lines = [_HEAD]
    lines += ["# A sheet, and what its rows are:", f"# {', '.join(_kinds())}.", "sheets:"]
    lines += [
        f"  {'' if table is None else '# '}{_text(name)}: {_kind(table)}"
        for name, table in tables.items()
    ]
    lines += ["", "# A heading, and the column of ours that it means.", "headings:"]
    for name, table in tables.items():
        if table and table.unknown:
            lines += [f"  # On the sheet {_text(name)}: {', '.join(_columns(table))}."]
            lines += [f"  {_text(heading)}: {IGNORED}" for heading in _unknown(table)]
    lines += [
        "",
        "# A column of ours, and a word in its cells with the word of the map that it means:",
        "# words:",
        "#   Sector:",
        '#     "Third": vcse',
        "",
        "# A sheet of ours, and what is true of every row that says nothing else:",
        "# fixed:",
        "#   Organisations:",
        "#     Sector: vcse",
        "",
    ]
    return "\n".join(lines).replace("headings:\n\n", "headings: {}\n\n")


def _kinds() -> list[str]:
    return [*(each.name for each in SHEETS), MATRIX, IGNORED]


def _kind(table: Table | None) -> str:
    return table.kind.name if table else IGNORED


def _columns(table: Table) -> Iterator[str]:
    return (each.heading for each in table.kind.columns if isinstance(each, Column))


def _unknown(table: Table) -> Iterator[str]:
    for column in table.unknown:
        heading = table.heading(column)
        if heading:
            yield heading.line


def _text(name: str) -> str:
    return json.dumps(name, ensure_ascii=False)
