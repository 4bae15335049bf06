"""One heading on several sheets: a line of a mapping that means it on one of them only."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from partnermap.exchange.columns import Column, Name
from partnermap.exchange.imported import Origin, Reach, Remark, Weight
from partnermap.exchange.readers import Sheet
from partnermap.exchange.spreadsheets.headings.mapping import IGNORED, LEGEND, Mapped
from partnermap.exchange.spreadsheets.headings.synonyms import plain_heading
from partnermap.exchange.spreadsheets.sheets.contact_lists import is_contact_list
from partnermap.exchange.spreadsheets.sheets.table import Table
from partnermap.exchange.spreadsheets.sheets.tables import table_in
from partnermap.problems import quoted

_NAMES = (("name",), ("title",))
_TOP = 10  # rows of a sheet without a table in which its headings may stand
_FEWEST = 2  # columns of a sheet that is understood without the line


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A sheet on which a heading of a line is understood by itself, and means something else.

    Attributes:
        sheet: where.
        heading: as it stands there.
        column: of ours, which it is there.
        meaning: what the line says of it.
        asking: another sheet, on which it is what the line says.
        is_kept: whether it keeps its own meaning, as it is what the rows there are called by.
    """

    sheet: Sheet
    heading: str
    column: str
    meaning: str
    asking: str
    is_kept: bool


def headings_of(sheet: Sheet, mapped: Mapped) -> frozenset[str]:
    """What may be a heading of a sheet, plain: those of its table, else all in its first rows."""
    table = table_in(sheet, mapped)
    rows = [sheet.rows[table.header]] if table else list(sheet.rows.values())[:_TOP]
    return frozenset(plain_heading(cell.line) for row in rows for cell in row.values()) - {""}


def meant_elsewhere(sheets: Sequence[Sheet], mapped: Mapped) -> tuple[Mapped, list[Elsewhere]]:
    """What a mapping file says, where its lines leave the names of rows of other sheets alone.

    A line without a sheet is of every sheet that has its heading. Where the heading is understood
    by itself as another column on one sheet, the line was plainly written for the others.

    Args:
        sheets: that are read.
        mapped: what is said.

    Returns:
        The same, with what names the rows of a sheet kept as it is; and what is to be told.
    """
    found: list[Elsewhere] = []
    read = [
        each
        for each in sheets
        if mapped.kind_of(each.name) not in (IGNORED, LEGEND) and not is_contact_list(each, mapped)
    ]
    for plain, meaning in mapped.headings.items():
        there = [sheet for sheet in read if _stands(sheet, plain, mapped)]
        if "!" not in plain and meaning != IGNORED and len({each.name for each in there}) > 1:
            found += _of_line(there, plain, meaning, mapped)
    kept = {
        f"{plain_heading(each.sheet.name)}!{plain_heading(each.heading)}": each.column
        for each in found
        if each.is_kept
    }
    return (replace(mapped, headings={**mapped.headings, **kept}) if kept else mapped), found


def _stands(sheet: Sheet, plain: str, mapped: Mapped) -> bool:
    """Whether a line without a sheet may be of one."""
    is_said = f"{plain_heading(sheet.name)}!{plain}" in mapped.headings
    cells = (cell for row in list(sheet.rows.values())[:_TOP] for cell in row.values())
    return not is_said and any(plain_heading(cell.line) == plain for cell in cells)


def _of_line(
    sheets: Sequence[Sheet], plain: str, meaning: str, mapped: Mapped
) -> Iterator[Elsewhere]:
    """Where the heading of one line means something else."""
    rest = {key: said for key, said in mapped.headings.items() if key != plain}
    alone = replace(mapped, headings=rest)
    asking = ""
    understood: list[tuple[Sheet, str, str, bool]] = []
    for sheet in sheets:
        table = table_in(sheet, alone)
        heading, column = _column(table, plain)
        is_other = column is not None and column.heading.casefold() != meaning.casefold()
        if table and column and is_other and len(table.columns) >= _FEWEST:
            is_name = isinstance(column, Column) and column.path in _NAMES
            understood.append((sheet, heading, column.heading, is_name))
        elif not is_other and _column(table_in(sheet, mapped), plain)[0]:
            asking = asking or sheet.name
    if asking:
        for sheet, heading, ours, is_name in understood:
            yield Elsewhere(sheet, heading, ours, meaning, asking, is_kept=is_name)


def _column(table: Table | None, plain: str) -> tuple[str, Column | Name | None]:
    """A heading of a table as it stands there, empty where it has none, and what it was read as."""
    for at, cell in table.sheet.rows[table.header].items() if table else ():
        if plain_heading(cell.line) == plain:
            return cell.line, table.columns.get(at) if table else None
    return "", None


def tell_elsewhere(found: Sequence[Elsewhere], mapped: Mapped) -> Iterator[Remark]:
    """Say which lines of a mapping file are of another sheet, too, and what became of them."""
    for each in found:
        name = quoted(each.sheet.name)
        line = f"'headings: {each.heading}: {each.meaning}'"
        of_one = f'Write "{each.asking}!{each.heading}" for that sheet alone'
        if each.is_kept:
            message = (
                f"{line} was not followed on the sheet {name}, where {quoted(each.heading)} is "
                f"what its rows are called by ('{each.column}')"
            )
            hint = f'{of_one}; or "{each.sheet.name}!{each.heading}" if it is meant there.'
            weight = Weight.NOTE
        else:
            message = (
                f"{line} changes the sheet {name}, too, where {quoted(each.heading)} would be "
                f"read as '{each.column}'"
            )
            hint, weight = f"{of_one}.", Weight.MISREAD
        yield Remark(weight, Origin(mapped.file), message, hint, reach=Reach.SHEET)
