"""Numbers of charities and of companies are told apart, and one is never taken for the other."""

from __future__ import annotations

from pathlib import Path

import pytest
from exchange.twice import bring
from exchange.workbooks import book_of, imported, told

from partnermap.exchange.spreadsheets import Mapped, start_of_mapping

NUMBERS = {
    "1049920": {"GB-CHC": "1049920"},
    "0711930": {"GB-CHC": "711930"},
    "08114502": {"GB-COH": "08114502"},
    "10552318": {"GB-COH": "10552318"},
    "NI123456": {"GB-COH": "NI123456"},
    "8114502": None,  # a company's without its nought, or a slip
    "SC012345": None,  # in Scotland SC stands before both
}


def rows(heading: str) -> list[list[str]]:
    return [["Organisation", heading], *([f"Elm Trust {n}", n] for n in NUMBERS)]


@pytest.mark.parametrize(
    "heading",
    [
        "Charity / co. no.",
        "Reg no",
        "Charity & co",
        "Company or charity number",
        "Registered number",
    ],
)
def test_under_a_heading_of_both_a_number_is_taken_by_its_look(heading: str) -> None:
    found = imported(Organisations=rows(heading))
    bodies = found.sections["organisations"].values()
    assert [each.get("identifiers") for each in bodies] == [*NUMBERS.values()]
    said = [each for each in told(found) if each.startswith("Organisations!B")]
    assert said[0] == (
        f"Organisations!B1: '{heading}' was read as charity number for 2 rows and as company "
        "number for 3."
    )
    assert [each[:28] for each in said[1:]] == [
        "Organisations!B7: '8114502':",
        "Organisations!B8: 'SC012345'",
    ]


@pytest.mark.parametrize("heading", ["Charity number", "Charity / co. no."])
def test_a_number_of_a_company_is_no_charity_number_whoever_says_so(heading: str) -> None:
    mapped = Mapped(headings={"charity co no": "Charity number"})
    found = imported(mapped=mapped, Organisations=rows(heading))
    bodies = [*found.sections["organisations"].values()]
    assert [each.get("identifiers") for each in bodies[:5]] == [
        {"GB-CHC": "1049920"},
        {"GB-CHC": "711930"},
        *(None,) * 3,
    ]
    said = [each for each in told(found) if "number of a company" in each]
    assert len(said) == 3
    assert "say in a mapping file that it is 'Charity or company number'" in said[0]


def test_codes_of_an_office_under_such_a_heading_stay_its_codes_and_none_is_offered_wrongly() -> (
    None
):
    found = imported(
        Organisations=[["Organisation", "Reg no"], ["Elm Hub", "R1"], ["Elm Bee", "R2"]]
    )
    assert "identifiers" not in found.sections["organisations"]["elm-hub"]
    assert not any("charity number" in each for each in told(found))
    unsure = [["Organisation", "Charity / co. no."], ["Elm Hub", "applied for"]]
    start = start_of_mapping([book_of(Organisations=unsure)], Mapped())
    assert '"Charity / co. no.": "?"  # likely Charity or company number (1 cell)' in start


def test_a_number_of_another_name_waits_wherever_its_own_row_stands(tmp_path: Path) -> None:
    rows = [
        ["Organisation", "Charity number", "Area"],
        ["Elm Carers", None, "Elm"],
        ["Elm Carers", "1090096", "Oak"],
        ["Citizens Advice Hale", "1090096", "Hale"],
    ]
    bring(tmp_path, Register=rows)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*.*")}
    again = bring(tmp_path, Register=rows)
    assert {path: path.read_bytes() for path in tmp_path.rglob("*.*")} == before
    waiting = [each.name for each in again.imported.uncertain]
    assert waiting == ["Elm Carers (charity number 1090096)"]
    known = {"organisations": {"elm": {"name": "Elm Trust"}, "oak": {"name": "Oak Trust"}}}
    known["organisations"]["oak"]["identifiers"] = {"GB-CHC": "1090096"}  # type: ignore[assignment]
    head = ["Organisation", "Charity number"]
    found = imported(known, Register=[head, ["Elm Trust", "1090096"], ["Ash Trust", "1090097"]])
    assert told(found)[0].startswith(
        "Register!A2: 'Elm Trust' has the number of 'Oak Trust' ('oak') in a register: one body"
    )
    one = imported(known, None, {"Elm Trust": "new"}, Register=[head, ["Elm Trust", "1090096"]])
    assert [*one.sections["organisations"]] == ["elm"]
