"""Ways to reach a person are left out of a workbook, and are in the map when it has come back."""

from __future__ import annotations

from pathlib import Path

import pytest
from exchange.test_returning import cell, edited, lines
from openpyxl import Workbook

MAP = """\
map: {name: M, labels: {vcse: "Jo, jo@example.org"}}
organisations:
  a:
    name: A
    about: "Ask jo.bloggs@example.org."
    contact: mailto:jo.bloggs@example.org
    notes: ["first", "call 0113 496 0000", "call 0113 496 0001"]
  b:
    name: B
    about: "Ask sam.smith@example.org."
    contact: mailto:sam.smith@example.org
partnerships:
  board:
    name: Board
    members:
      - body: a
        about: "By jo@example.org"
      - body: b
        about: "By sam@example.org"
"""


@pytest.fixture
def where(tmp_path: Path) -> Path:
    folder = tmp_path / "ours"
    folder.mkdir()
    (folder / "partnermap.yaml").write_text(MAP, encoding="utf-8")
    return folder


def test_unchanged_nothing_is_written(where: Path, tmp_path: Path) -> None:
    brought = edited(where, tmp_path, lambda book: None)
    assert brought.imported.is_usable
    assert brought.edits == ()


def test_other_cells_of_the_row_may_change(where: Path, tmp_path: Path) -> None:
    def edit(book: Workbook) -> None:
        cell(book, "Organisations", "a", "Name").value = "Other A"
        book["Memberships"]["E3"].value = "chair"

    assert lines(edited(where, tmp_path, edit)) == [
        *("-    name: A", "+    name: Other A", "+    also_known_as: [A]"),
        "+        role: chair",
    ]


def test_a_text_that_was_written_anew_is_taken(where: Path, tmp_path: Path) -> None:
    def edit(book: Workbook) -> None:
        cell(book, "Organisations", "b", "About").value = "Ask the office."

    assert lines(edited(where, tmp_path, edit)) == [
        '-    about: "Ask sam.smith@example.org."',
        '+    about: "Ask the office."',
    ]
