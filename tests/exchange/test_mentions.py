"""Names that are only mentioned in cells: resolved when all lists are known, and never guessed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from exchange.twice import bring, decide
from exchange.workbooks import book_of, imported, told

from partnermap.exchange.spreadsheets import Asked, Mapped, import_workbooks

HEALTH = "Health and Wellbeing Board"
REFS = [["Code", "Name", "Reports to"], ["P01", "Health Board", None], ["P02", "Food Group", "P01"]]
BY_REF = [["Ref", *REFS[0][1:]], *REFS[1:]]


@pytest.mark.parametrize(
    ("rows", "headings"), [(REFS, {"code": "Id"}), (BY_REF, {}), (BY_REF, {"ref": "Id"})]
)
def test_codes_of_the_office_join_rows_of_one_sheet(rows: Any, headings: dict[str, str]) -> None:
    found = imported(mapped=Mapped(headings=headings), Boards=rows)
    assert "organisations" not in found.sections
    assert found.sections["partnerships"]["food-group"]["reports_to"] == ["health-board"]


def test_codes_join_again_at_the_second_import(tmp_path: Path) -> None:
    bring(tmp_path, Boards=BY_REF)
    assert bring(tmp_path, Boards=BY_REF).edits == ()


def test_the_same_code_in_two_lists_means_the_record_of_the_list_that_is_expected() -> None:
    found = imported(
        Orgs=[["Ref", "Organisation", "Sector"], ["1", "Elm Trust", "vcse"]],
        Boards=[["Ref", "Board", "Meets"], ["1", "Place Board", "monthly"]],
        Members=[["Partnership", "Member"], ["1", "Elm Trust"]],
    )
    assert found.sections["partnerships"]["place-board"]["members"] == [{"body": "elm-trust"}]


def test_the_code_of_a_row_that_waits_makes_no_record() -> None:
    found = imported(
        {"organisations": {"elm": {"name": "Elmside Trust"}}},
        Orgs=[["Ref", "Organisation"], ["O1", "Elmside Trusts"]],
        Members=[["Board", "Member"], ["Place Board", "O1"]],
    )
    assert "organisations" not in found.sections
    assert any("'O1' is the code of a row that is not taken" in each for each in told(found))


def test_initials_that_a_list_explains_are_a_name() -> None:
    found = imported(
        Who=[[None, "Place Board"], ["UHB", "x"]],
        Orgs=[["Name", "Also known as"], ["University Hospitals", "UHB"]],
    )
    assert list(found.sections["organisations"]) == ["university-hospitals"]
    assert found.uncertain == ()


def test_a_name_comes_before_what_others_are_also_known_as() -> None:
    known = {"hwb": {"name": "HWB"}, "other": {"name": "Other", "also_known_as": ["HWB"]}}
    found = imported({"organisations": known}, Members=[["Board", "Member"], ["A Board", "HWB"]])
    assert found.sections["partnerships"]["a-board"]["members"] == [{"body": "hwb"}]


def test_another_name_that_is_a_guess_is_no_name() -> None:
    found = imported(
        Who=[[None, "Place Board"], ["HWB", "x"]],
        Orgs=[["Name", "Also known as"], ["Healthwatch Elmside", "HWB?"]],
    )
    assert found.sections["partnerships"]["place-board"]["members"] == [{"body": "hwb"}]


def test_a_board_that_is_first_mentioned_is_still_a_board() -> None:
    found = imported(
        Boards=[["Board", "Meets", "Reports to"], ["Food Group", "monthly", "City Partnership"]],
        Who=[[None, "City Partnership"], ["Elm Trust", "x"]],
    )
    assert found.sections["partnerships"]["food-group"]["reports_to"] == ["city-partnership"]
    assert list(found.sections["organisations"]) == ["elm-trust"]


def test_the_initials_of_a_listed_board_wait() -> None:
    found = imported(
        Boards=[["Board", "Meets", "Reports to"], [HEALTH, None, None], ["Food Group", None, "HWB"]]
    )
    assert "organisations" not in found.sections
    assert [each.suggested for each in found.uncertain] == ["health-and-wellbeing-board"]


def test_what_looks_like_a_board_and_is_in_no_list_waits() -> None:
    rows = [["Board", "Meets", "Reports to"], ["Food Group", "monthly", "City Partnership"]]
    found = imported(Boards=rows)
    assert "organisations" not in found.sections
    assert told(found)[0] == (
        "Boards!C2: 'City Partnership' stands in no list, and may be a board. Say in "
        "import-review.csv: its id, 'new' or 'skip'. What stands with this name waits."
    )
    decided = imported(decided={"City Partnership": "new"}, Boards=rows)
    assert "city-partnership" in decided.sections["partnerships"]


@pytest.mark.parametrize("nothing", ["-", "n/a", "none", "tbc", "?"])
def test_a_sign_for_nothing_names_nobody(nothing: str) -> None:
    found = imported(Boards=[["Board", "Meets", "Reports to"], ["Food Group", "monthly", nothing]])
    assert found.sections == {
        "partnerships": {"food-group": {"name": "Food Group", "meets": {"every": "month"}}}
    }
    assert told(found) == [f"Boards!C2: '{nothing}', so it is not recorded."]


def test_a_decision_says_how_to_be_rid_of_what_an_import_made_before() -> None:
    known = {
        "organisations": {"hwb": {"name": "HWB"}},
        "partnerships": {
            "health-and-wellbeing-board": {"name": HEALTH},
            "food-group": {"name": "Food Group", "reports_to": ["hwb"]},
        },
    }
    found = imported(
        known,
        decided={"HWB": "health-and-wellbeing-board"},
        Boards=[["Board", "Meets", "Reports to"], ["Food Group", "monthly", "HWB"]],
    )
    assert found.sections["partnerships"]["food-group"]["reports_to"] == [
        "health-and-wellbeing-board"
    ]
    assert told(found) == [
        "Boards!C2: 'HWB' is 'health-and-wellbeing-board', as import-review.csv says, and 'hwb', "
        "which was made of this name before, is still in the map. Take an organisation 'hwb' out "
        "of organisations.yaml, and 'hwb' under reports_to of 'food-group'."
    ]


def test_a_word_that_looks_like_the_id_is_not_to_be_taken_out() -> None:
    known = {
        "organisations": {
            "police": {"name": "Police"},
            "elm-constabulary": {"name": "Elm Constabulary", "kind": "police", "tags": ["police"]},
        },
        "partnerships": {
            "safety-board": {"name": "Safety Board", "members": [{"body": "police"}]},
            "food-group": {"name": "Food Group", "members": ["police"], "kind": "police"},
        },
        "links": [{"from": "food-group", "kind": "police", "to": "safety-board"}],
    }
    rows = [["Board", "Reports to"], ["Road Group", "Police"]]
    found = imported(known, decided={"Police": "elm-constabulary"}, Boards=rows)
    (said,) = [each for each in told(found) if "made of this name" in each]
    assert said.endswith(
        " Take an organisation 'police' out of organisations.yaml, and 'police' under members of "
        "'safety-board' and members of 'food-group'."
    )


def test_what_waited_writes_nothing_that_a_decision_has_to_undo(tmp_path: Path) -> None:
    rows = [["Board", "Meets", "Reports to"], [HEALTH, None, None], ["Food Group", None, "HWB"]]
    bring(tmp_path, Boards=rows)
    decide(tmp_path, {"HWB": "health-and-wellbeing-board"})
    bring(tmp_path, Boards=rows)
    text = (tmp_path / "ours/partnerships.yaml").read_text("utf-8")
    assert "reports_to: health-and-wellbeing-board" in text
    assert not (tmp_path / "ours/organisations.yaml").exists()


TWO = [["Board", "Member"], ["Place Board", "Elm NHS ICB and Elm City Council"]]
KNOWN: dict[str, Any] = {
    "organisations": {
        "elm-icb": {"name": "Elm NHS ICB"},
        "elm-council": {"name": "Elm City Council"},
    }
}


@pytest.mark.parametrize("by", [" and ", " / ", " & ", "/"])
def test_two_bodies_in_one_cell_are_asked_about(by: str) -> None:
    rows = [TWO[0], ["Place Board", TWO[1][1].replace(" and ", by)]]
    found = imported(KNOWN, Members=rows)
    assert "organisations" not in found.sections
    assert "may be 2 bodies in one cell: 'Elm NHS ICB' ('elm-icb') and" in told(found)[0]
    (line,) = found.uncertain
    assert line.suggested == "elm-icb; elm-council"


def test_a_decision_may_name_several() -> None:
    found = imported(KNOWN, decided={TWO[1][1]: "elm-icb; elm-council"}, Members=TWO)
    assert found.sections["partnerships"]["place-board"]["members"] == [
        {"body": "elm-icb"},
        {"body": "elm-council"},
    ]


def test_hidden_lists_come_last() -> None:
    book = book_of(
        Old=[["Board", "Meets"], ["City Bord", "monthly"]],
        Boards=[["Board", "Meets"], ["City Board", "monthly"]],
    )
    old, boards = book.sheets
    hidden = replace(book, sheets=(replace(old, is_hidden=True), boards))
    asked = Asked(mapped=Mapped(sheets={"old": "Partnerships"}))
    found = import_workbooks([hidden], asked)
    assert list(found.sections["partnerships"]) == ["city-board"]


@pytest.mark.parametrize("cell", ["Elm Trust / Oak Hub", "Elm Trust, Oak Charity"])
def test_what_may_be_several_bodies_of_which_none_is_known_waits_and_makes_none(cell: str) -> None:
    rows = [["Board", "Members"], ["Food Board", cell], ["Skills Forum", "Ash / Fir Centre"]]
    found = imported(Boards=rows)
    assert "organisations" not in found.sections
    assert [each.name for each in found.uncertain] == [cell, "Ash / Fir Centre"]
    assert "Part them by a semicolon in the cell" in told(found)[0]
    one = imported(decided={cell: "new"}, Boards=rows)
    assert [each["name"] for each in one.sections["organisations"].values()] == [cell]


def test_boards_between_commas_are_parted_where_no_list_has_them() -> None:
    rows = [["Organisation", "Sits on"], ["Elm Trust", "Food Board, Skills Forum"]]
    found = imported(Orgs=[*rows, ["Oak Hub", "Children, Families and Health Board"]])
    assert [each["name"] for each in found.sections["partnerships"].values()] == [
        *("Food Board", "Skills Forum", "Children, Families and Health Board")
    ]


@pytest.mark.parametrize("word", ["System", "place level", "Neighbourhood", "national"])
def test_a_word_for_a_level_is_no_area_by_itself(word: str) -> None:
    found = imported(Boards=[["Board", "Geography"], ["Food Board", word]])
    assert "areas" not in found.sections
    assert [each.name for each in found.uncertain] == [word]
