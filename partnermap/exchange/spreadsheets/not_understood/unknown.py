"""Headings that nobody understands: said once, with the line of a mapping that would take them."""

from __future__ import annotations

from collections.abc import Sequence

from partnermap.english import counted
from partnermap.exchange.columns import Column
from partnermap.exchange.imported import Alike, Reach, Weight
from partnermap.exchange.persons.personal import is_personal
from partnermap.exchange.readers import Cell
from partnermap.exchange.spreadsheets.account import Account, Spot
from partnermap.exchange.spreadsheets.headings.joining import LISTS_OF_BODIES
from partnermap.exchange.spreadsheets.headings.mapping import IGNORED, MATRIX, Mapped
from partnermap.exchange.spreadsheets.headings.synonyms import column_for, plain_heading
from partnermap.exchange.spreadsheets.not_understood.cells_alike import are_of_persons
from partnermap.exchange.spreadsheets.not_understood.likely import columns_there
from partnermap.exchange.spreadsheets.seats.across import (
    are_answers,
    holds_own_codes,
    is_asked,
)
from partnermap.exchange.spreadsheets.sheets.table import Table
from partnermap.exchange.spreadsheets.words.looking import may_be_table
from partnermap.loader.suggestions import did_you_mean
from partnermap.problems import quoted

PERSONS = "columns about persons, which are never taken"
_UNKNOWN = (
    "headings that are not understood, so that their columns are left out, and what they may mean"
)
_ASK = "--write-mapping FILE asks what each means."
_MANY = 12


def tell_unknown(
    table: Table,
    heading: Spot,
    below: Sequence[Spot],
    likely: str,
    mapped: Mapped,
    account: Account,
) -> None:
    """Tell of a column that is left out.

    Args:
        table: with the column.
        heading: of it.
        below: its cells.
        likely: what a mapping file may well say of it.
        mapped: what one says.
        account: where it is told.
    """
    if said := mapped.heading(table.sheet.name, heading.text):
        _tell_unfit(table, heading, below, said, account)
        return
    name = column_named(heading)
    if are_of_persons([spot.text for spot in below]):
        account.took(*below)
        message = f"the column {name} seems to be about persons, and is never taken"
        if may_be_table(heading.text) and not is_personal(heading.text):
            said = f'headings: {{"{heading.text}": {MATRIX}}}'
            hint = f"If it is a board whose marks are seats, say in a mapping file: {said}."
            account.tell(Weight.LEFT_OUT, message, hint, of=[heading], reach=Reach.COLUMN)
            return
        alike = Alike(PERSONS, name, of_all=True)
        account.tell(Weight.LEFT_OUT, message, of=[heading], reach=Reach.ASIDE, alike=alike)
        return
    if plain_number_column(heading, below):
        account.took(*below)
        message = f"the column {name} only numbers the rows, and is left out"
        account.tell(Weight.LEFT_OUT, message, of=[heading], reach=Reach.ASIDE)
        return
    account.left(*below)
    first = same_as(table, heading.cell)
    if first and not is_asked(heading.text):
        message, hint = _second(table, heading, first, below)
        account.tell(Weight.LEFT_OUT, message, hint, of=[heading], reach=Reach.COLUMN)
        return
    what = f"what stands below it ({counted(len(below), 'cell')}) is" if below else "it is"
    message = f"the heading {name} is not understood, so {what} left out"
    if is_asked(heading.text):
        message = (
            f"the heading {name} asks something of each row and names no body, so {what} left out"
        )
    if is_personal(heading.text):
        account.tell(Weight.LEFT_OUT, message, of=[heading], reach=Reach.COLUMN)
        return
    hint = _advice(table, heading, below, likely)
    is_plain = not is_asked(heading.text)
    said = f"{name} = {likely}?" if likely else name
    told = Alike(_UNKNOWN, said, _ASK, of_all=True, most=_MANY)
    account.tell(
        Weight.LEFT_OUT,
        message,
        hint,
        of=[heading],
        reach=Reach.COLUMN,
        alike=told if is_plain else None,
    )


