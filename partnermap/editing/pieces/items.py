"""An item of a list put in at its end, or taken out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from partnermap.editing.composing import among_commas, item_lines
from partnermap.editing.pieces import brackets
from partnermap.editing.pieces.around import after, has_comment, line_start
from partnermap.editing.pieces.fields import CommentInTheWayError
from partnermap.editing.pieces.splicing import EditError, Splice, Style, lines_at, next_line
from partnermap.source.spans import Span


def put_item(
    text: str, items: Span, owner: int, item: Any, of: str, style: Style
) -> Iterator[Splice]:
    """What gives a list one more item.

    Args:
        text: where the list stands.
        items: it holds an item at least.
        owner: the column of the key that it belongs to.
        item: the new one.
        of: the name of the list.
        style: of the file.
    """
    last = items.items[-1]
    if items.flow:
        said = [among_commas(item, of)]
        where = (last.start, last.end)
        yield from brackets.put_in(text, items.end, where, last.column, said, style.newline)
        return
    at = after(text, last.end, owner)
    yield lines_at(text, at, item_lines(item, items.column, of), style.newline)


def take_item(text: str, items: Span, position: int) -> Splice:
    """Without one of several items; what stands behind it on its line goes with it.

    Raises:
        EditError: where it shares its line with another, or stands beside a comment on it.
    """
    item = items.items[position]
    if items.flow:
        return brackets.take_out(text, [(each.start, each.end) for each in items.items], position)
    begin = line_of(text, items, item)
    if text[begin : begin + items.column].strip():
        raise EditError("this item shares its line with what it belongs to; take it out by hand")
    return Splice(begin, next_line(text, item.end), "")


def line_of(text: str, items: Span, item: Span) -> int:
    """Where the line with the hyphen of an item begins."""
    begin = line_start(text, item.start)
    while text[begin + items.column : begin + items.column + 1] != "-":
        begin = line_start(text, begin - 1)
    return begin


def set_item(text: str, items: Span, position: int, item: Any, of: str, style: Style) -> Splice:
    """Another item in the place of one, in a list on lines.

    Raises:
        CommentInTheWayError: where a comment stands within it.
    """
    old = items.items[position]
    if old.kind != "text" and has_comment(text, old):
        raise CommentInTheWayError(f"a comment stands within an item of '{of}'; change it by hand")
    first, *rest = item_lines(item, items.column, of)
    said = style.newline.join((first[items.column + 2 :], *rest))
    return Splice(old.start, old.end, f" {said}" if old.kind == "nothing" else said)
