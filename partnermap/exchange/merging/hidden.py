"""Texts of which an export has left out ways to reach a person, as the map has them."""

from __future__ import annotations

from typing import Any

from partnermap.exchange.workbook.data import data_of
from partnermap.loader import Loaded, without_contacts


def put_back(new: Any, loaded: Loaded) -> Any:
    """Imported data, with the map's own text wherever only contacts were left out of it."""
    cleaned = without_contacts(loaded)
    if cleaned is loaded or loaded.map is None or cleaned.map is None:
        return new
    known: dict[str, str] = {}
    _gather(data_of(cleaned.map), data_of(loaded.map), known)
    return _with(new, known)


def _gather(cleaned: Any, whole: Any, known: dict[str, str]) -> None:
    if isinstance(whole, dict):
        for one, other in zip(cleaned.items(), whole.items(), strict=True):
            _gather(one[1], other[1], known)
    elif isinstance(whole, list):
        for one, other in zip(cleaned, whole, strict=True):
            _gather(one, other, known)
    elif isinstance(whole, str) and cleaned != whole:
        known[cleaned] = whole


def _with(value: Any, known: dict[str, str]) -> Any:
    if isinstance(value, dict):
        return {key: _with(said, known) for key, said in value.items()}
    if isinstance(value, list):
        return [_with(each, known) for each in value]
    return known.get(value, value) if isinstance(value, str) else value
