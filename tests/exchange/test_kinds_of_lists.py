"""Whether a list is one of organisations or of partnerships, and how sure that is."""

from __future__ import annotations

import pytest
from exchange.workbooks import imported, told

from partnermap.exchange.spreadsheets import Mapped


@pytest.mark.parametrize("column", ["Charity No", "Annual turnover", "Company number", "Income"])
@pytest.mark.parametrize("name", ["Group name", "Group"])
def test_groups_with_numbers_or_incomes_are_organisations(name: str, column: str) -> None:
    found = imported(groups=[[name, column, "Area"], ["Elm Knitters", 1155667, "Elm"]])
    assert list(found.sections["organisations"]) == ["elm-knitters"]
    assert not any("may be" in line for line in told(found))


def test_a_list_of_which_no_heading_tells_what_it_is_says_so() -> None:
    found = imported(register=[["Group name", "Area"], ["Elm Knitters", "Elm"]])
    assert list(found.sections["partnerships"]) == ["elm-knitters"]
    assert told(found)[0] == (
        "sheet 'register': the rows under 'Group name' were read as partnerships, and may be "
        "organisations: no heading tells. If they are, say in a mapping file: sheets: "
        '{"register": Organisations}.'
    )
    mapped = Mapped(sheets={"register": "Organisations"})
    said = imported(mapped=mapped, register=[["Group name", "Area"], ["Elm Knitters", "Elm"]])
    assert list(said.sections["organisations"]) == ["elm-knitters"]


@pytest.mark.parametrize("heading", ["Meets", "Members", "Terms of reference"])
def test_what_only_boards_have_tells(heading: str) -> None:
    found = imported(register=[["Group name", heading], ["Elm Group", None]])
    assert not any("may be" in line for line in told(found))


def test_a_column_answered_with_yes_or_no_holds_no_names() -> None:
    heads = ["Group name", "Annual turnover", "Charity?", "Area"]
    rows = [["Elm Knitters", "£900", "No", "Elm"], ["Oak Youth", "£5k", "Yes", "Oak"]]
    found = imported(directory=[heads, *rows])
    assert list(found.sections["organisations"]) == ["elm-knitters", "oak-youth"]
    assert found.uncertain == ()
    assert any("'Charity?' asks something of each row" in line for line in told(found))


def test_names_under_a_heading_of_their_own_stay_left_of_a_column_of_networks() -> None:
    rows = [["Elm Trust", 1090096, "Elm Network"], ["Oak Hub", 1090095, "Oak Network"]]
    found = imported(Sheet1=[["Partner", "Charity number", "Network"], *rows])
    assert [*found.sections["organisations"]] == ["elm-trust", "oak-hub"]
    unknown = imported(Sheet1=[["Constituent", "Charity number", "Network"], *rows])
    assert not unknown.sections, "a network had the number of the body beside it"
    group = imported(Sheet1=[["Row", "Group", "Income"], [1, "Elm Bees", 500], [2, "Oak", 600]])
    assert [*group.sections["organisations"]] == ["elm-bees", "oak"]


def test_a_short_list_of_seats_is_no_matrix_with_a_board_called_role() -> None:
    seats = [["Elm Trust", "Chair"], ["Oak Hub", "Member"], ["Ash Co", "Deputy chair"]]
    found = imported(
        Boards=[["Board", "Meets"], ["Flood Group", "Monthly"]],
        Flood=[["Group", "Organisation", "Role on group"], *[["Flood Group", *s] for s in seats]],
    )
    assert list(found.sections["partnerships"]) == ["flood-group"]
    roles = [each.get("role") for each in found.sections["partnerships"]["flood-group"]["members"]]
    assert roles == ["chair", None, "deputy-chair"]
