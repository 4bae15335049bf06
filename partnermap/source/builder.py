"""One pass over the parser's events, with a stack of our own."""

from __future__ import annotations

import sys
import unicodedata
from typing import Any

import yaml

from partnermap.finding import Finding, Location
from partnermap.source import syntax
from partnermap.source.broken import broken
from partnermap.source.disguises import is_table
from partnermap.source.lookout import SIGNS, Lookout
from partnermap.source.marks import Mark, Marks

try:
    from yaml.cyaml import CParser  # type: ignore[attr-defined]
except ImportError as error:  # pragma: no cover - depends on how PyYAML was built
    sys.stderr.write(
        "partnermap needs PyYAML with its C parser (LibYAML), and this PyYAML has none.\n"
        "Install the ready-made wheel: pip install --force-reinstall --only-binary :all: PyYAML\n"
    )
    raise SystemExit(2) from error

MAX_DEPTH = 64
_DROPPED = "\0"  # no key can be this: it is not kept, but what stands under it is read on
_NOTHING = frozenset({"", "~", "null"})  # YAML's ways to write no value, unless quoted
Document = tuple[dict[str, Any], Marks]


def _is_idle(doubt: Finding, broken: Finding) -> bool:
    """Whether a doubt about a comma is only about what an open bracket took in."""
    return doubt.code in ("PM005", "PM006") and doubt.primary > broken.primary


class _Frame:
    """A collection that is being filled."""

    __slots__ = ("before", "data", "flow", "key", "key_end", "marks")

    def __init__(self, data: dict[str, Any] | list[Any], marks: Marks, flow: bool) -> None:
        self.data: Any = data
        self.marks = marks
        self.flow = flow
        self.key: str | None = None
        self.key_end: Any = None  # in { } only: where the key ends
        self.before: str | None = None  # in [ ] only: the item before, where it has no quotes


