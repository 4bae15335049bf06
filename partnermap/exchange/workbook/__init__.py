"""A map as a workbook that a person edits, and back again: exactly, but for what they changed."""

from partnermap.exchange.workbook.csv import write as write_csv
from partnermap.exchange.workbook.data import Data, as_written, data_of
from partnermap.exchange.workbook.example import example
from partnermap.exchange.workbook.guide import Heading
from partnermap.exchange.workbook.knowing import is_exported, version_of
from partnermap.exchange.workbook.look import TooLongError
from partnermap.exchange.workbook.reading import Returned, read
from partnermap.exchange.workbook.xlsx import write as write_xlsx

__all__ = [
    "Data",
    "Heading",
    "Returned",
    "TooLongError",
    "as_written",
    "data_of",
    "example",
    "is_exported",
    "read",
    "version_of",
    "write_csv",
    "write_xlsx",
]
