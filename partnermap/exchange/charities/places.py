"""Where charities work: the register's table of areas of operation, by their names."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path

from partnermap.english import listed
from partnermap.exchange.charities.opening import Progress, rows_of
from partnermap.exchange.readers import UnreadableError


@dataclass
class Working:
    """Who works in the areas that are asked for.

    Attributes:
        names: the areas, as the register writes them.
        areas_of: number of an organisation -> those of the areas in which it works.
    """

    names: tuple[str, ...] = ()
    areas_of: dict[str, tuple[str, ...]] = field(default_factory=dict)


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
        if row and not checked and "geographic_area_description" not in row:
            raise UnreadableError(
                f"{path}: this is not the table of areas: it has no geographic_area_description. "
                "It is called publicextract.charity_area_of_operation."
            )
        checked = True
        area = " ".join(str(row.get("geographic_area_description") or "").strip('"').split())
        key = area.casefold()
        called.setdefault(key, area)
        if key in folded:
            number = str(row.get("organisation_number", "")).strip()
            before = found.areas_of.get(number, ())
            if area not in before:
                found.areas_of[number] = (*before, area)
    for key, said in folded.items():
        if key not in called:
            raise UnreadableError(_no_area(path, said, called))
    found.names = tuple(called[key] for key in folded)
    return found


def _no_area(path: Path, said: str, called: dict[str, str]) -> str:
    key = said.casefold()
    within = [name for each, name in called.items() if key in each]
    near = [called[each] for each in get_close_matches(key, called, n=3, cutoff=0.6)]
    close = list(dict.fromkeys([*within, *near]))[:3]
    hint = f" Did you mean {listed([repr(each) for each in close], 'or')}?" if close else ""
    return f"{path}: no charity works in an area called '{said}'.{hint}"
