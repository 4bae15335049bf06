"""Names that may be those of several bodies: all are shown, and none is chosen beforehand."""

from __future__ import annotations

import pytest
from exchange.workbooks import imported, told

from partnermap.exchange.spreadsheets.decisions.review import review_file

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


def test_a_body_that_is_much_nearer_than_others_is_suggested_alone() -> None:
    rows = [*BODIES, ["Elm Voluntary Trust", "vcse"]]
    found = imported(Organisations=rows, Who=[[None, "City Board"], ["Elm Trusts", "x"]])
    assert [(each.suggested, each.score > 90) for each in found.uncertain] == [("elm-trust", True)]
