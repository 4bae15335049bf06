"""The public copy of a map: what is not for everybody is not in it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import fields, replace
from typing import Any

from pydantic import BaseModel

from partnermap import vocabulary as words
from partnermap.loader.references import references
from partnermap.model import PartnerMap
from partnermap.model.rows import NoteRow
from partnermap.public.sifting import is_told

SHOWN_NOTES = frozenset({"event", "proposal", "strength", "value"})
"""The kinds of note that blame nobody; others, and those of no kind, are left out."""

_KEPT_APART = ("missing", "locate", "lines", "is_public")  # of a map: no records
_GUESSES = ("inferred", "assumed")
_WITHHELD = {"mandate": "unknown", "tags": None}
_OF_MANIFEST = ("repository",)  # edit links are for those who keep the map


def public_map(found: PartnerMap) -> PartnerMap:
    """A copy without notes that criticise, mandates, tags and decisions that are not told.

    Sources that only what is left out refers to, and ids that only it names, go with it.
    """
    parts = {
        each.name: _copied(getattr(found, each.name))
        for each in fields(found)
        if each.name not in _KEPT_APART
    }
    manifest = parts["manifest"]
    labels = {word: said for word, said in manifest.labels.items() if word not in words.MANDATES}
    bare = dict.fromkeys(_OF_MANIFEST)
    parts["manifest"] = manifest.model_copy(update={"labels": labels, **bare})
    parts["dispositions"] = {
        name: each for name, each in found.dispositions.items() if is_told(name, each.decision)
    }
    copy = replace(found, **parts, lines={}, is_public=True)
    return _without_what_nothing_names(found, copy)


def _copied(value: Any) -> Any:
    """A value without what is left out; the same object where nothing is."""
    if isinstance(value, BaseModel):
        return _record(value)
    if isinstance(value, tuple):
        items = tuple(_copied(each) for each in value if _is_shown(each))
        return items if _differ(items, value) else value
    if isinstance(value, Mapping):
        found = {key: _copied(each) for key, each in value.items()}
        return found if _differ(found.values(), value.values()) else value
    return value


def _record(record: BaseModel) -> BaseModel:
    # Only what changes: whether a field was written at all says something, too.
    changed: dict[str, Any] = {}
    for name in type(record).model_fields:
        value = getattr(record, name)
        public = _WITHHELD[name] if name in _WITHHELD else _copied(value)
        if name in _GUESSES and value:
            public = tuple(each for each in value if each not in _WITHHELD) or None
        if public is not value:
            changed[name] = public
    return record.model_copy(update=changed) if changed else record


def _differ(items: Collection[Any], before: Collection[Any]) -> bool:
    return len(items) != len(before) or any(
        one is not other for one, other in zip(items, before, strict=True)
    )


def _is_shown(value: Any) -> bool:
    return not isinstance(value, NoteRow) or value.kind in SHOWN_NOTES


def _without_what_nothing_names(found: PartnerMap, copy: PartnerMap) -> PartnerMap:
    before = {(each.section, each.name) for each in references(found)}
    after = {(each.section, each.name) for each in references(copy)}
    named = {name for _, name in after}
    gone = {name for section, name in before - after if section == "sources"}
    return replace(
        copy,
        sources={name: each for name, each in copy.sources.items() if name not in gone},
        missing={section: names & named for section, names in copy.missing.items()},
    )
