"""Whatever stands in the cells: no traceback, and no name is lost in silence."""

from __future__ import annotations

import re
from typing import Any

from exchange.workbooks import book_of, told
from hypothesis import example, given, settings
from hypothesis import strategies as st

from partnermap.editing.composing import composed
from partnermap.exchange import Imported
from partnermap.exchange.bringing import as_new_map
from partnermap.exchange.spreadsheets import Asked, import_workbooks

HEADINGS = [
    *("Organisation", "Board", "Sector", "Type", "Role", "Chair", "Members", "Area", "Income"),
    *("Email", "Start date", "Notes", "Id", "Source", "From", "To", "Relationship", "Cluster"),
    *("Charity number", "Reports to", "Text", "Name", "Function", "Level", "Leads on"),
]
WORDS = [
    *("x", "Y", "-", "?", "tbc", "n/a", "Chair", "VCSE", "\u00a350k", "2023", "45231", "45231.5"),
    *("a@b.org", "0113 496 0000", "Jane Smith", "1090095", "none", "everyone", "sector: vcse"),
    *("reports to", "=1+1", "\U0001f600", "{[*&", "a: b", "# c", "not-an-id", "x" * 300, "1/4/22"),
    *("Care; It meets; Jane Smith", "see terms; Care?"),
]
NAMES = st.integers(0, 40).map(lambda number: f"Zq{number:02d} Trust")
CELLS = st.one_of(
    st.none(),
    st.sampled_from(HEADINGS),
    st.sampled_from(WORDS),
    NAMES,
    st.text(max_size=12),
    st.integers(-5, 10**9),
)
ROWS = st.lists(st.lists(CELLS, max_size=6), max_size=7)
HEADED = st.tuples(st.lists(st.sampled_from(HEADINGS), min_size=2, max_size=6, unique=True), ROWS)
SHEETS = st.dictionaries(
    st.sampled_from(["Organisations", "Boards", "Members", "Who", "Sheet1"]),
    st.one_of(ROWS, HEADED.map(lambda pair: [pair[0], *pair[1]])),
    max_size=3,
)


def brought(sheets: dict[str, Any], tmp_path_factory: Any) -> Imported:
    found = import_workbooks([book_of(**sheets)], Asked())
    return as_new_map(found, tmp_path_factory.getbasetemp() / "never", "Any").imported


@settings(max_examples=150, deadline=None)
@given(SHEETS)
@example({"Organisations": [["Id", "Organisation"], ["Zq00 Trust", "Elm Trust"]]})
def test_any_cells_are_read_and_no_name_is_lost(tmp_path_factory: Any, sheets: Any) -> None:
    found = brought(sheets, tmp_path_factory)
    data = composed(found.sections)
    said = "\n".join(told(found))
    places = [each.origin for each in found.remarks]
    places += [more for each in found.remarks for more in each.also]
    for sheet in book_of(**sheets).sheets:
        whole = any(each.sheet == sheet.name and not each.cell for each in places)
        columns = {
            re.sub(r"\d", "", each.cell)
            for each in places
            if each.sheet == sheet.name and each.cell
        }
        for cell in sheet.cells():
            if re.fullmatch(r"Zq\d\d Trust", cell.text):
                column = re.sub(r"\d", "", cell.name)
                assert (
                    cell.text in data
                    or cell.text in said
                    or sheet.origin(cell) in places
                    or whole
                    or column in columns
                ), cell


@settings(max_examples=100, deadline=None)
@given(SHEETS)
@example({"Organisations": [["Organisation", "Jane Smith"], ["Elm Trust"]]})
@example({"Organisations": [["Organisation", "0113 496 0000"], ["Elm Trust"]]})
def test_no_person_comes_through(tmp_path_factory: Any, sheets: Any) -> None:
    found = brought(sheets, tmp_path_factory)
    everything = composed(found.sections) + "\n".join(told(found))
    assert "Jane Smith" not in everything
    assert "a@b.org" not in everything
    assert "496 0000" not in everything
