"""A map as a workbook that a person edits, and back again: exactly, but for what they changed."""

from partnermap.exchange.workbook.csv import write as write_csv
from partnermap.exchange.workbook.data import Data, as_written, data_of
from partnermap.exchange.workbook.guide import Heading
from partnermap.exchange.workbook.reading import Returned, read, version_of
from partnermap.exchange.workbook.xlsx import TooLongError
from partnermap.exchange.workbook.xlsx import write as write_xlsx

__all__ = [
    "Data",
    "Heading",
    "Returned",
    "TooLongError",
    "as_written",
    "data_of",
    "read",
    "version_of",
    "write_csv",
    "write_xlsx",
]
