"""Rows of one list that share a name: what each is called in the review file, wherever it moves."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from partnermap.exchange.names import plain_name
from partnermap.exchange.persons.likeness import Likeness, likeness
from partnermap.exchange.persons.personal import is_personal
from partnermap.exchange.readers import Cell
from partnermap.exchange.spreadsheets.account import Spot
from partnermap.exchange.spreadsheets.bodies.known import number_called

_LONG = 40


class Namesakes:
    """The rows of each list by their names; cells of one row that tell it from the others."""

    def __init__(self, bare: Callable[[str], str]) -> None:
        """Begin with none.

        Args:
            bare: a name -> without a person who stands beside it.
        """
        self._bare = bare
        self._rows: dict[tuple[int, int], dict[str, list[int]]] = {}

    def key(self, name: Spot, numbers: Mapping[str, str], beside: Sequence[Spot]) -> str:
        """What a row is called: its name with a number, or with what it alone says.

        Args:
            name: its cell with the name.
            numbers: in registers, by their code.
            beside: its other cells, of columns in which no person is written.
        """
        for scheme, number in numbers.items():
            return f"{name.text} ({number_called(scheme)} {number})"
        rows = self._alike(name)
        others = [name.sheet.rows[row] for row in rows if row != name.cell.row]
        for spot in beside:
            below = [cells.get(spot.cell.column) for cells in others]
            if _is_fit(spot.cell) and all(c is None or c.line != spot.text for c in below):
                return f"{name.text} ({spot.text})"
        place = rows.index(name.cell.row) if len(rows) > 1 else _along(name)
        return f"{name.text} (number {place + 1} of this name)"

    def _alike(self, name: Spot) -> list[int]:
        at = (id(name.sheet), name.cell.column)
        if at not in self._rows:
            found = self._rows.setdefault(at, {})
            for row, cells in name.sheet.rows.items():
                if cell := cells.get(name.cell.column):
                    names = (cell.line, self._bare(cell.line))
                    for each in dict.fromkeys(map(plain_name, names)):
                        found.setdefault(each, []).append(row)
        return self._rows[at][plain_name(name.text)]

    def is_shared(self, name: Spot) -> bool:
        """Whether another row of the list has this name, too."""
        return len(self._alike(name)) > 1


def _along(name: Spot) -> int:
    """How many headings of a matrix left of this one have the same name."""
    cells = name.sheet.rows[name.cell.row].values()
    left = (c for c in cells if c.column < name.cell.column and not c.is_merged)
    return sum(plain_name(each.line) == plain_name(name.text) for each in left)


def _is_fit(cell: Cell) -> bool:
    is_of_somebody = is_personal(cell.line) or likeness(cell.line) is Likeness.NAMES
    return len(cell.line) <= _LONG and not cell.is_merged and not is_of_somebody
