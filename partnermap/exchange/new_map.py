"""Imported data as the files of a map that is not there yet: one file a section."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from partnermap.editing import Edit
from partnermap.editing.composing import composed
from partnermap.model import SECTIONS
from partnermap.storage import MANIFEST, StorageError

_HINT = "Give another folder, or one that holds a map already."


def new_map(folder: Path, sections: Mapping[str, Any]) -> tuple[Edit, ...]:
    """The files of a new map.

    Args:
        folder: where it is to be; it may not hold YAML.
        sections: its data, the manifest under ``map`` included.

    Raises:
        StorageError: where something is in the way.
    """
    if folder.exists() and not folder.is_dir():
        raise StorageError(f"{folder}: this is a file; give a folder for the map.")
    in_the_way = sorted(each.name for each in folder.glob("*.y*ml")) if folder.is_dir() else []
    if in_the_way:
        message = f"{folder}: there is YAML already ({in_the_way[0]}), and no map: no {MANIFEST}."
        raise StorageError(f"{message} {_HINT}")
    return tuple(
        Edit(name, folder / name, b"", composed({section: data}).encode())
        for section, data in _in_order(sections)
        for name in [MANIFEST if section == "map" else f"{section}.yaml"]
    )


def _in_order(sections: Mapping[str, Any]) -> list[tuple[str, Any]]:
    """The sections that hold something, the manifest first."""
    return [(each, sections[each]) for each in SECTIONS if sections.get(each)]
