"""Rows and columns that only count: ``Total``, ``25 boards``. They are no bodies."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from partnermap.exchange.readers import Cell, Sheet

_COUNTED = (
    r"(?:organi[sz]ations|orgs|boards|partnerships|groups|members|memberships|seats|meetings"
    r"|forums|committees|bodies|partners|marks|rows|entries|attendances?)"
)
_COUNT = re.compile(
    rf"(?:(?:grand |sub-? ?)?totals?|count|sum)(?: (?:number )?(?:of )?{_COUNTED})?\s*[:=-]?\s*\d*"
    rf"|(?:no\.?|number) of {_COUNTED}|\d{{1,5}} {_COUNTED}|{_COUNTED[:-1]}) in total",
    re.IGNORECASE,
)
_SUBTOTAL = re.compile(r"sub-? ?totals?\b.*|.*\bsub-? ?totals?", re.IGNORECASE)
_OF_SOME = re.compile(r"totals?\b.*|.*\btotals?", re.IGNORECASE)  # 'Total VCSE': or a name
_COUNTED_ALONE = re.compile(rf"{_COUNTED}|attending|reps|numbers?", re.IGNORECASE)
_FIGURE = re.compile(r"[-+]?[0-9][0-9.,\s]*%?")


def is_count(text: str) -> bool:
    """Whether a text is what stands beside or above a count."""
    return bool(_COUNT.fullmatch(text.strip(" *.")))


def is_figure(text: str) -> bool:
    """Whether a text is a number and nothing else."""
    return bool(_FIGURE.fullmatch(text.strip()))


def counting_rows(sheet: Sheet) -> frozenset[int]:
    """The rows that begin with such a text and have only figures, or formulas, in them.

    So do subtotals. ``Total VCSE`` is one where its figures are sums of those above.
    """
    found: set[int] = set()
    for row, cells in sheet.rows.items():
        own = [cell for _, cell in sorted(cells.items()) if not cell.is_merged]
        if not own or not all(_counts(cell) for cell in own[1:]):
            continue
        text = own[0].line.strip(" *.:")
        if is_count(text) or (
            len(own) > 1
            and (_SUBTOTAL.fullmatch(text) or (_may_count(text) and _are_sums(sheet, own[1:])))
        ):
            found.add(row)
    return frozenset(found)


def _may_count(text: str) -> bool:
    return bool(_OF_SOME.fullmatch(text) or _COUNTED_ALONE.fullmatch(text))


def _are_sums(sheet: Sheet, figures: Sequence[Cell]) -> bool:
    """Whether each figure is the sum of figures, or the number of cells, right above it."""
    return all(_is_sum(sheet, cell) for cell in figures if not cell.error)


def _is_sum(sheet: Sheet, cell: Cell) -> bool:
    wanted, sum_ = _amount(cell.line), 0.0
    above = [row for row in sheet.rows if row < cell.row and cell.column in sheet.rows[row]]
    for many, row in enumerate(reversed(above), start=1):
        each = sheet.rows[row][cell.column]
        sum_ += _amount(each.line)
        if wanted == many or (wanted == sum_ and is_figure(each.line)):
            return True
    return wanted == 0


def _amount(text: str) -> float:
    try:
        return float(text.replace(",", "").replace(" ", ""))
    except ValueError:
        return 0.0


def counts_below(heading: Cell, below: Iterable[Cell]) -> bool:
    """Whether a column has such a heading, and only figures below it."""
    return is_count(heading.line) and all(_counts(cell) for cell in below)


def _counts(cell: Cell) -> bool:
    return bool(cell.error) or is_figure(cell.line) or is_count(cell.line)
