"""The register of charities is read row by row; what is not asked for is counted and told."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from exchange.charity_register import AREAS, PERSONAL, REGISTER, as_json, as_text, row, zipped

from partnermap.analysis.charity import Charity
from partnermap.exchange.charities.choosing import Choice, Incomes, Sifting
from partnermap.exchange.charities.extract import read_extract, written
from partnermap.exchange.charities.importing import coverage_of, organisations_of
from partnermap.exchange.charities.places import working_in
from partnermap.exchange.charities.reading import entries
from partnermap.exchange.readers import UnreadableError

Write = Callable[[Path, list[dict[str, Any]]], Path]
CHARITY = "publicextract.charity"
AREA = "publicextract.charity_area_of_operation.json"


def register(folder: Path, rows: list[dict[str, Any]] | None = None) -> Path:
    return as_json(folder / f"{CHARITY}.json", REGISTER if rows is None else rows)


def sifted(path: Path, **choice: Any) -> tuple[Sifting, list[Charity]]:
    sifting = Sifting(Choice(**choice))
    return sifting, list(sifting.chosen(entries(path)))


@pytest.mark.parametrize(("ending", "write"), [("json", as_json), ("txt", as_text)])
@pytest.mark.parametrize("pack", [False, True])
def test_json_and_text_zipped_or_not_read_the_same(
    tmp_path: Path, ending: str, write: Write, pack: bool
) -> None:
    path = write(tmp_path / f"{CHARITY}.{ending}", REGISTER)
    sifting, found = sifted(zipped(path) if pack else path)
    assert [each.number for each in found] == [
        "9900001",
        "9900002",
        "9900003",
        "9900004",
        "9900005",
        "9900007",
    ]
    assert found[1].is_incorporated
    assert found[5].name == '"HERON" HOUSE'
    assert found[5].company == "00123456"
    assert sifting.extracted == "2023-11-01"


def test_no_income_is_not_known_and_nought_is_nought(tmp_path: Path) -> None:
    _, found = sifted(register(tmp_path))
    assert {each.number: each.income for each in found if each.income in (None, 0)} == {
        "9900003": None,
        "9900005": 0,
    }
    assert [each.band for each in found if each.number in ("9900003", "9900005")] == [
        "unknown",
        "micro",
    ]


def test_linked_and_removed_charities_are_left_out_and_counted(tmp_path: Path) -> None:
    sifting, _ = sifted(register(tmp_path))
    assert sifting.lines == [
        "8 rows read, 6 charities.",
        "Left out: 1 of another status (Removed).",
        "Left out: 1 linked to another charity.",
        "Of 1 the register has no income; that is not known, not nought.",
    ]


def test_a_number_is_counted_once_and_rows_that_disagree_are_told(tmp_path: Path) -> None:
    rows = [
        *(row(9900001, "WEIR PANTRY"), row(9900001, "WEIR PANTRY")),
        *(row(9900002, "WEIR SHED"), row("09900002", "WEIR SHED", latest_income=7000.0)),
    ]
    sifting, found = sifted(register(tmp_path, rows))
    assert [(each.number, each.income) for each in found] == [("9900001", 5000), ("9900002", 5000)]
    assert sifting.kept == 2
    assert sifting.lines[1:] == [
        "Left out: 2 whose number was there already.",
        "Rows with one number say different things; the first was taken: 09900002.",
    ]


def test_a_list_by_hand_has_each_number_once_and_nobody_who_was_removed(tmp_path: Path) -> None:
    path = tmp_path / "ours.csv"
    path.write_text(
        "charity number,name,income,status\n9900001,Weir Pantry,5000,\n"
        "09900001,Weir Pantry,7000,\n9900002,Weir Shed,1,Removed\n"
    )
    extract = read_extract(path)
    assert [(each.number, each.income) for each in extract.charities] == [("9900001", 5000)]
    assert extract.notes == (
        "1 row left out whose number was there already.",
        "Rows with one number say different things; the first was taken: 9900001.",
        "ours.csv: 1 row of removed charities left out.",
    )


def test_areas_are_met_by_the_number_of_the_charity_where_no_other_is_there(
    tmp_path: Path,
) -> None:
    areas = [
        {"registered_charity_number": each["organisation_number"], **each, "organisation_number": 0}
        for each in AREAS
    ]
    for each in areas:
        del each["organisation_number"]
    working = working_in(["Northbridge City"], as_json(tmp_path / AREA, areas))
    _, found = sifted(register(tmp_path), working=working)
    assert [each.number for each in found] == ["9900001", "9900002", "9900003", "9900004"]


def test_a_table_of_areas_that_names_nobody_is_refused(tmp_path: Path) -> None:
    areas = [{"geographic_area_description": "Northbridge City"}]
    with pytest.raises(UnreadableError, match="no organisation_number and no registered_charity"):
        working_in(["Northbridge City"], as_json(tmp_path / AREA, areas))


def test_an_area_is_found_by_its_name_in_its_own_table(tmp_path: Path) -> None:
    working = working_in(["northbridge city"], as_json(tmp_path / AREA, AREAS))
    sifting, found = sifted(register(tmp_path), working=working)
    assert [each.number for each in found] == ["9900001", "9900002", "9900003", "9900004"]
    assert found[0].areas == ("Northbridge City",)
    assert sifting.left["working elsewhere"] == 2
    assert sifting.choice.words == "registered charities that work in Northbridge City"


def test_an_area_that_nobody_works_in_is_refused_with_what_is_near(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="Did you mean 'Northbridge City'"):
        working_in(["Northbridge"], as_json(tmp_path / AREA, AREAS))


@pytest.mark.parametrize(
    ("incomes", "numbers"),
    [
        (Incomes(frozenset({"micro"})), ["9900001", "9900005", "9900007"]),
        (Incomes(frozenset({"unknown"})), ["9900003"]),
        (Incomes(ranges=((50000, 300000),)), ["9900002", "9900004"]),
        (Incomes(frozenset({"medium"}), ((0, 1),)), ["9900004", "9900005"]),
    ],
)
def test_incomes_are_chosen_by_band_or_range(
    tmp_path: Path, incomes: Incomes, numbers: list[str]
) -> None:
    _, found = sifted(register(tmp_path), incomes=incomes)
    assert [each.number for each in found] == numbers


def test_who_has_no_income_recorded_is_counted_apart_from_another_income(tmp_path: Path) -> None:
    sifting, _ = sifted(register(tmp_path), incomes=Incomes(frozenset({"large"})))
    assert sifting.left["whose income is not known"] == 1
    assert sifting.left["with another income"] == 5


@pytest.mark.parametrize(
    ("postcode", "numbers"),
    [
        ("SG", ["1", "2"]),
        ("SG1", ["1"]),
        ("SG10", ["2"]),
        ("S", ["3"]),
        ("S11A", ["3"]),
        ("EC1A", ["4"]),
        ("EC1", ["4"]),
        ("EC", ["4"]),
    ],
)
def test_a_postcode_is_chosen_by_its_area_or_its_district(
    tmp_path: Path, postcode: str, numbers: list[str]
) -> None:
    codes = ["SG1 1AA", "sg101aa", "S1 1AA", "EC1A 1BB", None]
    rows = [
        row(number, "WEIR SHED", charity_contact_postcode=code)
        for number, code in enumerate(codes, start=1)
    ]
    _, found = sifted(register(tmp_path, rows), postcodes=(postcode,))
    assert [each.number for each in found] == numbers


def test_a_line_break_within_a_cell_of_text_goes_on_in_the_next_line(tmp_path: Path) -> None:
    rows = [row(9900001, "WEIR PANTRY", charity_activities="Food\nand company"), *REGISTER[1:2]]
    _, found = sifted(as_text(tmp_path / f"{CHARITY}.txt", rows))
    assert [each.number for each in found] == ["9900001", "9900002"]


def test_a_row_that_cannot_be_read_is_counted_and_stops_nothing(tmp_path: Path) -> None:
    path = as_text(tmp_path / f"{CHARITY}.txt", REGISTER)
    lines = path.read_text(encoding="utf-8").split("\n")
    path.write_text("\n".join([lines[0], "9\tbroken\t" * 40, *lines[2:]]), encoding="utf-8")
    sifting, found = sifted(path)
    assert sifting.left["without a number or a name"] == 1
    assert len(found) == 5


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b'[{"organisation_number": 1, ', "breaks off"),
        (b'[{"trustee_name": "x"}]', "not the table of charities"),
        (b'{"a": 1}', "no table of the register: there are no rows"),
        (b"[]", "no table of the register: there are no rows"),
        (b"hello", "no table of the register"),
        (b"PK\x03\x04 no archive", "breaks off or is damaged"),
    ],
)
def test_other_files_are_refused(tmp_path: Path, content: bytes, words: str) -> None:
    path = tmp_path / "file.json"
    path.write_bytes(content)
    with pytest.raises(UnreadableError, match=words):
        sifted(path)


def test_what_is_about_persons_is_in_nothing_that_is_written(tmp_path: Path) -> None:
    mailbox = row(9900008, "TANNER SHED", charity_contact_web=PERSONAL["charity_contact_email"])
    sifting, found = sifted(register(tmp_path, [*REGISTER, mailbox]))
    said = b"".join(written(found, sifting.choice.words, lambda: "2023-11-01")).decode()
    said += str(organisations_of(found, ""))
    for personal in (*PERSONAL.values(), "Weir Street"):
        assert personal not in said


def test_an_extract_reads_back_as_it_was_written(tmp_path: Path) -> None:
    working = working_in(["Northbridge City", "Sedge"], as_json(tmp_path / AREA, AREAS))
    sifting, found = sifted(register(tmp_path), working=working)
    path = tmp_path / "charities.csv"
    path.write_bytes(b"".join(written(found, sifting.choice.words, lambda: "2023-11-01")))
    extract = read_extract(path)
    assert extract.charities == tuple(found)
    assert extract.of == "registered charities that work in Northbridge City or Sedge"
    assert extract.as_of == "2023-11-01"


def test_a_name_that_would_run_as_a_formula_is_made_text(tmp_path: Path) -> None:
    found = [Charity("1", "=HYPERLINK(0)")]
    path = tmp_path / "charities.csv"
    path.write_bytes(b"".join(written(found, "charities", str)))
    assert b"'=HYPERLINK" in path.read_bytes()
    assert read_extract(path).charities[0].name == "=HYPERLINK(0)"


def test_the_register_itself_is_no_extract_and_the_way_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="import charity-commission"):
        read_extract(register(tmp_path))
    raw = as_text(tmp_path / "charity.csv", REGISTER)
    with pytest.raises(UnreadableError, match="import charity-commission"):
        read_extract(raw)


def test_coverage_says_how_many_of_what_from_which_register_and_day(tmp_path: Path) -> None:
    working = working_in(["Northbridge City"], as_json(tmp_path / AREA, AREAS))
    sifting, _ = sifted(register(tmp_path), working=working)
    sections = coverage_of(sifting, "northbridge").sections
    assert sections["coverage"] == {
        "charities-northbridge-city": {
            "of": "registered charities that work in Northbridge City",
            "sector": "vcse",
            "area": "northbridge",
            "total": 4,
            "inferred": ["sector"],
            "source": {"id": "charity-commission", "at": "publicextract.charity"},
        }
    }
    assert sections["sources"]["charity-commission"]["published"] == "2023-11-01"


def test_charities_as_organisations_have_their_numbers_and_no_income_that_is_not_known(
    tmp_path: Path,
) -> None:
    _, found = sifted(register(tmp_path))
    records = organisations_of(found, "northbridge")
    assert records["the-kestrel-moor-trust"]["name"] == "The Kestrel Moor Trust"
    assert records["the-kestrel-moor-trust"]["income"] == "small"
    assert "income" not in records["quarry-fell-shed"]
    assert records["heron-house"]["identifiers"] == {"GB-CHC": "9900007", "GB-COH": "00123456"}
