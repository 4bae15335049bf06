"""Cells that say a sector, a kind or both: ``VCSE - charity``, ``Public sector (NHS)``."""

from __future__ import annotations

import pytest
from exchange.workbooks import book_of, imported, told

from partnermap.exchange.spreadsheets import Mapped, start_of_mapping

SORTS = [
    ("Borough", "Council", {"kind": "council", "sector": "local-government"}),
    ("Constabulary", "Police", {"kind": "police", "sector": "police-fire"}),
    ("Health Board", "NHS", {"sector": "nhs"}),
    ("Carers", "VCSE - charity", {"kind": "charity", "sector": "vcse"}),
    ("Works", "VCSE: CIC", {"kind": "social-enterprise", "sector": "vcse"}),
    ("Hospital", "Public sector (NHS)", {"sector": "nhs"}),
    ("Friends", "charity / company", {"kind": "charity"}),
    ("Chapel", "Faith \u2013 charity", {"kind": "charity", "sector": "faith"}),
    ("Homes", "Housing assoc.", {"kind": "housing-association", "sector": "housing"}),
    ("Jobs", "Government dept", {"kind": "government-department", "sector": "other-public"}),
    ("Residents", "VCSE - unincorporated", {"kind": "community-group", "sector": "vcse"}),
]


def sorts(heading: str, many: int | None = None) -> list[list[str]]:
    rows = [[f"Elm {name}", sort] for name, sort, _ in SORTS[:many]]
    return [["Body", "Patch", heading], *([name, "Elmside", sort] for name, sort in rows)]


@pytest.mark.parametrize("heading", ["Sort", "Type", "Sector"])
def test_both_parts_of_a_cell_are_taken_where_they_belong(heading: str) -> None:
    bodies = imported(Partners=sorts(heading)).sections["organisations"]
    said = {
        name: {key: each[key] for key in ("kind", "sector") if key in each}
        for each in bodies.values()
        for name in [each["name"].removeprefix("Elm ")]
    }
    expected = {name: dict(data) for name, _, data in SORTS}
    if heading == "Sector":  # where the sector is asked, a charity is of the voluntary sector
        expected["Friends"]["sector"] = "vcse"
    assert said == expected
    assert not any("inferred" in bodies[each] for each in ("elm-carers", "elm-works", "elm-chapel"))


def test_with_fewer_cells_a_kind_is_advised_and_never_tags() -> None:
    text = start_of_mapping([book_of(Partners=sorts("Sort", 6))], Mapped())
    assert '"Sort": "?"  # likely Kind (6 cells)' in text
    assert '"VCSE - charity": "?"' not in text  # it needs no answer


@pytest.mark.parametrize("text", ["VCSE - NHS", "Charity (housing)", "VCSE - council / charity"])
def test_parts_that_contradict_each_other_say_no_more_than_the_cell_alone(text: str) -> None:
    found = imported(Partners=[["Organisation", "Type", "Sector"], ["Elm Trust", text]])
    record = found.sections["organisations"]["elm-trust"]
    assert "sector" not in record
    assert record.get("kind") == ("charity" if text.startswith("Charity") else None)
    assert any(f"'{text}'" in line for line in told(found))


def test_what_a_mapping_file_says_of_the_sector_leaves_the_kind_that_the_cell_says() -> None:
    mapped = Mapped(words={"kind": {"vcse - charity": "vcse"}})
    rows = [["Organisation", "Type"], ["Elm Carers", "VCSE - charity"]]
    record = imported(mapped=mapped, Partners=rows).sections["organisations"]["elm-carers"]
    assert (record["sector"], record["kind"]) == ("vcse", "charity")
