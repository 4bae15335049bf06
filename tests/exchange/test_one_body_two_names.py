"""One body under two names: twice in one list, or called otherwise in a later workbook."""

from __future__ import annotations

from pathlib import Path

import pytest
from exchange.twice import bring
from exchange.workbooks import imported, told

from partnermap.exchange.briefly import briefly
from partnermap.exchange.telling import sentence_of


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Wexborough City Council", "W'boro CC"),
        ("W'boro CC", "Wexborough City Council"),
        ("Elmside Foodbank", "Elmside Food Bank"),
        ("St Aldhelm's Church", "Saint Aldhelms Church"),
        ("Marsh Lane TRA", "Marsh Lane Tenants & Residents Association"),
        ("Marsh Lane Tenants and Residents Association", "Marsh Lane TRA"),
        ("Wexborough Voluntary Action", "WVA"),
        ("Health and Wellbeing Board", "HWB"),
        ("Elmshire Women's Refuge", "Womens Refuge Elmshire"),
        ("Elmshire Women Refuge", "Refuge for Elmshire Women\u2019s"),
        ("Carers' Hub Elmside", "Elmside Carer Hub"),
    ],
)
def test_a_row_waits_that_may_be_a_row_above_under_another_name(first: str, second: str) -> None:
    rows = [["Organisation", "Sector"], ["Other Trust", "VCS"], [first, "VCS"], [second, "VCS"]]
    found = imported(Organisations=rows)
    assert len(found.sections["organisations"]) == 2
    assert [(each.name, each.suggested_name) for each in found.uncertain] == [(second, first)]
    decided = imported(decided={second: "new"}, Organisations=rows)
    assert (len(decided.sections["organisations"]), decided.uncertain) == (3, ())


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Elmside Lunch Club", "Elmside Lunch Group"),
        ("Elmside Primary School", "Elmside Secondary School"),
        ("Mind in Elm", "Men in Elm"),
        ("PCN 1", "PCN 2"),
        ("ECC", "WVA"),
        ("Elm Trust", "Elm Voluntary Trust"),
        ("Elm Carers Group", "Elm Group"),
        ("Friends of Elm Parks", "Elm Park Friends"),
    ],
)
def test_rows_that_are_only_alike_are_two(first: str, second: str) -> None:
    found = imported(Organisations=[["Organisation", "Sector"], [first, "VCS"], [second, "VCS"]])
    assert (len(found.sections["organisations"]), found.uncertain) == (2, ())


def test_two_numbers_make_two_bodies_however_alike() -> None:
    rows = [["Elm Foodbank", 1090095], ["Elm Food Bank", 1090096]]
    found = imported(Organisations=[["Organisation", "Charity number"], *rows])
    assert (len(found.sections["organisations"]), found.uncertain) == (2, ())


def test_one_number_for_two_quite_different_names_of_a_list_waits() -> None:
    rows = [["Organisation", "Charity number"], ["Green Elm", 1177665], ["Boxing Club", 1177665]]
    who = [[None, "City Board"], ["Boxing Club", "X"]]
    found = imported(Organisations=rows, Matrix=who)
    assert list(found.sections["organisations"]) == ["green-elm"]
    (line,) = found.uncertain
    assert (line.name, line.suggested) == ("Boxing Club", "green-elm")
    assert "one body under two names, or a number that is not right" in told(found)[0]


def test_two_rows_of_one_number_are_one_body_with_both_names_and_that_is_told() -> None:
    rows = [["Age UK Elm", 1177665], ["Advice Elm & Ash", 1188776], ["Age UK (Elm)", 1177665]]
    rows += [["Advice Elm and Ash", 1188776], ["Age UK Elm", 1177665]]
    sheets = {"Organisations": [["Organisation", "Charity number"], *rows]}
    found = imported(**sheets)
    bodies = found.sections["organisations"]
    assert [each.get("also_known_as") for each in bodies.values()] == [
        ["Age UK (Elm)"],
        ["Advice Elm and Ash"],
    ]
    assert briefly(found.remarks)[0] == [
        "Taken as the same body by its number in a register, and kept as another name of it: 'Age "
        "UK (Elm)' as 'Age UK Elm', 'Advice Elm and Ash' as 'Advice Elm & Ash'. If it is called so "
        "now, change its name in the map; if they are two, mend a number."
    ]
    assert imported(found.sections, **sheets).remarks == ()


def _register(name: str, number: object = 1177665) -> dict[str, list[list[object]]]:
    return {
        "Organisations": [["Organisation", "Charity number"], [name, number]],
        "Matrix": [[None, "Climate Board", "City Board"], [name, "Chair", "X"]],
    }


def _files(folder: Path) -> str:
    return "".join(path.read_text("utf-8") for path in sorted((folder / "ours").glob("*.yaml")))


