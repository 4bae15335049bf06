"""A map without ways to reach a person: what is told on is a copy with these left out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from functools import cache
from typing import Any

from pydantic import BaseModel

from partnermap.loader.loading import Loaded
from partnermap.loader.privacy import MAIL, PHONE, is_of_a_person
from partnermap.model.fields import takes
from partnermap.model.values import a_text, an_address

LEFT_OUT = "[contact details left out]"
_KEPT_APART = ("missing", "locate", "lines")  # of a map: no records
_NUMBERS = "identifiers"  # in registers: they may look like telephone numbers


def without_contacts(loaded: Loaded) -> Loaded:
    """What was loaded, its texts without e-mail addresses and telephone numbers.

    Role mailboxes given as an address (``mailto:office@...``) stay; those of persons do not.
    Whatever holds none is the same object as before.
    """
    if loaded.map is None:
        return loaded
    cleaner = _Cleaner()
    parts = {
        each.name: cleaner.clean(getattr(loaded.map, each.name), "")
        for each in fields(loaded.map)
        if each.name not in _KEPT_APART
    }
    if not cleaner.count:
        return loaded
    return replace(loaded, map=replace(loaded.map, **parts), left_out=cleaner.count)


class _Cleaner:
    """Copies of records and rows; ``count`` is how many texts were changed."""

    def __init__(self) -> None:
        self.count = 0

    def clean(self, value: Any, kind: str) -> Any:
        """A value of whatever shape; ``kind`` says what the texts in it are."""
        if isinstance(value, str):
            return self._text(value, kind) if kind else value
        if isinstance(value, BaseModel):
            return self._record(value)
        if isinstance(value, tuple):
            items = tuple(self.clean(item, kind) for item in value)
            return items if _differ(items, value) else value
        if isinstance(value, Mapping):
            return self._mapping(value, kind)
        return value

    def _record(self, record: BaseModel) -> BaseModel:
        changed = {}
        for name, kind in _kinds(type(record)).items():
            value = getattr(record, name)
            cleaned = self.clean(value, kind)
            if cleaned is not value:
                changed[name] = cleaned
        return record.model_copy(update=changed) if changed else record

    def _mapping(self, value: Mapping[Any, Any], kind: str) -> Mapping[Any, Any]:
        found: dict[Any, Any] = {}
        for key, item in value.items():
            name = wanted = self.clean(key, kind)
            number = 1
            while name in found:  # two that were left out stay two
                number += 1
                name = f"{wanted} ({number})"
            found[name] = self.clean(item, kind)
        same = [*found] == [*value] and not _differ(found.values(), value.values())
        return value if same else found

    def _text(self, text: str, kind: str) -> str:
        if "@" not in text and "0" not in text and "+44" not in text:
            return text
        if kind == "address" and text.startswith("mailto:"):
            cleaned = LEFT_OUT if is_of_a_person(text) else text
        elif kind == "address":
            cleaned = LEFT_OUT if MAIL.search(text) or PHONE.search(text) else text
        else:
            cleaned = MAIL.sub(LEFT_OUT, text)
            cleaned = cleaned if kind == _NUMBERS else PHONE.sub(LEFT_OUT, cleaned)
        self.count += cleaned != text
        return cleaned


def _differ(items: Any, before: Any) -> bool:
    return any(one is not other for one, other in zip(items, before, strict=True))


@cache
def _kinds(model: type[BaseModel]) -> dict[str, str]:
    """What the texts in each field are: ``text``, ``address``, numbers, or nothing to clean."""
    kinds = {}
    for name, info in model.model_fields.items():
        kind = "text" if takes(info, a_text) else "address" if takes(info, an_address) else ""
        kinds[name] = _NUMBERS if name == _NUMBERS else kind
    return kinds
