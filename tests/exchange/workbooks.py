"""Workbooks and CSV files made in code, as officers have them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from openpyxl import Workbook

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
