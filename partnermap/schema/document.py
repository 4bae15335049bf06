"""The schema of one file of a map."""

from __future__ import annotations

import json

from partnermap.model.map import LIST_SECTIONS
from partnermap.schema import records, references
from partnermap.schema.known import Known
from partnermap.schema.sharing import shared
from partnermap.schema.values import DEFINITIONS, EMPTY, Schema

FILE_NAME = "partnermap.schema.json"
_ABOUT = {
    "map": "The manifest: what the map says about itself. Once in a map, in partnermap.yaml.",
    "coverage": "Honest denominators, by id: how many there are in all.",
    "sources": "Documents that facts come from, by id.",
    "areas": "Places, by id.",
    "themes": "Subjects, by id.",
    "communities": "Communities of interest, by id.",
    "functions": "What somebody has to do, by id.",
    "organisations": "Legal persons and groups, by id.",
    "partnerships": "Tables that people sit round, by id.",
    "links": "Links in the long form: a list.",
    "plans": "Strategies, plans and agreements, by id.",
    "surveys": "Counts that a source reports, by id.",
    "notes": "What people wrote on the chart: a list.",
    "dispositions": "What was decided about findings, by the id of the finding.",
}
_FINDING: Schema = {
    "pattern": "^PM[0-9]{3}(/[a-z0-9+-]+)+$",
    "errorMessage": "The id of a finding is expected here, such as PM204/executive-group.",
}


def schema_for(known: Known) -> Schema:
    """The schema of the files of a map.

    Args:
        known: what the map has of its own; ``Known()`` for any map.
    """
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "partnermap",
        "description": "A file of a map of partnerships.",
        "type": "object",
        "properties": {
            section: {
                "title": section.capitalize(),
                "description": _ABOUT[section],
                "anyOf": _section(section, model.__name__),
            }
            for section, model in records.models_of(known).items()
        },
        "additionalProperties": False,
        "definitions": {
            **shared(records.definitions(known)),
            **DEFINITIONS,
            **references.definitions(known),
        },
    }


def _section(section: str, model: str) -> list[Schema]:
    """What a section may be; any but the manifest may be empty."""
    record = {"$ref": f"#/definitions/{model}"}
    if section == "map":
        return [record]
    if section in LIST_SECTIONS:
        return [{"type": "array", "items": record}, EMPTY]
    names = _FINDING if section == "dispositions" else {"$ref": "#/definitions/id"}
    return [{"type": "object", "propertyNames": names, "additionalProperties": record}, EMPTY]


def render(schema: Schema) -> str:
    """A schema as the text of a file."""
    return json.dumps(schema, indent=1) + "\n"
