"""Tables of registers become the data of a map, and what does not fit is told with its rows."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from exchange.register_tables import written
from maps_from_text import analysis_of, loaded_from

from partnermap.editing.composing import composed
from partnermap.exchange.names import plain_name
from partnermap.exchange.registers import Registers, import_registers
from partnermap.exchange.registers.tables import TableError, TableKind, read_table
from partnermap.exchange.spreadsheets.decisions.review import Decided
from partnermap.exchange.telling import sentence_of


def registers(folder: Path, *names: str, **how: Any) -> Registers:
    return import_registers([read_table(each) for each in written(folder, *names)], **how)


def section(found: Registers, name: str) -> dict[str, Any]:
    records: dict[str, Any] = found.imported.sections[name]
    return records


def told(found: Registers, words: str) -> str:
    (said,) = [sentence_of(each) for each in found.imported.remarks if words in each.message]
    return said


def test_each_table_is_recognised_by_its_headings_or_by_having_none(tmp_path: Path) -> None:
    tables = [read_table(each) for each in written(tmp_path)]
    kinds = [each.kind for each in tables]
    assert kinds == [
        TableKind.BOARDS,
        TableKind.REGIONS,
        TableKind.TRUSTS,
        TableKind.HOSPITALS,
        TableKind.SEATS,
        TableKind.COUNCILS,
    ]
    (classic,) = written(tmp_path, "classic.csv")
    assert read_table(classic).kind is TableKind.CLASSIC


def test_a_table_of_something_else_is_refused_with_what_it_begins_with(tmp_path: Path) -> None:
    path = tmp_path / "grants.csv"
    path.write_text("Identifier,Title\n1,A grant\n")
    with pytest.raises(TableError, match="begins with: identifier, title"):
        read_table(path)


def test_the_map_of_all_tables_has_no_problem(tmp_path: Path) -> None:
    found = registers(tmp_path)
    loaded = loaded_from(composed({**found.imported.sections, "map": {"name": "All"}}))
    assert loaded.problems == ()


def test_a_trust_has_its_code_and_the_name_that_people_write(tmp_path: Path) -> None:
    trusts = section(registers(tmp_path, "trusts.csv"), "organisations")
    assert trusts["university-hospitals-of-northbridge"] == {
        "name": "University Hospitals of Northbridge NHS Foundation Trust",
        "identifiers": {"GB-NHS": "RN1"},
        "sector": "nhs",
        "kind": "nhs-trust",
        "source": {"id": "trusts", "at": "row 2"},
    }
    assert trusts["st-osyths-and-millside"]["name"] == "St Osyth's and Millside NHS Trust"


def test_a_board_is_for_the_area_of_its_code(tmp_path: Path) -> None:
    found = registers(tmp_path, "icbs.csv")
    board = section(found, "organisations")["northbridge-and-the-moors-icb"]
    assert board["kind"] == "integrated-care-board"
    (area,) = board["areas"]
    assert section(found, "areas")[area] == {
        "name": "Northbridge and the Moors",
        "level": "system",
        "gss": "E54000099",
        "source": {"id": "icbs", "at": "row 2"},
    }


def test_hospitals_are_notes_on_their_trusts_and_none_is_lost(tmp_path: Path) -> None:
    found = registers(tmp_path, "trusts.csv", "hospitals.csv")
    trusts = section(found, "organisations")
    sites = [note["text"] for fields in trusts.values() for note in fields.get("notes", ())] + [
        note["text"] for note in found.imported.sections["notes"]
    ]
    assert sorted(sites) == [
        "Site: Cwm Hospital (7X101)",
        "Site: Queen Maud Hospital (RN101), Northbridge",
        "Site: Queen Maud Hospital (RN401), Sedge",
        "Site: St Osyth's Hospital (RN201), Millside",
        "Whose site is College of Invented Medicine (8XX48), London?",
    ]


def test_hospitals_of_one_name_are_reported_with_both_rows(tmp_path: Path) -> None:
    found = registers(tmp_path, "trusts.csv", "hospitals.csv")
    assert told(found, "Queen Maud") == (
        "hospitals.csv, row 2, row 3: 2 hospitals are called 'Queen Maud Hospital'; their codes "
        "tell them apart: RN101 and RN401."
    )


def test_a_hospital_without_a_parent_and_a_parent_in_no_table_are_reported(tmp_path: Path) -> None:
    found = registers(tmp_path, "trusts.csv", "hospitals.csv")
    assert told(found, "8XX48").startswith("hospitals.csv, row 5: 'College of Invented Medicine'")
    assert "'Cwm University LHB' (7X1) is in no table" in told(found, "7X1")
    assert "kind" not in section(found, "organisations")["cwm-university-lhb"]


def test_one_body_in_several_systems_is_one_record_with_several_seats(tmp_path: Path) -> None:
    found = registers(tmp_path)
    systems = section(found, "partnerships")
    seats = [
        body
        for system in systems.values()
        for body in system["members"]
        if body in ("far-north-ambulance-service", "moor-county-council")
    ]
    assert sorted(seats) == ["far-north-ambulance-service"] * 2 + ["moor-county-council"] * 2
    assert (
        "1 of 2 councils lies in several ICBs, and so holds a seat on each: "
        "Moor County Council (2)." in found.counts
    )


def test_a_system_has_its_board_then_councils_then_trusts(tmp_path: Path) -> None:
    system = section(registers(tmp_path), "partnerships")["northbridge-and-the-moors-ics"]
    assert system["members"] == [
        "northbridge-and-the-moors-icb",
        "northbridge-city-council",
        "moor-county-council",
        "university-hospitals-of-northbridge",
        "far-north-ambulance-service",
        "st-osyths-and-millside",
    ]
    assert system["kind"] == "integrated-care-system"
    assert system["inferred"] == ["name", "members"]
    assert "complete" not in system


def test_nothing_is_asserted_from_what_a_register_does_not_hold(tmp_path: Path) -> None:
    found = registers(tmp_path)
    text = composed({**found.imported.sections, "map": {"name": "All", "as_of": "2023-11"}})
    findings = analysis_of(text).findings
    assert {each.certainty.value for each in findings} == {"possible"}
    assert {each.code for each in findings} == {"PM210"}


def test_a_code_of_one_trust_beside_the_name_of_another_is_a_seat_of_neither(
    tmp_path: Path,
) -> None:
    found = registers(tmp_path)
    members = section(found, "partnerships")["sedge-coast-ics"]["members"]
    assert "university-hospitals-of-northbridge" not in members
    assert "sedge-coast-healthcare" not in members
    assert members[-1]["kind"] == "nhs-trust"
    assert told(found, "the code RN1").startswith("seats.csv, row 6: the code RN1")


def test_another_name_under_the_same_code_is_kept_and_told(tmp_path: Path) -> None:
    found = registers(tmp_path)
    trust = section(found, "organisations")["st-osyths-and-millside"]
    assert trust["also_known_as"] == ["St Osyth's Trust"]
    assert told(found, "St Osyth's Trust").startswith("seats.csv, row 4")


def test_a_council_is_matched_by_its_exact_name_and_else_waits_with_a_suggestion(
    tmp_path: Path,
) -> None:
    found = registers(tmp_path)
    councils = section(found, "organisations")
    assert councils["northbridge-city-council"]["identifiers"] == {
        "GB-LAE": "NBR",
        "GB-NHS": "900",
    }
    assert "millsyde-borough-council" not in councils
    assert "perhaps it is 'Millside Borough Council'" in told(found, "Millsyde")
    (uncertain,) = found.imported.uncertain
    assert (uncertain.name, uncertain.suggested) == (
        "Millsyde Borough Council",
        "millside-borough-council",
    )


@pytest.mark.parametrize(
    ("decision", "seat"),
    [
        ("millside-borough-council", "millside-borough-council"),
        ("new", "millsyde-borough-council"),
        ("skip", None),
    ],
)
def test_the_review_file_decides_whose_seat_it_is(
    tmp_path: Path, decision: str, seat: str | None
) -> None:
    name = "Millsyde Borough Council"
    review = {plain_name(name): Decided(name, "", "", "", "", "", decision)}
    found = registers(tmp_path, review=review)
    assert found.imported.uncertain == ()
    members = section(found, "partnerships")["northbridge-and-the-moors-ics"]["members"]
    assert ({"millside-borough-council", "millsyde-borough-council"} & set(members)) == (
        {seat} if seat else set()
    )


def test_a_decision_for_an_id_that_no_council_has_is_in_the_way(tmp_path: Path) -> None:
    name = "Millsyde Borough Council"
    review = {plain_name(name): Decided(name, "", "", "", "", "", "mill")}
    assert not registers(tmp_path, review=review).imported.is_usable


def test_without_a_table_of_councils_those_that_are_named_are_records(tmp_path: Path) -> None:
    found = registers(tmp_path, "seats.csv")
    assert section(found, "organisations")["millsyde-borough-council"]["identifiers"] == {
        "GB-NHS": "902"
    }
    assert found.imported.uncertain == ()


def test_codes_that_two_tables_give_differently_are_told(tmp_path: Path) -> None:
    found = registers(tmp_path)
    assert section(found, "areas")["sedge-coast"]["gss"] == "E54000098"
    assert "has the code E54000097 here and E54000098" in told(found, "Sedge Coast has the code")


def test_a_council_that_was_replaced_ends_and_is_succeeded(tmp_path: Path) -> None:
    found = registers(tmp_path, "councils.csv")
    councils = section(found, "organisations")
    assert councils["moor-county-council"]["until"] == "2023-04-01"
    assert councils["moor-council"]["succeeds"] == [
        "moor-county-council",
        "millside-borough-council",
    ]


def test_a_council_that_ended_and_still_has_a_seat_is_told(tmp_path: Path) -> None:
    found = registers(tmp_path)
    assert told(found, "'Moor County Council' is listed here and ended in 2023")


def test_areas_of_councils_lie_in_county_combined_authority_region_and_nation(
    tmp_path: Path,
) -> None:
    areas = section(registers(tmp_path, "councils.csv"), "areas")
    assert areas["millside"]["within"] == "moor-until-2023"
    assert areas["moor-until-2023"]["name"] == "Moor (until 2023)"
    assert areas["moor"]["within"] == "northbridge-and-moor-combined-authority"
    assert areas["northbridge-and-moor-combined-authority"]["within"] == "far-north"
    assert areas["far-north"]["within"] == "england"
    assert areas["glen"]["within"] == "scotland"


def test_dates_of_the_first_register_are_no_beginnings(tmp_path: Path) -> None:
    found = registers(tmp_path, "councils.csv")
    assert "since" not in section(found, "organisations")["northbridge-city-council"]
    assert told(found, "1 start date before 2006")


def test_councils_of_other_nations_are_left_out_where_it_is_asked(tmp_path: Path) -> None:
    found = registers(tmp_path, "councils.csv", nations=("england",))
    assert "glen-council" not in section(found, "organisations")
    assert told(found, "1 council of other nations")


def test_the_classic_table_has_practices_networks_and_sites(tmp_path: Path) -> None:
    found = registers(tmp_path, "classic.csv")
    bodies = section(found, "organisations")
    assert {name: fields.get("kind") for name, fields in bodies.items()} == {
        "university-hospitals-of-northbridge": "nhs-trust",
        "the-hill-practice": "gp-practice",
        "moor-edge-pcn": "primary-care-network",
    }
    assert bodies["the-hill-practice"]["sector"] == "primary-care"
    assert bodies["the-hill-practice"]["since"] == "1974-04-01"
    (site,) = bodies["university-hospitals-of-northbridge"]["notes"]
    assert site["text"] == "Site: Queen Maud Hospital (RN101), Northbridge"


def test_closed_organisations_are_told_or_kept_with_their_day(tmp_path: Path) -> None:
    left = registers(tmp_path, "classic.csv")
    assert told(left, "closed").startswith("classic.csv, row 5: 1 organisation or site closed")
    kept = registers(tmp_path, "classic.csv", closed=True)
    assert section(kept, "organisations")["northbridge-pct"]["until"] == "2013-03-31"
