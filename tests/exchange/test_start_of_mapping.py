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
    """With what is likely in the place of each question mark."""
    return re.sub(r': "\?"  # likely (.+) \(', r": \1  # (", text)


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


def test_what_is_likely_is_what_the_import_advises(tmp_path: Path) -> None:
    rows = [[*LEAD, "Statutory?"], ["Lunch Club", "vcse", "Cluster 2", "No"]]
    rows += [["Elm Hub", "vcse", "Cluster 2", "No"]]
    text = start_of_mapping([book_of(Orgs=rows, Ideas=[["Ring round"]])], Mapped())
    said = read(filled_in(text), tmp_path)
    assert said.headings == {"ward cluster": "Tags", "statutory": "Notes"}
    assert said.sheets == {"ideas": "ignore"}
    found = imported(mapped=said, Orgs=rows).sections["organisations"]["lunch-club"]
    assert found["tags"] == ["Cluster 2"]
    assert found["notes"] == ["Statutory?: No"]


@pytest.mark.parametrize(
    ("heading", "cell"),
    [("On register since", "2019-04-01"), ("Postcode", "OR1 4AB"), ("Updated by", "12 May")],
)
def test_what_only_keeps_a_register_is_best_ignored(heading: str, cell: str) -> None:
    rows = [["Organisation", "Sector", heading], ["Elm Trust", "vcse", cell]]
    assert f'"{heading}": "?"  # likely ignore (1 cell)' in start_of_mapping(
        [book_of(Orgs=rows)], Mapped()
    )
    advice = f'In a mapping file: headings: {{"{heading}": ignore}}, or Notes.'
    assert any(each.endswith(advice) for each in told(imported(Orgs=rows)))


def test_a_heading_of_two_sheets_is_written_for_each(tmp_path: Path) -> None:
    sheets = [[LEAD, *([f"{each} {n}", "vcse", each] for n in "ab")] for each in ("Elm", "Oak")]
    books = [book_of(A=sheets[0], B=sheets[1])]
    said = read(filled_in(start_of_mapping(books, Mapped())), tmp_path)
    assert said.headings == {"a!ward cluster": "Tags", "b!ward cluster": "Tags"}


def test_what_was_understood_stands_below_in_short() -> None:
    rows = [["Our list"], LEAD, ["Elm", "Third sector", "Cluster 2"], ["Oak", "NHS", "Cluster 2"]]
    asked, known = start_of_mapping([book_of(Orgs=rows)], Mapped()).split("# What was understood")
    assert '  "Ward cluster": "?"  # likely Tags (2 cells)\n' in asked
    assert not any(each in asked for each in ("Third sector", '"NHS"', '"Orgs": Organisations'))
    lines = known.splitlines()
    assert '# "Orgs": Organisations, with its headings in row 2: "Organisation" = Name.' in lines
    assert '# Sector: "Third sector" = vcse (1), "NHS" = nhs (1).' in lines


def test_where_all_is_understood_nothing_is_asked() -> None:
    text = start_of_mapping([book_of(Orgs=[["Organisation", "Sector"], ["Elm", "vcse"]])], Mapped())
    assert "# Everything was understood" in text
    assert '"?"' not in text.split("# Everything")[1]


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
    assert '    "FE": "?"  # 1 cell\n' in text
    assert '    "sends a deputy": "?"  # 1 cell\n' in text
    said = 'Role: "X" = member (2), "Invited" = in-attendance, but not surely (1), "?" = none (1)'
    assert said in " ".join(text.replace("#  ", "").split())
    as_is = imported(Orgs=orgs, Grid=grid).sections
    unchanged = imported(mapped=read(text, tmp_path), Orgs=orgs, Grid=grid)
    assert unchanged.sections == as_is
    assert not [each for each in told(unchanged) if "changes nothing" in each]
    changed = read(filled_in(text), tmp_path)
    assert changed.words == {}  # of a seat nothing is likely
    answer = Mapped(words={"role": {"sends a deputy": "member"}})
    filled = imported(mapped=answer, Orgs=orgs, Grid=grid).sections
    assert len(filled["partnerships"]["health-board"]["members"]) == 3


def test_a_word_that_one_list_understands_is_asked_for_the_other() -> None:
    boards = [["Board", "Type"], ["A Board", "Forum"]]
    orgs = [["Organisation", "Type", "Sector"], ["Elm", "Forum", "vcse"]]
    text = start_of_mapping([book_of(Boards=boards, Orgs=orgs)], Mapped())
    assert '    "Forum": "?"' in text
    assert 'Kind: "Forum" = forum (1).' in text


@pytest.mark.parametrize("text", ["left 2021", "Resigned", "vacant", "former chair", "seat vacant"])
def test_no_seat_is_offered_for_whoever_has_left(text: str) -> None:
    grid = [
        ["Organisation", "Health Board", "City Board"],
        ["Elm Trust", "X", text],
        ["Elm FE", "x", "X"],
        ["Oak Club", "x", "X"],
    ]
    start = start_of_mapping([book_of(Grid=grid)], Mapped())
    assert f'"{text}": "?"  # likely none (1 cell)' in start
    (remark,) = [line for line in told(imported(Grid=grid)) if "no mark that is" in line]
    assert remark.endswith(f'In a mapping file: words: {{Role: {{"{text}": none}}}}.')


def test_words_of_a_row_that_explains_its_headings_are_not_asked() -> None:
    rows = [["Organisation", "Sector", "Income"], ["full name pls", "drop down", "rough is fine"]]
    text = start_of_mapping([book_of(Orgs=[*rows, ["Elm", "vcse", "5000"]])], Mapped())
    assert not [each for each in ("drop down", "rough is fine") if each in text]


def test_a_status_that_is_read_as_an_end_is_not_asked() -> None:
    rows = [["Organisation", "Sector", "Status"], ["Elm", "vcse", "Closed Mar 2024"]]
    assert "Closed" not in start_of_mapping([book_of(Orgs=rows)], Mapped())


def test_kinds_of_boards_are_met_by_a_plain_equal_or_asked_without_a_wrong_guess() -> None:
    kinds = ("Statutory board", "Partnership board", "Statutory committee", "Scrutny committee")
    asked = ("Statutory scrutiny", "Delivery group", "Neighbourhood team", "Programme group")
    rows = [["Board", "Kind"], *([f"Board {at}", kind] for at, kind in enumerate(kinds + asked))]
    lines = start_of_mapping([book_of(Boards=rows)], Mapped())
    assert '"Scrutny committee": "?"  # likely scrutiny-committee (1 cell)' in lines
    for kind in asked:
        assert f'"{kind}": "?"  # 1 cell' in lines
    found = imported(Boards=rows).sections["partnerships"].values()
    assert [each["kind"] for each in found if "kind" in each] == ["board", "board", "committee"]
