"""A CSV file to cells: whatever encoding and separator it was saved with."""

from __future__ import annotations

import codecs
import csv
from collections import Counter
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

from partnermap.exchange.imported import Origin, Remark, Weight
from partnermap.exchange.readers.cells import Cell, Sheet, Workbook, clean, exact
from partnermap.exchange.readers.refusing import MAX_CELLS, UnreadableError, content_of

_MARKS = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}
_SEPARATORS = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars"}
_LOOKED_AT = 100
_LONGEST = 2**20
_SAID_FIRST = "sep="
RUNS = ("=", "+", "-", "@", "\t", "\r")
"""How a cell begins that a spreadsheet program may run as a formula."""
_GUARD = ("'=", "'+", "'-", "'@")  # an apostrophe before what a program would run


def read_csv(path: Path) -> Workbook:
    """A CSV file as a workbook of one sheet.

    Raises:
        UnreadableError: where it is no text, or too large.
    """
    content = content_of(path)
    if not content.strip():
        raise UnreadableError(f"{path}: this file is empty.")
    if content.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        raise UnreadableError(
            f"{path}: this is a workbook with the name of a CSV file. Rename it to .xlsx, and try: "
            "partnermap import xlsx"
        )
    text, encoding = _decoded(path, content)
    separator, text = _separator(text)
    rows: dict[int, dict[int, Cell]] = {}
    count = 0
    for number, values in _rows(path, text, separator):
        found = {
            column: Cell(said, number, column, exact=exact(_unguarded(value)))
            for column, value in enumerate(values, start=1)
            if (said := _text(value))
        }
        count += len(found)
        if count > MAX_CELLS:
            raise UnreadableError(f"{path}: this file has more than {MAX_CELLS:,} cells.")
        if found:
            rows[number] = found
    remarks = []
    if encoding == "cp1252":
        message = (
            "this file is not in UTF-8, and was read as Windows text (cp1252): see that letters "
            "with accents and pound signs are right"
        )
        hint = "In Excel, save it as 'CSV UTF-8'."
        remarks.append(Remark(Weight.NOTE, Origin(path.name), message, hint))
    return Workbook((Sheet(path.name, path.stem, rows, is_alone=True),), tuple(remarks))


def _decoded(path: Path, content: bytes) -> tuple[str, str]:
    """The text, and how it was encoded."""
    for mark, encoding in _MARKS.items():
        if content.startswith(mark):
            return _strictly(path, content[len(mark) :], encoding), encoding
    start = content[:2000]
    if b"\x00" in start:
        if start[1::2].count(0) > len(start) // 4:
            return _strictly(path, content, "utf-16-le"), "utf-16-le"
        if start[::2].count(0) > len(start) // 4:
            return _strictly(path, content, "utf-16-be"), "utf-16-be"
        raise UnreadableError(f"{path}: this is no text. Save the table as 'CSV UTF-8'.")
    try:
        return content.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return _strictly(path, content, "cp1252"), "cp1252"


def _strictly(path: Path, content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        message = f"{path}: line {line} holds signs of no encoding that is known here."
        raise UnreadableError(f"{message} Save the table as 'CSV UTF-8'.") from error


def _separator(text: str) -> tuple[str, str]:
    """What parts the columns: what the file says first, or what cuts most rows alike."""
    first, _, rest = text.partition("\n")
    said = first.strip().strip('"').lower()
    if said.startswith(_SAID_FIRST) and len(first.strip().strip('"')) <= len(_SAID_FIRST) + 1:
        sign = first.strip("\r\n").strip('"')[len(_SAID_FIRST) :][:1] or "\t"
        if sign in _SEPARATORS:
            return sign, f"\n{rest}"  # the line stays, so that rows keep their numbers
    return max(_SEPARATORS, key=lambda sign: _evenness(text, sign)), text


def _evenness(text: str, separator: str) -> tuple[int, int]:
    """How many of the first rows have the same number of columns, and that number."""
    widths: Counter[int] = Counter()
    try:
        for row, _ in zip(_parsed(text[:200_000], separator), range(_LOOKED_AT), strict=False):
            widths[len(row)] += len(row) > 1
    except csv.Error:
        return 0, 0
    return max(((many, width) for width, many in widths.items()), default=(0, 0))


def _rows(path: Path, text: str, separator: str) -> Iterator[tuple[int, list[str]]]:
    """Each row with its number, as a spreadsheet program would number it."""
    try:
        yield from enumerate(_parsed(text, separator), start=1)
    except csv.Error as error:
        hint = "A quotation mark may have no partner. Save the table as 'CSV UTF-8'."
        raise UnreadableError(f"{path}: this table cannot be read ({error}). {hint}") from error


def _parsed(text: str, separator: str) -> Iterator[list[str]]:
    before = csv.field_size_limit(_LONGEST)
    try:
        yield from csv.reader(StringIO(text, newline=""), delimiter=separator)
    finally:
        csv.field_size_limit(before)


def _text(value: str) -> str:
    text = clean(value)
    return text[1:] if text.startswith(_GUARD) else text


def _unguarded(value: str) -> str:
    """A value without the apostrophe that our own export puts before what would run."""
    bare = value.lstrip("'")
    return value[1:] if bare != value and bare.startswith(RUNS) else value
