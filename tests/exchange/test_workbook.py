"""The workbook itself: nothing in it runs, the same map gives the same bytes, cells offer words."""

from __future__ import annotations

import re
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from exchange.any_maps import HOSTILE
from exchange.round_trips import HEADING
from maps_from_text import MAPS, loaded_from
from openpyxl import load_workbook

from partnermap.editing.composing import composed
from partnermap.exchange.columns import SHEETS, Column
from partnermap.exchange.workbook import (
    Heading,
    TooLongError,
    as_written,
    data_of,
    example,
    write_csv,
    write_xlsx,
)
from partnermap.exchange.workbook.names import BESIDE
from partnermap.pipeline import read as read_map

NORTHBRIDGE = next(path for path in MAPS if path.name == "northbridge")


def data_from(text: str) -> dict[str, Any]:
    found = loaded_from(text).map
    assert found is not None
    return data_of(found)


def northbridge() -> dict[str, Any]:
    found = read_map(NORTHBRIDGE).map
    assert found is not None
    return data_of(found)


@pytest.fixture(scope="module")
def book() -> Any:
    return load_workbook(BytesIO(write_xlsx(northbridge(), HEADING)))


def test_no_cell_is_a_formula() -> None:
    texts = {f"b-{n}": {"name": f"{text}{n}", "about": text} for n, text in enumerate(HOSTILE)}
    content = write_xlsx({"map": {"name": "=1+1"}, "organisations": texts}, Heading("=1+1"))
    with ZipFile(BytesIO(content)) as parts:
        sheets = [name for name in parts.namelist() if "worksheets/sheet" in name]
        assert sheets
        for name in sheets:
            assert b"<f>" not in parts.read(name)
            assert b"<f " not in parts.read(name)


def test_what_a_program_would_run_is_text_even_when_it_is_typed_again() -> None:
    data = data_from('organisations: {a: {name: A, about: "=1+1"}}')
    sheet = load_workbook(BytesIO(write_xlsx(data, HEADING)))["Organisations"]
    (cell,) = (each for each in sheet[2] if each.value == "=1+1")
    assert (cell.data_type, cell.number_format, cell.quotePrefix) == ("s", "@", True)


def test_no_cell_of_a_csv_file_begins_as_formulas_do() -> None:
    texts = {f"b-{n}": {"name": f"{text}{n}", "about": text} for n, text in enumerate(HOSTILE)}
    for name, content in write_csv({"organisations": texts}, Heading("=1+1")).items():
        assert content.startswith(b"\xef\xbb\xbf"), name
        assert content.endswith(b"\r\n"), name
        assert not re.search(r'(^|,)"?[=+\-@\t]', content.decode("utf-8-sig"), re.MULTILINE), name


def test_the_same_map_gives_the_same_bytes_without_a_time() -> None:
    content = write_xlsx(northbridge(), HEADING)
    assert content == write_xlsx(northbridge(), HEADING)
    with ZipFile(BytesIO(content)) as parts:
        assert {info.date_time[0] for info in parts.infolist()} == {1980}
        times = re.findall(rb"[0-9]{4}-[0-9]{2}-[0-9]{2}T", parts.read("docProps/core.xml"))
    assert set(times) == {b"1980-01-01T"}


def test_every_sheet_is_there_with_its_headings_and_a_row_that_stays(book: Any) -> None:
    assert book.sheetnames == [BESIDE[0], *(each.name for each in SHEETS), BESIDE[1]]
    for sheet in SHEETS:
        written = book[sheet.name]
        assert [cell.value for cell in written[1]] == [each.heading for each in sheet.columns]
        assert written.freeze_panes in ("B2", "C2")
        assert written.auto_filter.ref.startswith("A1:")


def test_a_drop_down_offers_the_words_of_its_column(book: Any) -> None:
    for sheet in SHEETS:
        rules = {
            str(rule.sqref).split(":")[0]: rule
            for rule in book[sheet.name].data_validations.dataValidation
        }
        for position, column in enumerate(sheet.columns, start=1):
            words = column.form.words if isinstance(column, Column) else None
            if words is not None:
                rule = rules[book[sheet.name].cell(2, position).coordinate]
                assert offered(book, rule) == [*words], f"{sheet.name}: {column.heading}"


