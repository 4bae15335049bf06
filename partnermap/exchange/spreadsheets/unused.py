"""Lines of a mapping file that meet nothing in the tables: each told, with the nearest there is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from partnermap.english import listed
from partnermap.exchange.imported import Origin, Reach, Remark, Weight
from partnermap.exchange.names import plain_name
from partnermap.exchange.readers import Sheet
from partnermap.exchange.spreadsheets.headings import plain_heading
from partnermap.exchange.spreadsheets.mapping import Mapped
from partnermap.exchange.spreadsheets.table import Table
from partnermap.loader.suggestions import did_you_mean
from partnermap.problems import quoted

_FEW = 8


def unused_lines(
    mapped: Mapped, sheets: Sequence[Sheet], tables: Sequence[Table]
) -> Iterator[Remark]:
    """What is told of the lines of a mapping file that change nothing.

    Args:
        mapped: what it says.
        sheets: every sheet that was read.
        tables: those that were found in them.
    """
    names = [sheet.name for sheet in sheets]
    plain = {plain_heading(name) for name in names}
    for written, keys in mapped.keys("sheets"):
        if not plain & keys:
            yield _remark(mapped, "sheets", written, "no sheet", names, "The sheets")
    heads = dict(_headings(sheets, tables))
    for written, keys in mapped.keys("headings"):
        if not heads.keys() & keys:
            here = sorted({heading for heading in heads.values() if "!" not in heading})
            yield _remark(mapped, "headings", written, "no heading", here, "Headings")
    said = {text for sheet in sheets for text in _texts(sheet)}
    for column, words in mapped.words.items():
        for word in words:
            if word not in said:
                near = {each.rstrip("? ") for each in said if len(each) <= 2 * len(word) + 8}
                where = f"words, {mapped.written('words', column)}"
                yield _remark(mapped, where, word, "no cell", near, "")
    for group in mapped.groups:
        if group not in said:
            yield _remark(mapped, "groups", group, "no cell", said, "")
    called = {plain_name(text): text for sheet in sheets for text in _lines(sheet)}
    for written, keys in mapped.keys("rows"):
        if not called.keys() & keys:
            yield _remark(mapped, "rows", written, "no row", called.values(), "")
    kinds = {table.kind.name for table in tables}
    for name in mapped.fixed:
        if name not in kinds:
            what = "no sheet that was read as this"
            yield _remark(mapped, "fixed", name, what, sorted(kinds), "Sheets were read as")


def _remark(
    mapped: Mapped, part: str, written: str, what: str, there: Iterable[str], head: str
) -> Remark:
    names = list(there)
    hint = did_you_mean(written, names)
    if not hint and head and names:
        few = [quoted(each) for each in names[:_FEW]]
        rest = f" and {len(names) - _FEW} more" if len(names) > _FEW else ""
        hint = f"{head}: {', '.join(few)}{rest}." if rest else f"{head}: {listed(few)}."
    message = f"{quoted(written)} under '{part}' meets {what}, so this line changes nothing"
    return Remark(Weight.MISREAD, Origin(mapped.file), message, hint, reach=Reach.SHEET)


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


def _lines(sheet: Sheet) -> Iterator[str]:
    return (cell.line for cell in sheet.cells())


def _texts(sheet: Sheet) -> Iterator[str]:
    """What a line under ``words`` may mean: a cell, also without the doubt at its end."""
    for cell in sheet.cells():
        for text in (cell.text.casefold(), cell.line.casefold()):
            yield text
            yield text.rstrip("? ")
