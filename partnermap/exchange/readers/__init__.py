"""Workbooks and CSV files to cells: text as it was meant, each with its sheet and cell."""

from partnermap.exchange.readers.cells import Cell, Sheet, Workbook, column_name
from partnermap.exchange.readers.csv import read_csv
from partnermap.exchange.readers.refusing import UnreadableError
from partnermap.exchange.readers.xlsx import read_xlsx

__all__ = [
    "Cell",
    "Sheet",
    "UnreadableError",
    "Workbook",
    "column_name",
    "read_csv",
    "read_xlsx",
]