def test_a_drop_down_offers_the_ids_of_another_sheet(book: Any) -> None:
    rules = book["Memberships"].data_validations.dataValidation
    rule = next(each for each in rules if str(each.sqref).startswith("A2:"))
    assert offered(book, rule)[:2] == ["icb-board", "integrated-care-partnership"]
    rule = next(each for each in rules if str(each.sqref).startswith("C2:"))
    assert {"northbridge-council", "icb-board"} <= set(offered(book, rule))


def offered(book: Any, rule: Any) -> list[str]:
    name, cells = rule.formula1.rsplit("!", 1)
    rows = book[name.strip("'")][cells.replace("$", "")]
    return [cell.value for (cell,) in rows if cell.value is not None]


def test_words_that_the_map_adds_are_offered() -> None:
    data = data_from(
        "map: {name: M, link_kinds: {mentors: {label: mentors, inverse: is mentored by}}}"
    )
    made = load_workbook(BytesIO(write_xlsx(data, HEADING)))
    rules = made["Links"].data_validations.dataValidation
    assert "mentors" in offered(made, next(each for each in rules if "C2:" in str(each.sqref)))


def test_names_stand_beside_ids_to_read_by(book: Any) -> None:
    first = [cell.value for cell in book["Memberships"][2]]
    assert first[:4] == [
        *("icb-board", "Board of NHS Moorland and Dales"),
        *("moorland-and-dales-icb", "NHS Moorland and Dales Integrated Care Board"),
    ]


def test_numbers_are_numbers_and_codes_are_text() -> None:
    data = data_from(
        """
        organisations:
          a: {name: A, income: 250000, identifiers: {GB-CHC: "0123456"}, since: 2021}
        """
    )
    made = load_workbook(BytesIO(write_xlsx(data, HEADING)))["Organisations"]
    row = {head.value: cell.value for head, cell in zip(made[1], made[2], strict=True)}
    assert row["Yearly income"] == 250000
    assert row["Charity number"] == "0123456"
    assert row["Since"] == "2021"


def test_a_text_that_no_cell_holds_is_refused() -> None:
    with pytest.raises(TooLongError, match="32,767"):
        write_xlsx({"organisations": {"a": {"name": "A", "about": "\U0001f600" * 20000}}}, HEADING)


def test_the_notes_say_what_it_is_of_when_and_how_to_bring_it_back(book: Any) -> None:
    said = [row[0].value for row in book[BESIDE[0]].iter_rows() if row[0].value]
    assert said[0] == "A map"
    assert "as of November 2023" in said[1]
    assert "partnermap workbook, version 1" in said[2]
    assert any("partnermap import xlsx" in line for line in said)


def test_the_notes_say_what_was_left_out() -> None:
    made = load_workbook(BytesIO(write_xlsx({}, Heading("M", "as of 2023", left_out=2))))
    said = [row[0].value or "" for row in made[BESIDE[0]].iter_rows()]
    assert any(line.startswith("From 2 texts an e-mail address") for line in said)


def test_the_notes_tell_every_column_and_what_to_write(book: Any) -> None:
    rows = [[cell.value for cell in row] for row in book[BESIDE[0]].iter_rows()]
    told = {row[1] for row in rows if row[2]}
    assert {each.heading for sheet in SHEETS for each in sheet.columns} <= told


def test_a_template_has_no_rows_and_an_example_that_is_a_map_without_problems() -> None:
    made = load_workbook(BytesIO(write_xlsx({}, Heading(), example())))
    assert "Invented" in made["Example"]["A1"].value
    assert all(made[sheet.name].max_row == 1 for sheet in SHEETS)
    text = composed({"map": {"name": "M"}, **as_written(example())})
    assert loaded_from(text).problems == ()
