"""Changes to records of a map: what they say afterwards, and all else as it was written."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest
from editing.changed_text import BOARD, TOP, board, changed, less, more, put

from partnermap.editing import (
    AddItem,
    AddRecord,
    Change,
    EditError,
    RemoveItem,
    RemoveRecord,
    SetField,
    apply_changes,
)


def test_several_changes_of_one_record_count_rows_as_they_were() -> None:
    before = "name: B\nmembers:\n  - council\n  - forum\n  - trust"
    changes = (
        less("members", 0),
        less("members", 1),
        more("members", "forum"),
        put("chair", "members", 2, "role"),
    )
    after = "name: B\nmembers:\n  - body: trust\n    role: chair\n  - forum\n"
    assert board(before, *changes) == after


def test_windows_line_ends_and_a_byte_order_mark_stay() -> None:
    before = (TOP + BOARD + "  b: # here\n    name: B\n").replace("\n", "\r\n")
    for codec in ("utf-8-sig", "utf-16"):
        content = before.encode(codec)
        changes = [more("members", {"body": "forum"}), AddRecord("areas", "north", {"name": "Ñ"})]
        (edit,) = apply_changes({"map.yaml": content}, changes)
        after = edit.after.decode(codec)
        added = "    members:\r\n      - body: forum\r\n\r\nareas:\r\n  north:\r\n    name: Ñ\r\n"
        assert after == before + added
        assert edit.after[:2] == content[:2]


def test_a_record_goes_behind_the_others_and_keeps_their_distance() -> None:
    text = """\
        areas:
            north: # up
                name: North

            # The south, which is wet.
            south:
                name: South
                # to be checked

        # The themes.
        themes:
          food: {name: Food}
        """
    new = AddRecord("areas", "east", {"level": "ward", "name": "East"})
    added = "\n    east:\n        name: East\n        level: ward\n"
    after = changed(text, new, AddRecord("themes", "drink", {"name": "Drink"}))
    before, behind = dedent(text).split("\n# The themes.")
    behind = f"\n# The themes.{behind}  drink:\n    name: Drink\n"
    assert after == before + added + behind


def test_records_in_braces_are_changed_in_braces() -> None:
    text = "areas: {n: {name: N}, s: {name: S}}\n"
    after = changed(
        text,
        SetField("areas", "s", ("level",), "ward"),
        AddRecord("areas", "e", {"name": "E, east"}),
        RemoveRecord("areas", "n"),
    )
    assert after == 'areas: {s: {name: S, level: ward}, e: {name: "E, east"}}\n'


def test_links_are_counted_over_all_files() -> None:
    files = {
        "a.yaml": b"links:\n  - {from: a, kind: funds, to: b}\n  - {from: b, kind: funds, to: a}\n",
        "b.yaml": b"links:\n# said\n- from: a\n  kind: hosts\n  to: b\n",
        "partnermap.yaml": b"map: {name: T}\norganisations:\n  a: {name: A}\n  b: {name: B}\n",
    }
    changes = [
        RemoveItem("links", 0),
        SetField("links", 2, ("since",), "2020"),
        AddItem("links", {"from": "b", "kind": "hosts", "to": "a"}, file="b.yaml"),
        AddItem("notes", {"text": "So."}),
    ]
    edits = {edit.path: edit.after.decode() for edit in apply_changes(files, changes)}
    assert edits == {
        "a.yaml": "links:\n  - {from: b, kind: funds, to: a}\n",
        "b.yaml": "links:\n# said\n- from: a\n  kind: hosts\n  to: b\n  since: 2020\n"
        "- from: b\n  kind: hosts\n  to: a\n",
        "notes.yaml": 'notes:\n  - text: "So."\n',
    }


def test_a_record_is_taken_out_with_one_of_two_empty_lines() -> None:
    text = "areas:\n\n  # up\n  n:\n    name: N\n    # so\n\n  s:\n    name: S\n"
    after = changed(text, RemoveRecord("areas", "n"))
    assert after == "areas:\n\n  # up\n\n  s:\n    name: S\n"
    assert changed(after, RemoveRecord("areas", "s")) == "areas:\n\n  # up\n\n"


@pytest.mark.parametrize(
    ("before", "change", "said"),
    [
        ("name: B\nareas:\n  # up\n  - n\n  - s", put("s", "areas"), "a comment stands within"),
        ("name: B\nmeets: {every: year, # so\n  hours: 1}", put(None, "meets", "every"), "beside"),
        ("name: B", put(None, "name"), "nothing would be left of this record"),
        ("name: B\nmembers: [forum]", put("x", "members", 5, "role"), "no item 6"),
        ("name: B", put("x", "colour"), "it would be a problem (PM010)"),
        ("name: B", AddRecord("organisations", "b", {"name": "B"}), "there already, in map.yaml, "),
        ("name: B", SetField("areas", "x", ("name",), "X"), "there is no area 'x'"),
        ("name: B", AddRecord("areas", "x", {"name": "X"}, "../x.yaml"), "not within the map's"),
        ("name: B", AddRecord("areas", "x", {"name": "X"}, "x.txt"), "end in .yaml"),
        ("name: B", AddRecord("areas", "x", {"name": "X"}, ".x.yaml"), "hidden"),
        ("name: B\nname: C", put("x", "kind"), "map.yaml, line 9: 'name' stands here a second"),
    ],
)
def test_what_cannot_be_changed_safely_is_refused(before: str, change: Change, said: str) -> None:
    with pytest.raises(EditError) as refused:
        board(before, change)
    assert said in str(refused.value)


def test_a_file_in_one_pair_of_braces_is_refused() -> None:
    content = b'{"map": {"name": "T"}, "areas": {"n": {"name": "N"}}}'
    with pytest.raises(EditError, match="one pair of braces"):
        apply_changes({"a.yaml": content}, [SetField("areas", "n", ("level",), "ward")])


def test_a_new_file_does_not_follow_a_link_nor_take_the_place_of_another(tmp_path: Path) -> None:
    files = {"a.yaml": b"map: {name: T}\n", "b.yaml": b"areas:\n  n: {name: N}\n"}
    outside = tmp_path / "outside"
    outside.mkdir()
    root = tmp_path / "map"
    root.mkdir()
    (root / "themes.yaml").symlink_to(outside / "themes.yaml")
    with pytest.raises(EditError, match=r"themes.yaml is a link to another place"):
        apply_changes(files, [AddRecord("themes", "t", {"name": "T"})], root)
    (root / "functions.yaml").write_text("")
    with pytest.raises(EditError, match="is there, but is not read as part of the map"):
        apply_changes(files, [AddRecord("functions", "f", {"name": "F"})], root)
    assert list(outside.iterdir()) == []
