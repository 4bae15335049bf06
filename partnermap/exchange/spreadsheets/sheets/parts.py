"""Several tables on one sheet, one below the other or side by side: each is read by itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import pairwise

from partnermap.english import counted, listed
from partnermap.exchange.columns import SHEETS, SHEETS_BY_NAME, Column
from partnermap.exchange.imported import Reach, Weight
from partnermap.exchange.readers import Cell, Sheet
from partnermap.exchange.readers.cells import column_name
from partnermap.exchange.spreadsheets.account import Account
from partnermap.exchange.spreadsheets.headings.joining import LISTS_OF_BODIES
from partnermap.exchange.spreadsheets.headings.mapping import Mapped
from partnermap.exchange.spreadsheets.headings.synonyms import column_for
from partnermap.exchange.spreadsheets.seats.across import is_reference
from partnermap.exchange.spreadsheets.sheets.two_rows import tell_two_rows, with_one_row

_FEWEST = 2

Row = Mapping[int, Cell]


def parts_of(sheet: Sheet, mapped: Mapped) -> tuple[Sheet, ...]:
    """The parts of a sheet that have a table each; the sheet itself where there is one.

    Another table begins where the column of the names has such a heading again, with others beside
    it; or right of an empty column, where both sides have the headings of a list, or a matrix.
    """
    if mapped.header_of(sheet.name):
        return (sheet,)
    below = [*_one_below_the_other(sheet)]
    return tuple(with_one_row(part) for each in below for part in _side_by_side(each))


def tell_parts(sheet: Sheet, parts: tuple[Sheet, ...], account: Account) -> None:
    """Say which tables a sheet was taken for, where there are several, and their headings."""
    for part in parts:
        tell_two_rows(sheet, part, account)
    if len(parts) < 2:
        return
    where = listed([_range(part) for part in parts])
    message = f"{counted(len(parts), 'table')} on one sheet, each read by itself: {where}"
    hint = (
        f'If it is one, say in a mapping file: sheets: {{"{sheet.name}": {{is: matrix, '
        "headings_in_row: 1}}, with what it is and the row of its headings."
    )
    account.tell_of(Weight.NOTE, sheet.origin(), message, hint, Reach.SHEET, is_reading=True)


def is_written_again(heads: Row, own: Row) -> bool:
    """Whether a row has headings of the table again, as for a printed page, perhaps not all."""
    return (
        len(own) >= min(_FEWEST, len(heads))
        and heads.keys() >= own.keys()
        and all(cell.line.casefold() == heads[at].line.casefold() for at, cell in own.items())
    )


def _one_below_the_other(sheet: Sheet) -> Iterator[Sheet]:
    first = next((each for each in sheet.rows.items() if _names_in(each[1])), None)
    if first is None:
        yield sheet
        return
    number, heads = first
    begins, last = [], number
    for at in _names_in(heads)[:1]:
        for row, cells in sheet.rows.items():
            if row <= number or at not in _names_in(cells):
                continue
            if row > last + 1 and not is_written_again(heads, _own(cells)):
                begins.append(_title_above(sheet, row, number))
            heads = heads if is_written_again(heads, _own(cells)) else cells
            last = row
    edges = [0, *begins, max(sheet.rows) + 1]
    if not begins:
        yield sheet
        return
    for begin, end in pairwise(edges):
        yield replace(sheet, rows={n: cells for n, cells in sheet.rows.items() if begin <= n < end})


def _title_above(sheet: Sheet, row: int, after: int) -> int:
    """Where a table begins whose headings are in a row: with the titles right above it."""
    while row - 1 > after and row - 1 in sheet.rows and len(_own(sheet.rows[row - 1])) == 1:
        row -= 1
    return row


def _side_by_side(sheet: Sheet) -> Iterator[Sheet]:
    for number, heads in sheet.rows.items():
        names = _names_in(heads)
        for left, right in pairwise(names):
            rows = {n: cells for n, cells in sheet.rows.items() if n >= number}
            taken = {at for cells in rows.values() for at in cells}
            empty = [at for at in range(left + 1, right) if at not in taken]
            if (
                empty
                and all(at <= empty[-1] or at >= right for at in heads)
                and _are_two(heads, left, right, empty[-1])
            ):
                end = 1 + max(at for cells in sheet.rows.values() for at in cells)
                yield _columns(sheet, 0, empty[-1])
                yield from _side_by_side(_columns(sheet, empty[-1], end))
                return
        if names:
            break
    yield sheet


def _are_two(heads: Row, left: int, right: int, gap: int) -> bool:
    """Whether the headings on both sides of an empty column are those of a table each."""
    if heads[left].line.casefold() == heads[right].line.casefold():
        return True
    sides = [[c for at, c in heads.items() if (at < gap) == is_left] for is_left in (True, False)]
    return all(
        max(
            sum(column_for(SHEETS_BY_NAME[kind], cell.line) is not None for cell in side)
            for kind in LISTS_OF_BODIES
        )
        >= _FEWEST
        for side in sides
    )


def _columns(sheet: Sheet, begin: int, end: int) -> Sheet:
    """The columns of a sheet from one up to another."""
    rows = {
        n: {at: c for at, c in cells.items() if begin <= at < end}
        for n, cells in sheet.rows.items()
    }
    return replace(sheet, rows={n: cells for n, cells in rows.items() if cells})


def _names_in(cells: Row) -> list[int]:
    """The columns of a row of several cells that have the heading of the names of bodies.

    Left of the first one nothing but headings may stand: ``Board`` may be the type of a body, too.
    """
    own = _own(cells)
    names = [at for at, cell in own.items() if len(own) >= _FEWEST and _is_name(cell)]
    left = (cell for at, cell in own.items() if names and at < names[0])
    are_headings = all(
        is_reference(cell.line, ()) or any(column_for(kind, cell.line) for kind in SHEETS)
        for cell in left
    )
    return names if are_headings else []


def _is_name(cell: Cell) -> bool:
    if cell.line[-1:].isdigit():  # 'Group 4' is a name, and no heading
        return False
    columns = (column_for(SHEETS_BY_NAME[kind], cell.line) for kind in LISTS_OF_BODIES)
    return any(isinstance(each, Column) and each.path == ("name",) for each in columns)


def _own(cells: Row) -> dict[int, Cell]:
    return {at: cell for at, cell in cells.items() if not cell.is_merged}


def _range(part: Sheet) -> str:
    columns = {at for cells in part.rows.values() for at in cells}
    first, last = (f"{column_name(f(columns))}{f(part.rows)}" for f in (min, max))
    return f"{first} to {last}"
