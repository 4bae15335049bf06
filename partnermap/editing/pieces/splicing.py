"""Text of a file and how it was written as bytes; pieces put into it."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

LINE_BREAK = re.compile(r"\r\n|\n|\r")
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


class EditError(Exception):
    """Why a map was not changed; the message is for the user."""


class Splice(NamedTuple):
    """A piece of text in place of what stands from ``start`` to before ``end``."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Style:
    """How a file is written: its line break, and how far a field is indented below its record."""

    newline: str = "\n"
    step: int = 2


@dataclass(frozen=True, slots=True)
class FileText:
    """The text of a file without its byte order mark.

    Attributes:
        mark: the byte order mark, or nothing.
        codec: how the text becomes bytes.
        usual: the line break where it has none.
    """

    text: str
    mark: bytes = b""
    codec: str = "utf-8"
    usual: str = "\n"

    @classmethod
    def of(cls, content: bytes, *, usual: str = "\n") -> FileText:
        """From the bytes of a file that the reader has read."""
        for mark, codec in _MARKS:
            if content.startswith(mark):
                return cls(content[len(mark) :].decode(codec), mark, codec, usual)
        return cls(content.decode("utf-8"), usual=usual)

    def encoded(self, text: str) -> bytes:
        """Another text in the same way."""
        return self.mark + text.encode(self.codec)

    @property
    def newline(self) -> str:
        """The line break of this file: that of its first line, or the usual one."""
        found = LINE_BREAK.search(self.text)
        return found.group() if found else self.usual


def spliced(text: str, splices: Iterable[Splice]) -> str:
    """The text with every splice made; they do not overlap, and those at one place keep order."""
    pieces: list[str] = []
    at = 0
    for splice in sorted(splices, key=lambda each: each.start):
        pieces += (text[at : splice.start], splice.text)
        at = splice.end
    return "".join((*pieces, text[at:]))


def line_starts(text: str) -> list[int]:
    """The offset of each line."""
    return [0, *(found.end() for found in LINE_BREAK.finditer(text))]


def next_line(text: str, offset: int) -> int:
    """Where the line after that of ``offset`` begins; the end of the text where there is none."""
    found = LINE_BREAK.search(text, offset)
    return found.end() if found else len(text)


def lines_at(text: str, offset: int, lines: Iterable[str], newline: str) -> Splice:
    """Whole lines put in where a line begins, or after a last line that was not ended."""
    ended = offset == 0 or text[offset - 1] in "\r\n"
    block = "".join(f"{line}{newline}" for line in lines)
    return Splice(offset, offset, block if ended else newline + block)
