"""The way in: the bytes of one file to a source."""

from __future__ import annotations

from partnermap.finding import Location
from partnermap.source.builder import Builder
from partnermap.source.marks import Mark, Marks, Source
from partnermap.source.syntax import empty
from partnermap.source.text import LINE_BREAK, decode


def read_source(path: str, content: bytes) -> Source:
    """Read one YAML file.

    Args:
        path: relative to the map's folder, with forward slashes; used in locations.
        content: the bytes of the file.

    Returns:
        The source; empty data where the file cannot be read at all. Never raises for content.
    """
    text, problems = decode(path, content)
    lines = tuple(LINE_BREAK.split(text))
    nothing: tuple[dict[str, object], Marks] = {}, Marks(Mark(0, 0))
    if text.strip():
        builder = Builder(path, lines, problems)
        built = builder.build(text)
        is_whole = built is not None and not builder.has_dropped
    else:
        built, is_whole = nothing, not problems
        if not problems:
            problems.append(empty(Location(path, 1, 1)))
    problems.sort(key=lambda found: found.primary)
    data, marks = built or nothing
    return Source(path, data, marks, lines, tuple(problems), is_whole)
