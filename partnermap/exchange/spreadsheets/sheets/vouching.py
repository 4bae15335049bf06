"""What else stands in a row, and says that its name is that of a body."""

from __future__ import annotations

import re

from partnermap.exchange.columns import Column
from partnermap.exchange.persons.likeness import Likeness, likeness, plain
from partnermap.exchange.spreadsheets.sheets.table import Table
from partnermap.loader.privacy import MAIL, is_of_an_office

_FIELDS = ("sector", "kind", "income", "identifiers", "url")
_BOARDS = (*_FIELDS, "meets", "terms_of_reference", "decides", "members", "reports_to")
_SHORTEST = 3


def only_of_bodies(column: Column) -> bool:
    """Whether a column says what no person has: a sector, a kind, an income, a number."""
    return column.path[0] in _FIELDS


def is_vouched(table: Table, row: int, name: str) -> bool:
    """Whether a row says more of its name that only a body has.

    A number in a register always does. Else a row whose mailbox bears the same name as its first
    column is about a person all the same.

    Args:
        table: a list of bodies, or a matrix.
        row: its number.
        name: what stands in it as the name.
    """
    cells = table.sheet.rows[row]
    said = {
        column.path[0]
        for at, column in table.columns.items()
        if isinstance(column, Column) and at in cells and not cells[at].is_merged
    }
    if "identifiers" in said:
        return True
    if any(is_mailbox_of(cell.line, name) for cell in cells.values()):
        return False
    fields = _BOARDS if table.kind.name == "Partnerships" else _FIELDS
    return bool(said & set(fields)) or any(
        is_of_an_office(match[0]) for cell in cells.values() for match in MAIL.finditer(cell.line)
    )


def is_mailbox_of(text: str, name: str) -> bool:
    """Whether a text is a mailbox that bears a word of a person's name: ``p.ashdown@...``."""
    match = MAIL.search(text)
    if match is None or likeness(name) is Likeness.NONE:
        return False
    box = plain(match[0].removeprefix("mailto:").partition("@")[0])
    words = [plain(each) for each in re.findall(r"[^\W\d_]+", name)]
    return any(len(each) >= _SHORTEST and each in box for each in words)
