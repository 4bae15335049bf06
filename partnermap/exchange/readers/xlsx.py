"""A workbook to cells, by openpyxl: the values that stand there, not the formulas."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

from openpyxl import load_workbook

from partnermap.english import counted
from partnermap.exchange.imported import Alike, Origin, Remark, Weight
from partnermap.exchange.readers.cells import Cell, Sheet, Workbook, clean, column_name, exact
from partnermap.exchange.readers.layout import Layout, layout_of
from partnermap.exchange.readers.looks import as_it_shows, colour_of, coloured_alone
from partnermap.exchange.readers.numbers import text_of
from partnermap.exchange.readers.refusing import MAX_CELLS, UnreadableError, content_of, opened

_ESCAPED = re.compile(r"_x(000[9DdAa])_|_x(?:005[Ff])_(?=x[0-9A-Fa-f]{4}_)")
"""How Office writes signs that XML cannot hold, and the line below before what looks like them."""
_NOT_READ = {
    "xl/comments": "cells of this workbook have comments",
    "xl/threadedComments": "cells of this workbook have comments",
    "xl/drawings/drawing": "this workbook has drawings, text boxes or pictures",
    "xl/charts/": "this workbook has charts",
}


def read_xlsx(path: Path) -> Workbook:
    """Every sheet of a workbook, hidden ones too.

    Raises:
        UnreadableError: where it is none, is locked, damaged or too large.
    """
    content = content_of(path)
    parts = opened(path, content)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of styles and extensions, which are not read
            book = load_workbook(BytesIO(content), read_only=True, data_only=True)
            found = [_sheet(path, parts, sheet) for sheet in book.worksheets]
            starts_1904 = book.epoch.year == 1904
            book.close()
    except UnreadableError:
        raise
    except Exception as error:  # openpyxl raises whatever a damaged part leads to
        hint = "Open it in your spreadsheet program, save it under another name and try again."
        raise UnreadableError(f"{path}: this workbook is damaged. {hint}") from error
    names = parts.namelist()
    unread = dict.fromkeys(
        said
        for begin, said in _NOT_READ.items()
        if any(name.startswith(begin) and not _is_blank(parts, name) for name in names)
    )
    remarks = [
        Remark(Weight.LEFT_OUT, Origin(path.name), f"{said}, which are not read") for said in unread
    ]
    sheets = tuple(sheet for sheet, _ in found)
    return Workbook(sheets, (*remarks, *(each for _, many in found for each in many)), starts_1904)


def _is_blank(parts: Any, name: str) -> bool:
    """Whether this is a drawing with nothing on it: LibreOffice saves one with every sheet."""
    return name.startswith("xl/drawings/drawing") and b"Anchor" not in parts.read(name)


def _sheet(path: Path, parts: Any, worksheet: Any) -> tuple[Sheet, list[Remark]]:
    layout = layout_of(parts, worksheet._worksheet_path)
    rows: dict[int, dict[int, Cell]] = {}
    colours: dict[tuple[int, int], str] = {}
    known: dict[int, str] = {}  # by the number of the style, as there are few
    count = 0
    worksheet.reset_dimensions()
    for row in worksheet.iter_rows():
        for each in row:
            style = getattr(each, "_style_id", 0)
            if style not in known:
                known[style] = colour_of(each)
            if known[style]:
                colours[each.row, each.column] = known[style]
            if each.value is None:
                continue
            count += 1
            if count > MAX_CELLS:
                message = f"{path}: sheet '{worksheet.title}' has more than {MAX_CELLS:,} cells."
                raise UnreadableError(f"{message} Take it apart first.")
            cell = _cell(each)
            if cell.text:
                rows.setdefault(cell.row, {})[cell.column] = cell
    _fill_merged(rows, layout)
    is_hidden = worksheet.sheet_state != "visible"
    ordered = {row: dict(sorted(rows[row].items())) for row in sorted(rows)}
    sheet = Sheet(path.name, worksheet.title, ordered, is_hidden=is_hidden)
    remarks = list(_remarks(sheet, layout)) if ordered or layout.uncalculated else []
    return sheet, [*remarks, *_of_colours(sheet, list(coloured_alone(colours, ordered)))]


def _of_colours(sheet: Sheet, names: list[str]) -> Iterator[Remark]:
    if names:
        first, *rest = (sheet.at(name) for name in names)
        message = "coloured, and with nothing in it: a colour says nothing to an import"
        hint = "If it is a mark, write one: an x makes a seat."
        alike = Alike("coloured, and with nothing in them", first.words, hint)
        yield Remark(Weight.LEFT_OUT, first, message, hint, tuple(rest), alike=alike)


def _cell(each: Any) -> Cell:
    error = str(each.value) if each.data_type == "e" else ""
    said = text_of(each.value, each.number_format or "")
    said = _ESCAPED.sub(lambda found: chr(int(found[1] or "5F", 16)), said)
    said = as_it_shows(said, each)
    is_struck = bool(each.font is not None and each.font.strike)
    is_bold = bool(each.font is not None and each.font.bold)
    is_italic = bool(each.font is not None and each.font.italic)
    return Cell(
        clean(said),
        each.row,
        each.column,
        error,
        is_struck=is_struck,
        exact=exact(said),
        is_flag=isinstance(each.value, bool),
        is_bold=is_bold,
        is_italic=is_italic,
    )


def _fill_merged(rows: dict[int, dict[int, Cell]], layout: Layout) -> None:
    """Let every cell that is merged with another say what the first of them says."""
    for top, left, bottom, right in layout.merged:
        first = rows.get(top, {}).get(left)
        if first is None:
            continue
        for row in range(top, bottom + 1):
            for column in range(left, right + 1):
                if (row, column) != (top, left):
                    repeated = Cell(first.text, row, column, first.error, is_merged=True)
                    rows.setdefault(row, {}).setdefault(column, repeated)


def _remarks(sheet: Sheet, layout: Layout) -> Iterator[Remark]:
    if sheet.is_hidden:
        yield Remark(Weight.NOTE, sheet.origin(), "this sheet is hidden, and was read like others")
    if layout.hidden_rows:
        said = counted(layout.hidden_rows, "hidden row")
        yield Remark(
            Weight.NOTE, sheet.origin(), f"{said} here, perhaps by a filter; read like others"
        )
    hidden = [
        column_name(at)
        for first, last in layout.hidden_columns
        for at in sorted({at for cells in sheet.rows.values() for at in cells})
        if first <= at <= last
    ]
    if hidden:
        said = f"{counted(len(hidden), 'hidden column')} here ({', '.join(hidden)})"
        yield Remark(Weight.NOTE, sheet.origin(), f"{said}, read like others")
    if layout.uncalculated:
        first, *rest = (sheet.at(name) for name in layout.uncalculated)
        hint = "Open the workbook in a spreadsheet program, save it and try again."
        message = "a formula is here whose value is not in the file, so nothing was read"
        alike = Alike("formulas whose value is not in the file", first.words, hint, of_all=True)
        yield Remark(Weight.LEFT_OUT, first, message, hint, tuple(rest), alike=alike)
    errors = [cell for cell in sheet.cells() if cell.error and not cell.is_merged]
    for said in dict.fromkeys(cell.error for cell in errors):
        first, *rest = (sheet.origin(cell) for cell in errors if cell.error == said)
        message = f"the cell shows the error {said}, so nothing was read"
        yield Remark(Weight.LEFT_OUT, first, message, "Mend the formula.", tuple(rest))
    struck = [sheet.origin(cell) for cell in sheet.cells() if cell.is_struck]
    if struck:
        hint = "If it has ended, say so in the sheet: with a date in a column 'Until'."
        message = "struck through, and read like others"
        yield Remark(Weight.NOTE, struck[0], message, hint, tuple(struck[1:]))
