"""The cells of one row of a table: read by our columns, and told where nothing can be taken."""

from __future__ import annotations

from dataclasses import dataclass, replace

from partnermap.english import counted
from partnermap.exchange.columns import Column, Name
from partnermap.exchange.columns.forms import NO_FLAG, NO_FLAG_HINT
from partnermap.exchange.imported import Alike, Reach, Weight
from partnermap.exchange.persons.personal import is_personal
from partnermap.exchange.readers import Cell
from partnermap.exchange.spreadsheets.account import Account, Spot
from partnermap.exchange.spreadsheets.building import Builder
from partnermap.exchange.spreadsheets.decisions.directory import Directory
from partnermap.exchange.spreadsheets.headings.joining import CHAIRS
from partnermap.exchange.spreadsheets.headings.mapping import Mapped
from partnermap.exchange.spreadsheets.headings.synonyms import column_for, is_notes
from partnermap.exchange.spreadsheets.rows.alike import tell_beside, told_with
from partnermap.exchange.spreadsheets.rows.fixed import tell_fixed
from partnermap.exchange.spreadsheets.rows.numbers_in_place import numbers_in_place
from partnermap.exchange.spreadsheets.rows.references import class_in, named_in
from partnermap.exchange.spreadsheets.rows.sector_or_kind import put_in_place, sector_of_group
from partnermap.exchange.spreadsheets.rows.units import unit_said
from partnermap.exchange.spreadsheets.sheets.table import Table
from partnermap.exchange.spreadsheets.words.amounts import (
    POUNDS,
    Unit,
    is_of_money,
    may_be_thousands,
)
from partnermap.exchange.spreadsheets.words.days import day_shown_as_number, is_odd_among_days
from partnermap.exchange.spreadsheets.words.guesses import tell_guess
from partnermap.exchange.spreadsheets.words.strangers import without_strangers
from partnermap.exchange.spreadsheets.words.value import Value
from partnermap.exchange.spreadsheets.words.values import takes_no_answer, value_of
from partnermap.model import incomes
from partnermap.problems import quoted

_MAY_BE_PERSONS = "cells that may be about persons, or ways to reach one, and are never taken"
_SMALL = "this is no income that is clear, as others in its column are in thousands or millions"
_PERSONAL = "this may be a person, or a way to reach one, and is never taken"


@dataclass(frozen=True, slots=True)
class Context:
    """What every row is read with."""

    directory: Directory
    builder: Builder
    account: Account
    mapped: Mapped
    starts_1904: bool = False


