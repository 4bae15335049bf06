"""Another id for a record: in its references, in decisions, and as the id it had before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from partnermap.editing.applying import apply_changes, refuse_new_problems
from partnermap.editing.changes import AddRow, Change, Edit, RemoveRow, SetField
from partnermap.editing.pieces.splicing import EditError
from partnermap.editing.redeciding import Redecided, redecided, rename_decisions
from partnermap.editing.renaming import rename_places, sections_with, spelled_in
from partnermap.finding import Finding, Location
from partnermap.graph import build_graph
from partnermap.loader import Loaded, load
from partnermap.model import PartnerMap
from partnermap.moment import moment_of
from partnermap.rules import run
from partnermap.storage import Files


@dataclass(frozen=True, slots=True)
class Renaming:
    """What gives a record another id.

    Attributes:
        edits: one for each file that changes.
        places: where the id stood, its own place included.
        decisions: those about findings that have it in their id, or in their evidence.
        spelled: path -> the lines of texts and comments that spell the old id still.
    """

    edits: tuple[Edit, ...]
    places: list[Location]
    decisions: tuple[Redecided, ...]
    spelled: dict[str, list[int]]


def rename(
    files: Files, section: str, old: str, new: str, today: date, *, formerly: bool = True
) -> Renaming:
    """What gives a record another id, wherever it is used, in decisions too.

    Args:
        files: of the map, which has no errors.
        section: of the record.
        old: its id.
        new: its id from now on, which no record has.
        today: for findings, where the map says no day of its own.
        formerly: whether a body keeps the old id under ``formerly``.

    Raises:
        EditError: where one place cannot be changed without touching anything else.
    """
    before = load(files)
    after, places = rename_places(files, _map_of(before), section, old, new)
    moments = [
        (_by_id(_map_of(before), today, proposed), _by_id(_map_of(load(after)), today, proposed))
        for proposed in (False, True)
    ]
    only_one = len(sections_with(_map_of(before), old)) == 1
    decisions = tuple(
        redecided(_map_of(before), moments, old, new, section=section, only_one=only_one)
    )
    after = rename_decisions(after, {each.before: each.now for each in decisions})
    changes: list[Change] = [
        SetField("dispositions", each.now, ("evidence",), each.evidence)
        for each in decisions
        if each.evidence
    ]
    former: list[Change] = []
    if formerly and section in ("organisations", "partnerships"):
        former += _former(_map_of(before), section, old, new)
    try:
        edited = apply_changes(after.contents, [*changes, *former])
    except EditError as error:
        if former and _would_do(after, changes):
            raise EditError(f"{error}: 'formerly' has no safe place; try --no-formerly") from error
        raise
    last = {each.path: each.after for each in edited}
    contents = {**after.contents, **last}
    refuse_new_problems(files, contents)
    edits = tuple(
        Edit(path, files.root / path, content, contents[path])
        for path, content in files.contents.items()
        if content != contents[path]
    )
    return Renaming(edits, places, decisions, spelled_in(contents, old))


def _would_do(files: Files, changes: list[Change]) -> bool:
    try:
        apply_changes(files.contents, changes)
    except EditError:
        return False
    return True


def _map_of(loaded: Loaded) -> PartnerMap:
    if loaded.map is None:
        raise EditError("the map has errors; see partnermap check")
    return loaded.map


def _by_id(found: PartnerMap, today: date, proposed: bool) -> dict[str, Finding]:
    graph = build_graph(moment_of(found, today, with_proposed=proposed))
    return {each.id: each for each in run(graph)}


def _former(found: PartnerMap, section: str, old: str, new: str) -> Iterator[Change]:
    record = found.organisations.get(old) or found.partnerships[old]
    for position, name in enumerate(record.formerly or ()):
        if name == new:
            yield RemoveRow(section, new, "formerly", position)
    if old not in (record.formerly or ()):
        yield AddRow(section, new, "formerly", old)
