"""Of what a workbook gives the whole, so that what is not in it any more was taken out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from partnermap.exchange.columns import EACH, SHEETS, Key, OneOf, Sheet
from partnermap.exchange.columns.table import Path
from partnermap.model.map import LIST_SECTIONS


@dataclass(frozen=True, slots=True)
class Truth:
    """What the columns of a workbook give the whole of.

    Attributes:
        records: sections all of whose records are there.
        fields: section -> the paths in a record that have a column.
        rows: section and field -> the paths in a row of that list that have a column.
    """

    records: frozenset[str] = frozenset()
    fields: Mapping[str, frozenset[Path]] = field(default_factory=dict)
    rows: Mapping[tuple[str, str], frozenset[Path]] = field(default_factory=dict)

    def has_field(self, section: str, path: Path) -> bool:
        """Whether a value of a record is given, or would be empty if there were none."""
        return any(_meets(known, path) for known in self.fields.get(section, ()))

    def has_row_field(self, section: str, list_: str, path: Path) -> bool:
        """The same of a row."""
        return any(_meets(known, path) for known in self.rows.get((section, list_), ()))

    def lacks_nothing_of(self, old: Any, new: Any) -> bool:
        """Whether other people's list has only what the map's has already."""
        return (
            not self.records
            and isinstance(old, list)
            and isinstance(new, list)
            and all(each in old for each in new)
        )

    def has_rows(self, section: str, list_: str) -> bool:
        """Whether all rows of a list are there."""
        return (section, list_) in self.rows


def truth_of(columns: Mapping[str, frozenset[Path]], link_kinds: tuple[str, ...]) -> Truth:
    """Of one of our own workbooks.

    Args:
        columns: sheet -> the paths of the columns that are there.
        link_kinds: of the map.
    """
    records: set[str] = set()
    fields: dict[str, set[Path]] = {}
    rows: dict[tuple[str, str], frozenset[Path]] = {}
    for sheet in SHEETS:
        if sheet.name not in columns:
            continue
        paths = columns[sheet.name]
        for section in _sections(sheet):
            if sheet.name == "Links":
                rows |= {(section, kind): paths for kind in link_kinds}
                rows["links", ""] = paths
            elif section in LIST_SECTIONS:
                rows[section, ""] = paths
            elif sheet.where[1:] == () or (len(sheet.where) == 2):
                records.add(section)
                fields.setdefault(section, set()).update(paths)
            elif sheet.where[-1] is EACH and len(sheet.where) == 4:
                rows |= {(section, name): paths for name in _lists(sheet)}
            else:
                fields.setdefault(section, set()).update((name,) for name in _lists(sheet))
    return Truth(
        frozenset(records), {each: frozenset(paths) for each, paths in fields.items()}, rows
    )


def _sections(sheet: Sheet) -> tuple[str, ...]:
    first = sheet.where[0]
    return first.names if isinstance(first, OneOf) else (str(first),)


def _lists(sheet: Sheet) -> tuple[str, ...]:
    """The fields of a record in which the rows of a sheet stand."""
    step = sheet.where[2] if sheet.where[0] != "map" else sheet.where[1]
    return step.among if isinstance(step, Key) else (str(step),)


def _meets(one: Path, other: Path) -> bool:
    """Whether one path leads to, or through, what the other leads to."""
    return all(a == b for a, b in zip(one, other, strict=False))
