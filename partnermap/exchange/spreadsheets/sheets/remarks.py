"""Remarks below a matrix: rows in which somebody writes something, and nobody sits anywhere."""

from __future__ import annotations

import re
from collections.abc import Mapping

from partnermap.exchange.persons.words_of_bodies import is_a_word_of_bodies
from partnermap.exchange.readers import Cell
from partnermap.exchange.spreadsheets.seats.legends import explains_marks
from partnermap.exchange.spreadsheets.seats.marks import mark_of
from partnermap.exchange.spreadsheets.sheets.table import Table

_SAYS = re.compile(
    r"\b(?:is|are|was|were|be|has|have|had|see|ask|please|not|about|checked|updated|added|amended"
    r"|except|unless|until|once|when|they|we|this|these|marked|awaiting|denotes?|means|shows?)\b",
    re.IGNORECASE,
)
_FEW = 4


def last_with_marks(table: Table) -> int:
    """The last row of a matrix in which a mark stands; 0 where there is no matrix."""
    rows = [row for row in table.sheet.rows if row > table.header and row not in table.totals]
    return max((row for row in rows if _has_mark(table, table.sheet.rows[row])), default=0)


def is_remark(table: Table, row: int, last: int) -> bool:
    """Whether a row below the marks of a matrix is a remark, and no body that sits nowhere.

    Args:
        table: perhaps a matrix.
        row: the number of the row.
        last: that of the last row with a mark.
    """
    cells = table.sheet.rows[row]
    if not last or row < last or _has_mark(table, cells):
        return False
    label = next((cells[at] for at in sorted(cells) if at not in table.marks), None)
    return label is not None and _is_sentence(label)


def _has_mark(table: Table, cells: Mapping[int, Cell]) -> bool:
    return any(
        at in cells and mark_of(cells[at].text, table.legend) is not None for at in table.marks
    )


def _is_sentence(cell: Cell) -> bool:
    text = cell.line
    words = text.split()
    if text.endswith((".", ":", "=")) or " = " in text or explains_marks(cell):
        return True
    is_begun_small = words[0].islower() and not is_a_word_of_bodies(words[0]) and len(words) > 2
    return is_begun_small or (len(words) >= _FEW and bool(_SAYS.search(text)))
