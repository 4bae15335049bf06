"""Where a map still has a record that an import made before somebody said whom its name means."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from partnermap.english import listed
from partnermap.loader.sections import noun
from partnermap.problems import quoted

_FEW = 6


def how_to_lay(known: Mapping[str, Any], section: str, id_: str) -> str:
    """What to take out of a map, so that a record is gone.

    Args:
        known: the data of the map.
        section: of the record.
        id_: its own.
    """
    places = list(dict.fromkeys(_places(known, id_)))
    more = f" and {len(places) - _FEW} more" if len(places) > _FEW else ""
    where = f", and {quoted(id_)} under {listed(places[:_FEW])}{more}" if places else ""
    return f"Take {noun(section)} '{id_}' out of {section}.yaml{where}."


def _places(known: Mapping[str, Any], id_: str) -> Iterator[str]:
    for section, records in known.items():
        if isinstance(records, Mapping) and section != "map":
            for other, said in records.items():
                if isinstance(said, Mapping) and other != id_:
                    for field, value in said.items():
                        if field not in ("name", "notes") and _names(value, id_):
                            yield f"{field} of '{other}'"
        elif isinstance(records, list) and any(_names(each, id_) for each in records):
            yield section


def _names(value: Any, id_: str) -> bool:
    if isinstance(value, Mapping):
        return any(_names(each, id_) for each in value.values())
    if isinstance(value, list):
        return any(_names(each, id_) for each in value)
    return bool(value == id_)
