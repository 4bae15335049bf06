"""Headings in two rows, merged or not: groups over what they are of."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from exchange.workbooks import imported, told, workbook
from openpyxl import load_workbook

from partnermap.exchange import Imported
from partnermap.exchange.readers import read_xlsx
from partnermap.exchange.spreadsheets import Asked, import_workbooks


def brought(tmp_path: Path, merged: list[str], rows: list[list[Any]]) -> Imported:
    path = workbook(tmp_path / "one.xlsx", Ours=rows)
    book = load_workbook(path)
    for cells in merged:
        book["Ours"].merge_cells(cells)
    book.save(path)
    return import_workbooks([read_xlsx(path)], Asked())


@pytest.mark.parametrize("merged", [[], ["C1:E1"], ["A1:A2", "B1:B2", "C1:E1"]])
def test_boards_below_one_heading_are_a_matrix_beside_the_other_columns(
    tmp_path: Path, merged: list[str]
) -> None:
    heads: list[list[Any]] = [["Organisation", "Sector", "Boards", None, None]]
    rows = [*heads, [None, None, "HWB", "CSP", "SAB"], ["Elm Hub", "vcse", "X", "Chair", None]]
    found = brought(tmp_path, merged, [*rows, ["Elm Bank", "private", None, "X", "X"]])
    assert [*found.sections["partnerships"]] == ["hwb", "csp", "sab"]
    assert found.sections["organisations"]["elm-hub"] == {"name": "Elm Hub", "sector": "vcse"}
    assert told(found)[0] == (
        "sheet 'Ours': its headings stand in the rows 1 and 2, and were read as one row: "
        "'Organisation', 'Sector', 'HWB', 'CSP' and 'SAB'."
    )


def test_what_stands_below_a_heading_of_persons_is_of_persons(tmp_path: Path) -> None:
    rows: list[list[Any]] = [["Organisation", "Sector", "Contact", None]]
    rows += [[None, None, "Name", "Phone"], ["Elm Hub", "vcse", "Ann Lee", "0121 496 0000"]]
    found = brought(tmp_path, ["A1:A2", "B1:B2", "C1:D1"], rows)
    assert found.sections == {"organisations": {"elm-hub": {"name": "Elm Hub", "sector": "vcse"}}}
    assert not any("Ann" in each for each in told(found))


def test_headings_that_stand_below_two_groups_are_told_apart_by_them() -> None:
    rows = [["Organisation", "Children", None, "Adults", None]]
    rows += [[None, "Board", "Executive", "Board", "Executive"], ["Elm Hub", "X", None, None, "X"]]
    found = imported(Who=[*rows, ["Elm Bank", None, "X", "X", None]])
    called = [each["name"] for each in found.sections["partnerships"].values()]
    assert called == ["Children Board", "Children Executive", "Adults Board", "Adults Executive"]


def test_two_full_rows_are_not_joined_and_a_list_is_left_as_it_is() -> None:
    rows = [["Organisation", None, "Contact"], ["Name", "Sector", "Web page"]]
    found = imported(Orgs=[*rows, ["Elm Hub", "vcse", None], ["Elm Bank", "private", None]])
    assert [*found.sections["organisations"]] == ["elm-hub", "elm-bank"]
    gap = [["Organisation", "Sector", None], ["Elm Hub", "vcse", None], [None, "vcse", "odd"]]
    assert [*imported(Orgs=gap).sections["organisations"]] == ["elm-hub"]
