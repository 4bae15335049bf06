"""Decisions of the review file that cannot be followed: each told at its line, with what to do."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from exchange.workbooks import Rows, book_of, told

from partnermap.exchange.imported import Imported
from partnermap.exchange.spreadsheets import Asked, import_workbooks
from partnermap.exchange.spreadsheets.decisions.review import read_review

HEAD = ["Organisation", "Sector"]
BODIES = [HEAD, ["Elm Council", "local government"], ["Elm Hub", "vcse"]]
BOARD = [[None, "Health Board"], ["Elm Council", "x"], ["Elm Hubb", "x"]]


@pytest.fixture
def decided(tmp_path: Path) -> Any:
    """What an import comes to, by lines of the review file: a name and its decision each."""

    def _decided(*lines: str, known: Mapping[str, Any] | None = None, **sheets: Rows) -> Imported:
        text = "\n".join(["name,decision", *lines])
        (tmp_path / "import-review.csv").write_text(text, encoding="utf-8")
        asked = Asked(known or {}, review=read_review(tmp_path))
        return import_workbooks([book_of(**sheets)], asked)

    return _decided


def test_an_id_that_no_record_has_is_told_at_its_line_with_the_nearest(decided: Any) -> None:
    found = decided("Nobody,skip", "Elm Hubb,elm-hob", Organisations=BODIES, Who=BOARD)
    assert (
        "Who!A3: import-review.csv:3 says 'elm-hob' of 'Elm Hubb', and no record has that id. Did "
        "you mean 'elm-hub'? Write an id, 'new' or 'skip'; 'yes' only where one body is suggested."
    ) in told(found)


def test_an_id_of_another_kind_is_told_at_its_line_and_nothing_is_to_be_taken_out(
    decided: Any,
) -> None:
    known = {
        "organisations": {"elm-council": {"name": "Elm Council"}},
        "partnerships": {"health-board": {"name": "Health Board"}},
    }
    said = told(decided("Elm Council,health-board", known=known, Organisations=BODIES))
    assert (
        "Organisations!A2: import-review.csv:2 says 'health-board' of 'Elm Council', which is a "
        "partnership, and an organisation is expected here. Write the id of an organisation, 'new' "
        "or 'skip'."
    ) in said
    assert not any("still in the map" in each for each in said)


@pytest.mark.parametrize(
    "sheets",
    [
        {"Organisations": [HEAD, ["Elm Food Club", "vcse"], ["Elm Trust", "nhs"]]},
        {
            "Organisations": [HEAD, ["Elm Food Club", "vcse"]],
            "Who": [[None, "Elm Board"], ["Elm Trust", "x"]],
        },
        {
            "Seats": [
                ["Board", "Organisation"],
                ["Health Board", "Elm Food Club"],
                ["Police Forum", "Elm Trust"],
            ]
        },
    ],
)
def test_an_id_that_is_made_further_down_is_followed_at_once(
    decided: Any, sheets: dict[str, Rows]
) -> None:
    found = decided("Elm Food Club,elm-trust", **sheets)
    assert found.uncertain == ()
    (trust,) = found.sections["organisations"].items()
    assert trust[0] == "elm-trust"
    assert (trust[1]["name"], trust[1]["also_known_as"]) == ("Elm Trust", ["Elm Food Club"])
    assert not any("no record has" in each for each in told(found))


def test_a_line_of_ones_own_that_meets_no_name_is_told_with_the_nearest(decided: Any) -> None:
    said = told(decided("the Elm Counsil,elm-hub", "Oak Forum,skip", Organisations=BODIES))
    assert said == [
        "import-review.csv:2: 'the Elm Counsil' is no name that stands here, so this line "
        "changes nothing. Did you mean 'Elm Council'?",
        "import-review.csv:3: 'Oak Forum' is no name that stands here, so this line changes "
        "nothing. Write the name as its cell has it; where it is for another file, leave it.",
    ]
    known = {"organisations": {"oak": {"name": "Oak", "also_known_as": ["Oak Forum"]}}}
    assert told(decided("Oak Forum,oak", known=known, Organisations=BODIES)) == []


@pytest.mark.parametrize(
    ("record", "why"),
    [
        (
            {"name": "Elm City Council", "also_known_as": ["Elm Council"]},
            "this is another name of 'Elm City Council' ('elm'). If it is another body, take the "
            "name out of 'also_known_as'; if not, take out the line.",
        ),
        (
            {"name": "Elm Council"},
            "the map has one of this name ('elm'). If there are two, give them names that tell "
            "them apart; if not, take the line out.",
        ),
    ],
)
def test_a_name_that_is_said_to_be_new_and_is_there_is_told(
    decided: Any, record: dict[str, Any], why: str
) -> None:
    known = {"organisations": {"elm": record}}
    said = told(decided("Elm Council,new", known=known, Organisations=BODIES[:2]))
    start = "Organisations!A2: import-review.csv:2 says 'new' of 'Elm Council', and no other body"
    assert f"{start} is made, as {why}" in said


@pytest.mark.parametrize(
    "sheets",
    [
        {"Organisations": [HEAD, ["Elm partners", "vcse"]]},
        {"Who": [[None, "Health Board"], ["Elm partners", "x"]]},
    ],
)
def test_a_row_that_is_said_to_be_two_bodies_waits_and_loses_none(
    decided: Any, sheets: dict[str, Rows]
) -> None:
    known = {"organisations": {"elm": {"name": "Elm"}, "oak": {"name": "Oak"}}}
    found = decided("Elm partners,elm; oak", known=known, **sheets)
    assert "organisations" not in found.sections
    assert told(found)[0].endswith(
        "!A2: import-review.csv:2 says 'elm; oak' of 'Elm partners', and a row is one body. Write "
        "one id; or put each into a row of its own in the workbook."
    )


def test_a_refused_decision_about_one_of_two_rows_of_a_name_says_so(decided: Any) -> None:
    rows = [["Organisation", "Charity number"], ["Oak", "1090095"], ["Oak", "1090096"]]
    found = decided("Oak (charity number 1090096),ash", Organisations=rows)
    assert told(found)[0].startswith(
        "Organisations!A3: import-review.csv:2 says 'ash' of 'Oak (charity number 1090096)', and "
        "no record has that id; 'Oak' is there already ('oak') with another charity number"
    )
