"""What is still open, added to a mapping file that holds answers: all that stands there stays."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from partnermap.exchange.spreadsheets.headings.synonyms import plain_heading
from partnermap.source import read_source

_PART = re.compile(r"(\w+):\s*(?:#.*)?\Z")
_INNER = re.compile(r"""(\s+)(["']?)(.+?)\2:\s*(?:#.*)?\Z""")
_ASKED = re.compile(r'\s+("(?:[^"\\]|\\.)*"): (?:\{\w+: )?"\?"')
_KNOWN = "# What was understood"
_MORE = "# What else may be said"
_OF_HEADINGS = ("sheets", "headings")


@dataclass(frozen=True, slots=True)
class Added:
    """A mapping file with what is still open.

    Attributes:
        text: of the file.
        many: how many lines were added that ask something.
        closed: a part that is written in one line, so that nothing can be added; mostly empty.
    """

    text: str
    many: int
    closed: str = ""


@dataclass(slots=True)
class _Group:
    """Lines that belong under one part, or under one column of ``words``."""

    part: str
    column: str
    above: list[str]  # what is said of the part
    lines: list[str] = field(default_factory=list)
    many: int = 0


def with_added(before: str, start: str) -> Added:
    """A mapping file, and the lines of a new start that it has not.

    Args:
        before: its text, with answers and question marks.
        start: as ``start_of_mapping`` gives it.
    """
    there = read_source("mapping.yaml", before.encode()).data
    newline = "\r\n" if "\r\n" in before else "\n"
    lines = before.splitlines()
    many = 0
    for group in _open(start, there):
        if closed := _closed(lines, group):
            return Added(before, 0, closed)
        _add(lines, group)
        many += group.many
    text = newline.join(lines) + newline
    return Added(text if many else before, many)


def _open(start: str, there: Mapping[str, Any]) -> Iterator[_Group]:
    """What a start asks and a file has no line for."""
    group, above, beside = _Group("", "", []), list[str](), list[str]()
    for line in start.splitlines():
        if line.startswith((_KNOWN, _MORE)):
            break
        if match := _ASKED.match(line):
            key = json.loads(match[1])
            if not _has(there.get(group.part), group, key):
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


def _has(there: Any, group: _Group, key: str) -> bool:
    """Whether a part of the file has a line for a key, answered or not."""
    if group.column and isinstance(there, Mapping):
        mine = plain_heading(group.column)
        there = next((there[each] for each in there if plain_heading(each) == mine), None)
    if not isinstance(there, Mapping):
        return False
    fold = plain_heading if group.part in _OF_HEADINGS else str.casefold
    return fold(key) in {fold(str(each)) for each in there}


def _closed(lines: list[str], group: _Group) -> str:
    """What is written in one line where lines are to be added below it; empty where nothing is."""
    at = _at(lines, group.part)
    if at is None:
        is_there = any(line.startswith((f"{group.part}:", f"{group.part} :")) for line in lines)
        return group.part if is_there else ""
    mine = [line.strip() for line in lines[at + 1 : _end(lines, at)]]
    column = group.column
    is_flow = column and any(
        re.match(rf"""["']?{re.escape(column)}["']?:\s*\{{""", e) for e in mine
    )
    return f"{group.part}, {column}" if is_flow else ""


def _at(lines: list[str], part: str) -> int | None:
    """The number of the line with which a part begins."""
    return next(
        (n for n, line in enumerate(lines) if (m := _PART.match(line)) and m[1] == part), None
    )


def _end(lines: list[str], at: int) -> int:
    """The number of the line behind the last one that stands below another."""
    depth = _depth(lines[at])
    last = at
    for number, line in enumerate(lines[at + 1 :], at + 1):
        if line.strip() and _depth(line) <= depth:
            break
        last = number if line.strip() else last
    return last + 1


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip())


def _add(lines: list[str], group: _Group) -> None:
    at = _at(lines, group.part)
    if at is None:
        head = [*group.above, f"{group.part}:"]
        column = [f"  {group.column}:"] if group.column else []
        # What was understood stands last in a file of ours.
        last = next((n for n, e in enumerate(lines) if e.startswith((_KNOWN, _MORE))), len(lines))
        between = [""] if last and lines[last - 1].strip() else []
        lines[last:last] = [*between, *head, *column, *group.lines, ""]
        return
    depth = _depth_below(lines, at, 2)
    if not group.column:
        end = _end(lines, at)
        lines[end:end] = [" " * depth + line.lstrip() for line in group.lines]
        return
    mine = plain_heading(group.column)
    inner = next(
        (
            number
            for number in range(at + 1, _end(lines, at))
            if _depth(lines[number]) == depth
            and (match := _INNER.match(lines[number]))
            and plain_heading(match[3]) == mine
        ),
        None,
    )
    if inner is None:
        end = _end(lines, at)
        column = [f"{' ' * depth}{group.column}:"]
        lines[end:end] = [*column, *(" " * (depth + 2) + line.lstrip() for line in group.lines)]
        return
    end, deeper = _end(lines, inner), _depth_below(lines, inner, depth + 2)
    lines[end:end] = [" " * deeper + line.lstrip() for line in group.lines]


def _depth_below(lines: list[str], at: int, usual: int) -> int:
    """How far the first line below another is moved in."""
    below = (line for line in lines[at + 1 : _end(lines, at)] if line.strip())
    return next((_depth(line) for line in below if not line.lstrip().startswith("#")), usual)
