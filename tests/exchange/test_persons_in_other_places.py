"""People stay out of headings of groups, marks, rows of one name, and what is said of a sheet."""

from __future__ import annotations

from dataclasses import replace

import pytest
from exchange.test_persons import CONTACTS, matrix_of, taken, text_of
from exchange.workbooks import book_of, imported, told

from partnermap.exchange.imported import Weight
from partnermap.exchange.spreadsheets import Asked, Mapped, import_workbooks, start_of_mapping


@pytest.mark.parametrize("written", ["ODHRAN PELL", "Odhran Pell"])
def test_somebody_alone_in_a_row_is_no_heading_of_a_group(written: str) -> None:
    grid = [["", "City Board", "Art Board"], [written], ["Elm Trust", "x"], ["Elm Forum", "x", "x"]]
    found = imported(Matrix=grid)
    assert taken(found) == ["Elm Trust", "Elm Forum"]
    assert [each.name for each in found.uncertain] == [written]
    assert written not in text_of(found)
    assert written not in start_of_mapping([book_of(Matrix=grid)], Mapped())


def test_what_a_mapping_file_calls_a_heading_is_one_whatever_it_looks_like() -> None:
    grid = [["", "City Board", "Art Board"], ["ODHRAN PELL"], ["Elm Trust", "x"], ["B", "x", "x"]]
    found = imported(mapped=Mapped(groups={"odhran pell": "heading"}), Matrix=grid)
    assert taken(found) == ["Elm Trust", "B"]
    assert found.uncertain == ()


@pytest.mark.parametrize("mark", ["Odhran Pell", "X (Odhran Pell)", "C: Odhran Pell"])
def test_a_name_in_place_of_a_mark_is_never_told(mark: str) -> None:
    grid = [["", "City Board", "Art Board"], ["Elm Trust", mark, "x"], ["Elm Forum", "x", "x"]]
    found = imported(Matrix=grid)
    assert "Matrix!B2: this may be a person, and is never taken. An 'x' makes a seat." in told(
        found
    )
    assert "Pell" not in text_of(found)


def test_a_board_below_which_persons_stand_is_asked_for() -> None:
    grid = [
        ["", "City Board", "Art Board", "Park Board"],
        ["Elm Trust", "Harjit Bains", "x", "x"],
        ["Elm Forum", "x", "x"],
        ["Elm Scouts", "Ewa Kowalczyk", "x"],
    ]
    found = imported(Matrix=grid)
    assert taken(found, "partnerships") == ["Art Board", "Park Board"]
    assert any('headings: {"City Board": matrix}' in each for each in told(found))
    said = imported(mapped=Mapped(headings={"city board": "matrix"}), Matrix=grid)
    assert said.sections["partnerships"]["city-board"]["members"] == [{"body": "elm-forum"}]
    assert "Bains" not in text_of(found) + text_of(said)


@pytest.mark.parametrize("heading", ["Sector", "Income", "Since", "Status"])
def test_a_name_where_a_word_or_an_amount_belongs_is_never_told(heading: str) -> None:
    rows = [["Organisation", heading], ["Lunch Club", "Kayleigh Stott"]]
    assert "Stott" not in text_of(imported(Organisations=rows))


def test_two_rows_that_differ_by_their_person_are_two_of_one_name() -> None:
    rows = [["Name", "Area"], ["Lunch Club (Harjit Bains)", "Weir"], ["Lunch Club", "Elm"]]
    found = imported(Organisations=rows)
    assert taken(found) == ["Lunch Club"]
    assert [each.name for each in found.uncertain] == ["Lunch Club (Elm)"]
    decided = imported(decided={"Lunch Club (Elm)": "new"}, Organisations=rows)
    assert taken(decided) == ["Lunch Club", "Lunch Club"]
    assert "Bains" not in text_of(found) + text_of(decided)


def test_what_tells_two_rows_apart_is_no_persons_name() -> None:
    rows = [["Name", "Area"], ["Lunch Club", "Weir"], ["Lunch Club", "Harjit Bains"]]
    found = imported(Organisations=rows)
    assert [each.name for each in found.uncertain] == ["Lunch Club (number 2 of this name)"]


def test_a_mapping_file_that_speaks_of_a_row_says_that_it_is_a_body() -> None:
    said = Mapped(rows={"odhran pell": {"Sector": "vcse"}})
    assert taken(imported(mapped=said, Orgs=[["Name"], ["Odhran Pell"]])) == ["Odhran Pell"]


def test_names_from_which_persons_are_cut_are_told_together() -> None:
    found = matrix_of(["Lunch Club (Harjit Bains)", "Tea Club (Ewa Kowalczyk)"])
    notes = [each.alike for each in found.remarks if each.weight is Weight.NOTE and each.alike]
    few = [each.text for each in notes if each.what.startswith("names beside which a person")]
    assert few == ["'Lunch Club'", "'Tea Club'"]


@pytest.mark.parametrize("name", ["G Board - DO NOT USE", "G Board (Under Review)"])
def test_a_remark_beside_a_name_is_no_person(name: str) -> None:
    found = imported(Boards=[["Board", "Area"], [name, "Weir"]])
    assert taken(found, "partnerships") == [name]


def test_a_hidden_list_of_persons_is_told_once_and_nothing_more_is_said_of_it() -> None:
    book = book_of(Old=CONTACTS, Orgs=[["Organisation"], ["Lunch Club"]])
    old, orgs = book.sheets
    hidden = replace(book, sheets=(replace(old, is_hidden=True), orgs))
    (remark,) = told(import_workbooks([hidden], Asked()))
    assert remark.startswith("sheet 'Old': this sheet seems to be a list of persons")


def test_a_name_under_areas_is_guarded_as_the_name_of_a_body_is() -> None:
    surely = ["Karen Thackeray", "Cllr Jones"]
    perhaps = ["Mo Farouk", "Bains, Harjit"]
    places = ["Martin Mere", "Harry Stoke", "Upper Sedge", "Victoria Park", "Elm (Alexandra)"]
    cells = [*surely, *perhaps, *places, "Wexley - Dan Pike", "Ash, Oak"]
    rows = [[f"Elm Forum {number}", each] for number, each in enumerate(cells)]
    found = imported(Boards=[["Board", "Area"], *rows])
    areas = [each["name"] for each in found.sections["areas"].values()]
    assert areas == [*places, "Wexley", "Ash", "Oak"]
    assert [each.name for each in found.uncertain] == perhaps
    assert not any(each in " ".join(told(found)) for each in (*surely, *perhaps, "Dan Pike"))