class Builder:
    """Builds the data and the marks of one file.

    Attributes:
        has_dropped: whether records may be missing, as a key that was refused stands above them.

    Args:
        path: for locations.
        lines: the text of the file, for looking at what stands at a position.
        problems: what is found is added to it.
    """

    def __init__(self, path: str, lines: tuple[str, ...], problems: list[Finding]) -> None:
        self.path = path
        self.lines = lines
        self.problems = problems
        self.lookout = Lookout(path, lines, problems)
        self.has_dropped = False

    def build(self, text: str) -> Document | None:
        """The data and marks of a document; None where it cannot be read."""
        try:
            return self._document(CParser(text))
        except yaml.YAMLError as error:
            if is_table(self.lines):
                at = Location(self.path, 1, 1)
                self.problems.append(syntax.not_a_map(at, self.lines))
            else:
                found = broken(self.path, self.lines, error)
                self.problems[:] = [each for each in self.problems if not _is_idle(each, found)]
                self.problems.append(found)
            return None

    def _document(self, parser: Any) -> Document | None:
        root: _Frame | None = None
        frame: _Frame | None = None
        stack: list[_Frame | None] = []
        lookout = self.lookout
        documents = 0
        while (event := parser.get_event()) is not None:
            kind = type(event)
            if kind is yaml.ScalarEvent:
                if frame is not None:
                    self._scalar(frame, event)
                elif event.style or event.value not in _NOTHING:
                    self._top(event)
                    return None
            elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
                if len(stack) >= MAX_DEPTH:
                    what = f"this is nested deeper than {MAX_DEPTH} levels"
                    lookout.refuse(event, what, "Look for brackets that are not closed.")
                    return None
                if event.anchor is not None or event.tag is not None:
                    lookout.signs(event)
                data: Any = {} if kind is yaml.MappingStartEvent else []
                inner = _Frame(data, Marks(event.start_mark), bool(event.flow_style))
                if frame is not None:
                    self._attach(frame, data, inner.marks, event)
                elif kind is yaml.SequenceStartEvent:
                    self._top(event)
                    return None
                else:
                    root = inner
                stack.append(frame)
                frame = inner
            elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
                frame = stack.pop()
            elif kind is yaml.AliasEvent:
                lookout.refuse(event, f"'*{event.anchor[:60]}' is read by YAML as a repetition")
                if frame is None:
                    return None
                self._attach(frame, f"*{event.anchor}", event.start_mark, event)
            elif kind is yaml.DocumentStartEvent:
                documents += 1
                if documents > 1:
                    what = "a second document begins here ('---')"
                    lookout.refuse(event, what, "Put it into a file of its own.")
                    return None
                if event.tags:
                    what = "this file declares tags of its own (%TAG)"
                    lookout.refuse(event, what, "Remove that line.")
        return (root.data, root.marks) if root else self._nothing()

    def _nothing(self) -> Document:
        """A file of blank lines and comments."""
        self.problems.append(syntax.empty(Location(self.path, 1, 1)))
        return {}, Marks(Mark(0, 0))

    def _top(self, event: Any) -> None:
        """A text or a list where the sections should be."""
        top = "text" if type(event) is yaml.ScalarEvent else "list"
        self.problems.append(syntax.not_a_map(self.lookout.at(event), self.lines, top))

    def _scalar(self, frame: _Frame, event: Any) -> None:
        """Put one text where it belongs: as a key, a value or a list item."""
        value: str = event.value
        plain = not event.style
        is_list = type(frame.data) is list
        is_key = frame.key is None and not is_list
        if event.anchor is not None or event.tag is not None:
            self.lookout.signs(event)
        if not value.isprintable():
            value = self.lookout.cleaned(event, value, is_key=is_key)
        if not value.isascii():
            value = unicodedata.normalize("NFC", value)
        if plain and value[:1] in SIGNS:
            self.lookout.typed_sign(event, value)
        if is_key:
            self._begin_entry(frame, event, value, plain)
            return
        if plain and event.end_mark.line in self.lookout.suspect_lines:
            self.lookout.hash_after(event, value)
        if not plain or value not in _NOTHING:
            if is_list and frame.flow:
                if plain and frame.before is not None:
                    doubted = self.lookout.comma_before(event, value, frame.before)
                    frame.flow = not doubted  # one doubt for each list is enough
                frame.before = value if plain else None
            self._attach(frame, value, event.start_mark, event)
        elif is_list:
            frame.marks.values[len(frame.data)] = event.start_mark
            frame.data.append(None)
        else:  # absence
            key, frame.key = frame.key, None
            keys = frame.marks.keys
            if frame.flow and key in keys:
                start = keys[key]
                self.lookout.no_colon_after(start, frame.key_end, key, first=len(keys) == 1)

    def _begin_entry(self, frame: _Frame, event: Any, value: str, plain: bool) -> None:
        """A key."""
        keys = frame.marks.keys
        if value in keys:
            first = self.lookout.location(keys[value]).with_note("the first time")
            self.problems.append(syntax.repeated_key(self.lookout.at(event), value, first))
            frame.key = _DROPPED
        elif not value:
            self.problems.append(syntax.no_key(self.lookout.at(event)))
            frame.key = _DROPPED
        elif plain and value == "<<":
            what = "'<<' copies another part of the file"
            self.lookout.refuse(event, what, "Write the entries out where they belong.")
            frame.key = _DROPPED
        else:
            keys[value] = event.start_mark
            frame.key = value
        if frame.flow:
            frame.key_end = event.end_mark

    def _attach(self, frame: _Frame, data: Any, marks: Any, event: Any) -> None:
        """Put a text or a collection into the collection around it."""
        if type(frame.data) is list:
            frame.marks.values[len(frame.data)] = marks
            frame.data.append(data)
            return
        key, frame.key = frame.key, None
        if key is None:
            if type(event) is not yaml.AliasEvent:
                self.problems.append(syntax.collection_as_key(self.lookout.at(event)))
            frame.key = _DROPPED
        elif key == _DROPPED:
            self.has_dropped = self.has_dropped or type(event) is yaml.MappingStartEvent
        else:
            frame.marks.values[key] = marks
            frame.data[key] = data
