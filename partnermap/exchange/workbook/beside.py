"""The sheets beside those of the map: the notes that come first, what may be chosen, an example."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from openpyxl.utils import get_column_letter

from partnermap.exchange.columns import SHEETS, Column
from partnermap.exchange.workbook import look
from partnermap.exchange.workbook.choices import Choice
from partnermap.exchange.workbook.data import Data
from partnermap.exchange.workbook.guide import COLUMNS_HEAD, Heading, every_column, lines_of
from partnermap.exchange.workbook.taking import rows_of

_WIDTHS = (18, 24, 84, 58)
_ACROSS = sum(_WIDTHS[:3])
_PROSE = Column("", ())


def guide(worksheet: Any, heading: Heading, pen: look.Look) -> None:
    """What the workbook is, how to write in it, and what the columns mean."""
    for position, width in enumerate(_WIDTHS, start=1):
        worksheet.column_dimensions[get_column_letter(position)].width = width
    number, before = 0, ""
    for number, line in enumerate(lines_of(heading), start=1):
        if line:
            cell = worksheet.cell(number, 1)
            pen.put(cell, line, _PROSE)
            worksheet.merge_cells(start_row=number, end_row=number, start_column=1, end_column=3)
            worksheet.row_dimensions[number].height = look.height_of([(line, _ACROSS)])
            if not before:
                cell.font = look.font(bold=True, size=16 if number == 1 else 12, color=look.DARK)
                worksheet.row_dimensions[number].height = 24 if number == 1 else 18
        before = line
    look.headings(worksheet, COLUMNS_HEAD, number + 1)
    for at, row in enumerate(every_column(), start=number + 2):
        for position, text in enumerate(row, start=1):
            cell = worksheet.cell(at, position)
            pen.put(cell, text, _PROSE if position > 2 else None)
            if row[0]:
                cell.font, cell.fill = look.font(bold=True, color=look.DARK), look.PALE
        widths = zip(row[2:], _WIDTHS[2:], strict=True)
        worksheet.row_dimensions[at].height = look.height_of([*widths])
    worksheet.sheet_view.showGridLines = False
    worksheet.page_setup.orientation = "landscape"
    worksheet.page_setup.paperSize = worksheet.PAPERSIZE_A4
    worksheet.sheet_properties.pageSetUpPr.fitToPage = True
    worksheet.page_setup.fitToHeight = 0


def lists(worksheet: Any, found: Iterable[Choice], pen: look.Look) -> None:
    """What may be chosen and what it means, two columns for each list."""
    for number, choice in enumerate(found):
        column = 2 * number + 1
        look.headings(worksheet, (choice.title, "which means"), column=column)
        for row, item in enumerate(choice.items, start=2):
            for position, text in enumerate(item):
                if text:
                    pen.put(worksheet.cell(row, column + position), text)
        worksheet.column_dimensions[get_column_letter(column)].width = 28
        worksheet.column_dimensions[get_column_letter(column + 1)].width = 36
    worksheet.freeze_panes = "A2"


def example(worksheet: Any, data: Data, pen: look.Look) -> None:
    """The sheets of a small map below each other, with the columns that it fills."""
    title = worksheet.cell(1, 1, "Invented, to show how rows are written. It is not read back.")
    title.font = look.font(bold=True, size=12, color=look.DARK)
    at = 3
    for sheet in SHEETS:
        rows = [*rows_of(sheet, data)]
        if not rows:
            continue
        filled = [n for n in range(len(sheet.columns)) if any(row[n] for row in rows)]
        worksheet.cell(at, 1, f"Sheet {sheet.name}").font = look.font(bold=True, color=look.DARK)
        look.headings(worksheet, [sheet.columns[n].heading for n in filled], at + 1)
        for number, row in enumerate(rows, start=at + 2):
            for position, n in enumerate(filled, start=1):
                if row[n]:
                    pen.put(worksheet.cell(number, position), row[n], sheet.columns[n])
        at += len(rows) + 3
    for position in range(1, 13):
        worksheet.column_dimensions[get_column_letter(position)].width = 28
