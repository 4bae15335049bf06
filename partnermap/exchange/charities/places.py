"""Where charities work: the register's table of areas of operation, by their names."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path

from partnermap.english import listed
from partnermap.exchange.charities.opening import Progress, Row, rows_of
from partnermap.exchange.charities.reading import Entry
from partnermap.exchange.names.register import plain_number
from partnermap.exchange.readers import UnreadableError

_AREA = "geographic_area_description"
_ORGANISATION = "organisation_number"
_CHARITY = "registered_charity_number"
_LINKED = "linked_charity_number"


@dataclass
class Working:
    """Who works in the areas that are asked for.

    Attributes:
        names: the areas, as the register writes them.
        areas_of: number -> those of the areas in which whoever has it works.
        of_main: number of a charity -> those in which it works, for charities linked to it.
        said: linked charities of which the table says where they work, by either number.
        by_charity: whether these are numbers of charities, with that of a linked one behind a
            slash; else numbers of organisations among all rows.
    """

    names: tuple[str, ...] = ()
    areas_of: dict[str, tuple[str, ...]] = field(default_factory=dict)
    of_main: dict[str, tuple[str, ...]] = field(default_factory=dict)
    said: set[str] = field(default_factory=set)
    by_charity: bool = False

    def areas_for(self, entry: Entry) -> tuple[str, ...]:
        """Those of the areas in which a charity works, as the table says it of itself."""
        found = self.areas_of.get(self._number(entry), ())
        if found and entry.linked == "0":  # where the table has no numbers of charities
            self.of_main.setdefault(plain_number(entry.main), found)
        return found

    def areas_of_main(self, entry: Entry) -> tuple[str, ...]:
        """Of a linked charity of which the table says nothing: those of the one it is linked to."""
        if entry.linked == "0" or self._number(entry) in self.said:
            return ()
        return self.of_main.get(plain_number(entry.main), ())

    def is_silent_on(self, entry: Entry) -> bool:
        """Whether the table says nothing of a linked charity, nor where its main one works."""
        return entry.linked != "0" and self._number(entry) not in self.said

    def _number(self, entry: Entry) -> str:
        if self.by_charity:
            return _charity(entry.main, entry.linked)
        return entry.organisation


def working_in(wanted: Collection[str], path: Path, progress: Progress = lambda _: None) -> Working:
    """The organisations that work in areas, read from the table of areas.

    Args:
        wanted: names of areas, in capital or small letters.
        path: the table ``publicextract.charity_area_of_operation``.
        progress: is told the number of bytes read.

    Raises:
        UnreadableError: where it cannot be read, is another table, or has no area of a name.
    """
    folded = {" ".join(each.casefold().split()): each for each in wanted}
    found = Working()
    called: dict[str, str] = {}
    checked = False
    for row in rows_of(path, "charity_area_of_operation", progress):
        if row and not checked:
            _check(path, row)
            found.by_charity = _ORGANISATION not in row
            checked = True
        area = " ".join(_said(row, _AREA).split())
        key = area.casefold()
        linked = _said(row, _LINKED) or "0"
        number = _said(row, _ORGANISATION)
        if found.by_charity:
            number = _charity(_said(row, _CHARITY), linked)
        if linked != "0" or _LINKED not in row:
            found.said.add(number)
        called.setdefault(key, area)
        if key in folded:
            before = found.areas_of.get(number, ())
            if area not in before:
                found.areas_of[number] = (*before, area)
            if linked == "0" and (main := _said(row, _CHARITY)):
                of_main = found.of_main.get(plain_number(main), ())
                found.of_main[plain_number(main)] = tuple(dict.fromkeys((*of_main, area)))
    for key, said in folded.items():
        if key not in called:
            raise UnreadableError(_no_area(path, said, called))
    found.names = tuple(called[key] for key in folded)
    return found


def _check(path: Path, row: Row) -> None:
    """Refuse another table, and one that does not say who works there."""
    missing = "" if _AREA in row else _AREA
    if not missing and _ORGANISATION not in row and _CHARITY not in row:
        missing = f"{_ORGANISATION} and no {_CHARITY}"
    if missing:
        raise UnreadableError(
            f"{path}: this is not the table of areas: it has no {missing}. "
            "It is called publicextract.charity_area_of_operation."
        )


def _said(row: Row, field: str) -> str:
    return str(row.get(field) or "").strip().strip('"')


def _charity(number: str, linked: str) -> str:
    return f"{plain_number(number)}/{linked}"


def _no_area(path: Path, said: str, called: dict[str, str]) -> str:
    key = said.casefold()
    within = [name for each, name in called.items() if key in each]
    near = [called[each] for each in get_close_matches(key, called, n=3, cutoff=0.6)]
    close = list(dict.fromkeys([*within, *near]))[:3]
    hint = f" Did you mean {listed([repr(each) for each in close], 'or')}?" if close else ""
    return f"{path}: no charity works in an area called '{said}'.{hint}"
