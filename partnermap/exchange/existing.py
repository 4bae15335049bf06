"""The data of a map that is there, as its files have it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from partnermap.source import read_source
from partnermap.storage import MANIFEST, Files, read_files


def data_in(where: Path) -> dict[str, Any]:
    """Section -> id -> fields of the map in a folder or file; nothing where there is none.

    Raises:
        StorageError: where it cannot be read.
    """
    if not where.is_file() and not (where / MANIFEST).exists():
        return {}
    return data_of(read_files(where))


def data_of(files: Files) -> dict[str, Any]:
    """Section -> id -> fields of some files; lists of several files one after the other."""
    found: dict[str, Any] = {}
    for path, content in files.contents.items():
        for section, said in read_source(path, content).data.items():
            if isinstance(said, Mapping):
                found.setdefault(section, {}).update(said)
            elif isinstance(said, list):
                found.setdefault(section, []).extend(said)
    return found
