"""What a new map would hold, as lists of names: among them a wrong one shows at a glance."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from partnermap.exchange.imported import Imported, Uncertain
from partnermap.model import SECTIONS
from partnermap.model.map import LIST_SECTIONS

_BETWEEN = "; "


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
