"""Hidden sheets are asked about, and read where a mapping file says what they are."""

from __future__ import annotations

from pathlib import Path

import pytest
from exchange.workbooks import workbook
from openpyxl import load_workbook
from openpyxl.styles import Font

from partnermap.exchange.imported import Weight
from partnermap.exchange.readers import read_xlsx
from partnermap.exchange.spreadsheets import Asked, Mapped, import_workbooks
from partnermap.exchange.telling import sentence_of


@pytest.mark.parametrize(
    ("said", "bodies", "remarks"),
    [
        (
            "",
            ["new-trust"],
            [
                "sheet '2019': this sheet is hidden, and was not read (4 cells). If it is wanted, "
                'say in a mapping file what it is: sheets: {"2019": Organisations}; if not: ignore.'
            ],
        ),
        (
            "ignore",
            ["new-trust"],
            ["sheet '2019': this sheet is ignored, as the mapping file says."],
        ),
        (
            "Organisations",
            ["new-trust", "old-trust"],
            [
                "2019!A2: struck through, and read like others. If it has ended, say so in the "
                "sheet: with a date in a column 'Until'.",
                "sheet '2019': this sheet is hidden, and was read like others.",
            ],
        ),
    ],
)
def test_a_hidden_sheet_waits_until_somebody_says_what_it_is(
    tmp_path: Path, said: str, bodies: list[str], remarks: list[str]
) -> None:
    head = ["Organisation", "Sector"]
    sheets = {"Now": [head, ["New Trust", "VCS"]], "2019": [head, ["Old Trust", "VCS"]]}
    path = workbook(tmp_path / "register.xlsx", **sheets)
    book = load_workbook(path)
    book["2019"].sheet_state = "hidden"
    book["2019"]["A2"].font = Font(strike=True)
    book.save(path)
    mapped = Mapped(sheets={"2019": said} if said else {})
    found = import_workbooks([read_xlsx(path)], Asked(mapped=mapped))
    assert sorted(found.sections["organisations"]) == bodies
    assert sorted(map(sentence_of, found.remarks)) == sorted(remarks)
    assert any(each.weight is Weight.WAITING for each in found.remarks) == (not said)
