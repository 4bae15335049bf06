"""Changes to plain data: what a record says after a change to its text."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from partnermap.editing.pieces.splicing import EditError
from partnermap.editing.scalars import as_read
from partnermap.model.records import PARTY_FIELDS
from partnermap.vocabulary import LINK_KINDS

Path = tuple[str | int, ...]
_SHORT = {"members": "body", "functions": "function", "source": "id", "notes": "text"} | {
    "priorities": "name",
    **dict.fromkeys(PARTY_FIELDS, "body"),
}
"""The field for which an item of a list stands that is only a text; of links it is ``to``."""
_ALONE = frozenset({*LINK_KINDS, "within", "source"})
"""Lists that are written without brackets where they have one item."""


def with_value(data: Any, path: Path, value: Any, field: str = "") -> Any:
    """Plain data with another value at a path; None where nothing is left.

    One thing where a list may stand has the position 0, and an id where a mapping may is one with
    a single field.

    Raises:
        EditError: where the path leads nowhere.
    """
    if not path:
        return value
    step, rest = path[0], path[1:]
    if isinstance(step, str):
        fields = {short(field): data} if isinstance(data, str) else data or {}
        if not isinstance(fields, dict):
            raise EditError(f"'{field}' has no fields")
        said = with_value(fields.get(step), rest, value, step)
        if said is not None:
            return {**fields, step: said}
        return {key: each for key, each in fields.items() if key != step} or None
    if data is not None and not isinstance(data, list):
        if step:
            raise EditError(f"'{field}' has no item {step + 1}")
        said = with_value(data, rest, value, field)
        return [said] if isinstance(said, dict) and isinstance(data, str) else said
    items = list(data or [])
    if step > len(items) or (step == len(items) and value is None):
        raise EditError(f"'{field}' has no item {step + 1}")
    said = with_value(items[step] if step < len(items) else None, rest, value, field)
    items[step : step + 1] = [] if said is None else [said]
    return items or None


def with_item(data: Any, field: str, item: Any) -> Any:
    """A list with one more item; one thing and another are a list of two."""
    if data is None:
        return item if field in _ALONE and not isinstance(item, dict) else [item]
    return [*(data if isinstance(data, list) else [data]), item]


def short(field: str) -> str:
    """For which field of a row a text in its place stands."""
    return _SHORT.get(field, "to")


def as_written(value: Any) -> Any:
    """Plain data with every value as the text that the map's own reader gives back."""
    if isinstance(value, Mapping):
        return {
            as_read(str(key)): as_written(each) for key, each in value.items() if each is not None
        }
    if isinstance(value, list | tuple):
        return [as_written(each) for each in value]
    if isinstance(value, bool):
        return "true" if value else "false"
    if value is None or isinstance(value, str):
        return value and as_read(value)
    return str(value)
