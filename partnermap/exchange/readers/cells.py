"""Cells of a table, as text: what every reader of spreadsheets gives."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from partnermap.exchange.imported import Origin, Remark

_LINE_BREAK = re.compile(r"\r\n|\r|\n|_x000[DdAa]_|\u2028|\u2029|\x0b|\x0c|\x85")
# Soft hyphens, zero-width and bidirectional signs: nobody sees them, and they make two of one name.
_UNSEEN = re.compile(r"[\xad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_CONTROL = re.compile(r"[\x00-\x09\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_SPACES = re.compile(r"[^\S\n]+")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell that holds something.

    Attributes:
        text: as it was meant: without spaces round it or twice, without what nobody sees; its
            lines parted by line breaks.
        exact: as it stands, but for spaces round it; of one of our own workbooks that is meant.
        row: counted from 1.
        column: counted from 1.
        error: as the program shows it (``#REF!``); empty for a value.
        is_merged: whether it only repeats the first cell of those it is merged with.
        is_struck: whether it is struck through.
        is_bold: whether it is in bold letters.
        is_italic: whether it is in italic letters.
        is_flag: whether it holds TRUE or FALSE, which a program makes of these words; the text is
            then ``yes`` or ``no``.
    """

    text: str
    row: int
    column: int
    error: str = ""
    is_merged: bool = False
    is_struck: bool = False
    exact: str = ""
    is_flag: bool = False
    is_bold: bool = False
    is_italic: bool = False

    @property
    def name(self) -> str:
        """As spreadsheets name it: ``C12``."""
        return f"{column_name(self.column)}{self.row}"

    @property
    def line(self) -> str:
        """The text on one line."""
        return " ".join(self.text.split())


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet, or one CSV file.

    Attributes:
        file: the name of the file.
        name: of the sheet; of a CSV file, its name without the ending.
        is_alone: whether it is a file by itself, so that messages name the file.
        rows: row -> column -> cell; only those that hold something.
    """

    file: str
    name: str
    rows: Mapping[int, Mapping[int, Cell]]
    is_alone: bool = False
    is_hidden: bool = False

    def origin(self, cell: Cell | None = None) -> Origin:
        """Where a cell is, or the sheet."""
        return self.at(cell.name if cell else "")

    def at(self, cell: str) -> Origin:
        """A place named by hand, such as ``row 4``."""
        return Origin(self.file, "" if self.is_alone else self.name, cell)

    def cells(self) -> Iterator[Cell]:
        """Every cell that holds something, row by row."""
        for row in self.rows.values():
            yield from row.values()


@dataclass(frozen=True, slots=True)
class Workbook:
    """What was read of a file.

    Attributes:
        sheets: in their order.
        remarks: on what could not be read as it was meant.
        starts_1904: whether a date that is written as a number counts from 1904.
    """

    sheets: tuple[Sheet, ...]
    remarks: tuple[Remark, ...] = field(default=())
    starts_1904: bool = False


def clean(text: str) -> str:
    """A text as it was meant: plain spaces, no signs that nobody sees, nothing round it."""
    plain = _CONTROL.sub(" ", _UNSEEN.sub("", _LINE_BREAK.sub("\n", text)))
    lines = (_SPACES.sub(" ", line).strip() for line in plain.split("\n"))
    return unicodedata.normalize("NFC", "\n".join(lines).strip())


def exact(text: str) -> str:
    """A text as it stands, with the line breaks of a map and nothing round it."""
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()


def column_name(number: int) -> str:
    """``3`` -> ``C``; ``28`` -> ``AB``."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
