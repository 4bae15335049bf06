"""Tables as Excel reads CSV: with a byte order mark, lines by CR LF, and no formula."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

_BYTE_ORDER_MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"
_RUNS_AS_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A head and its rows. A cell that would run as a formula begins with an apostrophe."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([_as_text(cell) for cell in head])
    for row in rows:
        writer.writerow([_as_text(cell) for cell in row])
    return _BYTE_ORDER_MARK + out.getvalue()


def _as_text(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_RUNS_AS_FORMULA) else cell
