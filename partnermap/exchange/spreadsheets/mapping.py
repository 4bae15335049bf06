"""The mapping file: what the words of one spreadsheet mean, where they are not understood."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from partnermap.exchange.columns import SHEETS, Column
from partnermap.exchange.columns import Sheet as Kind
from partnermap.exchange.readers import UnreadableError
from partnermap.exchange.readers.refusing import content_of
from partnermap.exchange.spreadsheets.headings import column_for, plain_heading
from partnermap.finding import Location, Severity
from partnermap.loader.suggestions import did_you_mean
from partnermap.problems import quoted
from partnermap.source import Source, read_source

IGNORED = "ignore"
MATRIX = "matrix"
_PARTS = ("sheets", "headings", "fixed", "words")


@dataclass(frozen=True, slots=True)
class Mapped:
    """What a mapping file says.

    Attributes:
        sheets: sheet, plain -> the name of one of ours, ``matrix`` or ``ignore``.
        headings: heading, plain, perhaps after ``sheet!`` -> the heading of one of ours.
        fixed: sheet of ours -> heading of ours -> text, for rows that say nothing there.
        words: heading of ours, plain -> word in a cell, in small letters -> word of the map.
    """

    sheets: Mapping[str, str] = field(default_factory=dict)
    headings: Mapping[str, str] = field(default_factory=dict)
    fixed: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def kind_of(self, sheet: str) -> str:
        """What a sheet is said to be; empty where nothing is said."""
        return self.sheets.get(plain_heading(sheet), "")

    def heading(self, sheet: str, heading: str) -> str:
        """The heading of ours that one of theirs is said to be; empty where nothing is said."""
        plain = plain_heading(heading)
        here = self.headings.get(f"{plain_heading(sheet)}!{plain}")
        return here or self.headings.get(plain, "")

    def word(self, column: str, text: str) -> str:
        """The word of the map that one in a cell is said to be; empty where nothing is said."""
        return self.words.get(plain_heading(column), {}).get(text.casefold(), "")

    def fixed_for(self, kind: Kind) -> dict[str, str]:
        """Heading of ours -> text, for rows of a sheet."""
        return dict(self.fixed.get(kind.name, {}))


def read_mapping(path: Path) -> Mapped:
    """Read a mapping file.

    Raises:
        UnreadableError: where it is none, or says something that cannot be; with file and line.
    """
    source = read_source(path.name, content_of(path))
    problems = [each for each in source.problems if each.severity is Severity.ERROR]
    if problems:
        at = problems[0].primary
        raise UnreadableError(f"{path}:{at.line}: {problems[0].message}. {problems[0].remedy}")
    for part in source.data:
        if part not in _PARTS:
            hint = did_you_mean(part, _PARTS) or f"A mapping has: {', '.join(_PARTS)}."
            _refuse(path, source, (part,), f"{quoted(part)} is no part of a mapping", hint)
    sheets = {
        plain_heading(name): _kind(path, source, ("sheets", name), str(said))
        for name, said in _pairs(path, source, "sheets")
    }
    headings = {
        "!".join(map(plain_heading, name.split("!"))): _column(
            path, source, ("headings", name), str(said)
        )
        for name, said in _pairs(path, source, "headings")
    }
    fixed = {
        _kind(path, source, ("fixed", name), name): {str(k): str(v) for k, v in said.items()}
        for name, said in _pairs(path, source, "fixed")
        if isinstance(said, Mapping)
    }
    words = {
        plain_heading(name): {str(k).casefold(): str(v) for k, v in said.items()}
        for name, said in _pairs(path, source, "words")
        if isinstance(said, Mapping)
    }
    return Mapped(sheets, headings, fixed, words)


def _pairs(path: Path, source: Source, part: str) -> list[tuple[str, Any]]:
    data = source.data.get(part, {})
    if not isinstance(data, Mapping):
        _refuse(path, source, (part,), f"'{part}' is to hold names and what they mean", "")
    inner = part in ("fixed", "words")
    for name, said in data.items():
        if isinstance(said, Mapping) != inner:
            hint = {
                "sheets": "Write 'Our boards: Partnerships'.",
                "headings": "Write 'Ward cluster: Areas'.",
                "fixed": "Write the sheet, and below it 'Sector: vcse'.",
                "words": "Write the column, and below it 'Third: vcse'.",
            }[part]
            _refuse(path, source, (part, name), f"what is said of {quoted(name)} is no use", hint)
    return list(data.items())


def _kind(path: Path, source: Source, place: tuple[str, ...], said: str) -> str:
    names = [*(each.name for each in SHEETS), MATRIX, IGNORED]
    found = next((each for each in names if each.casefold() == said.casefold()), "")
    if not found:
        hint = did_you_mean(said, names) or f"Sheets: {', '.join(names)}."
        _refuse(path, source, place, f"there is no sheet {quoted(said)}", hint)
    return found


def _column(path: Path, source: Source, place: tuple[str, ...], said: str) -> str:
    if said.casefold() == IGNORED:
        return IGNORED
    if not any(isinstance(column_for(each, said), Column) for each in SHEETS):
        names = dict.fromkeys(column.heading for each in SHEETS for column in each.fields)
        hint = did_you_mean(said, names) or "The format's workbook has the columns; see its notes."
        _refuse(path, source, place, f"there is no column {quoted(said)}", hint)
    return said


def _refuse(path: Path, source: Source, place: tuple[str, ...], message: str, hint: str) -> None:
    at: Location = source.locate(place, key=True)
    raise UnreadableError(f"{path}:{at.line}: {message}. {hint}".rstrip())
