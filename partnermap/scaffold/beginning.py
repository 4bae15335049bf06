"""Where a new map goes, and what is kept there."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from partnermap.editing import Edit
from partnermap.storage import StorageError

_YAML = ("*.yaml", "*.yml", "*/*.yaml", "*/*.yml")


def begin(folder: Path, files: Mapping[str, bytes]) -> tuple[tuple[Edit, ...], tuple[str, ...]]:
    """What writes the files, and the paths of those that are there already and stay as they are.

    Args:
        folder: where the map is to be; it may be there, but holds no YAML, which would be read as
            a part of the map.
        files: path, with forward slashes -> what is to stand in it.

    Raises:
        StorageError: where something is in the way.
    """
    if folder.exists() and not folder.is_dir():
        raise StorageError(f"{folder}: this is a file; give a folder for the map.")
    try:
        found = sorted(each for pattern in _YAML for each in folder.glob(pattern))
    except OSError as error:
        message = f"{folder}: cannot be read ({error.strerror or error})."
        raise StorageError(message) from error
    in_the_way = [each for each in found if not _is_hidden(each.relative_to(folder))]
    if in_the_way:
        path = in_the_way[0].relative_to(folder).as_posix()
        raise StorageError(
            f"{folder}: there is YAML already ({path}). Nothing was written: give a new folder."
        )
    kept = tuple(path for path in files if (folder / path).exists())
    edits = tuple(
        Edit(path, folder / path, b"", content)
        for path, content in files.items()
        if path not in kept
    )
    return edits, kept


def _is_hidden(path: Path) -> bool:
    return any(part.startswith((".", "~")) for part in path.parts)
