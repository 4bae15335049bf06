"""The table of sheets and columns: nothing of the model is without a place, nothing has two."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pydantic import BaseModel

from partnermap.exchange.columns import SHEETS, SHEETS_BY_NAME, Sheet
from partnermap.model import SECTIONS, Row
from partnermap.model.records import PARTY_FIELDS

ON_SHEETS_OF_THEIR_OWN = {
    "Organisations": {"functions"},
    "Partnerships": {"functions", "members"},
    "Plans": {*PARTY_FIELDS, "priorities"},
    "Surveys": {"questions"},
    "Survey questions": {"counts", "stated_percent"},
    "Survey answers": {"name", "base", "many"},
    "Map": {"labels", "expectations", "link_kinds"},
}
INSTEAD_OF_A_BODY = {"sector", "area", "community", "kind"}  # in the column Member


def fields_of(model: type[BaseModel]) -> Iterator[str]:
    for name, info in model.model_fields.items():
        yield info.alias or name


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_every_field_has_a_column_or_a_sheet(sheet: Sheet) -> None:
    if sheet.name == "Words":  # a mapping of texts: no model
        return
    expected = set(fields_of(sheet.model)) - ON_SHEETS_OF_THEIR_OWN.get(sheet.name, set())
    if sheet.name == "Memberships":
        expected -= INSTEAD_OF_A_BODY
    keys = {key.heading for key in sheet.keys} | {"kept in"}
    assert {each.path[0] for each in sheet.fields} - keys == expected


@pytest.mark.parametrize("field", ["focus", "thresholds"])
def test_every_setting_of_the_manifest_has_a_column(field: str) -> None:
    sheet = SHEETS_BY_NAME["Map"]
    inner = SECTIONS["map"].model_fields[field].annotation
    found = {each.path[1] for each in sheet.fields if each.path[0] == field}
    assert found == set(fields_of(inner))


def test_every_section_has_a_sheet() -> None:
    sections = {step for sheet in SHEETS for step in (*sheet.where, *sheet.otherwise)}
    assert set(SECTIONS) - {"organisations", "partnerships"} <= sections


def test_every_column_says_what_it_means_and_stands_once() -> None:
    for sheet in SHEETS:
        headings = [each.heading.casefold() for each in sheet.columns]
        assert len(headings) == len(set(headings)), sheet.name
        assert all(sheet.meaning(each) for each in sheet.columns), sheet.name


def test_no_heading_of_others_means_two_columns_of_a_sheet() -> None:
    for sheet in SHEETS:
        headings = [each.heading.casefold() for each in sheet.columns]
        said = headings + [name for each in sheet.columns for name in each.synonyms]
        assert [name for name in said if said.count(name) > 1] == [], sheet.name
        assert said == [name.casefold() for name in said], sheet.name


def test_names_of_sheets_fit_a_spreadsheet() -> None:
    names = [each.name for each in SHEETS]
    assert len({name.casefold() for name in names}) == len(names)
    assert all(len(name) <= 31 and not set(name) & set("[]:*?/\\") for name in names)


def test_what_every_row_may_carry_is_on_every_sheet_of_rows() -> None:
    for sheet in SHEETS:
        if issubclass(sheet.model, Row):
            assert set(Row.model_fields) <= {each.path[0] for each in sheet.fields}, sheet.name
