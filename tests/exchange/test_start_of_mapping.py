"""What ``--write-mapping`` writes ``--mapping`` takes, and it changes nothing as it is."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from exchange.test_any_cells import SHEETS
from exchange.workbooks import book_of, imported, told
from hypothesis import example, given, settings

from partnermap.exchange.spreadsheets import Mapped, read_mapping, start_of_mapping

LEAD = ["Organisation", "Sector", "Ward cluster"]


def read(text: str, folder: Path) -> Mapped:
    path = folder / "mapping.yaml"
    path.write_text(text, encoding="utf-8")
    return read_mapping(path)


def filled_in(text: str) -> str:
    """With the '#' taken off every line that says something of a sheet, a heading or a word."""
    return re.sub(r'^( +)# (?=".*": )', r"\1", text, flags=re.MULTILINE)


@settings(max_examples=120, deadline=None)
@given(SHEETS)
@example(
    {
        "A": [LEAD, ["Elm Trust", "vcse", "Cluster 2"]],
        "B": [LEAD, ["Elm Forum", "vcse", "Cluster 2"]],
    }
)
@example({"A": [["Organisation", "Sector", "Chair?", "chair"], ["Elm Trust", "vcse", "a", "b"]]})
@example({"A": [["Organisation", "Sector", "Stop! Go", "# b"], ["Elm Trust", "vcse", "a", "b"]]})
@example({"A": [["Organisation", "Sector", "!", "..."], ["Elm Trust", "vcse", "a", "b"]]})
@example({'A "b": {c} # d': [["Organisation", "Sector", "'e': [f"], ["Elm Trust", "vcse", "a"]]})
def test_what_is_written_is_taken_and_changes_nothing(tmp_path_factory: Any, sheets: Any) -> None:
    text = start_of_mapping([book_of(**sheets)], Mapped())
    folder = tmp_path_factory.getbasetemp()
    assert read(text, folder) == Mapped()
    read(filled_in(text), folder)  # does not raise


def test_a_line_without_its_sign_says_what_the_import_advises(tmp_path: Path) -> None:
    rows = [[*LEAD, "Statutory?"], ["Lunch Club", "vcse", "Cluster 2", "No"]]
    text = start_of_mapping([book_of(Orgs=rows, Ideas=[["Ring round"]])], Mapped())
    said = read(filled_in(text), tmp_path)
    assert said.headings == {"ward cluster": "Tags", "statutory": "Notes"}
    assert said.sheets == {"orgs": "Organisations", "ideas": "ignore"}
    found = imported(mapped=said, Orgs=rows).sections["organisations"]["lunch-club"]
    assert found["tags"] == ["Cluster 2"]
    assert found["notes"] == ["Statutory?: No"]


@pytest.mark.parametrize(
    ("heading", "cell"),
    [("On register since", "2019-04-01"), ("Postcode", "OR1 4AB"), ("Updated by", "12 May")],
)
def test_what_only_keeps_a_register_is_best_ignored(heading: str, cell: str) -> None:
    rows = [["Organisation", "Sector", heading], ["Elm Trust", "vcse", cell]]
    assert f'# "{heading}": ignore' in start_of_mapping([book_of(Orgs=rows)], Mapped())
    advice = f'In a mapping file: headings: {{"{heading}": ignore}}, or Notes.'
    assert any(each.endswith(advice) for each in told(imported(Orgs=rows)))


def test_a_heading_of_two_sheets_is_written_for_each(tmp_path: Path) -> None:
    books = [
        book_of(A=[LEAD, ["Elm", "vcse", "Cluster 2"]], B=[LEAD, ["Oak", "vcse", "Cluster 3"]])
    ]
    said = read(filled_in(start_of_mapping(books, Mapped())), tmp_path)
    assert said.headings == {"a!ward cluster": "Tags", "b!ward cluster": "Tags"}


def test_where_the_headings_of_a_sheet_were_found_is_written() -> None:
    text = start_of_mapping(
        [book_of(Orgs=[["Our list"], LEAD, ["Elm", "vcse", "Cluster 2"]])], Mapped()
    )
    assert '# "Orgs": {is: Organisations, headings_in_row: 2}' in text


def test_no_person_is_written() -> None:
    rows = [["Organisation", "Sector", "Jane Smith"], ["Elm Trust", "vcse", "x"]]
    assert "Jane" not in start_of_mapping([book_of(Orgs=rows)], Mapped())


def test_the_words_of_cells_are_written_with_what_they_are_taken_for(tmp_path: Path) -> None:
    orgs = [["Organisation", "Sector"], ["Elm Trust", "Third sector"], ["Elm FE", "FE"]]
    grid = [
        ["Organisation", "Health Board", "City Board"],
        ["Elm Trust", "X", "Invited"],
        ["Elm FE", "x", "?"],
        ["Elm Club", "sends a deputy", "Chair (voting)"],
    ]
    text = start_of_mapping([book_of(Orgs=orgs, Grid=grid)], Mapped())
    assert '# "Third sector": vcse  # 1 cell' in text
    assert '# "FE": "?"  # not understood, and left out: 1 cell' in text
    assert '# "X": member  # 2 cells' in text
    assert '# "Invited": in-attendance  # 1 cell, but not surely' in text
    assert '# "?": none  # 1 cell' in text
    assert '# "sends a deputy": member  # not understood, and left out: 1 cell' in text
    as_is = imported(Orgs=orgs, Grid=grid).sections
    changed = read(filled_in(text), tmp_path)
    assert changed.words["sector"] == {"third sector": "vcse"}
    filled = imported(mapped=changed, Orgs=orgs, Grid=grid).sections
    assert filled["organisations"] == as_is["organisations"]
    assert filled["partnerships"]["city-board"] == as_is["partnerships"]["city-board"]


@pytest.mark.parametrize("text", ["left 2021", "Resigned", "vacant", "former chair", "seat vacant"])
def test_no_seat_is_offered_for_whoever_has_left(text: str) -> None:
    grid = [
        ["Organisation", "Health Board", "City Board"],
        ["Elm Trust", "X", text],
        ["Elm FE", "x", "X"],
        ["Oak Club", "x", "X"],
    ]
    start = start_of_mapping([book_of(Grid=grid)], Mapped())
    assert f'# "{text}": none  # not understood, and left out: 1 cell' in start
    (remark,) = [line for line in told(imported(Grid=grid)) if "no mark that is" in line]
    assert remark.endswith(f'In a mapping file: words: {{Role: {{"{text}": none}}}}.')
