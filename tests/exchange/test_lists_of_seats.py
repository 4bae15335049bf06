"""A list with a row for each seat is no matrix, whatever its headings are called."""

from __future__ import annotations

import pytest
from exchange.workbooks import book_of, imported, told

from partnermap.exchange.spreadsheets import Mapped, start_of_mapping

GROUPS = [["Group", "Abbrev"], *([f"Elm {each} Group", each] for each in ("Food", "Care", "Jobs"))]
ROLES = ["Chair", "Member", "Observer", "Member"]


def seats(group: str, role: str) -> list[list[str]]:
    bodies = ("Elm Council", "Elm Trust", "Oak Hub", "Elm Police")
    rows = [
        [f"Elm {each} Group", body, said]
        for each in ("Food", "Care", "Jobs")
        for body, said in zip(bodies, ROLES, strict=True)
    ]
    return [[group, "Agency", role], *rows]


@pytest.mark.parametrize("group", ["Partnership group", "Panel", "Board", "Steering group"])
@pytest.mark.parametrize("role", ["Capacity", "Role", "Attends as"])
def test_its_roles_are_no_board(group: str, role: str) -> None:
    found = imported(Groups=GROUPS, Who=seats(group, role)).sections["partnerships"]
    assert [each["name"] for each in found.values()] == [row[0] for row in GROUPS[1:]]
    (first, *_, last) = found["elm-care-group"]["members"]
    assert (first["body"], first["role"]) == ("elm-council", "chair")
    assert last["body"] == "elm-police"


def test_where_nobody_says_which_column_is_the_board_none_is_invented() -> None:
    rows = seats("Round", "Capacity")
    found = imported(Groups=GROUPS, Who=rows)
    assert len(found.sections["partnerships"]) == len(GROUPS) - 1
    assert any("nothing here was understood" in each for each in told(found))


def test_a_column_of_few_roles_is_advised_as_such() -> None:
    rows = seats("Panel", "Attends as")[:5]
    text = start_of_mapping([book_of(Groups=GROUPS, Memberships=rows)], Mapped())
    assert '"Attends as": "?"  # likely Role (4 cells)' in text


def test_a_matrix_of_one_board_stays_one() -> None:
    rows = [["Agency", "Elm Food Group"], *([f"Elm {n}", "Member"] for n in range(6))]
    (group,) = imported(Who=rows).sections["partnerships"].values()
    assert len(group["members"]) == 6
