"""Data to records; pydantic's errors as problems with a file, a line and plain English."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeVar, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from partnermap.finding import Finding
from partnermap.loader import hints
from partnermap.loader.sections import Entry
from partnermap.loader.suggestions import did_you_mean
from partnermap.model.fields import Strict
from partnermap.model.map import LIST_SECTIONS
from partnermap.model.values import shown
from partnermap.problems import problem, quoted

R = TypeVar("R", bound=Strict)
_CODES = {"word": "PM013", "date": "PM014", "id": "PM015", "missing": "PM011", "value": "PM012"}
_PEOPLE = frozenset(
    {"person", "people", "email", "e-mail", "phone", "telephone", "contact_name", "chair_name"}
)
_A_LIST = "This is a list: begin each item on a line of its own with '- '."
_SEE_REFERENCE = "The format reference (docs/reference/format.md) lists the fields."
_NO_PEOPLE = "A map is about bodies, not people: no names, e-mail addresses or phone numbers."
# A link may be written as a class, and a body as the end of a link: 'reports_to: {sector: vcse}'.
_SHORT_FORMS = frozenset({"sector", "area", "community", "kind", "body", "to"})
_KEY = "[key]"  # pydantic's step for the key of an entry, rather than its value
_NOUNS = {
    "map": "the manifest",
    "coverage": "a coverage record",
    "communities": "a community",
    "areas": "an area",
    "organisations": "an organisation",
}


def validated(model: type[R], entry: Entry, problems: list[Finding]) -> R | None:
    """The record of an entry; None where it has problems, which are added to ``problems``."""
    if entry.data is None and entry.section not in LIST_SECTIONS:
        return None
    problems.extend(_unknown_and_empty(model, entry))
    try:
        return model.model_validate(entry.data)
    except ValidationError as error:
        details = error.errors(include_url=False)
        problems.extend(_problem(model, entry, detail) for detail in details)
        return None


def _unknown_and_empty(model: type[Strict], entry: Entry) -> Iterator[Finding]:
    """Unknown fields without a value: they are not in the data, but were meant as something."""
    for *steps, field in entry.empty_fields:
        fields = _fields_at(model, tuple(steps), strictly=True)
        if fields and field not in fields and field not in _SHORT_FORMS:
            yield _unknown_field(entry, (*steps, field), fields)


def _problem(model: type[Strict], entry: Entry, detail: ErrorDetails) -> Finding:
    kind = detail["type"]
    steps = tuple(step for step in detail["loc"] if not str(step).startswith("<"))
    context = detail.get("ctx") or {}
    if kind == "extra_forbidden":
        return _unknown_field(entry, steps, _fields_at(model, steps[:-1]))
    if kind == "missing" and "message" not in context:
        return _missing_field(entry, steps)
    is_key = steps[-1:] == (_KEY,)
    location = entry.locate(*(step for step in steps if step != _KEY), key=is_key)
    if detail["input"] is None:
        return problem("PM012", location, "this item is empty", "Fill it in, or delete it.")
    if kind == "word" and "words" in context:
        words = context["words"]
        field = next((step for step in steps[::-1] if isinstance(step, str) and step != _KEY), "")
        if is_key:
            field = str(steps[-3])
        hint = hints.for_word(field, context["value"]) or did_you_mean(context["value"], words)
        hint = hint or f"Words: {', '.join(words)}."
        message = f"{context['written']} is not one of the words for '{field}'"
        return problem("PM013", location, message, hint)
    if kind in _CODES:
        hint = str(context.get("hint", ""))
        return problem(_CODES[kind], location, context["message"], hint)
    return _not_fields(entry, steps, detail["input"])


def _unknown_field(entry: Entry, steps: tuple[int | str, ...], fields: dict[str, Any]) -> Finding:
    field = str(steps[-1])
    where = "here" if len(steps) > 1 else f"in {noun(entry.section)}"
    if field.lower() in _PEOPLE:
        hint = _NO_PEOPLE
    elif field.lower() in hints.FIELDS:
        hint = hints.FIELDS[field.lower()]
    else:
        few = f"Fields here: {', '.join(fields)}." if len(fields) <= 20 else _SEE_REFERENCE
        hint = did_you_mean(field, fields) or (_A_LIST if _lacks_dashes(entry, steps) else few)
    message = f"there is no field {quoted(field)} {where}"
    return problem("PM010", entry.locate(*steps, key=True), message, hint)


def _lacks_dashes(entry: Entry, steps: tuple[int | str, ...]) -> bool:
    """Whether the field stands right in a list that was written without the signs of its items."""
    if len(steps) < 3 or steps[-2] != 0:
        return False
    data: Any = entry.data
    for step in steps[:-2]:
        if isinstance(data, (dict, list)):
            data = data[int(step)] if isinstance(data, list) else data.get(step)
    return isinstance(data, dict)


def _missing_field(entry: Entry, steps: tuple[int | str, ...]) -> Finding:
    field = str(steps[-1])
    example = 'name: "What people call it"' if field == "name" else f"{field}: ..."
    if len(steps) == 1 and (field,) in entry.empty_fields:
        location = entry.locate(field, key=True)
        return problem("PM011", location, f"'{field}' is empty here", f"Write '{example}'.")
    location = entry.locate(*steps[:-1], key=True)
    return problem("PM011", location, f"'{field}' is missing here", f"Add '{example}'.")


def _not_fields(entry: Entry, steps: tuple[int | str, ...], written: Any) -> Finding:
    message = f"fields are expected here ('name: ...'), not {shown(written)}"
    field = next((step for step in reversed(steps) if isinstance(step, str)), "")
    hint = hints.for_text(field, written if isinstance(written, str) else "")
    return problem("PM012", entry.locate(*steps), message, hint)


def noun(section: str) -> str:
    """One record of a section, in words: ``an organisation``."""
    return _NOUNS.get(section, f"a {section.removesuffix('s')}")


def _fields_at(
    model: type[BaseModel], steps: tuple[int | str, ...], *, strictly: bool = False
) -> dict[str, Any]:
    """The fields that are known where ``steps`` lead: those of the record, or of a row in it.

    Args:
        model: of the record.
        steps: from the top of the record.
        strictly: nothing where they lead to no fields, rather than the fields around that place.
    """
    for step in steps:
        if not isinstance(step, str):
            continue
        by_alias = {info.alias or name: info for name, info in model.model_fields.items()}
        info = by_alias.get(step)
        inner = _model_in(info.annotation) if info else None
        by_key = info is not None and get_origin(info.annotation) is dict
        if inner is None or (by_key and strictly):
            if strictly:
                return {}
            break
        model = inner
    return {info.alias or name: info for name, info in model.model_fields.items()}


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for argument in get_args(annotation):
        found = _model_in(argument)
        if found is not None:
            return found
    return None
