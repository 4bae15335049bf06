"""How cells look, and texts into cells so that nothing runs and nothing is changed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from copy import copy
from typing import Any

from openpyxl.styles import Alignment, Font, PatternFill

from partnermap.exchange.columns import Column, Name
from partnermap.exchange.readers.csv import RUNS

LONGEST = 32_767
"""Characters that a cell holds, counted as UTF-16 does."""
DARK = "1F3A4D"
PALE = PatternFill("solid", fgColor="E8EEF2")
_FILL = PatternFill("solid", fgColor=DARK)
_LINE_HEIGHT = 15.0
_MOST_LINES = 8
_NUMBER = re.compile(r"(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{0,5}[1-9])?")
_LIKE_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")


class TooLongError(Exception):
    """A text that no cell holds; the message is for the user."""


def font(**said: Any) -> Font:
    """A font of the workbook."""
    return Font(**{"name": "Calibri", "size": 11, **said})


_HEAD = font(bold=True, color="FFFFFF")


class Look:
    """Writes the cells of one workbook; each style of it is made once, as that takes long."""

    def __init__(self) -> None:
        self._styles: dict[tuple[bool, bool, bool, bool], Any] = {}

    def put(self, cell: Any, text: str, column: Column | Name | None = None) -> None:
        """Write a text into a cell; a number only where it is one to calculate with.

        Raises:
            TooLongError: where it does not fit.
        """
        counts = isinstance(column, Column) and column.form.is_number
        is_number = counts and _NUMBER.fullmatch(text) is not None
        if is_number:
            cell.value = float(text) if "." in text else int(text)
        else:
            cell.value = _fitting(text)
            cell.data_type = "s"  # openpyxl takes what begins with = for a formula
        is_name = isinstance(column, Name)
        style = (is_number, not is_number and text.startswith(RUNS), is_name, _wraps(column))
        if style not in self._styles:
            _dress(cell, *style)
            self._styles[style] = copy(cell._style)
        cell._style = copy(self._styles[style])


def _dress(cell: Any, is_number: bool, runs: bool, is_name: bool, wraps: bool) -> None:
    cell.number_format = "General" if is_number else "@"
    if runs:
        cell.quotePrefix = True  # else a spreadsheet program runs it, where it is typed again
    cell.font = font(color="6B6B6B", italic=True) if is_name else font()
    cell.alignment = Alignment(vertical="top", wrap_text=wraps)
    if is_name:
        cell.fill = PALE


def _fitting(text: str) -> str:
    """A text as XML can hold it, and not longer than a cell."""
    written = _LIKE_ESCAPE.sub("_x005F_", text)
    if len(written.encode("utf-16-le")) // 2 > LONGEST:
        raise TooLongError(
            f"'{text[:60]}...': no cell of a workbook holds so long a text (the most is "
            f"{LONGEST:,} characters). Write CSV files instead: partnermap export csv"
        )
    return written


def headings(worksheet: Any, texts: Sequence[str], row: int = 1, column: int = 1) -> None:
    """The headings of a table."""
    for position, heading in enumerate(texts, start=column):
        cell = worksheet.cell(row, position, heading)
        cell.font, cell.fill = _HEAD, _FILL
        cell.alignment = Alignment(vertical="center", wrap_text=True)
    worksheet.row_dimensions[row].height = 2 * _LINE_HEIGHT + 2


def height_of(texts: Sequence[tuple[str, int]]) -> float | None:
    """How high a row is whose texts are wrapped; None where one line is enough.

    Args:
        texts: each with the width of its column, in characters.
    """
    lines = max((_lines(text, width) for text, width in texts), default=1)
    return _LINE_HEIGHT * min(lines, _MOST_LINES) if lines > 1 else None


def wrapped(texts: Sequence[str], columns: Sequence[Column | Name]) -> list[tuple[str, int]]:
    """The texts of a row that are wrapped, with their widths."""
    pairs = zip(texts, columns, strict=True)
    return [(text, column.width) for text, column in pairs if _wraps(column)]


def _wraps(column: Column | Name | None) -> bool:
    return isinstance(column, Column) and (column.form.is_prose or column.form.many)


def _lines(text: str, width: int) -> int:
    return sum(1 + max(0, len(line) - 1) // max(1, width) for line in text.split("\n"))
