"""Changes to a map, as values, and what they come to: edits of its files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Key = str | int
"""The id of a record; for the manifest empty; in ``links`` and ``notes`` the position from 0 over
all files in the order of their paths, as they are written (a ``PartnerMap`` has them sorted)."""


@dataclass(frozen=True, slots=True)
class SetField:
    """Another value of a field, or None to take it out.

    Attributes:
        section: such as ``organisations``; ``map`` for the manifest.
        id: of the record.
        path: the keys and positions below the record; what is one thing has the position 0.
        value: plain data.
    """

    section: str
    id: Key
    path: tuple[str | int, ...]
    value: Any


@dataclass(frozen=True, slots=True)
class AddRow:
    """One more item of a list of a record, such as a seat under ``members``."""

    section: str
    id: Key
    field: str
    value: Any


@dataclass(frozen=True, slots=True)
class RemoveRow:
    """One item less; positions are those before all changes, and the last leaves no list."""

    section: str
    id: Key
    field: str
    index: int


@dataclass(frozen=True, slots=True)
class AddRecord:
    """A new record; without a file it goes where most of its section are."""

    section: str
    id: str
    fields: Mapping[str, Any]
    file: str | None = None


@dataclass(frozen=True, slots=True)
class RemoveRecord:
    """A record less, with the comments inside it; those above it stay."""

    section: str
    id: str


@dataclass(frozen=True, slots=True)
class AddItem:
    """A new item of ``links`` or ``notes``; without a file it goes where most of them are."""

    section: str
    value: Any
    file: str | None = None


@dataclass(frozen=True, slots=True)
class RemoveItem:
    """An item of ``links`` or ``notes`` less; its position is that before all changes."""

    section: str
    index: int


Change = SetField | AddRow | RemoveRow | AddRecord | RemoveRecord | AddItem | RemoveItem
"""What may be done to a map. Several are done together, or none."""


@dataclass(frozen=True, slots=True)
class Edit:
    """A file of a map and what is to stand in it.

    Attributes:
        path: within the map's folder.
        target: where it is.
        before: what stands in it now; nothing for a new file.
        after: what is to stand in it.
    """

    path: str
    target: Path
    before: bytes
    after: bytes
