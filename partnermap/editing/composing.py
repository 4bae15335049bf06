"""YAML text from plain data, as a person would have written it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from partnermap.editing.order import KEYED, in_order
from partnermap.editing.scalars import as_read, is_token, quoted, scalar
from partnermap.model.map import LIST_SECTIONS
from partnermap.model.rows import Class, SourceRef

WIDTH = 120
_STEP = 2
ROOMY = frozenset({"organisations", "partnerships", "plans", "surveys"})
"""Sections whose records have an empty line between them."""
_ON_LINES = frozenset({"members"})
"""Lists that have a line for each item, however short they are."""
_IN_BRACES = (frozenset(SourceRef.model_fields), frozenset(Class.model_fields))
"""Fields of mappings that are one thing said exactly, and stand in braces."""


def composed(sections: Mapping[str, Any]) -> str:
    """The text of a file of a map.

    Args:
        sections: as a file has them: section -> id -> fields; the lists ``links`` and ``notes``;
            the fields of ``map``. Values are texts, numbers, flags, lists and mappings; a field
            that is None is left out.

    Returns:
        The text, which the map's own reader reads back equal, but for what it would not read as
        it stands: see ``as_read``.
    """
    written = in_order({name: said for name, said in sections.items() if said is not None}, "file")
    return "\n".join("".join(f"{line}\n" for line in section_lines(*each)) for each in written)


def section_lines(section: str, said: Any, step: int = _STEP) -> Iterator[str]:
    """A section with its heading; what belongs to it is indented by ``step``."""
    if section in LIST_SECTIONS and said and isinstance(said, list):
        yield f"{section}:"
        for item in said:
            yield from item_lines(item, step, section)
    elif not said or not isinstance(said, Mapping):
        yield from field_lines(section, said, 0, step=step)
    elif section == "map":
        yield f"{section}:"
        for field, value in in_order(said, "map"):
            yield from field_lines(field, value, step, step=step)
    else:
        yield f"{section}:"
        for name, fields in said.items():
            if section in ROOMY and len(said) > 1:
                yield ""
            yield from record_lines(name, fields, step, step)


def record_lines(name: str, fields: Any, margin: int, step: int = _STEP) -> Iterator[str]:
    """A record: its id, and its fields below it."""
    yield from field_lines(name, fields, margin, step=step)


def field_lines(
    key: str, value: Any, margin: int, above: str = "", step: int = _STEP
) -> Iterator[str]:
    """A field with its value, unless that is None.

    Args:
        key: its name.
        value: what it says.
        margin: how far it is indented.
        above: the field that it is a part of.
        step: how much further what belongs to it is indented.
    """
    if value is not None:
        beside, below = value_lines(key, value, margin, above, step)
        yield f"{' ' * margin}{key_text(key)}:{' ' if beside else ''}{beside}"
        yield from below


def value_lines(
    key: str, value: Any, margin: int, above: str = "", step: int = _STEP
) -> tuple[str, list[str]]:
    """What stands beside the colon of a field, and the lines below; for the rest see above."""
    if isinstance(value, Mapping) and value and not _is_in_braces(key, value, margin):
        fields = in_order(value, key)
        return "", [
            line
            for inner, said in fields
            for line in field_lines(inner, said, margin + step, key, step)
        ]
    field = above if above in KEYED else key
    if isinstance(value, list) and value and not _is_in_brackets(field, value, margin):
        return "", [line for item in value for line in item_lines(item, margin + step, field)]
    return in_line(value, field), []


def item_lines(item: Any, margin: int, of: str) -> list[str]:
    """An item of the list ``of``."""
    head = f"{' ' * margin}- "
    if not isinstance(item, Mapping) or (of not in _ON_LINES and _is_in_braces(of, item, margin)):
        return [head + in_line(item, of)]
    lines = [
        line
        for field, value in in_order(item, "row")
        for line in field_lines(field, value, margin + _STEP)
    ]
    first, *rest = lines or [" " * len(head) + "{}"]
    return [head + first[len(head) :], *rest]


def in_line(value: Any, field: str = "") -> str:
    """A value within one line: lists in brackets, mappings in braces."""
    if isinstance(value, Mapping):
        return f"{{{', '.join(in_pairs(value, field))}}}"
    if isinstance(value, list):
        return f"[{', '.join(among_commas(each, field) for each in value)}]"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return scalar(value, field)
    return "" if value is None else str(value)


def in_pairs(fields: Mapping[str, Any], of: str = "") -> Iterator[str]:
    """The fields of a mapping in braces, each ``key: value``."""
    for field, value in in_order(fields, of if of in KEYED else "row"):
        if value is not None:
            yield f"{key_text(field)}: {among_commas(value, of if of in KEYED else field)}"


def among_commas(value: Any, field: str) -> str:
    """A value among commas: whatever is more than one word is in quotes."""
    if isinstance(value, str) and not is_token(as_read(value), field):
        return quoted(as_read(value))
    return in_line(value, field)


def key_text(name: str) -> str:
    """A key as it is written."""
    return scalar(name)


def _is_in_brackets(field: str, items: list[Any], margin: int) -> bool:
    """Whether a list stands in brackets: some short words that fit on the line."""
    if field in _ON_LINES or not all(_is_word(item, field) for item in items):
        return False
    return margin + len(field) + 2 + len(in_line(items, field)) <= WIDTH


def _is_word(item: Any, field: str) -> bool:
    return isinstance(item, int) or (isinstance(item, str) and is_token(as_read(item), field))


def _is_in_braces(field: str, fields: Mapping[str, Any], margin: int) -> bool:
    """Whether a mapping stands in braces: a reference that fits on the line."""
    return is_reference(fields) and margin + len(field) + 2 + len(in_line(fields, field)) <= WIDTH


def is_reference(fields: Mapping[str, Any]) -> bool:
    """Whether a mapping is a source with a place in it, or a class of bodies."""
    if not all(isinstance(value, str) for value in fields.values()):
        return False
    return any(fields.keys() <= known for known in _IN_BRACES)
