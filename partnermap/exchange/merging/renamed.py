"""Bodies that are renamed in a workbook of ours: the name they had stays beside the new."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from partnermap.exchange.merging.truth import Truth
from partnermap.exchange.names import plain_name

_SECTIONS = ("organisations", "partnerships")
_OTHERS = "also_known_as"


def with_old_names(
    old: Mapping[str, Any], new: Mapping[str, Any], truth: Truth
) -> Mapping[str, Any]:
    """What is imported, with the names that bodies had before among their other names.

    Args:
        old: the data of the map.
        new: what is imported, in the same form.
        truth: of what it gives the whole; other people's lists rename nobody.
    """
    if not truth.records:
        return new
    return {
        section: {
            id_: _renamed(old[section][id_], said, truth.has_field(section, (_OTHERS,)))
            if id_ in old.get(section, ())
            else said
            for id_, said in records.items()
        }
        if section in _SECTIONS
        else records
        for section, records in new.items()
    }


def _renamed(
    old: Mapping[str, Any], new: Mapping[str, Any], are_others_told: bool
) -> Mapping[str, Any]:
    before, now = str(old.get("name") or ""), str(new.get("name") or "")
    if not before or not now or plain_name(before) == plain_name(now):
        return new
    others = new.get(_OTHERS, [] if are_others_told else old.get(_OTHERS, []))
    kept = [each for each in others if plain_name(str(each)) not in map(plain_name, (before, now))]
    return {**new, _OTHERS: [*kept, before]}
