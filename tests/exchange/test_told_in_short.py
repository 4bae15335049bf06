"""What an import tells fits on a page: what is alike is told together, and nothing is uncounted."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner
from exchange.workbooks import imported, workbook

from partnermap.cli import program
from partnermap.exchange import Imported
from partnermap.exchange.briefly import briefly
from partnermap.exchange.telling import gathered, summed

ORGS = [
    ["Our organisations"],
    ["Organisation", "Sector", "Type", "Income", "Joined register", "Main contact", "Since"],
    *(
        [
            f"Elm {n} Trust",
            f"lot {n}",
            f"sort {n}",
            f"c {n}ish",
            "May",
            f"Ann Lee {n}",
            "01/02/2020",
        ]
        for n in range(30)
    ),
    ["Elm 99 Trust", "tbc", "n/k", "?", None, None, "45000"],
]
GRID = [
    ["Organisation", "Health Board", "City Board"],
    *([f"Elm {n} Trusts", "X", "sends somebody" if n % 2 else f"{n} times"] for n in range(20)),
]


def short(found: Imported) -> dict[str, list[str]]:
    return {head: briefly(remarks)[0] for head, remarks in gathered(found.remarks)}


@pytest.fixture(scope="module")
def found() -> Imported:
    return imported(Orgs=ORGS, Grid=GRID)


def test_words_that_are_not_known_are_one_sentence_with_an_example_of_each_column(
    found: Imported,
) -> None:
    (said,) = [e for e in short(found)["Not taken into the map"] if e.startswith("Words that")]
    assert said == (
        "Words that are not known, so that nothing is recorded (60 cells): 'lot 0' under 'Sector' "
        "(Orgs!B3), 'sort 0' under 'Type' (Orgs!C3), 'lot 1' under 'Sector' (Orgs!B4) and 57 more. "
        "--write-mapping FILE lists them, to say what each means."
    )


def test_names_that_wait_are_shown_in_part_and_the_others_stand_in_the_review_file(
    found: Imported,
) -> None:
    waiting = short(found)["Waiting for your decision"]
    assert len(waiting) == 6
    assert waiting[-1] == "and 15 more names: in import-review.csv, each with what is suggested."
    assert len(found.uncertain) == 20


def test_marks_that_wait_are_all_shown_as_no_review_file_has_them() -> None:
    marks = ["C", "O", "S", "D", "M", "DC", "VC"]
    grid = [["Organisation", "Health Board"], *([f"Elm {m} Trust", m] for m in marks)]
    key = [["X", "Member"], *([mark, f"Whatever {mark} is"] for mark in marks)]
    waiting = short(imported(Grid=grid, Key=key))["Waiting for your decision"]
    assert [each.split("'")[1] for each in waiting] == marks


def test_every_cell_is_told_or_counted(found: Imported) -> None:
    for head, remarks in gathered(found.remarks):
        cells = sum(1 + len(each.also) for each in remarks)
        sentences = " ".join(briefly(remarks)[0])
        counts = sum(int(n) for n in re.findall(r"\((\d+) cells\)", sentences))
        more = sum(int(n) for n in re.findall(r"and (\d+) more (?:places|names)", sentences))
        shown = len(set(re.findall(r"\b(?:Orgs!|Grid!)?[A-Z]\d+\b", sentences)))
        assert counts + more + shown + len(re.findall("sheet '", sentences)) >= cells, head


def test_many_headings_that_are_not_understood_are_all_named_in_one_sentence() -> None:
    heads = ["Ward cluster", "Postcode", "Old box", "Statutory?"]
    rows = [["Organisation", "Sector", *heads], ["Elm", "vcse", "2", "OR1 4AB", "a", "No"]]
    first, second = short(imported(Orgs=rows))["Not taken into the map"]
    assert first == (
        "Headings that are not understood, so that their columns are left out, and what they may "
        "mean: 'Ward cluster' = Notes? (Orgs!C1), 'Postcode' = ignore? (Orgs!D1), 'Old box' "
        "(Orgs!E1). --write-mapping FILE asks what each means."
    )
    assert second.startswith("Orgs!F1: the heading 'Statutory?' asks something")


def test_what_stands_alone_is_told_in_full() -> None:
    rows = [["Organisation", "Kind"], ["Elm Trust", "Interfaith"]]
    (said,) = short(imported(Orgs=rows))["Not taken into the map"]
    assert said.startswith("Orgs!B2: 'Interfaith': this is no word for 'Kind'. Words: council")


def test_the_program_tells_it_on_a_page_and_all_of_it_where_that_is_asked(tmp_path: Path) -> None:
    path = workbook(tmp_path / "register.xlsx", Orgs=ORGS, Grid=GRID)
    said = [
        CliRunner().invoke(program, ["import", "xlsx", str(path), "-o", str(tmp_path / "x"), *more])
        for more in ([], ["--all", "--dry-run"])
    ]
    assert [each.exit_code for each in said] == [0, 0]
    assert len(said[0].output.splitlines()) < 50
    assert "--all tells of every cell." in said[0].output
    assert (
        "import-review.csv (20 lines), and import again. Then: partnermap check" in said[0].output
    )
    assert "'lot 17': this is no word for 'Sector'" in said[1].output
    assert "'Elm 17 Trusts' may be" in said[1].output


def test_bodies_that_stand_in_no_list_are_named_before_areas() -> None:
    lists = [
        ["Organisation", "Sector", "Area"],
        *([f"Elm {n} Trust", "VCS", f"A{n}"] for n in "abc"),
    ]
    grid = [
        [None, "Health Board"],
        *([name, "X"] for name in ("Police", "Age UK Elm", "Brum Watch")),
    ]
    (said,) = [
        each
        for each in short(imported(Orgs=lists, Grid=grid))["Taken, and worth a look"]
        if "no list" in each
    ]
    assert said.endswith(
        "with no more than a name (6 cells): 'Police', 'Age UK Elm' and 'Brum Watch', 3 areas."
    )
    many = [grid[0], *([f"{chr(97 + n)}lm Watch", "X"] for n in range(8))]
    (said,) = [
        each
        for each in short(imported(Orgs=lists, Grid=many))["Taken, and worth a look"]
        if "no list" in each
    ]
    assert ": 8 organisations ('alm Watch', 'blm Watch'," in said
    assert "'flm Watch' and 2 more), 3 areas." in said


def test_a_note_that_names_its_source_in_another_way_is_not_new() -> None:
    there = {"notes": [{"text": "Small", "source": ["a", {"id": "b"}]}]}
    again = Imported({"notes": [{"text": "Small", "source": [{"id": "a"}, "b"]}]})
    assert [*summed(again, there)] == ["New: nothing.", "There already: 1 note."]
