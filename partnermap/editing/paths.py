"""Which paths are read as part of a map, or would be."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import PurePosixPath, PureWindowsPath

from partnermap.editing.pieces.splicing import EditError
from partnermap.storage import MANIFEST, Files


def is_single(paths: Collection[str]) -> bool:
    """Whether a map is one single file, which may have any name but that of a manifest."""
    return len(paths) == 1 and MANIFEST not in paths


def asked_for(paths: Collection[str], asked: str) -> str:
    """The path of a file to write to that is read as part of a map, or would be by its name.

    Args:
        paths: of the files of the map.
        asked: as somebody gave it.

    Raises:
        EditError: where it would not be read.
    """
    path = PurePosixPath(asked.replace("\\", "/"))
    if is_single(paths) and path.name in paths:
        return path.name
    if path.is_absolute() or PureWindowsPath(asked).drive or ".." in path.parts:
        raise EditError(f"{asked} is not within the map's folder; give its path from there")
    if path.suffix.lower() not in (".yaml", ".yml"):
        raise EditError(f"{asked} would not be read: the files of a map end in .yaml")
    if any(part.startswith((".", "~")) for part in path.parts):
        raise EditError(f"{asked} would not be read: hidden files are no part of a map")
    if is_single(paths):
        only = next(iter(paths))
        raise EditError(f"this map is the single file {only}; another would not be read with it")
    return str(path)


def readable(files: Files, path: str) -> str:
    """A path of a file that is read as part of the map, or would be.

    Raises:
        EditError: where something stands there, or on the way, that is not read.
    """
    target = files.root / path
    for link in (target, *target.parents[: len(PurePosixPath(path).parts) - 1]):
        if link.is_symlink() and path not in files.contents:
            named = link.relative_to(files.root).as_posix()
            raise EditError(
                f"{named} is a link to another place, and what it leads to is not read as part of "
                "the map; put the file or folder itself in its place"
            )
    if path not in files.contents and target.exists():
        raise EditError(
            f"{path} is there, but is not read as part of the map; see partnermap check"
        )
    return path
