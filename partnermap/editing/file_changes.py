"""What is to be done to one file: its text afterwards, and what that must say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from partnermap.editing.changes import AddRow, Key, RemoveRow, SetField
from partnermap.editing.pieces.around import after, end_of, line_start
from partnermap.editing.pieces.items import line_of
from partnermap.editing.pieces.record import with_item_at, with_value_at
from partnermap.editing.pieces.sections import put_records, take_record
from partnermap.editing.pieces.splicing import EditError, Splice, Style, spliced
from partnermap.editing.plain import Path, as_written, with_item, with_value
from partnermap.model.map import LIST_SECTIONS
from partnermap.source.spans import Span, read_spans

Within = SetField | AddRow | RemoveRow
Record = tuple[str, Key]


class _Piece(NamedTuple):
    """The lines of a file that are edited by themselves, and the way to the record from there."""

    begin: int
    end: int
    path: Path
    alone: bool


@dataclass(slots=True)
class FileChanges:
    """The changes to one file.

    Attributes:
        within: changes to records that stay, by section and key.
        gone: records and items that are taken out.
        new: by section the records or items that are put in.
    """

    within: dict[Record, list[Within]] = field(default_factory=lambda: defaultdict(list))
    gone: list[Record] = field(default_factory=list)
    new: dict[str, Any] = field(default_factory=dict)

    def put(self, section: str, key: str | None, said: Any) -> None:
        """Put in a record, or, without a key, an item."""
        if key is None:
            self.new.setdefault(section, []).append(as_written(said))
        else:
            self.new.setdefault(section, {})[key] = as_written(said)

    def applied(self, text: str, newline: str) -> str:
        """The text of the file afterwards.

        Raises:
            EditError: where that cannot be done without touching anything else.
        """
        top = read_spans(text)
        if top.flow:
            raise EditError("this file is written in one pair of braces")
        style = Style(newline, _step(top))
        text = spliced(text, self._splices(text, top, style))
        for section, new in self.new.items():
            text = spliced(text, put_records(text, read_spans(text), section, new, style))
        return text

    def _splices(self, text: str, top: Span, style: Style) -> Iterator[Splice]:
        pieces: dict[tuple[int, int], list[tuple[Path, Within | None]]] = defaultdict(list)
        for record, changes in self.within.items():
            piece = _piece_of(text, top, *record)
            pieces[piece.begin, piece.end] += [(piece.path, each) for each in _in_turn(changes)]
        for section, key in sorted(self.gone, key=str, reverse=True):
            piece = _piece_of(text, top, section, key)
            if piece.alone:
                yield take_record(text, piece.begin, piece.end)
            else:
                pieces[piece.begin, piece.end].append((piece.path, None))
        for (begin, end), steps in pieces.items():
            part = text[begin:end]
            for path, change in steps:
                part = _changed(part, path, change, style)
            yield Splice(begin, end, part)

    def expected(self, before: dict[str, Any]) -> dict[str, Any]:
        """What the file must say afterwards."""
        data = deepcopy(before)
        for (section, key), changes in self.within.items():
            holder: Any = data if section == "map" else data[section]
            at = section if section == "map" else key
            for change in _in_turn(changes):
                holder[at] = _said(holder[at], change)
        for section, key in sorted(self.gone, key=str, reverse=True):
            del data[section][key]
            if not data[section]:
                del data[section]
        for section, new in self.new.items():
            if isinstance(new, list):
                data[section] = [*data.get(section, []), *new]
            else:
                data[section] = {**data.get(section, {}), **new}
        return data


def _in_turn(changes: Iterable[Within]) -> list[Within]:
    """Fields are set while positions are as before; then rows go, from the last; then some come."""
    fields = [each for each in changes if isinstance(each, SetField)]
    gone = [each for each in changes if isinstance(each, RemoveRow)]
    new = [each for each in changes if isinstance(each, AddRow)]
    return [*fields, *sorted(gone, key=lambda each: each.index, reverse=True), *new]


def _changed(text: str, path: Path, change: Within | None, style: Style) -> str:
    if isinstance(change, SetField):
        return with_value_at(text, (*path, *change.path), as_written(change.value), style)
    if isinstance(change, RemoveRow):
        return with_value_at(text, (*path, change.field, change.index), None, style)
    if isinstance(change, AddRow):
        return with_item_at(text, (*path, change.field), as_written(change.value), style)
    return with_value_at(text, path, None, style)


def _said(record: Any, change: Within) -> Any:
    if isinstance(change, SetField):
        return with_value(record, change.path, as_written(change.value))
    if isinstance(change, RemoveRow):
        return with_value(record, (change.field, change.index), None)
    more = with_item(record.get(change.field), change.field, as_written(change.value))
    return {**record, change.field: more}


def _piece_of(text: str, top: Span, section: str, key: Key) -> _Piece:
    """The lines of a record; those of its section, where it stands in braces."""
    entry = top.entry(section)
    assert entry is not None  # noqa: S101 - the record was found in it
    inside = entry.value
    whole = (line_start(text, entry.start), after(text, end_of(text, entry), entry.column))
    if section == "map":
        return _Piece(*whole, ("map",), alone=False)
    if inside.flow:
        return _Piece(*whole, (section, key), alone=False)
    if section in LIST_SECTIONS:
        item = inside.items[int(key)]
        end = after(text, item.end, inside.column)
        return _Piece(line_of(text, inside, item), end, (0,), alone=True)
    part = inside.entry(str(key))
    assert part is not None  # noqa: S101 - the record was found there
    end = after(text, end_of(text, part), part.column)
    return _Piece(line_start(text, part.start), end, (part.key,), alone=True)


def _step(top: Span) -> int:
    """How far records are indented in this file."""
    for entry in top.entries:
        inside = entry.value
        if inside.kind == "mapping" and not inside.flow and inside.entries:
            return inside.column - entry.column
    return 2
