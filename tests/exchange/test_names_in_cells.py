"""Whom a name means: surely, perhaps, or nobody that is known. Nothing is merged in silence."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from exchange.workbooks import imported, told

from partnermap.exchange.names import nearness
from partnermap.exchange.readers import UnreadableError
from partnermap.exchange.spreadsheets import read_review

KNOWN: dict[str, Any] = {
    "organisations": {
        "birmingham-city-council": {"name": "Birmingham City Council"},
        "lunch-club": {
            "name": "Elmside Lunch Club",
            "also_known_as": ["ELC"],
            "identifiers": {"GB-CHC": "1090095"},
        },
    }
}


@pytest.mark.parametrize(
    "name",
    [
        *("birmingham-city-council", "Birmingham City Council", "BIRMINGHAM  city council"),
        *("The Birmingham City Council", "Birmingham City Council Ltd."),
    ],
)
def test_a_name_that_differs_only_in_typing_is_the_same(name: str) -> None:
    found = imported(KNOWN, Organisations=[["Organisation", "Sector"], [name, "Council sector"]])
    assert list(found.sections["organisations"]) == ["birmingham-city-council"]
    assert found.uncertain == ()


def test_another_name_and_a_number_in_a_register_find_the_body() -> None:
    found = imported(
        KNOWN,
        Organisations=[
            ["Organisation", "Charity number", "Sector"],
            ["E.L.C.", None, "vcse"],
            ["Elmside Luncheon Society", 1090095.0, None],
        ],
    )
    assert list(found.sections["organisations"]) == ["lunch-club"]
    assert told(found) == [
        "Organisations!A3: 'Elmside Luncheon Society' has the number of 'Elmside Lunch Club' "
        "('lunch-club') in a register, and was taken as the same body: it is kept as another name "
        "of it, and what else its row says is added. If it is called so now, change its name in "
        "the map; if they are two, mend a number."
    ]


SEAT = [["Board", "Organisation"], ["Place Board", "B'ham CC"]]


def test_a_near_name_waits_with_what_stands_beside_it() -> None:
    found = imported(KNOWN, Members=SEAT)
    assert found.sections["partnerships"] == {"place-board": {"name": "Place Board"}}
    (line,) = found.uncertain
    assert (line.name, line.suggested, line.score) == ("B'ham CC", "birmingham-city-council", 96)
    assert line.origin.words == "Members!B2"


@pytest.mark.parametrize(
    ("decision", "members"),
    [
        ("birmingham-city-council", [{"body": "birmingham-city-council"}]),
        ("Birmingham City Council", [{"body": "birmingham-city-council"}]),
        ("new", [{"body": "bham-cc"}]),
        ("skip", None),
    ],
)
def test_a_decision_is_followed(decision: str, members: object) -> None:
    found = imported(KNOWN, decided={"B'ham CC": decision}, Members=SEAT)
    assert found.sections["partnerships"]["place-board"].get("members") == members
    assert found.uncertain == ()


def test_a_decision_for_nobody_waits_on() -> None:
    found = imported(KNOWN, decided={"B'ham CC": "brum"}, Members=SEAT)
    assert len(found.uncertain) == 1
    assert told(found)[0].startswith(
        "Members!B2: import-review.csv says 'brum' of 'B'ham CC', and no record has that id."
    )


def test_a_decision_for_a_board_where_an_organisation_stands_is_told() -> None:
    known = {**KNOWN, "partnerships": {"elm-board": {"name": "Elm Board"}}}
    rows = [["Organisation", "Sector"], ["B'ham CC", "Council"]]
    found = imported(known, decided={"B'ham CC": "elm-board"}, Organisations=rows)
    assert "organisations" not in found.sections
    assert told(found)[0].startswith(
        "Organisations!A2: import-review.csv says 'elm-board' of 'B'ham CC', which is a "
        "partnership, and an organisation is expected here."
    )


def test_two_lines_that_decide_differently_are_refused(tmp_path: Path) -> None:
    lines = ["name,decision", "B'ham CC,", "B'ham CC,new", "B'ham CC,", "B'HAM CC,brum"]
    path = tmp_path / "import-review.csv"
    path.write_text("\n".join(lines[:-1]))
    assert [each.decision for each in read_review(tmp_path).values()] == ["new"]
    path.write_text("\n".join(lines))
    with pytest.raises(
        UnreadableError, match="csv:5: this line says 'brum' of 'B'HAM CC', and line 3"
    ):
        read_review(tmp_path)


def test_the_same_name_with_another_number_waits() -> None:
    row = ["Elmside Lunch Club", 2090095]
    found = imported(KNOWN, Organisations=[["Organisation", "Charity number"], row])
    assert "organisations" not in found.sections
    assert told(found)[0].startswith(
        "Organisations!A2: 'Elmside Lunch Club' is there already ('lunch-club') with another "
        "charity number (1090095, not 2090095). Say in import-review.csv, at 'Elmside Lunch Club "
        "(charity number 2090095)': the id where it is the same body"
    )


def test_codes_of_the_office_join_its_sheets() -> None:
    found = imported(
        Organisations=[["Id", "Organisation"], ["ORG 7", "Elm Trust"]],
        Members=[["Board", "Organisation"], ["Place Board", "ORG 7"]],
    )
    assert found.sections["partnerships"]["place-board"]["members"] == [{"body": "elm-trust"}]
    assert told(found)[0] == (
        "Organisations!A2: a code of your own: it joins the rows of these sheets, and is no id in "
        "the map."
    )


@pytest.mark.parametrize("heading", ["Ref", "No.", "Board ref", "Reference", "Code", "#"])
def test_a_column_of_codes_beside_the_names_joins_the_sheets(heading: str) -> None:
    rows = [["P01", "Health Board", None], ["P02", "City Board", "P01"]]
    found = imported(Boards=[[heading, "Board", "Reports to"], *rows])
    assert found.sections["partnerships"]["city-board"]["reports_to"] == ["health-board"]
    (remark,) = told(found)
    assert "a code of your own" in remark


def test_numbers_of_rows_join_nothing_by_themselves() -> None:
    orgs = [["No.", "Organisation", "Sector"], [1, "Elm Trust", "vcse"], [2, "Oak Trust", "faith"]]
    grid = [["No.", "Organisation", "A Board"], [1, "Oak Trust", "x"], [2, "Elm Trust", "Chair"]]
    links = [["No.", "From", "Kind", "To"], [1, "Elm Trust", "funds", "Oak Trust"]]
    found = imported(Orgs=orgs, Grid=grid, Links=links)
    assert found.sections["partnerships"]["a-board"]["members"] == [
        {"body": "oak-trust"},
        {"body": "elm-trust", "role": "chair"},
    ]
    assert "Links!A1: the column 'No.' only numbers the rows, and is left out." in told(found)


def test_two_rows_of_one_list_are_two_bodies_however_near() -> None:
    rows = [["Organisation", "Sector"], ["Elmside Forum", "vcse"], ["Elmside Forums", "vcse"]]
    assert len(imported(Organisations=rows).sections["organisations"]) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("B'ham CC", "Birmingham City Council"),
        ("W'ton CC", "Wolverhampton City Council"),
        ("Leeds Council", "City of Leeds Council"),
        ("Food Bank", "Foodbank"),
        ("PEG", "Partnership Executive Group"),
        ("HWB", "Health and Wellbeing Board"),
        ("St Johns Church", "Saint John's Church"),
        ("Elmside Froum", "Elmside Forum"),
    ],
)
def test_what_may_be_one_is_near(one: str, other: str) -> None:
    assert nearness(one, other) >= 78


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Elm East PCN", "Elm West PCN"),
        ("Locality 1 Board", "Locality 2 Board"),
        ("Children's Safeguarding Board", "Adults Safeguarding Board"),
        ("Foodbank", "Elmside Hospice"),
    ],
)
def test_two_of_a_kind_are_not_near(one: str, other: str) -> None:
    assert nearness(one, other) < 78


def test_a_sheet_of_links_joins_the_bodies_that_it_names() -> None:
    links = [["From", "Kind", "To"], ["City Board", "reports_to", "Art Board"]]
    found = imported(Boards=[["Board", "Area"], ["City Board", "Elm"]], Links=links)
    assert found.sections["partnerships"]["city-board"]["reports_to"] == [{"to": "art-board"}]
