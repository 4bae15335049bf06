"""What a map is to say and no spreadsheet does: asked in a mapping file, and taken from one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from partnermap.exchange.imported import Imported, Origin, Reach, Remark, Weight
from partnermap.exchange.names import plain_name
from partnermap.exchange.spreadsheets.headings.mapping import Mapped
from partnermap.exchange.spreadsheets.headings.mapping_lines import AS_OF, NOT_SAID
from partnermap.exchange.spreadsheets.not_understood.starting_words import commented, in_quotes
from partnermap.loader.suggestions import did_you_mean
from partnermap.problems import quoted
from partnermap.vocabulary import AREA_LEVELS

_DATE = "When the map is of: a day, a month or a year, such as 2024-03."
_LEVELS = f"How wide each area is: {', '.join(AREA_LEVELS)}."


def asked_of_a_map(found: Imported, known: Mapping[str, Any]) -> list[str]:
    """Lines of a mapping file: the date of a new map, and the level of each new area.

    Args:
        found: what is imported, with what a mapping file says already.
        known: the data of the map that is there; empty for a new one.
    """
    lines = []
    if not known and AS_OF not in found.sections.get("map", {}):
        lines += [*commented(_DATE), "map:", f"  {in_quotes(AS_OF)}: {in_quotes(NOT_SAID)}", ""]
    there = known.get("areas") or {}
    names = {
        str(said.get("name", id_)): id_
        for id_, said in found.sections.get("areas", {}).items()
        if id_ not in there and "level" not in said
    }
    if names:
        lines += [*commented(_LEVELS), "areas:", *(f"  {_line(name)}" for name in names), ""]
    return lines


def _line(name: str) -> str:
    words = plain_name(name).split()
    level = next((f"  # likely {each}" for each in AREA_LEVELS if each in words), "")
    return f"{in_quotes(name)}: {in_quotes(NOT_SAID)}{level}"


def with_said(found: Imported, known: Mapping[str, Any], mapped: Mapped) -> Imported:
    """The same with the date and the levels that a mapping file gives; what the map says stays."""
    sections = dict(found.sections)
    origins, remarks = dict(found.origins), list(found.remarks)
    of_map = known.get("map") or {}
    if mapped.as_of and not of_map.get(AS_OF):
        sections["map"] = {**sections.get("map", {}), AS_OF: mapped.as_of}
    elif mapped.as_of and str(of_map[AS_OF]) != mapped.as_of:
        remarks.append(_stays(mapped, f"as_of {mapped.as_of}", str(of_map[AS_OF])))
    areas, there = dict(sections.get("areas") or {}), known.get("areas") or {}
    every = {id_: str(said.get("name", id_)) for id_, said in {**areas, **there}.items()}
    for plain, level in mapped.areas.items():
        met = [id_ for id_, name in every.items() if plain_name(name) == plain]
        if not met:
            remarks.append(_unmet(mapped, mapped.written("areas", plain), [*every.values()]))
        for id_ in met:
            before = there.get(id_, {}).get("level") or areas.get(id_, {}).get("level")
            if before is None:
                areas[id_] = {**areas.get(id_, {}), "level": level}
                origins.setdefault(("areas", id_), Origin(mapped.file))
                origins["areas", id_, "level"] = Origin(mapped.file)
            elif before != level:
                remarks.append(_stays(mapped, f"the level {level} of {every[id_]}", str(before)))
    if areas:
        sections["areas"] = areas
    return replace(found, sections=sections, origins=origins, remarks=tuple(remarks))


def _stays(mapped: Mapped, said: str, there: str) -> Remark:
    message = f"{said} is not taken, as something else is said, which stays: {quoted(there)}"
    return Remark(Weight.NOTE, Origin(mapped.file), message)


def _unmet(mapped: Mapped, written: str, names: list[str]) -> Remark:
    message = f"{quoted(written)} under 'areas' meets no area, so this line changes nothing"
    hint = did_you_mean(written, names)
    return Remark(Weight.MISREAD, Origin(mapped.file), message, hint, reach=Reach.SHEET)
