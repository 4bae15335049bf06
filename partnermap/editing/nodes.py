"""Where the keys and values of a piece of YAML begin and end, as decisions need it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from partnermap.editing.splicing import EditError
from partnermap.source.spans import Span, read_spans


@dataclass(frozen=True, slots=True)
class Value:
    """A value, or the whole of a mapping.

    Attributes:
        start: the offset of its first character.
        end: after its last one, without spaces, line breaks and comments that follow.
        kind: ``text``, ``lines`` (a text below ``|`` or ``>``), ``nothing``, ``block`` or ``flow``
            (a mapping in lines, or in braces), ``other``.
        text: what a text says.
        entries: of a mapping.
    """

    start: int
    end: int
    kind: str
    text: str = ""
    entries: tuple[Entry, ...] = ()

    def entry(self, key: str) -> Entry | None:
        """The entry with this key."""
        return next((each for each in self.entries if each.key == key), None)


@dataclass(frozen=True, slots=True)
class Entry:
    """A key, its offset and column, the offset after its colon, and its value."""

    key: str
    start: int
    column: int
    colon: int
    value: Value


def read_entry(text: str) -> Entry:
    """The first entry of a piece of YAML that is a block mapping.

    Raises:
        EditError: where it cannot be read by itself.
    """
    try:
        return next(_entries(text, read_spans(text)))
    except (StopIteration, ValueError) as error:
        message = "the section 'dispositions' is written in a way that cannot be edited safely"
        raise EditError(message) from error


def _entries(text: str, span: Span) -> Iterator[Entry]:
    for entry in span.entries:
        colon = text.index(":", entry.end) + 1
        yield Entry(entry.key, entry.start, entry.column, colon, _value(text, entry.value, colon))


def _value(text: str, span: Span, colon: int) -> Value:
    if span.kind == "mapping":
        entries = tuple(_entries(text, span))
        kind = "flow" if span.flow or not entries else "block"
        end = span.end if kind == "flow" else entries[-1].value.end
        return Value(span.start, end, kind, entries=entries)
    if span.kind == "nothing":
        written = span.end > span.start
        start, end = (span.start, span.end) if written else (colon, colon)
        return Value(start, end, "nothing")
    kind = "other" if span.kind == "list" else span.kind
    return Value(span.start, span.end, kind, span.text)
