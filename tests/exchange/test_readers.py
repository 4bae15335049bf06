"""Cells as they were meant, and files that cannot be read."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from exchange.workbooks import workbook
from openpyxl import Workbook, load_workbook
from openpyxl.styles import Font, PatternFill

from partnermap.exchange.readers import Sheet, UnreadableError, read_csv, read_xlsx
from partnermap.exchange.telling import sentence_of


def texts(sheet: Sheet) -> dict[str, str]:
    return {cell.name: cell.text for cell in sheet.cells()}


@pytest.mark.parametrize(
    ("value", "shown_as", "text"),
    [
        (1090095.0, "General", "1090095"),
        (12.5, "General", "12.5"),
        (12345, "00000000", "00012345"),
        (50000, "£#,##0", "50000"),
        (date(2023, 11, 5), "dd/mm/yyyy", "2023-11-05"),
        (datetime(2023, 11, 1), "mmm-yy", "2023-11"),
        (datetime(2023, 11, 9), "mmm-yy", "2023-11-09"),
        (datetime(2023, 1, 1), "yyyy", "2023"),
        (datetime(2023, 11, 5, 14, 30), "dd/mm/yyyy hh:mm", "2023-11-05 14:30"),
        (True, "General", "yes"),
        ("\xa0 B'ham  CC \u200b", "General", "B'ham CC"),
        ("one\r\ntwo_x000D_", "General", "one\ntwo"),
        ("00123", "@", "00123"),
    ],
)
def test_a_value_is_read_as_it_was_meant(
    value: object, shown_as: str, text: str, tmp_path: Path
) -> None:
    book = Workbook()
    book.active["C12"] = value
    book.active["C12"].number_format = shown_as
    book.save(tmp_path / "one.xlsx")
    (sheet,) = read_xlsx(tmp_path / "one.xlsx").sheets
    assert texts(sheet) == {"C12": text}


def test_merged_cells_all_say_what_the_first_says(tmp_path: Path) -> None:
    path = workbook(tmp_path / "one.xlsx", Boards=[["Board", "Member"], ["A", "x"], [None, "y"]])
    book = load_workbook(path)
    book["Boards"].merge_cells("A2:A3")
    book.save(path)
    (sheet,) = read_xlsx(path).sheets
    assert texts(sheet) == {
        "A1": "Board",
        "B1": "Member",
        "A2": "A",
        "B2": "x",
        "A3": "A",
        "B3": "y",
    }
    assert sheet.rows[3][1].is_merged


def test_what_a_reader_would_not_see_is_told(tmp_path: Path) -> None:
    path = workbook(tmp_path / "one.xlsx", Seen=[["a"], ["b"], ["=A1"], ["c"]], Unseen=[["d"]])
    book = load_workbook(path)
    book["Unseen"].sheet_state = "hidden"
    book["Seen"]["A2"] = "#REF!"
    book["Seen"]["A2"].data_type = "e"
    book["Seen"]["A4"].font = Font(strike=True)
    book["Seen"].row_dimensions[1].hidden = True
    book.save(path)
    found = read_xlsx(path)
    assert texts(found.sheets[1]) == {"A1": "d"}
    assert [sentence_of(each) for each in found.remarks] == [
        "sheet 'Seen': 1 hidden row here, perhaps by a filter; read like others.",
        "Seen!A3: a formula is here whose value is not in the file, so nothing was read. Open the "
        "workbook in a spreadsheet program, save it and try again.",
        "Seen!A2: the cell shows the error #REF!, so nothing was read. Mend the formula.",
        "Seen!A4: struck through, and read like others. If it has ended, say so in the sheet: with "
        "a date in a column 'Until'.",
        "sheet 'Unseen': this sheet is hidden, and was read like others.",
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_csv_is_read_however_it_was_saved(encoding: str, separator: str, tmp_path: Path) -> None:
    text = f'Name{separator}Income\r\n"Café{separator} the ""first"""{separator}£5\r\n\r\n00123\r\n'
    path = tmp_path / "our list.csv"
    path.write_bytes(text.encode(encoding))
    found = read_csv(path)
    (sheet,) = found.sheets
    name = f'Café{separator} the "first"'.replace("\t", " ").replace("  ", " ")
    assert texts(sheet) == {"A1": "Name", "B1": "Income", "A2": name, "B2": "£5", "A4": "00123"}
    assert bool(found.remarks) == (encoding == "cp1252")


def test_the_first_line_may_say_what_parts_the_columns(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("sep=;\nName;About\nA;one, two, three\n", encoding="utf-8")
    assert texts(read_csv(path).sheets[0])["B3"] == "one, two, three"


BOMB = b"0" * (30 * 2**20)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "this file is empty"),
        (b"PK\x03\x04cut short", "this workbook is damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an Excel file of before 2007 (.xls)"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "locked with a password",
        ),
        (b"<html><table>", "a web page with the name of a workbook"),
        (b"Name,Sector\n", "Try: partnermap import csv"),
        ({"content.xml": b"x"}, "an OpenDocument file (.ods)"),
        ({"word/document.xml": b"x"}, "a Word document"),
        ({"xl/workbook.xml": b"<broken"}, "this workbook is damaged"),
        ({"xl/workbook.xml": b"<a/>", "xl/worksheets/sheet1.xml": BOMB}, "far too large"),
    ],
)
def test_what_is_no_workbook_is_named(
    content: bytes | dict[str, bytes], said: str, tmp_path: Path
) -> None:
    path = tmp_path / "ours.xlsx"
    if isinstance(content, bytes):
        path.write_bytes(content)
    else:
        with ZipFile(path, "w", ZIP_DEFLATED) as archive:
            for name, data in content.items():
                archive.writestr(name, data)
    with pytest.raises(UnreadableError, match=r"ours\.xlsx: ") as raised:
        read_xlsx(path)
    assert said in str(raised.value)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "this file is empty"),
        (b"PK\x03\x04", "a workbook with the name of a CSV file"),
        (b"a\x00b,c\x01", "this is no text"),
        (b"Name\n\x81\x8d\n", "line 2 holds signs of no encoding"),
    ],
)
def test_what_is_no_csv_is_named(content: bytes, said: str, tmp_path: Path) -> None:
    (tmp_path / "ours.csv").write_bytes(content)
    with pytest.raises(UnreadableError) as raised:
        read_csv(tmp_path / "ours.csv")
    assert said in str(raised.value)


def test_what_only_the_look_of_a_cell_says_is_read_as_it_shows_or_told(tmp_path: Path) -> None:
    rows = [["Who", "HWB", "CSP"], ["Elm Hub", "P", None], ["Elm Bank", None, "O"]]
    path = workbook(tmp_path / "one.xlsx", Who=[*rows, ["Elm Trust", "x", None]])
    book = load_workbook(path)
    sheet, green = book["Who"], PatternFill("solid", fgColor="FF00FF00")
    for name in ("B2", "C3"):
        sheet[name].font = Font(name="Wingdings 2")
    for name in ("C2", "A4", "C4", "D4"):  # C2 alone; the fourth row is green as a whole
        sheet[name].fill = green
    sheet.column_dimensions["C"].hidden = True
    book.save(path)
    found = read_xlsx(path)
    (read,) = found.sheets
    assert (texts(read)["B2"], texts(read)["C3"]) == ("\u2713", "\u2717")
    assert [sentence_of(each) for each in found.remarks] == [
        "sheet 'Who': 1 hidden column here (C), read like others.",
        "Who!C2: coloured, and with nothing in it: a colour says nothing to an import. If it is a "
        "mark, write one: an x makes a seat.",
    ]