def test_a_body_with_the_same_number_and_another_name_is_that_body_everywhere(
    tmp_path: Path,
) -> None:
    bring(tmp_path, **_register("Green Elm"))
    before = _files(tmp_path)
    found = bring(tmp_path, **_register("Climate Elm"))
    kept = "    name: Green Elm\n"
    assert _files(tmp_path) == before.replace(
        kept, f"{kept}    also_known_as:\n      - Climate Elm\n"
    )
    remarks = [sentence_of(each) for each in found.imported.remarks]
    assert any(
        "'Climate Elm' has the number of 'Green Elm' ('green-elm') in a register, and was taken as "
        "the same body: it is kept as another name of it" in each
        for each in remarks
    )
    assert not any("in no list" in each for each in remarks)
    assert bring(tmp_path, **_register("Climate Elm")).edits == ()


def test_a_body_that_was_renamed_in_the_map_is_met_by_its_old_workbook(tmp_path: Path) -> None:
    bring(tmp_path, **_register("Green Elm"))
    path = tmp_path / "ours/organisations.yaml"
    path.write_text(path.read_text("utf-8").replace("Green Elm", "Climate Elm"), "utf-8")
    found = bring(tmp_path, **_register("Green Elm"))
    assert found.imported.uncertain == ()
    assert "name: Climate Elm\n    also_known_as:\n      - Green Elm\n" in _files(tmp_path)
    assert _files(tmp_path).count("body: ") == 2


def test_what_the_workbook_does_not_have_is_named_in_one_line(tmp_path: Path) -> None:
    bring(tmp_path, **_register("Green Elm", None))
    later = _register("Sustainable Weir", None)
    found = bring(tmp_path, **later)
    (line,) = [s for each in found.imported.remarks if "not named here" in (s := sentence_of(each))]
    assert line == (
        "ours.xlsx: 1 organisation of the map is not named here: 'Green Elm'. It stays, as "
        "--remove-missing is for workbooks that partnermap has written. If it is only called "
        "otherwise here, write a line with that name and its id into import-review.csv and import "
        "again; if it has ended, write 'until' in the map."
    )


def test_a_board_that_is_gone_is_named_too(tmp_path: Path) -> None:
    bring(tmp_path, **_register("Green Elm"))
    later = _register("Green Elm")
    later["Matrix"] = [row[:2] for row in later["Matrix"]]
    found = bring(tmp_path, **later)
    assert "1 partnership of the map is not named here: 'City Board'" in str(found.imported.remarks)


def test_a_board_that_is_not_named_comes_before_the_organisations(tmp_path: Path) -> None:
    rows = [[f"{each} Trust", "VCS"] for each in ("Green", "Elm", "Weir", "Oak", "Ash", "Fir")]
    head = ["Organisation", "Sector"]
    bring(tmp_path, Organisations=[head, *rows], Boards=[["Partnership"], ["City Board"]])
    review = tmp_path / "ours/import-review.csv"  # 'new' says of a name only that it is a body's
    review.write_text("name,decision\nCity Board,new\nFir Trust,new\n", encoding="utf-8")
    found = bring(tmp_path, Organisations=[head, *rows[:4]])
    (line,) = [s for each in found.imported.remarks if "not named here" in (s := sentence_of(each))]
    assert line.startswith(
        "ours.xlsx: 1 partnership and 2 organisations of the map are not named here: 'City Board', "
        "'Ash Trust' and 'Fir Trust'. They stay"
    )


def test_a_workbook_about_something_else_names_nothing(tmp_path: Path) -> None:
    bring(tmp_path, **_register("Green Elm", None))
    found = bring(tmp_path, Groups=[["Organisation", "Sector"], ["Knitters", "VCS"]])
    assert not any("not named here" in each.message for each in found.imported.remarks)


def test_a_line_of_the_review_file_that_somebody_adds_decides(tmp_path: Path) -> None:
    bring(tmp_path, **_register("Green Elm", None))
    review = tmp_path / "ours/import-review.csv"
    review.write_text("name,decision\nSustainable Weir,green-elm\n", encoding="utf-8")
    before = _files(tmp_path)
    found = bring(tmp_path, **_register("Sustainable Weir", None))
    kept = "    name: Green Elm\n"
    other = f"{kept}    also_known_as:\n      - Sustainable Weir\n"
    assert _files(tmp_path) == before.replace(kept, other)
    assert not any("not named here" in each.message for each in found.imported.remarks)


@pytest.mark.parametrize("heading", ["Abbrev", "Abbrev.", "Abbreviation", "Acronym", "Initials"])
@pytest.mark.parametrize("what", ["Board", "Organisation"])
def test_initials_are_another_name_on_every_list_of_bodies(heading: str, what: str) -> None:
    found = imported(**{f"{what}s": [[what, heading, "Source"], ["Elm Safe Board", "ESB", "List"]]})
    assert not [line for line in told(found) if "is not understood" in line]
    (section,) = found.sections.keys() - {"sources"}
    (record,) = found.sections[section].values()
    assert record["also_known_as"] == ["ESB"]
