"""One text as YAML: plain where it stays what it is, in double quotes elsewhere."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from typing import Any, get_args
from unicodedata import normalize

from pydantic import BaseModel

from partnermap.model import SECTIONS, PartialDate, values
from partnermap.model.fields import takes
from partnermap.source.text import ODD_SPACE, UNSEEN

_PROSE = frozenset(
    {
        *("about", "at", "basis", "contains", "how_to_join", "identifiers", "instrument", "next"),
        *("now", "of", "post", "reason", "text", "title"),
    }
)
"""Fields whose texts are always in quotes, so that a comma or a hash may be added later."""

_MEANT_OTHERWISE = frozenset({"null", "true", "false", "yes", "no", "on", "off", "y", "n"})
_VALUE = re.compile(
    r"(true|false)|(0|[1-9][0-9]{0,14})(\.[0-9]+)?"
    r"|[0-9]{4}(-[0-9]{2}){0,2}( *\.\. *[0-9]{4}(-[0-9]{2}){0,2})?"
)
_ID = re.compile(r"[a-z][a-z0-9_-]*|[1-9][a-z0-9]*(-[a-z0-9]+)*|PM[0-9]{3}(/[a-z0-9+-]+)+")
_NUMBER = re.compile(r"[0-9]+(e[0-9]+)?|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}")
_NAME = re.compile(r"[^\W\d_][\w .'\u2019()/+-]*")
_HARMLESS = re.compile(r"[^\W\d_][\w .,'\u2019()/+&-]*")
_ADDRESS = re.compile(r"(https?://|mailto:)[^\s\"'<>,\[\]{}#`|\\]*[A-Za-z0-9/]")
_ESCAPED = re.compile("[\x7f-\x9f\u2028\u2029]")
_CHECKS = (
    *(values.a_flag, values.a_flag_or_unknown, values.a_count, values.a_number),
    *(values.a_number_of_bodies, values.a_percentage, values.an_income),
)


def as_read(text: str) -> str:
    """A text as the map's own reader gives it back, without what it warns of or refuses.

    Composed characters, ordinary spaces for odd ones, and spaces for what cannot be seen.
    """
    seen = UNSEEN.sub(lambda found: found.group() if found.group() in _BREAKS else " ", text)
    return normalize("NFC", ODD_SPACE.sub(" ", seen))


_BREAKS = "\u2028\u2029"


def scalar(text: str, field: str = "") -> str:
    """A text as the value of a field: ids, words, dates, numbers and plain names without quotes."""
    text = as_read(text)
    if field not in _PROSE and (is_token(text, field) or _is_name(text)):
        return text
    return quoted(text)


def is_token(text: str, field: str = "") -> bool:
    """Whether a text is one word that needs no quotes, on its own or in brackets."""
    if field in _PROSE:
        return False
    if field in _value_fields() and _VALUE.fullmatch(text):
        return True
    if text.lower() in _MEANT_OTHERWISE or _NUMBER.fullmatch(text):
        return False
    if _ID.fullmatch(text) or _ADDRESS.fullmatch(text):
        return True
    return _is_name(text) and " " not in text


def is_prose(field: str) -> bool:
    """Whether the texts of a field are always in quotes."""
    return field in _PROSE


def needs_quotes(text: str) -> bool:
    """Whether something stands in a text that makes a quoted one easier to change."""
    return not any(kind.fullmatch(text) for kind in (_HARMLESS, _VALUE, _ID, _ADDRESS))


def quoted(text: str) -> str:
    """A text in double quotes, on one line."""
    said = json.dumps(text, ensure_ascii=False)
    return _ESCAPED.sub(lambda found: f"\\u{ord(found.group()):04x}", said)


def _is_name(text: str) -> bool:
    """Whether a text begins as names do and holds nothing that YAML could take for its own."""
    return (
        text[:1].isupper()
        and text == text.strip()
        and text.lower() not in _MEANT_OTHERWISE
        and _NAME.fullmatch(text) is not None
    )


@cache
def _value_fields() -> frozenset[str]:
    """Fields that hold a date, a number, or yes or no."""
    return frozenset(
        name
        for model in SECTIONS.values()
        for inner in _models(model)
        for name, info in inner.model_fields.items()
        if any(takes(info, check) for check in _CHECKS) or PartialDate in _types(info.annotation)
    )


def _models(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    yield model
    for info in model.model_fields.values():
        for each in _types(info.annotation):
            if isinstance(each, type) and issubclass(each, BaseModel):
                yield from _models(each)


def _types(annotation: Any) -> Iterator[Any]:
    yield annotation
    for argument in get_args(annotation):
        yield from _types(argument)
