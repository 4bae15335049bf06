"""The review file: names that may be others, and what somebody decided about each."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

from partnermap.exchange.imported import Uncertain
from partnermap.exchange.names import plain_name
from partnermap.exchange.readers import UnreadableError, read_csv
from partnermap.exchange.spreadsheets.headings import plain_heading

FILE = "import-review.csv"
NEW, SKIP = "new", "skip"
HEAD = ("name", "sheet", "cell", "suggested id", "suggested name", "score", "decision")
_RUNS = ("=", "+", "-", "@")


@dataclass(frozen=True, slots=True)
class Decided:
    """A line of the review file."""

    name: str
    sheet: str
    cell: str
    suggested: str
    suggested_name: str
    score: str
    decision: str


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
    rows = list(sheet.rows.values())
    heads = {plain_heading(cell.line): at for at, cell in (rows[0] if rows else {}).items()}
    if "name" not in heads or "decision" not in heads:
        raise UnreadableError(
            f"{path}: the columns 'name' and 'decision' are not there. Move the file away, and "
            "import again to have a new one."
        )
    found: dict[str, Decided] = {}
    for cells in rows[1:]:
        said = [cells[heads[each]].line if heads.get(each) in cells else "" for each in HEAD]
        before = found.get(plain_name(said[0]))
        if before and before.decision and said[-1] not in ("", before.decision):
            raise UnreadableError(
                f"{path}: two lines decide differently about '{said[0]}': '{before.decision}' and "
                f"'{said[-1]}'. Keep one of them, and import again."
            )
        if said[0] and not (before and before.decision):
            found[plain_name(said[0])] = Decided(*said)
    return found


def review_file(
    uncertain: Iterable[Uncertain], review: Review, settled: Iterable[Uncertain] = ()
) -> bytes:
    """The review file: what was decided before, then what waits now.

    Args:
        uncertain: what waits.
        review: the file as it was.
        settled: lines that get an id, as a record was made for them.
    """
    lines = {plain_name(each.name): each for each in review.values() if each.decision}
    for each in settled:
        lines[plain_name(each.name)] = _line(each, each.suggested)
    for each in uncertain:
        before = review.get(plain_name(each.name))
        line = _line(each, before.decision if before else "")
        if before and not before.decision and before.suggested:
            line = before  # the map has grown since; what was suggested first stays
        lines[plain_name(each.name)] = line
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(HEAD)
    for line in lines.values():
        row = (
            line.name,
            line.sheet,
            line.cell,
            line.suggested,
            line.suggested_name,
            line.score,
            line.decision,
        )
        writer.writerow([f"'{text}" if text.startswith(_RUNS) else text for text in row])
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def _line(each: Uncertain, decision: str) -> Decided:
    return Decided(
        each.name,
        each.origin.sheet or each.origin.file,
        each.origin.cell,
        each.suggested,
        each.suggested_name,
        str(each.score) if each.score else "",
        decision,
    )
