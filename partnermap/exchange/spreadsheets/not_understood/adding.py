"""What is still open, added to a mapping file that holds answers: all that stands there stays."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from partnermap.exchange.spreadsheets.headings.mapping_lines import NOT_SAID
from partnermap.exchange.spreadsheets.headings.synonyms import plain_heading
from partnermap.finding import Severity
from partnermap.source import read_source
from partnermap.source.spans import KeySpan, Span, read_spans

_PART = re.compile(r"(\w+):\s*(?:#.*)?\Z")
_INNER = re.compile(r"""(\s+)(["']?)(.+?)\2:\s*(?:#.*)?\Z""")
_ASKED = re.compile(r'\s+("(?:[^"\\]|\\.)*"): (?:\{\w+: )?"\?"')
_KNOWN = "# What was understood"
_MORE = "# What else may be said"
_OF_HEADINGS = ("sheets", "headings")
_STEP = 2
WHOLE = "the whole file"


@dataclass(frozen=True, slots=True)
class Added:
    """A mapping file with what is still open.

    Attributes:
        text: of the file; as it was where nothing can be added.
        many: how many lines were added that ask something.
        closed: a part that is written in one line, so that nothing can be added; mostly empty.
        is_refused: whether nothing was added as the file would not have read as before.
    """

    text: str
    many: int
    closed: str = ""
    is_refused: bool = False


@dataclass(slots=True)
class _Group:
    """Lines that belong under one part, or under one column of ``words``."""

    part: str
    column: str
    above: list[str]  # what is said of the part
    lines: list[str] = field(default_factory=list)
    many: int = 0


class _ClosedError(Exception):
    """Something is written in one line, so that no line can stand below it."""


def with_added(before: str, start: str) -> Added:
    """A mapping file, and the lines of a new start that it has not.

    Args:
        before: its text, with answers and question marks.
        start: as ``start_of_mapping`` gives it.
    """
    if _data_of(before) is None:
        return Added(before, 0, is_refused=True)
    text, many = before, 0
    for group in _open(start, read_spans(before)):
        try:
            text = _with_group(text, group)
            many += group.many
        except _ClosedError as closed:
            return Added(before, 0, str(closed))
        except ValueError:  # what was added so far reads as something else
            return Added(before, 0, is_refused=True)
    if many and not _holds(before, text, many):
        return Added(before, 0, is_refused=True)
    return Added(text, many)


def _data_of(text: str) -> Mapping[str, Any] | None:
    """What a file says; None where it cannot be read."""
    source = read_source("mapping.yaml", text.encode())
    is_broken = any(each.severity is Severity.ERROR for each in source.problems)
    return None if is_broken else source.data


def _holds(before: str, after: str, many: int) -> bool:
    """Whether a file says all that it said before, and asks so many things more."""
    old, new = _data_of(before), _data_of(after)
    if old is None or new is None:
        return False
    return _is_within(old, new) and _asked_in(new) == _asked_in(old) + many


def _is_within(old: Any, new: Any) -> bool:
    if not isinstance(old, Mapping):
        return bool(old == new)
    return isinstance(new, Mapping) and all(
        key in new and _is_within(said, new[key]) for key, said in old.items()
    )


def _asked_in(said: Any) -> int:
    if isinstance(said, Mapping):
        return sum(map(_asked_in, said.values()))
    return int(said == NOT_SAID)


def _open(start: str, there: Span) -> Iterator[_Group]:
    """What a start asks and a file has no line for."""
    group, above, beside = _Group("", "", []), list[str](), list[str]()
    for line in start.splitlines():
        if line.startswith((_KNOWN, _MORE)):
            break
        if match := _ASKED.match(line):
            key = json.loads(match[1])
            if not _has(there, group, key):
                group.lines += [*beside, line]
                group.many += 1
                beside = []
        elif line.startswith("#"):
            above.append(line)
        elif line.startswith(" ") and line.lstrip().startswith("#"):
            beside = [*beside, line] if beside else [line]
        elif match := _PART.match(line):
            yield from _filled(group)
            group, beside = _Group(match[1], "", above), []
        elif match := _INNER.match(line):
            yield from _filled(group)
            group, beside = _Group(group.part, match[3], group.above), []
        else:
            above = []
    yield from _filled(group)


def _filled(group: _Group) -> Iterator[_Group]:
    if group.many:
        yield group


def _has(there: Span, group: _Group, key: str) -> bool:
    """Whether the file has a line for a key, answered or not."""
    entry = there.entry(group.part)
    if entry and group.column:
        entry = _column(entry.value, group.column)
    fold = plain_heading if group.part in _OF_HEADINGS else str.casefold
    return bool(entry and fold(key) in {fold(each.key) for each in entry.value.entries})


def _column(part: Span, column: str) -> KeySpan | None:
    mine = plain_heading(column)
    return next((each for each in part.entries if plain_heading(each.key) == mine), None)


def _with_group(text: str, group: _Group) -> str:
    """A text with the lines of one group.

    Raises:
        _ClosedError: where they have no place.
    """
    top = read_spans(text)
    if top.flow:
        raise _ClosedError(WHOLE)
    lines = [line.lstrip() for line in group.lines]
    of_column = [f"{group.column}:", *(" " * _STEP + line for line in lines)]
    part = top.entry(group.part)
    if part is None:
        depth = " " * _STEP
        below = [depth + line for line in (of_column if group.column else lines)]
        return _with_part(text, top, [*group.above, f"{group.part}:", *below])
    if not group.column:
        return _below(text, part, lines, group.part)
    inner = _column(part.value, group.column)
    if inner is None:
        return _below(text, part, of_column, group.part)
    return _below(text, inner, lines, f"{group.part}, {group.column}")


def _with_part(text: str, top: Span, lines: list[str]) -> str:
    """A text with a part more: before what was understood, which stands last in a file of ours."""
    is_there = top.kind != "nothing"
    at, before = 0, ""
    for line in text.splitlines(keepends=True):
        ends = line.startswith((_KNOWN, _MORE, "...")) or (is_there and line.startswith("---"))
        if at >= top.end and ends:
            break
        at += len(line)
        before = line
    between = [""] if before.strip() and before.strip() != "---" else []
    after = [""] if at < len(text) else []
    moved = [" " * top.column * is_there + line for line in lines]
    return _inserted(text, at, [*between, *moved, *after])


def _below(text: str, entry: KeySpan, lines: list[str], called: str) -> str:
    """A text with lines more below a key.

    Raises:
        _ClosedError: where what is said of the key is written in one line.
    """
    value = entry.value
    depth, at = value.column, value.end
    if value.kind == "nothing" or (value.flow and not value.entries and not value.items):
        depth, at = entry.column + _STEP, entry.end
        if value.end > value.start:  # '~' or '{}', which says nothing
            text = f"{text[: value.start].rstrip(' ')}{text[value.end :]}"
    elif value.flow or value.kind != "mapping":
        raise _ClosedError(called)
    return _inserted(text, _behind(text, at, entry.column), [" " * depth + e for e in lines])


def _behind(text: str, at: int, column: int) -> int:
    """The beginning of the line behind a place, and behind the comments that belong to it."""
    found = at
    for number, line in enumerate(text[at:].splitlines(keepends=True)):
        at += len(line)
        bare = line.strip()
        is_deeper = len(line) - len(line.lstrip()) > column
        if number == 0 or (bare.startswith("#") and is_deeper):
            found = at
        elif bare:
            break
    return found


def _inserted(text: str, at: int, lines: list[str]) -> str:
    newline = "\r\n" if "\r\n" in text else "\n"
    start = newline if at and text[at - 1] not in "\r\n" else ""
    return f"{text[:at]}{start}{newline.join(lines)}{newline}{text[at:]}"
