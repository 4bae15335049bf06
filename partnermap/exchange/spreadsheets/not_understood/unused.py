"""Lines of a mapping file that meet nothing in the tables: each told, with the nearest there is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from partnermap.english import listed
from partnermap.exchange.columns import SHEETS_BY_NAME, Column
from partnermap.exchange.columns import Sheet as Kind
from partnermap.exchange.imported import Origin, Reach, Remark, Weight
from partnermap.exchange.names import plain_name
from partnermap.exchange.persons.likeness import Likeness, likeness
from partnermap.exchange.persons.personal import is_personal
from partnermap.exchange.readers import Cell, Sheet
from partnermap.exchange.spreadsheets.headings.mapping import IGNORED, Mapped
from partnermap.exchange.spreadsheets.headings.synonyms import plain_heading
from partnermap.exchange.spreadsheets.sheets.contact_lists import is_contact_list
from partnermap.exchange.spreadsheets.sheets.table import Table
from partnermap.loader.suggestions import did_you_mean
from partnermap.problems import quoted

_FEW = 8
_SHOWN = 2
_MANY = 5  # of fewer lines nothing shows whose they are
_OF_ANOTHER = "A mapping belongs to one file: leave --mapping out, or write one for this file."
_FIGURES = re.compile(r"[0-9 ()+./-]+")


def unused_lines(
    mapped: Mapped, sheets: Sequence[Sheet], tables: Sequence[Table]
) -> Iterator[Remark]:
    """What is told of the lines of a mapping file that change nothing.

    Where most of them do, the file plainly belongs to other sheets, which is told once and last.

    Args:
        mapped: what it says.
        sheets: every sheet that was read.
        tables: those that were found in them.
    """
    found = list(_unused(mapped, sheets, tables))
    every = mapped.lines()
    unmet = [each for each in every if any(e.message.startswith(_named(*each)) for e in found)]
    if len(unmet) < _MANY or 2 * len(unmet) <= len(every):
        yield from found
        return
    of_lines = tuple(_named(*each) for each in unmet)
    yield from (each for each in found if not each.message.startswith(of_lines))
    met = [quoted(written) for part, written in every if (part, written) not in unmet]
    message = (
        f"{len(unmet)} of its {len(every)} lines meet nothing here, so it seems to belong to "
        f"another file: {listed([quoted(written) for _, written in unmet], most=_SHOWN)}"
    )
    if met:
        message += f". What meets something is followed: {listed(met, most=_FEW)}"
    yield Remark(Weight.NOTE, Origin(mapped.file), message, _OF_ANOTHER, reach=Reach.ASIDE)


def _unused(mapped: Mapped, sheets: Sequence[Sheet], tables: Sequence[Table]) -> Iterator[Remark]:
    """Each such line."""
    names = [sheet.name for sheet in sheets]
    plain = {plain_heading(name) for name in names}
    for written, keys in mapped.keys("sheets"):
        if not plain & keys:
            yield _remark(mapped, "sheets", written, "no sheet", names, "The sheets")
    yield from _rows_not_there(mapped, sheets, tables)
    public = [sheet for sheet in sheets if not is_contact_list(sheet, mapped)]
    heads = {key for key, _ in _headings(sheets, tables)}
    for written, keys in mapped.keys("headings"):
        if not heads & keys:
            here = sorted({each for _, each in _headings(public, tables) if "!" not in each})
            yield _remark(mapped, "headings", written, "no heading", here, "Headings")
    said = {text for sheet in sheets for text in _texts(sheet.cells())}
    for column, words in mapped.words.items():
        for word in words:
            if word not in said:
                near = {
                    each.rstrip("? ") for each in _shown(public) if len(each) <= 2 * len(word) + 8
                }
                where = f"words, {mapped.written('words', column)}"
                yield _remark(mapped, where, word, "no cell", near, "")
    alone = {text for sheet in sheets for text in _texts(_alone(sheet))}
    for group in mapped.groups:
        if group not in said:
            yield _remark(mapped, "groups", group, "no cell", _shown(public), "")
        elif group not in alone:
            yield _remark(mapped, "groups", group, "no row in which it stands alone", (), "")
    called = {plain_name(text): text for sheet in sheets for text in _lines(sheet)}
    for written, keys in mapped.keys("rows"):
        if not called.keys() & keys:
            there = (text for sheet in public for text in _lines(sheet))
            yield _remark(mapped, "rows", written, "no row", there, "")
    kinds = {table.kind.name for table in tables}
    for name in mapped.fixed:
        if name not in kinds:
            what = "no sheet that was read as this"
            yield _remark(mapped, "fixed", name, what, sorted(kinds), "Sheets were read as")
        yield from _unfit(mapped, f"fixed, {name}", mapped.fixed[name], [SHEETS_BY_NAME[name]])
    for row, fields in mapped.rows.items():
        met = [table.kind for table in tables if row in map(plain_name, _lines(table.sheet))]
        if met:
            yield from _unfit(mapped, f"rows, {mapped.written('rows', row)}", fields, met)


def _rows_not_there(
    mapped: Mapped, sheets: Sequence[Sheet], tables: Sequence[Table]
) -> Iterator[Remark]:
    """Rows that are said to have the headings of a sheet, and are empty or not there."""
    found = {id(table.sheet): table.header for table in tables}
    for sheet in sheets:
        row, last = mapped.header_of(sheet.name), max(sheet.rows, default=0)
        if not row or row in sheet.rows or mapped.kind_of(sheet.name) == IGNORED:
            continue
        name = quoted(sheet.name)
        what = f"is empty in {name}" if row < last else f"is behind the last one of {name} ({last})"
        taken = found.get(id(sheet))
        hint = f"Its headings were taken from row {taken}." if taken else "Write another number."
        line = mapped.lines_of_rows.get(plain_heading(sheet.name), 0)
        origin = Origin(f"{mapped.file}:{line}" if line else mapped.file)
        message = f"row {row} {what}, so 'headings_in_row' changes nothing"
        yield Remark(Weight.MISREAD, origin, message, hint, reach=Reach.SHEET)


def _unfit(
    mapped: Mapped, part: str, headings: Iterable[str], kinds: Sequence[Kind]
) -> Iterator[Remark]:
    """Headings of ours that no sheet has for which a line is."""
    columns = [each for kind in kinds for each in kind.columns if isinstance(each, Column)]
    names = list(dict.fromkeys(each.heading for each in columns))
    for heading in headings:
        if heading not in names:
            what = listed(dict.fromkeys(quoted(kind.name) for kind in kinds), "or")
            yield _remark(mapped, part, heading, f"no column of {what}", names, "Columns")


def _named(part: str, written: str) -> str:
    """A line, as a message names it."""
    return f"{quoted(written)} under '{part}'"


def _remark(
    mapped: Mapped, part: str, written: str, what: str, there: Iterable[str], head: str
) -> Remark:
    names = [each for each in there if may_be_shown(each)]
    hint = did_you_mean(written, names)
    if not hint and head and names:
        hint = f"{head}: {listed([quoted(each) for each in names], most=_FEW)}."
    message = f"{_named(part, written)} meets {what}, so this line changes nothing"
    return Remark(Weight.MISREAD, Origin(mapped.file), message, hint, reach=Reach.SHEET)


def may_be_shown(text: str) -> bool:
    """Whether a text is surely neither a person nor a number by which to reach one."""
    is_one = is_personal(text) or likeness(text) is not Likeness.NONE
    return not is_one and not _FIGURES.fullmatch(text)


def _headings(sheets: Sequence[Sheet], tables: Sequence[Table]) -> Iterator[tuple[str, str]]:
    """Key of a mapping -> heading, of all that stand above tables, or in sheets without one."""
    by_sheet = {id(table.sheet): table for table in tables}
    for sheet in sheets:
        table = by_sheet.get(id(sheet))
        rows = [sheet.rows[table.header]] if table else sheet.rows.values()
        for cell in (cell for row in rows for cell in row.values()):
            plain = plain_heading(cell.line)
            yield plain, cell.line
            yield f"{plain_heading(sheet.name)}!{plain}", f"{sheet.name}!{cell.line}"


def _alone(sheet: Sheet) -> Iterator[Cell]:
    """The cells that stand alone in their rows, perhaps across several columns."""
    for cells in sheet.rows.values():
        own = [cell for cell in cells.values() if not cell.is_merged]
        if len(own) == 1:
            yield own[0]


def _lines(sheet: Sheet) -> Iterator[str]:
    return (cell.line for cell in sheet.cells())


def _shown(sheets: Iterable[Sheet]) -> Iterator[str]:
    """The texts of cells that may be offered in place of one: before their capitals are gone."""
    for sheet in sheets:
        yield from _texts(cell for cell in sheet.cells() if may_be_shown(cell.line))


def _texts(cells: Iterable[Cell]) -> Iterator[str]:
    """What a line under ``words`` may mean: a cell, also without the doubt at its end."""
    for cell in cells:
        for text in (cell.text.casefold(), cell.line.casefold()):
            yield text
            yield text.rstrip("? ")
