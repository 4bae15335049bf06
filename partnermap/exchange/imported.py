"""What an importer gives: the data of a map, where each piece came from, and what to tell."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum
from typing import Any

from partnermap.finding import Place


@dataclass(frozen=True, slots=True, order=True)
class Origin:
    """A place in a source.

    Attributes:
        file: its name, without the folders.
        sheet: of a workbook; empty where the source has none.
        cell: as spreadsheets name it (``C12``), or what the source counts (``row 12``); empty for
            the whole sheet or file.
    """

    file: str
    sheet: str = ""
    cell: str = ""

    @property
    def words(self) -> str:
        """As a message names it: ``Organisations!C12``; ``charities.csv, C12``."""
        if self.sheet:
            return f"{self.sheet}!{self.cell}" if self.cell else f"sheet '{self.sheet}'"
        return f"{self.file}, {self.cell}" if self.cell else self.file


class Weight(StrEnum):
    """What a remark means for the result, the heaviest first."""

    ERROR = "error"
    """Nothing can be written until it is put right."""
    MISREAD = "misread"
    """Most of a sheet was not taken, so that its headings may have been looked for elsewhere."""
    WAITING = "waiting"
    """Held back until somebody decides, in the review file."""
    LEFT_OUT = "left out"
    """In the source, and not in the map."""
    CHANGED = "changed"
    """In the map another value stood before."""
    NOTE = "note"
    """Taken; worth a look."""


class Reach(IntEnum):
    """How much of a source a remark is about, the widest first."""

    SHEET = 0
    COLUMN = 1
    ROW = 2
    """A row, or a seat: what is not taken of it is a body or a membership."""
    CELL = 3
    ASIDE = 4
    """What stands round the tables, only counts, or is never taken: titles, totals, persons."""


@dataclass(frozen=True, slots=True)
class Alike:
    """How something is told together with others of its kind.

    Attributes:
        what: is true of them all: ``no date``.
        text: what this one says, in quotation marks.
        hint: what to do about all; empty where there is nothing to do.
        of_all: whether those of all sheets are told together; else those of each.
        most: how many texts are shown.
    """

    what: str
    text: str
    hint: str = ""
    of_all: bool = False
    most: int = 3


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to tell about one place of a source, or about several alike.

    Attributes:
        message: what is there and what became of it, in a sentence without a full stop.
        hint: what to do; empty where there is nothing to do.
        also: further places of which the same is true.
        reach: of two of one weight, the wider one is told first.
        alike: how it is told where there are many of its kind; None = by itself.
        is_reading: whether it says how something was read, which is in order unless somebody says
            otherwise.
    """

    weight: Weight
    origin: Origin
    message: str
    hint: str = ""
    also: tuple[Origin, ...] = ()
    reach: Reach = Reach.CELL
    alike: Alike | None = None
    is_reading: bool = False


@dataclass(frozen=True, slots=True)
class Uncertain:
    """A name that may be one that is known: a line of the review file.

    Attributes:
        name: as it stands in the source.
        origin: where it stands first.
        suggested: the id of the body that it may be; empty where it is only not known.
        suggested_name: its name.
        score: how near the two are, of 100.
    """

    name: str
    origin: Origin
    suggested: str = ""
    suggested_name: str = ""
    score: int = 0


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of a source.

    Attributes:
        sections: plain data in the shape of a map's files: section -> id -> fields; ``links`` and
            ``notes`` are lists. It may hold ``map``, the manifest.
        origins: place in ``sections`` -> where it came from; ``(section, id)`` for a record,
            ``(section, id, field, ...)`` for a value of it.
        remarks: in the order of the source.
        uncertain: what waits for a decision.
        settled: names that several bodies share, each with the id that its row now has.
        plain_seats: board and body of a seat that has no role here -> whether that surely means a
            plain member, as its table tells roles apart.
    """

    sections: Mapping[str, Any]
    origins: Mapping[Place, Origin] = field(default_factory=dict)
    remarks: tuple[Remark, ...] = ()
    uncertain: tuple[Uncertain, ...] = ()
    settled: tuple[Uncertain, ...] = ()
    plain_seats: Mapping[tuple[str, str], bool] = field(default_factory=dict)

    @property
    def is_usable(self) -> bool:
        """Whether nothing stands in the way of writing it."""
        return all(each.weight is not Weight.ERROR for each in self.remarks)

    def origin_of(self, *place: str | int) -> Origin | None:
        """Where a value came from, or the nearest thing around it; None where nobody knows."""
        for count in range(len(place), 0, -1):
            if place[:count] in self.origins:
                return self.origins[place[:count]]
        return None
