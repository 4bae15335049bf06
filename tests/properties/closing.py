"""Answers to questions: a map as data, and the same map with a slot closed by any answer."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from maps_from_text import TODAY

from partnermap.analysis.slots import field_name, places_of
from partnermap.finding import Finding, Slot
from partnermap.loader import load
from partnermap.model import PartnerMap
from partnermap.model.map import LIST_SECTIONS, SECTIONS
from partnermap.pipeline import analyse
from partnermap.storage import Files

Pick = Callable[[list[Any]], Any]
"""Chooses one of several: by chance, or always the first."""

_MAY_BE_UNKNOWN = ("stands_for", "decides", "publicly_accountable", "voting", "seats")
_CLASS = ("sector", "area", "community", "kind", "seats")
_WHOLE_MAP = ["areas", "functions", "organisations", "partnerships"]
ELSEWHERE = "elsewhere"
"""An area apart from all others: where all lie within one, every body is for the same ground."""

_ANSWERS: dict[str, list[Any]] = {
    "decides": ["true", "false"],
    "duty": ["statute", "choice"],
    "income": ["micro", "large"],
    "level": ["ward", "place", "neighbourhood"],
    "mandate": ["elected", "assumed"],
    "publicly_accountable": ["true", "false"],
    "sector": ["vcse", "nhs", "faith"],
}


def can_be_read(data: dict[str, Any]) -> bool:
    return load(Files(Path(), {"map.yaml": json.dumps(data).encode()})).map is not None


def loaded(data: dict[str, Any]) -> PartnerMap:
    read = load(Files(Path(), {"map.yaml": json.dumps(data).encode()}))
    assert read.map is not None, [(p.code, p.message) for p in read.stopping]
    return read.map


def found_in(found: PartnerMap) -> tuple[Finding, ...]:
    return analyse(found, TODAY).findings


def data_of(found: PartnerMap) -> dict[str, Any]:
    """A map as plain data, rows in their order; decisions about findings are left out."""
    data: dict[str, Any] = {"map": _plain(found.manifest)}
    for section in SECTIONS:
        if section in LIST_SECTIONS:
            data[section] = [_plain(row) for row in getattr(found, section)]
        elif section not in ("map", "dispositions"):
            records = getattr(found, section)
            data[section] = {name: _plain(record) for name, record in records.items()}
    return data


def _plain(record: Any) -> Any:
    return _known(record.model_dump(mode="json", by_alias=True, exclude_unset=True))


def _known(value: Any) -> Any:
    if isinstance(value, list):
        return [_known(each) for each in value]
    if isinstance(value, dict):
        return {
            key: "unknown" if each is None else _known(each)
            for key, each in value.items()
            if each is not None or key in _MAY_BE_UNKNOWN
        }
    return value


def closed(found: PartnerMap, slots: Iterable[Slot], pick: Pick) -> dict[str, Any]:
    """The map with every slot answered: lists complete, fields known, ids recorded."""
    return answered(found, [(slot, pick) for slot in slots])


def answered(found: PartnerMap, answers: Iterable[tuple[Slot, Pick]]) -> dict[str, Any]:
    """The same with a choice for each slot."""
    data = data_of(found)
    for slot, pick in answers:
        _close(data, found, slot, pick)
    return data


def _close(data: dict[str, Any], found: PartnerMap, slot: Slot, pick: Pick) -> None:
    field = field_name(slot)
    if slot.section == "map":
        if slot.kind == "list":
            _add(data["map"], "complete", slot.name)
        else:
            data["map"]["recorded_from"] = "1900"
        return
    places = places_of(found, slot)
    if not places:
        _record(data, slot, pick)
    for place in places:
        row = data[place[0]][place[1]]
        for step in place[2:]:
            row = row[step]
        if slot.kind == "list":
            _add(row, "complete", slot.name)
        elif slot.why in ("inferred", "assumed"):
            for mark in ("inferred", "assumed"):
                row[mark] = [each for each in row.get(mark, []) if each != field]
        elif slot.why:
            begin, _, end = row[field].partition("..")
            row[field] = pick([begin, end])
        else:
            _fill(data, row, field, pick, section=slot.section)


def _record(data: dict[str, Any], slot: Slot, pick: Pick) -> None:
    """A record for an id that has none."""
    if slot.section != "bodies":
        data[slot.section].setdefault(slot.record, {"name": slot.record})
        return
    kinds = ["council", "charity"]
    new: Any = pick([("organisations", {"kind": kind}) for kind in kinds] + [("partnerships", {})])
    if slot.record not in {**data["organisations"], **data["partnerships"]}:
        data[new[0]][slot.record] = {"name": slot.record, **new[1]}


def _fill(
    data: dict[str, Any], row: dict[str, Any], field: str, pick: Pick, *, section: str
) -> None:
    """A field that is not recorded gets a value."""
    named = [
        name
        for name, record in data["organisations"].items()
        if "stands_for" not in record and name != row.get("from")
    ] or ["somebody-new"]
    if named == ["somebody-new"]:
        data["organisations"].setdefault("somebody-new", {"name": "Somebody", "kind": "charity"})
    if field == "body":
        for each in _CLASS:
            row.pop(each, None)
        row["body"] = pick(named)
    elif field == "to":
        row["to"] = pick(named)
    elif field == "role":
        row["role"] = pick(["leads", "advises"] if "function" in row else ["chair", "observer"])
    elif field == "within":
        row["within"] = pick([[], *([name] for name in _may_contain(data["areas"], row))])
    elif field in ("areas", "stands_for"):
        row["areas" if field == "stands_for" else field] = _areas(data, pick)
    elif field == "communities":
        row[field] = pick([[], *([name] for name in sorted(data["communities"]))])
    elif field == "overseen_by":
        row[field] = pick([[], [{"body": pick(named)}]])
    elif field == "kind":
        tables = ["other", "forum", "officer-group"]
        row[field] = pick(tables if section == "partnerships" else ["other", "charity"])
    else:
        row[field] = pick(_ANSWERS[field])


def _areas(data: dict[str, Any], pick: Pick) -> list[str]:
    """One of the areas of a map, those of another body, or one that lies elsewhere."""
    bodies = [*data["organisations"].values(), *data["partnerships"].values()]
    several = sorted({tuple(body["areas"]) for body in bodies if len(body.get("areas", [])) > 1})
    here = [[name] for name in sorted(data["areas"]) if name != ELSEWHERE]
    areas: list[str] = pick([*here, *map(list, several), [ELSEWHERE]])
    if areas == [ELSEWHERE]:
        data["areas"].setdefault(ELSEWHERE, {"name": "Elsewhere", "within": []})
    return areas


def _may_contain(areas: dict[str, Any], row: dict[str, Any]) -> list[str]:
    """The areas that do not lie within an area themselves: the answer must make no circle."""
    inside = {name for name, each in areas.items() if each is row}
    for _ in areas:
        for name, each in areas.items():
            outer = each.get("within", [])
            if inside.intersection([outer] if isinstance(outer, str) else outer):
                inside.add(name)
    return sorted(set(areas) - inside - {ELSEWHERE})


def _add(row: dict[str, Any], field: str, name: str) -> None:
    row[field] = sorted({*row.get(field, []), name})
