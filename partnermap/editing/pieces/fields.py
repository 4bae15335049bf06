"""A field of a mapping set, put in or taken out: as few splices as do it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from partnermap.editing.composing import among_commas, field_lines, key_text, value_lines
from partnermap.editing.order import place_among
from partnermap.editing.pieces import brackets
from partnermap.editing.pieces.around import after, colon_after, end_of, has_comment, line_start
from partnermap.editing.pieces.splicing import (
    LINE_BREAK,
    EditError,
    Splice,
    Style,
    lines_at,
    next_line,
)
from partnermap.source.spans import KeySpan, Span

_COMMENT = re.compile(r"#[^\r\n]*")


class CommentInTheWayError(EditError):
    """A value that can only be replaced in parts, as somebody wrote a comment in it."""


def put_field(
    text: str, mapping: Span, owner: int, field: tuple[str, Any], of: str, style: Style
) -> Iterator[Splice]:
    """What gives a mapping one more field, behind those that usually stand before it.

    Args:
        text: where the mapping stands.
        mapping: it holds a field at least.
        owner: the column of the key, or of the hyphen, that it belongs to.
        field: the key and the value of the new field.
        of: in which order its fields stand; see ``in_order``.
        style: of the file.
    """
    entries = mapping.entries
    key, value = field
    if mapping.flow:
        pair = f"{key_text(key)}: {among_commas(value, key)}"
        last = (entries[-1].start, end_of(text, entries[-1]))
        yield from brackets.put_in(
            text, mapping.end, last, entries[-1].column, [pair], style.newline
        )
        return
    place = max(1, place_among(key, (each.key for each in entries), of))
    before = entries[place - 1]
    column = owner if place == len(entries) else before.column
    at = after(text, end_of(text, before), column)
    lines = field_lines(key, value, entries[0].column, of, style.step)
    yield lines_at(text, at, lines, style.newline)


def take_field(text: str, mapping: Span, entry: KeySpan) -> Splice:
    """Without a field; what stands behind its value on the line goes with it.

    Raises:
        EditError: where it is the only one, or stands beside a comment on something else.
    """
    position = mapping.entries.index(entry)
    if mapping.flow:
        parts = [(each.start, end_of(text, each)) for each in mapping.entries]
        return brackets.take_out(text, parts, position)
    begin = line_start(text, entry.start)
    if text[begin : entry.start].strip():  # behind the hyphen of an item
        end = mapping.entries[1].start
        value_ends = next_line(text, end_of(text, entry))
        if "#" in text[value_ends:end]:
            raise EditError(f"'{entry.key}' stands beside a comment; take it out by hand")
        return Splice(entry.start, end, "")
    return Splice(begin, next_line(text, end_of(text, entry)), "")


def set_value(
    text: str, entry: KeySpan, value: Any, style: Style, *, flow: bool = False, above: str = ""
) -> Iterator[Splice]:
    """Another value in the place of one; a comment behind it stays.

    Args:
        text: where it stands.
        entry: the field.
        value: what it shall say.
        style: of the file.
        flow: whether it stands inside brackets or braces.
        above: the field that it is a part of.

    Raises:
        CommentInTheWayError: where one stands within the value.
    """
    old = entry.value
    colon = colon_after(text, entry) if old.kind == "nothing" or not flow else entry.end
    if flow:
        said, below = among_commas(value, entry.key), list[str]()
    else:
        said, below = value_lines(entry.key, value, entry.column, above, style.step)
    if old.kind in ("mapping", "list") and not old.flow:
        begin, end = next_line(text, colon), next_line(text, old.end)
        if old.start < begin or has_comment(text, old, begin, end):
            raise CommentInTheWayError(_BY_HAND.format(entry.key))
        if said:
            yield Splice(colon, colon, f" {said}")
        yield lines_at(text[:begin], begin, below, style.newline)._replace(end=end)
        return
    if old.kind in ("mapping", "list") and has_comment(text, old):
        raise CommentInTheWayError(_BY_HAND.format(entry.key))
    begin, end = (colon, colon) if old.kind == "nothing" else (old.start, old.end)
    if old.kind == "nothing" and old.end > old.start:
        begin, end = old.start, old.end
    if old.kind == "lines":
        head = LINE_BREAK.split(text[old.start : old.end], maxsplit=1)[0]
        comment = _COMMENT.search(head)
        said += f"  {comment.group()}" if comment else ""
    if not said:
        begin = colon
    yield Splice(begin, end, f" {said}" if said and begin == colon else said)
    if below:
        yield lines_at(text, next_line(text, end), below, style.newline)


_BY_HAND = "a comment stands within '{}', so it cannot be written anew; change it by hand"
