"""Where a map still has a record that an import made before somebody said whom its name means."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from partnermap.english import listed
from partnermap.exchange.workbook.data import link_kinds_of
from partnermap.loader.sections import noun
from partnermap.model.map import BODY_SECTIONS
from partnermap.model.records import PARTY_FIELDS
from partnermap.problems import quoted

_FEW = 6
_OF_BODIES = frozenset({"body", "from", "members", "on_behalf_of", "owner", "subjects", "to"})
_NAMING = {
    "areas": frozenset({"area", "areas", "within"}),
    "communities": frozenset({"communities", "community"}),
    "functions": frozenset({"function", "functions"}),
    "sources": frozenset({"id", "source"}),
}


def how_to_lay(known: Mapping[str, Any], section: str, id_: str) -> str:
    """What to take out of a map, so that a record is gone.

    Args:
        known: the data of the map.
        section: of the record.
        id_: its own.
    """
    places = list(dict.fromkeys(_places(known, id_, _fields(known, section))))
    where = f", and {quoted(id_)} under {listed(places, most=_FEW)}" if places else ""
    return f"Take {noun(section)} '{id_}' out of {section}.yaml{where}."


def _fields(known: Mapping[str, Any], section: str) -> frozenset[str]:
    """The fields in which the id of a record may stand; in others the same word is only a word."""
    if section not in BODY_SECTIONS:
        return _NAMING.get(section, frozenset({section}))
    return _OF_BODIES | {*PARTY_FIELDS, *link_kinds_of({"map": known.get("map") or {}})}


def _places(known: Mapping[str, Any], id_: str, fields: Collection[str]) -> Iterator[str]:
    for section, records in known.items():
        if isinstance(records, Mapping) and section != "map":
            for other, said in records.items():
                if isinstance(said, Mapping) and other != id_:
                    for field, value in said.items():
                        if _names(value, id_, field, fields):
                            yield f"{field} of '{other}'"
        elif isinstance(records, list) and any(_names(each, id_, "", fields) for each in records):
            yield section


def _names(value: Any, id_: str, field: str, fields: Collection[str]) -> bool:
    """Whether an id stands in a value of a field, in one of those that hold ids."""
    if isinstance(value, Mapping):
        return any(_names(each, id_, str(inner), fields) for inner, each in value.items())
    if isinstance(value, list):
        return any(_names(each, id_, field, fields) for each in value)
    return bool(value == id_) and field in fields
