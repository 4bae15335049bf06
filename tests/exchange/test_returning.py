"""A map is exported, edited in a spreadsheet and brought back: only the edits differ."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from exchange.round_trips import HEADING
from maps_from_text import MAPS, ROOT
from openpyxl import Workbook, load_workbook

from partnermap.exchange.bringing import Brought
from partnermap.exchange.bringing import brought as bring_in
from partnermap.exchange.readers import UnreadableError, read_csv, read_xlsx
from partnermap.exchange.tables import tables_for
from partnermap.exchange.telling import sentence_of
from partnermap.exchange.workbook import data_of, write_csv, write_xlsx
from partnermap.pipeline import read as read_map
from partnermap.reports.difference import render

Edited = Callable[[Workbook], None]


def exported(where: Path, folder: Path) -> Path:
    found = read_map(where, include_contacts=False).map
    assert found is not None
    path = folder / "map.xlsx"
    path.write_bytes(write_xlsx(data_of(found), HEADING))
    return path


def returned(where: Path, path: Path, *, remove_missing: bool = False) -> Brought:
    tables = tables_for([read_xlsx(path)], where, None)
    return bring_in(tables.imported, where, "", tables.asked, remove_missing=remove_missing)


def edited(where: Path, folder: Path, edit: Edited, *, remove_missing: bool = False) -> Brought:
    path = exported(where, folder)
    book = load_workbook(path)
    edit(book)
    book.save(path)
    return returned(where, path, remove_missing=remove_missing)


def cell(book: Workbook, sheet: str, row: str, heading: str):
    """The cell of a row, by the text of its first cell, under a heading."""
    here = book[sheet]
    heads = [each.value for each in here[1]]
    number = next(each[0].row for each in here.iter_rows() if each[0].value == row)
    return here.cell(number, heads.index(heading) + 1)


def lines(brought: Brought) -> list[str]:
    """The lines that are put in and taken out."""
    found = []
    for edit in brought.edits:
        for line in render(edit.path, edit.before, edit.after).splitlines():
            if line[:1] in "+-" and line[:3] not in ("+++", "---"):
                found.append(line)
    return found


@pytest.fixture
def northbridge(tmp_path: Path) -> Path:
    return Path(shutil.copytree(ROOT / "maps/northbridge", tmp_path / "ours"))


@pytest.mark.parametrize("where", MAPS, ids=lambda path: path.name)
def test_what_nobody_edited_changes_nothing(where: Path, tmp_path: Path) -> None:
    brought = returned(where, exported(where, tmp_path))
    assert [sentence_of(each) for each in brought.imported.remarks] == []
    assert brought.edits == ()


def test_two_edited_cells_are_two_edited_lines(northbridge: Path, tmp_path: Path) -> None:
    def edit(book: Workbook) -> None:
        cell(book, "Organisations", "northbridge-forum", "Sector").value = "faith"
        cell(book, "Partnerships", "icb-board", "Meets every").value = "month"

    brought = edited(northbridge, tmp_path, edit)
    assert lines(brought) == [
        "-    sector: vcse",
        "+    sector: faith",
        "-      every: two-months",
        "+      every: month",
    ]
    assert [sentence_of(each) for each in brought.imported.remarks] == [
        "Organisations!C18: sector of 'Northbridge Forum' was vcse, is faith.",
        "Partnerships!I2: every of 'Board of NHS Moorland and Dales' was two-months, is month.",
    ]


def test_an_emptied_cell_takes_the_field_out(northbridge: Path, tmp_path: Path) -> None:
    def edit(book: Workbook) -> None:
        cell(book, "Organisations", "northbridge-forum", "Sector").value = None

    brought = edited(northbridge, tmp_path, edit)
    assert lines(brought) == ["-    sector: vcse"]
    assert places(brought) == ["Organisations!C18"]


def places(brought: Brought) -> list[str]:
    return [each.origin.words for each in brought.imported.remarks]


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


def exported_table(where: Path, folder: Path, name: str) -> Path:
    found = read_map(where, include_contacts=False).map
    assert found is not None
    path = folder / name
    path.write_bytes(write_csv(data_of(found), HEADING)[name])
    return path


@pytest.mark.parametrize("name", ["organisations.csv", "memberships.csv", "words.csv", "notes.csv"])
def test_one_exported_table_is_known_by_its_headings(
    northbridge: Path, tmp_path: Path, name: str
) -> None:
    tables = tables_for([read_csv(exported_table(northbridge, tmp_path, name))], northbridge, None)
    brought = bring_in(tables.imported, northbridge, "", tables.asked)
    assert [sentence_of(each) for each in brought.imported.remarks] == []
    assert brought.edits == ()


def test_dates_that_excel_wrote_into_a_csv_file_are_told_once_with_the_way_round(
    northbridge: Path, tmp_path: Path
) -> None:
    path = exported_table(northbridge, tmp_path, "sources.csv")
    text = path.read_text("utf-8-sig").replace("2023-10", "Oct-23").replace("2023-04", "1/4/2023")
    path.write_text(text, "utf-8")
    tables = tables_for([read_csv(path)], northbridge, None)
    brought = bring_in(tables.imported, northbridge, "", tables.asked)
    assert brought.edits == ()
    (told,) = (each for each in brought.imported.remarks if "in its own way" in each.message)
    assert told.origin.file == "sources.csv"
    assert "partnermap export xlsx" in told.hint


def test_an_exported_table_under_another_name_or_beside_others_is_refused(
    northbridge: Path, tmp_path: Path
) -> None:
    path = exported_table(northbridge, tmp_path, "organisations.csv")
    copy = path.rename(tmp_path / "organisations (1).csv")
    with pytest.raises(UnreadableError, match="headings of the exported sheet 'Organisations'"):
        tables_for([read_csv(copy)], northbridge, None)
    other = tmp_path / "who.csv"
    other.write_text("Organisation,Sector\nElm Hospice,vcse\n")
    books = [read_csv(copy.rename(path)), read_csv(other)]
    with pytest.raises(UnreadableError, match=r"organisations\.csv came from an export"):
        tables_for(books, northbridge, None)


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


def test_an_id_that_was_changed_in_the_workbook_is_a_case_for_rename(tmp_path: Path) -> None:
    where = tmp_path / "ours"
    where.mkdir()
    (where / "partnermap.yaml").write_text(SEVERAL, "utf-8")

    def edit(book: Workbook) -> None:
        cell(book, "Organisations", "choir", "Id").value = "chorus"

    remarks = edited(where, tmp_path, edit, remove_missing=True).imported.remarks
    (hint,) = (each.hint for each in remarks if "no longer in the workbook" in each.message)
    assert hint == "If it is 'chorus' now, partnermap rename choir chorus keeps what hangs on it."


def test_a_truth_where_a_text_belongs_is_told_at_its_cell(
    northbridge: Path, tmp_path: Path
) -> None:
    def edit(book: Workbook) -> None:
        cell(book, "Organisations", "northbridge-forum", "Name").value = True

    brought = edited(northbridge, tmp_path, edit)
    assert brought.edits == ()
    (remark,) = brought.imported.remarks
    assert sentence_of(remark).startswith("Organisations!B18: the cell holds TRUE or FALSE where")


def test_a_column_that_is_gone_says_nothing(northbridge: Path, tmp_path: Path) -> None:
    def edit(book: Workbook) -> None:
        sheet = book["Organisations"]
        sheet.delete_cols([each.value for each in sheet[1]].index("Sector") + 1)

    assert edited(northbridge, tmp_path, edit).edits == ()


def take_out(book: Workbook) -> None:
    sheet = book["Memberships"]
    assert [sheet["A2"].value, sheet["C2"].value] == ["icb-board", "moorland-and-dales-icb"]
    sheet.delete_rows(2)


def test_a_row_that_is_gone_is_named_and_stays(northbridge: Path, tmp_path: Path) -> None:
    brought = edited(northbridge, tmp_path, take_out)
    assert brought.edits == ()
    (remark,) = brought.imported.remarks
    assert sentence_of(remark) == (
        "map.xlsx: moorland-and-dales-icb under 'members' of 'Board of NHS Moorland and Dales' is "
        "in the map and no longer in the workbook: it stays; --remove-missing takes it out."
    )


def test_a_row_that_is_gone_goes_if_that_is_asked(northbridge: Path, tmp_path: Path) -> None:
    brought = edited(northbridge, tmp_path, take_out, remove_missing=True)
    assert lines(brought) == [
        "-      - body: moorland-and-dales-icb",
        "-        role: independent-chair",
        "-        voting: true",
    ]


def test_a_new_row_is_one_more_seat(northbridge: Path, tmp_path: Path) -> None:
    def edit(book: Workbook) -> None:
        row = {"Partnership": "icb-board", "Member": "healthwatch-northbridge", "Role": "observer"}
        heads = [each.value for each in book["Memberships"][1]]
        book["Memberships"].append([row.get(head) for head in heads])

    brought = edited(northbridge, tmp_path, edit)
    assert lines(brought) == [
        "+      - body: healthwatch-northbridge",
        "+        role: observer",
    ]


def test_a_word_that_is_none_is_refused_at_its_cell(northbridge: Path, tmp_path: Path) -> None:
    def edit(book: Workbook) -> None:
        cell(book, "Organisations", "northbridge-forum", "Sector").value = "voluntry"

    brought = edited(northbridge, tmp_path, edit)
    assert brought.edits == ()
    (remark,) = brought.imported.remarks
    assert sentence_of(remark) == (
        "Organisations!C18: 'voluntry' is not one of the words for 'sector' (PM013). Did you mean "
        "'voluntary'?"
    )
