"""An account of every cell: taken, or told; so that nothing is lost in silence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from partnermap.exchange.imported import Alike, Origin, Reach, Remark, Weight
from partnermap.exchange.persons.personal import is_personal
from partnermap.exchange.readers import Cell, Sheet
from partnermap.problems import quoted


@dataclass(frozen=True, slots=True)
class Spot:
    """A cell in its sheet."""

    sheet: Sheet
    cell: Cell

    @property
    def origin(self) -> Origin:
        """Where it is."""
        return self.sheet.origin(self.cell)

    @property
    def text(self) -> str:
        """What it says, on one line."""
        return self.cell.line


def with_text(spot: Spot, text: str) -> Spot:
    """The same cell, read as another text."""
    return spot if text == spot.text else Spot(spot.sheet, replace(spot.cell, text=text))


class Account:
    """What is told, and which cells are dealt with."""

    def __init__(self) -> None:
        self._remarks: dict[tuple[Weight, str, str, str, str], Remark] = {}
        self._done: set[tuple[int, int, int]] = set()
        self._told: set[Origin] = set()
        self._left: set[tuple[int, int, int]] = set()

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """What is told, in the order in which it was found; the same of several places once."""
        return tuple(self._remarks.values())

    def is_told(self, spot: Spot) -> bool:
        """Whether something is told of a cell."""
        return spot.origin in self._told

    def took(self, *spots: Spot) -> None:
        """Say that cells are in the result, or that it is told why they are not."""
        self._done.update(map(_place, spots))

    def took_all(self, sheet: Sheet) -> int:
        """Say it of every cell of a sheet.

        Returns:
            How many there are, where one that is merged across several counts once.
        """
        cells = list(sheet.cells())
        self.took(*(Spot(sheet, cell) for cell in cells))
        return sum(not cell.is_merged for cell in cells)

    def left(self, *spots: Spot) -> None:
        """Say that cells are not in the result, although they seem to belong there."""
        self.took(*spots)
        self._left.update(map(_place, spots))

    def many_left(self, sheet: Sheet) -> int:
        """How many cells of a sheet are not in the result, although they seem to belong there."""
        return sum(each == id(sheet) for each, _, _ in self._left)

    def tell(
        self,
        weight: Weight,
        message: str,
        hint: str = "",
        *,
        of: Iterable[Spot],
        reach: Reach = Reach.CELL,
        alike: Alike | None = None,
        is_reading: bool = False,
    ) -> None:
        """Tell of some cells what is there and what became of it; they are dealt with."""
        for spot in of:
            self.took(spot)
            if weight is Weight.LEFT_OUT and reach is not Reach.ASIDE:
                self.left(spot)
            remark = Remark(weight, spot.origin, message, hint, reach=reach, alike=alike)
            self._add(replace(remark, is_reading=is_reading))

    def tell_of(
        self,
        weight: Weight,
        origin: Origin,
        message: str,
        hint: str = "",
        reach: Reach = Reach.CELL,
        *,
        is_reading: bool = False,
    ) -> None:
        """Tell something of a whole sheet, or of a place in it."""
        self._add(Remark(weight, origin, message, hint, reach=reach, is_reading=is_reading))

    def sweep(self, sheet: Sheet) -> None:
        """Tell of every cell of a sheet that nobody dealt with."""
        for cell in sheet.cells():
            if (id(sheet), cell.row, cell.column) not in self._done and not cell.is_merged:
                what = "something" if is_personal(cell.line) else quoted(cell.line)
                message = f"{what} was not understood and is left out"
                alike = Alike("not understood, and left out", what)
                self.tell(Weight.LEFT_OUT, message, of=[Spot(sheet, cell)], alike=alike)

    def _add(self, remark: Remark) -> None:
        at = remark.origin
        self._told.add(at)
        sheet = "" if remark.weight is Weight.WAITING else at.sheet  # one decision for all sheets
        key = (remark.weight, at.file, sheet, remark.message, remark.hint)
        known = self._remarks.get(key)
        if known is None:
            self._remarks[key] = remark
        elif at != known.origin and at not in known.also[-1:]:
            self._remarks[key] = replace(known, also=(*known.also, at))


def _place(spot: Spot) -> tuple[int, int, int]:
    return id(spot.sheet), spot.cell.row, spot.cell.column
