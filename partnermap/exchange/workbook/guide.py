"""The sheet that comes first: what the workbook is, how to write in it, how to bring it back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from partnermap.english import counted
from partnermap.exchange.columns import SHEETS, Column, Name, Sheet
from partnermap.exchange.workbook.names import LISTS, MARK


@dataclass(frozen=True, slots=True)
class Heading:
    """What a workbook says of itself.

    Attributes:
        name: of the map; empty for a template.
        moment: the day it is of, in words.
        left_out: from how many texts ways to reach a person were left out.
    """

    name: str = ""
    moment: str = ""
    left_out: int = 0

    @property
    def title(self) -> str:
        """The first line."""
        return self.name or "A new map"


HOW_TO_WRITE = (
    "One row is one record. Its id is how other sheets name it: small letters, digits and hyphens "
    "(northbridge-forum). Grey columns with names are there to read by.",
    "An empty cell means: not recorded. That is not the same as none: write 'none' where it is "
    "known that there is none, 'everyone' where something is for all communities, and 'unknown' "
    "where somebody was asked and nobody knows.",
    "Several in one cell have semicolons between them: prevention; mental-health. A text that has "
    'a semicolon in it stands in double quotes: "Forum; north"; Forum south.',
    "Dates are 2023, 2023-11 or 2023-11-05. What is known only roughly is a range, 2002..2007-09: "
    "at some time within it.",
    "Where a body stands that nobody named, write whom you mean: sector: vcse, or sector: faith, "
    "area: millside.",
    "A source is its id on the sheet Sources, and the place in it in brackets: update-3 (p. 6).",
    f"Cells with an arrow offer what may be chosen; what the words mean is on the sheet {LISTS}.",
    "No names of people, no telephone numbers and no e-mail addresses of people: a map is about "
    "bodies.",
)


def lines_of(heading: Heading) -> Iterator[str]:
    """What is said in sentences; an empty line parts it."""
    yield heading.title
    if heading.name:
        yield f"A map of partnerships as a workbook: all that is recorded, {heading.moment}."
    else:
        yield "An empty workbook for a map of partnerships: fill in what you know, and no more."
    yield f"{MARK} - keep this line: by it the program knows its own workbook again."
    yield ""
    yield "How to bring it back"
    if heading.name:
        yield (
            "partnermap import xlsx THIS-FILE -o MAP writes into the map what you changed here, "
            "and nothing else; with --dry-run it only shows what it would write."
        )
        yield (
            "What stands here is then what is recorded: a cell that you empty is no longer "
            "recorded. A row that you take out is named, and taken out of the map only with "
            "--remove-missing. Of a sheet or a column that you take out nothing is said."
        )
    else:
        yield "partnermap import xlsx THIS-FILE -o MAP makes a map of it, in a new folder."
        yield (
            "Begin with the sheets Organisations, Partnerships and Memberships; an id and a name "
            "are enough. Give the map its name on the sheet Map. The sheet Example shows some rows."
        )
    if heading.left_out:
        said = counted(heading.left_out, "text")
        yield (
            f"From {said} an e-mail address or a telephone number was left out, and a remark in "
            "square brackets stands there. Leave such a cell as it is and the map keeps what it "
            "has."
        )
    yield ""
    yield "How to write"
    yield from HOW_TO_WRITE
    yield ""
    yield "What the columns mean"


COLUMNS_HEAD = ("Sheet", "Column", "What it means", "What to write")


def columns_of(sheet: Sheet) -> Iterator[tuple[str, str, str, str]]:
    """A row for a sheet, and one for each of its columns."""
    yield sheet.name, "", sheet.about, ""
    for column in sheet.columns:
        yield "", column.heading, plain(sheet.meaning(column)), _write(column)


def every_column() -> Iterator[tuple[str, str, str, str]]:
    """The rows of all sheets."""
    for sheet in SHEETS:
        yield from columns_of(sheet)


def plain(said: str) -> str:
    """A description of the model without the signs of YAML and Markdown."""
    return said.replace("`[]` = everyone; left out = not recorded", "").replace("`", "'")


def _write(column: Column | Name) -> str:
    if isinstance(column, Name):
        return "nothing: it is written by the program"
    needed = " (needed)" if column.required else ""
    return f"{column.form.says}{needed}"
