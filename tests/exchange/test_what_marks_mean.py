"""What the marks of a matrix are taken for: told once, and read by a legend wherever it stands."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from exchange.test_matrix_in_sheets import mapped
from exchange.workbooks import imported, told

from partnermap.exchange import Imported, Weight

GRID = [
    ["Organisation", "Health Board", "City Board", "Food Board"],
    ["Elm Council", "X", "C", "x"],
    ["Elm Trust", "X", "O", "Invited"],
    ["Elm Forum", "1", "-", "X/Obs"],
]
KEY = [["Mark", "Meaning"], ["C", "Chair"], ["X", "Member"], ["O", "Observer"]]


def roles(found: Imported) -> dict[str, Any]:
    return {
        f"{seat['body']} {board}": seat.get("role", "member")
        for board, said in found.sections["partnerships"].items()
        for seat in said.get("members", ())
    }


def said_of(found: Imported, start: str) -> str:
    (said,) = [each for each in told(found) if each.startswith(start)]
    return said


def test_what_marks_were_taken_for_is_told_once_and_what_is_not_sure_with_its_cells() -> None:
    said = said_of(imported(Who=GRID), "sheet 'Who': its marks")
    assert said.startswith(
        "sheet 'Who': its marks were read so: X = member (3 cells), - = no seat (1), "
        "X/Obs = member or observer, so a seat of unknown role (1); not surely, "
        "as no legend explains it: C = chair (C2), O = observer (C3), "
        "Invited = in attendance (D3), "
        "1 = member (B4). If one is wrong, say in a mapping file"
    )


def test_marks_are_told_though_their_rows_wait(tmp_path: Path) -> None:
    orgs = [["Organisation"], ["Elm Councils"], ["Elm Trust"], ["Elm Forum"]]
    found = imported(Orgs=orgs, Who=GRID)
    assert found.uncertain
    assert "X = member (3 cells)" in said_of(found, "sheet 'Who': its marks")


@pytest.mark.parametrize("between", ["  ", " ", ", ", "   /  "])
def test_a_legend_on_one_line_is_read_whatever_stands_between(between: str) -> None:
    line = between.join(["X = member", "C = co-chair", "VC = vice chair", "O = observer"])
    found = imported(Who=[[line], *GRID])
    assert roles(found)["elm-council city-board"] == "co-chair"
    assert roles(found)["elm-trust city-board"] == "observer"
    assert "as no legend explains it: C" not in said_of(found, "sheet 'Who': its marks")


def test_a_mapping_file_says_what_a_mark_is(tmp_path: Path) -> None:
    words = mapped('words: {Role: {"Invited": none, "1": observer, "C": co-chair}}', tmp_path)
    found = imported(mapped=words, Who=GRID)
    assert "elm-trust food-board" not in roles(found)
    assert roles(found)["elm-forum health-board"] == "observer"
    assert roles(found)["elm-council city-board"] == "co-chair"
    assert "not surely, as no legend explains it: O = observer (C3). If" in said_of(
        found, "sheet 'Who': its marks"
    )


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Key", KEY),
        ("Legend", [["Key"], *KEY[1:], ["RAG green", "terms of reference up to date"]]),
        ("Sheet2", [[word, mark] for mark, word in KEY[1:]]),
        ("Notes", [["C = Chair, X = Member, O = Observer"]]),
    ],
)
def test_a_legend_on_a_sheet_of_its_own_is_used_and_told(name: str, key: Any) -> None:
    found = imported(**{"Who": GRID, name: key})
    said = said_of(found, f"sheet '{name}': this sheet")
    assert "explains marks: C = chair, X = member, O = observer" in said
    assert "they were read so on 'Who'" in said
    assert "C = chair (1)" in said_of(found, "sheet 'Who': its marks").split("not surely")[0]
    assert ("explains no mark of a matrix: 'RAG green terms" in " ".join(told(found))) == (
        name == "Legend"
    )


@pytest.mark.parametrize(
    ("said", "role"),
    [
        ("Co-opted member", "co-opted"),
        ("Chairs the board", "chair"),
        ("Clerk to the board", "secretariat"),
        ("Attends by invitation", "in-attendance"),
        ("Sits on the board", "member"),
        ("Deputy Chair.", "deputy-chair"),
    ],
)
def test_an_explanation_is_read_by_its_role(said: str, role: str) -> None:
    found = imported(Who=GRID, Key=[["X", "Member"], ["C", said]])
    assert roles(found)["elm-council city-board"] == role


@pytest.mark.parametrize(
    ("key", "why"),
    [
        ([["X", "Member"], ["C", "Correspondence only"]], "'Correspondence only' on the sheet"),
        ([["X", "Member"], ["C", "Chair"], ["C", "Co-opted"]], "'Chair / Co-opted' on the sheet"),
    ],
)
def test_a_mark_whose_legend_is_not_clear_waits(key: Any, why: str, tmp_path: Path) -> None:
    found = imported(Who=GRID, Key=key)
    assert "elm-council city-board" not in roles(found)
    (remark,) = [each for each in found.remarks if each.weight is Weight.WAITING]
    assert why in remark.message
    assert 'words: {Role: {"C": chair}}' in remark.hint
    words = mapped('words: {Role: {"C": chair}}', tmp_path)
    assert roles(imported(mapped=words, Who=GRID, Key=key))["elm-council city-board"] == "chair"


def test_two_legends_that_contradict_each_other_make_a_mark_wait() -> None:
    found = imported(Who=[["C = Co-opted"], *GRID], Key=KEY)
    (remark,) = [each for each in found.remarks if each.weight is Weight.WAITING]
    assert remark.message.startswith(
        "'C' is explained as 'Co-opted' on this sheet and as 'Chair' on the sheet 'Key'"
    )


def test_a_list_of_bodies_and_their_roles_is_no_legend() -> None:
    rows = [["CGL", "Member"], ["BVT", "Member"], ["UHB", "Chair"], ["BCC", "Member"]]
    found = imported(Who=GRID, Steering=rows)
    assert not [each for each in told(found) if "explains marks" in each]
    assert said_of(found, "sheet 'Steering'")


def test_a_mapping_file_says_that_a_sheet_is_a_legend_or_is_none(tmp_path: Path) -> None:
    alone = [["O", "Observer"], ["Our grid", "as of May"]]
    said = mapped("sheets: {Sheet9: legend}", tmp_path)
    found = imported(mapped=said, Who=GRID, Sheet9=alone)
    assert "explains marks: O = observer" in said_of(found, "sheet 'Sheet9'")
    ignored = imported(mapped=mapped("sheets: {Key: ignore}", tmp_path), Who=GRID, Key=KEY)
    assert "C = chair (C2)" in said_of(ignored, "sheet 'Who': its marks")


@pytest.mark.parametrize("word", [True, "TRUE", "false"])
def test_true_and_false_are_the_name_of_no_body_and_are_told_at_their_cell(word: Any) -> None:
    head = [*GRID[0], "Arts Board"]
    grid = [[*head, word], *([*row, "X", "X"] for row in GRID[1:]), [word, "X", None, None, "X"]]
    found = imported(Who=grid, Links=[["From", "Kind", "To"], ["Elm Trust", "funds", str(word)]])
    assert list(found.sections["organisations"]) == ["elm-council", "elm-trust", "elm-forum"]
    assert list(found.sections["partnerships"])[-1] == "arts-board"
    said = [each for each in told(found) if "the cell holds TRUE or FALSE where a text" in each]
    assert said[0].startswith("Who!")
    assert all(any(at in each for each in told(found)) for at in ("F1", "A5", "Links!C2"))


def test_a_legend_in_two_cells_below_a_matrix_makes_no_bodies() -> None:
    rows = [["Organisation", "HWB", "CSP"], ["Elm Hub", "X", "V"], ["DWP", "C", None]]
    key = [[], ["Key"], ["X", "full member"], ["C", "Chair"], ["V", "reserve"]]
    found = imported(Who=[*rows, *key])
    assert [*found.sections["organisations"]] == ["elm-hub", "dwp"]
    assert found.sections["partnerships"]["hwb"]["members"] == [
        {"body": "elm-hub"},
        {"body": "dwp", "role": "chair"},
    ]
    assert any("'V' is explained as 'reserve' on this sheet" in each for each in told(found))
    chaired = imported(Who=[rows[0], ["Elm Hub", "X", "X"], ["DWP", "Chair", None]])
    assert [*chaired.sections["organisations"]] == ["elm-hub", "dwp"]
