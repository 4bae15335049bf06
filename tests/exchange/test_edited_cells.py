"""What somebody did to a cell of an exported workbook is done to the map, or told at that cell."""

from __future__ import annotations

from pathlib import Path

import pytest
from exchange.returning import cell, edited, exported, lines, places, returned
from openpyxl import Workbook, load_workbook

from partnermap.exchange.telling import sentence_of

SEVERAL = """\
map: {name: Ours, source: [a, b]}
sources:
  a: {title: A}
  b: {title: B}
organisations:
  forum:
    name: Forum
    source: [a, b]
    notes:
      - kind: barrier   # from the survey
        text: "Meetings are far away."
        source: a
      - "It meets in May."
  club:
    name: Club
    source:
      - {id: a, at: "p. 1"}
      - b
  choir: {name: Choir, source: a}
"""


@pytest.mark.parametrize(
    ("sheet", "row", "heading", "said", "expected"),
    [
        ("Organisations", "forum", "Source", "a", ["-    source: [a, b]", "+    source: [a]"]),
        ("Organisations", "forum", "Source", "b", ["-    source: [a, b]", "+    source: [b]"]),
        ("Organisations", "club", "Source", "a (p. 1)", ["-      - b"]),
        ("Organisations", "club", "Source", "b", ['-      - {id: a, at: "p. 1"}']),
        (
            *("Organisations", "club", "Source", "a; b"),
            ['-      - {id: a, at: "p. 1"}', "+      - {id: a}"],
        ),
        (
            *("Organisations", "choir", "Source", "b"),
            ["-  choir: {name: Choir, source: a}", "+  choir: {name: Choir, source: b}"],
        ),
        (
            *("Organisations", "forum", "Notes", "It meets in May."),
            [
                "-      - kind: barrier   # from the survey",
                '-        text: "Meetings are far away."',
                "-        source: a",
            ],
        ),
        (
            *("Organisations", "forum", "Notes", "[barrier] Meetings are far away."),
            ["-        source: a", '-      - "It meets in May."'],
        ),
        (
            *("Map", "Ours", "Source", "b"),
            ["-map: {name: Ours, source: [a, b]}", "+map: {name: Ours, source: [b]}"],
        ),
    ],
)
def test_what_is_taken_out_of_a_cell_of_several_goes_out_of_the_map(
    tmp_path: Path, sheet: str, row: str, heading: str, said: str, expected: list[str]
) -> None:
    where = tmp_path / "ours"
    where.mkdir()
    (where / "partnermap.yaml").write_text(SEVERAL, "utf-8")

    def edit(book: Workbook) -> None:
        cell(book, sheet, row, heading).value = said

    brought = edited(where, tmp_path, edit)
    assert lines(brought) == expected
    assert all(f"{sheet}!" in sentence_of(each) for each in brought.imported.remarks)


def test_a_new_day_of_the_map_is_told_at_its_cell(northbridge: Path, tmp_path: Path) -> None:
    def edit(book: Workbook) -> None:
        book["Map"]["B2"].value = "2024"

    assert places(edited(northbridge, tmp_path, edit)) == ["Map!B2"]


@pytest.mark.parametrize(
    ("member", "role", "column"),
    [("nobody-known", "observer", "C"), ("northbridge-council", "obsever", "E")],
)
def test_what_is_wrong_in_a_new_row_is_told_at_its_cell(
    northbridge: Path, tmp_path: Path, member: str, role: str, column: str
) -> None:
    def edit(book: Workbook) -> None:
        sheet = book["Memberships"]
        row = {"Partnership": "icb-board", "Member": member, "Role": role}
        sheet.append([row.get(each.value) for each in sheet[1]])

    remarks = edited(northbridge, tmp_path, edit).imported.remarks
    wrong = [each for each in remarks if "(PM0" in each.message]
    assert [each.origin.cell[0] for each in wrong] == [column]


def test_two_of_one_name_are_told_at_the_row_that_came_in(
    northbridge: Path, tmp_path: Path
) -> None:
    def edit(book: Workbook) -> None:
        cell(book, "Organisations", "northbridge-forum", "Id").value = "another-forum"
        for sheet in ("Memberships", "Links", "Function roles", "Plans", "Plan parties", "Notes"):
            del book[sheet]

    remarks = edited(northbridge, tmp_path, edit).imported.remarks
    alike = [each for each in remarks if "(PM0" in each.message]
    assert alike
    assert {each.origin.words for each in alike} == {"Organisations!B18"}


def test_a_truth_where_a_text_belongs_is_told_at_its_cell(
    northbridge: Path, tmp_path: Path
) -> None:
    def edit(book: Workbook) -> None:
        cell(book, "Organisations", "northbridge-forum", "Name").value = True

    brought = edited(northbridge, tmp_path, edit)
    assert brought.edits == ()
    (remark,) = brought.imported.remarks
    assert sentence_of(remark).startswith("Organisations!B18: the cell holds TRUE or FALSE where")


def test_an_id_that_was_changed_in_the_workbook_is_a_case_for_rename(tmp_path: Path) -> None:
    where = tmp_path / "ours"
    where.mkdir()
    (where / "partnermap.yaml").write_text(SEVERAL, "utf-8")

    def edit(book: Workbook) -> None:
        cell(book, "Organisations", "choir", "Id").value = "chorus"

    remarks = edited(where, tmp_path, edit, remove_missing=True).imported.remarks
    (hint,) = (each.hint for each in remarks if "no longer in the workbook" in each.message)
    assert hint == "If it is 'chorus' now, partnermap rename choir chorus keeps what hangs on it."


def test_ids_that_nothing_has_are_told_at_their_cells_of_a_map_that_is_not_there_yet(
    tmp_path: Path,
) -> None:
    where = tmp_path / "ours"
    where.mkdir()
    (where / "partnermap.yaml").write_text(
        f"{SEVERAL}partnerships:\n  board: {{name: Board, members: [forum, club, choir]}}\n",
        "utf-8",
    )

    path = exported(where, tmp_path)
    book = load_workbook(path)
    for row in (2, 4):
        book["Memberships"].cell(row, 3).value = "nobody"
    book.save(path)
    brought = returned(tmp_path / "fresh", path)
    assert brought.edits == ()
    told = [sentence_of(each) for each in brought.imported.remarks if "PM020" in each.message]
    assert len(told) == 1
    assert told[0].startswith("Memberships!C2, C4: no record has the id 'nobody'")
