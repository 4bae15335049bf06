"""What stands after a name in a cell and is no part of the name."""

from __future__ import annotations

from pathlib import Path

import pytest
from exchange.twice import bring
from exchange.workbooks import imported, told

LISTED = ["Community Safety Partnership", "", ""]
HEADS = ["Board", "Reports to", "Members"]


def test_a_remark_after_the_body_above_is_a_note_on_the_line_and_told() -> None:
    rows = [HEADS, LISTED, ["Drugs Board", "Community Safety Partnership (dotted line PGS)", ""]]
    found = imported(Boards=rows)
    assert found.sections["partnerships"]["drugs-board"]["reports_to"] == [
        {"to": "community-safety-partnership", "notes": ["dotted line PGS"]}
    ]
    assert any("B3: 'dotted line PGS' stands after" in each for each in told(found))


@pytest.mark.parametrize("name", ["CSP", "CSP (dotted line PGS)"])
def test_a_yes_to_whom_a_name_means_loses_no_remark_and_makes_it_no_name(name: str) -> None:
    rows = [HEADS, LISTED, ["Drugs Board", "CSP (dotted line PGS)", ""]]
    waiting = imported(Boards=rows)
    assert [each.name for each in waiting.uncertain] == ["CSP"]
    found = imported(Boards=rows, decided={name: "community-safety-partnership"})
    boards = found.sections["partnerships"]
    assert boards["drugs-board"]["reports_to"][0]["notes"] == ["dotted line PGS"]
    known_as = boards["community-safety-partnership"].get("also_known_as", [])
    assert known_as == (["CSP"] if name == "CSP" else [])


@pytest.mark.parametrize(
    "remark",
    ["2 seats", "x2", "chair rotates", "Advisory only", "alternate years", "when needed", "3"],
)
def test_a_remark_after_a_member_is_a_note_on_the_seat_and_makes_no_other_body(
    remark: str, tmp_path: Path
) -> None:
    rows = [["Board", "Members"], ["Elm Board", f"Oak Hub ({remark}); Ash Club"]]
    found = imported(Boards=rows)
    assert [*found.sections["organisations"]] == ["oak-hub", "ash-club"]
    (seat, _) = found.sections["partnerships"]["elm-board"]["members"]
    assert seat == {"body": "oak-hub", "notes": [remark]}
    assert any("B2" in each and remark in each for each in told(found))
    bring(tmp_path, Boards=rows)
    assert bring(tmp_path, Boards=rows).edits == ()


@pytest.mark.parametrize("remark", ["until 2022", "left 2021", "former member", "not a member"])
def test_a_member_that_is_none_any_more_gets_no_seat_and_is_told(remark: str) -> None:
    seats = [["Board", "Member"], ["Elm Board", f"Fir Trust ({remark})"]]
    rows = [["Board", "Members"], ["Elm Board", f"Oak Hub ({remark}); Ash Club"]]
    found = imported(Boards=rows, Seats=seats)
    (seat,) = found.sections["partnerships"]["elm-board"]["members"]
    assert seat == {"body": "ash-club"}
    said = [each for each in told(found) if "nothing is recorded of it" in each]
    assert [each.partition(":")[0] for each in said] == ["Boards!B2", "Seats!B2"]


@pytest.mark.parametrize("name", ["Fir (Housing)", "Age UK (Elm)", "Fir Trust (NHS)"])
def test_brackets_that_may_be_part_of_a_name_stay(name: str) -> None:
    found = imported(Boards=[["Board", "Members"], ["Elm Board", name]])
    assert [each["name"] for each in found.sections["organisations"].values()] == [name]


def test_a_body_of_a_list_is_called_as_its_row_has_it() -> None:
    orgs = [["Organisation", "Sector"], ["Oak Hub (the old mill)", "vcse"]]
    boards = [["Board", "Members"], ["Elm Board", "Oak Hub (the old mill)"]]
    found = imported(Organisations=orgs, Boards=boards)
    (seat,) = found.sections["partnerships"]["elm-board"]["members"]
    assert seat == {"body": "oak-hub-the-old-mill"}


@pytest.mark.parametrize("role", ["ex-chair", "former member", "Chair until 2022", "resigned"])
def test_a_role_that_is_no_more_makes_no_seat_and_is_told(role: str) -> None:
    rows = [["Board", "Member", "Role"], ["Elm Board", "Oak Hub", role]]
    found = imported(Memberships=[*rows, ["Elm Board", "Ash Club", "Chair"]])
    assert found.sections["partnerships"]["elm-board"]["members"] == [
        {"body": "ash-club", "role": "chair"}
    ]
    assert any(f"'{role}' says that there is no seat any more" in each for each in told(found))


@pytest.mark.parametrize("cell", ["2 x VCSE reps", "VCSE reps x2", "2 VCSE reps", "VCSE reps (2)"])
def test_several_seats_of_a_class_are_several_and_told(cell: str) -> None:
    found = imported(
        Memberships=[["Board", "Member"], ["Elm Board", cell]],
        Boards=[["Board", "Members"], ["Oak Board", cell]],
    )
    for board in ("elm-board", "oak-board"):
        (seat,) = found.sections["partnerships"][board]["members"]
        assert seat == {"sector": "vcse", "seats": 2}
    assert any("2 seats for the sector 'vcse'" in each for each in told(found))


@pytest.mark.parametrize("cell", ["TBC (NHS)", "vacant - was Oak Hub", "Unknown: to follow"])
def test_a_seat_that_is_open_is_nobodys(cell: str) -> None:
    found = imported(Memberships=[["Board", "Member"], ["Elm Board", cell]])
    assert "organisations" not in found.sections
    assert any("B2" in each for each in told(found))


@pytest.mark.parametrize(
    "name",
    ["NEW: Oak Hub", "?Oak Hub", "Oak Hub ???", "Oak Hub - duplicate", "Oak Hub - see note 3"],
)
def test_a_remark_in_the_name_of_a_row_is_told(name: str) -> None:
    found = imported(Organisations=[["Organisation", "Sector"], [name, "vcse"]])
    assert any(f"'{name}' says something that is no part of a name" in e for e in told(found))
