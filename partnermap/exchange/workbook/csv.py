"""The sheets of a workbook as CSV files, as Excel reads them: a byte order mark, lines by CR LF."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

from partnermap.exchange.columns import SHEETS
from partnermap.exchange.readers.csv import RUNS
from partnermap.exchange.workbook.data import Data
from partnermap.exchange.workbook.guide import COLUMNS_HEAD, Heading, every_column, lines_of
from partnermap.exchange.workbook.names import GUIDE
from partnermap.exchange.workbook.taking import rows_of

_BYTE_ORDER_MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"


def write(data: Data, heading: Heading) -> dict[str, bytes]:
    """A map as CSV files: name of the file -> its bytes."""
    guide = [*([line] for line in lines_of(heading)), COLUMNS_HEAD, *every_column()]
    files = {file_name(GUIDE): _table(guide)}
    for sheet in SHEETS:
        head = [each.heading for each in sheet.columns]
        files[file_name(sheet.name)] = _table([head, *rows_of(sheet, data)])
    return files


def file_name(sheet: str) -> str:
    """``Function roles`` -> ``function-roles.csv``."""
    return f"{sheet.lower().replace(' ', '-')}.csv"


def _table(rows: Iterable[Sequence[str]]) -> bytes:
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    for row in rows:
        writer.writerow([_guarded(text) for text in row])
    return (_BYTE_ORDER_MARK + out.getvalue()).encode("utf-8")


def _guarded(text: str) -> str:
    """An apostrophe before what would run, and before one that would be taken for such a one."""
    return f"'{text}" if text.lstrip("'").startswith(RUNS) else text
