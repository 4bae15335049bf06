"""A file of a map in the style of the house: block style, prose in quotes, even spacing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from partnermap.editing.changes import Edit
from partnermap.editing.comments import Around, Comment, trivia_of
from partnermap.editing.composing import (
    WIDTH,
    in_line,
    is_reference,
    item_lines,
    key_text,
    value_lines,
)
from partnermap.editing.order import KEYED, in_order
from partnermap.editing.pieces.around import has_comment
from partnermap.editing.pieces.items import line_of
from partnermap.editing.pieces.splicing import EditError, FileText
from partnermap.editing.scalars import as_read, is_prose, is_token, needs_quotes, quoted
from partnermap.model import SECTIONS
from partnermap.source import read_source
from partnermap.source.spans import KeySpan, Span, read_spans
from partnermap.storage import Files

_STEP = 2
_MARKERS = re.compile(r"^(---|\.\.\.)", re.MULTILINE)
_FIRST = ("id", "from", "function", "body", "title", "of", "name")
"""The fields by which records and rows are known."""
_WORDS = ("text", "lines", "nothing")


def format_each(
    files: Files, *, in_usual_order: bool = False
) -> tuple[tuple[Edit, ...], dict[str, str]]:
    """The edits that put files in the style of the house; and those left alone, with why."""
    edits, left = [], {}
    for path, content in files.contents.items():
        try:
            after = formatted(path, content, in_usual_order=in_usual_order)
        except EditError as error:
            left[path] = str(error)
            continue
        if after != content:
            edits.append(Edit(path, files.root / path, content, after))
    return tuple(edits), left


def formatted(path: str, content: bytes, *, in_usual_order: bool = False) -> bytes:
    """A file in the style of the house; every value, comment and line end as before.

    Args:
        path: of the file, for messages.
        content: what stands in it.
        in_usual_order: whether all fields are put in their usual order; else only that comes
            first by which a record is known.

    Raises:
        EditError: where it cannot be done safely, with the reason.
    """
    file = FileText.of(content)
    before = read_source(path, content)
    for problem in before.problems:
        if problem.severity == "error":
            raise EditError(f"line {problem.primary.line}: {problem.message}")
    if not before.data:
        return content
    if _MARKERS.search(file.text):
        raise EditError("a line of it begins with '---' or '...'")
    try:
        once = _Formatter(file.text, in_usual_order=in_usual_order).text()
        again = _Formatter(once, in_usual_order=in_usual_order).text()
    except ValueError as error:
        raise EditError("it cannot be read twice in the same way") from error
    after = file.encoded(once.replace("\n", file.newline))
    if read_source(path, after).data != before.data or again != once:
        raise EditError("it is written in a way that cannot be put in order safely")
    if _comments(once) != _comments(file.text):
        raise EditError("a comment stands where it would be lost")
    return after


def _comments(text: str) -> list[str]:
    around, rest = trivia_of(text, read_spans(text))
    every = [
        comment.text
        for each in around.values()
        for comment in (*each.above, *([each.behind] if each.behind else ()), *each.below)
    ]
    return sorted(each for each in (*every, *(comment.text for comment in rest)) if each)


class _Formatter:
    """Writes one text anew.

    Args:
        text: what stands in the file.
        in_usual_order: whether all fields are put in their usual order.
    """

    def __init__(self, text: str, *, in_usual_order: bool) -> None:
        self.source = text
        self.in_usual_order = in_usual_order
        self.top = read_spans(text)
        if self.top.flow:
            raise EditError("it is written in one pair of braces")
        self.around, self.rest = trivia_of(text, self.top)
        self.columns: list[tuple[int, int]] = []  # of what is being written: before, and now

    def text(self) -> str:
        """The new text, with a plain line break at the end of each line."""
        lines = list(self._mapping(self.top, 0, "file"))
        lines += [comment.text for comment in self.rest]
        found: list[str] = []
        for line in lines:
            if line.strip() or (found and found[-1]):
                found.append(line.rstrip())
        while found and not found[-1]:
            found.pop()
        return "".join(f"{line}\n" for line in found)

    def _mapping(self, span: Span, margin: int, of: str) -> Iterator[str]:
        for entry in self._ordered(span, of):
            around = self.around[entry.start]
            self.columns.append((entry.column, margin))
            yield from _above(around.above, margin)
            yield from self._entry(entry, margin, of, around)
            yield from self._below(around.below)
            self.columns.pop()

    def _ordered(self, span: Span, of: str) -> Iterable[KeySpan]:
        by_key = {entry.key: entry for entry in span.entries}
        if of == "file" or of in KEYED or (of in SECTIONS and of != "map"):
            return span.entries
        if self.in_usual_order:
            return [entry for _, entry in in_order(by_key, of)]
        first = next((by_key[name] for name in _FIRST if name in by_key), None)
        if first is None:
            return span.entries
        return [first, *(entry for entry in span.entries if entry is not first)]

    def _entry(self, entry: KeySpan, margin: int, above: str, around: Around) -> Iterator[str]:
        head = f"{' ' * margin}{key_text(entry.key)}:"
        value = entry.value
        field = above if above in KEYED and value.kind != "mapping" else entry.key
        if value.kind in ("mapping", "list") and not value.flow:
            yield _with_comment(head, around.behind, moved=margin - entry.column)
            if value.kind == "mapping":
                of = entry.key if above in ("file", "map") or entry.key in KEYED else "record"
                yield from self._mapping(value, margin + _STEP, of)
            else:
                yield from self._items(value, margin + _STEP, entry.key)
            return
        beside, below = self._value(value, field, margin, above)
        line = f"{head} {beside}" if beside else head
        yield _with_comment(line, around.behind, moved=margin - entry.column)
        yield from below

    def _items(self, span: Span, margin: int, field: str) -> Iterator[str]:
        for item in span.items:
            start = line_of(self.source, span, item) + span.column
            around = self.around[start]
            self.columns.append((span.column, margin))
            yield from _above(around.above, margin)
            if item.kind == "list" and not item.flow:
                raise EditError("there is a list within a list")
            if item.kind == "mapping" and not item.flow:
                if around.behind:
                    yield f"{' ' * margin}{around.behind.text}"
                lines = list(self._mapping(item, margin + _STEP, "row"))
            else:
                beside, below = self._value(item, field, margin, "row", is_item=True)
                line = f"{' ' * margin}  {beside}"
                lines = [_with_comment(line, around.behind, moved=margin - span.column), *below]
            first = next(at for at, line in enumerate(lines) if _is_content(line))
            yield from (f"{' ' * margin}{line.lstrip()}" for line in lines[:first])
            yield f"{' ' * margin}-{lines[first][margin + 1 :]}"
            yield from lines[first + 1 :]
            yield from self._below(around.below)
            self.columns.pop()

    def _below(self, comments: Iterable[Comment]) -> Iterator[str]:
        """Comments behind the last line of something, indented as what they are a part of."""
        for comment in comments:
            outer = [pair for pair in self.columns if pair[0] <= comment.column]
            before, now = outer[-1] if outer else (0, 0)
            deeper = len(outer) == len(self.columns) and comment.column > before
            yield f"{' ' * (now + _STEP * deeper)}{comment.text}"

    def _value(
        self, span: Span, field: str, margin: int, above: str, *, is_item: bool = False
    ) -> tuple[str, list[str]]:
        """What stands beside the colon or hyphen, and the lines below."""
        raw = self.source[span.start : span.end]
        if span.kind in _WORDS:
            return self._word(span, field, raw), []
        if has_comment(self.source, span):
            raise EditError(f"a comment stands within the brackets of '{field}'")
        if span.kind == "list":
            items = [self._in_brackets(item, field) for item in span.items]
            beside = f"[{', '.join(items)}]"
            words = all(items) and all(is_token(item.text, field) for item in span.items)
            if words or (all(items) and margin + len(field) + 2 + len(beside) <= WIDTH):
                return beside, []
            return "", value_lines(field, span.data, margin, above)[1] or [in_line(span.data)]
        data = span.data
        if not data or is_reference(data) or field in KEYED:
            return in_line(data, field), []
        if is_item:
            first, *below = item_lines(data, margin, field)
            return first[margin + 2 :], below
        return value_lines(field, data, margin, above)

    def _in_brackets(self, span: Span, field: str) -> str:
        """An item as it may stay among commas; empty where it is better on a line of its own."""
        if span.kind != "text":
            return ""
        raw = self.source[span.start : span.end]
        if raw[:1] in "\"'" or is_token(span.text, field):
            return self._word(span, field, raw)
        return raw if not needs_quotes(span.text) and "," not in span.text else ""

    def _word(self, span: Span, field: str, raw: str) -> str:
        if span.kind == "nothing":
            return raw
        one_line = "\n" not in raw and "\r" not in raw
        if one_line and raw[:1] == '"' and as_read(span.text) == span.text:
            return raw
        is_plain = span.kind == "text" and raw[:1] not in "\"'" and one_line
        if is_plain and not is_prose(field) and not needs_quotes(span.text):
            return raw
        return quoted(as_read(span.text))


def _is_content(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")


def _with_comment(line: str, comment: Comment | None, *, moved: int) -> str:
    """A line with the comment behind it, in the column where it stood, if there is room."""
    if comment is None:
        return line
    column = comment.column if not moved else 0
    return f"{line.ljust(max(len(line) + 2, column))}{comment.text}"


def _above(comments: Iterable[Comment], margin: int) -> Iterator[str]:
    """Comments above something; those in the first column stay there."""
    for comment in comments:
        yield f"{' ' * margin if comment.column else ''}{comment.text}"
