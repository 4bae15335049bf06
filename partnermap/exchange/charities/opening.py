"""Tables of the Charity Commission's register, row by row: JSON or tab-delimited, zipped or not."""

from __future__ import annotations

import codecs
import csv
import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from io import BufferedIOBase, BufferedReader, RawIOBase, TextIOWrapper
from pathlib import Path
from typing import IO, Any, cast
from zipfile import BadZipFile, ZipFile

import ijson

from partnermap.exchange.readers import UnreadableError

Row = Mapping[str, Any]
Progress = Callable[[int], object]
_BUFFER = 2**18
_LONGEST_LINE = 2**20


class _Counted(RawIOBase):
    """A file that tells how many bytes were read of it."""

    def __init__(self, file: IO[bytes], progress: Progress) -> None:
        self._file = file
        self._progress = progress

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = 0) -> int:
        return self._file.seek(offset, whence)

    def tell(self) -> int:
        return self._file.tell()

    def readinto(self, buffer: Any) -> int:
        count = cast("int", self._file.readinto(buffer))  # type: ignore[attr-defined]
        self._progress(count)
        return count


def rows_of(path: Path, table: str, progress: Progress = lambda _: None) -> Iterator[Row]:
    """The rows of a table, one after another.

    Args:
        path: a file, or a ZIP archive that holds one.
        table: its name in the register, such as ``charity``: which file of an archive to take.
        progress: is told the number of bytes read since it was last called.

    Raises:
        UnreadableError: where it cannot be read, also in the midst of it.
    """
    try:
        with path.open("rb", buffering=0) as file, _content(path, file, table, progress) as content:
            if content.peek(3)[:3] == codecs.BOM_UTF8:
                content.read(3)
            start = content.peek(64).lstrip()
            if start[:1] in (b"[", b"{"):
                yield from _json(content)
            else:
                yield from _delimited(path, content)
    except (ijson.JSONError, json.JSONDecodeError, BadZipFile, EOFError, UnicodeError) as error:
        reason = str(error).split("\n")[0][:120] or type(error).__name__
        message = f"{path}: this file breaks off or is damaged ({reason}). Download it again."
        raise UnreadableError(message) from error
    except OSError as error:
        reason = error.strerror or str(error)
        raise UnreadableError(f"{path}: cannot be read ({reason}).") from error


@contextmanager
def _content(
    path: Path, file: IO[bytes], table: str, progress: Progress
) -> Iterator[BufferedReader]:
    counted = BufferedReader(_Counted(file, progress), _BUFFER)
    if counted.peek(4)[:4] != b"PK\x03\x04":
        yield cast("BufferedReader", counted)
        return
    with ZipFile(cast("IO[bytes]", counted)) as archive:
        wanted = (f"publicextract.{table}.json", f"publicextract.{table}.txt")
        names = [each for each in archive.namelist() if each.lower().endswith((".json", ".txt"))]
        exact = [each for each in names if each.rpartition("/")[2] in wanted]
        chosen = exact or names
        if len(chosen) != 1:
            found = ", ".join(archive.namelist()[:5]) or "nothing"
            raise UnreadableError(
                f"{path}: this archive holds {found}; one table of the register is expected in it "
                f"({' or '.join(wanted)})."
            )
        with archive.open(chosen[0]) as member:
            yield BufferedReader(cast("RawIOBase", member), _BUFFER)


def _json(content: BufferedIOBase) -> Iterator[Row]:
    for item in ijson.items(content, "item", use_float=True, buf_size=_BUFFER):
        if isinstance(item, dict):
            yield item


def _delimited(path: Path, content: BufferedReader) -> Iterator[Row]:
    text = TextIOWrapper(content, encoding="utf-8", errors="replace", newline="\n")
    first = text.readline(_LONGEST_LINE)
    if "\t" in first:
        yield from _tabs(first.rstrip("\r\n").split("\t"), text)
        return
    headings = next(csv.reader([first]), [])
    if len(headings) < 2:
        raise UnreadableError(
            f"{path}: this is no table of the register: neither JSON nor columns with tabs or "
            "commas between them."
        )
    for cells in csv.reader(text):
        yield dict(zip(headings, cells, strict=False))


def _tabs(headings: list[str], lines: IO[str]) -> Iterator[Row]:
    """Rows with tabs between the cells; a quotation mark is a sign like any other.

    A line break within a cell goes on in the next line; what stays short or is too long is a row
    without a number, which the reader counts as unreadable.
    """
    names = [each.strip().strip('"') for each in headings]
    many = len(names)
    open_row: list[str] = []
    while line := lines.readline(_LONGEST_LINE):
        cells = line.rstrip("\r\n").split("\t")
        if open_row and len(open_row) + len(cells) - 1 <= many:
            cells = [*open_row[:-1], f"{open_row[-1]} {cells[0]}", *cells[1:]]
        elif open_row:
            yield {}
        open_row = cells if len(cells) < many else []
        if len(cells) == many:
            yield dict(zip(names, cells, strict=True))
        elif len(cells) > many:
            yield {}
    if open_row:
        yield {}
