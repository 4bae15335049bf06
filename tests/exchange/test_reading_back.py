"""What a person does to an exported workbook: understood, or said at its sheet and cell."""

from __future__ import annotations

from typing import Any

import pytest

from partnermap.exchange.imported import Remark, Weight
from partnermap.exchange.readers import Cell, Sheet, Workbook
from partnermap.exchange.workbook import Returned, read

BODIES = {
    "Organisations": [["Id", "Name"], ["council", "Council"], ["forum", "Forum"]],
    "Partnerships": [["Id", "Name"], ["board", "Board"]],
}


def book(**sheets: list[list[str]]) -> Workbook:
    return Workbook(tuple(_sheet(name.replace("_", " "), rows) for name, rows in sheets.items()))


def _sheet(name: str, rows: list[list[str]]) -> Sheet:
    cells = {
        number: {at: Cell(text, number, at, exact=text) for at, text in enumerate(row, 1) if text}
        for number, row in enumerate(rows, start=1)
    }
    return Sheet("ours.xlsx", name, cells)


def returned(**sheets: list[list[str]]) -> Returned:
    return read(book(**BODIES | sheets))


def said(back: Returned) -> list[str]:
    return [
        f"{each.weight} {each.origin.words}: {each.message}. {each.hint}".strip()
        for each in back.imported.remarks
    ]


def one(heading: str, text: str) -> Any:
    """What one cell of an organisation gives."""
    back = read(book(Organisations=[["Id", "Name", heading], ["a", "A", text]]))
    assert said(back) == []
    (field,) = set(back.imported.sections["organisations"]["a"]) - {"name"}
    return back.imported.sections["organisations"]["a"][field]


@pytest.mark.parametrize(
    ("heading", "text", "read_as"),
    [
        ("Sector", "Voluntary sector", "vcse"),
        ("Sector", "third-sector", "vcse"),
        ("Sector", "VCSE", "vcse"),
        ("Kind", "NHS trust", "nhs-trust"),
        ("Decides", "Yes", True),
        ("Decides", "UNKNOWN", "unknown"),
        ("Decides", "perhaps", "perhaps"),  # refused by the map's own reader, as in YAML
        ("Yearly income", "£250,000", 250000),
        ("Yearly income", "Medium", "medium"),
        ("Areas", "north, south", ["north", "south"]),
        ("Areas", "north;south;", ["north", "south"]),
        ("Areas", "north\nsouth", ["north", "south"]),
        ("Areas", "none", []),
        ("Communities", "Everyone", []),
        ("Also known as", "A, B and C; D", ["A, B and C", "D"]),
        ("Source", '"report (p. 6; p. 7)"', {"id": "report", "at": "p. 6; p. 7"}),
        ("Inferred", "Yearly income; areas", ["income", "areas"]),
        ("Notes", "one; two\n[gap] three", ["one; two", {"kind": "gap", "text": "three"}]),
        ("Other numbers", "GB-EDU: 123456", {"GB-EDU": "123456"}),
        ("Web page", "www.example.org", "www.example.org"),
    ],
)
def test_a_cell_as_a_person_writes_it(heading: str, text: str, read_as: Any) -> None:
    assert one(heading, text) == read_as


def test_columns_are_found_by_their_headings_in_whatever_order() -> None:
    back = read(book(Organisations=[["NAME", " sector ", "id"], ["A", "nhs", "a"]]))
    assert back.imported.sections == {"organisations": {"a": {"name": "A", "sector": "nhs"}}}
    assert back.columns["Organisations"] == {("name",), ("sector",), ("Id",)}


def test_every_value_knows_its_cell() -> None:
    back = returned(
        Memberships=[["Partnership", "Member", "Role"], ["board", "council", "chair"]],
        Links=[["From", "Kind", "To"], ["forum", "advises", "board"]],
    )
    origins = {place: each.words for place, each in back.imported.origins.items()}
    assert origins["organisations", "forum", "name"] == "Organisations!B3"
    assert origins["partnerships", "board", "members", 0, "role"] == "Memberships!C2"
    assert origins["partnerships", "board", "members", 0] == "Memberships!A2"
    assert origins["organisations", "forum", "advises"] == "Links!A2"


