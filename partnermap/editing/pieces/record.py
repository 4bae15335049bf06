"""Changes within one record: a piece of a file, edited step by step."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Any, NamedTuple

from partnermap.editing.pieces.around import has_comment
from partnermap.editing.pieces.fields import CommentInTheWayError, put_field, set_value, take_field
from partnermap.editing.pieces.items import put_item, set_item, take_item
from partnermap.editing.pieces.splicing import EditError, Splice, Style, spliced
from partnermap.editing.plain import Path, with_item, with_value
from partnermap.source.spans import Span, read_spans


class _Frame(NamedTuple):
    """One step of the way to a value.

    Attributes:
        inside: the mapping or list that the step leads into.
        step: the key or position.
        owner: the column of the key or hyphen to which ``inside`` belongs.
        field: the last key on the way.
        above: the key above that.
        flow: whether the value stands inside brackets or braces.
    """

    inside: Span
    step: str | int
    owner: int
    field: str
    above: str
    flow: bool


def with_value_at(text: str, path: Path, value: Any, style: Style) -> str:
    """A piece of YAML with another value at a path, or without it where that is None.

    Raises:
        EditError: where that cannot be done without touching anything else.
    """
    frames, span = _followed(text, path)
    here, rest = path[: len(frames)], path[len(frames) :]
    frame = frames[-1]
    old = span.data if span is not None else None
    said = with_value(old, rest, value, frame.field)
    if said == old and (span is None or span.kind != "nothing"):
        return text
    if said is None:
        return spliced(text, [_without(text, frames)])
    if span is None:
        here_in = (frame.inside, frame.owner)
        put = put_field(text, *here_in, (frame.field, said), _kind_of(frames), style)
        return spliced(text, put)
    if isinstance(old, dict) and isinstance(said, dict):
        for key in dict.fromkeys((*said, *old)):
            text = with_value_at(text, (*here, key), said.get(key), style)
        return text
    if isinstance(frame.step, int):
        if frame.inside.flow:
            items = with_value(frame.inside.data, (frame.step,), said, frame.field)
            return with_value_at(text, here[:-1], items, style)
        new = set_item(text, frame.inside, frame.step, said, frame.field, style)
        return spliced(text, [new])
    try:
        return spliced(text, _set(text, frame, said, style))
    except CommentInTheWayError:
        if isinstance(old, list) and isinstance(said, list):
            return _as_list(text, here, old, said, style)
        raise


def with_item_at(text: str, path: Path, item: Any, style: Style) -> str:
    """A piece of YAML with one more item in the list at a path.

    Raises:
        EditError: where that cannot be done without touching anything else.
    """
    frames, span = _followed(text, path)
    frame = frames[-1]
    old = with_value_data(span, path[len(frames) :])
    if len(frames) < len(path) or span is None or span.kind != "list" or not span.items:
        return with_value_at(text, path, with_item(old, frame.field, item), style)
    detailed = isinstance(item, dict) and not frame.flow
    if span.flow and detailed and not has_comment(text, span):
        return spliced(text, _set(text, frame, [*span.data, item], style))
    return spliced(text, put_item(text, span, _key_column(frame), item, frame.field, style))


def with_value_data(span: Span | None, rest: Path) -> Any:
    """What stands at a value, where it is all that a path leads to."""
    return None if span is None or rest else span.data


def _followed(text: str, path: Path) -> tuple[list[_Frame], Span | None]:
    """The steps of a path as far as the text has them, and the value to which they lead.

    The last step may lead to a field that its mapping does not have; the value is None then.
    """
    span, owner, field, above, flow = read_spans(text), -1, "", "", False
    frames: list[_Frame] = []
    for step in path:
        flow = flow or span.flow
        if span.kind == "mapping" and isinstance(step, str):
            above, field = field, step
            entry = span.entry(step)
            frames.append(_Frame(span, step, owner, field, above, flow))
            if entry is None:
                return frames, None
            span, owner = entry.value, entry.column
        elif span.kind == "list" and isinstance(step, int) and step < len(span.items):
            frames.append(_Frame(span, step, owner, field, above, flow))
            span, owner = span.items[step], span.column
        else:
            break
    if not frames:
        raise EditError("this is not written as a mapping")
    return frames, span


def _key_column(frame: _Frame) -> int:
    entry = frame.inside.entry(str(frame.step))
    return frame.owner if entry is None else entry.column


def _kind_of(frames: Sequence[_Frame]) -> str:
    """In which order the fields of the mapping stand into which the last step leads."""
    if any(isinstance(frame.step, int) for frame in frames[:-1]):
        return "row"
    return "map" if frames[0].step == "map" else "record"


def _set(text: str, frame: _Frame, said: Any, style: Style) -> list[Splice]:
    entry = frame.inside.entry(str(frame.step))
    assert entry is not None  # noqa: S101 - the way led through it
    return list(set_value(text, entry, said, style, flow=frame.flow, above=frame.above))


def _without(text: str, frames: Sequence[_Frame]) -> Splice:
    """Without a value; and without what holds nothing else."""
    for frame in reversed(frames):
        if isinstance(frame.step, int):
            if len(frame.inside.items) > 1:
                return take_item(text, frame.inside, frame.step)
        elif len(frame.inside.entries) > 1:
            entry = frame.inside.entry(frame.step)
            assert entry is not None  # noqa: S101 - the way led through it
            return take_field(text, frame.inside, entry)
    raise EditError("nothing would be left of this record; take out the whole record")


def _as_list(text: str, path: Path, old: list[Any], said: list[Any], style: Style) -> str:
    """A list changed item by item, as comments stand in it.

    Raises:
        EditError: where new items do not all stand at its end.
    """
    one, two = ([repr(item) for item in items] for items in (old, said))
    steps = SequenceMatcher(None, one, two, autojunk=False).get_opcodes()
    differing = [where for what, *where in steps if what != "equal"]
    gone = [at for begin, end, _, _ in differing for at in range(begin, end)]
    new = [at for _, _, begin, end in differing for at in range(begin, end)]
    if new and new != list(range(len(said) - len(new), len(said))):
        raise EditError(f"comments stand between the items of '{path[-1]}'; change it by hand")
    for at in new:
        text = with_item_at(text, path, said[at], style)
    for at in reversed(gone):
        text = with_value_at(text, (*path, at), None, style)
    return text
