"""A board that is called as a column of ours is a board by its marks; a true column stays one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from exchange.test_matrix_in_sheets import mapped, names, seats
from exchange.workbooks import imported, told

KEY = ["C = chair; VC = vice chair; x = member; S = secretariat"]
BODIES = ["Elm Council", "Elm Trust", "Elm Forum", "Elm Mind"]


def grid(heading: str, cells: list[Any], at: int = 2) -> list[list[Any]]:
    rows = [["Org", "Health Board", "Skills Board"]]
    rows += [[body, *pair] for body, pair in zip(BODIES, ["Cx", "x ", " C", "xx"], strict=True)]
    for row, cell in zip(rows, [heading, *cells], strict=True):
        row.insert(at, cell)
    return [KEY, *([None if cell == " " else cell for cell in row] for row in rows)]


@pytest.mark.parametrize("heading", ["Place", "Area", "Status", "Role", "Type", "Themes", "Boards"])
def test_a_column_of_marks_among_boards_is_a_board_whatever_it_is_called(heading: str) -> None:
    found = imported(Matrix=grid(heading, ["VC", "C", "x", None]))
    assert names(found, "partnerships") == ["Health Board", heading, "Skills Board"]
    assert seats(found, heading.lower()) == ["elm-council", "elm-trust", "elm-forum"]
    assert names(found, "organisations") == BODIES
    assert not found.sections.keys() & {"areas", "themes", "functions"}
    is_told = any(f"'{heading}' was read as a board" in each for each in told(found))
    assert is_told == (heading != "Role")  # which is no column of a list of bodies


TRUE_COLUMNS = [
    ("Areas", ["North", "South", "North", "C"], "areas"),
    ("Areas", ["N", "S", "E", "S"], "areas"),
    ("Type", ["C", "Council", "Charity", "Charity"], "kind"),
    ("Sector", ["NHS", "Council", "VCSE", "VCSE"], "sector"),
    ("Publicly accountable", ["Y", "N", "x", "Y"], "publicly_accountable"),
    ("Notes", ["x", "See terms", "Asked twice", None], "notes"),
]


@pytest.mark.parametrize(
    ("heading", "cells", "field", "at"),
    [
        *((*each, at) for each in TRUE_COLUMNS for at in (1, 3)),
        ("Place", ["C", "S", "C", "S"], "areas", 1),  # right of a board they would be its marks
    ],
)
def test_a_column_of_what_it_says_beside_a_matrix_stays_one(
    heading: str, cells: list[Any], field: str, at: int
) -> None:
    found = imported(Matrix=grid(heading, cells, at))
    assert names(found, "partnerships") == ["Health Board", "Skills Board"]
    assert any(field in each for each in found.sections["organisations"].values())


def test_a_mapping_file_says_that_it_is_the_column_all_the_same(tmp_path: Path) -> None:
    said = mapped("headings: {Place: Areas}", tmp_path)
    found = imported(mapped=said, Matrix=grid("Place", ["VC", "C", "x", None]))
    assert names(found, "partnerships") == ["Health Board", "Skills Board"]
