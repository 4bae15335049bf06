"""A row right below the headings that explains them, and is no body: ``full name pls``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from partnermap.english import listed
from partnermap.exchange.columns import Column, Key
from partnermap.exchange.imported import Reach, Weight
from partnermap.exchange.persons.personal import is_personal
from partnermap.exchange.readers import Cell
from partnermap.exchange.spreadsheets.account import Spot
from partnermap.exchange.spreadsheets.decisions.review import FILE, NEW, SKIP
from partnermap.exchange.spreadsheets.rows.cells import Context
from partnermap.exchange.spreadsheets.rows.row import Row
from partnermap.exchange.spreadsheets.sheets.table import Table
from partnermap.exchange.spreadsheets.words.amounts import is_of_money
from partnermap.exchange.spreadsheets.words.instructions import (
    says_what_to_write,
    surely_says_what_to_write,
)
from partnermap.exchange.spreadsheets.words.value import NOT_RECORDED
from partnermap.loader.sections import noun
from partnermap.problems import quoted

_FEWEST = 3  # rows below it, by which it is seen what all rows have
_ENOUGH = 2  # signs
_OF_SENTENCES = ("Notes", "About")  # in which such words are said of the body


def is_note_on_headings(table: Table, rows: Mapping[int, Row], context: Context) -> bool:
    """Whether the first row of a list explains the headings, or may; then it is told.

    It is left out where two things speak against it, one of them its letters or its words; else it
    waits, also where only its name says what to write. Where there are hardly other rows, what all
    of them have is no sign. A name that is known, comes again or is said to be a body's, is one.

    Args:
        table: a list.
        rows: all of its rows.
        context: what it is read with.
    """
    if len(rows) < 2:
        return False
    first, *others = rows
    name = rows[first].spots.get(_name_of(table))
    if name is None or any(table.header < row < first for row in table.sheet.rows):
        return False
    section, deciding = str(table.kind.where[0]), context.directory.deciding
    is_said = deciding.said(name.text) or context.mapped.row(name.text)
    if is_said or context.directory.knows_or_meets(section, name.text):
        return False
    of_notes = [*_letters_and_words(table, first, others)]
    says = surely_says_what_to_write(name.text)
    signs, unlike = [*of_notes], [*_unlike(rows[first])]
    if len(others) >= _FEWEST and not table.marks:
        signs += _missing(table, first, others)
    elif not of_notes:
        return False
    if len(signs) + len(unlike) < _ENOUGH and not says:
        return False
    is_sure = bool(of_notes) and len(signs) + len(unlike) >= _ENOUGH
    if unlike:
        is_no = "is nothing that its column has" if len(unlike) == 1 else "do not fit their columns"
        signs.append(f"{listed(unlike)} {is_no}")
    context.directory.is_early = True  # a row or cell further on may make a body of the name
    is_like_person = context.directory.persons.is_like_one(name.text)
    called = "this row" if is_like_person else quoted(name.text)
    one = noun(section)
    message = (
        f"{called} stands first below the headings, and may explain them ({'; '.join(signs)}), so "
        f"it {'is left out' if is_sure else 'waits'}"
    )
    what = f"'{NEW}'" if is_sure else f"'{NEW}', or '{SKIP}' if it is none"
    hint = f"If it is {one}, say so in {FILE}: {what}."
    if is_sure:
        account = context.account
        account.tell(Weight.LEFT_OUT, message, hint, of=[name], reach=Reach.ROW, is_reading=True)
    else:
        deciding.wait(name.text, name, (), message, hint)
    cells = table.sheet.rows[first].values()
    context.account.took(*(Spot(table.sheet, cell) for cell in cells))
    return True


def _letters_and_words(table: Table, first: int, others: list[int]) -> Iterator[str]:
    cells = _own(table, first)
    below = [cell for row in others for cell in _own(table, row)]
    if all(cell.is_italic for cell in cells) and sum(c.is_italic for c in below) * 5 < len(below):
        yield "it is in italics, and the rows below are not"
    columns = ((cell, table.columns.get(cell.column)) for cell in cells)
    short = [cell for cell, column in columns if column and column.heading not in _OF_SENTENCES]
    say = [cell for cell in short if says_what_to_write(cell.line)]
    if say:
        yield f"{quoted(say[0].line)} says what to write"
    if say[1:]:
        yield f"so does {quoted(say[1].line)}"


def _missing(table: Table, first: int, others: list[int]) -> Iterator[str]:
    """A column that each of the other rows fills, and this one not."""
    rows = [table.sheet.rows[row] for row in others]
    for at, heading in table.sheet.rows[table.header].items():
        is_full = all(at in cells for cells in rows) and not is_personal(heading.line)
        if is_full and at not in table.sheet.rows[first]:
            yield f"all others have something under {quoted(heading.line)}"
            return


def _unlike(row: Row) -> Iterator[str]:
    """Cells in which no number, amount or date can be read: two of them are two signs."""
    for column, spot in row.columns():
        if not isinstance(column, Column) or column.form.ids_of:
            continue
        if column.form.words and not is_of_money(column):
            continue
        value = row.value(column, spot)
        if value.weight is Weight.LEFT_OUT and value.alike not in ("", NOT_RECORDED):
            yield quoted(spot.text)


def _own(table: Table, row: int) -> list[Cell]:
    return [cell for cell in table.sheet.rows[row].values() if not cell.is_merged]


def _name_of(table: Table) -> str:
    named = (each for each in table.kind.fields if each.path in (("name",), ("title",), ("of",)))
    found = next(named, None)
    return found.heading if found and table.kind.where[1:] == (Key("Id"),) else ""
