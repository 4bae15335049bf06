"""A matrix in a sheet: which row has its headings, and which columns are boards."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from exchange.workbooks import Rows, imported, told

from partnermap.exchange import Imported
from partnermap.exchange.readers import UnreadableError
from partnermap.exchange.spreadsheets import Mapped, read_mapping

ORGS = [["Organisation"], ["Elm Council"], ["Elm Trust"], ["Elm Forum"]]
SPARSE = [
    ["Organisation", "Health Board", "City Board", "Food Board"],
    ["Elm Council", "X", "X", None],
    ["Elm Trust", "X", "X", "Yes - via the council"],
    ["Elm Forum", None, None, "X (from Sept)"],
]


def mapped(text: str, folder: Path) -> Mapped:
    path = folder / "mapping.yaml"
    path.write_text(text, encoding="utf-8")
    return read_mapping(path)


def names(found: Imported, section: str) -> list[str]:
    return [each["name"] for each in found.sections.get(section, {}).values()]


def seats(found: Imported, board: str) -> list[Any]:
    return [each["body"] for each in found.sections["partnerships"][board].get("members", [])]


def test_a_column_of_odd_cells_is_a_board_and_its_odd_cells_are_told() -> None:
    found = imported(Orgs=ORGS, Grid=SPARSE)
    assert names(found, "organisations") == ["Elm Council", "Elm Trust", "Elm Forum"]
    assert names(found, "partnerships") == ["Health Board", "City Board", "Food Board"]
    said = told(found)
    assert any(each.startswith("Grid!D3: 'Yes - via the council' is no mark") for each in said)
    assert any(each.startswith("Grid!D4: 'X (from Sept)' is no mark") for each in said)


@pytest.mark.parametrize("mark", ["Chair", "C", "X", "Obs", "Y", "1"])
def test_a_row_of_marks_is_never_the_row_of_headings(mark: str) -> None:
    boards = ["HWB", "City Board", "Anchor Network", "Crime Board", "Housing Board", "Food Board"]
    rows = [
        ["Attendance"],
        ["Organisation", *boards],
        ["Elm Council", mark, "X", None, mark, None, mark],
        ["Elm Trust", "X", "X", "X", None, None, None],
        ["Elm Forum", None, None, "X", "X", mark, "X"],
    ]
    found = imported(Who_sits_where=rows)
    assert names(found, "partnerships") == boards
    assert names(found, "organisations") == ["Elm Council", "Elm Trust", "Elm Forum"]


def test_two_columns_of_odd_marks_are_a_matrix() -> None:
    first = ["X/Obs", "Invited", "apologies", "X", "Sub", "Y?", "X*"]
    second = ["1", "X (tbc)", "2", "DC", "n/a", "N", "\u2713"]
    rows = [[f"Elm {n} Trust", *pair] for n, pair in enumerate(zip(first, second, strict=True))]
    found = imported(Grid=[["Organisation", "Health Board", "Housing Board"], *rows])
    assert names(found, "partnerships") == ["Health Board", "Housing Board"]
    assert len(names(found, "organisations")) == 7


def test_headings_of_groups_above_the_boards_are_no_boards() -> None:
    rows = [[None, "Statutory", None, "Other"], *SPARSE]
    assert names(imported(Grid=rows), "partnerships") == SPARSE[0][1:]


def test_an_empty_column_among_the_boards_is_a_board_with_nobody_recorded() -> None:
    rows = [["Organisation", "Health Board", "Street Group", "City Board"]]
    found = imported(Grid=[*rows, ["Elm Trust", "X", None, "X"], ["Elm Forum", "X", None, "X"]])
    assert found.sections["partnerships"]["street-group"] == {"name": "Street Group"}


def test_words_between_boards_are_no_board_and_may_be_said_to_be_one(tmp_path: Path) -> None:
    rows = [
        ["Organisation", "Health Board", "Standing", "City Board"],
        ["Elm Trust", "X", "sends apologies", "X"],
        ["Elm Forum", "X", "joins by telephone", "X"],
    ]
    found = imported(Grid=rows)
    assert names(found, "partnerships") == ["Health Board", "City Board"]
    (remark,) = [each for each in told(found) if "Grid!C1" in each]
    assert 'headings: {"Standing": matrix}' in remark
    said = mapped("headings: {Standing: matrix}", tmp_path)
    assert "Standing" in names(imported(mapped=said, Grid=rows), "partnerships")


ODD = [
    ["Our grid", "drawn up in May", "by the office"],
    ["Who", "Health Board", "City Board"],
    ["Elm Trust", "attends", "sends a deputy"],
    ["Elm Forum", "by invitation", "x"],
    ["Elm School", "now and then", "not any more"],
]


@pytest.mark.parametrize(
    "said", ["{is: matrix, headings_in_row: 2}", "{headings_in_row: 2, is: Matrix}"]
)
def test_a_mapping_says_that_a_sheet_is_a_matrix_and_where_its_headings_are(
    said: str, tmp_path: Path
) -> None:
    found = imported(mapped=mapped(f"sheets: {{Odd grid: {said}}}", tmp_path), Odd_grid=ODD)
    assert names(found, "partnerships") == ["Health Board", "City Board"]
    assert names(found, "organisations") == ["Elm Trust", "Elm Forum", "Elm School"]
    assert seats(found, "health-board") == ["elm-trust", "elm-forum"]


def test_a_mapping_may_say_only_that_a_sheet_is_a_matrix(tmp_path: Path) -> None:
    said = mapped("sheets: {Odd grid: matrix}", tmp_path)
    found = imported(mapped=said, Odd_grid=[["Our grid"], *ODD[1:]])
    assert names(found, "partnerships") == ["Health Board", "City Board"]


def test_a_mapping_may_say_only_where_the_headings_are(tmp_path: Path) -> None:
    rows = [["Organisation", "Sector"], ["Name", "Type"], ["Elm Trust", "charity"]]
    said = mapped("sheets: {Orgs: {headings_in_row: 2}}", tmp_path)
    found = imported(mapped=said, Orgs=rows)
    assert found.sections["organisations"] == {
        "elm-trust": {"name": "Elm Trust", "kind": "charity"}
    }


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("sheets: {A: {is: grid}}", "there is no sheet 'grid'"),
        ("sheets: {A: {headings_in_row: four}}", "'four' is no row"),
        ("sheets: {A: {headings_in_row: 0}}", "'0' is no row"),
        ("sheets: {A: {row: 4}}", "'row' is nothing that is said of a sheet"),
        ("sheets: {A: []}", "what is said of 'A' is no use"),
    ],
)
def test_what_cannot_be_said_of_a_sheet_is_told(text: str, said: str, tmp_path: Path) -> None:
    with pytest.raises(UnreadableError) as raised:
        mapped(text, tmp_path)
    assert said in str(raised.value)


ATTRIBUTES: list[Rows] = [
    [["Yes"], ["No"], ["Y"]],
    [["X"], [None], ["X"]],
    [["Yes (Care Act 2014)"], ["no"], ["Yes"]],
]


@pytest.mark.parametrize("heading", ["Statutory?", "Constituted?", "Constituted", "Do we go?"])
@pytest.mark.parametrize("cells", ATTRIBUTES)
def test_what_is_asked_of_every_board_is_no_body(heading: str, cells: Any) -> None:
    boards = [["Health Board", "Monthly"], ["Housing Board", "Monthly"], ["Crime Board", "Monthly"]]
    rows = [[*board, *cell] for board, cell in zip(boards, cells, strict=True)]
    found = imported(Boards=[["Name", "Frequency", heading], *rows])
    assert "organisations" not in found.sections
    assert all("members" not in each for each in found.sections["partnerships"].values())
    (remark,) = [each for each in told(found) if "Boards!C1" in each]
    assert "left out" in remark
    assert "matrix" in remark


def test_yes_and_no_beside_other_columns_of_boards_are_no_seats() -> None:
    rows = [["Board", "Meets", "Minutes online", "Has an action log"]]
    rows += [["Health Board", "monthly", "Y", "N"], ["City Board", "monthly", "N", "N"]]
    assert "organisations" not in imported(Boards=rows).sections


def test_yes_and_no_beside_other_columns_of_organisations_make_no_boards() -> None:
    rows = [["Organisation", "Sector", "Signed the compact", "DBS checked"]]
    rows += [["Elm Trust", "vcse", "Y", "N"], ["Elm Forum", "vcse", "N", "N"]]
    found = imported(Orgs=rows)
    assert "partnerships" not in found.sections
    assert all('": Notes}, or ignore; or matrix, if it is' in each for each in told(found))


def test_to_say_that_one_column_is_a_board_says_nothing_of_the_others(tmp_path: Path) -> None:
    rows = [["Organisation", "Sector", "Compact board", "DBS checked"]]
    rows += [["Elm Trust", "vcse", "Y", "N"], ["Elm Forum", "vcse", "N", "N"]]
    said = mapped("headings: {Compact board: matrix}", tmp_path)
    assert names(imported(mapped=said, Orgs=rows), "partnerships") == ["Compact board"]


def test_one_column_of_marks_beside_boards_is_told_with_what_may_be_said_of_it() -> None:
    rows = [["Board", "Frequency", "Elm Trust"], ["Health Board", "Monthly", "X"]]
    (remark,) = told(imported(Boards=[*rows, ["City Board", "Monthly", None]]))
    assert 'If it is a body, say in a mapping file: headings: {"Elm Trust": matrix}' in remark


def test_a_key_beside_the_matrix_is_no_column_of_it() -> None:
    rows = [["Organisation", "Health Board", "City Board", None, "Key"]]
    rows += [
        ["Elm Trust", "X", "C", None, "X = member"],
        ["Elm Forum", "X", None, None, "C = Chair"],
    ]
    found = imported(Grid=rows)
    assert list(found.sections["organisations"]) == ["elm-trust", "elm-forum"]
    assert names(found, "partnerships") == ["Health Board", "City Board"]
    assert told(found)[0] == "Grid!E2: a note, no row of the table: 'X = member'."


def test_headings_that_are_written_again_are_no_body() -> None:
    rows = [["Organisation", "Sector"], ["Elm Trust", "vcse"]]
    found = imported(Orgs=[*rows, rows[0], ["Elm Forum", "vcse"]])
    assert names(found, "organisations") == ["Elm Trust", "Elm Forum"]


TOTALS = [
    ["Organisation", "Health Board", "Housing Board", "Total"],
    ["Elm Trust", "X", None, 1],
    ["Elm Forum", "X", "X", 2],
    ["TOTAL", 2, 1, 3],
]


def test_totals_of_a_matrix_are_told_as_left_out() -> None:
    found = imported(Grid=TOTALS)
    assert names(found, "organisations") == ["Elm Trust", "Elm Forum"]
    assert names(found, "partnerships") == ["Health Board", "Housing Board"]
    assert seats(found, "housing-board") == ["elm-forum"]
    assert told(found) == [
        "Grid!A4, B4, C4, D4: 'TOTAL' counts the rows above it, so this row is left out.",
        "Grid!D1: the column 'Total' counts, and is left out.",
        "sheet 'Grid': its marks were read so: X = member (3 cells).",
    ]


@pytest.mark.parametrize(
    "row", [["Total", "3 boards"], ["Totals"], ["Count", 3], ["3 boards"], ["Total boards: 3"]]
)
def test_totals_of_a_list_are_no_bodies(row: list[object]) -> None:
    rows = [["Ref", "Name", "Frequency"], ["P1", "Health Board", "Monthly"]]
    found = imported(Boards=[*rows, ["P2", "City Board", "Monthly"], row])
    assert names(found, "partnerships") == ["Health Board", "City Board"]
    assert any("counts the rows above it" in each for each in told(found))


def test_a_body_whose_name_begins_with_total_is_a_body() -> None:
    rows = [["Organisation", "Sector"], ["Total Wellbeing Elm", "vcse"], ["Total", "vcse"]]
    assert names(imported(Orgs=rows), "organisations") == ["Total Wellbeing Elm", "Total"]


def test_a_reference_never_becomes_the_name() -> None:
    rows = [["Ref", "Called", "Frequency", "Elm Trust", "Elm Forum"]]
    rows += [[f"P0{n}", f"Board {n}", "Monthly", "x", "x"] for n in (1, 2)]
    found = imported(Boards=rows)
    assert names(found, "partnerships") in (["Board 1", "Board 2"], [])
    assert "P01" not in names(found, "partnerships")


def test_subtotals_and_counts_by_another_word_are_no_bodies() -> None:
    rows = [["Organisation", "Sector", "Income"], ["Elm Trust", "vcse", 1000]]
    rows += [["Elm Hub", "vcse", 2000], ["Sub-total VCSE", None, 3000], ["Elm Bank", "private", 50]]
    found = imported(Orgs=[*rows, ["Total of banks", None, 50], ["Total Care Elm", None, 70]])
    assert names(found, "organisations") == ["Elm Trust", "Elm Hub", "Elm Bank", "Total Care Elm"]
    members = [*TOTALS[:3], ["Members", 2, 1, None]]
    assert names(imported(Grid=members), "organisations") == ["Elm Trust", "Elm Forum"]


@pytest.mark.parametrize("heading", ["Board", None])
def test_boards_down_and_organisations_across_are_not_taken_for_the_other(heading: Any) -> None:
    rows = [[heading, "Elm Council", "Elm Trust"], ["HWB", "X", "C"], ["City Board", "X", None]]
    found = imported(Grid=rows)
    assert names(found, "partnerships") == ["HWB", "City Board"]
    assert names(found, "organisations") == ["Elm Council", "Elm Trust"]
    groups = [["Group", "HWB", "City Board"], ["Elm Bees", "X", None], ["Elm Hub", "X", "C"]]
    assert names(imported(Grid=groups), "partnerships") == ["HWB", "City Board"]


def test_what_is_said_or_counted_of_seats_is_no_board() -> None:
    rows = [["Organisation", "Sector", "Seats"], ["Elm Trust", "vcse", 1], ["Elm Hub", "vcse", 1]]
    assert "partnerships" not in imported(Orgs=rows).sections
    lone = [["Organisation", "HWB", "CSP", "Plan"], ["Elm Trust", "X", None, 1]]
    found = imported(Grid=[*lone, ["Elm Hub", "X", "X", None]])
    assert names(found, "partnerships") == ["HWB", "CSP"]
    assert any("Grid!D1: the heading 'Plan' is not understood" in each for each in told(found))


def test_a_list_of_members_without_their_board_is_told_and_its_role_is_no_board() -> None:
    found = imported(HWB=[["Organisation", "Role"], ["Elm Trust", "Chair"], ["Elm Hub", "Member"]])
    assert found.sections == {}
    assert "add a column 'Partnership' with the name of the board" in told(found)[0]
