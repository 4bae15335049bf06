"""Rows and columns that only count: ``Total``, ``25 boards``. They are no bodies."""

from __future__ import annotations

import re
from collections.abc import Iterable

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
_FIGURE = re.compile(r"[-+]?[0-9][0-9.,\s]*%?")


def is_count(text: str) -> bool:
    """Whether a text is what stands beside or above a count."""
    return bool(_COUNT.fullmatch(text.strip(" *.")))


def is_figure(text: str) -> bool:
    """Whether a text is a number and nothing else."""
    return bool(_FIGURE.fullmatch(text.strip()))


def counting_rows(sheet: Sheet) -> frozenset[int]:
    """The rows that begin with such a text and have only figures, or formulas, in them."""
    found = set()
    for row, cells in sheet.rows.items():
        own = [cell for _, cell in sorted(cells.items()) if not cell.is_merged]
        if own and is_count(own[0].line) and all(_counts(cell) for cell in own[1:]):
            found.add(row)
    return frozenset(found)


def counts_below(heading: Cell, below: Iterable[Cell]) -> bool:
    """Whether a column has such a heading, and only figures below it."""
    return is_count(heading.line) and all(_counts(cell) for cell in below)


def _counts(cell: Cell) -> bool:
    return bool(cell.error) or is_figure(cell.line) or is_count(cell.line)
