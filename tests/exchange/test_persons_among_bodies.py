"""Remarks below a matrix, cells of members and nobody at all: no bodies, and nobody by name."""

from __future__ import annotations

import pytest
from exchange.test_persons import taken, text_of
from exchange.workbooks import imported


@pytest.mark.parametrize(
    ("row", "is_body"),
    [
        (["ask Odhran Pell about row 3"], False),
        (["Key:", "C = co-optee"], False),
        (["Marks in red = checked with Priya Raman 3/11"], False),
        (["these still have to be confirmed"], False),
        (["Marsh Lane Youth Club"], True),
        (["friends of the park"], True),
    ],
)
def test_a_remark_below_a_matrix_is_no_body(row: list[str], is_body: bool) -> None:
    rows = [["", "City Board", "Art Board"], ["A Group", "x", "x"], ["B Group", "x"], [], row]
    found = imported(Matrix=rows)
    assert taken(found) == ["A Group", "B Group", *([row[0]] if is_body else [])]
    assert "Pell" not in text_of(found)


@pytest.mark.parametrize(
    ("written", "members"),
    [
        (
            "Weir City Council (chair), Tidewater Arts (observer)",
            [("Weir City Council", "chair"), ("Tidewater Arts", "observer")],
        ),
        (
            "Weir City Council, Police (Ch Supt Ackroyd)",
            [("Weir City Council", ""), ("Police", "")],
        ),
        ("Bev Coker (Citizens Advice), Tidewater Arts", [("Tidewater Arts", "")]),
        (
            "Department for Environment, Food and Rural Affairs",
            [("Department for Environment, Food and Rural Affairs", "")],
        ),
        ("Tidewater Arts (Weir)", [("Tidewater Arts (Weir)", "")]),
        ("Dr Priya Raman; Odhran Pell", []),
        ("Nobody", []),
    ],
)
def test_a_cell_of_members_gives_bodies_with_their_roles_and_no_persons(
    written: str, members: list[tuple[str, str]]
) -> None:
    found = imported(Boards=[["Board", "Members"], ["Park Board", written]])
    names = {id_: each["name"] for id_, each in found.sections.get("organisations", {}).items()}
    (board,) = found.sections["partnerships"].values()
    seats = board.get("members", [])
    assert [(names[each["body"]], each.get("role", "")) for each in seats] == members
    assert not any(name in text_of(found) for name in ("Coker", "Raman", "Pell", "Ackroyd"))


def test_a_board_that_reports_to_nobody_makes_no_organisation() -> None:
    found = imported(Boards=[["Board", "Reports to"], ["A Board", "Nobody"], ["B Board", "no one"]])
    assert "organisations" not in found.sections
