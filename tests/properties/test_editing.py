"""Editing a generated map: composed it is the same map; renamed and back it is the same bytes."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from maps_from_text import TODAY
from properties.small_maps import maps
from realistic.generator import realistic_map

from partnermap.editing import AddRecord, AddRow, apply_changes, composed
from partnermap.editing.another_id import rename
from partnermap.editing.formatting import formatted
from partnermap.loader import load
from partnermap.model import PartnerMap
from partnermap.pipeline import analyse
from partnermap.storage import Files


def files_of(data: dict[str, Any]) -> Files:
    """The files of a map: one for bodies, one for the rest."""
    rest = {name: said for name, said in data.items() if name != "partnerships"}
    some = {"partnerships": data.get("partnerships", {})}
    whole = {"a.yaml": composed(some).encode(), "partnermap.yaml": composed(rest).encode()}
    return Files(Path(), whole)


def map_of(files: Files) -> PartnerMap:
    found = load(files).map
    assert found is not None, [each.message for each in load(files).problems]
    return found


def findings(files: Files) -> list[list[str]]:
    """Each finding: its id, whether it is certain, and whom it is about."""
    return [
        [each.id, each.certainty, *sorted(each.subjects)]
        for each in analyse(map_of(files), TODAY).findings
    ]


def codes(files: Files) -> Counter[str]:
    return Counter(each.code for each in load(files).problems)


@given(maps(), st.randoms(use_true_random=False))
@settings(max_examples=20)
def test_a_map_that_is_renamed_and_back_is_the_same(data: dict[str, Any], random: Any) -> None:
    files = files_of(data)
    found = map_of(files)
    sections = ("partnerships", "organisations", "areas")
    section, old = random.choice(
        [(each, name) for each in sections for name in getattr(found, each)]
    )
    there = rename(files, section, old, f"{old}-x", TODAY, formerly=False)
    renamed = Files(Path(), files.contents | {edit.path: edit.after for edit in there.edits})
    back = rename(renamed, section, f"{old}-x", old, TODAY, formerly=False)
    assert renamed.contents | {edit.path: edit.after for edit in back.edits} == files.contents
    own = re.compile(rf"(?<![a-z0-9-]){re.escape(old)}(?![a-z0-9-])")
    expected = [[own.sub(f"{old}-x", word) for word in each] for each in findings(files)]
    assert sorted(findings(renamed)) == sorted(expected)


@given(maps())
@settings(max_examples=10)
def test_what_is_added_makes_no_problem_and_a_composed_file_is_in_order(
    data: dict[str, Any],
) -> None:
    files = files_of(data)
    for path, content in files.contents.items():
        assert formatted(path, content, in_usual_order=True) == content
    board = next(iter(data["partnerships"]))
    changes = [
        AddRecord("organisations", "new-body", {"name": "New body", "sector": "vcse"}),
        AddRow("partnerships", board, "members", {"body": "new-body", "since": "2021"}),
    ]
    edits = apply_changes(files.contents, changes)
    after = Files(Path(), files.contents | {edit.path: edit.after for edit in edits})
    assert codes(after) - codes(files) == Counter()
    assert map_of(after).partnerships[board].seats[-1].body == "new-body"


def test_a_village_composed_and_formatted_is_the_same_village() -> None:
    data = realistic_map().data
    files = files_of(data)
    assert map_of(files).partnerships.keys() == data["partnerships"].keys()
    for path, content in files.contents.items():
        assert formatted(path, content) == content
