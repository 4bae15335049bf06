"""What an import into a map tells again although it is in order, and nothing of it has changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from partnermap.exchange.imported import Imported, Origin, Reach, Remark, Weight
from partnermap.finding import Place

_Row = tuple[str, str, str]


def to_be_told(imported: Imported, known: Mapping[str, Any]) -> tuple[tuple[Remark, ...], int]:
    """The remarks without what need not be told again, and how many places that is.

    It is those on how something was read, and on what stands round the tables or is never taken: of
    a file whose records the map has for the most part, and of no row that is new or has changed.
    What waits, what is not understood and what is missing is always told.

    Args:
        imported: with its remarks.
        known: the data of the map that was there; empty for a new one.
    """
    old: dict[str, set[Place]] = {}
    new: dict[str, set[Place]] = {}
    changed: set[_Row] = set()
    for place, origin in imported.origins.items():
        if len(place) == 1:
            continue
        there = known.get(str(place[0]))
        is_old = isinstance(there, Mapping) and place[1] in there
        (old if is_old else new).setdefault(origin.file, set()).add(place[:2])
        if not is_old:
            changed.add(_row(origin))
    for remark in imported.remarks:
        if remark.weight is Weight.CHANGED:
            changed |= {_row(each) for each in (remark.origin, *remark.also) if each.cell}
    found: list[Remark] = []
    many = 0
    for remark in imported.remarks:
        is_known = len(old.get(remark.origin.file, ())) > len(new.get(remark.origin.file, ()))
        if not is_known or not _is_routine(remark):
            found.append(remark)
            continue
        places = [remark.origin, *remark.also]
        fresh = [each for each in places if each.cell and _row(each) in changed]
        many += len(places) - len(fresh)
        if fresh:
            found.append(replace(remark, origin=fresh[0], also=tuple(fresh[1:])))
    return tuple(found), many


def _is_routine(remark: Remark) -> bool:
    if remark.weight is Weight.LEFT_OUT:
        return remark.is_reading or remark.reach is Reach.ASIDE
    return remark.weight is Weight.NOTE and (remark.is_reading or remark.alike is not None)


def _row(origin: Origin) -> _Row:
    return origin.file, origin.sheet, origin.cell.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
