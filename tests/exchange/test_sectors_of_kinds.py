"""A council is of local government: what its kind tells need not be asked, and is marked."""

from __future__ import annotations

import pytest
from exchange.workbooks import book_of, imported, told

from partnermap.exchange.spreadsheets import Mapped, start_of_mapping

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


MIXED = [
    ["Organisation", "Type"],
    ["Elm Council", "Council"],
    ["Elm Infirmary", "NHS"],
    ["Elm Carers Group", "Charity"],
    ["Elm Hub", "VCSE?"],
    ["Elm Homes", "Public body"],
]


@pytest.mark.parametrize("as_column", ["", "Kind", "Sector"])
def test_one_column_of_sectors_and_kinds_gives_both_whichever_it_is_called(as_column: str) -> None:
    mapped = Mapped(headings={"type": as_column} if as_column else {})
    found = imported(mapped=mapped, Organisations=MIXED)
    bodies = found.sections["organisations"]
    assert bodies["elm-council"]["kind"] == "council"
    assert bodies["elm-council"]["sector"] == "local-government"
    assert (bodies["elm-infirmary"]["sector"], "kind" in bodies["elm-infirmary"]) == ("nhs", False)
    assert bodies["elm-carers-group"]["kind"] == "charity"
    assert ("sector" in bodies["elm-carers-group"]) == (as_column == "Sector")  # by its sense
    assert (bodies["elm-hub"]["sector"], bodies["elm-hub"]["assumed"]) == ("vcse", ["sector"])
    (said,) = [each for each in told(found) if "was read as" in each and "'Type'" in each]
    both = {"Sector": "sector for 2 rows and as sector and kind for 2"}
    how = both.get(as_column, "kind for 2 rows and as sector for 2")
    assert said == f"Organisations!B1: 'Type' was read as {how}."
    assert any("'Public body'" in each for each in told(found))


def test_a_column_of_its_own_goes_before_a_word_in_the_other_and_a_contradiction_is_told() -> None:
    rows = [
        ["Organisation", "Type", "Sector"],
        ["Elm Infirmary", "NHS", "NHS"],
        ["Elm Hub", "NHS", "vcse"],
        ["Elm Homes", "Housing", "other"],
        ["Elm Mix", "Education", "Charity"],
        ["Elm Chapel", "Church", "vcse"],
    ]
    found = imported(Organisations=rows)
    bodies = found.sections["organisations"]
    sectors = [bodies[each].get("sector") for each in bodies]
    assert sectors == ["nhs", "vcse", "housing", "vcse", "vcse"]
    assert bodies["elm-mix"]["kind"] == "charity"
    assert bodies["elm-chapel"]["kind"] == "faith-group"
    said = [each for each in told(found) if "contradicts" in each]
    assert said == [
        "Organisations!B3: 'NHS' is the sector 'nhs', which contradicts 'vcse' "
        "(Organisations!C3), which stands.",
        "Organisations!B5: 'Education' is the sector 'education', which contradicts 'vcse' "
        "(Organisations!C5), which stands.",
    ]
    assert any(each.startswith("Organisations!C4: 'other'") for each in told(found))


def test_a_group_of_public_bodies_gives_way_to_the_sector_that_a_kind_tells() -> None:
    rows = [["Organisation", "Type"], ["Statutory bodies"], *MIXED[1:2], ["Elm Probation", "?"]]
    mapped = Mapped(groups={"statutory bodies": "other-public"})
    bodies = imported(mapped=mapped, Organisations=rows).sections["organisations"]
    assert bodies["elm-council"]["sector"] == "local-government"
    assert bodies["elm-probation"]["sector"] == "other-public"


def test_a_mapping_file_may_say_a_sector_of_a_kind_and_both_of_one_word() -> None:
    words = {"kind": {"public body": "other-public"}, "sector": {"charity": "vcse"}}
    bodies = imported(mapped=Mapped(words=words), Organisations=MIXED).sections["organisations"]
    assert bodies["elm-homes"] == {"name": "Elm Homes", "sector": "other-public"}
    assert bodies["elm-carers-group"] == {
        "name": "Elm Carers Group",
        "kind": "charity",
        "sector": "vcse",
    }
    lines = start_of_mapping([book_of(Organisations=MIXED)], Mapped())
    assert '"NHS" = the sector nhs (1)' in lines
