"""Names that may be those of several bodies: all are shown, and none is chosen beforehand."""

from __future__ import annotations

from pathlib import Path

import pytest
from exchange.workbooks import book_of, imported, told

from partnermap.exchange.spreadsheets import Asked, import_workbooks
from partnermap.exchange.spreadsheets.decisions.review import read_review, review_file

BODIES = [
    ["Organisation", "Sector"],
    *(
        [each, "vcse"]
        for each in ("Elm Chamber of Commerce", "Elm City Council", "Elm Cricket Club", "Elm Trust")
    ),
]
BOTH = "elm-city-council or elm-chamber-of-commerce or elm-cricket-club"


@pytest.mark.parametrize("name", ["Elm CC", "ECC"])
def test_initials_that_fit_several_bodies_show_them_all_a_council_first(name: str) -> None:
    found = imported(Organisations=BODIES, Who=[[None, "City Board"], [name, "x"]])
    (line,) = found.uncertain
    assert (line.suggested, line.score) == (BOTH, 0)
    assert told(found)[0].startswith(
        f"Who!A2: '{name}' may be 'Elm City Council' ('elm-city-council'), 'Elm Chamber of "
        "Commerce' ('elm-chamber-of-commerce') or 'Elm Cricket Club' ('elm-cricket-club'). Say in"
    )
    row = f"{name},ours.xlsx,Who,A2,{BOTH},Elm City Council or Elm Chamber of Commerce or "
    assert f"{row}Elm Cricket Club,," in review_file(found, {}).decode()


def test_what_is_suggested_of_several_decides_nothing() -> None:
    grid = [[None, "City Board"], ["Elm CC", "x"]]
    found = imported(decided={"Elm CC": BOTH}, Organisations=BODIES, Who=grid)
    assert [each.name for each in found.uncertain] == ["Elm CC"]
    found = imported(decided={"Elm CC": "elm-city-council"}, Organisations=BODIES, Who=grid)
    assert found.uncertain == ()


@pytest.mark.parametrize(
    ("answer", "kept"), [("elm-city-counsel", "elm-city-counsel"), ("yes", ""), (BOTH, BOTH)]
)
def test_an_answer_that_is_refused_leaves_the_suggestions_in_its_line(
    tmp_path: Path, answer: str, kept: str
) -> None:
    book = book_of(Organisations=BODIES, Who=[[None, "City Board"], ["Elm CC", "x"]])
    path = tmp_path / "import-review.csv"
    path.write_bytes(review_file(import_workbooks([book], Asked()), {}))
    before = path.read_text(encoding="utf-8-sig")
    answered = before.replace("Cricket Club,,", f"Cricket Club,,{answer}")
    for _ in range(2):
        path.write_text(answered, encoding="utf-8")
        review = read_review(tmp_path)
        found = import_workbooks([book], Asked(review=review))
        answered = review_file(found, review).decode("utf-8-sig").replace("\r\n", "\n")
        assert [each.name for each in found.uncertain] == ["Elm CC"]
        assert answered == before.replace("Cricket Club,,", f"Cricket Club,,{kept}")


def test_a_body_that_is_much_nearer_than_others_is_suggested_alone() -> None:
    rows = [*BODIES, ["Elm Voluntary Trust", "vcse"]]
    found = imported(Organisations=rows, Who=[[None, "City Board"], ["Elm Trusts", "x"]])
    assert [(each.suggested, each.score > 90) for each in found.uncertain] == [("elm-trust", True)]


COUNCILS = [
    ["Organisation", "Sector"],
    *(
        [each, "local government"]
        for each in ("Ashshire County Council", "Council for Elm", "Elm City Council")
    ),
    ["Elm Foodbank", "vcse"],
]


@pytest.mark.parametrize("name", ["Council", "the Council", "Full Council", "Cabinet"])
def test_a_word_for_a_kind_alone_is_never_made_a_body(name: str) -> None:
    boards = [["Board", "Reports to"], ["Elm Health Board", name]]
    grid = [[None, "Elm Health Board"], [name, "x"]]
    found = imported(Organisations=COUNCILS, Boards=boards, Who=grid)
    (line,) = found.uncertain
    assert line.suggested == "elm-city-council or ashshire-county-council"
    assert [len(found.sections[each]) for each in ("organisations", "partnerships")] == [4, 1]
    assert told(found)[0] == (
        f"Who!A2, Boards!B2: '{name}' alone does not say whose: perhaps 'Elm City Council' "
        "('elm-city-council') or 'Ashshire County Council' ('ashshire-county-council'). Say in "
        "import-review.csv: its id, 'new' or 'skip'. What stands with this name waits."
    )


def test_the_words_that_say_more_of_the_kind_come_first() -> None:
    grid = [[None, "Elm Health Board"], ["County Council", "x"]]
    (line,) = imported(Organisations=COUNCILS, Who=grid).uncertain
    assert line.suggested == "ashshire-county-council or elm-city-council"


def test_a_word_for_a_kind_of_which_nothing_is_known_waits_too() -> None:
    seats = [["Board", "Organisation"], ["Elm Forum", "Trust"], ["the Board", "Elm Foodbank"]]
    found = imported(Seats=seats)
    assert [(each.name, each.suggested) for each in found.uncertain] == [
        ("Trust", ""),
        ("the Board", ""),
    ]
    assert "organisations" not in found.sections


def test_a_word_for_a_kind_is_a_name_where_a_list_has_it_or_somebody_says_so() -> None:
    boards = [["Board", "Reports to"], ["Cabinet", None], ["Elm Health Board", "Cabinet"]]
    found = imported(Organisations=COUNCILS, Boards=boards)
    assert found.uncertain == ()
    assert found.sections["partnerships"]["elm-health-board"]["reports_to"] == ["cabinet"]
    decided = imported(decided={"Cabinet": "new"}, Boards=[boards[0], boards[2]])
    assert list(decided.sections["partnerships"]) == ["elm-health-board", "cabinet"]
