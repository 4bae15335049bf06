"""Fields that a record or a row in it does not have, and what was meant by them."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any, get_args, get_origin

from pydantic import BaseModel

from partnermap import vocabulary as words
from partnermap.finding import Finding
from partnermap.loader import hints
from partnermap.loader.sections import Entry, noun
from partnermap.loader.suggestions import did_you_mean
from partnermap.loader.wrong_words import meant, plain
from partnermap.model import FunctionRow, LinkRow, Member, PlanParty, SourceRef
from partnermap.model.fields import Strict
from partnermap.model.values import wrong_id
from partnermap.problems import problem, quoted

Steps = tuple[int | str, ...]
_PEOPLE = frozenset(
    {"person", "people", "email", "e-mail", "phone", "telephone", "contact_name", "chair_name"}
    | {"tel", "mobile", "contact_email", "contact_person", "lead_officer", "chair_email"}
)
_NO_PEOPLE = "A map is about bodies, not people: no names, e-mail addresses or phone numbers."
_A_LIST = "This is a list: begin each item on a line of its own with '- '."
_SEE_REFERENCE = "The format reference (docs/reference/format.md) lists the fields."
# A link may be written as a class, and a body as the end of a link: 'reports_to: {sector: vcse}'.
_SHORT_FORMS = frozenset({"sector", "area", "community", "kind", "body", "to"})
_BODY = frozenset(
    {"organisation", "organization", "org", "partnership", "name", "member", "id", "who", "group"}
)
_DOCUMENT = frozenset({"source", "name", "document", "title"})
_NONE: frozenset[str] = frozenset()
# Rows that name a record: the field that does, what else people call it, the field beside it that
# people give to it as a value, and the words of that one.
_ROWS: dict[type[BaseModel], tuple[str, frozenset[str], str, Collection[str]]] = {
    Member: ("body", _BODY, "role", words.MEMBER_ROLES),
    PlanParty: ("body", _BODY, "status", words.STATUSES),
    LinkRow: ("to", _BODY, "every", words.FREQUENCIES),
    FunctionRow: ("function", frozenset({"name", "id", "duty"}), "role", words.FUNCTION_ROLES),
    SourceRef: ("id", _DOCUMENT, "at", _NONE),
}


def unknown_and_empty(model: type[Strict], entry: Entry) -> Iterator[Finding]:
    """Unknown fields without a value: they are not in the data, but were meant as something."""
    for *steps, field in entry.empty_fields:
        fields = fields_at(model, tuple(steps), strictly=True)
        if fields and field not in fields and field not in _SHORT_FORMS:
            yield unknown_field(model, entry, (*steps, field))


def unknown_field(model: type[Strict], entry: Entry, steps: Steps) -> Finding:
    """A field that stands where it cannot."""
    field = str(steps[-1])
    where = "here" if len(steps) > 1 else f"in {noun(entry.section)}"
    message = f"there is no field {quoted(field)} {where}"
    return problem("PM010", entry.locate(*steps, key=True), message, _hint(model, entry, steps))


def names_a_record(model: type[Strict], entry: Entry, steps: Steps) -> str:
    """What to write where a field stands in place of the one that names the row's record.

    ``- organisation: forum`` among members, and ``- loneliness: leads`` among functions; empty for
    any other field.
    """
    row = _model_at(model, steps[:-1])
    known = next((_ROWS[each] for each in _ROWS if row and issubclass(row, each)), None)
    if known is None or len(steps) < 2:
        return ""
    names, called, beside, allowed = known
    written, field = value_at(entry.data, steps[:-1]), str(steps[-1])
    if not isinstance(written, dict) or names in written:
        return ""
    value = written.get(field)
    if plain(field).replace("-", "_") in called:
        if isinstance(value, str) and wrong_id(value) is None:
            return f"Write '{names}: {value}'."
        people = "; a map has no names of people" if names == "body" else ""
        return f"Write '{names}', and after it the id of the record{people}."
    if wrong_id(field) is not None or not isinstance(value, str):
        return ""
    word = meant(beside, value, allowed)
    if word:
        return f"Write '- {names}: {field}', and below it '{beside}: {word}'."
    if row is SourceRef and not did_you_mean(field, fields_at(model, steps[:-1])):
        return f"Write '- {names}: {field}', and below it '{beside}:' with the place, in quotes."
    return ""


def _hint(model: type[Strict], entry: Entry, steps: Steps) -> str:
    field, fields = str(steps[-1]), fields_at(model, steps[:-1])
    if field.strip().lower().replace(" ", "_") in _PEOPLE:
        return _NO_PEOPLE
    section = entry.section if len(steps) == 1 else ""
    few = f"Fields here: {', '.join(fields)}." if len(fields) <= 20 else _SEE_REFERENCE
    return (
        names_a_record(model, entry, steps)
        or hints.for_field(field, section, fields)
        or did_you_mean(field, fields)
        or (_A_LIST if _lacks_dashes(entry, steps) else few)
    )


def _lacks_dashes(entry: Entry, steps: Steps) -> bool:
    """Whether the field stands right in a list that was written without the signs of its items."""
    if len(steps) < 3 or steps[-2] != 0:
        return False
    return isinstance(value_at(entry.data, steps[:-2]), dict)


def value_at(data: Any, steps: Steps) -> Any:
    """What was written there; the step into a list that is one thing alone is passed over."""
    for step in steps:
        if isinstance(data, list) and isinstance(step, int):
            data = data[step] if step < len(data) else None
        elif isinstance(data, dict) and isinstance(step, str):
            data = data.get(step)
    return data


def fields_at(model: type[BaseModel], steps: Steps, *, strictly: bool = False) -> dict[str, Any]:
    """The fields that are known where ``steps`` lead: those of the record, or of a row in it.

    Args:
        model: of the record.
        steps: from the top of the record.
        strictly: nothing where they lead to no fields, rather than the fields around that place.
    """
    found = _model_at(model, steps, strictly=strictly)
    return {info.alias or name: info for name, info in found.model_fields.items()} if found else {}


def _model_at(
    model: type[BaseModel], steps: Steps, *, strictly: bool = False
) -> type[BaseModel] | None:
    for step in steps:
        if not isinstance(step, str):
            continue
        by_alias = {info.alias or name: info for name, info in model.model_fields.items()}
        info = by_alias.get(step)
        inner = _model_in(info.annotation) if info else None
        by_key = info is not None and get_origin(info.annotation) is dict
        if inner is None or (by_key and strictly):
            return None if strictly else model
        model = inner
    return model


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for argument in get_args(annotation):
        found = _model_in(argument)
        if found is not None:
            return found
    return None
