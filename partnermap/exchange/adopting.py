"""Registers into a map that is there: its own records stay, and only what they lack is added.

A register knows a body's number and its name; whoever keeps the map knows the rest better. So where
the two differ the map's word stays, and that is told.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

from partnermap.exchange.imported import Imported, Origin, Remark, Weight
from partnermap.exchange.names import plain_name
from partnermap.exchange.names.register import Register, plain_number
from partnermap.model.values import MAX_ID, as_id

_BODIES = ("organisations", "partnerships")
_CONCLUDED = {"inferred", "assumed"}
_TOGETHER = ("members", "notes", "also_known_as", "inferred", "succeeds")
"""Lists to which what the map lacks is added."""

Fields = Mapping[str, Any]


def adopted(imported: Imported, known: Mapping[str, Any]) -> Imported:
    """What is imported, under the ids of the records that the map has for it.

    A record is the same where a number is (of a register, or an area's code); or where the whole
    name is, only one has it, and no number speaks against it. An organisation whose name is only
    near that of one in the map is new, and told.

    Args:
        imported: what came from registers.
        known: the data of the map, as its files have it; nothing for a new map.
    """
    if not known:
        return imported
    adopting = _Adopting(imported, known)
    sections = {
        section: adopting.section(section, said)
        if section in (*_BODIES, "areas") and isinstance(said, Mapping)
        else said
        for section, said in imported.sections.items()
        if section != "map"  # the map says itself what it is about
    }
    origins = {
        (place[0], adopting.id_of(str(place[0]), str(place[1])), *place[2:]): origin
        for place, origin in imported.origins.items()
    }
    remarks = (*imported.remarks, *adopting.remarks)
    return replace(imported, sections=sections, origins=origins, remarks=remarks)


class _Adopting:
    def __init__(self, imported: Imported, known: Mapping[str, Any]) -> None:
        self.remarks: list[Remark] = []
        self._imported = imported
        self._known = known
        self._ids: dict[tuple[str, str], str] = {}
        self._taken = {each for section in _BODIES for each in known.get(section, {})}
        self._near = Register()
        for record, fields in known.get("organisations", {}).items():
            if "stands_for" not in fields:
                self._near.enter(record, str(fields.get("name", record)))
        for section in ("areas", *_BODIES):
            self._match(section)

    def id_of(self, section: str, name: str) -> str:
        """The id that a record has in the map, or is to have there."""
        return self._ids.get((section, name), name)

    def section(self, section: str, said: Mapping[str, Fields]) -> dict[str, dict[str, Any]]:
        """The records of a section with the ids of the map."""
        found = {}
        for name, fields in said.items():
            record = self.id_of(section, name)
            new = self._with_ids(fields)
            old = self._known.get(section, {}).get(record)
            found[record] = self._added(section, name, old, new) if old else new
        return found

    def _match(self, section: str) -> None:
        known = self._known.get(section, {})
        by_number: dict[tuple[str, str], str] = {}
        by_name: dict[str, set[str]] = defaultdict(set)
        for record, fields in known.items():
            if "stands_for" in fields:
                continue
            by_number |= dict.fromkeys(_numbers(fields), record)
            for called in (fields.get("name", ""), *_items(fields.get("also_known_as"))):
                by_name[plain_name(str(called))].add(record)
        for name, fields in self._imported.sections.get(section, {}).items():
            same = next((by_number[each] for each in _numbers(fields) if each in by_number), None)
            alike = {
                record
                for record in by_name.get(plain_name(fields["name"]), ())
                if known[record].get("level") in (None, fields.get("level"))
            }
            if same is None and len(alike) == 1:
                (record,) = alike
                if not _differ(fields, known[record]):
                    same = record
                    self._tell_name(section, name, record)
            self._ids[section, name] = same or self._free(section, name, fields)
            if same is None and section == "organisations":
                self._tell_near(name, fields)

    def _tell_near(self, name: str, fields: Fields) -> None:
        """Tell of a body in the map that a new one may be."""
        for near in self._near.near(fields["name"]):
            other = self._known["organisations"][near.id]
            both = {fields.get("kind"), other.get("kind")}
            shared = dict(_numbers(fields)).keys() & dict(_numbers(other)).keys()
            if not shared and (len(both) == 1 or None in both):
                message = (
                    f"'{fields['name']}' is new in the map; '{near.name}' ({near.id}) is there"
                )
                self._tell("organisations", name, f"{message}, and may be the same")
                return

    def _free(self, section: str, name: str, fields: Fields) -> str:
        """The id of a record that the map does not have: its own, or one with a tail."""
        taken = self._taken if section in _BODIES else set(self._known.get(section, {}))
        if name not in taken:
            return name
        tails = [number for _, number in _numbers(fields)] + ["2", "3", "4"]
        for tail in filter(None, map(as_id, tails)):
            tried = f"{name[: MAX_ID - len(tail) - 1].rstrip('-')}-{tail}"
            if tried not in taken:
                return tried
        return name

    def _added(self, section: str, name: str, old: Fields, new: Fields) -> dict[str, Any]:
        """Of a record that the map has, what it lacks."""
        found: dict[str, Any] = {}
        for field, said in new.items():
            before = old.get(field)
            if field in _CONCLUDED:
                continue
            if before is None:
                found[field] = said
            elif field == "identifiers":
                found[field] = {**said, **before}
            elif field == "source":
                found[field] = _unique([*_items(before), *_items(said)], _source)
            elif field in _TOGETHER:
                found[field] = _unique([*_items(before), *_items(said)], _row)
            elif field == "name":
                if plain_name(said) != plain_name(str(before)):
                    names = [*_items(old.get("also_known_as")), said]
                    found["also_known_as"] = _unique(names, lambda each: plain_name(str(each)))
            elif _items(before) != _items(said) and field not in ("level", "within", "areas"):
                message = f"'{field}' of '{old.get('name', name)}' is {_shown(before)} in the map"
                self._tell(section, name, f"{message}, and stays; here it is {_shown(said)}")
        for field in _CONCLUDED & new.keys():  # what the map says itself was not concluded here
            if concluded := [each for each in _items(new[field]) if each in found]:
                found[field] = _unique([*_items(old.get(field)), *concluded], str)
        return found

    def _with_ids(self, fields: Fields) -> dict[str, Any]:
        """The fields of a record, with the ids of the map where they name others."""
        found = dict(fields)
        for field, section in (("areas", "areas"), ("within", "areas")):
            if field in found:
                ids = [self.id_of(section, each) for each in _items(found[field])]
                found[field] = ids if isinstance(found[field], list) else ids[0]
        for field in ("members", "succeeds"):
            if field in found:
                found[field] = [
                    self.id_of("organisations", each) if isinstance(each, str) else each
                    for each in found[field]
                ]
        return found

    def _tell_name(self, section: str, name: str, record: str) -> None:
        if name == record:
            return
        called = self._imported.sections[section][name]["name"]
        message = f"'{called}' is taken to be '{record}' of the map, which has this name"
        self._tell(section, name, message)

    def _tell(self, section: str, name: str, message: str) -> None:
        origin = self._imported.origins.get((section, name), Origin("the register"))
        self.remarks.append(Remark(Weight.NOTE, origin, message))


def _numbers(fields: Fields) -> list[tuple[str, str]]:
    numbers = dict(fields.get("identifiers") or {})
    if fields.get("gss"):
        numbers["gss"] = fields["gss"]
    return [(scheme, plain_number(str(number))) for scheme, number in numbers.items()]


def _differ(one: Fields, other: Fields) -> bool:
    """Whether a number speaks against the two being one."""
    numbers, others = dict(_numbers(one)), dict(_numbers(other))
    return any(others[scheme] != numbers[scheme] for scheme in numbers.keys() & others.keys())


def _items(said: Any) -> list[Any]:
    if said is None:
        return []
    return list(said) if isinstance(said, list | tuple) else [said]


def _unique(items: Iterable[Any], key: Callable[[Any], str]) -> list[Any]:
    found: dict[str, Any] = {}
    for each in items:
        found.setdefault(key(each), each)
    return list(found.values())


def _row(said: Any) -> str:
    """What makes two rows of a list the same: whose seat it is, what a note says."""
    if isinstance(said, Mapping):
        return str(said.get("text") or said.get("body") or sorted(said.items(), key=str))
    return str(said)


def _source(said: Any) -> str:
    return str(said.get("id")) if isinstance(said, Mapping) else str(said)


def _shown(said: Any) -> str:
    return f"'{', '.join(map(str, _items(said)))}'"
