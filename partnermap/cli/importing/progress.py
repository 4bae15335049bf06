"""How far a long file has been read, shown on a terminal only."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click


@contextmanager
def shown(path: Path, label: str) -> Iterator[Callable[[int], object]]:
    """A bar on stderr for the reading of a file; gives what is told the bytes that were read."""
    if not sys.stderr.isatty() or not path.is_file():
        yield lambda _: None
        return
    size = path.stat().st_size
    with click.progressbar(length=size, label=label, file=sys.stderr) as bar:
        yield bar.update
