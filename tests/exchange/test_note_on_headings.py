"""A row right below the headings that says what to write there is no organisation."""

from __future__ import annotations

from pathlib import Path

import pytest
from exchange.workbooks import Rows, imported, told, workbook
from openpyxl import load_workbook
from openpyxl.styles import Font

from partnermap.exchange.readers import read_xlsx
from partnermap.exchange.spreadsheets import Asked, import_workbooks

HEADINGS = ["Ref", "Organisation", "Short name", "Charity number", "Income"]
LIST: Rows = [
    ["1", "Elm Foodbank", "EF", "1090095", "40000"],
    ["2", "Elm Hub", "EH", "", "£1m"],
    ["3", "Elm Bees", "", "1090096", ""],
]
NOTE = ["", "full name pls", "what we call them", "lead. zero!", "latest accounts"]


def test_a_row_of_notes_on_the_headings_is_left_out_and_told_with_what_tells_it() -> None:
    found = imported(Organisations=[HEADINGS, NOTE, *LIST])
    assert [*found.sections["organisations"]] == ["elm-foodbank", "elm-hub", "elm-bees"]
    (said,) = [each for each in told(found) if "full name pls" in each]
    assert said == (
        "Organisations!B2: 'full name pls' stands first below the headings, and may explain them "
        "('full name pls' says what to write; so does 'what we call them'; all others have "
        "something under 'Ref'; 'lead. zero!' and 'latest accounts' do not fit their columns), so "
        "it is left out. If it is an organisation, say so in import-review.csv: 'new'."
    )
    assert not any("Organisations!D2" in each for each in told(found))
    again = imported(decided={"full name pls": "new"}, Organisations=[HEADINGS, NOTE, *LIST])
    assert "full-name-pls" in again.sections["organisations"]


def test_a_row_that_is_only_unlike_the_others_waits_and_a_known_name_is_a_body() -> None:
    odd = ["", "Elm Trust", "", "", "see the bank"]
    found = imported(Organisations=[HEADINGS, odd, *LIST])
    assert "elm-trust" not in found.sections["organisations"]
    assert [each.name for each in found.uncertain] == ["Elm Trust"]
    known = {"organisations": {"elm-trust": {"name": "Elm Trust"}}}
    assert not imported(known, Organisations=[HEADINGS, odd, *LIST]).uncertain
    sheets = {"Organisations": [HEADINGS, odd, *LIST], "Who": [["", "Board"], ["Elm Trust", "x"]]}
    assert not imported(**sheets).uncertain  # as the second import would know the name
    lower = imported(Organisations=[HEADINGS, LIST[0], odd, *LIST[1:]])  # type: ignore[index]
    assert "elm-trust" in lower.sections["organisations"]


def test_what_a_note_on_a_body_asks_for_says_nothing_of_the_headings() -> None:
    body = ["", "Elm Trust", "ET", "1090099", "", "must be checked, please"]
    found = imported(Organisations=[[*HEADINGS, "Notes"], body, *LIST])
    assert "elm-trust" in found.sections["organisations"]


TWO: Rows = [["Elm Trust", "vcse"], ["Elm Hub", "vcse"]]


@pytest.mark.parametrize(
    "note",
    [
        ["full name pls", "choose one"],
        ["as on charity register", "which?"],
        ["initials ok", "delete as appropriate"],
        ["(full legal name)", "(select)"],
        ["enter", "select from list"],
    ],
)
def test_a_row_that_only_says_what_to_write_is_no_body_in_a_narrow_list(note: list[str]) -> None:
    found = imported(Organisations=[["Organisation", "Sector"], note, *TWO])
    assert [*found.sections["organisations"]] == ["elm-trust", "elm-hub"]
    assert found.uncertain == ()
    assert any(note[0] in each for each in told(found))


def test_nor_is_it_a_board_nor_the_headings_of_a_matrix() -> None:
    boards = [["Board", "Meets"], ["full title", "e.g. monthly"], ["Health Board", "monthly"]]
    assert [*imported(Boards=boards).sections["partnerships"]] == ["health-board"]
    rows = [["Organisation", "HWB", "CSP"], ["(full name)", "x or C", "x or C"]]
    found = imported(Who=[*rows, ["Elm Trust", "X", None], ["Elm Hub", "X", "C"]])
    assert [*found.sections["partnerships"]] == ["hwb", "csp"]
    assert [*found.sections["organisations"]] == ["elm-trust", "elm-hub"]


def test_where_only_the_name_says_what_to_write_it_waits_and_a_body_so_called_is_one() -> None:
    asked = imported(Organisations=[["Organisation", "Sector"], ["full name pls", "vcse"], *TWO])
    assert [each.name for each in asked.uncertain] == ["full name pls"]
    life = imported(Organisations=[["Organisation", "Sector"], ["Choose Life", "vcse"], *TWO])
    assert "choose-life" in life.sections["organisations"]


def test_italics_are_a_sign(tmp_path: Path) -> None:
    rows = [HEADINGS, [None, "the whole name"], *LIST]
    path = workbook(tmp_path / "ours.xlsx", Organisations=rows)
    book = load_workbook(path)
    book["Organisations"]["B2"].font = Font(italic=True)
    book.save(path)
    found = import_workbooks([read_xlsx(path)], Asked())
    assert len(found.sections["organisations"]) == 3
    assert any("it is in italics" in each for each in told(found))


def test_a_row_that_is_skipped_and_was_imported_before_says_how_to_be_rid_of_its_record() -> None:
    known = {"organisations": {"full-name-pls": {"name": "full name pls"}}}
    decided = {"full name pls": "skip"}
    found = imported(known, decided=decided, Organisations=[HEADINGS, NOTE, *LIST])
    (said,) = [each for each in told(found) if "skipped" in each]
    assert said.endswith(
        "'full name pls' is skipped, as import-review.csv says; the record that was made of it "
        "before is still in the map. Take an organisation 'full-name-pls' out of "
        "organisations.yaml."
    )


def test_a_remark_that_says_that_it_is_one_is_no_body_wherever_it_stands() -> None:
    boards = [["Board", "Meets"], ["Health Board", "Monthly"], ["NB: chairs change in May", None]]
    who = [["Org", "Health Board", "Place Board"], ["Elm Trust", "x", "x"], ["Oak Hub", "x", None]]
    found = imported(Boards=boards, Who=[*who, ["PS ask finance", None, None]])
    assert list(found.sections["partnerships"]) == ["health-board", "place-board"]
    assert list(found.sections["organisations"]) == ["elm-trust", "oak-hub"]
    said = " ".join(told(found))
    assert "'NB: chairs change in May'" in said
    assert "'PS ask finance'" in said


def test_letters_that_may_be_a_name_are_none() -> None:
    found = imported(Orgs=[["Organisation"], ["PS Elm Housing"], ["Notes and Tones Choir"]])
    assert list(found.sections["organisations"]) == ["ps-elm-housing", "notes-and-tones-choir"]
