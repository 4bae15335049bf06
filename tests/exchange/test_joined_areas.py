"""Areas that are joined in one cell by a word or a sign."""

from __future__ import annotations

import pytest
from exchange.workbooks import imported, told

from partnermap.exchange import Imported

AREAS = [
    ["Area", "Level"],
    ["Northbridge", "place"],
    ["Eastdale", "place"],
    ["Hove & Elm", "place"],
]


def of_one(cell: str, areas: list[list[str]] = AREAS, **more: object) -> tuple[Imported, object]:
    """What is imported, and the areas of the one body."""
    rows = [["Organisation", "Sector", "Area"], ["Elm Trust", "vcse", cell]]
    found = imported(Areas=areas, Organisations=rows, **more)  # type: ignore[arg-type]
    return found, found.sections["organisations"]["elm-trust"].get("areas")


@pytest.mark.parametrize(
    "cell",
    [
        *("Northbridge & Eastdale", "Northbridge and Eastdale", "Northbridge/Eastdale"),
        *("Northbridge + Eastdale", "Northbridge, Eastdale", "Northbridge and Eastdale?"),
    ],
)
def test_areas_that_are_all_known_are_all_taken_and_told(cell: str) -> None:
    found, areas = of_one(cell)
    assert areas == ["northbridge", "eastdale"]
    assert not found.uncertain
    is_told = any("was read as 2 areas" in each and "C2" in each for each in told(found))
    assert is_told is ("," not in cell)


def test_the_longest_known_name_is_one_of_them() -> None:
    assert of_one("Northbridge, Eastdale and Hove & Elm")[1] == [
        "northbridge",
        "eastdale",
        "hove-and-elm",
    ]
    assert of_one("Hove and Elm")[1] == ["hove-and-elm"]


def test_a_name_that_stands_alone_in_another_cell_is_known() -> None:
    rows = [["Organisation", "Sector", "Area"], ["Elm Trust", "vcse", "Elm & Oak"]]
    rows += [["Oak Trust", "vcse", "Elm"], ["Ash Trust", "vcse", "Oak?"]]
    records = imported(Organisations=rows).sections
    assert records["organisations"]["elm-trust"]["areas"] == ["elm", "oak"]
    assert [*records["areas"]] == ["elm", "oak"]


@pytest.mark.parametrize("cell", ["Northbridge & Nowhere", "Here / There", "Kings Heath and Elm"])
def test_where_a_part_is_not_known_it_waits_and_no_yes_widens_an_area(cell: str) -> None:
    found, areas = of_one(cell)
    assert areas is None
    (line,) = found.uncertain
    assert (line.name, line.suggested) == (cell, "")
    assert of_one(cell, decided={cell: "new"})[0].sections["areas"].keys() > {"northbridge"}
    assert of_one(cell, decided={cell: "northbridge; eastdale"})[1] == ["northbridge", "eastdale"]


@pytest.mark.parametrize(
    "name",
    ["Bath and North East Somerset", "Hammersmith & Fulham", "Bristol, North Somerset and "
     "South Gloucestershire", "King's Lynn & West Norfolk", "Brighton and Hove"],
)  # fmt: skip
def test_a_place_of_which_everybody_knows_that_it_is_one_stays_one(name: str) -> None:
    found, areas = of_one(name)
    assert (len(areas), found.uncertain) == (1, ())  # type: ignore[arg-type]
    assert name in [each["name"] for each in found.sections["areas"].values()]


def test_such_a_place_whose_parts_are_areas_here_is_asked() -> None:
    areas = [["Area"], ["Birmingham"], ["Solihull"]]
    found, taken = of_one("Birmingham and Solihull", areas)
    assert taken is None
    assert [each.suggested for each in found.uncertain] == ["birmingham; solihull"]
