"""What a new map holds, as lists of names, and what it does not say of itself yet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from partnermap.english import counted, listed
from partnermap.exchange.imported import Imported, Uncertain
from partnermap.model import SECTIONS
from partnermap.model.map import LIST_SECTIONS
from partnermap.storage import MANIFEST

_BETWEEN = "; "
_LEVELS = ("place", "district", "neighbourhood")


def outline(imported: Imported) -> Iterator[tuple[str, str]]:
    """A heading and the names below it, for each section and for what waits.

    Args:
        imported: the data of the new map.
    """
    for section in SECTIONS:
        records = imported.sections.get(section)
        if not records or section == "map":
            continue
        head = section.capitalize()
        if section == "partnerships":
            head += ", with their seats"
        yield f"{head} ({len(records):,})", _names(section, records)
    if waiting := imported.uncertain:
        yield f"Waiting ({len(waiting):,})", _BETWEEN.join(map(_waiting, waiting))


def still_unsaid(imported: Imported, prefix: str, *, is_named: bool) -> Iterator[str]:
    """What a new map does not say of itself, and where it is written: its date, levels of areas.

    Args:
        imported: the data of the map.
        prefix: of the paths of its files.
        is_named: whether somebody has given its name.
    """
    if "as_of" not in imported.sections.get("map", {}):
        name = "" if is_named else "the 'name' is made of the folder's; "
        yield f"In {prefix}{MANIFEST}: {name}'as_of: 2024-03' below it says when the map is of."
    areas = imported.sections.get("areas", {})
    if many := sum("level" not in each for each in areas.values()):
        have = "has" if many == 1 else "have"
        levels = listed([f"'level: {each}'" for each in _LEVELS], "or")
        yield f"In {prefix}areas.yaml: {counted(many, 'area')} {have} no level yet: {levels}."


def _names(section: str, records: Any) -> str:
    if section in LIST_SECTIONS or not isinstance(records, Mapping):
        return ""
    return _BETWEEN.join(_name(section, id_, said) for id_, said in records.items())


def _name(section: str, id_: str, said: Any) -> str:
    fields = said if isinstance(said, Mapping) else {}
    name = next((str(fields[each]) for each in ("name", "title", "of") if fields.get(each)), id_)
    if section != "partnerships":
        return name
    return f"{name} ({len(fields.get('members') or ())})"


def _waiting(line: Uncertain) -> str:
    return f"{line.name} = {line.suggested}?" if line.suggested else f"{line.name} = ?"
