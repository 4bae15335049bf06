"""A rota, or a list of leave, is no matrix: nobody in it is a body, and no day is a board."""

from __future__ import annotations

import pytest
from exchange.test_matrix_in_sheets import SPARSE, names
from exchange.workbooks import Rows, book_of, imported, told

from partnermap.exchange.spreadsheets import Mapped, start_of_mapping

DAYS = ["Mon", "Tue", "Wed", None, "Thu", "Fri"]
PERSONS = ["Jo B", "Sam P", "Ravi"]
ROTAS: dict[str, Rows] = {
    "Grid": [["Name", *DAYS], *([each, "x", None, "AL", "x"] for each in PERSONS)],
    "Cover 24": [["", "w/c 3 June", "w/c 10 June", "17/06", "Q3"], *([p, "x"] for p in PERSONS)],
    "Days": [["Date", "JB", "SP", "RK"], *([f"{n} May", "x", "AL", "x"] for n in range(1, 5))],
    "Leave 24-25": [["Team", "Jan", "Feb", "March 2025"], ["Housing", "x", None, "x"]],
}


@pytest.mark.parametrize("name", ROTAS)
def test_nothing_of_a_rota_comes_in_or_waits_and_it_is_offered_to_be_ignored(name: str) -> None:
    sheets = {"Who": SPARSE, name: ROTAS[name]}
    found = imported(**sheets)
    assert names(found, "partnerships") == SPARSE[0][1:]
    assert names(found, "organisations") == ["Elm Council", "Elm Trust", "Elm Forum"]
    assert not found.uncertain
    (said,) = [each for each in told(found) if each.startswith(f"sheet '{name}'")]
    assert "seems to be a rota, or a list of leave, so it was left out" in said
    start = start_of_mapping([book_of(**sheets)], Mapped())
    assert f'"{name}": "?"  # likely ignore (it seems to be a rota' in start


def test_boards_and_the_months_in_which_they_meet_are_boards_and_no_months() -> None:
    rows = [["Board", "Jan", "Feb", "Mar"], ["Health Board", "x", None, "x"]]
    found = imported(Meetings=[*rows, ["City Board", "x", "x", None]])
    assert names(found, "partnerships") == ["Health Board", "City Board"]
    assert "organisations" not in found.sections


def test_a_lone_heading_that_might_be_a_time_is_a_board_among_boards() -> None:
    rows = [[*row, mark] for row, mark in zip(SPARSE, ["SAT", "X", "X", None], strict=True)]
    assert names(imported(Grid=rows), "partnerships")[-1] == "SAT"
