"""What people write into our own workbook in the place of an id or a word of the map."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from partnermap.exchange.columns import SHEETS, Column, Key, Sheet
from partnermap.exchange.names import plain_name
from partnermap.exchange.readers import cells
from partnermap.loader.frequencies import how_often
from partnermap.loader.wrong_words import meant, sector_of
from partnermap.model.values import ID_PATTERN, as_id
from partnermap.problems import quoted

_NAMES = (("name",), ("title",))
_OTHERS = ("also_known_as",)
_IS_ID = re.compile(ID_PATTERN)


@dataclass(frozen=True, slots=True)
class Meant:
    """The records of a workbook, by sheet: their ids, and the ids that each name has."""

    ids: Mapping[str, frozenset[str]]
    names: Mapping[tuple[str, str], frozenset[str]]

    def value(self, column: Column, value: Any) -> tuple[Any, list[str]]:
        """A value as the map has it, and what there is to tell of it.

        Args:
            column: that it stands under.
            value: as the form of the column has read it.
        """
        if isinstance(value, list):
            pairs = [self.value(column, each) for each in value]
            return [each for each, _ in pairs], [told for _, many in pairs for told in many]
        if isinstance(value, dict) and column.path == ("source",) and "id" in value:
            found, said = self.value(column, value["id"])
            return {**value, "id": found}, said
        if not isinstance(value, str):
            return value, []
        if column.form.ids_of:
            id_ = self._id(column.form.ids_of, value)
            if id_ and id_ != value:
                message = f"{quoted(value)} was read as the id '{id_}', whose name it is"
                return id_, [message]
        elif value not in (column.form.words or (value,)) and (word := _word(column, value)):
            return word, [f"{quoted(value)} was read as '{word}'"]
        return value, []

    def _id(self, sheets: tuple[str, ...], text: str) -> str:
        if any(text in self.ids.get(each, ()) for each in sheets):
            return text
        if _IS_ID.fullmatch(text):  # what has the form of an id is one, be it of no record
            return ""
        plain = plain_name(text)
        found = {id_ for each in sheets for id_ in self.names.get((each, plain), ())}
        return found.pop() if len(found) == 1 else ""


def meant_in(found: Mapping[str, cells.Sheet]) -> Meant:
    """The records of a workbook.

    Args:
        found: its sheets, by their plain names.
    """
    ids: dict[str, set[str]] = defaultdict(set)
    names: dict[tuple[str, str], set[str]] = defaultdict(set)
    for sheet in SHEETS:
        if is_of_records(sheet) and (here := found.get(sheet.name.casefold())):
            for id_, called in _records(sheet, here):
                ids[sheet.name].add(id_)
                for each in called:
                    names[sheet.name, plain_name(each)].add(id_)
    return Meant(
        {sheet: frozenset(each) for sheet, each in ids.items()},
        {key: frozenset(each) for key, each in names.items()},
    )


def is_of_records(sheet: Sheet) -> bool:
    """Whether each row of a sheet is a record with an id."""
    return sheet.where[1:] == (Key("Id"),)


def named_by(here: Mapping[Column, cells.Cell]) -> cells.Cell | None:
    """The cell of a row with the name of its record."""
    return next((cell for column, cell in here.items() if column.path in _NAMES), None)


def _records(sheet: Sheet, found: cells.Sheet) -> Iterator[tuple[str, list[str]]]:
    _, *rows = found.rows.values() or ({},)
    heads = next(iter(found.rows.values()), {})
    columns = {
        at: column
        for at, cell in heads.items()
        if isinstance(column := sheet.column(cell.text), Column)
    }
    for row in rows:
        here = {column: row[at] for at, column in columns.items() if at in row}
        name = named_by(here)
        code = next((cell for column, cell in here.items() if column.heading == "Id"), None)
        id_ = code.exact if code else as_id(name.exact) if name else ""
        if id_:
            others = [
                said
                for column, cell in here.items()
                if column.path == _OTHERS
                for said in column.form.read(cell.exact)
            ]
            yield id_, [*([name.exact] if name else []), *others]


def _word(column: Column, text: str) -> str:
    """The word of a vocabulary that is surely meant; empty where there is none."""
    field, allowed = column.path[-1], list(column.form.words or ())
    if field in ("income", "income_here"):
        return ""
    word = meant(field, text, allowed)
    if not word and field == "every":
        word = how_often(text)
    if not word and field == "sector":
        word = sector_of(text)
    return word if word in allowed else ""