def test_a_link_goes_to_its_body_or_to_the_list() -> None:
    back = returned(
        Links=[
            ["From", "Kind", "To", "Kept in"],
            ["forum", "advises", "board"],
            ["board", "reports_to", "none"],
            ["council", "funds", "forum", "list"],
            ["some-plan", "funds", "forum"],
        ],
    )
    found = back.imported.sections
    assert found["organisations"]["forum"]["advises"] == "board"
    assert found["partnerships"]["board"]["reports_to"] == []
    assert [link["from"] for link in found["links"]] == ["council", "some-plan"]


@pytest.mark.parametrize(
    ("sheets", "expected"),
    [
        (
            {"Organisations": [["Id", "Name", "Sector"], ["a", "A"], ["", "", "vcse"]]},
            "error Organisations!C3: this row has nothing in the column 'Id'. Fill it in, or take "
            "the row out.",
        ),
        (
            {"Organisations": [["Id", "Name"], ["a", "A"], ["a", "B"]]},
            "error Organisations!A3: 'a' stands here a second time.",
        ),
        (
            {"Memberships": [["Partnership", "Member"], ["bord", "council"]]},
            "error Memberships!A2: there is no 'bord' on the sheet Partnerships. Did you mean "
            "board?",
        ),
        (
            {"Function roles": [["Body", "Function"], ["concil", "care"]]},
            "error Function roles!A2: there is no 'concil' on the sheets Organisations and "
            "Partnerships. Did you mean council?",
        ),
        (
            {"Organisations": [["Name", "Sector"], ["A", "nhs"]]},
            "error sheet 'Organisations': the column 'Id' is not here: no row says what it is "
            "about. Put the column back.",
        ),
        (
            {"Organisations": [["Id", "Name", "name"], ["a", "A", "B"]]},
            "error Organisations!C1: the column 'Name' stands here a second time. Take one of them "
            "out.",
        ),
        (
            {"Organisations": [["Id", "Name", "Colour"], ["a", "A", "red"]]},
            "left out Organisations!C1: the column 'Colour' is none of this sheet's, and was not "
            "read.",
        ),
        (
            {"Sums": [["Total"], ["3"]]},
            "left out sheet 'Sums': this sheet is none of a map's, and was not read.",
        ),
        (
            {"Map": [["Name"], ["One"], ["Two"]]},
            "error Map!A3: a map has one such row.",
        ),
        (
            {
                "Surveys": [["Id", "Name"], ["s", "S"]],
                "Survey answers": [
                    ["Survey", "Question", "Answer", "Count"],
                    ["s", "q", "yes", "1"],
                    ["s", "q", "yes", "2"],
                ],
            },
            "error Survey answers!C3: the answer 'yes' stands here a second time.",
        ),
    ],
)
def test_what_cannot_be_placed_is_said(sheets: dict[str, Any], expected: str) -> None:
    assert said(read(book(**BODIES | sheets))) == [expected]


def test_rows_of_a_body_on_a_sheet_that_is_not_there_are_taken() -> None:
    back = read(book(Memberships=[["Partnership", "Member"], ["board", "council"]]))
    assert back.imported.sections == {"partnerships": {"board": {"members": ["council"]}}}
    assert set(back.columns) == {"Memberships"}


def test_a_link_of_a_body_whose_sheet_is_gone_stays_with_its_body() -> None:
    links = [["From", "Kind", "To"], ["forum", "advises", "board"]]
    back = read(book(Partnerships=BODIES["Partnerships"], Links=links))
    assert back.imported.sections["organisations"] == {"forum": {"advises": "board"}}
    assert said(read(book(Links=links))) == [
        "error Links!A2: what 'forum' is cannot be told without the sheets Organisations and "
        "Partnerships."
    ]


def test_a_cell_that_could_not_be_read_does_not_pass_for_an_empty_one() -> None:
    sheet = _sheet("Organisations", [["Id", "Name"], ["a", "A"]])
    remark = Remark(Weight.LEFT_OUT, sheet.at("C2"), "a formula is here without a value")
    assert not read(Workbook((sheet,), (remark,))).imported.is_usable


def test_a_merged_cell_is_an_error() -> None:
    sheet = _sheet("Organisations", [["Id", "Name"], ["a", "A"], ["b"]])
    rows = {**sheet.rows, 3: {**sheet.rows[3], 2: Cell("A", 3, 2, is_merged=True)}}
    back = read(Workbook((Sheet("ours.xlsx", "Organisations", rows),)))
    assert said(back) == [
        "error Organisations!B3: this cell is merged with others. Take them apart, and give each "
        "row a value of its own."
    ]
