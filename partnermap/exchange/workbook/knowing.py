"""Whether tables are those of an exported workbook: by its mark, or else by their headings."""

from __future__ import annotations

import re

from partnermap.english import listed
from partnermap.exchange.columns import SHEETS, Sheet
from partnermap.exchange.readers import UnreadableError, cells
from partnermap.exchange.workbook.names import BESIDE, GUIDE, IS_MARK

_MANY = 8
"""Of half as many headings anybody may have thought by themselves."""


def version_of(book: cells.Workbook) -> int | None:
    """The version of one of our own workbooks; None of any other."""
    for sheet in book.sheets:
        if plain(sheet.name) == GUIDE.casefold():
            for cell in sheet.cells():
                if match := re.search(IS_MARK, cell.text):
                    return int(match[1])
    return None


def is_exported(book: cells.Workbook) -> bool:
    """Whether all tables came from an export; its first sheet, which says so, may be missing.

    Raises:
        UnreadableError: where some did and others did not, or one has another name now.
    """
    if version_of(book) is not None:
        return True
    beside = {each.casefold() for each in BESIDE}
    tables = [each for each in book.sheets if each.rows and plain(each.name) not in beside]
    ours = [(each, found) for each in tables if (found := _by_headings(each))]
    for each, found in ours:
        if plain(each.name) != found.name.casefold():
            message = f"{each.origin().words} has the headings of the exported sheet '{found.name}'"
            raise UnreadableError(f"{message}. Give it that name again, and import it then.")
    if ours and len(ours) < len(tables):
        names = listed(each.origin().words for each, _ in ours)
        raise UnreadableError(
            f"Of these tables {names} came from an export, and the others did not. Import them "
            "one after the other."
        )
    return bool(ours)


def plain(name: str) -> str:
    """A sheet's name as a CSV file may have it: ``function-roles``."""
    return name.replace("-", " ").strip().casefold()


def _by_headings(table: cells.Sheet) -> Sheet | None:
    """The sheet of an export that a table is, word by word; columns may have been taken out."""
    said = {cell.line for cell in next(iter(table.rows.values())).values()}
    for sheet in SHEETS:
        own = {each.heading for each in sheet.columns}
        needed = {each.heading for each in sheet.needed}
        if said == own or (needed <= said <= own and len(said) * 2 > max(len(own), _MANY)):
            return sheet
    return None
