"""A map to a workbook and back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from partnermap.editing.composing import composed
from partnermap.exchange.readers import Workbook, read_csv, read_xlsx
from partnermap.exchange.workbook import (
    Heading,
    Returned,
    as_written,
    data_of,
    read,
    write_csv,
    write_xlsx,
)
from partnermap.loader import load
from partnermap.model import SECTIONS, PartnerMap
from partnermap.storage import Files

HEADING = Heading("A map", "as of November 2023")


def by_xlsx(found: PartnerMap, folder: Path) -> Returned:
    path = folder / "map.xlsx"
    path.write_bytes(write_xlsx(data_of(found), HEADING))
    return read(read_xlsx(path))


def by_csv(found: PartnerMap, folder: Path) -> Returned:
    for name, content in write_csv(data_of(found), HEADING).items():
        (folder / name).write_bytes(content)
    books = [read_csv(path) for path in sorted(folder.glob("*.csv"))]
    return read(Workbook(tuple(sheet for book in books for sheet in book.sheets)))


def assert_identity(found: PartnerMap, back: Returned) -> None:
    """What came back says what the map says, as data and as a map."""
    assert [(each.origin.words, each.message) for each in back.imported.remarks] == []
    assert back.imported.sections == as_written(data_of(found))
    again = load(Files(Path(), {"map.yaml": composed(back.imported.sections).encode()}))
    assert again.map is not None, [f"{each.primary} {each.message}" for each in again.problems]
    assert records_of(again.map) == records_of(found)


def records_of(found: PartnerMap) -> dict[str, Any]:
    return {
        section: getattr(found, "manifest" if section == "map" else section) for section in SECTIONS
    }
