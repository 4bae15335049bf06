"""When the files of a map were saved."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from partnermap.storage import MANIFEST, may_belong

if TYPE_CHECKING:
    from watchfiles import Change

_PAUSE = 2000
"""Milliseconds after which the files are looked at, even if nothing was told: shared drives often
tell of no changes."""


class NoWatcherError(Exception):
    """The library that tells of saves is not installed."""


def saves(where: Path) -> Iterator[None]:
    """One turn for each time that files of a map were saved since this was called; without end.

    Args:
        where: the map.

    Raises:
        NoWatcherError: where watchfiles is missing.
    """
    try:
        from watchfiles import watch
    except ImportError as error:
        raise NoWatcherError from error
    return _turns(where, watch, _as_saved(where))


def _turns(where: Path, watch: Any, seen: dict[str, tuple[int, int]]) -> Iterator[None]:
    told = watch(
        (where.parent if where.is_file() else where).resolve(),
        watch_filter=_matters,
        recursive=not _is_single(where),
        rust_timeout=_PAUSE,
        yield_on_timeout=True,
        ignore_permission_denied=True,
    )
    for _ in told:
        now = _as_saved(where)
        if now != seen:
            seen = now
            yield


def _matters(_change: Change, path: str) -> bool:
    return may_belong(Path(path).name)


def _is_single(where: Path) -> bool:
    return where.is_file() and where.name != MANIFEST


def _as_saved(where: Path) -> dict[str, tuple[int, int]]:
    """The time and size of each file of a map."""
    if _is_single(where):
        paths = [where]
    else:
        paths = list(_files_below(where.parent if where.is_file() else where))
    found = {}
    for path in paths:
        with suppress(OSError):  # it is being put in place of another one
            told = path.stat()
            found[str(path)] = (told.st_mtime_ns, told.st_size)
    return found


def _files_below(folder: Path) -> Iterator[Path]:
    for place, folders, names in os.walk(folder):
        folders[:] = [each for each in folders if not each.startswith((".", "~"))]
        yield from (Path(place, name) for name in names if may_belong(name))
