"""Fields that several records have are written once, so that the schema stays small."""

from __future__ import annotations

import json
from collections import Counter

from partnermap.schema.values import Schema


def shared(definitions: dict[str, Schema]) -> dict[str, Schema]:
    """The same definitions, with each property that occurs more than once as one of its own."""
    every = [
        (name, json.dumps(schema))
        for each in definitions.values()
        for name, schema in each.get("properties", {}).items()
    ]
    often = [pair for pair, times in Counter(every).items() if times > 1]
    called: dict[tuple[str, str], str] = {}
    for name, text in often:
        alike = sum(1 for other, _ in called if other == name)
        called[name, text] = f"field-{name}{f'-{alike + 1}' if alike else ''}"
    found = {title: _with_references(each, called) for title, each in definitions.items()}
    return {**found, **{title: json.loads(text) for (_, text), title in called.items()}}


def _with_references(schema: Schema, called: dict[tuple[str, str], str]) -> Schema:
    if "properties" not in schema:
        return schema
    properties = {
        name: {"$ref": f"#/definitions/{called[name, text]}"} if (name, text) in called else inner
        for name, inner in schema["properties"].items()
        for text in [json.dumps(inner)]
    }
    return {**schema, "properties": properties}
