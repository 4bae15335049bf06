"""Records and items put into a section of a file, and taken out of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from partnermap.editing.composing import (
    ROOMY,
    among_commas,
    item_lines,
    key_text,
    record_lines,
    section_lines,
)
from partnermap.editing.pieces import brackets
from partnermap.editing.pieces.around import after, end_of, line_start
from partnermap.editing.pieces.fields import set_value
from partnermap.editing.pieces.splicing import EditError, Splice, Style, lines_at, next_line
from partnermap.model.map import LIST_SECTIONS
from partnermap.source.spans import KeySpan, Span


def put_records(
    text: str, top: Span, section: str, new: Mapping[str, Any] | list[Any], style: Style
) -> Iterator[Splice]:
    """What gives a section of a file some more records, or items, at its end.

    Args:
        text: of the file.
        top: its spans.
        section: the name of the section.
        new: the records by id; of ``links`` and ``notes`` a list.
        style: of the file.
    """
    entry = top.entry(section)
    if top.flow:
        raise EditError("this file is written in one pair of braces")
    if entry is None:
        yield _new_section(text, top, section, new, style)
        return
    old = entry.value
    wanted = "list" if section in LIST_SECTIONS else "mapping"
    parts: tuple[Any, ...] = old.items if wanted == "list" else old.entries
    if not parts and (old.kind in ("nothing", wanted)):
        yield from set_value(text, entry, new, style)
    elif old.kind != wanted:
        raise EditError(f"the section '{section}' is not written as a {wanted}")
    elif old.flow:
        last = parts[-1]
        end = end_of(text, last) if isinstance(last, KeySpan) else last.end
        said = (
            [among_commas(item, section) for item in new]
            if isinstance(new, list)
            else [f"{key_text(name)}: {among_commas(said, name)}" for name, said in new.items()]
        )
        where = (last.start, end)
        yield from brackets.put_in(text, old.end, where, last.column, said, style.newline)
    else:
        at = after(text, old.end, old.column)
        roomy = _is_roomy(text, section, [each.start for each in parts], next_line(text, entry.end))
        step = old.column - entry.column if wanted == "mapping" else style.step
        lines = list(_lines(section, new, old.column, step, roomy=roomy))
        yield lines_at(text, at, lines, style.newline)


def take_record(text: str, begin: int, end: int) -> Splice:
    """Without the lines of a record; of two empty lines round it, one goes as well."""
    above = line_start(text, max(0, begin - 1))
    if not text[end : next_line(text, end)].strip() and not text[above:begin].strip():
        end = next_line(text, end)
    return Splice(begin, end, "")


def _lines(
    section: str, new: Mapping[str, Any] | list[Any], margin: int, step: int, *, roomy: bool
) -> Iterator[str]:
    if isinstance(new, list):
        parts: Iterable[Iterable[str]] = (item_lines(item, margin, section) for item in new)
    else:
        parts = (record_lines(name, said, margin, step) for name, said in new.items())
    for part in parts:
        if roomy:
            yield ""
        yield from part


def _new_section(
    text: str, top: Span, section: str, new: Mapping[str, Any] | list[Any], style: Style
) -> Splice:
    margin = " " * (top.entries[0].column if top.entries else 0)
    last = text.rstrip("\r\n") if text.strip() else ""
    apart = [""] if last and len(text) - len(last) <= len(style.newline) else []
    lines = [f"{margin}{line}" if line else "" for line in section_lines(section, new, style.step)]
    return lines_at(text, len(text), [*apart, *lines], style.newline)


def _is_roomy(text: str, section: str, starts: list[int], first: int) -> bool:
    """Whether records are to have an empty line between them, as those that are there have."""
    if len(starts) == 1:
        return not text[first : next_line(text, first)].strip() or section in ROOMY
    before = text[starts[-2] : line_start(text, starts[-1])]
    lines = before.replace("\r\n", "\n").replace("\r", "\n").split("\n")[:-1]
    while lines and lines[-1].lstrip().startswith("#"):
        lines.pop()
    return bool(lines) and not lines[-1].strip()
