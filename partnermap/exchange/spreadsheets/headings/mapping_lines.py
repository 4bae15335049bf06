"""The lines of a mapping file: what they may hold, and what is said of anything else."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NoReturn

from partnermap.exchange.columns import SHEETS, Column
from partnermap.exchange.readers import UnreadableError
from partnermap.exchange.readers.refusing import content_of
from partnermap.exchange.spreadsheets.headings.synonyms import column_for
from partnermap.finding import Severity
from partnermap.loader.suggestions import did_you_mean
from partnermap.model import SECTIONS
from partnermap.problems import quoted
from partnermap.source import Source, read_source

_PARTS = ("sheets", "headings", "groups", "fixed", "words", "rows")
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


def refuse(path: Path, source: Source, place: tuple[str, ...], message: str, hint: str) -> NoReturn:
    """End the reading of a mapping file at a line.

    Raises:
        UnreadableError: always.
    """
    at = source.locate(place, key=True)
    raise UnreadableError(f"{path}:{at.line}: {message}. {hint}".rstrip())
