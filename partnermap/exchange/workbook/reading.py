"""Our own workbook back to the data of a map: what stands in it is the truth of its columns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import Any

from partnermap.exchange.columns import SHEETS, Column, Sheet
from partnermap.exchange.columns.forms import DATE, NO_FLAG, NO_FLAG_HINT, takes_no_flag
from partnermap.exchange.columns.lists import bare
from partnermap.exchange.columns.table import Path
from partnermap.exchange.imported import Alike, Imported, Origin, Remark, Weight
from partnermap.exchange.readers import cells
from partnermap.exchange.workbook.data import Data, as_written
from partnermap.exchange.workbook.knowing import plain
from partnermap.exchange.workbook.meaning import is_of_records, meant_in, named_by
from partnermap.exchange.workbook.names import BESIDE
from partnermap.exchange.workbook.placing import MisplacedError, Placing
from partnermap.exchange.workbook.taking import NONE
from partnermap.finding import Place
from partnermap.model.values import as_id
from partnermap.problems import quoted

_CONVERTED = re.compile(r"[0-9]{1,2}/[0-9]{1,2}/[0-9]{2,4}|[A-Z][a-z]{2}-[0-9]{2}")
"""A date as Excel shows it and saves it: ``12/10/2023`` of 2023-10-12, ``Apr-18`` of 2018-04."""

_NO_ID = "ids are empty, and were made of names"
_AS_ID = "names and words in the place of an id or a word of ours were read as those"


@dataclass(frozen=True, slots=True)
class Returned:
    """What became of a workbook that was exported.

    Attributes:
        imported: the data, where each value came from, and remarks.
        columns: sheet -> the paths that its columns give. Of what has no column here the workbook
            says nothing; an empty cell of a column that is here says that nothing is recorded.
    """

    imported: Imported
    columns: Mapping[str, frozenset[Path]]


def read(book: cells.Workbook) -> Returned:
    """The data of a workbook that ``export`` or ``template`` has written."""
    found = {plain(sheet.name): sheet for sheet in book.sheets}
    reading = _Reading(found)
    columns = {}
    for sheet in SHEETS:
        cells_of = found.get(sheet.name.casefold())
        if cells_of is not None and (headings := reading.headings(sheet, cells_of)):
            columns[sheet.name] = frozenset(each.path for each in headings.values())
            reading.rows(sheet, cells_of, headings)
    known = {name.casefold() for name in (*(each.name for each in SHEETS), *BESIDE)}
    for name, other in found.items():
        if name not in known and other.rows:
            message = "this sheet is none of a map's, and was not read"
            reading.remarks.append(Remark(Weight.LEFT_OUT, other.origin(), message))
    data = as_written({section: said for section, said in reading.placing.data.items() if said})
    remarks = (*map(_in_the_way, book.remarks), *reading.remarks)
    return Returned(Imported(data, reading.origins, remarks), columns)


def _in_the_way(remark: Remark) -> Remark:
    """A cell that could not be read may not pass for one that was emptied."""
    is_cell = remark.weight is Weight.LEFT_OUT and remark.origin.cell
    return replace(remark, weight=Weight.ERROR) if is_cell else remark


class _Reading:
    """One workbook that is being read."""

    def __init__(self, found: Mapping[str, cells.Sheet]) -> None:
        self.remarks: list[Remark] = []
        self.origins: dict[Place, Origin] = {}
        whole = {
            str(each.where[0])
            for each in SHEETS
            if len(each.where) == 2 and each.name.casefold() in found
        }
        self.placing = Placing(frozenset(whole))
        self._meant = meant_in(found)

    def headings(self, sheet: Sheet, found: cells.Sheet) -> dict[int, Column]:
        """The columns that are read, by their position."""
        if not found.rows:
            return {}
        columns: dict[int, Column] = {}
        first = next(iter(found.rows.values()))
        for position, cell in first.items():
            column = sheet.column(cell.text)
            if column is None:
                message = f"the column '{cell.line}' is none of this sheet's, and was not read"
                self._say(Weight.LEFT_OUT, found.origin(cell), message)
            elif isinstance(column, Column) and column in columns.values():
                message = f"the column '{column.heading}' stands here a second time"
                self._say(Weight.ERROR, found.origin(cell), message, "Take one of them out.")
            elif isinstance(column, Column):
                columns[position] = column
        gone = [each for each in sheet.needed if each not in columns.values()]
        if gone:
            message = f"the column '{gone[0].heading}' is not here: no row says what it is about"
            self._say(Weight.ERROR, found.origin(), message, "Put the column back.")
            return {}
        return columns

    def rows(self, sheet: Sheet, found: cells.Sheet, columns: Mapping[int, Column]) -> None:
        """Put every row below the headings where it belongs."""
        _, *rows = found.rows.values()
        converted: list[cells.Cell] = []
        for row in rows:
            here = {column: row[at] for at, column in columns.items() if at in row}
            if not here:
                continue
            if merged := [cell for cell in here.values() if cell.is_merged]:
                message = "this cell is merged with others"
                hint = "Take them apart, and give each row a value of its own."
                self._say(Weight.ERROR, found.origin(merged[0]), message, hint)
                continue
            if found.is_alone:
                written = [each for column, each in here.items() if column.form is DATE]
                converted += [each for each in written if _CONVERTED.fullmatch(each.text)]
            if flags := [each for each in here if here[each].is_flag and takes_no_flag(each.form)]:
                for each in flags:
                    self._say(Weight.ERROR, found.origin(here.pop(each)), NO_FLAG, NO_FLAG_HINT)
                if any(each in sheet.needed for each in flags) or not here:
                    continue
            missing = [each for each in sheet.needed if each not in here]
            if missing and is_of_records(sheet) and (name := named_by(here)):
                here = self._with_id(missing[0], name, found) | here
                missing = []
            if missing:
                cell = next(iter(here.values()))
                message = f"this row has nothing in the column '{missing[0].heading}'"
                hint = "Fill it in, or take the row out."
                self._say(Weight.ERROR, found.origin(cell), message, hint)
                continue
            number = next(iter(row.values())).row
            names = {each: f"{cells.column_name(at)}{number}" for at, each in columns.items()}
            self._place(sheet, found, here, names)

        if converted:
            first, *others = map(found.origin, converted)
            message = "a spreadsheet program wrote dates in its own way when it saved this file"
            hint = (
                "It would do so again: mend them in a plain text editor, or use the workbook that "
                "partnermap export xlsx writes, which keeps dates as they are."
            )
            self.remarks.append(Remark(Weight.ERROR, first, message, hint, tuple(others)))

    def _with_id(
        self, column: Column, name: cells.Cell, found: cells.Sheet
    ) -> dict[Column, cells.Cell]:
        """An id made of a name, for a row that leaves it empty."""
        id_ = as_id(name.exact)
        message = f"its id is empty, and was made of its name: {id_}"
        alike = Alike(_NO_ID, quoted(id_), of_all=True)
        self._say(Weight.NOTE, found.origin(name), message, alike=alike)
        return {column: replace(name, text=id_, exact=id_)}

    def _place(
        self,
        sheet: Sheet,
        found: cells.Sheet,
        here: Mapping[Column, cells.Cell],
        names: Mapping[Column, str],
    ) -> None:
        values: Data = {}
        for column, cell in here.items():
            value, told = self._meant.value(column, _value(sheet, column, cell.exact))
            for message in told:
                alike = Alike(_AS_ID, quoted(cell.line), of_all=True)
                self._say(Weight.NOTE, found.origin(cell), message, alike=alike)
            _set(values, column.path, value)
            if column.heading == sheet.none_in and cell.exact.casefold() == NONE:
                values = {**values, NONE: True}
                values.pop(column.path[0])
        try:
            place = self.placing.put(sheet, values)
        except MisplacedError as error:
            at = next(cell for column, cell in here.items() if column.heading == error.heading)
            self._say(Weight.ERROR, found.origin(at), str(error), self._near(error.key))
            return
        first = found.origin(next(iter(here.values())))
        for end in range(2, len(place) + 1):
            self.origins.setdefault(place[:end], first)
        for column, cell in here.items():
            self.origins[(*place, *column.path)] = found.origin(cell)
        for column, name in names.items():  # an empty cell is told where it is, too
            self.origins.setdefault((*place, *column.path), found.at(name))

    def _near(self, key: str) -> str:
        known = [
            name
            for section in ("organisations", "partnerships", "plans", "surveys")
            for name in self.placing.data.get(section, ())
        ]
        close = get_close_matches(key, known, n=2, cutoff=0.6) if key else []
        return f"Did you mean {' or '.join(close)}?" if close else ""

    def _say(
        self,
        weight: Weight,
        origin: Origin,
        message: str,
        hint: str = "",
        alike: Alike | None = None,
    ) -> None:
        self.remarks.append(Remark(weight, origin, message, hint, alike=alike))


def _value(sheet: Sheet, column: Column, text: str) -> Any:
    value = column.form.read(bare(text) if column.heading == sheet.none_in else text)
    if column.path[-1] in ("inferred", "assumed") and isinstance(value, list):
        return [*_fields(sheet, value)]
    return value


def _fields(sheet: Sheet, names: list[str]) -> Iterator[str]:
    """Names of fields, where a person may have written headings."""
    known = {each.path[0] for each in sheet.fields}
    for name in names:
        column = None if name in known else sheet.column(name)
        yield column.path[0] if isinstance(column, Column) else name


def _set(values: Data, path: Path, value: Any) -> None:
    node = values
    for step in path[:-1]:
        node = node.setdefault(step, {})
    if isinstance(value, dict) and isinstance(node.get(path[-1]), dict):
        node[path[-1]].update(value)
    else:
        node[path[-1]] = value
