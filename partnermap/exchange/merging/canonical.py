"""Imported data as the map's own reader has it, so that two can be compared value by value."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from partnermap.editing.composing import composed
from partnermap.exchange.checking import Blamed, blamed
from partnermap.exchange.imported import Imported
from partnermap.exchange.workbook.data import data_of
from partnermap.finding import Severity
from partnermap.loader import load
from partnermap.loader.loading import TOLERATED
from partnermap.storage import Files

_FILE = "imported.yaml"
_NAMES = ("name", "title", "of")


def canonical(imported: Imported, known: Mapping[str, Any]) -> tuple[dict[str, Any], list[Blamed]]:
    """The data as the reader has it, and the errors that stand in the way.

    Args:
        imported: what is to come into a map.
        known: the data of that map, from which names are taken that the import does not repeat.

    Returns:
        The data; empty where there are errors.
    """
    sections = {"map": known.get("map") or {"name": "?"}, **imported.sections}
    sections["map"] = _named(sections["map"], known.get("map"))
    for section, records in sections.items():
        if isinstance(records, Mapping) and section != "map":
            there = known.get(section, {})
            sections[section] = {id_: _named(said, there.get(id_)) for id_, said in records.items()}
    contents = {_FILE: composed(sections).encode()}
    loaded = load(Files(Path(), contents))
    if loaded.map is not None:
        return data_of(loaded.map), []
    wrong = [
        each
        for each in blamed(contents, imported)
        if each.problem.severity is Severity.ERROR and each.problem.code != TOLERATED
    ]
    return {}, wrong


def _named(said: Mapping[str, Any], there: Any) -> Mapping[str, Any]:
    if not isinstance(there, Mapping):
        return said
    return {**{field: there[field] for field in _NAMES if field in there}, **said}
