"""The lines of a mapping file: what they may hold, and what is said of anything else."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NoReturn

from partnermap.exchange.columns import SHEETS, Column
from partnermap.exchange.columns.forms import one_of
from partnermap.exchange.readers import UnreadableError
from partnermap.exchange.readers.refusing import content_of
from partnermap.exchange.spreadsheets.headings.synonyms import column_for
from partnermap.finding import Severity
from partnermap.loader.suggestions import did_you_mean
from partnermap.model import SECTIONS
from partnermap.model.dates import PartialDate
from partnermap.model.other_dates import guess
from partnermap.problems import quoted
from partnermap.source import Source, read_source
from partnermap.vocabulary import AREA_LEVELS

_PARTS = ("sheets", "headings", "groups", "fixed", "words", "rows", "areas", "map")
NOT_SAID = "?"
AREA_LEVEL = one_of(AREA_LEVELS)
AS_OF = "as_of"
_SHAPE = (
    "A mapping file says what the words of a spreadsheet mean: 'headings:', and moved in below it "
    "'Ward cluster: Areas'. --write-mapping FILE writes the start of one."
)


def mapping_source(path: Path) -> Source:
    """The YAML of a mapping file.

    Raises:
        UnreadableError: where it is none, with file and line.
    """
    source = read_source(path.name, content_of(path))
    problems = [each for each in source.problems if each.severity is Severity.ERROR]
    if problems:
        first = problems[0]
        # What is wrong with the shape of a file is said of a map's files.
        remedy = _SHAPE if "map's" in first.remedy else first.remedy
        raise UnreadableError(f"{path}:{first.primary.line}: {first.message}. {remedy}")
    for part in source.data:
        if part not in _PARTS:
            if part in SECTIONS or part == "partnermap":
                refuse(path, source, (part,), f"'{part}' is a part of a map's files", _SHAPE)
            hint = did_you_mean(part, _PARTS) or f"A mapping has: {', '.join(_PARTS)}."
            refuse(path, source, (part,), f"{quoted(part)} is no part of a mapping", hint)
    return source


def text_of(path: Path, source: Source, place: tuple[str, ...], heading: str, said: Any) -> str:
    """What is said of something, as the text of a cell: several go into one where a cell may so.

    Args:
        path: of the file.
        source: its YAML.
        place: of what is said.
        heading: the column of ours in which it would stand.
        said: it.

    Raises:
        UnreadableError: where it is nothing that a cell could hold.
    """
    if isinstance(said, Mapping):
        hint = f"Write it on one line: '{place[-1]}: ...'."
        refuse(path, source, place, f"{quoted(place[-1])} has lines of its own below it", hint)
    if not isinstance(said, list):
        return str(said)
    found = (column_for(each, heading) for each in SHEETS)
    forms = [each.form for each in found if isinstance(each, Column)]
    several = next((form for form in forms if form.many), None)
    is_plain = all(isinstance(each, str) and each for each in said)
    if several is None or not is_plain or not said:
        first = next((each for each in said if isinstance(each, str) and each), "...")
        hint = f"Write one: '{place[-1]}: {first}'."
        what = "may hold a list, but of plain texts only"
        if several is None:
            what = f"holds one value, and this is a list of {len(said)}"
        refuse(path, source, place, f"{quoted(heading)} {what}", hint)
    return several.write(said)


def levels_in(path: Path, source: Source) -> dict[str, str]:
    """Area, as it is written -> its level.

    Raises:
        UnreadableError: where it is none, with file and line.
    """
    found = {}
    for name, said in _part(path, source, "areas"):
        place = ("areas", name)
        if isinstance(said, list | Mapping):
            refuse(path, source, place, f"{quoted(name)} has a record below it", _SHAPE)
        word = AREA_LEVEL.read(said)
        if word not in AREA_LEVELS:
            hint = did_you_mean(said, AREA_LEVELS) or f"Levels: {', '.join(AREA_LEVELS)}."
            refuse(path, source, place, f"{quoted(said)} is no level of an area", hint)
        found[name] = word
    return found


def date_in(path: Path, source: Source) -> str:
    """When the map is of; empty where nothing is said.

    Raises:
        UnreadableError: where it is no date, with file and line.
    """
    found = ""
    for name, said in _part(path, source, "map"):
        if name != AS_OF:
            refuse(path, source, ("map", name), f"'{name}' is a part of a map's files", _SHAPE)
        try:
            found = PartialDate.parse(str(said)).written
        except ValueError as error:
            hint = guess(str(said)) or "Write a day, a month or a year: 2024-03."
            refuse(path, source, ("map", name), f"{quoted(str(said))} is no date: {error}", hint)
    return found


def _part(path: Path, source: Source, part: str) -> list[tuple[str, Any]]:
    """What is answered below a part."""
    data = source.data.get(part, {})
    if not isinstance(data, Mapping):
        refuse(path, source, (part,), f"'{part}' is to hold names and what they mean", "")
    return [(name, said) for name, said in data.items() if said != NOT_SAID]


def refuse(path: Path, source: Source, place: tuple[str, ...], message: str, hint: str) -> NoReturn:
    """End the reading of a mapping file at a line.

    Raises:
        UnreadableError: always.
    """
    at = source.locate(place, key=True)
    raise UnreadableError(f"{path}:{at.line}: {message}. {hint}".rstrip())
