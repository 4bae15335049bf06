"""A row without a mark may head a group of those below it: it is told, and is no body."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from exchange.test_matrix_in_sheets import mapped, names
from exchange.workbooks import book_of, imported, told
from openpyxl import Workbook
from openpyxl.styles import Font

from partnermap.exchange import Imported, Weight
from partnermap.exchange.readers import read_xlsx
from partnermap.exchange.spreadsheets import Asked, Mapped, import_workbooks, start_of_mapping

GRID = [
    ["Organisation", "Health Board", "City Board"],
    ["Voluntary sector"],
    ["Elm Trust", "X", None],
    ["Elm Forum", None, "X"],
    ["NHS"],
    ["Elm Hospitals", "X", "X"],
    ["Elm Scouts"],
]
BODIES = ["Elm Trust", "Elm Forum", "Elm Hospitals", "Elm Scouts"]


def sector(found: Imported, body: str) -> Any:
    return found.sections["organisations"][body].get("sector")


def test_what_can_only_head_a_group_is_told_and_is_no_body() -> None:
    found = imported(Grid=GRID)
    assert names(found, "organisations") == BODIES
    (remark,) = [each for each in found.remarks if each.weight is Weight.LEFT_OUT]
    assert remark.message.startswith("'Voluntary sector' and 'NHS' stand alone in their rows")
    assert 'groups: {"Voluntary sector": vcse}' in remark.hint
    assert sector(found, "elm-trust") is None


def test_a_group_gives_its_sector_only_where_a_mapping_file_says_so(tmp_path: Path) -> None:
    said = mapped('groups: {"Voluntary sector": VCSE, "NHS": heading}', tmp_path)
    found = imported(mapped=said, Grid=GRID)
    assert names(found, "organisations") == BODIES
    assert [sector(found, each) for each in ("elm-trust", "elm-forum")] == ["vcse", "vcse"]
    assert sector(found, "elm-hospitals") is None
    assert any("2 rows below it: sector 'vcse'" in each for each in told(found))


def test_a_mapping_file_says_that_it_is_a_body(tmp_path: Path) -> None:
    found = imported(mapped=mapped("groups: {NHS: body}", tmp_path), Grid=GRID)
    assert names(found, "organisations") == [*BODIES[:2], "NHS", *BODIES[2:]]


@pytest.mark.parametrize("text", ["Police", "ELM VALLEY PARTNERS"])
@pytest.mark.parametrize(
    ("decision", "is_body", "waits"), [("", False, True), ("new", True, False), ("skip", False, 0)]
)
def test_what_may_be_either_is_asked(text: str, decision: str, is_body: bool, waits: bool) -> None:
    rows = [*GRID, [text], ["Elm Lunch Club", "X", None]]
    key = f"{text} (heading or body, on Grid)"
    found = imported(decided={key: decision}, Grid=rows)
    assert (text in names(found, "organisations")) is is_body
    assert [each.name for each in found.uncertain] == ([key] if waits else [])


def test_a_name_that_a_list_has_is_a_body() -> None:
    orgs = [["Organisation", "Sector"], ["Health and Care", "nhs"], ["Elm Trust", "vcse"]]
    found = imported(Orgs=orgs, Grid=[*GRID, ["Health and Care"]])
    assert "Health and Care" in names(found, "organisations")
    assert not [each for each in told(found) if "'Health and Care' stand" in each]


def test_what_may_be_either_is_a_body_at_once_where_another_table_has_it() -> None:
    rows = [["Organisation", "Sector"], ["Elm Trust", "vcse"], ["Police"], ["Elm Hub", "vcse"]]
    assert imported(List=rows).uncertain
    found = imported(List=rows, Grid=[[None, "City Board"], ["Police", "X"]])
    assert found.uncertain == (), "the second import would know the name"
    assert sorted(found.sections["organisations"]) == ["elm-hub", "elm-trust", "police"]


def test_in_a_list_a_row_that_heads_a_group_is_no_body_either() -> None:
    rows = [["Statutory bodies"], ["Elm Council", "council"], ["Elm Police", "police"]]
    found = imported(Orgs=[["Organisation", "Sector"], *rows, ["Elm Trust", "vcse"]])
    assert names(found, "organisations") == ["Elm Council", "Elm Police", "Elm Trust"]


@pytest.mark.parametrize("how", ["bold", "merged"])
def test_what_is_set_apart_by_its_look_heads_a_group(how: str, tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in [*GRID, ["Round the park"], ["Elm Lunch Club", "X", None]]:
        sheet.append(row)
    if how == "bold":
        sheet["A8"].font = Font(bold=True)
    else:
        sheet.merge_cells("A8:C8")
        sheet.merge_cells("C6:C7")  # downwards: a mark of both
    book.save(tmp_path / "grid.xlsx")
    found = import_workbooks([read_xlsx(tmp_path / "grid.xlsx")], Asked())
    assert names(found, "organisations") == [*BODIES, "Elm Lunch Club"]
    assert any("'Round the park'" in each for each in told(found))


def test_groups_stand_in_the_start_of_a_mapping_file() -> None:
    text = start_of_mapping([book_of(Grid=GRID)], Mapped())
    assert '"Voluntary sector": "?"  # likely vcse (row 2 of Grid)' in text
    assert '"NHS": "?"  # likely nhs (row 5 of Grid)' in text


@pytest.mark.parametrize("first", ["Ref", "Where it is kept"])
def test_a_heading_left_of_the_names_is_one_too_and_gives_its_sector(first: str) -> None:
    rows = [
        [first, "Organisation", "Income", "Area"],
        ["HEALTH"],
        ["1", "Elm Hospice", "£1m", "Elm"],
        ["2", "Elm Clinic", "£2m", "Elm"],
        ["Voluntary & community"],
        ["3", "Elm Foodbank", "£3k", "Elm"],
    ]
    plain = imported(Organisations=rows)
    assert len(plain.sections["organisations"]) == 3
    (said,) = [each for each in told(plain) if "stand alone" in each]
    assert said.startswith("Organisations!A2, A5: 'HEALTH' and 'Voluntary & community' stand alone")
    groups = {"health": "nhs", "voluntary & community": "vcse", "elm foodbank": "vcse"}
    found = imported(mapped=Mapped(groups=groups), Organisations=rows)
    sectors = [sector(found, each) for each in ("elm-hospice", "elm-clinic", "elm-foodbank")]
    assert sectors == ["nhs", "nhs", "vcse"]
    assert any("'elm foodbank' under 'groups' meets no row in which it" in e for e in told(found))
    lines = start_of_mapping([book_of(Organisations=rows)], Mapped())
    assert '"HEALTH": "?"  # likely nhs (row 2 of Organisations)' in lines


def test_in_a_list_of_names_alone_what_may_head_a_group_is_asked() -> None:
    rows = [["Organisation"], ["HEALTH"], ["Elm ICB"], ["Elm Surgery"], ["VCS"], ["Elm Hub"]]
    found = imported(Orgs=rows)
    assert [*found.sections["organisations"]] == ["elm-icb", "elm-surgery", "elm-hub"]
    assert [each.name.split(" (")[0] for each in found.uncertain] == ["HEALTH", "VCS"]
