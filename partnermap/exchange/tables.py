"""Tables that are imported: ours as they were exported, other people's as they are understood."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from partnermap.exchange.existing import data_in
from partnermap.exchange.imported import Imported
from partnermap.exchange.merging import truth_of
from partnermap.exchange.readers import Workbook
from partnermap.exchange.spreadsheets import (
    Asked,
    Mapped,
    asked_of_a_map,
    import_workbooks,
    read_mapping,
    read_review,
    start_of_mapping,
)
from partnermap.exchange.workbook import is_exported, read
from partnermap.exchange.workbook.data import link_kinds_of


@dataclass(frozen=True, slots=True)
class ImportedTables:
    """What tables say.

    Attributes:
        asked: what they were read by.
        start_of_mapping: the text of a mapping file, with all that was not understood.
    """

    imported: Imported
    asked: Asked
    start_of_mapping: str


def tables_for(books: Sequence[Workbook], where: Path, mapping: Path | None) -> ImportedTables:
    """The data of some workbooks, seen beside the map that they are to come into.

    Raises:
        StorageError: where the map cannot be read.
        UnreadableError: where the mapping, or the review file, cannot.
    """
    mapped = read_mapping(mapping) if mapping else Mapped()
    folder = where.parent if where.is_file() else where
    sources = {each for book in books for sheet in book.sheets for each in (sheet.file, sheet.name)}
    asked = Asked(data_in(where), mapped, read_review(folder), sources=frozenset(sources))
    whole = Workbook(
        tuple(sheet for book in books for sheet in book.sheets),
        tuple(remark for book in books for remark in book.remarks),
    )
    if is_exported(whole):
        returned = read(whole)
        kinds = link_kinds_of({**asked.known, **returned.imported.sections})
        asked = replace(asked, truth=truth_of(returned.columns, kinds))
        return ImportedTables(returned.imported, asked, start_of_mapping([], mapped))
    imported = import_workbooks(books, asked)
    of_map = asked_of_a_map(imported, asked.known)
    return ImportedTables(imported, asked, start_of_mapping(books, mapped, asked.known, of_map))
