"""The review file: names that may be others, and what somebody decided about each."""

from __future__ import annotations

import csv
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from io import StringIO
from pathlib import Path
from typing import Any

from partnermap.exchange.imported import Imported, Uncertain
from partnermap.exchange.names import plain_name
from partnermap.exchange.readers import UnreadableError, read_csv
from partnermap.exchange.spreadsheets.headings.synonyms import plain_heading
from partnermap.storage import IMPORT_REVIEW

FILE = IMPORT_REVIEW
NEW, SKIP = "new", "skip"
YES = "yes"
_AGREED = frozenset({YES, "y", "same"})
HEAD = ("name", "file", "sheet", "cell", "suggested id", "suggested name", "score", "decision")
_RUNS = ("=", "+", "-", "@")


@dataclass(frozen=True, slots=True)
class Decided:
    """A line of the review file; it knows the place where its name stands.

    Attributes:
        line: its number in the file; 0 for one that is not written yet.
    """

    name: str
    sheet: str
    cell: str
    suggested: str
    suggested_name: str
    score: str
    decision: str
    file: str = ""
    line: int = field(default=0, compare=False)


Review = Mapping[str, Decided]
"""Name, plain -> the line that decides about it, or is to."""


def read_review(folder: Path) -> dict[str, Decided]:
    """The decisions in a folder; none where there is no review file.

    Raises:
        UnreadableError: where it is no such file.
    """
    path = folder / FILE
    if not path.exists():
        return {}
    (sheet,) = read_csv(path).sheets
    rows = list(sheet.rows.items())
    heads = {plain_heading(cell.line): at for at, cell in (rows[0][1] if rows else {}).items()}
    if "name" not in heads or "decision" not in heads:
        raise UnreadableError(
            f"{path}: the columns 'name' and 'decision' are not there. Move the file away, and "
            "import again to have a new one."
        )
    found: dict[str, Decided] = {}
    for number, cells in rows[1:]:
        said = {each: cells[heads[each]].line if heads.get(each) in cells else "" for each in HEAD}
        name, decision = said["name"], _decision(said["decision"], said["suggested id"])
        before = found.get(plain_name(name))
        if before and before.decision and decision not in ("", before.decision):
            raise UnreadableError(
                f"{path}:{number}: this line says '{decision}' of '{name}', and line "
                f"{before.line} '{before.decision}'. Keep one of them, and import again."
            )
        if name and not (before and before.decision):
            found[plain_name(name)] = Decided(
                name,
                said["sheet"],
                said["cell"],
                said["suggested id"],
                said["suggested name"],
                said["score"],
                decision,
                said["file"],
                number,
            )
    return found


def _decision(said: str, suggested: str) -> str:
    """What is decided; a ``yes`` is the id that is suggested, unless there is a choice of them."""
    is_one = bool(suggested) and " or " not in suggested
    return suggested if is_one and said.strip().casefold() in _AGREED else said


def still_open(
    review: Review, imported: Imported, known: Mapping[str, Any], sources: Collection[str]
) -> list[Decided]:
    """The open lines of files that are not imported now; they stay until somebody decides.

    Args:
        review: the file as it was.
        imported: what is imported now.
        known: the data of the map; a name that a record has there, or now gets, waits no more.
        sources: the files that are imported now, and their sheets: lines that were written before
            they knew their file have only these.
    """
    here = {plain_name(each.name) for each in (*imported.uncertain, *imported.settled)}
    made = {
        plain_name(str(said.get("name", "")))
        for records in (*imported.sections.values(), *known.values())
        if isinstance(records, Mapping)
        for said in records.values()
        if isinstance(said, Mapping)
    }
    return [
        line
        for plain, line in review.items()
        if not line.decision
        and plain not in here
        and (plain not in made or plain_name(line.suggested_name) == plain)
        and (line.file or line.sheet) not in sources
    ]


def review_file(imported: Imported, review: Review, others: Iterable[Decided] = ()) -> bytes:
    """The review file: what was decided before, then what waits still, and what waits now.

    Args:
        imported: with what waits, and with lines that get an id, as a record was made for them.
        review: the file as it was.
        others: its open lines that stay.
    """
    lines = {plain_name(each.name): each for each in review.values() if each.decision}
    for each in imported.settled:
        lines[plain_name(each.name)] = _line(each, each.suggested)
    lines |= {plain_name(each.name): each for each in others}
    for each in imported.uncertain:
        before = review.get(plain_name(each.name))
        decided = before.decision if before else ""
        # A yes that was no answer would be one to what is suggested from now on.
        line = _line(each, "" if decided.strip().casefold() in _AGREED else decided)
        if before and _stays(before):
            line = replace(
                before, file=line.file, sheet=line.sheet, cell=line.cell, decision=line.decision
            )
        lines[plain_name(each.name)] = line
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(HEAD)
    for line in lines.values():
        row = (
            line.name,
            line.file,
            line.sheet,
            line.cell,
            line.suggested,
            line.suggested_name,
            line.score,
            line.decision,
        )
        writer.writerow([f"'{text}" if text.startswith(_RUNS) else text for text in row])
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def _stays(before: Decided) -> bool:
    """Whether what was suggested first stays, though the map has grown, or an answer was refused.

    One body that was agreed to and is not there any more is no suggestion.
    """
    is_agreed = before.decision == before.suggested and " or " not in before.suggested
    return bool(before.suggested) and not is_agreed


def _line(each: Uncertain, decision: str) -> Decided:
    return Decided(
        each.name,
        each.origin.sheet,
        each.origin.cell,
        each.suggested,
        each.suggested_name,
        str(each.score) if each.score else "",
        decision,
        each.origin.file,
    )
