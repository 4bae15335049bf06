"""A map is exported, edited in a spreadsheet and brought back: only the edits differ."""

from __future__ import annotations

from pathlib import Path

import pytest
from exchange.returning import cell, edited, exported, lines, places, returned
from maps_from_text import MAPS
from openpyxl import Workbook

from partnermap.exchange.telling import sentence_of


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


def test_a_record_that_goes_and_is_still_named_says_once_which_rows_name_it(
    northbridge: Path, tmp_path: Path
) -> None:
    def edit(book: Workbook) -> None:
        sheet = book["Organisations"]
        ids = [each[0].value for each in sheet.iter_rows()]
        sheet.delete_rows(ids.index("healthwatch-northbridge") + 1)

    brought = edited(northbridge, tmp_path, edit, remove_missing=True)
    assert brought.edits == ()
    said = [sentence_of(each) for each in brought.imported.remarks if each.weight == "error"]
    assert len([each for each in said if "healthwatch-northbridge" in each]) == 1
    (one,) = [each for each in said if "healthwatch-northbridge" in each]
    assert one.startswith("Links!A")
    assert "Memberships!C" in one
    assert (
        "'healthwatch-northbridge' is no longer on the sheet Organisations, and is still named "
        "here. Take these rows or names out too, or put its row back."
    ) in one


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


def test_a_body_that_is_renamed_keeps_its_old_name_beside_the_new(
    northbridge: Path, tmp_path: Path
) -> None:
    path = northbridge / "organisations.yaml"
    name = "    name: Northbridge Forum\n"
    known = f"{name}    also_known_as: [The City Forum, The Forum]\n"
    path.write_text(path.read_text("utf-8").replace(name, known), "utf-8")

    def edit(book: Workbook) -> None:
        cell(book, "Organisations", "northbridge-forum", "Name").value = "The City Forum"
        cell(book, "Organisations", "healthwatch-northbridge", "Name").value = "Elm Watch"

    said = lines(edited(northbridge, tmp_path, edit))
    assert [each for each in said if each[0] == "-"] == [
        "-    name: Healthwatch Northbridge",
        "-    name: Northbridge Forum",
        "-    also_known_as: [The City Forum, The Forum]",
    ]
    assert {
        "+    name: The City Forum",
        "+      - The Forum",
        "+      - Northbridge Forum",
        "+    name: Elm Watch",
        "+      - Healthwatch Northbridge",
    } <= {*said}
