"""Which table a sheet holds, what its columns are, and what stands round it."""

from __future__ import annotations

from pathlib import Path

import pytest
from exchange.workbooks import book_of, imported, told

from partnermap.exchange.columns import SHEETS_BY_NAME
from partnermap.exchange.readers import UnreadableError
from partnermap.exchange.spreadsheets import Mapped, read_mapping
from partnermap.exchange.spreadsheets.headings.synonyms import column_for
from partnermap.exchange.spreadsheets.sheets.tables import table_in

LEAD = ["Organisation", "Sector", "Ward cluster"]


@pytest.mark.parametrize(
    ("kind", "headings"),
    [
        ("Organisations", ["Organisation", "Sector", "Type"]),
        ("Organisations", ["Charity name", "Charity number", "Latest income"]),
        ("Partnerships", ["Board", "Meets", "Terms of reference", "Reviewed"]),
        ("Memberships", ["Board", "Organisation", "Role"]),
        ("Memberships", ["Group", "Member", "Voting?", "Start date"]),
        ("Links", ["From", "Relationship", "To"]),
        ("Areas", ["Ward", "Level", "Parent area"]),
    ],
)
def test_a_sheet_is_told_by_its_headings(kind: str, headings: list[str]) -> None:
    (sheet,) = book_of(Sheet1=[headings, ["x"] * len(headings)]).sheets
    table = table_in(sheet, Mapped())
    assert table is not None
    assert table.kind.name == kind


@pytest.mark.parametrize(
    ("sheet", "heading", "ours"),
    [
        ("Partnerships", "Name of board / partnership", "Name"),
        ("Partnerships", "Board/Partnership", "Name"),
        ("Partnerships", "Name of the group", "Name"),
        ("Partnerships", "Type of meeting", "Kind"),
        ("Partnerships", "ToR last reviewed", "Reviewed"),
        ("Partnerships", "Purpose / remit", "About"),
        ("Organisations", "Org type", "Kind"),
        ("Organisations", "Ward / area", "Areas"),
        ("Organisations", "Annual turnover (\u00a3)", "Yearly income"),
        ("Organisations", "Short name / acronym", "Also known as"),
        ("Organisations", "Name of organisation", "Name"),
        ("Organisations", "Type of org.", "Kind"),
        ("Organisations", "Area or sector", ""),
        ("Organisations", "Name of contact", ""),
        ("Partnerships", "Name of chair", ""),
        ("Partnerships", "Purpose / chair", ""),
    ],
)
def test_ordinary_headings_are_understood(sheet: str, heading: str, ours: str) -> None:
    found = column_for(SHEETS_BY_NAME[sheet], heading)
    assert (found.heading if found else "") == ours


def test_a_row_of_the_list_is_not_taken_for_headings_when_nobody_understands_them() -> None:
    rows = [["Code", "Our tables", "What sort", "Rhythm"]]
    rows += [[f"P{n}", f"Elm Table {n}", "Board", "Monthly"] for n in range(1, 9)]
    found = imported(Boards=[*rows, ["P9", "Elm Table", "Status", "Frequency"]])
    assert found.sections == {}


def test_a_heading_that_is_not_understood_comes_with_the_line_that_would_take_it() -> None:
    rows = [LEAD, *([f"Lunch Club {n}", "vcse", "Cluster 2"] for n in (1, 2))]
    (remark,) = told(imported(Orgs=rows))
    assert remark == (
        "Orgs!C1: the heading 'Ward cluster' is not understood, so what stands below it (2 cells) "
        'is left out. In a mapping file: headings: {"Ward cluster": Tags}, or Notes, or ignore.'
    )
    (remark,) = told(imported(Orgs=rows[:2]))
    assert remark.endswith(
        '{"Ward cluster": Notes}, or the column of ours that it is, or ignore.'
    )  # nothing speaks for a tag


def mapped(text: str, folder: Path) -> Mapped:
    path = folder / "mapping.yaml"
    path.write_text(text, encoding="utf-8")
    return read_mapping(path)


