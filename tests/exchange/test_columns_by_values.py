"""A column is understood by its cells, where its heading says nothing."""

from __future__ import annotations

import pytest
from exchange.workbooks import book_of, imported, told

from partnermap.exchange.spreadsheets import Mapped, start_of_mapping

KINDS = ["Forum", "Network", "Working group", "Task & finish", "Forum"]


def boards(heading: str, cells: list[str]) -> list[list[str]]:
    rows = [[f"Elm Board {chr(65 + at)}", cell] for at, cell in enumerate(cells)]
    return [["Board", heading], *rows]


@pytest.mark.parametrize("heading", ["What sort", "Sort of body", "Nature", "Type of group"])
def test_everyday_words_for_a_kind_are_understood(heading: str) -> None:
    found = imported(Partnerships=boards(heading, KINDS)).sections["partnerships"]
    assert found["elm-board-a"]["kind"] == "forum"


@pytest.mark.parametrize("heading", ["Patch", "Footprint", "Coverage", "Geographic area"])
def test_everyday_words_for_an_area_are_understood(heading: str) -> None:
    rows = [["Organisation", "Sector", heading], ["Elm Trust", "vcse", "Elmside"]]
    assert imported(Orgs=rows).sections["areas"] == {"elmside": {"name": "Elmside"}}


def test_a_plainer_heading_goes_before_an_everyday_one() -> None:
    rows = [["Board", "Nature", "Type"], ["Elm Board", "Quite informal", "Forum"]]
    assert imported(Partnerships=rows).sections["partnerships"]["elm-board"]["kind"] == "forum"


def test_ten_cells_of_which_nine_are_kinds_are_read_and_told_in_one_line() -> None:
    found = imported(Partnerships=boards("Setup", [*KINDS, *KINDS[:4], "Oddity"]))
    assert found.sections["partnerships"]["elm-board-b"]["kind"] == "network"
    (line,) = [each for each in told(found) if "'Setup' was read" in each]
    assert line.startswith("Partnerships!B1: the column 'Setup' was read as 'Kind', by what stands")


@pytest.mark.parametrize(
    ("heading", "cells", "likely"),
    [
        ("Setup", KINDS, "Kind"),  # too few to be sure
        ("Setup", [*KINDS, *KINDS, "a", "b", "c"], "Kind"),  # too many others
        ("Partner since", ["2019-04-01", "43556", "1 May 2020"], "Notes"),
        ("Set up in", ["2019-04-01", "43556", "1 May 2020"], "Since"),
    ],
)
def test_what_most_cells_are_is_advised(heading: str, cells: list[str], likely: str) -> None:
    book = book_of(Partnerships=boards(heading, cells))
    assert f'"{heading}": "?"  # likely {likely} (' in start_of_mapping([book], Mapped())


def test_amounts_below_an_income_of_some_year_are_read_where_there_is_one_such_column() -> None:
    many = [[f"Elm {at}", "vcse", f"{at}5,000", f"{at}7k"] for at in range(1, 12)]
    rows = [["Organisation", "Sector", "Turnover last yr", "Grants from us"], *many]
    found = imported(Orgs=rows)
    assert found.sections["organisations"]["elm-2"]["income"] == 25_000
    assert any("'Turnover last yr' was read as 'Yearly income'" in each for each in told(found))
    rows[0][3] = "Turnover 23/24"
    rows[0][2] = "Turnover 22/23"
    assert "income" not in imported(Orgs=rows).sections["organisations"]["elm-2"]
    text = start_of_mapping([book_of(Orgs=rows)], Mapped())
    assert '"Turnover 22/23": "?"  # likely Notes (11 cells)' in text
    assert '"Turnover 23/24": "?"  # likely Yearly income (11 cells)' in text


def test_names_of_areas_that_are_known_make_a_column_of_areas() -> None:
    areas = [["Area", "Level"], ["Elm", "place"], ["Oak", "place"]]
    many = boards("Reaches", ["Elm", "Oak"] * 5)
    read = imported(Areas=areas, Partnerships=many).sections["partnerships"]
    assert read["elm-board-b"]["areas"] == ["oak"]
    book = book_of(Areas=areas, Partnerships=boards("Venue", ["Elm", "Oak"] * 5))
    assert '"Venue": "?"  # likely Areas (10 cells)' in start_of_mapping([book], Mapped())


def test_words_that_come_again_and_stand_in_names_are_likely_areas() -> None:
    heads = ["Organisation", "Sector", "Division"]
    rows = [[f"Elmside {e} Club", "vcse", "Elmside"] for e in ("Chess", "Lunch", "Toy")]
    rows += [[f"Oakham {e} Club", "vcse", "Oakham"] for e in ("Chess", "Lunch", "Toy")]
    book = book_of(Orgs=[heads, *rows])
    assert '"Division": "?"  # likely Areas (6 cells)' in start_of_mapping([book], Mapped())


