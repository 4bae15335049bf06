"""A council is of local government: what its kind tells need not be asked, and is marked."""

from __future__ import annotations

from exchange.workbooks import imported, told

LIST = [
    ["Organisation", "Kind", "Sector"],
    ["Elm Council", "Council", ""],
    ["Elm School", "School", "vcse"],
    ["Elm Carers Group", "Charity", ""],
    ["Elm Hub", "", ""],
]


def test_the_sector_of_a_new_body_follows_from_its_kind_and_is_marked_and_told() -> None:
    found = imported(Organisations=LIST)
    council = found.sections["organisations"]["elm-council"]
    assert (council["sector"], council["inferred"]) == ("local-government", ["sector"])
    (said,) = [each for each in told(found) if "concluded" in each]
    assert said.endswith(
        "the sector of 1 organisation was concluded from its kind, and marked as inferred: "
        "Elm Council."
    )


def test_what_is_stated_stays_and_what_may_be_of_several_sectors_is_left_open() -> None:
    bodies = imported(Organisations=LIST).sections["organisations"]
    assert bodies["elm-school"]["sector"] == "vcse"
    assert "inferred" not in bodies["elm-school"]
    assert "sector" not in bodies["elm-carers-group"]
    assert "sector" not in bodies["elm-hub"]


def test_what_the_map_has_of_a_body_stays_as_it_is() -> None:
    known = {"organisations": {"elm-council": {"name": "Elm Council"}}}
    found = imported(known=known, Organisations=LIST)
    assert "sector" not in found.sections["organisations"]["elm-council"]
