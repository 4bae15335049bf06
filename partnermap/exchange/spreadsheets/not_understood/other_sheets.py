"""Sheets that were not read: what they may be, and the headings of those that somebody names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from partnermap.english import counted
from partnermap.exchange.columns import SHEETS_BY_NAME
from partnermap.exchange.columns import Sheet as Kind
from partnermap.exchange.persons.personal import is_personal
from partnermap.exchange.readers import Cell, Sheet
from partnermap.exchange.spreadsheets.headings.mapping import IGNORED, Mapped
from partnermap.exchange.spreadsheets.headings.synonyms import column_for, plain_heading
from partnermap.exchange.spreadsheets.not_understood.cells_alike import are_of_persons
from partnermap.exchange.spreadsheets.not_understood.starting_words import (
    commented,
    in_quotes,
    line_of,
)
from partnermap.exchange.spreadsheets.sheets.contact_lists import is_contact_list

DUTIES, LINKS = "Function roles", "Links"
_TOP = 10
_ROWS = 3  # with two cells each, a sheet is a table of something
_BODY = r"lead\w*|bod(?:y|ies)|boards?|meetings?|groups?|partnerships?|organisations?|agenc\w+"
# What columns are called, one after the other, and the column of ours that each may be.
_WORDS: Mapping[str, Mapping[str, re.Pattern[str]]] = {
    DUTIES: {
        "Function": re.compile(
            r"\b(?:functions?|dut(?:y|ies)|jobs?|tasks?|responsibilit\w+|services?|strateg\w+"
            r"|plans?|activit\w+|what (?:is|needs))\b"
        ),
        "Role": re.compile(r"\b(?:roles?|part|parts|capacity)\b"),
        "Body": re.compile(rf"\b(?:{_BODY}|who|owners?|responsible|done by)\b"),
    },
    LINKS: {
        "From": re.compile(
            r"from|\b(?:payers?|paid by|payed by|funders?|givers?|given by|commissioners?"
            r"|purchasers?|who pays|donors?)\b"
        ),
        "To": re.compile(
            r"to|\b(?:paid to|given to|recipients?|payees?|grantees?|providers?|receivers?"
            r"|received by|who gets|beneficiary)\b"
        ),
        "Kind": re.compile(r"\b(?:what|type|nature|grant or contract)\b"),
    },
}
_NEEDED = {DUTIES: ("Function", "Body"), LINKS: ("From", "To")}


def likely_kind(sheet: Sheet, mapped: Mapped) -> tuple[str, str]:
    """What a mapping file may well say of a sheet that was not read, and why.

    Nothing is likely of a table whose headings nobody knows: that it may be ignored, whoever is in
    a hurry takes for an answer.
    """
    if is_contact_list(sheet, mapped):
        return IGNORED, "it seems to list persons"
    heads = _heads(sheet, mapped)
    for kind, needed in _NEEDED.items():
        found = {ours for cell in heads if (ours := _ours(SHEETS_BY_NAME[kind], cell.line))}
        if found >= set(needed):
            return kind, "by its headings"
    rows = sum(len(cells) > 1 for cells in sheet.rows.values())
    if rows > _ROWS:
        return "", "a table of which nothing was understood; what are its rows?"
    return IGNORED, "nothing was understood"


def headings_of_named(sheets: Sequence[Sheet], mapped: Mapped) -> Iterator[str]:
    """Lines that ask what the headings mean of sheets that are named, and lack a column."""
    for sheet in sheets:
        kind = SHEETS_BY_NAME.get(mapped.kind_of(sheet.name))
        heads = _heads(sheet, mapped)
        asked = [each for each in heads if kind and not mapped.heading(sheet.name, each.line)]
        if kind is None or not asked:
            continue
        columns = ", ".join(each.heading for each in kind.fields)
        yield from commented(f"On the sheet {in_quotes(sheet.name)}: {columns}.", "  ")
        for cell in asked:
            below = [
                cells[cell.column].line
                for row, cells in sheet.rows.items()
                if row > cell.row and cell.column in cells
            ]
            if not is_personal(cell.line) and not are_of_persons(below):
                plain = cell.line.replace("!", " ")
                many = counted(len(below), "cell")
                yield f"  {line_of(f'{sheet.name}!{plain}', _ours(kind, cell.line), many)}"


def _heads(sheet: Sheet, mapped: Mapped) -> list[Cell]:
    """The row that most likely has the headings of a sheet that was not read."""
    said = mapped.header_of(sheet.name)
    if said not in sheet.rows:
        said = max(list(sheet.rows)[:_TOP], key=lambda row: (len(sheet.rows[row]), -row), default=0)
    return [cell for cell in sheet.rows.get(said, {}).values() if not cell.is_merged]


def _ours(kind: Kind, heading: str) -> str:
    """The column of ours that a heading may well be; empty where nothing speaks for any."""
    if column := column_for(kind, heading):
        return column.heading
    plain = plain_heading(heading)
    words = _WORDS.get(kind.name, {})
    return next((ours for ours, each in words.items() if _says(each, plain)), "")


def _says(words: re.Pattern[str], plain: str) -> bool:
    """Whether a heading is, or has, such a word; 'to' and 'from' only by themselves."""
    match = words.search(plain)
    return match is not None and (match[0] not in ("from", "to") or match[0] == plain)
