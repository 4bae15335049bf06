"""The start of a mapping file: everything that is not understood, as lines to fill in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from partnermap.english import counted
from partnermap.exchange.columns import SHEETS_BY_NAME, Column, forms
from partnermap.exchange.persons.personal import is_personal
from partnermap.exchange.readers import Cell, Sheet, Workbook
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
from partnermap.exchange.spreadsheets.not_understood.cells_alike import are_of_persons
from partnermap.exchange.spreadsheets.not_understood.kinds_asked import KIND, kinds_in_names
from partnermap.exchange.spreadsheets.not_understood.likely import doubted, likely_meanings
from partnermap.exchange.spreadsheets.not_understood.other_sheets import (
    headings_of_named,
    likely_kind,
)
from partnermap.exchange.spreadsheets.not_understood.starting_words import (
    commented,
    in_quotes,
    line_of,
    words_asked,
    words_in,
)
from partnermap.exchange.spreadsheets.not_understood.understood import understood
from partnermap.exchange.spreadsheets.not_understood.unknown import same_as
from partnermap.exchange.spreadsheets.rows.groups import groups_in
from partnermap.exchange.spreadsheets.seats.legends import keys_in
from partnermap.exchange.spreadsheets.sheets.by_values import read_by_values
from partnermap.exchange.spreadsheets.sheets.contact_lists import is_contact_list
from partnermap.exchange.spreadsheets.sheets.parts import parts_of
from partnermap.exchange.spreadsheets.sheets.rotas import ROTA, is_rota
from partnermap.exchange.spreadsheets.sheets.same_heading import headings_of, meant_elsewhere
from partnermap.exchange.spreadsheets.sheets.table import Table
from partnermap.exchange.spreadsheets.sheets.tables import table_in
from partnermap.exchange.spreadsheets.sheets.turned import is_turned

_HEAD = """\
# What the words of a spreadsheet mean: for partnermap import xlsx (or csv) with --mapping.
# Write in place of each "?" what it means. A "?" that stays changes nothing.
"""
_BESIDE = {  # what has sheets of its own
    "Organisations": ("Functions", "Delivers", "Leads on", "Sits on"),
    "Partnerships": ("Functions", "Leads on", "Members", "Reports to"),
}
_RARE = ("Complete lists", "Formerly", "Stands for", "Inferred", "Assumed")  # few offices have it
_NO_MAP: Mapping[str, Any] = MappingProxyType({})
_NOTHING = "# Everything was understood: nothing needs a line.\n"
_MORE = """\
# What else may be said. A sheet and what its rows are; what is true of every row that says nothing
# else; and the name in one row, with what is true of this row alone:
# sheets:
#   "Who sits where": {is: matrix, headings_in_row: 4}
# fixed:
#   Organisations:
#     Sector: vcse
# rows:
#   "Elmside Academy":
#     Sector: education
"""


def start_of_mapping(
    books: Sequence[Workbook],
    mapped: Mapped,
    known: Mapping[str, Any] = _NO_MAP,
    of_map: Sequence[str] = (),
) -> str:
    """The text of a mapping file: what is not understood, to fill in; then, as comments, the rest.

    Args:
        books: whose words are not all understood.
        mapped: what is said of them already.
        known: the data of the map that is there.
        of_map: lines that ask what no spreadsheet says.
    """
    sheets = [sheet for book in books for sheet in book.sheets if sheet.rows]
    mapped, _ = meant_elsewhere(sheets, mapped)
    keys = keys_in(books, mapped.sheets, LEGEND)
    explaining = {key.sheet.name for key in keys}
    parts = [(part, n, whole) for whole in sheets for n, part in enumerate(parts_of(whole, mapped))]
    tables = {
        f"{sheet.name} (table {number + 1})" if number else sheet.name: None
        if sheet.name in explaining
        or is_contact_list(sheet, mapped)
        or is_rota(sheet, mapped)
        or is_turned(sheet, mapped)
        else table_in(sheet, mapped, keys, whole)
        for sheet, number, whole in parts
    }
    there = [table for table in tables.values() if table]
    read = read_by_values(there, mapped, known)
    found = dict(zip((name for name, table in tables.items() if table), read, strict=True))
    words_of = words_in([*found.values()], mapped)
    by_name = {f"{part.name} (table {n + 1})" if n else part.name: part for part, n, _ in parts}
    lost = [
        replace(by_name[name], name=name)
        for name, table in tables.items()
        if not table and name not in explaining and mapped.kind_of(name) != IGNORED
    ]
    named = {each.name for each in lost if mapped.kind_of(each.name) in SHEETS_BY_NAME}
    asked = [
        *_sheets(
            [each for each in lost if each.name not in named],
            mapped,
            {part.name for part, _, _ in parts if is_rota(part, mapped)},
        ),
        *_headings(found, sheets, mapped, [each for each in lost if each.name in named]),
        *_groups([*found.values()]),
        *words_asked([*found.values()], words_of),
        *_kinds([*found.values()], mapped, known),
    ]
    legends = [name for name in tables if name in explaining]
    below = understood(found, legends, words_of)
    return "\n".join([_HEAD, *(asked or [_NOTHING]), *of_map, *below, _MORE])


def _kinds(tables: Sequence[Table], mapped: Mapped, known: Mapping[str, Any]) -> Iterator[str]:
    found = {
        name.line: (kind, f"row {name.row} of {table.sheet.name}")
        for table in tables
        for name, kind in kinds_in_names(table, mapped, known)
        if not is_personal(name.line)
    }
    if found:
        said = (
            "What is true of one row: a kind that only its name says. Of some kinds an Act expects "
            "certain sectors."
        )
        yield from commented(said)
        yield "rows:"
        for name, (kind, where) in found.items():
            yield f"  {line_of(name, kind, where, of=KIND)}"
        yield ""


def _sheets(lost: Sequence[Sheet], mapped: Mapped, rotas: Collection[str]) -> Iterator[str]:
    if lost:
        kinds = f"A sheet that was not read, and what its rows are: {', '.join(KINDS)}."
        yield from commented(kinds)
        yield "sheets:"
        for each in lost:
            kind = (IGNORED, ROTA) if each.name in rotas else likely_kind(each, mapped)
            yield f"  {line_of(each.name, *kind)}"
        yield ""


def _headings(
    tables: Mapping[str, Table],
    sheets: Sequence[Sheet],
    mapped: Mapped,
    named: Sequence[Sheet],
) -> Iterator[str]:
    unknown = {name: [*_unknown(table, mapped)] for name, table in tables.items()}
    of_named = [*headings_of_named(named, mapped)]
    if not any(unknown.values()) and not of_named:
        return
    # A line without its sheet is of each sheet that has the heading, also where it is understood.
    read = [sheet for sheet in sheets if mapped.kind_of(sheet.name) != IGNORED]
    often = Counter(each for sheet in read for each in headings_of(sheet, mapped))
    yield "# A heading, and the column of ours that it means; or ignore; or matrix, where its cells"
    yield "# say who sits there."
    yield "headings:"
    for name, found in unknown.items():
        if found:
            columns = ", ".join(_columns(tables[name]))
            yield from commented(f"On the sheet {in_quotes(name)}: {columns}.", "  ")
        for heading, meaning in found:
            plain = heading.line.replace("!", " ")
            said = (
                f"{tables[name].sheet.name}!{plain}"
                if often[plain_heading(heading.line)] > 1
                else plain
            )
            many = counted(len(list(tables[name].below(heading.column))), "cell")
            if column := tables[name].columns.get(heading.column):
                is_page = isinstance(column, Column) and column.form is forms.ADDRESS
                kept = "left out" if is_page else f"read as {column.heading}"
                many += f"; {kept} as long as nothing is said"
            yield f"  {line_of(said, meaning, many)}"
    yield from of_named
    yield ""


def _columns(table: Table) -> Iterator[str]:
    """The columns that a heading may mean, without those that are there."""
    there = {column.heading for column in table.columns.values()}
    beside = _BESIDE.get(table.kind.name, ())
    for heading in (*(each.heading for each in table.kind.fields), *beside):
        if heading not in (*there, *_RARE) or heading == "Notes":
            yield heading


def _unknown(table: Table, mapped: Mapped) -> Iterator[tuple[Cell, str]]:
    """Headings that are not understood, or doubted, each once, with what they may well mean."""
    told: set[str] = set()
    meanings = likely_meanings(table) | doubted(table, mapped)
    for column in sorted(meanings):
        heading = table.heading(column)
        plain = plain_heading(heading.line) if heading else ""
        # A line of a heading that stands twice would be one of the column that is read, too.
        first = same_as(table, heading) if heading else None
        is_twice = first and first.column != column and plain_heading(first.line) == plain
        texts = [cell.line for cell in table.below(column)]
        is_of_persons = are_of_persons(texts) and meanings[column] != MATRIX
        is_asked = plain and plain not in told and not (is_twice or is_of_persons)
        if heading and is_asked and not is_personal(heading.line):
            told.add(plain)
            yield heading, meanings[column]


def _groups(tables: Sequence[Table]) -> Iterator[str]:
    familiar = familiar_words({}, tables)
    lines: dict[str, str] = {}
    for table in tables:
        for row, group in groups_in(table, familiar).items():
            if not group.is_like_person:
                meaning = group.sector if table.kind.name == "Organisations" else ""
                where = f"row {row} of {table.sheet.name}"
                text = group.cell.line
                lines.setdefault(text.casefold(), f"  {line_of(text, meaning or HEADING, where)}")
    if lines:
        yield "# What stands alone in a row: heading, the sector of the rows below it, or body."
        yield "groups:"
        yield from lines.values()
        yield ""
