"""What stands round a value: its colon, its line, the comments that belong to it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from partnermap.editing.pieces.splicing import EditError, next_line
from partnermap.source.spans import KeySpan, Span


def colon_after(text: str, entry: KeySpan) -> int:
    """The offset after the colon of a key.

    Raises:
        EditError: where something other than spaces stands before it, or there is none.
    """
    colon = text.find(":", entry.end)
    if colon < 0 or text[entry.end : colon].strip():
        raise EditError(f"'{entry.key}' is written in a way that cannot be edited safely")
    return colon + 1


def end_of(text: str, entry: KeySpan) -> int:
    """The offset after a key and its value."""
    if entry.value.kind != "nothing" or entry.value.end > entry.value.start:
        return entry.value.end
    colon = text.find(":", entry.end)
    alone = colon < 0 or text[entry.end : colon].strip() or colon >= entry.value.end
    return entry.end if alone else colon + 1


def line_start(text: str, offset: int) -> int:
    """Where the line of an offset begins."""
    above = text.rfind("\n", 0, offset)
    return max(above, text.rfind("\r", above + 1, offset)) + 1


def after(text: str, end: int, column: int) -> int:
    """Where the line after a value begins, and after comments that are indented below its key."""
    at = next_line(text, end)
    while at < len(text):
        margin = len(list(takewhile(lambda sign: sign == " ", text[at:])))
        if margin <= column or text[at + margin : at + margin + 1] != "#":
            break
        at = next_line(text, at)
    return at


def has_comment(text: str, value: Span, begin: int | None = None, end: int | None = None) -> bool:
    """Whether a comment stands within a value, or between two offsets that it lies within."""
    at = value.start if begin is None else begin
    for start, stop in _texts(value):
        if "#" in text[at:start]:
            return True
        at = stop
    return "#" in text[at : value.end if end is None else end]


def _texts(value: Span) -> Iterator[tuple[int, int]]:
    """Where the texts within a value stand, keys included."""
    for entry in value.entries:
        yield entry.start, entry.end
        yield from _texts(entry.value)
    for item in value.items:
        yield from _texts(item)
    if value.kind in ("text", "lines"):
        yield value.start, value.end
