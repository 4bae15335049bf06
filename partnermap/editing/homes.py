"""In which file of a map a record stands, and where a new one goes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from partnermap.editing.changes import Key
from partnermap.editing.paths import asked_for
from partnermap.editing.pieces.splicing import EditError
from partnermap.loader.sections import noun
from partnermap.model.map import BODY_SECTIONS, LIST_SECTIONS
from partnermap.source import Source


class Homes:
    """The records of a map by their files.

    Args:
        sources: the files, by path.
    """

    def __init__(self, sources: Mapping[str, Source]) -> None:
        self.sources = sources

    def of(self, section: str, key: Key) -> tuple[str, Key]:
        """The file of a record, and its key within it: of an item its position there.

        Raises:
            EditError: where there is no such record.
        """
        position = key
        for path, source in sorted(self.sources.items()):
            inside = source.data.get(section)
            if section == "map" and section in source.marks.keys:
                return path, section
            if isinstance(position, int) and isinstance(inside, list):
                if position < len(inside):
                    return path, position
                position -= len(inside)
            elif isinstance(inside, dict) and key in inside:
                return path, key
        if section in LIST_SECTIONS:
            raise EditError(f"'{section}' has no item {key}")
        raise EditError(f"there is no {noun(section).partition(' ')[2]} '{key}'")

    def refuse_taken(self, section: str, key: str) -> None:
        """Make sure that there is no record with an id.

        Raises:
            EditError: where there is, with its place.
        """
        space = BODY_SECTIONS if section in BODY_SECTIONS else (section,)
        for each in space:
            for path, source in self.sources.items():
                if key in _inside(source, each):
                    at = source.locate((each, key), key=True)
                    raise EditError(f"'{key}' is there already, in {path}, line {at.line}")

    def for_new(self, section: str, asked: str | None, fields: Any = None) -> str:
        """The file for a new record: where most of its kind are, of its sector, of its section.

        Raises:
            EditError: where the file that is asked for would not be read.
        """
        if asked is not None:
            return asked_for(self.sources, asked)
        if len(self.sources) == 1:
            return next(iter(self.sources))
        numbers = {
            path: (*_alike(_inside(source, section), fields), len(_inside(source, section)))
            for path, source in self.sources.items()
            if section in source.marks.keys
        }
        return max(numbers, key=lambda path: numbers[path], default=f"{section}.yaml")


def _inside(source: Source, section: str) -> Any:
    inside = source.data.get(section)
    return inside if isinstance(inside, dict | list) else ()


def _alike(records: Any, fields: Any) -> Iterator[int]:
    """How many records have the same kind; how many the same sector."""
    inside = records.values() if isinstance(records, dict) else records
    for field in ("kind", "sector"):
        said = fields.get(field) if isinstance(fields, Mapping) else None
        yield sum(
            1 for each in inside if said and isinstance(each, dict) and each.get(field) == said
        )
