"""Tables of an export that come back alone, or after a program has saved them."""

from __future__ import annotations

from pathlib import Path

import pytest
from exchange.round_trips import HEADING

from partnermap.exchange.bringing import brought as bring_in
from partnermap.exchange.readers import UnreadableError, read_csv
from partnermap.exchange.tables import tables_for
from partnermap.exchange.telling import sentence_of
from partnermap.exchange.workbook import data_of, write_csv
from partnermap.pipeline import read as read_map


def exported_table(where: Path, folder: Path, name: str) -> Path:
    found = read_map(where, include_contacts=False).map
    assert found is not None
    path = folder / name
    path.write_bytes(write_csv(data_of(found), HEADING)[name])
    return path


@pytest.mark.parametrize("name", ["organisations.csv", "memberships.csv", "words.csv", "notes.csv"])
def test_one_exported_table_is_known_by_its_headings(
    northbridge: Path, tmp_path: Path, name: str
) -> None:
    tables = tables_for([read_csv(exported_table(northbridge, tmp_path, name))], northbridge, None)
    brought = bring_in(tables.imported, northbridge, "", tables.asked)
    assert [sentence_of(each) for each in brought.imported.remarks] == []
    assert brought.edits == ()


def test_dates_that_excel_wrote_into_a_csv_file_are_told_once_with_the_way_round(
    northbridge: Path, tmp_path: Path
) -> None:
    path = exported_table(northbridge, tmp_path, "sources.csv")
    text = path.read_text("utf-8-sig").replace("2023-10", "Oct-23").replace("2023-04", "1/4/2023")
    path.write_text(text, "utf-8")
    tables = tables_for([read_csv(path)], northbridge, None)
    brought = bring_in(tables.imported, northbridge, "", tables.asked)
    assert brought.edits == ()
    (told,) = (each for each in brought.imported.remarks if "in its own way" in each.message)
    assert told.origin.file == "sources.csv"
    assert "partnermap export xlsx" in told.hint


def test_an_exported_table_under_another_name_or_beside_others_is_refused(
    northbridge: Path, tmp_path: Path
) -> None:
    path = exported_table(northbridge, tmp_path, "organisations.csv")
    copy = path.rename(tmp_path / "organisations (1).csv")
    with pytest.raises(UnreadableError, match="headings of the exported sheet 'Organisations'"):
        tables_for([read_csv(copy)], northbridge, None)
    other = tmp_path / "who.csv"
    other.write_text("Organisation,Sector\nElm Hospice,vcse\n")
    books = [read_csv(copy.rename(path)), read_csv(other)]
    with pytest.raises(UnreadableError, match=r"organisations\.csv came from an export"):
        tables_for(books, northbridge, None)
