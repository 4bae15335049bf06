"""Decisions on findings, written into the map."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from unicodedata import normalize

from partnermap.editing.entries import set_entry
from partnermap.editing.nodes import read_entry
from partnermap.editing.places import SECTION, place_for
from partnermap.editing.splicing import LINE_BREAK, EditError, FileText, line_starts, spliced
from partnermap.finding import Location
from partnermap.loader import load
from partnermap.model.records import Disposition
from partnermap.source import Marks, Source, read_source
from partnermap.storage import MANIFEST, Files

_UNCOMPARED = ("dispositions", "locate", "lines")


@dataclass(frozen=True, slots=True)
class Edit:
    """A file of a map and what is to stand in it.

    Attributes:
        path: within the map's folder.
        target: where it is.
        before: what stands in it now; nothing for a new file.
        after: what is to stand in it.
    """

    path: str
    target: Path
    before: bytes
    after: bytes


@dataclass(frozen=True, slots=True)
class Changes:
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
    single: bool,
    into: str | None = None,
) -> Changes:
    """The edits after which a map holds some decisions and is otherwise the same.

    Args:
        files: of a map without errors.
        decisions: by the id of the finding, the fields of its disposition that are to be set, or
            taken out where the text is empty; others stay as they are.
        single: whether the map is one single file.
        into: the file to write to; without it, where decisions stand already.

    Raises:
        EditError: where one of them cannot be written without touching anything else.
    """
    edits: dict[str, Edit] = {}
    after = files
    for name, said in decisions.items():
        edit = _edit(after, name, said, single=single, into=into)
        before = edits[edit.path].before if edit.path in edits else edit.before
        edits[edit.path] = replace(edit, before=before)
        after = replace(after, contents={**after.contents, edit.path: edit.after})
    found = load(after).map
    assert found is not None  # noqa: S101 - every step of it was checked
    places = {name: found.locate((SECTION, name), True) for name in decisions}
    return Changes(tuple(edits.values()), places)


def _edit(
    files: Files, name: str, said: Mapping[str, str], *, single: bool, into: str | None
) -> Edit:
    said = {field: normalize("NFC", text) for field, text in said.items()}  # as texts are read
    sources = {path: read_source(path, content) for path, content in files.contents.items()}
    path = place_for(files, sources, name, single=single, into=into)
    before = files.contents.get(path, b"")
    old = FileText.of(before, usual=_usual_newline(files))
    text = _edited(old, sources.get(path), name, said)
    try:
        after = old.encoded(text)
    except UnicodeEncodeError as error:
        raise EditError("the text holds characters that cannot be written") from error
    _check(files, path, after, name, said)
    return Edit(path, files.root / path, before, after)


def _usual_newline(files: Files) -> str:
    """The line break of a map: that of its manifest, or of its first file."""
    first = next(iter(files.contents.values()), b"")
    return FileText.of(files.contents.get(MANIFEST, first)).newline


def _edited(file: FileText, source: Source | None, name: str, said: Mapping[str, str]) -> str:
    marks = source.marks if source else None
    keys = marks.keys if marks else {}
    starts = line_starts(file.text)
    text, newline = file.text, file.newline
    if marks and keys and text[starts[marks.start.line] + marks.start.column] == "{":
        raise EditError("this file is written in one pair of braces")
    step = _step(marks) if marks else 2
    if SECTION not in keys:
        margin = " " * min((key.column for key in keys.values()), default=0)
        ending = "" if not text or text[-1] in "\r\n" else newline
        last = LINE_BREAK.split(text.removesuffix(newline))[-1]
        apart = newline if keys and last.strip() else ""
        head = f"{margin}{SECTION}:{newline}"
        text += f"{ending}{apart}{head}"
        begin, end = len(text) - len(head), len(text)
    else:
        first = keys[SECTION].line
        later = [key.line for key in keys.values() if key.line > first]
        begin, end = starts[first], starts[min(later)] if later else len(text)
    piece = text[begin:end]
    splices = set_entry(piece, read_entry(piece), name, said, step, newline)
    return text[:begin] + spliced(piece, splices) + text[end:]


def _step(marks: Marks) -> int:
    """How far records are indented in this file."""
    for key, inner in marks.values.items():
        if isinstance(inner, Marks) and inner.keys:
            first, above = next(iter(inner.keys.values())), marks.keys[str(key)]
            if first.line > above.line and first.column > above.column:
                return int(first.column - above.column)
    return 2


def _check(files: Files, path: str, after: bytes, name: str, said: Mapping[str, str]) -> None:
    """Read the edited map again: the decision is there, and all else is as it was."""
    old = load(files)
    new = load(replace(files, contents={**files.contents, path: after}))
    more = Counter(p.code for p in new.problems) - Counter(p.code for p in old.problems)
    for problem in new.problems:
        if problem.code in more:
            hint = f" {problem.remedy}" if problem.remedy else ""
            raise EditError(f"it would be a problem ({problem.code}): {problem.message}.{hint}")
    if old.map is None or new.map is None:
        raise EditError("the map has errors; see partnermap check")
    was = old.map.dispositions.get(name)
    expected = {**(was.model_dump(exclude_none=True) if was else {}), **said}
    wanted = {key: str(value) for key, value in expected.items() if value != ""}
    same = all(
        getattr(old.map, field.name) == getattr(new.map, field.name)
        for field in fields(old.map)
        if field.name not in _UNCOMPARED
    )
    decided = {**old.map.dispositions, name: Disposition.model_validate(wanted)}
    if not same or new.map.dispositions != decided:
        raise EditError("the edited file would not read as it should")
