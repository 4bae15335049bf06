"""Records and rows as objects of a JSON Schema."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from partnermap import vocabulary as words
from partnermap.model import (
    SECTIONS,
    Class,
    DeclaredLinkKind,
    LinkRecord,
    LinkRow,
    Manifest,
    Member,
    PlanParty,
    Row,
    Thresholds,
)
from partnermap.model.bodies import all_link_kinds, body_models
from partnermap.model.map import BODY_SECTIONS, LINK_KIND_PATTERN
from partnermap.schema.fields import alternatives_of, property_of
from partnermap.schema.known import Known
from partnermap.schema.values import EMPTY, MOMENT, TEXT, Schema, number, one_word

_NOT_BESIDE_A_BODY: Schema = {
    "type": "null",
    "errorMessage": "This seat names a body; whom it speaks for goes under 'on_behalf_of'.",
}
_LABEL: Schema = {"anyOf": [TEXT, EMPTY]}
_TABLES: tuple[Mapping[str, Any], ...] = (
    *(words.SECTORS, words.INCOME_BANDS, words.AREA_LEVELS, words.ORGANISATION_KINDS),
    *(words.PARTNERSHIP_KINDS, words.LINK_KINDS, words.MEMBER_ROLES, words.MANDATES),
    *(words.FUNCTION_ROLES, words.DUTIES, words.STATUSES, words.MEETING_MODES),
    *(words.NOTE_KINDS, words.DECISIONS),
)
_BODIES = tuple(SECTIONS[each] for each in BODY_SECTIONS)
_OF_CLASS = tuple(Class.model_fields)
_TWINS = {LinkRow: ("to", "body"), PlanParty: ("body", "to")}


def models_of(known: Known) -> Mapping[str, type[BaseModel]]:
    """The model of each section, with a field on bodies for each kind of link."""
    organisation, partnership = body_models(all_link_kinds(known.link_kinds))
    return SECTIONS | {"organisations": organisation, "partnerships": partnership}


def definitions(known: Known) -> dict[str, Schema]:
    """Every record and row, by the name of its model."""
    found: dict[str, Schema] = {}
    waiting: list[type[BaseModel]] = list(models_of(known).values())
    while waiting:
        model = waiting.pop()
        if model.__name__ not in found:
            found[model.__name__] = _definition(model, known)
            waiting += {
                inner for info in model.model_fields.values() for inner in _in(info.annotation)
            }
    return dict(sorted(found.items()))


def _definition(model: type[BaseModel], known: Known) -> Schema:
    properties = {
        info.alias or name: property_of(
            info.alias or name,
            info,
            _own_alternatives(model, name, known)
            or alternatives_of(info.annotation, info.metadata, name),
        )
        for name, info in sorted(model.model_fields.items(), key=lambda each: _is_common(*each))
    }
    required = [i.alias or n for n, i in model.model_fields.items() if i.is_required()]
    found: Schema = {
        "type": "object",
        "title": model.__name__,
        "description": (model.__doc__ or "").partition("\n")[0],
    }
    if model in _TWINS:
        field, twin = _TWINS[model]
        of_class = _of_class(known)
        properties = {**properties, twin: properties[field], **of_class}
        found["anyOf"] = [{"required": [each]} for each in (field, twin, *of_class)]
        required = []
    elif model is Member:
        found["anyOf"] = [{"required": [each]} for each in ("body", *_OF_CLASS, "seats")]
        found["if"] = _given("body")
        found["then"] = {"properties": dict.fromkeys(_OF_CLASS, _NOT_BESIDE_A_BODY)}
    elif model is Class:
        found["minProperties"] = 1
    found["properties"] = properties
    if required:
        found["required"] = required
    found["additionalProperties"] = False
    return found


def _is_common(name: str, info: FieldInfo) -> bool:
    """Whether every row has a field, so that it stands after those of its own."""
    return name in Row.model_fields and not info.is_required()


def _of_class(known: Known) -> dict[str, Schema]:
    """The fields of a class, which may stand in a link or a party without braces."""
    properties: dict[str, Schema] = _definition(Class, known)["properties"]
    return properties


def _given(field: str) -> Schema:
    """That a field stands there, and is not empty."""
    return {"required": [field], "properties": {field: {"not": {"type": "null"}}}}


def _own_alternatives(model: type[BaseModel], name: str, known: Known) -> list[Schema]:
    """Of a field whose type does not say all that it takes; empty for another field."""
    if model is LinkRecord and name == "kind":
        return [one_word(_link_kinds(known))]
    if name in ("inferred", "assumed") and issubclass(model, Row):
        fields = [info.alias or each for each, info in model.model_fields.items()]
        word: Schema = {
            "enum": [each for each in fields if each != "complete"],
            "errorMessage": "The name of a field of this record is expected here.",
        }
        return [word, {"type": "array", "items": word}]
    if model is Thresholds and name == "shared_members":
        return [number(pattern="0*([2-9]|[1-9][0-9]{1,11})", message="Write 2 or more.", least=2)]
    return _of_manifest(name) if model is Manifest else []


def _of_manifest(name: str) -> list[Schema]:
    if name == "as_of":
        return [MOMENT]
    if name == "labels":
        named: Schema = {"enum": _labelled()}
        return [{"type": "object", "propertyNames": named, "additionalProperties": _LABEL}]
    if name == "link_kinds":
        taken = {*words.LINK_KINDS, *(each for of in _BODIES for each in of.model_fields)}
        free = {
            "pattern": f"^{LINK_KIND_PATTERN}$",
            "not": {"enum": sorted(taken)},
            "errorMessage": "Small letters in words joined by '_', with no other meaning here.",
        }
        kind: Schema = {"anyOf": [{"$ref": f"#/definitions/{DeclaredLinkKind.__name__}"}, EMPTY]}
        return [{"type": "object", "propertyNames": free, "additionalProperties": kind}]
    return []


def _labelled() -> list[str]:
    """The words that a place may call otherwise."""
    return list(dict.fromkeys(word for table in _TABLES for word in table))


def _link_kinds(known: Known) -> dict[str, Any]:
    declared = {kind: words.Term(label) for kind, label in known.link_kinds.items()}
    return {**words.LINK_KINDS, **declared}


def _in(annotation: Any) -> Iterator[type[BaseModel]]:
    """The models in a type."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in get_args(annotation):
        yield from _in(argument)
