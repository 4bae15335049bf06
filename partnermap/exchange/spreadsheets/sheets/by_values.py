"""What a column holds by the cells below its heading: kinds, sectors, areas or dates."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from partnermap.exchange.columns import Column
from partnermap.exchange.columns import Sheet as Kind
from partnermap.exchange.names import plain_name
from partnermap.exchange.readers import Cell
from partnermap.exchange.readers.numbers import day_of_serial
from partnermap.exchange.spreadsheets.headings.joining import LISTS_OF_BODIES
from partnermap.exchange.spreadsheets.headings.mapping import Mapped
from partnermap.exchange.spreadsheets.headings.relations import asks_for_a_class, is_turned
from partnermap.exchange.spreadsheets.headings.synonyms import plain_heading
from partnermap.exchange.spreadsheets.seats.across import is_asked
from partnermap.exchange.spreadsheets.sheets.table import Table
from partnermap.exchange.spreadsheets.words.two_parts import KIND, SECTOR, parts_of_a_class
from partnermap.exchange.spreadsheets.words.values import known_word, value_of
from partnermap.exchange.spreadsheets.words.written import NOTHING, UNKNOWN
from partnermap.model import PartialDate, other_dates

_SURE = 0.9
_ENOUGH = 10
_FEW = 3
_OFTEN = "Meets every"  # also how often a board reports, or its terms are looked at
_OF_WORDS = (SECTOR, KIND, _OFTEN)
_SEATS, _ROLE = "Memberships", "Role"
_INCOME, _NOTES = "Yearly income", "Notes"
_OF_INCOME = re.compile(r"\b(?:inc|income|turnover|revenue)\b")
_OTHER_MONEY = re.compile(
    r"\b(?:sources?|from|grants?|target|earned|tax|expenditure|expected|budget|local|here)\b"
)
_AREAS, _SINCE = "Areas", "Since"
_PARTS = re.compile(r"\s*[;,/\n]\s*")
# Where a body has its house, or meets, is not yet the area that it is for.
_OF_A_HOUSE = re.compile(
    r"\b(?:based|located|location|venue|town|address|office|hq|base|meets|where|held)\b"
)
_OF_A_START = re.compile(r"\b(?:since|start(?:s|ed)?|established|founded|formed|set up|begun)\b")
_OF_JOINING = re.compile(r"\b(?:partner|member|joined|signed|mou|contact|register|list)\b")

_Read = Callable[[str], bool]


def read_by_values(
    tables: Sequence[Table], mapped: Mapped, known: Mapping[str, Any]
) -> list[Table]:
    """The tables, with columns that are read by what stands below them, or likely are such.

    Where nine in ten of ten or more cells are words of one column of ours, no other column is that
    one, and the heading asks for a class of thing, it is read as such; where most of them are, it
    is only likely. Below a heading that turns its cells (``Not in``, ``Main funder``) nothing is.

    Args:
        tables: as their headings were understood.
        mapped: what somebody says of headings, which goes first.
        known: the data of the map that is there.
    """
    areas = frozenset(_areas(tables, known))
    names = [f" {each} " for each in _names(tables)]
    return [_read(table, mapped, areas, names) for table in tables]


def _read(table: Table, mapped: Mapped, areas: frozenset[str], names: Sequence[str]) -> Table:
    if table.kind.name not in (*LISTS_OF_BODIES, _SEATS):
        return table
    columns, likely, by_values = dict(table.columns), dict[int, str](), []
    said = {at for at in table.unknown if _is_said(table, at, mapped)}
    for is_first in (True, False):  # what is sure takes its column before what is only likely
        for at in table.unknown:
            heading = table.heading(at)
            if heading is None or at in said or at in by_values or is_asked(heading.line):
                continue
            taken = {each.heading for each in columns.values()} | set(likely.values())
            found, is_sure = _meaning(table, at, taken, areas, names)
            column = table.kind.column(found)
            if is_first and is_sure and isinstance(column, Column):
                columns[at] = column
                by_values.append(at)
            elif not is_first and found:
                likely[at] = found
    unknown = tuple(at for at in table.unknown if at not in by_values)
    return replace(
        table, columns=columns, unknown=unknown, likely=likely, by_values=tuple(by_values)
    )


def _is_said(table: Table, at: int, mapped: Mapped) -> bool:
    heading = table.heading(at)
    return bool(heading and mapped.heading(table.sheet.name, heading.line))


def _meaning(
    table: Table, at: int, taken: set[str], areas: frozenset[str], names: Sequence[str]
) -> tuple[str, bool]:
    """The column of ours that the cells speak for, and whether they leave no doubt."""
    heading = table.heading(at)
    line = heading.line if heading else ""
    plain = plain_heading(line)
    cells = [cell for cell in table.below(at) if not cell.error]
    reads: dict[str, _Read] = {}
    for each in (*_OF_WORDS, _INCOME):
        column = table.kind.column(each)
        if isinstance(column, Column) and each not in taken:
            if each != _INCOME:
                reads[each] = partial(_is_word, column)
            elif is_of_income(plain):
                reads[each] = partial(_is_value, column)
    if table.kind.name == _SEATS:
        return _role(table, cells, taken)
    if _AREAS not in taken:
        reads[_AREAS] = lambda text: all(plain_name(each) in areas for each in _PARTS.split(text))
    said = [cell for cell in cells if cell.line.casefold() not in NOTHING | UNKNOWN]
    shares = {each: _share(said, reads[each]) for each in reads}
    if {SECTOR, KIND} <= shares.keys() and max(shares[SECTOR], shares[KIND]) < _SURE:
        shares[KIND] = _share(
            said, partial(_is_of_a_class, table.kind)
        )  # each goes where it belongs
    best = max(shares, key=lambda each: shares[each], default="")
    if best and shares[best] > 0.5:
        leads_elsewhere = best != _AREAS and not asks_for_a_class(line)
        if best != _INCOME and (is_turned(line) or leads_elsewhere):
            return "", False  # 'vcse' below 'Main funder' is the sector of somebody else
        is_of_a_house = best == _AREAS and bool(_OF_A_HOUSE.search(plain))
        years = _years(table)
        if best == _INCOME and plain != years[-1]:
            return _NOTES, False
        may_be_other = is_of_a_house or best == _OFTEN or (best == _INCOME and len(years) > 1)
        is_sure = shares[best] >= _SURE and len(said) >= _ENOUGH and not may_be_other
        return best, is_sure and (best == _INCOME or asks_for_a_class(line))
    if len(cells) >= _FEW and are_dates([cell.line for cell in cells]):
        is_start = bool(_OF_A_START.search(plain)) and not _OF_JOINING.search(plain)
        return (_SINCE if is_start and _SINCE not in taken else ""), False
    if _AREAS not in taken and not is_turned(line) and _are_parts_of(names, cells):
        return _AREAS, False
    return "", False


def _role(table: Table, cells: Sequence[Cell], taken: set[str]) -> tuple[str, bool]:
    """The column of roles in a list of seats, and whether its cells leave no doubt."""
    column = table.kind.column(_ROLE)
    if not isinstance(column, Column) or _ROLE in taken:
        return "", False
    share = _share(cells, partial(_is_word, column))
    return _ROLE if share > 0.5 else "", share >= _SURE and len(cells) >= _ENOUGH


def is_of_income(heading: str) -> bool:
    """Whether a plain heading speaks of what a body has in a year, and of nothing else."""
    return bool(_OF_INCOME.search(heading)) and not _OTHER_MONEY.search(heading)


def _years(table: Table) -> list[str]:
    """The headings of a table that speak of an income, the latest year last."""
    heads = (plain_heading(each.line) for at in table.unknown if (each := table.heading(at)))
    return sorted(filter(is_of_income, heads), key=lambda each: re.findall(r"\d+", each))


def _is_value(column: Column, text: str) -> bool:
    return value_of(column, text, lambda _heading, _text: "").data not in (None, "unknown")


def _is_of_a_class(kind: Kind, text: str) -> bool:
    """Whether a cell says a sector, a kind of body, or both in two parts."""
    both = [column for each in (SECTOR, KIND) if isinstance(column := kind.column(each), Column)]
    return any(known_word(each, text) for each in both) or bool(parts_of_a_class(kind, text))


def _is_word(column: Column, text: str) -> bool:
    return bool(known_word(column, text))


def _share(cells: Sequence[Cell], is_one: _Read) -> float:
    return sum(is_one(cell.line) for cell in cells) / len(cells) if cells else 0


def are_dates(texts: Sequence[str]) -> bool:
    """Whether most of some cells are dates."""
    return bool(texts) and 2 * sum(map(_is_date, texts)) > len(texts)


def _is_date(text: str) -> bool:
    if day_of_serial(text, starts_1904=False) or other_dates.meant(text):
        return True
    try:
        PartialDate.parse(text)
    except ValueError:
        return False
    return True


def _are_parts_of(names: Sequence[str], cells: Sequence[Cell]) -> bool:
    """Whether a few words come again and again, and most of them are parts of names of bodies."""
    words = {plain_name(cell.line) for cell in cells if len(cell.line) > _FEW}
    if len(cells) < 2 * _FEW or len(words) < 2 or 2 * len(words) > len(cells):
        return False
    whole = {name.strip() for name in names}  # below 'Hosted by'
    inside = sum(any(f" {word} " in name for name in names) for word in words - whole)
    return 2 * inside > len(words)


def _areas(tables: Iterable[Table], known: Mapping[str, Any]) -> Iterator[str]:
    """Names of areas, plain: of the map, of lists of areas and of columns that are understood."""
    records = known.get("areas")
    for data in records.values() if isinstance(records, Mapping) else ():
        yield plain_name(str(data.get("name", ""))) if isinstance(data, Mapping) else ""
    for table in tables:
        for at, column in table.columns.items():
            is_name = column.heading == "Name" and table.kind.name == "Areas"
            if is_name or column.heading == _AREAS:
                for cell in table.below(at):
                    yield from map(plain_name, _PARTS.split(cell.line))


def _names(tables: Iterable[Table]) -> set[str]:
    return {
        plain_name(cell.line)
        for table in tables
        if table.kind.name in LISTS_OF_BODIES
        for at, column in table.columns.items()
        if column.heading == "Name"
        for cell in table.below(at)
    }