def test_one_column_of_ours_is_advised_for_one_of_theirs() -> None:
    row = ["vcse", "Red group", "Door side"]
    rows = [["Organisation", "Sector", "Cluster", "Colour box"], ["Elm", *row], ["Oak", *row]]
    text = start_of_mapping([book_of(Orgs=rows)], Mapped())
    assert text.count("likely Tags") == 1
    assert '"Colour box": "?"  # 2 cells' in text


def test_figures_to_sort_by_are_no_kinds() -> None:
    rows = [["Organisation", "Sector", "Sort"], ["Elm Trust", "vcse", "1"], ["Oak", "vcse", "2"]]
    assert not any("no word for 'Kind'" in each for each in told(imported(Orgs=rows)))
    boards = [["Board", "Sort"], ["Elm Board", "1"], ["Oak Board", "2"]]
    assert not any("no word for 'Kind'" in each for each in told(imported(Partnerships=boards)))


SECTORS = ["NHS", "VCSE", "Local authority", "NHS", "VCSE"] * 2
PLACES = ["Elm", "Oak", "Ash", "Yew", "Fir", "Bay", "Lime", "Beech", "Rowan", "Alder"]
OF_OTHERS = ["Landlord", "Main funder", "Accountable with", "Parent of", "Funded by", "Supported"]
TURNED = ["Not in", "Excluded areas", "Left in", "Former type", "Sort before 2019"]


@pytest.mark.parametrize("heading", [*OF_OTHERS, *TURNED, "What they would most like to be"])
def test_cells_decide_nothing_below_a_heading_that_turns_them(heading: str) -> None:
    rows = [[f"{each} Choir", "", sector] for each, sector in zip(PLACES, SECTORS, strict=True)]
    book = {"Orgs": [["Organisation", "Charity no", heading], *rows]}
    assert not any("sector" in each for each in imported(**book).sections["organisations"].values())
    # A note keeps its heading, and so what it says.
    assert f'"{heading}": "?"  # likely Notes (' in start_of_mapping([book_of(**book)], Mapped())


def test_areas_below_a_heading_of_a_relation_are_advised_and_not_taken() -> None:
    areas = [["Area", "Level"], ["Elm", "place"], ["Oak", "place"]]
    book = {"Areas": areas, "Partnerships": boards("Works in", ["Elm", "Oak"] * 5)}
    assert "areas" not in imported(**book).sections["partnerships"]["elm-board-a"]
    text = start_of_mapping([book_of(**book)], Mapped())
    assert '"Works in": "?"  # likely Areas (10 cells)' in text


@pytest.mark.parametrize("heading", ["Setup", "Cluster", "Partner sort", "Which sort", "Sort"])
def test_a_short_heading_that_names_a_class_may_be_read_by_its_cells(heading: str) -> None:
    rows = [[f"{each} Choir", "", sector] for each, sector in zip(PLACES, SECTORS, strict=True)]
    found = imported(Orgs=[["Organisation", "Charity no", heading], *rows])
    is_read = any("sector" in each for each in found.sections["organisations"].values())
    assert is_read is (heading != "Partner sort")


@pytest.mark.parametrize("heading", ["Areas (excluded)", "Sector (former)", "Area - not covered"])
def test_brackets_that_turn_a_heading_are_no_mere_addition(heading: str) -> None:
    rows = [["Organisation", "Income", heading], ["Elm Trust", "", "vcse"]]
    found = imported(Orgs=rows)
    assert found.sections["organisations"]["elm-trust"] == {"name": "Elm Trust"}
    assert any(f"the heading '{heading}' is not understood" in each for each in told(found))


@pytest.mark.parametrize("heading", ["Members (excluding officers)", "Members (past and present)"])
def test_brackets_that_only_limit_a_heading_leave_it_what_it_is(heading: str) -> None:
    found = imported(Boards=[["Board", heading], ["Elm Board", "Oak Hub"]])
    assert found.sections["partnerships"]["elm-board"]["members"] == [{"body": "oak-hub"}]


@pytest.mark.parametrize("heading", ["Income (previous year)", "Income (last accounts)"])
def test_an_income_of_the_year_before_is_an_income(heading: str) -> None:
    rows = [["Organisation", "Area", heading], ["Elm Trust", "Elm", "£50,000"]]
    assert imported(Orgs=rows).sections["organisations"]["elm-trust"]["income"] == 50_000


def test_names_of_bodies_that_come_again_are_no_areas() -> None:
    names = ["Elm Trust", "Oak Hub", "Ash Mill", "Fir Aid", "Yew Centre", "Elm Trust Kitchen"]
    hosts = ["Elm Trust", "Oak Hub"] * 3
    rows = [["Organisation", "Hosted by"], *map(list, zip(names, hosts, strict=True))]
    assert not any('"Hosted by": Areas' in each for each in told(imported(Orgs=rows)))
