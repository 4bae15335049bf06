"""The sheet of A3 on which the family is printed: which way up, and where the key stands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from math import ceil


@dataclass(frozen=True, slots=True)
class Sheet:
    """A way to lay out the sheet, and the room that it leaves for the picture.

    Attributes:
        way: ``landscape`` or ``portrait``.
        beside: whether the key stands beside the picture, or below it.
        width: of the room for the picture, in millimetres; ``height`` likewise.
    """

    way: str
    beside: bool
    width: float
    height: float


SHEETS = (
    Sheet("landscape", beside=False, width=396, height=145),
    Sheet("landscape", beside=True, width=335, height=225),
    Sheet("portrait", beside=True, width=212, height=348),
)
OVERVIEW = SHEETS[1]
"""The sheet for the whole of a family that is printed in parts."""

LINES = 3
"""What is said above the family may have so many lines before it takes room from the picture."""

LETTERS, LINE = 130, 3.8
"""In a line of it, and how high one is, in millimetres."""

CLEARLY = 1.15
"""So much larger an upright picture must be before the sheet is not landscape."""


def below(head: Iterable[str], sheet: Sheet) -> Sheet:
    """A sheet with less room for the picture if the paragraphs at its head are long.

    The picture would else have no room left below them, and stand on the next sheet.
    """
    more = sum(ceil(len(said) / LETTERS) for said in head) - LINES
    return replace(sheet, height=max(sheet.height / 2, sheet.height - LINE * max(0, more)))


def choose_sheet(width: float, height: float, head: Sequence[str] = ()) -> Sheet:
    """The sheet on which a picture of this shape is largest, landscape unless clearly so.

    Args:
        width: of the picture, in any unit.
        height: in the same.
        head: the paragraphs above it that may be long.
    """

    def scale(sheet: Sheet) -> float:
        full = scale_on(sheet, width, height)
        return full / CLEARLY if sheet.way == "portrait" else full

    return max((below(head, sheet) for sheet in SHEETS), key=scale)


def scale_on(sheet: Sheet, width: float, height: float) -> float:
    """How large a picture is on a sheet: millimetres for each of its units."""
    return min(sheet.width / max(width, 1), sheet.height / max(height, 1))


def sheet_style(sheet: Sheet) -> str:
    """The rules for a sheet."""
    # Beside the picture stands all that is said of it: below it that would take of its height.
    beside = (
        "#family { display: grid !important; column-gap: 6mm; align-items: start;"
        " grid-template: repeat(9, auto) 1fr / 55mm minmax(0, 1fr); }"
        " #family :is(.with-key, .picture-side) { display: contents; }"
        " #family .view-head { grid-column: 1 / -1; }"
        " #family :is(.key, .help, .coverage) { grid-column: 1; }"
        " #family .key { grid-row: 2; }"
        " #family .picture { grid-column: 2; grid-row: 2 / 11; }"
        " #family .key-parts, .filters { grid-template-columns: 1fr; }"
        " #family .key ul { columns: 1; }"
    )
    return (
        f"@page family {{ size: A3 {sheet.way}; margin: 12mm; }}\n"
        f"@media print {{ svg.family {{ max-height: {sheet.height:g}mm; }}"
        f"{f' {beside}' if sheet.beside else ''} }}"
    )
