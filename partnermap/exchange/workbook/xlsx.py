"""A workbook for a spreadsheet program: text stays text, and the same map gives the same bytes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.datavalidation import DataValidation

from partnermap.exchange.columns import SHEETS, Column, Name, Sheet
from partnermap.exchange.workbook import beside, look
from partnermap.exchange.workbook.choices import choice_of, choices
from partnermap.exchange.workbook.data import Data
from partnermap.exchange.workbook.guide import Heading
from partnermap.exchange.workbook.names import EXAMPLE, GUIDE, LISTS
from partnermap.exchange.workbook.taking import rows_of

_SPARE_ROWS = 1000
_LONG_AGO = (1980, 1, 1, 0, 0, 0)


def write(data: Data, heading: Heading, example: Data | None = None) -> bytes:
    """A map as a workbook.

    Args:
        data: as ``data_of`` gives it; empty for a template.
        heading: what the workbook says of itself.
        example: a small map to show on a sheet of its own.

    Raises:
        TooLongError: where a text does not fit into a cell.
    """
    book, pen = Workbook(), look.Look()
    book.remove(book.worksheets[0])
    beside.guide(book.create_sheet(GUIDE), heading, pen)
    if example is not None:
        beside.example(book.create_sheet(EXAMPLE), example, pen)
    offered = choices(data)
    writing = _Writing(data, {choice.items: n for n, choice in enumerate(offered)}, pen)
    for sheet in SHEETS:
        writing.sheet(book.create_sheet(sheet.name), sheet)
    beside.lists(book.create_sheet(LISTS), offered, pen)
    book.properties.creator = "partnermap"
    book.properties.title = heading.title
    book.properties.created = datetime(*_LONG_AGO)
    out = BytesIO()
    book.save(out)
    return _timeless(out.getvalue())


@dataclass(frozen=True, slots=True)
class _Writing:
    """What is written, and where on the sheet of lists each list stands."""

    data: Data
    offered: dict[Any, int]
    pen: look.Look

    def sheet(self, worksheet: Any, sheet: Sheet) -> None:
        """One sheet of the map."""
        look.headings(worksheet, [each.heading for each in sheet.columns])
        last = 1
        for last, row in enumerate(rows_of(sheet, self.data), start=2):
            for position, (column, text) in enumerate(zip(sheet.columns, row, strict=True), 1):
                if text:
                    self.pen.put(worksheet.cell(last, position), text, column)
            texts = look.wrapped(row, sheet.columns)
            worksheet.row_dimensions[last].height = look.height_of(texts)
        for position, column in enumerate(sheet.columns, start=1):
            letter = get_column_letter(position)
            worksheet.column_dimensions[letter].width = column.width
            if isinstance(column, Column):
                # So that a date or a code that is typed stays what was typed.
                kept = "General" if column.form.is_number else "@"
                worksheet.column_dimensions[letter].number_format = kept
                self.offer(worksheet, sheet, column, f"{letter}2:{letter}{last + _SPARE_ROWS}")
        worksheet.freeze_panes = _below_and_beside(sheet)
        worksheet.auto_filter.ref = f"A1:{get_column_letter(len(sheet.columns))}{max(last, 2)}"
        worksheet.print_title_rows = "1:1"
        worksheet.page_setup.orientation = "landscape"
        worksheet.page_setup.paperSize = worksheet.PAPERSIZE_A4
        if last > 1:
            worksheet.sheet_properties.tabColor = look.DARK

    def offer(self, worksheet: Any, sheet: Sheet, column: Column, cells: str) -> None:
        """A drop-down; it warns of another word only where one of its own must be meant."""
        choice = choice_of(sheet, column, self.data)
        if choice is not None and choice.items:
            first = get_column_letter(2 * self.offered[choice.items] + 1)
            source = f"{quote_sheetname(LISTS)}!${first}$2:${first}${len(choice.items) + 1}"
        elif column.form.ids_of:
            source = f"{quote_sheetname(column.form.ids_of[0])}!$A$2:$A${_SPARE_ROWS}"
        else:
            return
        rule = DataValidation("list", formula1=source, allow_blank=True, errorStyle="warning")
        is_open = column.form.many or column.form.ids_of or column.form.is_number
        rule.showErrorMessage = not is_open
        rule.errorTitle, rule.error = column.heading, f"Not on the list. Write {column.form.says}."
        rule.add(cells)
        worksheet.add_data_validation(rule)


def _below_and_beside(sheet: Sheet) -> str:
    """The first cell that moves: below the headings, beside an id and its name."""
    has_name = isinstance(sheet.columns[1], Name) or sheet.columns[1].heading in ("Name", "Title")
    return "C2" if has_name else "B2"


def _timeless(content: bytes) -> bytes:
    """The same archive without the time at which it was made."""
    then = f"{datetime(*_LONG_AGO).isoformat()}Z".encode()
    out = BytesIO()
    with ZipFile(BytesIO(content)) as before, ZipFile(out, "w") as after:
        for name in before.namelist():
            part = before.read(name)
            if name == "docProps/core.xml":
                part = re.sub(rb"(:modified[^>]*>)[^<]*", rb"\g<1>" + then, part)
            info = ZipInfo(name, _LONG_AGO)
            info.compress_type = ZIP_DEFLATED
            after.writestr(info, part)
    return out.getvalue()
