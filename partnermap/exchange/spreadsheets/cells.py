"""The cells of one row of a table: read by our columns, and told where nothing can be taken."""

from __future__ import annotations

from dataclasses import dataclass, replace

from partnermap.exchange.columns import Column, Name
from partnermap.exchange.columns.forms import NO_FLAG, NO_FLAG_HINT, takes_no_flag
from partnermap.exchange.imported import Reach, Weight
from partnermap.exchange.readers import Cell
from partnermap.exchange.spreadsheets.account import Account, Spot
from partnermap.exchange.spreadsheets.building import Builder
from partnermap.exchange.spreadsheets.directory import Directory
from partnermap.exchange.spreadsheets.headings import column_for, is_notes
from partnermap.exchange.spreadsheets.joining import CHAIRS
from partnermap.exchange.spreadsheets.mapping import Mapped
from partnermap.exchange.spreadsheets.persons import is_personal
from partnermap.exchange.spreadsheets.references import class_in, named_in
from partnermap.exchange.spreadsheets.strangers import without_strangers
from partnermap.exchange.spreadsheets.table import Table
from partnermap.exchange.spreadsheets.values import Value, value_of
from partnermap.problems import quoted

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
        if self.spots:
            self._add_fixed()

    def _take_out_flags(self) -> list[Spot]:
        """The cells with a TRUE where a text belongs, which are none of this row any more."""
        found = [
            heading
            for heading, spot in self.spots.items()
            if spot.cell.is_flag
            and (
                isinstance(column := self._ours[heading], Name)
                or (takes_no_flag(column.form) and column.path != (CHAIRS,))
            )
        ]
        return [self.spots.pop(heading) for heading in found]

    def _add_fixed(self) -> None:
        """What a mapping file says of every row, where this one says nothing else."""
        first = next(iter(self.spots.values()))
        kind = self._table.kind
        for heading, text in self._context.mapped.fixed_for(kind).items():
            ours = kind.column(heading)
            if isinstance(ours, Column) and ours.heading not in self.spots:
                made = Cell(text, first.cell.row, first.cell.column)
                self.spots[ours.heading] = Spot(self._table.sheet, made)

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
            said = named_in(column, spot, self._context.directory)
            self._account.took(spot)
            if isinstance(said, dict) and class_in(column, spot.text) and ":" not in spot.text:
                message = f"{quoted(spot.text)} names nobody: taken as a seat for the sector"
                self._account.tell(Weight.NOTE, f"{message} '{said['sector']}'", of=[spot])
            return Value(said)
        if column.path == ("post",) and is_personal(spot.text):
            value = Value(is_personal=True)
        else:
            value = self.value(column, spot)
        self.tell(column, spot, value)
        return value

    def value(self, column: Column, spot: Spot) -> Value:
        """What a cell says that holds no names of records; nothing is told yet."""
        found = value_of(
            column, spot.cell.text, self._context.mapped.word, starts_1904=self._context.starts_1904
        )
        found = without_strangers(column, found, self._context.directory.persons.familiar)
        return self._with_heading(column, spot, found) if is_notes(column) else found

    def _with_heading(self, column: Column, spot: Spot, value: Value) -> Value:
        """A note of a column that is no notes to them, after its heading: ``Statutory?: Yes``."""
        heading = self._table.heading(spot.cell.column)
        known = heading and column_for(self._table.kind, heading.line)
        if not heading or known is column or not value.data or is_personal(heading.line):
            return value
        first, *rest = value.data
        return replace(value, data=[f"{heading.line.rstrip(':')}: {first}", *rest])

    def tell(self, column: Column, spot: Spot, value: Value) -> None:
        """Tell what became of a cell, if there is anything to tell."""
        self._account.took(spot)
        if value.is_personal:
            heading = self._theirs.get(column.heading, column.heading)
            message = f"under {quoted(heading)}, {_PERSONAL}"
            hint = "" if column.path != ("contact",) else "A page or a role mailbox may stay."
            self._account.tell(Weight.LEFT_OUT, message, hint, of=[spot], reach=Reach.ASIDE)
        elif value.weight:
            self._account.tell(value.weight, value.message, value.hint, of=[spot])
        elif value.data is None:
            message = f"nothing could be read here for '{column.heading}'"
            self._account.tell(Weight.LEFT_OUT, message, of=[spot])

    def goes(self, why: str) -> None:
        """Tell of the cells of a row that it is not taken."""
        spots = [*self.spots.values(), *(spot for _, spot in self._more)]
        rest = [spot for spot in spots if not self._account.is_told(spot)]
        if rest:
            self._account.tell(Weight.LEFT_OUT, f"not taken: {why}", of=rest)

    def _is_known(self, column: Column, spot: Spot) -> bool:
        """Whether a cell surely names a body, and not whoever chairs."""
        directory = self._context.directory
        return bool(class_in(column, spot.text)) or directory.knows("organisations", spot.text)
