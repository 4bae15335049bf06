"""Sheets of leave, rotas and timetables: who is where on which day, and nothing of bodies."""

from __future__ import annotations

import re
from collections.abc import Sequence

from partnermap.english import counted
from partnermap.exchange.imported import Reach, Weight
from partnermap.exchange.persons.likeness import Likeness, likeness
from partnermap.exchange.readers import Cell, Sheet
from partnermap.exchange.spreadsheets.account import Account
from partnermap.exchange.spreadsheets.headings.mapping import IGNORED, Mapped
from partnermap.exchange.spreadsheets.headings.synonyms import plain_heading
from partnermap.exchange.spreadsheets.headings.times import is_time

ROTA = "it seems to be a rota, or a list of leave"
_FEWEST = 3
_TOP = 15
_NAMED = re.compile(
    r"\b(?:leave|rotas?|rosters?|holidays|absences?|sickness|on call|time ?sheets?|toil|wfh)\b"
)
_INITIALS = re.compile(r"[A-Z]{2,3}")


def is_rota(sheet: Sheet, mapped: Mapped) -> bool:
    """Whether a sheet says of persons where they are on which day; nobody says what else it is.

    Times stand across or down, and the others are persons, or the sheet is called a rota. Boards
    and the months in which they meet are none.
    """
    if mapped.kind_of(sheet.name) or mapped.header_of(sheet.name):
        return False
    is_named = bool(_NAMED.search(plain_heading(sheet.name)))
    for row in list(sheet.rows)[:_TOP]:
        first, *heads = [cell for _, cell in sorted(sheet.rows[row].items())]
        below = [cells for number, cells in sheet.rows.items() if number > row]
        down = [cells[first.column] for cells in below if first.column in cells]
        across = heads if not is_time(first.line) else [first, *heads]
        if across is not heads:  # nothing stands above the names
            left = min((min(cells) for cells in below), default=first.column)
            down = [cells[left] for cells in below if left in cells and left < first.column]
        if _are_times(across) and (is_named or _are_persons(down)):
            return True
        if _are_times(down) and (is_named or _are_of_persons(heads)):
            return True
    return False


def tell_rota(sheet: Sheet, account: Account) -> None:
    """Say in one line that a sheet was left out, and how to have it read."""
    many = counted(account.took_all(sheet), "cell")
    message = (
        f"{ROTA.replace('it', 'this sheet', 1)}, so it was left out ({many}): no body is in it"
    )
    hint = (
        f'If it is, say in a mapping file: sheets: {{"{sheet.name}": {IGNORED}}}; if its rows are '
        "bodies, Organisations or what else they are."
    )
    account.tell_of(Weight.LEFT_OUT, sheet.origin(), message, hint, Reach.SHEET)


def _are_times(cells: Sequence[Cell]) -> bool:
    own = [cell for cell in cells if not cell.is_merged]
    many = sum(is_time(cell.line) for cell in own)
    return many >= _FEWEST and 2 * many > len(own)


def _are_persons(cells: Sequence[Cell]) -> bool:
    many = sum(likeness(cell.line) is Likeness.NAMES for cell in cells)
    return bool(cells) and 2 * many >= len(cells)


def _are_of_persons(heads: Sequence[Cell]) -> bool:
    """Whether headings are names of persons, or two or three capitals each, as initials are."""
    are_initials = bool(heads) and all(_INITIALS.fullmatch(cell.line) for cell in heads)
    return are_initials or _are_persons(heads)