def same_as(table: Table, heading: Cell) -> Cell | None:
    """The heading of the column that is read for what another one means, too; None for none."""
    column = column_for(table.kind, heading.line)
    at = next((at for at, each in table.columns.items() if each is column), 0)
    return table.heading(at)


def _second(table: Table, heading: Spot, first: Cell, below: Sequence[Spot]) -> tuple[str, str]:
    """That a heading stands twice, or means what one that is read means; and what to do."""
    where = Spot(table.sheet, first).origin.cell
    many = f" ({counted(len(below), 'cell')})" if below else ""
    rest = f"{where} is read, and what stands below this one{many} is left out"
    if plain_heading(first.line) == plain_heading(heading.text):
        hint = "Give one of the two another heading, or bring the cells together in one column."
        return f"the heading {quoted(heading.text)} stands twice, at {where} and here; {rest}", hint
    ours = table.columns[first.column].heading
    both = f"{quoted(heading.text)} and {quoted(first.line)} at {where} both mean '{ours}'"
    lines = f'{{"{first.line}": {IGNORED}}} to read this one, or {{"{heading.text}": Notes}}'
    return f"{both}; {rest}", f"In a mapping file: headings: {lines}."


def _tell_unfit(
    table: Table, heading: Spot, below: Sequence[Spot], said: str, account: Account
) -> None:
    """Tell of a column that a mapping file takes for one which its sheet has not, or has twice."""
    account.left(*below)
    name, kind = column_named(heading), table.kind
    taken = column_for(kind, said)
    why = f"which the sheet '{kind.name}' has not"
    if taken is not None:
        at = next((at for at, each in table.columns.items() if each is taken), 0)
        first = table.heading(at)
        why = f"and so does {quoted(first.line) if first else 'another column'}, which was taken"
    is_ = f"what stands below it ({counted(len(below), 'cell')}) is" if below else "it is"
    verb = "is said to be" if taken is None else "means"
    message = f"{name} {verb} {quoted(said)}, {why}, so {is_} left out"
    every = [each.heading for each in kind.columns if isinstance(each, Column)]
    free = [each for each in every if each not in columns_there(table)]
    near = did_you_mean(said, free)
    hint = near or f"It has: {', '.join(free)}; or say ignore."
    account.tell(Weight.LEFT_OUT, message, hint, of=[heading], reach=Reach.COLUMN)


def plain_number_column(heading: Spot, below: Sequence[Spot]) -> bool:
    """Whether a column is called a number, and has nothing but figures in it."""
    cells = [spot.cell for spot in below]
    are_figures = all(cell.line.removesuffix(".").isdigit() for cell in cells)
    return are_figures and holds_own_codes(heading.text, cells)


def column_named(heading: Spot) -> str:
    """The heading of a column, quoted; one that only looks like a person is not repeated."""
    return quoted(heading.text) if not is_personal(heading.text) else "with a name for heading"


def _advice(table: Table, heading: Spot, below: Sequence[Spot], meaning: str) -> str:
    line = f'headings: {{"{heading.text}": {meaning or "Notes"}}}'
    is_board_list = table.kind.name == "Partnerships"
    one = "body" if is_board_list else "board"
    if meaning == MATRIX:
        return f"If it is a {one}, say in a mapping file: {line}; if not, Notes or ignore."
    rest = "or ignore" if meaning else "or the column of ours that it is, or ignore"
    if meaning not in ("", "Notes", IGNORED):
        rest = "or Notes, or ignore"
    asks = is_asked(heading.text) or are_answers([spot.cell for spot in below])
    if asks and table.kind.name in LISTS_OF_BODIES:
        rest = f"or ignore; or matrix, if it is a {one} and the cells say who sits there"
    return (
        f"In a mapping file: {line}, {rest}."
        if meaning != IGNORED
        else f"In a mapping file: {line}, or Notes."
    )
