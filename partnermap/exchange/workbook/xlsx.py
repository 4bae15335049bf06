"""A workbook for a spreadsheet program: text stays text, and the same map gives the same bytes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import datetime
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.datavalidation import DataValidation

from partnermap.exchange.columns import SHEETS, Column, Name, Sheet
from partnermap.exchange.readers.csv import RUNS
from partnermap.exchange.workbook.choices import Choice, choice_of, choices
from partnermap.exchange.workbook.data import Data
from partnermap.exchange.workbook.guide import COLUMNS_HEAD, Heading, every_column, lines_of
from partnermap.exchange.workbook.names import EXAMPLE, GUIDE, LISTS
from partnermap.exchange.workbook.taking import rows_of

LONGEST = 32_767
"""Characters that a cell holds, counted as UTF-16 does."""
_SPARE_ROWS = 1000
_NUMBER = re.compile(r"(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{0,5}[1-9])?")
_LIKE_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_LONG_AGO = (1980, 1, 1, 0, 0, 0)
_DARK, _PALE, _GREY = "1F3A4D", "E8EEF2", "6B6B6B"
_HEAD = Font(bold=True, color="FFFFFF")
_HEAD_FILL = PatternFill("solid", fgColor=_DARK)
_NAME_FILL = PatternFill("solid", fgColor=_PALE)
_BELOW = Border(bottom=Side("thin", color=_PALE))


class TooLongError(Exception):
    """A text that no cell holds; the message is for the user."""


def write(data: Data, heading: Heading, example: Data | None = None) -> bytes:
    """A map as a workbook.

    Args:
        data: as ``data_of`` gives it; empty for a template.
        heading: what the workbook says of itself.
        example: a small map to show on a sheet of its own.

    Raises:
        TooLongError: where a text does not fit into a cell.
    """
    book = Workbook()
    _guide(book.active, heading)
    if example is not None:
        _example(book.create_sheet(EXAMPLE), example)
    offered = {choice.items: number for number, choice in enumerate(choices(data))}
    for sheet in SHEETS:
        _sheet(book.create_sheet(sheet.name), sheet, data, offered)
    _lists(book.create_sheet(LISTS), choices(data))
    book.properties.creator = "partnermap"
    book.properties.title = heading.title
    book.properties.created = datetime(*_LONG_AGO)
    out = BytesIO()
    book.save(out)
    return _timeless(out.getvalue())


def _sheet(worksheet: Any, sheet: Sheet, data: Data, offered: dict[Any, int]) -> None:
    _headings(worksheet, [each.heading for each in sheet.columns])
    count = 1
    for count, row in enumerate(rows_of(sheet, data), start=2):
        for position, (column, text) in enumerate(zip(sheet.columns, row, strict=True), start=1):
            if text:
                _put(worksheet.cell(count, position), text, column, sheet)
    for position, column in enumerate(sheet.columns, start=1):
        letter = get_column_letter(position)
        dimension = worksheet.column_dimensions[letter]
        dimension.width = column.width
        if isinstance(column, Column):
            dimension.number_format = "General" if column.form.is_number else "@"
            _offer(worksheet, sheet, column, letter, count + _SPARE_ROWS, data, offered)
    frozen = 1 + next((n for n, each in enumerate(sheet.columns) if isinstance(each, Name)), 0)
    worksheet.freeze_panes = f"{get_column_letter(max(2, min(frozen + 1, 3)))}2"
    worksheet.auto_filter.ref = f"A1:{get_column_letter(len(sheet.columns))}{max(count, 2)}"
    worksheet.print_title_rows = "1:1"
    worksheet.page_setup.orientation = "landscape"
    worksheet.page_setup.paperSize = worksheet.PAPERSIZE_A4
    if count > 1:
        worksheet.sheet_properties.tabColor = _DARK


def _put(
    cell: Any, text: str, column: Column | Name | None = None, sheet: Sheet | None = None
) -> None:
    """A text into a cell, so that nothing runs and nothing is changed."""
    is_number = isinstance(column, Column) and column.form.is_number
    if is_number and _NUMBER.fullmatch(text):
        cell.value = float(text) if "." in text else int(text)
    else:
        written = _LIKE_ESCAPE.sub("_x005F_", text)
        if len(written.encode("utf-16-le")) // 2 > LONGEST:
            where = f"'{text[:40]}...'" + (f" on the sheet {sheet.name}" if sheet else "")
            raise TooLongError(
                f"{where}: no cell of a workbook holds so long a text (most: {LONGEST:,} "
                "characters). Write CSV files instead: partnermap export csv"
            )
        cell.value = written
        cell.data_type = "s"
        cell.number_format = "@"
        if text.startswith(RUNS):
            cell.quotePrefix = True
    is_prose = isinstance(column, Column) and (column.form.is_prose or column.form.many)
    cell.alignment = Alignment(vertical="top", wrap_text=is_prose)
    if isinstance(column, Name):
        cell.font = Font(color=_GREY, italic=True)
        cell.fill = _NAME_FILL


def _headings(worksheet: Any, headings: Sequence[str], row: int = 1) -> None:
    for position, heading in enumerate(headings, start=1):
        cell = worksheet.cell(row, position, heading)
        cell.font, cell.fill = _HEAD, _HEAD_FILL
        cell.alignment = Alignment(vertical="center", wrap_text=True)
    worksheet.row_dimensions[row].height = 32


def _offer(
    worksheet: Any,
    sheet: Sheet,
    column: Column,
    letter: str,
    last: int,
    data: Data,
    offered: dict[Any, int],
) -> None:
    """A drop-down; where only a word of it can be meant, another is warned of."""
    choice = choice_of(sheet, column, data)
    if choice is not None and choice.items:
        first = get_column_letter(2 * offered[choice.items] + 1)
        source = f"{quote_sheetname(LISTS)}!${first}$2:${first}${len(choice.items) + 1}"
    elif column.form.ids_of:
        source = f"{quote_sheetname(column.form.ids_of[0])}!$A$2:$A${_SPARE_ROWS}"
    else:
        return
    rule = DataValidation("list", formula1=source, allow_blank=True, errorStyle="warning")
    is_open = column.form.many or column.form.ids_of or column.form.is_number
    rule.showErrorMessage = not is_open
    rule.errorTitle, rule.error = column.heading, f"Not on the list. Write {column.form.says}."
    rule.add(f"{letter}2:{letter}{last}")
    worksheet.add_data_validation(rule)


def _guide(worksheet: Any, heading: Heading) -> None:
    worksheet.title = GUIDE
    widths = (20, 24, 90, 70)
    for position, width in enumerate(widths, start=1):
        worksheet.column_dimensions[get_column_letter(position)].width = width
    number = 0
    before = ""
    for number, line in enumerate(lines_of(heading), start=1):
        if line:
            cell = worksheet.cell(number, 1)
            _put(cell, line)
            worksheet.merge_cells(start_row=number, end_row=number, start_column=1, end_column=3)
            cell.alignment = Alignment(vertical="top", wrap_text=True)
            worksheet.row_dimensions[number].height = 15.5 * (1 + len(line) // 125)
            if number == 1 or not before:
                cell.font = Font(bold=True, size=16 if number == 1 else 12, color=_DARK)
                worksheet.row_dimensions[number].height = 24 if number == 1 else 18
        before = line
    _headings(worksheet, COLUMNS_HEAD, number + 1)
    for at, row in enumerate(every_column(), start=number + 2):
        for position, text in enumerate(row, start=1):
            if text:
                cell = worksheet.cell(at, position)
                _put(cell, text)
                cell.alignment = Alignment(vertical="top", wrap_text=position > 2)
            if row[0]:
                worksheet.cell(at, position).font = Font(bold=True, color=_DARK)
                worksheet.cell(at, position).fill = _NAME_FILL
    worksheet.sheet_view.showGridLines = False
    worksheet.page_setup.orientation = "landscape"
    worksheet.sheet_properties.pageSetUpPr.fitToPage = True
    worksheet.page_setup.fitToHeight = 0


def _lists(worksheet: Any, found: Iterable[Choice]) -> None:
    for number, choice in enumerate(found):
        column = 2 * number + 1
        _headings_at(worksheet, column, (choice.title, "which means"))
        for row, item in enumerate(choice.items, start=2):
            for position, text in enumerate(item):
                if text:
                    _put(worksheet.cell(row, column + position), text)
        worksheet.column_dimensions[get_column_letter(column)].width = 28
        worksheet.column_dimensions[get_column_letter(column + 1)].width = 36
    worksheet.freeze_panes = "A2"


def _headings_at(worksheet: Any, column: int, headings: Sequence[str]) -> None:
    for position, heading in enumerate(headings, start=column):
        cell = worksheet.cell(1, position, heading)
        cell.font, cell.fill = _HEAD, _HEAD_FILL


def _example(worksheet: Any, example: Data) -> None:
    """The sheets of a small map below each other, with the columns that it fills."""
    worksheet.cell(
        1, 1, "Invented, to show how rows are written. It is not read back."
    ).font = Font(bold=True, color=_DARK)
    at = 3
    for sheet in SHEETS:
        rows = [*rows_of(sheet, example)]
        filled = [n for n in range(len(sheet.columns)) if any(row[n] for row in rows)]
        if not rows:
            continue
        worksheet.cell(at, 1, f"Sheet {sheet.name}").font = Font(bold=True, size=12, color=_DARK)
        _headings(worksheet, [sheet.columns[n].heading for n in filled], at + 1)
        for number, row in enumerate(rows, start=at + 2):
            for position, n in enumerate(filled, start=1):
                if row[n]:
                    _put(worksheet.cell(number, position), row[n], sheet.columns[n])
        at += len(rows) + 3
    for position in range(1, 12):
        worksheet.column_dimensions[get_column_letter(position)].width = 26


def _timeless(content: bytes) -> bytes:
    """The same archive without the time at which it was made."""
    out = BytesIO()
    with ZipFile(BytesIO(content)) as before, ZipFile(out, "w") as after:
        for name in before.namelist():
            part = before.read(name)
            if name == "docProps/core.xml":
                then = datetime(*_LONG_AGO).isoformat() + "Z"
                part = re.sub(rb"(:modified[^>]*>)[^<]*", rb"\g<1>" + then.encode(), part)
            info = ZipInfo(name, _LONG_AGO)
            info.compress_type = ZIP_DEFLATED
            after.writestr(info, part)
    return out.getvalue()
