"""The files of a new map, from the templates beside this module."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

from partnermap.schema import FILE_NAME, known_of, render, schema_for
from partnermap.storage import Files

_DOT = "dot-"  # so that no tool takes a template for a file of its own
_EDITORS = f"# yaml-language-server: $schema={FILE_NAME}"


@dataclass(frozen=True, slots=True)
class Place:
    """What the new map is about.

    Attributes:
        name: of the map.
        today: its date is the month of this day.
        requirement: the partnermap that the code host installs, as pip names it.
    """

    name: str
    today: date
    requirement: str


def new_files(place: Place) -> dict[str, str]:
    """Path, with forward slashes -> text, in the order of the paths."""
    said = {
        "@EDITORS@": _EDITORS,
        "@NAME@": json.dumps(place.name, ensure_ascii=False),
        "@TITLE@": " ".join(place.name.split()),
        "@AS_OF@": f"{place.today:%Y-%m}",
        "@REQUIREMENT@": json.dumps(place.requirement, ensure_ascii=False),
    }
    found = {}
    for path, text in _templates(resources.files(__package__) / "templates", ""):
        for mark, words in said.items():
            text = text.replace(mark, words)
        found[path] = text
    found[FILE_NAME] = render(schema_for(known_of(Files(Path(), _map_in(found)))))
    return dict(sorted(found.items()))


def _map_in(files: dict[str, str]) -> dict[str, bytes]:
    return {
        path: text.encode("utf-8")
        for path, text in files.items()
        if path.endswith(".yaml") and not path.startswith(".")
    }


def _templates(folder: Traversable, prefix: str) -> list[tuple[str, str]]:
    found = []
    for each in sorted(folder.iterdir(), key=lambda entry: entry.name):
        name = f"{prefix}{each.name.replace(_DOT, '.', 1)}"
        if each.is_dir():
            found += _templates(each, f"{name}/")
        else:
            found.append((name, each.read_text(encoding="utf-8")))
    return found
