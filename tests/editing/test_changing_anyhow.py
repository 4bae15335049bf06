"""Whatever a file looks like: what is changed is changed, and no comment is lost."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest
from editing.written_anyhow import BODIES, Writer, a_map, comments
from hypothesis import given
from hypothesis import strategies as st

from partnermap.editing import (
    AddItem,
    AddRecord,
    AddRow,
    Change,
    EditError,
    RemoveRow,
    SetField,
    apply_changes,
)
from partnermap.source import read_source

ADDRESSES = ["https://example.org", "mailto:desk@example.org"]


def a_change(random: Random, number: int) -> Change:
    """Something that may be done to such a map."""
    name = random.choice("pq")
    address = random.choice(ADDRESSES)
    seat: Any = random.choice(["d", {"body": "d", "role": "chair"}])
    link: Any = random.choice(["d", {"to": "d", "every": "year"}])
    return random.choice(
        [
            SetField("partnerships", name, (random.choice(["name", "about", "contact"]),), address),
            SetField("organisations", random.choice(BODIES), ("url",), address),
            SetField("partnerships", name, ("tags",), ["a", "b c"]),
            SetField("partnerships", name, ("meets", "mode"), "online"),
            SetField("partnerships", name, ("reports_to", 0, "since"), "2020"),
            SetField("links", 0, ("until",), "2022"),
            AddRow("partnerships", name, "members", seat),
            AddRow("partnerships", name, "reports_to", link),
            AddRecord("areas", f"n{number}", {"name": "North"}),
            AddItem("links", {"from": "c", "kind": "funds", "to": "d"}),
        ]
    )


@given(st.randoms(use_true_random=False), st.integers(1, 4))
def test_no_comment_is_lost_and_all_else_reads_as_it_did(random: Random, many: int) -> None:
    data = a_map(random)
    text = Writer(random).file(data)
    assert read_source("map.yaml", text.encode()).data == data
    changes = [a_change(random, number) for number in range(many)]
    try:
        edits = apply_changes({"map.yaml": text.encode()}, changes)  # which reads them back
    except EditError as refused:
        if "would not read" in str(refused):
            raise
        return
    after = edits[0].after.decode() if edits else text
    assert comments(after) == comments(text)


@given(st.randoms(use_true_random=False))
def test_a_row_that_is_added_and_taken_out_leaves_the_file_as_it_was(random: Random) -> None:
    data = a_map(random)
    data["partnerships"]["p"]["members"] = ["a", {"body": "b"}]
    files = {"map.yaml": Writer(random).file(data).encode()}
    (edit,) = apply_changes(files, [AddRow("partnerships", "p", "members", {"body": "c"})])
    (back,) = apply_changes(
        {"map.yaml": edit.after}, [RemoveRow("partnerships", "p", "members", 2)]
    )
    assert read_source("map.yaml", back.after).data == data


def test_the_same_changes_in_one_go_and_one_by_one_say_the_same() -> None:
    random = Random(5)  # noqa: S311
    compared = 0
    for _ in range(40):
        data = a_map(random)
        files = {"map.yaml": Writer(random).file(data).encode()}
        changes = [a_change(random, number) for number in range(3)]
        try:
            (together,) = apply_changes(files, changes)
            for change in changes:
                files |= {edit.path: edit.after for edit in apply_changes(files, [change])}
        except EditError:
            continue
        one_by_one = read_source("map.yaml", files["map.yaml"]).data
        assert read_source("map.yaml", together.after).data == one_by_one
        compared += 1
    assert compared > 30


@pytest.mark.parametrize("text", ["a: 1\n---\nb: 2\n", "a: &x 1\n", "a: [1\n"])
def test_a_file_that_cannot_be_read_is_not_edited(text: str) -> None:
    files = {"map.yaml": b"map: {name: T}\n", "b.yaml": text.encode()}
    with pytest.raises(EditError, match=r"b.yaml, line [0-9]: .*; correct that first"):
        apply_changes(files, [AddRecord("areas", "n", {"name": "N"}, file="b.yaml")])
