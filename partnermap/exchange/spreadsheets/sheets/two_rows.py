"""Headings in two rows: ``Contact`` over ``Name`` and ``Phone``, ``Boards`` over the boards."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import pairwise

from partnermap.english import listed
from partnermap.exchange.imported import Reach, Weight
from partnermap.exchange.readers import Cell, Sheet
from partnermap.exchange.spreadsheets.account import Account
from partnermap.exchange.spreadsheets.headings.counting import is_figure
from partnermap.exchange.spreadsheets.headings.synonyms import is_of_persons
from partnermap.exchange.spreadsheets.seats.marks import mark_of
from partnermap.problems import quoted

_LOOKED_AT = 10
_FEWEST = 2

Row = Mapping[int, Cell]


def with_one_row(sheet: Sheet) -> Sheet:
    """A sheet with the headings of two rows in the lower one; the heads of groups stay above.

    What stands in the upper row with nothing below it is a heading like those in the lower one. A
    heading of persons is one over all columns of its group, and so is one over headings that stand
    below others, too.
    """
    rows = [*sheet.rows][:_LOOKED_AT]
    for upper, lower in pairwise(rows):
        if lower == upper + 1 and _are_headings(sheet, upper, lower):
            return _joined(sheet, upper, lower)
    return sheet


def tell_two_rows(whole: Sheet, part: Sheet, account: Account) -> None:
    """Say of headings in two rows how they were taken.

    Args:
        whole: the sheet as it is.
        part: a part of it, with one row of headings.
        account: where it is told.
    """
    for row, cells in part.rows.items():
        own = list(_own(cells).values())
        before = {cell.column: cell for cell in _own(whole.rows.get(row, {})).values()}
        if all(cell.column in before and before[cell.column].text == cell.text for cell in own):
            continue
        heads = [quoted(cell.line) for cell in own if not is_of_persons(cell.line)]
        message = f"its headings stand in the rows {row - 1} and {row}, and were read as one row"
        said = f"{message}: {listed(heads, most=12)}"
        account.tell_of(Weight.NOTE, part.origin(), said, reach=Reach.SHEET, is_reading=True)


def _are_headings(sheet: Sheet, upper: int, lower: int) -> bool:
    above, below = sheet.rows[upper], sheet.rows[lower]
    heads, own = _own(above), _own(below)
    labels = [at for at in heads if at not in own]
    later = [cells for row, cells in sheet.rows.items() if row > lower]
    last = max([*heads, *own])
    return (
        len(own) >= _FEWEST
        and 0 < len(labels) < len(heads)  # a title stands alone
        and min(labels) < min(own)
        and all(_is_in_group(at, above, below, last) for at in own)
        and any(at in cells for cells in later for at in labels[:1])
        and not any(_is_value(cell.line) for cell in [*heads.values(), *own.values()])
    )


def _is_in_group(at: int, above: Row, below: Row, last: int) -> bool:
    """Whether a cell of the lower row stands below the head of a group, or right of it."""
    head = above.get(at)
    if head is None or head.is_merged:
        return True
    after = above.get(at + 1)
    goes_on = (after is None or after.is_merged) and at + 1 in _own(below)
    return goes_on and at < last


def _is_value(text: str) -> bool:
    mark = mark_of(text, {})
    return is_figure(text) or (mark is not None and len(text) < 3)


def _joined(sheet: Sheet, upper: int, lower: int) -> Sheet:
    above, below = sheet.rows[upper], _own(sheet.rows[lower])
    groups = dict(_groups(above, below))
    moved = {at: replace(c, row=lower) for at, c in _own(above).items() if at not in below}
    often = Counter(cell.line.casefold() for cell in below.values())
    named = {
        at: _named(cell, groups.get(at), is_alone=often[cell.line.casefold()] == 1)
        for at, cell in below.items()
    }
    heads = {at: cell for at, cell in above.items() if at not in moved and at in below}
    rows = dict(sheet.rows)
    rows[lower] = dict(sorted({**moved, **named}.items()))
    rows[upper] = heads
    if not heads:
        del rows[upper]
    return replace(sheet, rows=rows)


def _groups(above: Row, below: Row) -> Iterator[tuple[int, Cell]]:
    """The head of the group that each cell of the lower row is in."""
    head: Cell | None = None
    for at in range(1, max([*above, *below]) + 1):
        cell = above.get(at)
        if cell is not None and not cell.is_merged:
            head = cell
        if at not in below:
            head = None
        elif head is not None:
            yield at, head


def _named(cell: Cell, head: Cell | None, *, is_alone: bool) -> Cell:
    """A heading with that of its group where that is of persons, or several are called so."""
    if head is None:
        return cell
    is_of_persons_all = is_of_persons(head.line) or head.line.casefold().startswith("contact")
    needs_head = is_of_persons_all or not is_alone
    return replace(cell, text=f"{head.line} {cell.line}") if needs_head else cell


def _own(cells: Row) -> dict[int, Cell]:
    return {at: cell for at, cell in cells.items() if not cell.is_merged}
