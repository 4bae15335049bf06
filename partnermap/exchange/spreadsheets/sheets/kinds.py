"""Whether the rows of a list are organisations or partnerships, where its headings hardly tell."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from partnermap.exchange.columns import SHEETS_BY_NAME, Column, Name
from partnermap.exchange.columns import Sheet as Kind
from partnermap.exchange.imported import Reach, Weight
from partnermap.exchange.names import plain_name
from partnermap.exchange.readers import Cell
from partnermap.exchange.spreadsheets.account import Account
from partnermap.exchange.spreadsheets.headings.mapping import Mapped
from partnermap.exchange.spreadsheets.headings.synonyms import (
    column_for,
    plain_heading,
    sheets_named,
)
from partnermap.exchange.spreadsheets.sheets.table import Table
from partnermap.problems import quoted

_OF_EITHER = frozenset({"name", "title", "group", "group name", "network", "network name"})
_WRITTEN = "board committee panel partnership subgroup cabinet steering hwb hwbb csp sab scb icp"
_OF_BOARDS = frozenset(_WRITTEN.split(" "))
_BOTH = {"Organisations": "Partnerships", "Partnerships": "Organisations"}


def name_of_groups(
    kind: Kind,
    cells: Mapping[int, Cell],
    columns: Mapping[int, Column | Name],
    below: Callable[[int], Iterable[Cell]],
    *,
    is_said: bool,
) -> int:
    """The column of the names in a list of organisations that calls them groups; 0 for none.

    Groups with charity numbers or a turnover are no boards.

    Args:
        kind: of the table.
        cells: its headings.
        columns: those that are understood.
        below: the cells below a heading.
        is_said: whether somebody says that they are organisations.
    """
    found = [each for each in columns.values() if isinstance(each, Column)]
    if kind.name != "Organisations" or any(each.path == ("name",) for each in found):
        return 0
    if not is_said and not any(_is_of_legal_persons(each) for each in found):
        return 0
    texts = {at: {cell.line for cell in below(at)} for at in cells if at not in columns}
    called = (
        at
        for at, cell in cells.items()
        if at in texts
        # Left of it may be the names, below a heading that nobody understands.
        and all(_is_less(texts[left], texts[at]) for left in texts if left < at)
        and not cell.line[-1:].isdigit()  # 'Group 4' is a name, and no heading
        and isinstance(column := column_for(SHEETS_BY_NAME["Partnerships"], cell.line), Column)
        and column.path == ("name",)
    )
    return next(called, 0)


def _is_less(left: Collection[str], right: Collection[str]) -> bool:
    """Whether a column has fewer different texts than one right of it, or no words."""
    return len(left) < len(right) or not any(sign.isalpha() for each in left for sign in each)


def speaks_of_legal_persons(table: Table) -> bool:
    """Whether a list of partnerships has a column that only legal persons have."""
    heads = [cell for at in table.unknown if (cell := table.heading(at))]
    return table.kind.name == "Partnerships" and any(
        isinstance(column := column_for(SHEETS_BY_NAME["Organisations"], cell.line), Column)
        and _is_of_legal_persons(column)
        for cell in heads
    )


def is_of_either_kind(heading: str) -> bool:
    """Whether a heading of names says neither that they are organisations nor partnerships."""
    return plain_heading(heading) in _OF_EITHER


def has_boards_down(table: Table) -> bool:
    """Whether the names down a matrix are those of boards, and those across it are not."""
    named = [at for at, column in table.columns.items() if column.heading == "Name"]
    below = [cells for row, cells in table.sheet.rows.items() if row > table.header]
    down = [cells[at].line for at in named for cells in below if at in cells]
    across = [cell.line for at in table.marks if (cell := table.heading(at))]
    return _share_of_boards(down) >= 0.5 and _share_of_boards(across) <= 0.2


def _share_of_boards(names: Sequence[str]) -> float:
    found = sum(bool(_OF_BOARDS & {*plain_name(each).split()}) for each in names)
    return found / len(names) if names else 0


def tell_weak_kind(table: Table, mapped: Mapped, account: Account) -> None:
    """Say of a list that might as well be one of the other kind as what it was read."""
    kind, sheet = table.kind, table.sheet
    other = SHEETS_BY_NAME.get(_BOTH.get(kind.name, ""))
    if other is None or table.marks or not table.rows or mapped.kind_of(sheet.name):
        return
    heads = {at: cell for at in table.columns if (cell := table.heading(at))}
    called = [
        cell
        for at, cell in heads.items()
        if isinstance(column := table.columns[at], Column) and column.path == ("name",)
    ]
    if not called or plain_heading(called[0].line) not in _OF_EITHER:
        return
    may_be_persons = bool(table.persons) and plain_heading(called[0].line) == "name"
    is_told = (
        may_be_persons
        or kind in sheets_named(sheet.name)
        or any(
            column_for(other, cell.line) is None
            for at, cell in heads.items()
            if cell is not called[0] and table.columns[at].heading != "Id"
        )
    )
    if is_told:
        return
    message = (
        f"the rows under {quoted(called[0].line)} were read as {kind.name.lower()}, and may be "
        f"{other.name.lower()}: no heading tells"
    )
    hint = f'If they are, say in a mapping file: sheets: {{"{sheet.name}": {other.name}}}.'
    account.tell_of(Weight.MISREAD, sheet.origin(), message, hint, Reach.SHEET)


def _is_of_legal_persons(column: Column) -> bool:
    """Whether only legal persons have what stands in a column: charity numbers, incomes."""
    is_number = column.path[:1] == ("identifiers",) and len(column.path) == 2
    return is_number or column.path in (("income",), ("income_here",))