def test_a_mapping_takes_what_is_not_understood(tmp_path: Path) -> None:
    said = mapped(
        'headings: {"Ward cluster": Areas, "Odd!Lead": ignore}\n'
        "sheets: {Odd: Organisations, Junk: ignore}\n"
        "words: {Sector: {Third lot: vcse}}\n"
        "fixed: {Organisations: {Kind: charity}}\n",
        tmp_path,
    )
    found = imported(
        mapped=said,
        Odd=[[*LEAD, "Lead"], ["Lunch Club", "Third lot", "Elmside", "Somebody"]],
        Junk=[["nothing", "here"]],
    )
    assert found.sections["organisations"] == {
        "lunch-club": {
            "name": "Lunch Club",
            "sector": "vcse",
            "areas": ["elmside"],
            "kind": "charity",
        }
    }
    assert "sheet 'Junk': this sheet is ignored, as the mapping file says." in told(found)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("sheet: {a: b}", ":1: 'sheet' is no part of a mapping. Did you mean 'sheets'?"),
        ("sheets: {a: Bords}", ":1: there is no sheet 'Bords'."),
        ("headings:\n  Cluster: Aeras", ":2: there is no column 'Aeras'. Did you mean 'Areas'?"),
        ("words: {a: b}", ":1: what is said of 'a' is no use. Write the column"),
        ("words: {Sektor: {a: b}}", ":1: there is no column 'Sektor'."),
        ("fixed: {Areas: {Lefel: ward}}", ":1: there is no column 'Lefel'."),
        ("headings: [a", ":1: "),
    ],
)
def test_a_wrong_mapping_is_told_at_its_line(text: str, said: str, tmp_path: Path) -> None:
    with pytest.raises(UnreadableError) as raised:
        mapped(text, tmp_path)
    assert said in str(raised.value)


def test_several_headings_may_go_to_the_notes_each_with_its_heading(tmp_path: Path) -> None:
    said = mapped("headings: {Lead: Notes, 'Statutory?': Notes}", tmp_path)
    rows = [["Board", "Lead", "Meets", "Statutory?", "Comments"]]
    rows += [["Place Board", "Elm Trust", "monthly", "Yes", "New"]]
    rows += [["Youth Board", None, "monthly", "No", None]]
    boards = imported(mapped=said, Boards=rows).sections["partnerships"]
    assert boards["place-board"]["notes"] == ["Lead: Elm Trust", "Statutory?: Yes", "New"]
    assert boards["youth-board"]["notes"] == ["Statutory?: No"]


def test_two_columns_of_notes_are_both_taken() -> None:
    rows = [["Organisation", "Notes", "Sector", "Comments"], ["Elm Trust", "One", "vcse", "Two"]]
    found = imported(Orgs=rows).sections["organisations"]["elm-trust"]
    assert found["notes"] == ["One", "Two"]


def test_notes_of_a_seat_are_all_taken() -> None:
    rows = [["Board", "Organisation", "Notes", "Comments"], ["Place Board", "Elm Trust", "a", "b"]]
    (seat,) = imported(Members=rows).sections["partnerships"]["place-board"]["members"]
    assert seat["notes"] == ["a", "b"]


def test_an_empty_board_is_the_one_above() -> None:
    rows = [["Board", "Organisation"], ["Place Board", "Elm Trust"], [None, "Elm Forum"]]
    found = imported(Members=rows)
    members = found.sections["partnerships"]["place-board"]["members"]
    assert members == [{"body": "elm-trust"}, {"body": "elm-forum"}]
    assert any("was read as the one above it: 'Place Board'" in each for each in told(found))


