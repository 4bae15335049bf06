"""``import`` as a user runs it: what goes wrong, and where things are written."""

from __future__ import annotations

from pathlib import Path

import pytest
from cli.running import quickly as partnermap

LIST = "Organisation,Sector\nElm Trust,VCSE\n"


@pytest.fixture
def place(tmp_path: Path) -> Path:
    (tmp_path / "list.csv").write_text(LIST, encoding="utf-8")
    return tmp_path


GRID = "Organisation,Elm Board,City Board\nElm Trust,x,x\nElm Trsut,x,\n"


def test_a_dry_run_shows_the_names_of_a_new_map_and_what_waits(place: Path) -> None:
    (place / "who.csv").write_text(GRID, encoding="utf-8")
    arguments = ["import", "csv", "list.csv", "who.csv", "-o", "maps/ours", "--dry-run"]
    result = partnermap(*arguments, cwd=place)
    assert result.returncode == 0, result.stderr
    assert result.stdout.splitlines() == [
        *("Organisations (1)", "  Elm Trust", ""),
        *("Partnerships, with their seats (2)", "  Elm Board (1); City Board (1)", ""),
        *("Waiting (1)", "  Elm Trsut = elm-trust?", ""),
    ]
    assert "--all tells of every cell, and shows the files." in result.stderr
    assert sorted(path.name for path in place.iterdir()) == ["list.csv", "who.csv"]


def test_with_all_it_shows_the_files_and_into_a_map_the_difference(place: Path) -> None:
    arguments = ["import", "csv", "list.csv", "-o", "maps/ours"]
    result = partnermap(*arguments, "--dry-run", "--all", cwd=place)
    assert "+++ maps/ours/organisations.yaml" in result.stdout
    assert "+    name: Elm Trust" in result.stdout
    assert result.stderr.splitlines() == ["Nothing was written.", "New: 1 organisation."]
    partnermap(*arguments, cwd=place)
    (place / "list.csv").write_text(f"{LIST}Oak Trust,VCSE\n", encoding="utf-8")
    assert "+    name: Oak Trust" in partnermap(*arguments, "--dry-run", cwd=place).stdout


def test_names_that_wait_are_shown_where_a_dry_run_says_that_they_are(place: Path) -> None:
    names = ["Ashley Mount Choir", "Birch Hill Choir", "Cedar Row Choir", "Damson Lane Choir"]
    names += ["Elder Vale Choir", "Fern Bank Choir", "Gorse Edge Choir", "Hazel Moor Choir"]
    rows = "".join(f"{each},VCSE\n" for each in names)
    (place / "list.csv").write_text(f"Organisation,Sector\n{rows}", encoding="utf-8")
    marks = "".join(f"{each.replace('Choir', 'Chior')},x,x\n" for each in names)
    (place / "who.csv").write_text(f"Organisation,Elm Board,City Board\n{marks}", encoding="utf-8")
    arguments = ["import", "csv", "list.csv", "who.csv", "-o", "ours"]
    result = partnermap(*arguments, "--dry-run", cwd=place)
    assert "and 6 more names: below, each with what is suggested." in result.stderr
    assert "Hazel Moor Chior = hazel-moor-choir?" in " ".join(result.stdout.split())
    assert "names: in import-review.csv, each" in partnermap(*arguments, cwd=place).stderr


def test_a_new_map_is_told_how_to_be_dated_and_its_areas_how_to_have_a_level(place: Path) -> None:
    (place / "list.csv").write_text("Organisation,Area\nElm Trust,Elm\n", encoding="utf-8")
    arguments = ["import", "csv", "list.csv", "-o", "ours"]
    told = partnermap(*arguments, cwd=place).stdout.splitlines()
    assert told[-2:] == [
        "In ours/partnermap.yaml: the 'name' is made of the folder's; 'as_of: 2024-03' below it "
        "says when the map is of.",
        "In ours/areas.yaml: 1 area has no level yet: 'level: system', 'level: place', 'level: "
        "district' or 'level: neighbourhood'.",
    ]
    assert partnermap(*arguments, cwd=place).stdout.splitlines()[-1].startswith("Next: ")
    (place / "list.csv").write_text("Organisation,Area\nElm Trust,Elm\nOak,North Elm\n", "utf-8")
    assert partnermap(*arguments, cwd=place).stdout.splitlines()[-2:] == [
        told[-1],
        "Where one area lies in another, write it below the smaller one: 'within: elm' below "
        "'north-elm', if it is so.",
    ]


def test_the_name_of_a_map_is_that_of_its_folder_or_given(place: Path) -> None:
    partnermap("import", "csv", "list.csv", "-o", "elm-valley", cwd=place)
    assert "name: Elm valley" in (place / "elm-valley/partnermap.yaml").read_text(encoding="utf-8")
    partnermap("import", "csv", "list.csv", "-o", "two", "--name", "Elm: all", cwd=place)
    assert 'name: "Elm: all"' in (place / "two/partnermap.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["xlsx", "none.xlsx", "-o", "ours"], "none.xlsx: this is not there; give the name"),
        (
            ["xlsx", "list.csv", "-o", "ours"],
            "this is text, no workbook. Try: partnermap import csv",
        ),
        (["csv", "list.csv", "-o", "list.csv"], "list.csv: a map is a folder"),
        (
            ["csv", "list.csv", "-o", "ours", "--mapping", "none.yaml"],
            "none.yaml: this is not there",
        ),
        (["cvs", "list.csv"], "Did you mean csv?"),
    ],
)
def test_what_cannot_be_done_is_said_with_2(arguments: list[str], said: str, place: Path) -> None:
    result = partnermap("import", *arguments, cwd=place)
    assert result.returncode == 2
    assert said in result.stderr
    assert "Traceback" not in result.stderr
    assert [path.name for path in place.iterdir()] == ["list.csv"]


def test_the_start_of_a_mapping_is_written_and_nothing_else(place: Path) -> None:
    arguments = ["import", "csv", "list.csv", "-o", "ours", "--write-mapping", "mapping.yaml"]
    result = partnermap(*arguments, cwd=place)
    assert result.stdout == (
        "Wrote mapping.yaml. Fill it in, and import with --mapping mapping.yaml\n"
    )
    assert sorted(path.name for path in place.iterdir()) == ["list.csv", "mapping.yaml"]
    start = place / "mapping.yaml"
    answered = start.read_text(encoding="utf-8").replace('"?"', "ignore", 1)
    start.write_text(f"{answered}# mine\n", encoding="utf-8", newline="")
    again = partnermap(*arguments, cwd=place)
    assert again.stdout == "Nothing more is to be asked: mapping.yaml has a line for everything.\n"
    assert start.read_text(encoding="utf-8") == f"{answered}# mine\n"
    (place / "list.csv").write_text(
        "Organisation,Sector,Box\nElm,Third lot,Old\n", encoding="utf-8"
    )
    more = partnermap(*arguments[:-1], "more.yaml", "--mapping", "mapping.yaml", cwd=place)
    assert more.stdout.startswith("Added 2 lines to what more.yaml says. Fill it in, and import")
    assert "# mine" in (place / "more.yaml").read_text(encoding="utf-8")
