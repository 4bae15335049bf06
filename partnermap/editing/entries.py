"""An entry of a section set to what it shall say: as few splices as do it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import takewhile

from partnermap.editing.nodes import Entry, Value
from partnermap.editing.splicing import LINE_BREAK, EditError, Splice, lines_at, next_line

# Ids, fingerprints (but those that other tools might take for a number) and dates.
_PLAIN = re.compile(r"[a-z][a-z0-9-]*|[1-9][0-9a-f]*[a-df][0-9a-f]*|[0-9]{4}(-[0-9]{2}){0,2}")
_MEANT_OTHERWISE = frozenset({"null", "true", "false", "yes", "no", "on", "off", "y", "n"})
_COMMENT = re.compile(r"#[^\r\n]*")
_NO_MAPPING = "the section 'dispositions' is not written as a mapping"


def scalar(text: str) -> str:
    """A text as YAML: ids, fingerprints and dates plain, all else in quotes."""
    if _PLAIN.fullmatch(text) and text not in _MEANT_OTHERWISE:
        return text
    return json.dumps(text, ensure_ascii=False)


def set_entry(
    text: str, section: Entry, name: str, fields: Mapping[str, str], step: int, newline: str
) -> Iterator[Splice]:
    """What makes the entry ``name`` of a section say ``fields``, and otherwise as it does.

    Args:
        text: where the section stands.
        section: from ``read_entry``.
        name: the key of the entry.
        fields: to be set, or taken out where the text is empty; others are left as they are.
        step: how far an entry is indented, where there is none to go by.
        newline: the line break of the file.

    Raises:
        EditError: where it is written in a way that cannot be edited safely.
    """
    value = section.value
    entry = value.entry(name)
    if entry is not None:
        yield from _update(text, entry, fields, newline)
        return
    fields = {field: said for field, said in fields.items() if said}
    if value.kind == "block":
        column, inner = value.entries[-1].column, value.entries[-1].value
        step = inner.entries[0].column - column if inner.kind == "block" else step
        at = _after(text, value.end, column)
        yield lines_at(text, at, _as_lines(name, fields, column, step), newline)
    elif value.entries:
        yield from _add_in_braces(text, value, [f"{name}: {_in_braces(fields)}"], newline)
    elif value.kind == "nothing" or not text[value.start : value.end].strip("{} \t\r\n"):
        begin = len(text[: value.start].rstrip(" \t"))
        if value.end > value.start:
            yield Splice(begin, value.end, "")
        lines = _as_lines(name, fields, section.column + step, step)
        yield lines_at(text, next_line(text, value.end), lines, newline)
    else:
        raise EditError(_NO_MAPPING)


def _update(text: str, entry: Entry, fields: Mapping[str, str], newline: str) -> Iterator[Splice]:
    value = entry.value
    added: dict[str, str] = {}
    for field, said in fields.items():
        known = value.entry(field)
        if not said:
            yield from _take_out(text, value, known)
        elif known is None:
            added[field] = said
        elif known.value.text.strip() != said:
            yield _replace(text, known, scalar(said))
    pairs = [f"{field}: {scalar(said)}" for field, said in added.items()]
    if not pairs:
        return
    if value.kind == "block":
        indent = " " * value.entries[0].column
        at = _after(text, value.end, entry.column)
        yield lines_at(text, at, [f"{indent}{pair}" for pair in pairs], newline)
    elif value.entries:
        yield from _add_in_braces(text, value, pairs, newline)
    else:
        raise EditError(_NO_MAPPING)


def _take_out(text: str, of: Value, entry: Entry | None) -> Iterator[Splice]:
    """Without a field: its line, or its place between the commas of braces."""
    if entry is None:
        return
    if of.kind == "block":
        begin = max(text.rfind(sign, 0, entry.start) for sign in "\r\n") + 1
        yield Splice(begin, next_line(text, entry.value.end), "")
        return
    position = of.entries.index(entry)
    if position:
        begin, end = of.entries[position - 1].value.end, entry.value.end
    else:
        begin, end = entry.start, of.entries[1].start
    if "#" in text[begin:end]:
        raise EditError(f"'{entry.key}' stands beside a comment; take it out by hand")
    yield Splice(begin, end, "")


def _replace(text: str, entry: Entry, said: str) -> Splice:
    """Another value in the place of one; the comment behind ``|`` stays."""
    value = entry.value
    if value.kind == "nothing":
        return Splice(value.start, value.end, said if value.end > value.start else f" {said}")
    if value.kind == "lines":
        head = LINE_BREAK.split(text[value.start : value.end], maxsplit=1)[0]
        comment = _COMMENT.search(head)
        said += f"  {comment.group()}" if comment else ""
    return Splice(value.start, value.end, said)


def _as_lines(name: str, fields: Mapping[str, str], column: int, step: int) -> list[str]:
    inner = " " * (column + step)
    return [
        f"{' ' * column}{name}:",
        *(f"{inner}{field}: {scalar(said)}" for field, said in fields.items()),
    ]


def _in_braces(fields: Mapping[str, str]) -> str:
    return f"{{{', '.join(f'{field}: {scalar(said)}' for field, said in fields.items())}}}"


def _after(text: str, end: int, column: int) -> int:
    """Where the line after a value begins, and after comments that are indented below its key."""
    at = next_line(text, end)
    while at < len(text):
        margin = len(list(takewhile(lambda sign: sign == " ", text[at:])))
        if margin <= column or text[at + margin : at + margin + 1] != "#":
            break
        at = next_line(text, at)
    return at


def _add_in_braces(text: str, value: Value, pairs: Iterable[str], newline: str) -> Iterator[Splice]:
    """More entries before a closing brace; each on its own line, where the brace is."""
    last = value.entries[-1]
    closing = value.end - 1
    between = text[last.value.end : closing]
    comma = "," in _COMMENT.sub("", between)
    sign = " ," if text[last.value.end - 1] == ":" else ","  # 'owner: }' has no value
    if LINE_BREAK.search(between):
        if not comma:
            yield Splice(last.value.end, last.value.end, sign)
        indent = " " * last.column
        said = f",{newline}".join(f"{indent}{pair}" for pair in pairs)
        begin = closing - len(LINE_BREAK.split(between)[-1])
        yield Splice(begin, begin, f"{said}{',' if comma else ''}{newline}")
    elif comma:
        space = "" if between.endswith(" ") else " "
        yield Splice(closing, closing, space + ", ".join(pairs))
    else:
        said = f"{sign} {', '.join(pairs)}"
        yield Splice(last.value.end, last.value.end, said)
