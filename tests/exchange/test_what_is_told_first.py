"""The order of what an import tells: sheets that seem misread, names, columns, cells, the rest."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from click.testing import CliRunner
from exchange.workbooks import Rows, book_of, imported, told, workbook
from openpyxl import load_workbook

from partnermap.cli import program
from partnermap.exchange import Imported
from partnermap.exchange.imported import Origin, Reach, Remark, Weight
from partnermap.exchange.spreadsheets import Asked, Mapped, import_workbooks
from partnermap.exchange.telling import gathered, sentences_of

BOARDS = [
    ["Our boards"],
    ["Filed under", "Board", "Cluster", "Kind", "Hours", "Meets"],
    ["P1", "Place Board", "East", "Board of sorts", "a while", "now and then"],
    ["P2", "Youth Board", "West", "A forum it is", "all day", "once in a while"],
    ["Total", "2 boards"],
]


def lines(found: Imported, head: str) -> list[str]:
    gathering = {each: list(sentences_of(remarks)) for each, remarks in gathered(found.remarks)}
    return gathering.get(head, [])


def test_columns_come_before_cells_and_titles_and_totals_last() -> None:
    places = [
        each.split(":")[0] for each in lines(imported(Boards=BOARDS), "Not taken into the map")
    ]
    assert places[:2] == ["Boards!A2", "Boards!C2"]
    assert places.index("Boards!D3") < places.index("Boards!A1") < places.index("Boards!A5, B5")


def test_a_sheet_of_which_most_is_left_out_is_told_first_and_how_it_was_read() -> None:
    (line,) = lines(imported(Boards=BOARDS), "Perhaps misread: look at this first")
    assert line == (
        "sheet 'Boards': 12 of the 21 cells of this sheet were left out. It was read as the sheet "
        "'Partnerships', with its headings in row 2. If that is wrong, say in a mapping file: "
        'sheets: {"Boards": {is: matrix, headings_in_row: 4}}, with what it is and the row of its '
        "headings."
    )
    assert next(gathered(imported(Boards=BOARDS).remarks))[0].startswith("Perhaps misread")


def test_a_sheet_that_was_mostly_taken_is_not_said_to_be_misread() -> None:
    rows: Rows = [["Organisation", "Sector"], *([f"Elm {n} Trust", "vcse"] for n in range(5))]
    assert not lines(imported(Orgs=rows), "Perhaps misread: look at this first")


def test_a_long_hint_is_said_once_under_a_heading() -> None:
    rows = [["Organisation", "Kind"], ["Elm Trust", "Interfaith"], ["Elm Club", "Pop-up"]]
    found = lines(imported(Orgs=rows), "Not taken into the map")
    assert len(found) == 2
    assert "Words: council" in found[0]
    assert found[1] == "Orgs!B3: 'Pop-up': this is no word for 'Kind'."


def test_a_short_hint_stands_wherever_it_belongs() -> None:
    remarks = [Remark(Weight.NOTE, Origin("a", "A", f"A{n}"), f"{n}", "Ask.") for n in (1, 2)]
    assert list(sentences_of(remarks)) == ["A!A1: 1. Ask.", "A!A2: 2. Ask."]


def test_a_formula_without_value_in_a_row_of_totals_is_told_last(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", Boards=BOARDS)
    book = load_workbook(path)
    book["Boards"]["F5"] = "=COUNTA(F3:F4)"
    book.save(path)
    result = CliRunner().invoke(
        program, ["import", "xlsx", str(path), "-o", str(tmp_path / "x"), "--dry-run"]
    )
    said = result.output
    assert said.index("Boards!C2:") < said.index("Boards!F5:")


def test_a_formula_without_value_among_the_rows_is_told_as_a_cell() -> None:
    book = book_of(Boards=BOARDS)
    lost = Remark(Weight.LEFT_OUT, Origin("ours.xlsx", "Boards", "F3"), "a formula")
    total = replace(lost, origin=Origin("ours.xlsx", "Boards", "F5"))
    found = import_workbooks([replace(book, remarks=(lost, total))], Asked())
    reach = {each.origin.cell: each.reach for each in found.remarks if each.message == "a formula"}
    assert reach == {"F3": Reach.CELL, "F5": Reach.ASIDE}


def test_of_a_sheet_said_to_be_a_list_the_heading_of_the_name_is_asked_for() -> None:
    rows = [["Code", "Our tables", "What sort"], ["P1", "Elm Table", "Board"]]
    (said,) = told(imported(mapped=Mapped({"boards": "Partnerships"}), Boards=rows))
    assert said.endswith('Say which heading is the name: headings: {"Our tables": Name}.')
