"""A matrix: bodies down, boards across, and in the cells who sits where."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from partnermap.exchange.columns import Column
from partnermap.exchange.imported import Alike, Reach, Weight
from partnermap.exchange.persons.personal import is_personal
from partnermap.exchange.readers.cells import column_name
from partnermap.exchange.spreadsheets.account import Spot
from partnermap.exchange.spreadsheets.rows.cells import Context
from partnermap.exchange.spreadsheets.rows.taken_for import tell_marks
from partnermap.exchange.spreadsheets.seats.marks import (
    CROSSES,
    NO_SEAT,
    TICKS,
    likely_word,
    mark_of,
)
from partnermap.exchange.spreadsheets.sheets.table import Table
from partnermap.exchange.spreadsheets.words.ended import tell_ended_name
from partnermap.exchange.spreadsheets.words.guesses import tell_guess
from partnermap.problems import quoted

_LISTED = "--write-mapping FILE lists them, to say what each means."


def take_marks(table: Table, context: Context, bodies: Mapping[int, str]) -> None:
    """Make a seat of every mark.

    Args:
        table: with columns of marks.
        context: what it is read with.
        bodies: row -> the id of the body that it is about.
    """
    account, are_boards = context.account, table.kind.name == "Partnerships"
    tell_marks(table, context.mapped, account)
    has_ticks = bool(table.marks) and _has_ticks(table)
    has_roles = bool(table.marks) and _has_roles(table)
    across: dict[int, str] = {}
    for column in table.marks:
        heading = table.heading(column)
        if heading is None:
            continue
        spot = Spot(table.sheet, heading)
        section = "organisations" if are_boards else "partnerships"
        id_ = context.directory.row(section, spot, None, {})
        if id_:
            across[column] = id_
            tell_ended_name(spot, account)
    for row in table.rows:
        has_seats = row in bodies and any(at in table.sheet.rows[row] for at in table.marks)
        is_doubted = has_seats and _is_doubted(table, row, context)
        for column in table.marks:
            cell = table.sheet.rows[row].get(column)
            body, board = bodies.get(row, ""), across.get(column, "")
            if cell is None and body and board:
                ends = (body, board) if are_boards else (board, body)
                context.builder.empty[ends] = table.sheet.at(f"{column_name(column)}{row}")
            if cell is None or cell.error:
                continue
            spot = Spot(table.sheet, cell)
            if not body or not board:
                message = "no seat is made: the name of its row or column waits, or is not taken"
                account.tell(Weight.LEFT_OUT, message, of=[spot], reach=Reach.ROW)
                continue
            if are_boards:
                body, board = board, body
            marks = _Marks(has_ticks=has_ticks, has_roles=has_roles, is_doubted=is_doubted)
            _seat(table, context, spot, (body, board), marks)


@dataclass(frozen=True, slots=True)
class _Marks:
    """What is known of the marks of a matrix, and of the name in a row of it."""

    has_ticks: bool
    has_roles: bool
    is_doubted: bool


def _is_doubted(table: Table, row: int, context: Context) -> bool:
    """Whether the name of a row is written with a doubt, which is told: ``Elm Trust?``."""
    section = str(table.kind.where[0])
    for at, column in table.columns.items():
        cell = table.sheet.rows[row].get(at)
        if cell and isinstance(column, Column) and column.path == ("name",):
            is_doubted = context.directory.without_doubt((section,), cell.line) != cell.line
            if is_doubted:
                tell_guess(cell.line, Spot(table.sheet, cell), context.account)
            return is_doubted
    return False


def _seat(
    table: Table,
    context: Context,
    spot: Spot,
    ends: tuple[str, str],
    marks: _Marks,
) -> None:
    body, board = ends
    text = spot.text
    said = context.mapped.word("Role", text)
    mark = mark_of(said or text, table.legend)
    account = context.account
    if mark is None:
        is_person = is_personal(text) or context.directory.persons.is_like_one(text)
        likely = likely_word(text)
        rest = "" if likely == NO_SEAT else f", or {NO_SEAT}"
        hint = f'In a mapping file: words: {{Role: {{"{text[:30]}": {likely}}}}}{rest}.'
        message = f"{quoted(text)} is no mark that is understood"
        if is_person:
            message, hint = "this may be a person, and is never taken", "An 'x' makes a seat."
        alike = Alike("no marks that are understood", quoted(text), _LISTED)
        if is_person:
            alike = Alike("perhaps persons, and never taken", "a cell")
        account.tell(Weight.LEFT_OUT, message, hint, of=[spot], alike=alike)
        return
    if mark.is_unclear:
        why = next(why for each, why in table.unclear.items() if _has(text, each))
        hint = f'Say in a mapping file what it is: words: {{Role: {{"{text}": chair}}}}, or none.'
        account.tell(
            Weight.WAITING,
            f"{quoted(text)} {why}: no seat is recorded yet",
            hint,
            of=[spot],
            reach=Reach.COLUMN,
        )
        return
    if mark.is_doubt:
        message = f"{quoted(text)}, so that no seat is recorded"
        alike = Alike("not known, so that no seat is recorded", quoted(text), of_all=True)
        hint = "Ask, and write it down."
        account.tell(Weight.LEFT_OUT, message, hint, of=[spot], alike=alike)
        return
    account.took(spot)
    if marks.has_ticks and not said and text.casefold() in CROSSES - table.legend.keys():
        message = "ticks and crosses stand in this table, so a cross may say that there is no seat"
        hint = f'If it is one, say so in a mapping file: words: {{Role: {{"{text}": member}}}}'
        account.tell(Weight.LEFT_OUT, message, hint, of=[spot])
        return
    if not mark.roles:
        return
    row = mark.seat_of(body)
    if mark.is_either:
        message = (
            f"{quoted(text)} may be a member or an observer: the seat is there, its role unknown"
        )
        hint = f'Say in a mapping file what it is: words: {{Role: {{"{text}": observer}}}}'
        account.tell(Weight.NOTE, message, hint, of=[spot])
    if mark.is_guess:
        is_of_seat = mark.roles == ("member",)  # 'X?' asks whether it sits there at all
        row["assumed"] = ["body"] if is_of_seat else ["role"]
        what = "that it sits there" if is_of_seat else "the role"
        message = f"{quoted(text)} is a guess: {what} is marked as assumed"
        account.tell(Weight.NOTE, message, of=[spot])
    elif mark.is_open:
        row["assumed"] = ["body"]
    elif mark.roles == ("member",):
        context.builder.plain_seats[board, body] = (
            marks.has_roles or text.casefold() in table.legend
        )
    if marks.is_doubted:
        row["assumed"] = ["body", *(each for each in row.get("assumed", ()) if each != "body")]
    spots = dict.fromkeys(row, spot)
    context.builder.append(("partnerships", board, "members"), row, spots, spot)


def _has_roles(table: Table) -> bool:
    """Whether some marks of a matrix give a role, so that the others mean plain members."""
    marks = (
        mark_of(cell.text, table.legend)
        for row in table.rows
        for at in table.marks
        if (cell := table.sheet.rows[row].get(at))
    )
    return any(mark and mark.roles not in ((), ("member",)) for mark in marks)


def _has(text: str, mark: str) -> bool:
    return mark == text.casefold() or mark in re.findall(r"[^\s/,;+&?]+", text.casefold())


def _has_ticks(table: Table) -> bool:
    return any(
        cells[at].text in TICKS
        for row in table.rows
        for cells in [table.sheet.rows[row]]
        for at in table.marks
        if at in cells
    )
