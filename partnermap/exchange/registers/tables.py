"""Tables of registers: read, and recognised by their headings or by having none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from partnermap.exchange.imported import Origin, Remark
from partnermap.exchange.readers import Sheet, read_csv, read_xlsx

_CLASSIC_COLUMNS = 27
_CODE = re.compile(r"[A-Z0-9]{3,12}")
CLASSIC = (
    *("code", "name", "national grouping", "geography"),
    *(f"address {line}" for line in range(1, 6)),
    *("postcode", "open", "close", "status", "subtype", "parent"),
)
"""The first fifteen columns of a classic table; the others say nothing for a map."""


class TableKind(StrEnum):
    """What a table lists."""

    CLASSIC = "NHS organisations (the classic table without headings)"
    TRUSTS = "NHS trusts"
    HOSPITALS = "hospitals and their trusts"
    BOARDS = "integrated care boards"
    REGIONS = "NHS regions"
    SEATS = "which councils and trusts lie in which ICB"
    COUNCILS = "councils"


_HEADINGS: Mapping[TableKind, frozenset[str]] = {
    # The headings that a table must have, so that another with a few in common is not taken for it.
    TableKind.SEATS: frozenset(
        {"ods icb code", "icb name", "local authority", "nhs trusts", "ods trust code"}
    ),
    TableKind.HOSPITALS: frozenset(
        {"organisationcode", "organisationname", "parentodscode", "parentname"}
    ),
    TableKind.TRUSTS: frozenset({"ods_code", "trust_name"}),
    TableKind.BOARDS: frozenset({"ods_code", "gss_code", "name"}),
    TableKind.REGIONS: frozenset({"nhs_england_region_code", "nhs_england_region_name"}),
    TableKind.COUNCILS: frozenset(
        {"local-authority-code", "official-name", "local-authority-type", "gss-code"}
    ),
}


class TableError(Exception):
    """A file that is no table of a register; the message is for the user."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table.

    Attributes:
        cells: by heading in small letters; none that is empty.
        origin: the file and the number of the row.
    """

    cells: Mapping[str, str]
    origin: Origin

    def __getitem__(self, heading: str) -> str:
        """A cell; empty where the row has none."""
        return self.cells.get(heading, "")


@dataclass(frozen=True, slots=True)
class Table:
    """A table of a register.

    Attributes:
        file: its name, without the folders.
        rows: those that hold anything.
        remarks: on how it was read.
    """

    kind: TableKind
    file: str
    rows: tuple[Row, ...]
    remarks: tuple[Remark, ...] = ()


def read_table(path: Path) -> Table:
    """A table of a register, whatever it lists: a CSV file, or the first sheet of a workbook.

    Raises:
        TableError: where it is not recognised.
        UnreadableError: where it cannot be read.
    """
    read = read_xlsx if path.suffix.lower() == ".xlsx" else read_csv
    book = read(path)
    sheet = book.sheets[0]
    number, first = next(iter(sheet.rows.items()))
    headings = {column: " ".join(cell.line.lower().split()) for column, cell in first.items()}
    remarks = book.remarks
    for kind, needed in _HEADINGS.items():
        if needed <= set(headings.values()):
            return Table(kind, path.name, tuple(_rows(sheet, headings, number + 1)), remarks)
    code = first.get(1)
    if code and _CODE.fullmatch(code.text) and max(first) <= _CLASSIC_COLUMNS and 2 in first:
        classic = dict(enumerate(CLASSIC, start=1))
        return Table(TableKind.CLASSIC, path.name, tuple(_rows(sheet, classic, number)), remarks)
    seen = ", ".join(headings.values())[:120]
    raise TableError(
        f"{path}: this is none of the tables that can be read; row {number} begins with: {seen}. "
        f"Known are {'; '.join(TableKind)}."
    )


def _rows(sheet: Sheet, headings: Mapping[int, str], begin: int) -> Iterator[Row]:
    for number, cells in sheet.rows.items():
        if number < begin:
            continue
        named = {headings[at]: cell.line for at, cell in cells.items() if at in headings}
        yield Row(named, sheet.at(f"row {number}"))
