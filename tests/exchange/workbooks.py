"""Workbooks and CSV files made in code, as officers have them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from openpyxl import Workbook

from partnermap.exchange import Imported, readers
from partnermap.exchange.names import plain_name
from partnermap.exchange.readers.cells import clean
from partnermap.exchange.readers.numbers import text_of
from partnermap.exchange.spreadsheets import Asked, Mapped, import_workbooks
from partnermap.exchange.spreadsheets.decisions.review import Decided
from partnermap.exchange.telling import sentence_of

Rows = Iterable[Iterable[Any]]


def workbook(path: Path, **sheets: Rows) -> Path:
    """A workbook of sheets by name; None leaves a cell empty."""
    book = Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    book.save(path)
    return path


def book_of(**sheets: Rows) -> readers.Workbook:
    """The same as it would be read, without a file."""
    return readers.Workbook(
        tuple(
            readers.Sheet(
                "ours.xlsx",
                name.replace("_", " "),
                {
                    number: cells
                    for number, row in enumerate(rows, start=1)
                    if (cells := dict(_cells(number, row)))
                },
            )
            for name, rows in sheets.items()
        )
    )


def _cells(number: int, row: Iterable[Any]) -> Iterator[tuple[int, readers.Cell]]:
    for column, value in enumerate(row, start=1):
        text = clean(text_of(value, "General")) if value is not None else ""
        if text:
            yield (
                column,
                readers.Cell(text, number, column, exact=text, is_flag=isinstance(value, bool)),
            )


def imported(
    known: Mapping[str, Any] | None = None,
    mapped: Mapped | None = None,
    decided: Mapping[str, str] | None = None,
    **sheets: Rows,
) -> Imported:
    """What becomes of some sheets."""
    review = {
        plain_name(name): Decided(name, "", "", "", "", "", decision)
        for name, decision in (decided or {}).items()
    }
    return import_workbooks([book_of(**sheets)], Asked(known or {}, mapped or Mapped(), review))


def told(found: Imported) -> list[str]:
    """Every remark in a sentence."""
    return [sentence_of(each) for each in found.remarks]
