"""A map to a workbook and back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from partnermap.editing.composing import composed
from partnermap.exchange import columns
from partnermap.exchange.columns import SHEETS
from partnermap.exchange.readers import Cell, Sheet, Workbook, read_csv, read_xlsx
from partnermap.exchange.readers.cells import clean, exact
from partnermap.exchange.workbook import (
    Data,
    Heading,
    Returned,
    as_written,
    data_of,
    read,
    write_csv,
    write_xlsx,
)
from partnermap.exchange.workbook.taking import rows_of
from partnermap.loader import load
from partnermap.model import SECTIONS, DeclaredExpectation, PartnerMap
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


def by_cells(found: PartnerMap) -> Returned:
    """Without any file: the cells as they are written are those that are read."""
    data = data_of(found)
    sheets = [Sheet("map.xlsx", sheet.name, dict(_cells(sheet, data))) for sheet in SHEETS]
    return read(Workbook(tuple(sheets)))


def _cells(sheet: columns.Sheet, data: Data) -> Iterator[tuple[int, dict[int, Cell]]]:
    rows = [[each.heading for each in sheet.columns], *rows_of(sheet, data)]
    for number, row in enumerate(rows, start=1):
        yield (
            number,
            {
                position: Cell(clean(text), number, position, exact=exact(text))
                for position, text in enumerate(row, start=1)
                if text
            },
        )


def assert_identity(found: PartnerMap, back: Returned) -> None:
    """What came back says what the map says, as data and as a map."""
    assert [(each.origin.words, each.message) for each in back.imported.remarks] == []
    assert back.imported.sections == as_written(data_of(found))
    again = load(Files(Path(), {"map.yaml": composed(back.imported.sections).encode()}))
    assert again.map is not None, [f"{each.primary} {each.message}" for each in again.problems]
    assert records_of(again.map) == records_of(found)


def records_of(found: PartnerMap) -> dict[str, Any]:
    """The sections; of a kind of partnership nothing is expected by no row, or by an empty one."""
    expected = {
        kind: rows or (DeclaredExpectation(),) for kind, rows in found.manifest.expectations.items()
    }
    manifest = found.manifest.model_copy(update={"expectations": expected})
    found = replace(found, manifest=manifest)
    return {
        section: getattr(found, "manifest" if section == "map" else section) for section in SECTIONS
    }
