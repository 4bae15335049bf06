"""Comments and empty lines of a file, and to which key or item each belongs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from partnermap.editing.pieces.around import colon_after, end_of, line_start
from partnermap.editing.pieces.items import line_of
from partnermap.editing.pieces.splicing import LINE_BREAK, EditError, line_starts, next_line
from partnermap.source.spans import Span


class Comment(NamedTuple):
    """A comment, or an empty line where it says nothing, and its column."""

    column: int
    text: str


@dataclass(slots=True)
class Around:
    """What stands round a key or an item.

    Attributes:
        above: the lines above it.
        behind: the comment at the end of its line; of a list or mapping of that of its key.
        below: the lines below it that are indented as part of what it ends.
    """

    above: list[Comment] = field(default_factory=list)
    behind: Comment | None = None
    below: list[Comment] = field(default_factory=list)


class _Anchor(NamedTuple):
    """A key or a hyphen: its offset and column, and the end of what stands on its own lines."""

    start: int
    column: int
    end: int


def trivia_of(text: str, top: Span) -> tuple[dict[int, Around], list[Comment]]:
    """What stands round each key and hyphen, by its offset; and what ends the file.

    Raises:
        EditError: where something stands there that is neither.
    """
    found: dict[int, Around] = {}
    anchors = sorted(set(_anchors(text, top)))
    last: _Anchor | None = None
    for anchor in anchors:
        found[anchor.start] = Around()
        lines = _between(text, last, anchor.start, found)
        if last is not None:
            found[last.start].below, lines = _split(lines, anchor.column)
        found[anchor.start].above += lines
        last = anchor
    if last is None:
        raise EditError("nothing is recorded in it")
    rest = _between(text, last, len(text), found)
    found[last.start].below, rest = _split(rest, 0)
    return found, rest


def _anchors(text: str, span: Span) -> Iterator[_Anchor]:
    if span.flow:
        return
    for entry in span.entries:
        is_block = entry.value.kind in ("mapping", "list") and not entry.value.flow
        end = colon_after(text, entry) if is_block else end_of(text, entry)
        if not is_block:
            _refuse_comment(text, entry.end, entry.value)
        yield _Anchor(entry.start, entry.column, end)
        yield from _anchors(text, entry.value)
    for item in span.items:
        start = line_of(text, span, item) + span.column
        is_block = item.kind in ("mapping", "list") and not item.flow
        if not is_block:
            _refuse_comment(text, start, item)
        yield _Anchor(start, span.column, start + 1 if is_block else max(item.end, start + 1))
        yield from _anchors(text, item)


def _refuse_comment(text: str, begin: int, value: Span) -> None:
    """Make sure that no comment stands between a key, or a hyphen, and its value."""
    head = LINE_BREAK.split(text[value.start : value.end])[0] if value.kind == "lines" else ""
    if "#" in text[begin : value.start] + head:
        line = len(line_starts(text[: value.start]))
        raise EditError(f"line {line}: a comment stands between a key or hyphen and its text")


def _between(text: str, last: _Anchor | None, end: int, found: dict[int, Around]) -> list[Comment]:
    """The lines between what stands at one anchor and the line of the next."""
    begin = 0
    if last is not None:
        begin = next_line(text, last.end)
        if begin > end and text[last.end : end].strip(" ") == "":
            return []  # on the same line: a hyphen and its first key
        rest = LINE_BREAK.split(text[last.end : begin])[0]
        if rest.strip():
            at = last.end + len(rest) - len(rest.lstrip())
            column = at - line_start(text, at)
            found[last.start].behind = _comment(rest, column)
    lines = LINE_BREAK.split(text[begin : line_start(text, end) if end < len(text) else end])
    return [_comment(line, len(line) - len(line.lstrip())) for line in lines[:-1]] + [
        _comment(line, len(line) - len(line.lstrip())) for line in lines[-1:] if line.strip()
    ]


def _comment(line: str, column: int) -> Comment:
    said = line.strip()
    if said and not said.startswith("#"):
        raise EditError(f"'{said[:40]}' stands where only a comment can")
    return Comment(column, said)


def _split(lines: list[Comment], column: int) -> tuple[list[Comment], list[Comment]]:
    """The lines that belong to what is above them, and those that belong to what is below."""
    deeper = 0
    for at, line in enumerate(lines, 1):
        if line.text and line.column <= column:
            break
        if line.text:
            deeper = at
    return lines[:deeper], lines[deeper:]
