"""What a cell says by its look alone: ticks in fonts of signs, colours instead of marks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from partnermap.exchange.readers.cells import Cell, column_name

# In these fonts a letter shows as a sign.
_SIGNS = {
    "wingdings": {"\u00fc": "\u2713", "\u00fb": "\u2717", "\u00fe": "\u2611", "\u00fd": "\u2612"}
    | {"l": "\u25cf", "n": "\u25a0"},
    "wingdings 2": {"P": "\u2713", "O": "\u2717", "R": "\u2611", "S": "\u2612", "T": "\u2612"},
    "webdings": {"a": "\u2713", "r": "\u2717"},
}


def as_it_shows(text: str, cell: Any) -> str:
    """The text of a cell of openpyxl as its font shows it: ``P`` is a tick in Wingdings 2."""
    font = (cell.font.name or "").casefold() if len(text) == 1 and cell.font is not None else ""
    return _SIGNS.get(font, {}).get(text, text)


def colour_of(cell: Any) -> str:
    """The colour that a cell of openpyxl is filled with; empty for none, and for white."""
    fill = getattr(cell, "fill", None)
    if fill is None or fill.fill_type != "solid":
        return ""
    colour = fill.fgColor
    said = f"{colour.type} {colour.value} {colour.tint}"
    return "" if said in ("rgb 00FFFFFF 0.0", "rgb FFFFFFFF 0.0", "theme 0 0.0") else said


def coloured_alone(
    colours: Mapping[tuple[int, int], str], rows: Mapping[int, Mapping[int, Cell]]
) -> Iterator[str]:
    """The empty cells that are coloured, and neither as their row is nor as their column.

    Args:
        colours: row and column -> colour, of all cells that are filled.
        rows: those that hold something.
    """
    heads: dict[int, int] = {}
    for row, cells in rows.items():
        for at in cells:
            heads.setdefault(at, row)
    for (row, column), colour in colours.items():
        cells = rows.get(row, {})
        if column in cells or not cells or column not in heads or row < heads[column]:
            continue
        beside = {colours.get((row, at)) for at in cells}
        if colour not in beside and colour != colours.get((heads[column], column)):
            yield f"{column_name(column)}{row}"
