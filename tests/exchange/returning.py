"""A map as a workbook that somebody edits, and what comes back of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

from exchange.round_trips import HEADING
from openpyxl import Workbook, load_workbook

from partnermap.exchange.bringing import Brought
from partnermap.exchange.bringing import brought as bring_in
from partnermap.exchange.readers import read_xlsx
from partnermap.exchange.tables import tables_for
from partnermap.exchange.workbook import data_of, write_xlsx
from partnermap.loader import load, without_contacts
from partnermap.reports.difference import render
from partnermap.storage import Files, read_files

Edited = Callable[[Workbook], None]


def exported(where: Path, folder: Path) -> Path:
    path = folder / "map.xlsx"
    path.write_bytes(_workbook_of(tuple(read_files(where).contents.items())))
    return path


@cache
def _workbook_of(contents: tuple[tuple[str, bytes], ...]) -> bytes:
    """The workbook of a map; once for each, as most tests begin with the same."""
    found = without_contacts(load(Files(Path(), dict(contents)))).map
    assert found is not None
    return write_xlsx(data_of(found), HEADING)


def returned(where: Path, path: Path, *, remove_missing: bool = False) -> Brought:
    tables = tables_for([read_xlsx(path)], where, None)
    return bring_in(tables.imported, where, "", tables.asked, remove_missing=remove_missing)


def edited(where: Path, folder: Path, edit: Edited, *, remove_missing: bool = False) -> Brought:
    path = exported(where, folder)
    book = load_workbook(path)
    edit(book)
    book.save(path)
    return returned(where, path, remove_missing=remove_missing)


def cell(book: Workbook, sheet: str, row: str, heading: str):
    """The cell of a row, by the text of its first cell, under a heading."""
    here = book[sheet]
    heads = [each.value for each in here[1]]
    number = next(each[0].row for each in here.iter_rows() if each[0].value == row)
    return here.cell(number, heads.index(heading) + 1)


def lines(brought: Brought) -> list[str]:
    """The lines that are put in and taken out."""
    found = []
    for edit in brought.edits:
        for line in render(edit.path, edit.before, edit.after).splitlines():
            if line[:1] in "+-" and line[:3] not in ("+++", "---"):
                found.append(line)
    return found


def places(brought: Brought) -> list[str]:
    return [each.origin.words for each in brought.imported.remarks]
