"""What becomes of the text of a map's files when changes are made to them."""

from __future__ import annotations

from textwrap import dedent
from typing import Any

from partnermap.editing import AddRow, Change, RemoveRow, SetField, apply_changes

TOP = "map: {name: Test}\n"
BOARD = """\
organisations:
  council: {name: Council, kind: council}
  forum: {name: Forum}
  trust: {name: Trust}
partnerships:
"""


def changed(text: str, *changes: Change) -> str:
    """What a single file, behind a manifest, says after some changes."""
    before = TOP + dedent(text)
    edits = apply_changes({"map.yaml": before.encode()}, changes)
    after = edits[0].after.decode() if edits else before
    assert after.startswith(TOP)
    return after.removeprefix(TOP)


def board(fields: str, *changes: Change) -> str:
    """What becomes of the fields of one partnership."""
    text = BOARD + "  b:\n" + "".join(f"    {line}\n" for line in dedent(fields).splitlines())
    after = changed(text, *changes)
    assert after.startswith(f"{BOARD}  b:\n")
    return dedent(after.removeprefix(f"{BOARD}  b:\n").partition("\nareas:\n  north:")[0])


def put(value: Any, *path: str | int) -> SetField:
    return SetField("partnerships", "b", path, value)


def more(field: str, value: Any) -> AddRow:
    return AddRow("partnerships", "b", field, value)


def less(field: str, index: int) -> RemoveRow:
    return RemoveRow("partnerships", "b", field, index)
