"""Decisions on findings, written into the map."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from partnermap.editing.applying import apply_changes
from partnermap.editing.changes import AddRecord, Change, Edit, SetField
from partnermap.editing.paths import asked_for, is_single, readable
from partnermap.editing.pieces.splicing import EditError
from partnermap.finding import Location
from partnermap.loader import load
from partnermap.source import Source, read_source
from partnermap.source.text import name_of, without_unseen
from partnermap.storage import Files

SECTION = "dispositions"
_USUAL = "dispositions.yaml"


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
        path = _place_for(files, sources, name, into=into)
        there = sources[path].data.get(SECTION) if path in sources else None
        changes += _changes(name, said, path, is_new=name not in (there or {}))
    edits = apply_changes(files.contents, changes, files.root, all_problems=True)
    contents = {**files.contents, **{edit.path: edit.after for edit in edits}}
    found = load(replace(files, contents=contents)).map
    if found is None:
        raise EditError("the map has errors; see partnermap check")
    return Decided(edits, {name: found.locate((SECTION, name), True) for name in decisions})


def _place_for(files: Files, sources: dict[str, Source], name: str, *, into: str | None) -> str:
    """The path, within the map's folder, of the file for a decision.

    It is the file that holds the decision already; else the one that is asked for; else one that
    holds decisions; else ``dispositions.yaml`` beside the manifest, or the one file of the map.

    Raises:
        EditError: where the file that is asked for would not be read as part of the map.
    """
    asked = readable(files, asked_for(files.contents, into)) if into is not None else None
    for path, source in sources.items():
        if name in (source.data.get(SECTION) or {}):
            if asked not in (None, path):
                raise EditError(f"{path} holds a decision on {name} already; change it there")
            return path
    if asked is not None:
        return asked
    if is_single(files.contents):
        return next(iter(files.contents))
    holding = [path for path, source in sources.items() if SECTION in source.marks.keys]
    chosen = _USUAL if _USUAL in holding or not holding else holding[0]
    return readable(files, chosen)


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
