"""Decisions on findings, written into the map."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from partnermap.editing.changes import AddRecord, Change, Edit, SetField
from partnermap.editing.changing import apply_changes
from partnermap.editing.places import SECTION, place_for
from partnermap.editing.splicing import EditError
from partnermap.finding import Location
from partnermap.loader import load
from partnermap.source import read_source
from partnermap.source.text import name_of, without_unseen
from partnermap.storage import Files


@dataclass(frozen=True, slots=True)
class Decided:
    """What writes decisions into a map.

    Attributes:
        edits: one for each file that changes.
        places: finding -> where its decision will stand.
    """

    edits: tuple[Edit, ...]
    places: dict[str, Location]


def set_dispositions(
    files: Files,
    decisions: Mapping[str, Mapping[str, str]],
    *,
    into: str | None = None,
) -> Decided:
    """The edits after which a map holds some decisions and is otherwise the same.

    Args:
        files: of a map without errors.
        decisions: by the id of the finding, the fields of its disposition that are to be set, or
            taken out where the text is empty; others stay as they are.
        into: the file to write to; without it, where decisions stand already.

    Raises:
        EditError: where one of them cannot be written without touching anything else.
    """
    sources = {path: read_source(path, content) for path, content in files.contents.items()}
    changes: list[Change] = []
    for name, said in decisions.items():
        path = place_for(files, sources, name, into=into)
        there = sources[path].data.get(SECTION) if path in sources else None
        changes += _changes(name, said, path, is_new=name not in (there or {}))
    edits = apply_changes(files.contents, changes, files.root, all_problems=True)
    contents = {**files.contents, **{edit.path: edit.after for edit in edits}}
    found = load(replace(files, contents=contents)).map
    if found is None:
        raise EditError("the map has errors; see partnermap check")
    return Decided(edits, {name: found.locate((SECTION, name), True) for name in decisions})


def _changes(name: str, said: Mapping[str, str], path: str, *, is_new: bool) -> Iterator[Change]:
    for text in said.values():
        _refuse_unseen(text)
    if is_new:
        yield AddRecord(SECTION, name, {key: text for key, text in said.items() if text}, path)
    else:
        yield from (SetField(SECTION, name, (key,), text or None) for key, text in said.items())


def _refuse_unseen(text: str) -> None:
    """Make sure that a reason is kept word for word: what nobody sees would become a space."""
    if any("\ud800" <= sign <= "\udfff" for sign in text):
        raise EditError("the text holds characters that cannot be written")
    _, unseen = without_unseen(text)
    if unseen is not None:
        raise EditError(f"it would be a problem (PM007): {name_of(unseen)} stands in the text")
