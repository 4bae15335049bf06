"""A map in which every field of every record and row is filled, each with a mark of its own.

The fields are those of the pydantic models, so that none can be forgotten: a new field is filled
the day it is added. Texts and addresses hold a marked word, dates a year and counts a number that
stand nowhere else.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from types import UnionType
from typing import Any, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from partnermap.loader import Loaded, load
from partnermap.model import SECTIONS, PartialDate
from partnermap.model.bodies import body_models
from partnermap.model.map import LIST_SECTIONS
from partnermap.storage import Files
from partnermap.vocabulary import LINK_KINDS

ORGANISATION, PARTNERSHIP = body_models(tuple(LINK_KINDS))
MODELS = SECTIONS | {"organisations": ORGANISATION, "partnerships": PARTNERSHIP}
IDS = {
    "areas": "the-area",
    "area": "the-area",
    "within": "the-other-area",
    "communities": "the-community",
    "community": "the-community",
    "themes": "the-theme",
    "functions": "the-function",
    "function": "the-function",
    "id": "the-source",
    "subjects": "the-partnership",
    "formerly": "marked-former-id",
    "owner": "the-other",
}
# What cannot hold a mark: (the model that has the field, the field) -> what is written instead.
GIVEN: dict[tuple[str, str], Any] = {
    ("Row", "inferred"): ["tags"],  # names of fields
    ("Row", "assumed"): ["about"],
    ("Row", "status"): "current",
    ("LinkRecord", "start"): "the-partnership",
    ("LinkRecord", "kind"): "funds",  # a word: LinkRecord.kind is checked against the table
    ("Manifest", "as_of"): "2024-03",
}
PLAIN_TEXT, ADDRESS, NUMBER, DATE = "text", "address", "number", "date"


@dataclass
class Marked:
    """The map as plain data, and what must be found: (the field, its kind) by mark."""

    data: dict[str, Any] = field(default_factory=dict)
    marks: dict[str, tuple[str, str]] = field(default_factory=dict)
    _numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def mark(self, where: str, kind: str) -> str:
        """A mark that is used once."""
        number = next(self._numbers)
        written = {
            PLAIN_TEXT: f"marked{number:04d}",
            ADDRESS: f"https://example.org/marked{number:04d}",
            NUMBER: str(700_000 + number),
            DATE: str((3000 if where.endswith(".until") else 1000) + number),
        }[kind]
        self.marks[written] = (where, kind)
        return written

    def loaded(self) -> Loaded:
        """The map, read."""
        return load(Files(Path(), {"map.yaml": json.dumps(self.data, indent=1).encode()}))


def everything() -> Marked:
    """The whole map."""
    found = Marked()
    for section, model in MODELS.items():
        record = _record(found, section, model)
        if section == "map":
            found.data["map"] = record
        elif section in LIST_SECTIONS:
            found.data[section] = [record]
        elif section == "dispositions":
            found.data[section] = {"PM204/the-partnership": record}
        else:
            found.data[section] = {_id_of(section): record}
    found.data["areas"]["the-other-area"] = {"name": "Outer"}
    found.data["organisations"]["the-other"] = {"name": "The other"}
    partnership = found.data["partnerships"]["the-partnership"]
    (member,) = partnership["members"]
    # A seat names a body or a class: one of each.
    by_class = _record(found, "partnerships.members", _model_of(PARTNERSHIP, "members"))
    del by_class["body"]
    for name in ("sector", "area", "community", "kind"):
        del member[name]
    partnership["members"] = [member, by_class]
    return found


def _id_of(section: str) -> str:
    return {"communities": "the-community"}.get(section, f"the-{section.removesuffix('s')}")


def _record(found: Marked, path: str, model: type[BaseModel]) -> dict[str, Any]:
    return {
        info.alias or name: value
        for name, info in model.model_fields.items()
        if (value := _value_of(found, path, model, name, info)) is not None
    }


def _value_of(found: Marked, path: str, model: type[BaseModel], name: str, info: FieldInfo) -> Any:
    for owner in model.__mro__:
        if (owner.__name__, name) in GIVEN:
            return GIVEN[owner.__name__, name]
    where = f"{path}.{info.alias or name}"
    if where == "map.labels":
        return {"vcse": found.mark(where, PLAIN_TEXT)}
    if where == "map.link_kinds":
        return {"mentors": _record(found, where, _model_of(model, name))}
    if name in LINK_KINDS and name != "reports_to":
        return None  # one kind stands for all: they are the same field
    return _value(found, where, name, info.annotation, list(info.metadata))


def _model_of(model: type[BaseModel], name: str) -> type[BaseModel]:
    return next(_models_in(model.model_fields[name].annotation))


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in get_args(annotation):
        yield from _models_in(argument)


def _value(found: Marked, where: str, name: str, annotation: Any, metadata: list[Any]) -> Any:
    schema = next((m.json_schema for m in metadata if getattr(m, "json_schema", None)), None)
    if schema is not None:
        return _by_schema(found, where, name, schema)
    origin, arguments = get_origin(annotation), get_args(annotation)
    if hasattr(annotation, "__metadata__"):
        return _value(found, where, name, arguments[0], list(annotation.__metadata__))
    if origin in (Union, UnionType):
        # A class or an id: a class has nothing that could hold a mark.
        return _value(found, where, name, arguments[0], [])
    if origin is tuple:
        return [_value(found, where, name, arguments[0], [])]
    if origin is dict:
        key = _value(found, f"{where} (key)", "", arguments[0], [])
        return {key: _value(found, where, name, arguments[1], [])}
    if annotation is PartialDate:
        return found.mark(where, DATE)
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return _record(found, where, annotation)
    raise AssertionError(f"{where}: how is {annotation} filled?")


def _by_schema(found: Marked, where: str, name: str, schema: dict[str, Any]) -> Any:
    if "enum" in schema:
        return str(schema["enum"][0]).lower()
    if "anyOf" in schema:
        return found.mark(where, NUMBER)
    if schema["type"] in ("integer", "number"):
        return found.mark(where, NUMBER)
    if schema["type"] == "boolean":
        return "true"
    if schema.get("format") == "uri":
        return found.mark(where, ADDRESS)
    if "pattern" in schema:
        return IDS.get(name, "marked-question" if where.endswith("(key)") else "the-other")
    return found.mark(where, PLAIN_TEXT)