class RowCells:
    """What stands in a row.

    Attributes:
        spots: by the heading of our column.
        read_as: heading of a column of two meanings -> which of ours its cell was read as.
        concluded: headings of our columns of which the cell says so much only by its sense.
    """

    def __init__(self, table: Table, number: int, context: Context) -> None:
        self._table = table
        self._context = context
        self._account = context.account
        cells = table.sheet.rows[number]
        self.spots: dict[str, Spot] = {}
        self._ours = {column.heading: column for column in table.columns.values()}
        self._theirs = {
            column.heading: heading.line
            for at, column in table.columns.items()
            if (heading := table.heading(at))
        }
        self._fixed: list[str] = []  # what somebody says of every row that says nothing else
        self._more: list[tuple[Column | Name, Spot]] = []  # notes beside the first ones
        for at, column in table.columns.items():
            if at in cells and not cells[at].error:
                spot = Spot(table.sheet, cells[at])
                if column.heading in self.spots:
                    self._more.append((column, spot))
                else:
                    self.spots[column.heading] = spot
        for at in table.ignored:
            if at in cells:
                self._account.took(Spot(table.sheet, cells[at]))
        errors = [Spot(table.sheet, cell) for cell in cells.values() if cell.error]
        self._account.took(*errors)  # the reader has told of them
        for spot in self._take_out_flags():
            self._account.tell(Weight.LEFT_OUT, NO_FLAG, NO_FLAG_HINT, of=[spot])
        numbers = numbers_in_place(table, self.spots)
        placed = put_in_place(table, numbers.spots, context.mapped.word, self._account)
        self.spots, self.read_as = placed.spots, numbers.read_as | placed.read_as
        self.concluded = placed.concluded
        self._more += [*numbers.mute, *placed.mute]
        if self.spots:
            word = context.mapped.word
            self._add("Sector", sector_of_group(table, number, self.spots, word))
            for ours, text in context.mapped.fixed_for(table.kind).items():
                self._fixed += self._add(ours, text)
            self._add_said()

    def _take_out_flags(self) -> list[Spot]:
        """The cells with a TRUE where a text belongs, which are none of this row any more."""
        found = [
            heading
            for heading, spot in self.spots.items()
            if spot.cell.is_flag
            and (
                isinstance(column := self._ours[heading], Name)
                or (takes_no_answer(column, spot.text) and column.path != (CHAIRS,))
            )
        ]
        return [self.spots.pop(heading) for heading in found]

    def _add(self, heading: str, text: str) -> list[str]:
        """What somebody says of every row, or of a group, where this row says nothing else.

        Returns:
            The heading of our column, where it was added.
        """
        ours = self._table.kind.column(heading)
        if text and isinstance(ours, Column) and ours.heading not in self.spots:
            first = next(iter(self.spots.values()))
            made = Cell(text, first.cell.row, first.cell.column)
            self.spots[ours.heading] = Spot(self._table.sheet, made)
            return [ours.heading]
        return []

    def leave_what_is_said(self, place: tuple[str, str]) -> None:
        """Let what is true of rows that say nothing else give way to what is said of a record."""
        directory = self._context.directory
        for heading in self._fixed:
            column = self._table.kind.column(heading)
            if not isinstance(column, Column) or heading not in self.spots:
                continue
            there = directory.in_map(*place, *column.path)
            if there is None and not self._context.builder.has(*place, *column.path):
                continue
            spot = self.spots.pop(heading)
            said = self.value(column, spot).data if not column.form.ids_of else None
            if said is not None and there not in (None, said, [said]):
                tell_fixed(heading, spot, there, self._account)

    def _add_said(self) -> None:
        """What a mapping file says of this row, whatever stands in it."""
        kind = self._table.kind
        name = next((each for each in kind.fields if each.path in (("name",), ("title",))), None)
        if name is None or (called := self.spots.get(name.heading)) is None:
            return
        for heading, text in self._context.mapped.row(called.text).items():
            ours = kind.column(heading)
            if isinstance(ours, Column):
                there = self.spots.get(ours.heading, called)
                self._account.took(there)
                made = Cell(text, there.cell.row, there.cell.column)
                self.spots[ours.heading] = Spot(self._table.sheet, made)
                self._ours[ours.heading] = ours

    @property
    def _called(self) -> str:
        """The heading below which names stand."""
        fields = self._table.kind.fields
        return next(c.heading for c in fields if c.path in (("name",), ("title",), ("of",)))

    @property
    def name(self) -> Spot | None:
        """The cell with the name, until it is entered."""
        return self.spots.get(self._called)

    def numbers(self) -> dict[str, str]:
        """The numbers in registers that the row has, by the code of each."""
        columns = ((c, s) for c, s in self.columns() if isinstance(c, Column) and len(c.path) == 2)
        values = {c.path[1]: self.value(c, s) for c, s in columns if c.path[0] == "identifiers"}
        return {code: str(value.data) for code, value in values.items() if value.data}

    def columns(self) -> list[tuple[Column | Name, Spot]]:
        """The columns of ours that are filled in this row."""
        kind = self._table.kind
        found = [
            (self._ours.get(heading) or kind.column(heading), spot)
            for heading, spot in self.spots.items()
        ]
        return [*((column, spot) for column, spot in found if column), *self._more]

    def read(self, column: Column, spot: Spot) -> Value:
        """What a cell says; what is not taken of it is told."""
        if column.form.ids_of and column.path[:1] != ("notes",):
            if column.path == (CHAIRS,) and not self._is_known(column, spot):
                value = Value(is_personal=True)
                self.tell(column, spot, value)
                return value
            named = named_in(column, spot, self._context.directory)
            said = named.data
            self._account.took(spot)
            for text in named.guesses:
                tell_guess(text, spot, self._account)
            tell_beside(column, named.remarks, spot, self._account)
            if isinstance(said, dict) and class_in(column, spot.text) and ":" not in spot.text:
                seats = counted(said["seats"], "seat") if "seats" in said else "a seat"
                message = f"{quoted(spot.text)} names nobody: taken as {seats} for the sector"
                self._account.tell(Weight.NOTE, f"{message} '{said['sector']}'", of=[spot])
            return Value(said, is_guess=named.is_guess)
        if column.path == ("post",) and is_personal(spot.text):
            value = Value(is_personal=True)
        else:
            value = self.value(column, spot)
        self.tell(column, spot, value)
        return value

    def value(self, column: Column, spot: Spot) -> Value:
        """What a cell says that holds no names of records; nothing is told yet."""
        if self._may_be_thousands(column, spot):
            message = f"{quoted(spot.text)}: {_SMALL}"
            return Value(None, Weight.LEFT_OUT, message, incomes.UNSURE, alike=_SMALL)
        found = value_of(
            column,
            spot.cell.text,
            self._context.mapped.word,
            starts_1904=self._context.starts_1904,
            unit=self._unit(column, spot),
        )
        persons = self._context.directory.persons
        found = without_strangers(column, found, persons.familiar, persons.initials)
        return self._with_heading(column, spot, found) if is_notes(column) else found

    def _may_be_thousands(self, column: Column, spot: Spot) -> bool:
        """Whether a bare amount stands among others that have a unit, as '25' among '£40k'."""
        at = spot.cell.column
        heading = self._table.heading(at)
        is_bare = is_of_money(column) and not self._context.mapped.word(column.heading, spot.text)
        if not is_bare or (heading and unit_said(self._table, heading)[0] is not POUNDS):
            return False
        return may_be_thousands(spot.text, (cell.line for cell in self._table.below(at)))

    def _unit(self, column: Column, spot: Spot) -> Unit:
        """What amounts count in a column of money, as its heading or a note says; told once."""
        at = spot.cell.column
        heading = self._table.heading(at)
        if not heading or not is_of_money(column) or self._table.columns.get(at) is not column:
            return POUNDS
        unit, where = unit_said(self._table, heading)
        if unit is not POUNDS and any(sign.isdigit() for sign in spot.text):
            message = f"{quoted(heading.line)}: read as {unit.words}, as {where} says"
            self._account.tell(Weight.NOTE, message, of=[Spot(self._table.sheet, heading)])
        return unit

    def _with_heading(self, column: Column, spot: Spot, value: Value) -> Value:
        """A note of a column that is no notes to them, after its heading: ``Statutory?: Yes``."""
        heading = self._table.heading(spot.cell.column)
        known = heading and column_for(self._table.kind, heading.line)
        if not heading or known is column or not value.data or is_personal(heading.line):
            return value
        first, *rest = value.data
        below = [cell.line for cell in self._table.below(spot.cell.column)]
        starts_1904 = self._context.starts_1904
        if is_odd_among_days(heading.line, spot.text, below, starts_1904=starts_1904):
            message = f"{quoted(spot.text)} is no date, as others in its column are"
            value = Value(None, Weight.NOTE, f"{message}; it was kept as it stands")
        if day := day_shown_as_number(heading.line, spot.text, below, starts_1904=starts_1904):
            message = f"{quoted(spot.text)} is a date shown as a number, and was read as {day}"
            alike = "dates shown as numbers"
            value = Value(None, Weight.NOTE, message, alike=alike, read_as=day)
            first = day
        return replace(value, data=[f"{heading.line.rstrip(':')}: {first}", *rest])

    def tell(self, column: Column, spot: Spot, value: Value) -> None:
        """Tell what became of a cell, if there is anything to tell."""
        self._account.took(spot)
        heading = self._theirs.get(column.heading, column.heading)
        if value.is_personal:
            message = f"under {quoted(heading)}, {_PERSONAL}"
            hint = "" if column.path != ("contact",) else "A page or a role mailbox may stay."
            alike = Alike(_MAY_BE_PERSONS, f"under {quoted(heading)}", of_all=True)
            self._account.tell(
                Weight.LEFT_OUT, message, hint, of=[spot], reach=Reach.ASIDE, alike=alike
            )
        elif value.weight:
            told = told_with(value, spot, heading) if value.alike else None
            self._account.tell(value.weight, value.message, value.hint, of=[spot], alike=told)
        elif value.data is None:
            message = f"nothing could be read here for '{column.heading}'"
            self._account.tell(Weight.LEFT_OUT, message, of=[spot])

    def goes(self, why: str) -> None:
        """Tell of the cells of a row that it is not taken."""
        spots = [*self.spots.values(), *(spot for _, spot in self._more)]
        rest = [spot for spot in spots if not self._account.is_told(spot)]
        if rest:
            message = f"not taken: {why}"
            self._account.tell(Weight.LEFT_OUT, message, of=rest, reach=Reach.ROW)

    def _is_known(self, column: Column, spot: Spot) -> bool:
        """Whether a cell surely names a body, and not whoever chairs."""
        directory = self._context.directory
        return bool(class_in(column, spot.text)) or directory.knows("organisations", spot.text)
