"""Our own workbook, filled in by a person: names for ids, everyday words, ids left empty."""

from __future__ import annotations

from exchange.test_reading_back import returned, said

BVT = ["bournville-village-trust", "Bournville Village Trust", "BVT"]
ORGS = [["Id", "Name", "Also known as"], BVT, ["midland-heart", "Midland Heart", ""]]
SEATS = [["Partnership", "Member"], ["board", "BVT"], ["Board", "Midland heart"]]


def test_a_name_is_taken_for_the_id_where_only_one_record_has_it() -> None:
    back = returned(Organisations=ORGS, Memberships=SEATS)
    assert back.imported.sections["partnerships"]["board"]["members"] == [
        "bournville-village-trust",
        "midland-heart",
    ]
    assert said(back) == [
        "note Memberships!B2: 'BVT' was read as the id 'bournville-village-trust', whose name it "
        "is.",
        "note Memberships!A3: 'Board' was read as the id 'board', whose name it is.",
        "note Memberships!B3: 'Midland heart' was read as the id 'midland-heart', whose name it "
        "is.",
    ]


def test_a_name_that_two_records_have_stays_as_it_is() -> None:
    orgs = [*ORGS[:2], ["bvt-2", "BVT", ""]]
    back = returned(
        Organisations=[*orgs, ["bvt-3", "BVT", ""]],
        Memberships=[["Partnership", "Member"], ["board", "BVT"]],
    )
    assert back.imported.sections["partnerships"]["board"]["members"] == ["BVT"]


def test_names_in_a_list_of_ids_are_taken_too() -> None:
    back = returned(
        Areas=[["Id", "Name"], ["anytown", "Anytown"], ["elm", "Elm Valley"]],
        Organisations=[["Id", "Name", "Areas"], ["council", "Council", "Anytown; Elm Valley"]],
    )
    assert back.imported.sections["organisations"]["council"]["areas"] == ["anytown", "elm"]


def test_everyday_words_are_met_as_in_other_workbooks() -> None:
    back = returned(
        Organisations=[["Id", "Name", "Sector"], ["west", "West Police", "Police"]],
        Partnerships=[
            ["Id", "Name", "Meets every"],
            ["board", "Board", "Monthly"],
            ["forum", "Forum", "Every 3 months"],
        ],
    )
    boards = back.imported.sections["partnerships"]
    assert [each["meets"]["every"] for each in boards.values()] == ["month", "quarter"]
    assert back.imported.sections["organisations"]["west"]["sector"] == "police-fire"
    assert said(back) == [
        "note Organisations!C2: 'Police' was read as 'police-fire'.",
        "note Partnerships!C2: 'Monthly' was read as 'month'.",
        "note Partnerships!C3: 'Every 3 months' was read as 'quarter'.",
    ]


def test_an_empty_id_is_made_of_the_name() -> None:
    back = returned(
        Organisations=[["Id", "Name"], ["", "Elm Trust"]],
        Memberships=[["Partnership", "Member"], ["board", "Elm Trust"]],
    )
    assert back.imported.sections["organisations"] == {"elm-trust": {"name": "Elm Trust"}}
    assert back.imported.sections["partnerships"]["board"]["members"] == ["elm-trust"]
    assert (
        said(back)[0]
        == "note Organisations!B2: its id is empty, and was made of its name: elm-trust."
    )
    # A template with sixty bodies was told in two hundred lines.
    assert [bool(each.alike) for each in back.imported.remarks] == [True, True]


def test_a_row_without_id_and_name_is_still_refused() -> None:
    back = returned(Organisations=[["Id", "Name", "Sector"], ["", "", "vcse"]])
    assert said(back)[0].startswith("error Organisations!C2: this row has nothing in the column")
