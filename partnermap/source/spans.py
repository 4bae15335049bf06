"""Where every key and value of a text begins and ends, for editing it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import yaml
from yaml.cyaml import CParser  # type: ignore[attr-defined]


@dataclass(frozen=True, slots=True)
class Span:
    """A value and the offsets between which it stands.

    Attributes:
        start: of its first character; of an empty value, where it would be.
        end: after its last one, without spaces, line breaks and comments that follow.
        column: of its first character.
        kind: ``text``, ``lines`` (a text below ``|`` or ``>``), ``nothing``, ``mapping``, ``list``.
        flow: whether it stands in braces or brackets.
        text: what a text says.
        entries: of a mapping.
        items: of a list.
    """

    start: int
    end: int
    column: int
    kind: str
    flow: bool = False
    text: str = ""
    entries: tuple[KeySpan, ...] = ()
    items: tuple[Span, ...] = ()

    def entry(self, key: str) -> KeySpan | None:
        """The entry with this key."""
        return next((each for each in self.entries if each.key == key), None)

    @property
    def data(self) -> Any:
        """What it says, as plain data; None for nothing."""
        if self.kind == "mapping":
            return {
                each.key: each.value.data for each in self.entries if each.value.kind != "nothing"
            }
        if self.kind == "list":
            return [each.data for each in self.items]
        return None if self.kind == "nothing" else self.text


@dataclass(frozen=True, slots=True)
class KeySpan:
    """A key of a mapping, the offsets of its beginning and end, its column, and its value."""

    key: str
    start: int
    end: int
    column: int
    value: Span


def read_spans(text: str) -> Span:
    """The spans of a text that the map's reader reads without an error.

    Raises:
        ValueError: where it cannot be read after all.
    """
    parser = CParser(text)
    try:
        while type(event := parser.get_event()) is not yaml.DocumentStartEvent:
            if event is None:
                return Span(0, 0, 0, "nothing")
        return _value(parser, _next(parser), text)
    except yaml.YAMLError as error:
        raise ValueError(str(error)) from error


def _is(event: Any, kind: type) -> bool:
    return type(event) is kind


def _next(parser: Any) -> Any:
    return parser.get_event()


def _value(parser: Any, event: Any, text: str) -> Span:
    start, column = event.start_mark.index, event.start_mark.column
    kind = type(event)
    if kind is yaml.MappingStartEvent:
        entries: list[KeySpan] = []
        while _is(key := _next(parser), yaml.ScalarEvent):
            at, end = key.start_mark, key.end_mark.index
            value = _value(parser, _next(parser), text)
            entries.append(KeySpan(key.value, at.index, end, at.column, value))
        if not _is(key, yaml.MappingEndEvent):
            raise ValueError("a collection stands where a key belongs")
        flow = bool(event.flow_style)
        end = key.end_mark.index if flow or not entries else entries[-1].value.end
        return Span(start, end, column, "mapping", flow, entries=tuple(entries))
    if kind is yaml.SequenceStartEvent:
        items: list[Span] = []
        while not _is(item := _next(parser), yaml.SequenceEndEvent):
            items.append(_value(parser, item, text))
        flow = bool(event.flow_style)
        end = item.end_mark.index if flow or not items else items[-1].end
        return Span(start, end, column, "list", flow, items=tuple(items))
    if kind is not yaml.ScalarEvent:
        raise ValueError("an alias is not used in maps")
    end = event.end_mark.index
    if not event.style and event.value in ("", "~", "null"):
        return Span(start, end, column, "nothing")
    if event.style in ("|", ">"):
        end = start + len(text[start:end].rstrip())
        return Span(start, end, column, "lines", text=event.value)
    return Span(start, end, column, "text", text=event.value)
