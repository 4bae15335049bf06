"""The mapping file: what the words of one spreadsheet mean, where they are not understood."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from partnermap.exchange.columns import SHEETS, Column
from partnermap.exchange.columns import Sheet as Kind
from partnermap.exchange.names import plain_name
from partnermap.exchange.spreadsheets.headings.mapping_lines import (
    NOT_SAID,
    date_in,
    levels_in,
    mapping_source,
    refuse,
    text_of,
)
from partnermap.exchange.spreadsheets.headings.synonyms import column_for, plain_heading
from partnermap.loader.suggestions import did_you_mean
from partnermap.problems import quoted
from partnermap.source import Source
from partnermap.vocabulary import SECTOR_SYNONYMS, SECTORS

IGNORED = "ignore"
MATRIX = "matrix"
LEGEND = "legend"
_IS, _HEADER = "is", "headings_in_row"
KINDS = (*(each.name for each in SHEETS), MATRIX, LEGEND, IGNORED)
"""What a sheet may be said to be."""
HEADING, BODY = "heading", "body"


@dataclass(frozen=True, slots=True)
class Mapped:
    """What a mapping file says.

    Attributes:
        sheets: sheet, plain -> the name of one of ours, ``matrix``, ``legend`` where it explains
            the marks of a matrix, or ``ignore``.
        header_rows: sheet, plain -> the number of the row that has its headings.
        headings: heading, plain, perhaps after ``sheet!`` -> the heading of one of ours,
            ``matrix`` where its cells say who sits there, or ``ignore``.
        groups: what stands alone in a row, in small letters -> ``heading``, the sector of the rows
            below it, or ``body``.
        fixed: sheet of ours -> heading of ours -> text, for rows that say nothing there.
        words: heading of ours, plain -> word in a cell, in small letters -> word of the map.
        rows: name of a record, plain -> heading of ours -> text, whatever its row says there.
        areas: name of an area, plain -> its level.
        as_of: when the map is of; empty where nothing is said.
        file: its name; empty where there is none.
        names: part and key -> as it is written in the file.
        lines_of_rows: sheet, plain -> the line that says which row has its headings.
    """

    sheets: Mapping[str, str] = field(default_factory=dict)
    headings: Mapping[str, str] = field(default_factory=dict)
    fixed: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    header_rows: Mapping[str, int] = field(default_factory=dict)
    groups: Mapping[str, str] = field(default_factory=dict)
    rows: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    areas: Mapping[str, str] = field(default_factory=dict)
    as_of: str = ""
    file: str = field(default="", compare=False)
    names: Mapping[tuple[str, str], str] = field(default_factory=dict, compare=False)
    lines_of_rows: Mapping[str, int] = field(default_factory=dict, compare=False)

    def keys(self, part: str) -> list[tuple[str, set[str]]]:
        """Each line of a part as it is written, with the keys by which it is looked up."""
        found: dict[str, set[str]] = {}
        for (of, key), written in self.names.items():
            if of == part:
                found.setdefault(written, set()).add(key)
        return list(found.items())

    def lines(self) -> list[tuple[str, str]]:
        """Every line: its part, and what it speaks of as it is written."""
        found = [(of, written) for of in ("sheets", "headings") for written, _ in self.keys(of)]
        for column, words in self.words.items():
            found += [(f"words, {self.written('words', column)}", word) for word in words]
        found += [("groups", each) for each in self.groups]
        found += [("rows", written) for written, _ in self.keys("rows")]
        return [*found, *(("fixed", name) for name in self.fixed)]

    def written(self, part: str, key: str) -> str:
        """A key as the file has it."""
        return self.names.get((part, key), key)

    def kind_of(self, sheet: str) -> str:
        """What a sheet is said to be; empty where nothing is said."""
        return self.sheets.get(plain_heading(sheet), "")

    def header_of(self, sheet: str) -> int:
        """The row that is said to have the headings of a sheet; 0 where nothing is said."""
        return self.header_rows.get(plain_heading(sheet), 0)

    def heading(self, sheet: str, heading: str) -> str:
        """The heading of ours that one of theirs is said to be; empty where nothing is said."""
        plain = plain_heading(heading)
        here = self.headings.get(f"{plain_heading(sheet)}!{plain}")
        return here or self.headings.get(plain, "")

    def word(self, column: str, text: str) -> str:
        """The word of the map that one in a cell is said to be; empty where nothing is said."""
        return self.words.get(plain_heading(column), {}).get(text.casefold(), "")

    def row(self, name: str) -> dict[str, str]:
        """Heading of ours -> text, for the row of one record."""
        return dict(self.rows.get(plain_name(name), {}))

    def group(self, text: str) -> str:
        """What is said of a text that stands alone in its row; empty where nothing is."""
        return self.groups.get(text.casefold(), "")

    def fixed_for(self, kind: Kind) -> dict[str, str]:
        """Heading of ours -> text, for rows of a sheet."""
        return dict(self.fixed.get(kind.name, {}))


def read_mapping(path: Path) -> Mapped:
    """Read a mapping file.

    Raises:
        UnreadableError: where it is none, or says something that cannot be; with file and line.
    """
    source = mapping_source(path)
    said = {
        name: _of_sheet(path, source, name, each) for name, each in _pairs(path, source, "sheets")
    }
    sheets = {key: kind for name, (kind, _) in said.items() if kind for key in _keys(name)}
    header_rows = {key: row for name, (_, row) in said.items() if row for key in _keys(name)}
    lines_of_rows = {
        key: source.locate(("sheets", name, _HEADER), key=True).line
        for name, (_, row) in said.items()
        for key in _keys(name)
        if row
    }
    headings = {
        key: _column(path, source, ("headings", name), str(said))
        for name, said in _pairs(path, source, "headings")
        for key in _headings(name)
    }
    fixed = {
        _kind(path, source, ("fixed", name), name): {
            (column := _column(path, source, (*place, str(heading)))): text_of(
                path, source, (*place, heading), column, text
            )
            for heading, text in said.items()
        }
        for name, said in _pairs(path, source, "fixed")
        for place in [("fixed", name)]
    }
    words: dict[str, dict[str, str]] = {}
    for name, each in _pairs(path, source, "words"):  # 'Type' and 'Kind' are one column
        column = _column(path, source, ("words", name))
        answers = {
            str(word).casefold(): text_of(path, source, ("words", name, word), column, meant)
            for word, meant in each.items()
        }
        words.setdefault(plain_heading(column), {}).update(answers)
    groups = {
        name.casefold(): _group(path, source, name, str(said))
        for name, said in _pairs(path, source, "groups")
    }
    rows = {
        plain_name(name): {
            (column := _column(path, source, (*place, str(heading)))): text_of(
                path, source, (*place, heading), column, text
            )
            for heading, text in each.items()
        }
        for name, each in _pairs(path, source, "rows")
        for place in [("rows", name)]
    }
    levels = levels_in(path, source)
    names = {("sheets", key): name for name in said for key in _keys(name)}
    names |= {("headings", k): n for n, _ in _pairs(path, source, "headings") for k in _headings(n)}
    names |= {("words", plain_heading(n)): n for n, _ in _pairs(path, source, "words")}
    of_records = {"rows": source.data.get("rows") or (), "areas": levels}
    names |= {(part, plain_name(n)): n for part, said in of_records.items() for n in said}
    return Mapped(
        sheets,
        headings,
        fixed,
        words,
        header_rows,
        groups,
        rows,
        areas={plain_name(name): level for name, level in levels.items()},
        as_of=date_in(path, source),
        file=path.name,
        names=names,
        lines_of_rows=lines_of_rows,
    )


def _group(path: Path, source: Source, name: str, said: str) -> str:
    allowed = [HEADING, BODY, *SECTORS]
    word = SECTOR_SYNONYMS.get(said.casefold(), said.casefold())
    if word not in allowed:
        hint = did_you_mean(said, allowed) or f"Words: {', '.join(allowed)}."
        message = f"{quoted(said)} is nothing that is said of a group"
        refuse(path, source, ("groups", name), message, hint)
    return word


def _of_sheet(path: Path, source: Source, name: str, said: Any) -> tuple[str, int]:
    """What a sheet is, and the row of its headings; empty and 0 where that is not said."""
    place = ("sheets", name)
    if not isinstance(said, Mapping):
        return _kind(path, source, place, str(said)), 0
    for each in said:
        if each not in (_IS, _HEADER):
            message = f"{quoted(str(each))} is nothing that is said of a sheet"
            refuse(path, source, (*place, str(each)), message, f"Write '{_IS}' and '{_HEADER}'.")
        if isinstance(said[each], list | Mapping):
            hint = f"Write '{name}: {{{_IS}: {MATRIX}, {_HEADER}: 4}}'."
            refuse(path, source, (*place, each), f"{quoted(each)} holds one value", hint)
    row = str(said.get(_HEADER, "0"))
    if _HEADER in said and not (row.isascii() and row.isdigit() and int(row)):
        message = f"{quoted(row)} is no row"
        refuse(path, source, (*place, _HEADER), message, "Write its number: 4.")
    kind = _kind(path, source, (*place, _IS), str(said[_IS])) if _IS in said else ""
    return kind, int(row)


def _keys(sheet: str) -> tuple[str, ...]:
    """A sheet as it is looked up; a CSV file by its name with the ending, too."""
    stem = re.sub(r"\.(?:csv|tsv|txt)\Z", "", sheet, flags=re.IGNORECASE)
    return tuple(dict.fromkeys((plain_heading(sheet), plain_heading(stem))))


def _headings(name: str) -> tuple[str, ...]:
    """A heading as it is looked up, after its sheet where one is written: ``Sheet!Heading``."""
    sheet, _, heading = name.rpartition("!")
    if not (sheet and heading):
        return (plain_heading(name),)
    return tuple(f"{key}!{plain_heading(heading)}" for key in _keys(sheet))


def _pairs(path: Path, source: Source, part: str) -> list[tuple[str, Any]]:
    data = source.data.get(part)
    if data is None:
        return []
    if not isinstance(data, Mapping):
        refuse(path, source, (part,), f"'{part}' is to hold names and what they mean", "")
    inner = part in ("fixed", "words", "rows")
    for name, said in data.items():
        if inner and said is None:
            continue  # as it is written at first: all its lines are comments
        is_fit = isinstance(said, Mapping) == inner and not isinstance(said, list)
        if not is_fit and not (part == "sheets" and isinstance(said, Mapping)):
            hint = {
                "sheets": "Write 'Our boards: Partnerships'.",
                "headings": "Write 'Ward cluster: Areas'.",
                "groups": "Write 'Voluntary sector: vcse'.",
                "fixed": "Write the sheet, and below it 'Sector: vcse'.",
                "words": "Write the column, and below it 'Third: vcse'.",
                "rows": "Write the name in a row, and below it 'Sector: nhs'.",
            }[part]
            refuse(path, source, (part, name), f"what is said of {quoted(name)} is no use", hint)
    return [
        (name, each)
        for name, said in data.items()
        if (each := _answered(said)) is not None or (said is None and not inner)
    ]


def _answered(said: Any) -> Any:
    """What is said of a name without what is still to be filled in; None for nothing."""
    if isinstance(said, Mapping):
        return {key: each for key, each in said.items() if each != NOT_SAID} or None
    return None if said == NOT_SAID else said


def _kind(path: Path, source: Source, place: tuple[str, ...], said: str) -> str:
    found = next((each for each in KINDS if each.casefold() == said.casefold()), "")
    if not found:
        hint = did_you_mean(said, KINDS) or f"Sheets: {', '.join(KINDS)}."
        refuse(path, source, place, f"there is no sheet {quoted(said)}", hint)
    return found


def _column(path: Path, source: Source, place: tuple[str, ...], said: str = "") -> str:
    """The heading of ours that is named, as a value or, without one, as the key."""
    said = said or place[-1]
    if said.casefold() in (IGNORED, MATRIX) and place[0] == "headings":
        return said.casefold()
    found = next(
        (column for each in SHEETS if isinstance(column := column_for(each, said), Column)), None
    )
    if found is None:
        names = dict.fromkeys(column.heading for each in SHEETS for column in each.fields)
        hint = did_you_mean(said, names) or "The notes of an exported workbook name the columns."
        refuse(path, source, place, f"there is no column {quoted(said)}", hint)
    return found.heading if place[0] != "headings" else said
