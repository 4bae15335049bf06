"""What a new map holds, as lists of names, and what it does not say of itself yet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from partnermap.english import counted, listed
from partnermap.exchange.imported import Imported, Uncertain
from partnermap.exchange.names import plain_name
from partnermap.model import SECTIONS
from partnermap.model.map import LIST_SECTIONS
from partnermap.storage import MANIFEST

_BETWEEN = "; "
_OF_PARTS = frozenset(
    ("north", "south", "east", "west", "central", "mid", "upper", "lower", "inner", "outer")
)
_LEVELS = ("system", "place", "district", "neighbourhood")


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


def still_unsaid(
    imported: Imported, known: Mapping[str, Any], prefix: str, *, is_named: bool
) -> Iterator[str]:
    """What a map does not say yet of itself, or of its new areas, and where it is written.

    Args:
        imported: the data that came into it.
        known: the data of the map that was there; empty for a new one.
        prefix: of the paths of its files.
        is_named: whether somebody has given its name.
    """
    if not known and "as_of" not in imported.sections.get("map", {}):
        name = "" if is_named else "the 'name' is made of the folder's; "
        yield f"In {prefix}{MANIFEST}: {name}'as_of: 2024-03' below it says when the map is of."
    there = known.get("areas")
    before = there if isinstance(there, Mapping) else {}
    came = imported.sections.get("areas", {})
    new = {id_: each for id_, each in came.items() if id_ not in before}
    if many := sum("level" not in each for each in new.values()):
        # Of a map that is there only the new ones: of the others it was told when they came.
        have = "has" if many == 1 else "have"
        levels = listed([f"'level: {each}'" for each in _LEVELS], "or")
        yield f"In {prefix}areas.yaml: {counted(many, 'area')} {have} no level yet: {levels}."
    every = {**before, **new}
    if new and len(every) > 1 and not any("within" in each for each in every.values()):
        yield f"Where one area lies in another, write it below the smaller one: {_within(every)}."


def _within(areas: Mapping[str, Any]) -> str:
    """How it is written that one area lies in another, of two whose names say so if there are."""
    by_name = {plain_name(str(each.get("name", id_))): id_ for id_, each in areas.items()}
    for called, inner in by_name.items():
        words = called.split()
        whole = " ".join(word for word in words if word not in _OF_PARTS)
        if whole in by_name and whole != called:
            return f"'within: {by_name[whole]}' below '{inner}', if it is so"
    return "'within: the-wider-one'"


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
