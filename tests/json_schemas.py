"""The committed JSON Schemas, strict: a field that a schema does not name is an error here."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from jsonschema import Draft202012Validator
from maps_from_text import ROOT
from referencing import Registry, Resource

SCHEMAS = {
    path.name: json.loads(path.read_text(encoding="utf-8"))
    for path in sorted((ROOT / "docs/reference").glob("*.schema.json"))
}


def strict(schema: Any) -> Any:
    """The same schema without other fields; the public one allows them, as some may be added."""
    if isinstance(schema, list):
        return [strict(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    closed = {key: strict(value) for key, value in schema.items()}
    if schema.get("type") == "object" and "properties" in schema:
        closed["additionalProperties"] = False
    return closed


@cache
def validator(name: str) -> Draft202012Validator:
    """Of what ``findings``, ``ask``, ``show`` or ``voice`` write."""
    closed = {each: strict(schema) for each, schema in SCHEMAS.items()}
    registry: Registry[Any] = Registry().with_resources(
        (each, Resource.from_contents(schema)) for each, schema in closed.items()
    )
    return Draft202012Validator(closed[f"{name}.schema.json"], registry=registry)


def faults(name: str, said: str) -> list[str]:
    """What a schema says against some JSON: where, and what is wrong."""
    errors = validator(name).iter_errors(json.loads(said))
    return [f"{each.json_path}: {each.message[:200]}" for each in errors]
