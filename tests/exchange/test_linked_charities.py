"""Charities that are linked to another one: a number of their own, the area of the other one."""

from __future__ import annotations

from pathlib import Path

import pytest
from exchange.charity_register import REGISTER, as_json, row
from exchange.test_charities import AREA, register, sifted

from partnermap.exchange.charities.extract import read_extract, written
from partnermap.exchange.charities.importing import organisations_of
from partnermap.exchange.charities.places import working_in

AREA_NAME = "geographic_area_description"


def test_linked_charities_share_a_number_in_the_file_that_was_written(tmp_path: Path) -> None:
    sifting, found = sifted(register(tmp_path), linked=True)
    path = tmp_path / "charities.csv"
    path.write_bytes(b"".join(written(found, sifting.choice.words, lambda: "2023-11-01")))
    assert len(read_extract(path).charities) == len(found) == 7


@pytest.mark.parametrize(
    "columns",
    [
        ("organisation_number", "registered_charity_number", "linked_charity_number"),
        ("organisation_number",),
        ("registered_charity_number",),
    ],
)
def test_a_linked_charity_without_an_area_is_counted_where_its_main_one_works(
    tmp_path: Path, columns: tuple[str, ...]
) -> None:
    rows = [
        row(9900001, "WEIR PANTRY"),
        *(row(n, f"FUND {n}", registered_charity_number=9900001) for n in (9900011, 9900012)),
        row(9900002, "WEIR SHED"),
        row(9900021, "SHED FUND", registered_charity_number=9900002),
    ]
    for each, linked in zip(rows, (0, 1, 2, 0, 1), strict=True):
        each["linked_charity_number"] = linked
    here = {**rows[0], "geographic_area_description": "Northbridge City"}
    there = {**rows[3], "geographic_area_description": "Sedge"}
    areas = [{each: said[each] for each in (*columns, AREA_NAME)} for said in (here, there)]
    working = working_in(["Northbridge City"], as_json(tmp_path / AREA, areas))
    sifting, found = sifted(register(tmp_path, rows), working=working, linked=True)
    assert [each.number for each in found] == ["9900001", "9900001-1", "9900001-2"]
    assert {each.areas for each in found} == {("Northbridge City",)}
    assert "2 linked charities without an area in the table" in " ".join(sifting.lines)
    assert sifting.left["working elsewhere"] == 1
    (written_,) = [
        each for each in organisations_of(found, "city").values() if each["name"] == "Fund 9900011"
    ]
    assert written_["identifiers"] == {"GB-CHC": "9900001-1"}
    assert written_["inferred"] == ["sector", "areas"]


def test_linked_charities_and_every_status_come_where_they_are_asked_for(tmp_path: Path) -> None:
    _, found = sifted(register(tmp_path), linked=True, statuses=frozenset())
    assert len(found) == len(REGISTER)
