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
