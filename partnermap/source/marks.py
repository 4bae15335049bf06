"""Positions: where every key and value of a file stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from partnermap.finding import Finding, Location, Place

_NO_TWINS: Mapping[str, str] = {}


class Mark(NamedTuple):
    """A position as the parser counts: line and column start at 0."""

    line: int
    column: int


@dataclass(slots=True)
class Marks:
    """Where a mapping or a list, and what is in it, stand.

    Attributes:
        start: where the collection begins.
        keys: where each key of a mapping begins.
        values: where each value begins; for a collection, its own marks. List items by index.
    """

    start: Any
    keys: dict[str, Any] = field(default_factory=dict)
    values: dict[str | int, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Source:
    """One file, read.

    Attributes:
        path: relative to the map's folder, with forward slashes.
        data: plain dictionaries, lists and strings; None for an empty list item. A key whose
            value is empty is left out of its dictionary and kept in the marks.
        marks: the positions, in the shape of the data.
        lines: the text, line by line, for showing what stands at a position.
        problems: what is wrong with the YAML, in file order.
        is_whole: False where the file, or the rest of it, could not be read, so that what seems to
            be missing may stand there.
    """

    path: str
    data: dict[str, Any]
    marks: Marks
    lines: tuple[str, ...] = ()
    problems: tuple[Finding, ...] = ()
    is_whole: bool = True

    def locate(
        self, place: Place, *, key: bool = False, twins: Mapping[str, str] = _NO_TWINS
    ) -> Location:
        """Where a place stands in this file, or the nearest place around it that does.

        Steps that the file leaves out are passed over: one thing where a list may stand, an id
        where a mapping may.

        Args:
            place: keys and list positions from the top of the file.
            key: point at the key rather than at its value.
            twins: another key under which the same may be written.
        """
        marks = self.marks
        found = marks.start
        for depth, step in enumerate(place, start=1):
            if step not in marks.keys and step not in marks.values:
                step = twins.get(str(step), step)
            inner = marks.values.get(step)
            at_key = inner is None or (key and depth == len(place))
            if at_key and isinstance(step, str) and step in marks.keys:
                found = marks.keys[step]
            elif inner is not None:
                found = inner.start if isinstance(inner, Marks) else inner
            if isinstance(inner, Marks):
                marks = inner
            elif inner is not None:
                break
        return Location(self.path, found.line + 1, found.column + 1)
