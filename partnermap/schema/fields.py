"""A field of a model, with its short forms, as alternatives of a JSON Schema."""

from __future__ import annotations

from collections.abc import Iterable
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from partnermap.model import PartialDate
from partnermap.model.fields import OneOf, ShortForm
from partnermap.model.rows import Class, WithDetails
from partnermap.model.values import an_id
from partnermap.schema.references import reference
from partnermap.schema.values import EMPTY, Schema, value_of


def property_of(name: str, info: FieldInfo, alternatives: list[Schema]) -> Schema:
    """A field as a property: with a title, what it says, an example, and all that it may be.

    Args:
        name: as it is written.
        info: of the model.
        alternatives: what it may be; a field that may be left out may be empty, too.
    """
    example = (info.examples or [""])[0]
    found: Schema = {
        "title": name.replace("_", " ").capitalize(),
        "description": f"{info.description} Example: {name}: {example}",
    }
    if _is_plain(alternatives):
        found["examples"] = [example.strip('"')]
    found["anyOf"] = alternatives if info.is_required() else [*alternatives, EMPTY]
    return found


def _is_plain(alternatives: Iterable[Schema]) -> bool:
    """Whether an example may be offered as it is: not so an id, which this map may not have."""
    plain = {f"#/definitions/{each}" for each in ("text", "date", "address", "percentage")}
    return all(each.get("$ref") in plain for each in alternatives)


def alternatives_of(annotation: Any, metadata: Iterable[Any] = (), field: str = "") -> list[Schema]:
    """All that a type may be.

    Args:
        annotation: the type.
        metadata: what stands beside it in ``Annotated``.
        field: the name of the field, which says of what record an id is.
    """
    checks = [each.func for each in metadata if hasattr(each, "func")]
    for check in checks:
        if check is an_id:
            return [reference(field)]
        if value := value_of(check):
            return [value]
    origin, arguments = get_origin(annotation), get_args(annotation)
    if hasattr(annotation, "__metadata__"):
        return alternatives_of(arguments[0], annotation.__metadata__, field)
    if origin in (Union, UnionType):
        kinds = [each for each in arguments if each is not NoneType]
        return [found for each in kinds for found in alternatives_of(each, (), field)]
    if origin is tuple:
        items = alternatives_of(arguments[0], (), field)
        return [*items, {"type": "array", "items": one_of_these(items)}]
    if origin is dict:
        key, value = arguments
        return [_mapping(key, value, field)]
    if annotation is PartialDate:
        return [{"$ref": "#/definitions/date"}]
    return _row(annotation, checks)


def one_of_these(alternatives: list[Schema]) -> Schema:
    """One schema that takes any of the alternatives."""
    return alternatives[0] if len(alternatives) == 1 else {"anyOf": alternatives}


def _mapping(key: Any, value: Any, field: str) -> Schema:
    inner: Schema = {"anyOf": [*alternatives_of(value, (), field), EMPTY]}
    word = next(
        (each.func for each in getattr(key, "__metadata__", ()) if hasattr(each, "func")), 0
    )
    if isinstance(word, OneOf):
        properties = dict.fromkeys(word.table, inner)
        return {"type": "object", "properties": properties, "additionalProperties": False}
    names = one_of_these(alternatives_of(key))
    return {"type": "object", "propertyNames": names, "additionalProperties": inner}


def _row(model: type[BaseModel], checks: Iterable[Any]) -> list[Schema]:
    """A row or record, and the short forms that its checks take."""
    found: list[Schema] = [{"$ref": f"#/definitions/{model.__name__}"}]
    for check in checks:
        if isinstance(check, ShortForm | WithDetails):
            info = model.model_fields[check.field]
            short = alternatives_of(info.annotation, info.metadata, check.field)
            # A class with details is the row itself.
            found += [
                each for each in short if each.get("$ref") != f"#/definitions/{Class.__name__}"
            ]
    return found
