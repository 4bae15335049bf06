"""Cases written as text: YAML in, problems out.

A file of cases holds, for each::

    === what happens, as a sentence
    the YAML
    --> the problems, or nothing
    1:7 error PM002 what is wrong
        what to do

A case of several files begins each with ``@@ path``. ``⇥`` stands for a tab and ``⍽`` for a
no-break space, which could not be seen here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import pytest

from partnermap.finding import Finding, Location
from partnermap.loader import Loaded, load
from partnermap.storage import Files

MAP = "map.yaml"


def cases(path: Path) -> list[pytest.param]:
    """Parameters of a test: the files of a case, and what is expected."""
    found = []
    for part in re.split(r"^=== ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
        title, _, rest = part.partition("\n")
        text, arrow, expected = rest.partition("-->\n")
        assert arrow, f"{path.name}: {title}: there is no -->"
        found.append(pytest.param(files(text), expected.strip("\n"), id=title))
    return found


def files(text: str) -> dict[str, bytes]:
    """The files of a text; without ``@@ path`` it is one, called ``map.yaml``."""
    text = text.replace("⇥", "\t").replace("⍽", "\u00a0")
    first, *rest = re.split(r"^@@ (\S+)\n", text, flags=re.MULTILINE)
    found = {MAP: first} if first.strip() or not rest else {}
    found |= dict(zip(rest[::2], rest[1::2], strict=True))
    return {path: content.encode() for path, content in found.items()}


def said(problems: Iterable[Finding]) -> str:
    """Problems as the cases have them; paths are left out for ``map.yaml``."""
    lines = []
    for found in problems:
        lines.append(f"{_at(found.primary)} {found.severity} {found.code} {found.message}")
        lines += [f"    {_at(place)} {place.note}".rstrip() for place in found.locations[1:]]
        lines += [f"    {found.remedy}"] if found.remedy else []
    return "\n".join(lines)


def _at(place: Location) -> str:
    path = "" if place.path == MAP else f"{place.path}:"
    return f"{path}{place.line}:{place.column}"


def loaded(files: dict[str, bytes]) -> Loaded:
    """The map of some files; a manifest in a file of its own is added where there is none."""
    if not any(re.search(rb"^\W*map\b", content, re.MULTILINE) for content in files.values()):
        files = files | {"manifest.yaml": b"map: {name: Test}\n"}
    return load(Files(Path(), files))
