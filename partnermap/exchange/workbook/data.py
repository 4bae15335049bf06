"""A map as plain data, every row written out: what sheets are filled from.

``as_written`` then says the same as a person would: a bare id for a row that gives nothing else.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from pydantic import BaseModel

from partnermap.model import SECTIONS, PartialDate, PartnerMap
from partnermap.model.bodies import all_link_kinds
from partnermap.model.map import LIST_SECTIONS
from partnermap.model.records import PARTY_FIELDS

Data = dict[str, Any]
_INCOMES = ("income", "income_here")
_SHORT_FORMS = {
    "members": "body",
    "functions": "function",
    "priorities": "name",
    "notes": "text",
    "source": "id",
    **dict.fromkeys(PARTY_FIELDS, "body"),
}
"""Lists of rows, and the field that a bare value in them stands for."""
_ALONE = {"source", "role", "within", "on_behalf_of", *PARTY_FIELDS} - {"owners"}
"""Lists that are written without brackets where they have one item."""


def data_of(found: PartnerMap) -> Data:
    """The sections of a map, in the order of its files; only what the files say."""
    data: Data = {}
    for section in SECTIONS:
        records = getattr(found, "manifest" if section == "map" else section)
        if section == "map":
            data[section] = _plain(records)
            for kind, rows in data[section].get("expectations", {}).items():
                data[section]["expectations"][kind] = rows or [{}]  # both expect nothing
        elif section in LIST_SECTIONS:
            order = sorted(range(len(records)), key=lambda n: found.locate((section, n), False))
            data[section] = [_plain(records[position]) for position in order]
        else:
            names = sorted(records, key=lambda name: found.locate((section, name), True))
            data[section] = {name: _plain(records[name]) for name in names}
    return {section: said for section, said in data.items() if said}


def as_written(data: Mapping[str, Any]) -> Data:
    """The same data in the short forms that people write."""
    kinds = link_kinds_of(data)
    written: Data = {}
    for section, said in data.items():
        if section in LIST_SECTIONS:
            written[section] = [_fields(record, kinds) for record in said]
        elif section == "map":
            written[section] = _fields(said, kinds)
            if "expectations" in said:
                written[section]["expectations"] = {
                    kind: rows[0] if len(rows) == 1 else rows
                    for kind, rows in said["expectations"].items()
                }
        else:
            written[section] = {name: _fields(record, kinds) for name, record in said.items()}
    return written


def link_kinds_of(data: Mapping[str, Any]) -> tuple[str, ...]:
    """The kinds of link of a map, those that it adds included."""
    return all_link_kinds(data.get("map", {}).get("link_kinds", ()))


def _plain(value: Any) -> Any:
    if isinstance(value, BaseModel):
        return {
            info.alias or name: _of_field(name, getattr(value, name))
            for name, info in type(value).model_fields.items()
            if name in value.model_fields_set and not _says_nothing(getattr(value, name))
        }
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, Mapping):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, str):
        return value.replace("\r\n", "\n").replace("\r", "\n")
    if isinstance(value, float):
        return int(value) if value.is_integer() else str(value)
    if isinstance(value, Decimal):
        text = f"{value:f}"
        return int(text) if text == "0" or (text.isdigit() and text[0] != "0") else text
    return value.written if isinstance(value, PartialDate) else value


def _of_field(name: str, value: Any) -> Any:
    if value is None:
        return "unknown"  # the one word that the model reads as None
    if (
        name in _INCOMES
        and isinstance(value, str)
        and value.isdigit()
        and (value == "0" or value[0] != "0")
    ):
        return int(value)
    return _plain(value)


def _says_nothing(value: Any) -> bool:
    """Whether this is an empty mapping, which says no more than none."""
    if isinstance(value, BaseModel):
        return not _plain(value)
    return isinstance(value, Mapping) and not value


def _fields(record: Mapping[str, Any], kinds: Iterable[str]) -> Data:
    return {field: _short(field, value, kinds) for field, value in record.items()}


def _short(field: str, value: Any, kinds: Iterable[str]) -> Any:
    if not isinstance(value, list):
        return value
    short = "to" if field in kinds else _SHORT_FORMS.get(field, "")
    items = [_row(item, short, kinds) for item in value]
    return items[0] if len(items) == 1 and (field in kinds or field in _ALONE) else items


def _row(item: Any, short: str, kinds: Iterable[str]) -> Any:
    if not isinstance(item, dict) or not short:
        return item
    if list(item) == [short]:
        return item[short]
    return _fields(item, kinds)
