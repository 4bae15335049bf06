"""What openpyxl does not tell while it streams: merged cells, hidden rows, formulas left empty."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from xml.etree.ElementTree import iterparse

from openpyxl.utils.cell import range_boundaries

_MOST_MERGED = 100_000


@dataclass(frozen=True, slots=True)
class Layout:
    """How the cells of a sheet lie.

    Attributes:
        merged: top row, left column, bottom row and right column of cells that are one.
        hidden_rows: how many rows that hold something are hidden.
        hidden_columns: first and last column of each run that is hidden.
        uncalculated: cells with a formula and no value.
    """

    merged: tuple[tuple[int, int, int, int], ...]
    hidden_rows: int
    hidden_columns: tuple[tuple[int, int], ...]
    uncalculated: tuple[str, ...]


def layout_of(parts: Any, path: str) -> Layout:
    """Read through one sheet of a workbook.

    Args:
        parts: the archive.
        path: of the sheet in it.
    """
    merged: list[tuple[int, int, int, int]] = []
    uncalculated: list[str] = []
    columns: list[tuple[int, int]] = []
    hidden = size = 0
    with parts.open(path) as stream:
        for _, element in iterparse(stream):  # noqa: S314
            tag = element.tag.rpartition("}")[2]
            if tag == "c":
                parts_of = {each.tag.rpartition("}")[2]: each for each in element}
                # An empty text is a value; openpyxl writes an empty element where there is none.
                is_text = element.get("t") == "str" and "v" in parts_of
                has_value = "v" in parts_of and (parts_of["v"].text or "").strip()
                if "f" in parts_of and not has_value and not is_text:
                    uncalculated.append(element.get("r", ""))
                continue
            if tag == "row":
                hidden += element.get("hidden") in ("1", "true") and len(element) > 0
                element.clear()
            elif tag == "col" and element.get("hidden") in ("1", "true"):
                columns.append((int(element.get("min", 0)), int(element.get("max", 0))))
            elif tag == "mergeCell" and (found := _bounds(element.get("ref", ""))):
                size += (found[2] - found[0] + 1) * (found[3] - found[1] + 1)
                if size <= _MOST_MERGED:
                    merged.append(found)
    return Layout(tuple(merged), hidden, tuple(columns), tuple(uncalculated))


def _bounds(ref: str) -> tuple[int, int, int, int] | None:
    try:
        left, top, right, bottom = range_boundaries(ref)
    except (TypeError, ValueError):
        return None
    if None in (left, top, right, bottom):
        return None
    return int(top or 0), int(left or 0), int(bottom or 0), int(right or 0)
