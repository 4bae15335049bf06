"""Two sheets of one workbook that name different chairs of a board: told, with both cells."""

from __future__ import annotations

from exchange.workbooks import Rows, imported, told

BOARDS: Rows = [
    ["Board", "Chaired by", "Reports to"],
    ["Elm Board", "Elm Fire Service", ""],
    ["Elm Panel", "Elm Fire Service", "Elm Board"],
]


def matrix(*rows: list[str]) -> Rows:
    return [["", "Elm Board", "Elm Panel"], *rows]


def about_chairs(**sheets: Rows) -> list[str]:
    lists = [["Organisation", "Kind"], ["Elm Council", "Council"], ["Elm Fire Service", "Fire"]]
    found = imported(Organisations=lists, Boards=BOARDS, **sheets)
    return [each for each in told(found) if "chairs" in each or "deputy" in each]


def test_two_chairs_of_one_board_are_told_with_the_cells_that_say_so() -> None:
    (said,) = about_chairs(Who=matrix(["Elm Council", "C", "x"], ["Elm Fire Service", "x", "C"]))
    assert said.startswith(
        "Who!B2: 'Elm Board' has 2 chairs: 'Elm Fire Service' (Boards!B2) and 'Elm Council' "
        "(Who!B2). Mostly one of two sheets is older"
    )


def test_a_body_that_is_chair_in_one_sheet_and_deputy_in_another_is_told() -> None:
    legend = [
        ["V = vice chair"],
        *matrix(["Elm Council", "x", "x"], ["Elm Fire Service", "V", "x"]),
    ]
    (said,) = [each for each in about_chairs(Who=legend) if "is chair and deputy" in each]
    assert said.startswith(
        "Who!B4: 'Elm Fire Service' is chair and deputy chair of 'Elm Board' (Boards!B2 and "
        "Who!B4)."
    )


def test_one_body_that_is_chair_twice_is_no_second_chair_of_another_sheet() -> None:
    rows = [["Board", "Organisation", "Role", "Post"], ["Elm Crew", "Elm Hub", "Chair", "Leader"]]
    twice = told(imported(Seats=[*rows, ["Elm Crew", "Elm Hub", "Chair", "Director"]]))
    assert twice[0] == (
        "Seats!C3: 'Elm Hub' is chair of 'Elm Crew' in 2 seats (Seats!C2 and Seats!C3). If it is "
        "one chair, take one of the two out; two of one body who share it are co-chairs."
    )
    bare = [row[:3] for row in rows]
    both = told(imported(Seats=[*bare, ["Elm Crew", "Elm Hub", "Co-chair"]]))
    assert any("'Elm Hub' is chair and co-chair of 'Elm Crew'" in each for each in both)


def test_where_the_sheets_agree_nothing_is_told() -> None:
    assert about_chairs(Who=matrix(["Elm Council", "x", "x"], ["Elm Fire Service", "C", "C"])) == []
