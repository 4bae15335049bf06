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


def test_a_dry_run_shows_the_files_and_writes_none(place: Path) -> None:
    result = partnermap("import", "csv", "list.csv", "-o", "maps/ours", "--dry-run", cwd=place)
    assert result.returncode == 0, result.stderr
    assert "+++ maps/ours/organisations.yaml" in result.stdout
    assert "+    name: Elm Trust" in result.stdout
    assert result.stderr.splitlines() == ["Nothing was written.", "New: 1 organisation."]
    assert [path.name for path in place.iterdir()] == ["list.csv"]


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
    again = partnermap(*arguments, cwd=place)
    assert (again.returncode, "is there already" in again.stderr) == (2, True)
