"""What stands in cells and is neither a name nor a number is told, and breaks nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner
from exchange.workbooks import imported, told
from openpyxl import Workbook

from partnermap.cli import program


def test_a_row_that_is_merged_with_the_one_above_is_none(tmp_path: Path) -> None:
    book = Workbook()
    for row in (["Organisation", "Sector"], ["Elm Trust", "vcse"], ["Oak Hub", "vcse"]):
        book.active.append(row)
    book.active.merge_cells("A2:A3")
    book.active.merge_cells("B2:B3")
    book.save(tmp_path / "register.xlsx")
    where = [str(tmp_path / "register.xlsx"), "-o", str(tmp_path / "map")]
    result = CliRunner().invoke(program, ["import", "xlsx", *where])
    assert result.exit_code == 0, result.output
    assert "New: 1 organisation" in result.output


@pytest.mark.parametrize("heading", ["Charity / co. no.", "Company number", "NHS code"])
@pytest.mark.parametrize("word", ["exempt", "pending", "applied for"])
def test_a_word_is_no_number_of_a_register(heading: str, word: str) -> None:
    rows = [["Organisation", heading], ["Elm Trust", word], ["Oak Hub", "01234567"]]
    found = imported(Organisations=rows)
    assert "identifiers" not in found.sections["organisations"]["elm-trust"]
    assert any("no number of a register" in each for each in told(found))


@pytest.mark.parametrize("place", ["nowhere/q.yaml", "map/q.yaml"])
def test_questions_are_not_written_where_they_cannot_stand(tmp_path: Path, place: str) -> None:
    (tmp_path / "a.csv").write_text("Organisation,Sector\nElm Trust,Third lot\n", "utf-8")
    (tmp_path / "map").mkdir()
    asked = ["--dry-run", "--write-mapping", str(tmp_path / place)]
    where = [str(tmp_path / "a.csv"), "-o", str(tmp_path / "map")]
    result = CliRunner().invoke(program, ["import", "csv", *where, *asked])
    assert result.exit_code == 2
    assert "Nothing was changed." in result.output
    assert not [*(tmp_path / "map").iterdir()]


def test_a_mapping_in_another_encoding_is_added_to(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("Organisation,Sector\nElm Trust,Third lot\n", "utf-8")
    mapping = tmp_path / "m.yaml"
    mapping.write_text("headings:\n  Area: Tags\n", "utf-16")
    where = [str(tmp_path / "a.csv"), "-o", str(tmp_path / "map")]
    result = CliRunner().invoke(program, ["import", "csv", *where, "--write-mapping", str(mapping)])
    assert result.exit_code == 0, result.output
    assert "Third lot" in mapping.read_text("utf-8")


NAME_NOTHING = [
    *("!!!", "***", "\u2020", "Yes", "n", "3", "+2 others", "2019/20", "various", "all partners"),
    *("see list", "as above", "etc.", "not the council", "x2", "2 seats", "approx 40", "(various)"),
]


@pytest.mark.parametrize("cell", NAME_NOTHING)
def test_what_names_nothing_in_the_place_of_a_name_is_told_and_is_none(cell: str) -> None:
    rows = [["Board", "Members", "Reports to"], ["Elm Board", f"Elm Trust; {cell}", cell]]
    found = imported(Boards=rows)
    assert found.sections["organisations"] == {"elm-trust": {"name": "Elm Trust"}}
    assert any(cell in each and "B2" in each and "C2" in each for each in told(found))
    listed = imported(Organisations=[["Organisation", "Sector"], [cell, "vcse"], ["Oak", "nhs"]])
    assert len(listed.sections["organisations"]) == (2 if cell == "not the council" else 1)


@pytest.mark.parametrize("cell", ["3 years", "6 months", "12", "\u00a35k", "May 2024", "Y", "!!!"])
def test_a_time_or_an_amount_is_no_area(cell: str) -> None:
    rows = [["Organisation", "Sector", "Area"], ["Elm Trust", "vcse", cell]]
    found = imported(Organisations=rows)
    assert "areas" not in found.sections
    assert any("C2" in each and cell in each for each in told(found))


@pytest.mark.parametrize("cell", ["citywide", "County-wide", "all areas", "the whole city"])
def test_how_far_something_reaches_is_asked_and_is_no_area(cell: str) -> None:
    rows = [["Organisation", "Sector", "Area"], ["Elm Trust", "vcse", cell]]
    found = imported(Organisations=rows)
    assert ("areas" in found.sections, len(found.uncertain)) == (False, 1)
    known = {"areas": {"all": {"name": cell}}}
    there = imported(known=known, Organisations=rows).sections["organisations"]
    assert there["elm-trust"]["areas"] == ["all"]


def test_a_name_that_names_nothing_is_one_where_somebody_says_so() -> None:
    rows = [["Board", "Members"], ["Elm Board", "Others"]]
    found = imported(decided={"Others": "new"}, Boards=rows)
    assert found.sections["organisations"] == {"others": {"name": "Others"}}


def test_the_mark_of_a_footnote_is_no_part_of_a_name_and_told() -> None:
    orgs = [["Organisation", "Sector", "Area"], ["Elm Trust", "vcse", "Elmside\u00b9"]]
    orgs += [["* Oak Hub", "vcse", "Elmside"], ["Fir Home\u00b3", "vcse", "Elmside*"]]
    boards = [["Board", "Members"], ["Elm Board", "Elm Trust*; Oak Hub [2]; Fir Home\u00b2"]]
    found = imported(Organisations=orgs, Boards=boards)
    records = found.sections["organisations"]
    assert [each["name"] for each in records.values()] == ["Elm Trust", "Oak Hub", "Fir Home"]
    assert [*found.sections["areas"]] == ["elmside"]
    assert sum("without the mark of a footnote" in each for each in told(found)) >= 5


@pytest.mark.parametrize("flag", [True, False])
@pytest.mark.parametrize("heading", ["Sector", "Kind", "Income", "Area"])
def test_a_true_or_false_is_no_word_and_told_as_one(heading: str, flag: bool) -> None:
    rows = [["Organisation", "Charity no", heading], ["Elm Trust", "1090095", flag]]
    found = imported(Organisations=rows)
    assert heading.lower() not in found.sections["organisations"]["elm-trust"]
    assert any("C2: the cell holds TRUE or FALSE" in each for each in told(found))


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("ET / ETB", ["ET", "ETB"]),
        ("ET, ETB", ["ET", "ETB"]),
        ("formerly Oak Hub", ["Oak Hub"]),
        ("Oak Hub (old name)", ["Oak Hub"]),
        ("see above", None),
        ("not ETB", None),
        ("12", None),
        ("Health, Care and Housing Forum", ["Health, Care and Housing Forum"]),
    ],
)
def test_other_names_are_taken_each_by_itself_and_no_remark_is_one(
    cell: str, names: list[str] | None
) -> None:
    rows = [["Board", "Also known as"], ["Elm Trust Board", cell]]
    found = imported(Boards=rows)
    assert found.sections["partnerships"]["elm-trust-board"].get("also_known_as") == names
    assert any("B2" in each for each in told(found)) is (names != [cell])


@pytest.mark.parametrize(
    ("cell", "hours"),
    [("2 hrs", 2), ("1.5", "1.5"), ("90", None), ("90 mins", None), ("0.0833", None)],
)
def test_minutes_and_parts_of_a_day_are_no_hours(cell: str, hours: object) -> None:
    found = imported(Boards=[["Board", "Hours"], ["Elm Board", cell]])
    meets = found.sections["partnerships"]["elm-board"].get("meets", {})
    assert meets.get("hours") == hours
    assert any("B2" in each for each in told(found)) is (hours is None)


@pytest.mark.parametrize("heading", ["Communities", "Themes"])
@pytest.mark.parametrize("cell", ["various", "Yes", "3", "not children", "everyone except carers"])
def test_what_names_nothing_is_no_community_and_no_theme(heading: str, cell: str) -> None:
    found = imported(Boards=[["Board", heading], ["Elm Board", cell]])
    assert heading.lower() not in found.sections
    assert any("B2" in each for each in told(found))


def test_ages_are_a_community() -> None:
    found = imported(Boards=[["Board", "Communities"], ["Elm Board", "0-19 years; over 65"]])
    assert [*found.sections["communities"]] == ["0-19-years", "over-65"]


def test_what_takes_something_out_of_an_area_waits() -> None:
    rows = [["Organisation", "Sector", "Area"], ["Elm Trust", "vcse", "Elmside except the quay"]]
    rows += [["Oak Hub", "vcse", "Elmside"]]
    found = imported(Organisations=rows)
    assert [each.name for each in found.uncertain] == ["Elmside except the quay"]
    assert [*found.sections["areas"]] == ["elmside"]


def test_a_rough_amount_among_thousands_is_as_unclear_as_a_bare_one() -> None:
    rows = [["Organisation", "Income"], ["Elm Trust", "\u00a350k"], ["Oak Hub", "approx 40"]]
    found = imported(Organisations=rows)
    assert "income" not in found.sections["organisations"]["oak-hub"]
    assert any("B3" in each and "others in its column" in each for each in told(found))
