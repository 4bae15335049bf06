"""Texts of which an export has left out ways to reach a person, as the map has them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from partnermap.exchange.workbook.data import as_written, data_of
from partnermap.loader import Loaded, without_contacts


def put_back(new: Mapping[str, Any], loaded: Loaded) -> Mapping[str, Any]:
    """Imported data, with the map's own text wherever only contacts were left out of it.

    Each text is looked for in its own record and field: what is left of two mailboxes is the same.
    """
    cleaned = without_contacts(loaded)
    if cleaned is loaded or loaded.map is None or cleaned.map is None:
        return new
    back: Mapping[str, Any] = _restored(
        new, as_written(data_of(cleaned.map)), as_written(data_of(loaded.map))
    )
    return back


def _restored(new: Any, cleaned: Any, whole: Any) -> Any:
    """A value as the map has it, where it is what an export would say of it."""
    if new == cleaned:
        return whole
    if isinstance(new, dict) and isinstance(cleaned, dict):
        return _fields(new, cleaned, whole)
    if isinstance(new, list) and isinstance(cleaned, list):
        return _items(new, cleaned, whole)
    return new


def _fields(new: dict[str, Any], cleaned: dict[str, Any], whole: dict[str, Any]) -> dict[str, Any]:
    """Fields as the map has them; a key may be a text, too, of which something was left out."""
    own = dict(zip(cleaned, whole, strict=True))
    found = {}
    for key, said in new.items():
        if key in own:
            found[own[key]] = _restored(said, cleaned[key], whole[own[key]])
        else:
            found[key] = said
    return found


def _items(new: list[Any], cleaned: list[Any], whole: list[Any]) -> list[Any]:
    """Items as the map has them: those that are the same first, wherever they stand now."""
    free = [*range(len(cleaned))]
    found: dict[int, Any] = {}
    for number, item in enumerate(new):
        same = next((at for at in free if cleaned[at] == item), None)
        if same is not None:
            free.remove(same)
            found[number] = whole[same]
    for number, item in enumerate(new):
        if number not in found:
            at = number if number in free else None
            found[number] = item if at is None else _restored(item, cleaned[at], whole[at])
    return [found[number] for number in range(len(new))]
