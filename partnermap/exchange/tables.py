"""Tables that are imported: ours as they were exported, other people's as they are understood."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from partnermap.exchange.existing import data_in
from partnermap.exchange.imported import Imported
from partnermap.exchange.readers import Workbook
from partnermap.exchange.spreadsheets import (
    Asked,
    Mapped,
    import_workbooks,
    read_mapping,
    read_review,
    start_of_mapping,
)


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
    """The data of some workbooks, seen beside the map that they are to come into."""
    mapped = read_mapping(mapping) if mapping else Mapped()
    folder = where if not where.is_file() else where.parent
    asked = Asked(data_in(where), mapped, read_review(folder))
    return ImportedTables(import_workbooks(books, asked), asked, start_of_mapping(books, mapped))
