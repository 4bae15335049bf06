"""Data to records; pydantic's errors as problems with a file, a line and plain English."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from partnermap import vocabulary as words
from partnermap.finding import Finding, Location
from partnermap.loader import guesses, hints, parties
from partnermap.loader.remains import remains
from partnermap.loader.sections import Entry
from partnermap.loader.unknown_fields import (
    Steps,
    fields_at,
    names_a_record,
    unknown_and_empty,
    unknown_field,
    value_at,
)
from partnermap.loader.wrong_words import for_word, meant, plain
from partnermap.model.fields import Strict
from partnermap.model.map import LIST_SECTIONS
from partnermap.model.values import shown, wrong_id
from partnermap.problems import problem

R = TypeVar("R", bound=Strict)
_CODES = {"word": "PM013", "date": "PM014", "id": "PM015", "missing": "PM011", "value": "PM012"}
_KEY = "[key]"  # pydantic's step for the key of an entry, rather than its value
_SHORT = frozenset({"body", "to", "function", "id"})  # what an item that is a text stands for
_UNKNOWN = "extra_forbidden"
_NEVER_GUESSED = frozenset({"url", "contact"})  # in an address, a question mark is no doubt
_ONE_DATE = "Write one date: 2023, 2023-11 or 2023-11-05."


def validated(model: type[R], entry: Entry, problems: list[Finding]) -> R | None:
    """The record of an entry; None where it has problems, which are added to ``problems``."""
    found = _validated(model, entry, problems)
    return None if isinstance(found, ValidationError) else found


def readable(model: type[R], entry: Entry, problems: list[Finding]) -> tuple[R, Entry] | None:
    """The same, with where it stands; of a record with problems, what can be read of it."""
    found = _validated(model, entry, problems)
    if isinstance(found, ValidationError):
        return remains(model, entry, found)
    return None if found is None else (found, entry)


def _validated(model: type[R], entry: Entry, problems: list[Finding]) -> R | ValidationError | None:
    if entry.data is None and entry.section not in LIST_SECTIONS:
        return None
    problems.extend(unknown_and_empty(model, entry))
    try:
        return model.model_validate(entry.data)
    except ValidationError as error:
        details = error.errors(include_url=False)
        told = {
            steps[:-1]
            for steps in map(_steps, (each for each in details if each["type"] == _UNKNOWN))
            if names_a_record(model, entry, steps)
        }
        problems.extend(
            _problem(model, entry, detail)
            for detail in details
            if detail["type"] != "missing" or _steps(detail)[:-1] not in told
        )
        return error


def _steps(detail: ErrorDetails) -> Steps:
    return tuple(step for step in detail["loc"] if not str(step).startswith("<"))


def _problem(model: type[Strict], entry: Entry, detail: ErrorDetails) -> Finding:
    kind, written = detail["type"], detail["input"]
    steps = _steps(detail)
    context = detail.get("ctx") or {}
    if kind == _UNKNOWN:
        return unknown_field(model, entry, steps)
    if kind == "missing" and "message" not in context:
        return _missing_field(entry, steps)
    is_key = steps[-1:] == (_KEY,)
    location = entry.locate(*(step for step in steps if step != _KEY), key=is_key)
    if written is None:
        return problem("PM012", location, "this item is empty", "Fill it in, or delete it.")
    if kind not in _CODES:
        return _not_fields(model, entry, steps, written)
    field = next((step for step in steps[::-1] if isinstance(step, str) and step != _KEY), "")
    if is_key:
        field = str(steps[-3])
    hint, message = str(context.get("hint", "")), context.get("message", "")
    if kind == "word" and "words" in context:
        allowed = context["words"]
        message = f"{context['written']} is not one of the words for '{field}'"
        in_list = isinstance(steps[-1], int)
        hint = for_word(field, context["value"], allowed, in_list=in_list)
        or_unknown = "unknown" in allowed
    else:
        or_unknown = "unknown" in hint
    is_guess = isinstance(written, str) and not is_key and field not in _NEVER_GUESSED
    if hints.is_not_known(written) and not is_key and not _is_required(model, steps):
        hint = _not_known(steps, field, or_unknown=or_unknown)
    elif is_guess and (told := _guessed(model, entry, detail, message, or_unknown=or_unknown)):
        return told
    elif kind == "id" and field in parties.FIELDS and isinstance(written, str):
        is_item = isinstance(value_at(entry.data, steps[:-1]), str)
        is_seat = field == "body" and "members" in steps
        meant_by = parties.instead(
            written,
            field,
            is_seat=is_seat,
            is_item=is_item,
            is_spread=_goes_on(entry, location, written),
        )
        if meant_by:
            code, said, hint = meant_by
            return problem(code, location, said or message, hint, at_worst=bool(said))
    if kind == "id" and not is_key and hint.startswith("Write '"):
        hint = guesses.for_joined(str(written)) or hint
    if field == "as_of" and ".." in hint:
        hint = _ONE_DATE
    return problem(_CODES[kind], location, message, hint)


def _guessed(
    model: type[Strict], entry: Entry, detail: ErrorDetails, message: str, *, or_unknown: bool
) -> Finding | None:
    """What is said of a value that is written with a doubt; None of any other."""
    steps, written = _steps(detail), str(detail["input"])
    marked = guesses.Marked(model, entry, steps)
    if not marked.can_be or detail["type"] == "date":
        return None
    bare, parts = guesses.without_doubt(written), guesses.either(written)

    def said(hint: str) -> Finding:
        return problem(_CODES[detail["type"]], entry.locate(*steps), message, hint)

    if parts:
        are_ids = detail["type"] == "id"
        return said(marked.either(parts, are_ids=are_ids, or_unknown=or_unknown))
    if bare is None:
        return None
    if not bare:
        return said(marked.nothing(or_unknown=or_unknown))
    changed = replace(entry, data=guesses.replaced(entry.data, steps, bare))
    still = _first_at(model, changed, steps)
    if still is None:
        return said(marked.value(bare, or_unknown=or_unknown))
    if still["input"] != bare:
        return None
    found = _problem(model, changed, still)
    return found if found.code == "PM029" else said(marked.hint(found.remedy))


def _first_at(model: type[Strict], entry: Entry, steps: Steps) -> ErrorDetails | None:
    """What is wrong with one value of a record."""
    try:
        model.model_validate(entry.data)
    except ValidationError as error:
        return next((each for each in error.errors() if _steps(each) == steps), None)
    return None


def _goes_on(entry: Entry, at: Location, written: str) -> bool:
    """Whether a text goes on in the line below the one in which it begins."""
    below = entry.source.lines[at.line : at.line + 1]
    rest = " ".join(below[0].split()) if below else ""
    return bool(rest) and rest in written and not entry.source.lines[at.line - 1].endswith(written)


def _not_known(steps: Steps, field: str, *, or_unknown: bool) -> str:
    if steps[0] == "members" and field == "body":
        return hints.UNKNOWN_HOLDER
    return hints.for_not_known("" if field in _SHORT else field, or_unknown=or_unknown)


def _is_required(model: type[Strict], steps: Steps) -> bool:
    """Whether a record needs this field; of a row that lacks its own, the whole row may go."""
    info = fields_at(model, ()).get(str(steps[0])) if len(steps) == 1 else None
    return info is not None and bool(info.is_required())


def _missing_field(entry: Entry, steps: tuple[int | str, ...]) -> Finding:
    field = str(steps[-1])
    example = 'name: "What people call it"' if field == "name" else f"{field}: ..."
    if len(steps) == 1 and (field,) in entry.empty_fields:
        location = entry.locate(field, key=True)
        return problem("PM011", location, f"'{field}' is empty here", f"Write '{example}'.")
    location = entry.locate(*steps[:-1], key=True)
    return problem("PM011", location, f"'{field}' is missing here", f"Add '{example}'.")


def _not_fields(model: type[Strict], entry: Entry, steps: Steps, written: Any) -> Finding:
    message = f"fields are expected here ('name: ...'), not {shown(written)}"
    hint = "Write each field on a line of its own, as 'key: value'."
    if isinstance(written, str):
        hint = _for_text(model, entry, steps, " ".join(written.split())) or hint
    return problem("PM012", entry.locate(*steps), message, hint)


def _for_text(model: type[Strict], entry: Entry, steps: Steps, text: str) -> str:
    """A hint for a text where fields are expected; empty where there is none."""
    field = next((step for step in reversed(steps) if isinstance(step, str)), "")
    fields = fields_at(model, steps)
    begun = re.match(r"([\w-]+)\s*([:=;]|\s[-\u2013]|)\s*(?=\S)", text)
    if field == "meets" and (often := _how_often(text)):
        return f"Write 'meets: {{every: {often}}}'."
    if begun and begun[2] == ":" and begun[1] in fields | fields_at(model, ()):
        return "Write 'key: value', with a space after the colon."
    if begun and begun[1] in fields:
        return f"Write '{begun[1]}: ', with a colon and a space, and then the text."
    if steps:
        return ""
    if entry.section == "links":
        return _for_link(text)
    needed = [name for name, info in fields.items() if info.is_required()]
    if entry.section in LIST_SECTIONS:
        return f"Write '- {needed[0]}: ' before it, and put the text in quotes."
    if entry.name in fields:
        return f"If '{entry.name}' is a field of the record above, indent it further than its id."
    name = entry.name if wrong_id(entry.name) is None else plain(entry.name) or "some-id"
    if len(needed) == 1 and len(text) <= 100:
        value = text.replace("\\", "").replace('"', "'")
        return f"Write '{name}:', and below it, indented, '{needed[0]}: \"{value}\"'."
    return ""


def _how_often(text: str) -> str:
    word = re.sub(r"(every|once a|once every|each)\s+", "", text, count=1, flags=re.IGNORECASE)
    return meant("every", word, words.FREQUENCIES)


def _for_link(text: str) -> str:
    """``forum reports_to board``, as fields."""
    parts = text.replace("->", " ").split()
    if len(parts) >= 3 and "_".join(parts[1:-1]).lower() in words.LINK_KINDS:
        kind = "_".join(parts[1:-1]).lower()
        return f"Write '- from: {parts[0]}', and below it 'kind: {kind}' and 'to: {parts[-1]}'."
    return "Write '- from: some-body', and below it 'kind: reports_to' and 'to: another-body'."