def test_members_chairs_and_lines_may_stand_beside_the_board() -> None:
    found = imported(
        Organisations=[["Name", "Sector"], ["Elm Council", "council"]],
        Boards=[
            ["Board", "Type", "Members", "Chair", "Reports to"],
            ["Place Board", "Board", "Elm Trust; Elm Council", "Elm Council", "Elm Council"],
            ["Youth Board", "Board", "Elm Trust", "Jo Bloggs", None],
        ],
    )
    boards = found.sections["partnerships"]
    assert boards["place-board"]["members"] == [
        {"body": "elm-trust"},
        {"body": "elm-council", "role": "chair"},
    ]
    assert boards["place-board"]["reports_to"] == ["elm-council"]
    assert boards["youth-board"]["members"] == [{"body": "elm-trust"}]
    assert not any("Bloggs" in each for each in told(found))


MATRIX = [[None, "Place Board", "Youth Board"], ["Elm Trust", "x", "C"], ["Elm Forum", None, "x"]]


def test_a_matrix_makes_seats() -> None:
    found = imported(Who=MATRIX)
    assert list(found.sections["organisations"]) == ["elm-trust", "elm-forum"]
    assert found.sections["partnerships"]["youth-board"]["members"] == [
        {"body": "elm-trust", "role": "chair"},
        {"body": "elm-forum"},
    ]
    assert told(found) == [
        "sheet 'Who': its marks were read so: x = member (2 cells); not surely, as no legend "
        "explains it: C = chair (C2). If one is wrong, say in a mapping file what it is: "
        'words: {Role: {"C": member}}, or none for no seat.',
    ]


def test_a_legend_says_what_initials_are() -> None:
    found = imported(Who=[["C = co-opted; x = member"], *MATRIX])
    youth = found.sections["partnerships"]["youth-board"]["members"]
    assert youth[0] == {"body": "elm-trust", "role": "co-opted"}


def test_boards_may_stand_down_and_bodies_across() -> None:
    rows = [["Board", "Elm Trust", "Elm Forum"], ["Place Board", "x", None], ["Board 2", "x", "y"]]
    boards = imported(Boards=rows).sections["partnerships"]
    assert boards["board-2"]["members"] == [{"body": "elm-trust"}, {"body": "elm-forum"}]


def test_a_cross_beside_ticks_may_say_no_and_is_told() -> None:
    rows = [[None, "Place Board", "Youth Board"], ["Elm Trust", "\u2713", "\u2717"]]
    found = imported(Who=[*rows, ["Elm Forum", "\u2713", "\u2713"]])
    assert found.sections["partnerships"]["youth-board"]["members"] == [{"body": "elm-forum"}]
    said = " ".join(told(found))
    assert "Who!C2: ticks and crosses stand in this table" in said
    assert "\u2713 = member (3 cells), \u2717 = not known, so no seat (1)" in said


@pytest.mark.parametrize("mark", ["-", "n", "No", "0"])
def test_a_mark_that_says_no_makes_no_seat(mark: str) -> None:
    found = imported(Who=[*MATRIX, ["Elm School", "x", mark]])
    members = found.sections["partnerships"]["youth-board"]["members"]
    assert {"body": "elm-school"} not in members


def test_a_name_alone_among_full_rows_is_told_as_it_may_be_a_heading() -> None:
    rows = [["Round the park"], ["Elm Council", "council"], ["Elm Police", "police"]]
    found = imported(Orgs=[["Organisation", "Sector"], *rows, ["Elm Trust", "vcse"]])
    assert len(found.sections["organisations"]) == 4
    (remark,) = [each for each in told(found) if each.startswith("Orgs!A2")]
    assert "only a name stands in this row, taken as an organisation" in remark


def test_a_sheet_that_lies_on_its_side_is_told_and_its_headings_are_no_bodies() -> None:
    rows = [["Organisation", "Elm Hub", "Elm Bank"], ["Sector", "vcse", "private"]]
    found = imported(Orgs=[*rows, ["Charity number", "1090095", None], ["Area", "Elm", "Elm"]])
    assert found.sections == {}
    assert told(found) == [
        "sheet 'Orgs': its headings stand in the first column and its records side by side, so it "
        "was not read (11 cells). Turn it: copy it, and paste it with 'Transpose', so that each "
        "row is one record."
    ]
