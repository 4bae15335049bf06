"""Whether a map that is to be written passes ``check``; and of each problem, the cell to blame."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from partnermap.exchange.imported import Imported, Origin, Remark, Weight
from partnermap.finding import Finding, Location, Place, Severity
from partnermap.loader import load
from partnermap.source import Source, read_source
from partnermap.storage import Files

_SHORT = ("body", "to", "function", "name", "text", "id")  # a row may be written as this alone
_NO_RECORD = "no record has the id '{}'"
_WEIGHT = {
    Severity.ERROR: Weight.ERROR,
    Severity.WARNING: Weight.NOTE,
}


@dataclass(frozen=True, slots=True)
class Blamed:
    """A problem of the map, and the value that it is about.

    Attributes:
        place: in the imported data; None where it is not of the import.
    """

    problem: Finding
    place: Place | None


def blamed(contents: Mapping[str, bytes], imported: Imported) -> list[Blamed]:
    """The problems of some files, with the imported value that each is about.

    Args:
        contents: the files of the map as they are to be.
        imported: what was put into them.
    """
    found = load(Files(Path(), dict(contents))).problems
    if not found:
        return []
    places = dict(_places(contents, imported))
    return [
        Blamed(
            each, next((at for where in each.locations if (at := _nearest(where, places))), None)
        )
        for each in found
    ]


def without(imported: Imported, problems: list[Blamed]) -> Imported:
    """The data without the values that the map's reader refuses, each told with its cell."""
    sections = deepcopy(dict(imported.sections))
    remarks = list(imported.remarks)
    origins = dict(imported.origins)
    for each in problems:
        origin = imported.origin_of(*(each.place or ()))
        if origin:
            remarks.append(_remark(each.problem, origin, Weight.LEFT_OUT))
    for place in sorted({each.place for each in problems if each.place}, key=_order, reverse=True):
        if _take_out(sections, place) and isinstance(place[-1], int):
            origins = _closed_up(origins, place[:-1], place[-1])
    return replace(imported, sections=sections, origins=origins, remarks=tuple(remarks))


def told(imported: Imported, problems: list[Blamed], file: str) -> Imported:
    """The data with a remark for each problem; one that stops the map stands in the way."""
    remarks = [
        _remark(
            each.problem,
            imported.origin_of(*(each.place or ())) or Origin(file),
            _WEIGHT[each.problem.severity],
        )
        for each in problems
        if each.problem.severity in _WEIGHT
    ]
    known = set(imported.remarks)
    more: dict[tuple[Weight, str, str], Remark] = {}
    for each in dict.fromkeys(remarks):
        if each not in known:
            first = more.setdefault((each.weight, each.message, each.hint), each)
            if each is not first:
                also = (*first.also, each.origin)
                more[each.weight, each.message, each.hint] = replace(first, also=also)
    return replace(imported, remarks=(*imported.remarks, *more.values()))


def still_named(
    imported: Imported, problems: list[Blamed], gone: Mapping[str, str]
) -> tuple[Imported, list[Blamed]]:
    """Say once of each record that is taken out which rows still name it.

    Args:
        imported: the data.
        problems: of the map as it is to be.
        gone: id -> section of the records that are taken out.

    Returns:
        The data with these remarks, and the other problems.
    """
    rows: dict[str, list[Origin]] = {}
    rest: list[Blamed] = []
    for each in problems:
        id_ = next((i for i in gone if each.problem.message.startswith(_NO_RECORD.format(i))), "")
        origin = imported.origin_of(*(each.place or ()))
        if id_ and origin:
            rows.setdefault(id_, []).append(origin)
        else:
            rest.append(each)
    remarks = []
    for id_, places in rows.items():
        sheet = gone[id_].capitalize()
        message = f"'{id_}' is no longer on the sheet {sheet}, and is still named here"
        hint = "Take these rows or names out too, or put its row back."
        first, *more = dict.fromkeys(places)
        remarks.append(Remark(Weight.ERROR, first, message, hint, tuple(more)))
    return replace(imported, remarks=(*imported.remarks, *remarks)), rest


def _remark(problem: Finding, origin: Origin, weight: Weight) -> Remark:
    return Remark(weight, origin, f"{problem.message} ({problem.code})", problem.remedy)


def _places(
    contents: Mapping[str, bytes], imported: Imported
) -> Iterator[tuple[tuple[str, int, int], Place | None]]:
    """A place of a file -> what was imported to it; of a record that was not, nothing."""
    sources = [read_source(path, content) for path, content in contents.items()]
    for source in sources:
        for section, records in source.data.items():
            for step in _steps(records):
                at = source.locate((section, step), key=True)
                yield (at.path, at.line, at.column), None
    for place in sorted(imported.origins, key=len):
        for source in sources:
            if _holds(source, place):
                at = source.locate(place)
                yield (at.path, at.line, at.column), place
                at = source.locate(place, key=True)
                yield (at.path, at.line, at.column), place


def _steps(records: Any) -> list[str | int]:
    """What stands below a section: ids, or the positions of a list."""
    if isinstance(records, list):
        return [*range(len(records))]
    return [*records] if isinstance(records, dict) else []


def _holds(source: Source, place: Place) -> bool:
    value: Any = source.data
    for step in place:
        inner = _step(value, step)
        if inner is None:
            return step in _SHORT and len(place) > 2 and not isinstance(value, dict | list)
        value = inner
    return True


def _step(value: Any, step: str | int) -> Any:
    if isinstance(value, list):
        return value[step] if isinstance(step, int) and step < len(value) else None
    return value.get(step) if isinstance(value, dict) else None


def _nearest(at: Location, places: Mapping[tuple[str, int, int], Place | None]) -> Place | None:
    """What was imported to a place, or the nearest before it: of the same line, or one above."""
    lines = [line for path, line, _ in places if path == at.path and line <= at.line]
    if not lines:
        return None
    here = [key for key in places if key[:2] == (at.path, max(lines))]
    before = [key for key in here if key[1] < at.line or key[2] <= at.column]
    return places[max(before) if before else min(here)]


def _order(place: Place) -> list[tuple[str, int]]:
    """The last rows of a list last, so that the others keep their numbers."""
    return [("", step) if isinstance(step, int) else (step, 0) for step in place]


def _closed_up(origins: Mapping[Place, Origin], rows: Place, gone: int) -> dict[Place, Origin]:
    """Where things came from, after a row was taken out of a list."""
    found: dict[Place, Origin] = {}
    end = len(rows)
    for place, origin in origins.items():
        number = place[end] if place[:end] == rows and len(place) > end else None
        if number == gone and isinstance(number, int):
            continue
        if isinstance(number, int) and number > gone:
            place = (*rows, number - 1, *place[end + 1 :])
        found[place] = origin
    return found


def _take_out(sections: dict[str, Any], place: Place) -> bool:
    """Take a value out of the data; whether it was there."""
    within: Any = sections
    for step in place[:-1]:
        try:
            within = within[step]
        except (KeyError, IndexError, TypeError):
            return False
    if isinstance(within, dict):
        return within.pop(place[-1], None) is not None
    if isinstance(within, list) and isinstance(place[-1], int) and place[-1] < len(within):
        within.pop(place[-1])
        return True
    return False
