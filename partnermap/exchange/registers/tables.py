"""Tables of registers: read, and recognised by their headings or by having none."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from io import StringIO

from partnermap.exchange.imported import Origin

_CLASSIC_COLUMNS = range(26, 29)  # 27, and one more or less where an export lost or added a comma
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
        cells: by heading in small letters; without spaces at their ends, and none that is empty.
        origin: the file and the line on which the row begins.
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
    """

    kind: TableKind
    file: str
    rows: tuple[Row, ...]


def read_table(file: str, content: bytes) -> Table:
    """A table of a register, whatever it lists.

    Args:
        file: its name, without the folders.
        content: the bytes: UTF-8 with or without a mark, or else Windows' Western European.

    Raises:
        TableError: where it is not recognised.
    """
    lines = list(_lines(_text(content)))
    if not lines:
        raise TableError(f"{file}: this file is empty.")
    number, first = lines[0]
    headings = [" ".join(each.lower().split()) for each in first]
    for kind, needed in _HEADINGS.items():
        if needed <= set(headings):
            return Table(kind, file, tuple(_rows(file, headings, lines[1:])))
    if len(first) in _CLASSIC_COLUMNS and _CODE.fullmatch(first[0].strip()):
        return Table(TableKind.CLASSIC, file, tuple(_rows(file, CLASSIC, lines)))
    seen = ", ".join(each for each in headings if each)[:120]
    raise TableError(
        f"{file}: this is none of the tables that can be read: line {number} has {len(first)} "
        f"columns ({seen}). Known are {'; '.join(TableKind)}."
    )


def _text(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _lines(text: str) -> Iterator[tuple[int, list[str]]]:
    """The rows that hold anything, with the lines on which they begin."""
    begin = text[: text.find("\n")] if "\n" in text else text
    delimiter = max(",;\t", key=begin.count)
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter)
    before = 0
    for cells in reader:
        if any(each.strip() for each in cells):
            yield before + 1, cells
        before = reader.line_num


def _rows(
    file: str, headings: list[str] | tuple[str, ...], lines: list[tuple[int, list[str]]]
) -> Iterator[Row]:
    for number, cells in lines:
        tidied = (" ".join(each.split()) for each in cells)
        named = {head: cell for head, cell in zip(headings, tidied, strict=False) if head and cell}
        yield Row(named, Origin(file, "", f"row {number}"))
