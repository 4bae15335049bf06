"""All that is asked is written by a dry run, so that the first import is right."""

from __future__ import annotations

from pathlib import Path

import pytest
from cli.running import quickly as partnermap

LIST = "Organisation,Sector\nElmside Lunch Club,Third lot\n"
GRID = "Organisation,Elm Board\nElmside Lunch Clbu,x\n"


def test_a_dry_run_writes_what_it_asks_and_nothing_of_a_map(tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text(LIST, encoding="utf-8")
    (tmp_path / "who.csv").write_text(GRID, encoding="utf-8")
    command = ["import", "csv", "list.csv", "who.csv", "-o", "ours"]
    asked = partnermap(*command, "--dry-run", "--write-mapping", "m.yaml", cwd=tmp_path)
    assert "Of the map nothing was written." in asked.stderr
    assert asked.stdout.splitlines()[-2:] == [
        "Wrote ours/import-review.csv: decide in it (1 line).",
        "Wrote m.yaml. Fill it in, and import with --mapping m.yaml",
    ]
    assert [path.name for path in (tmp_path / "ours").iterdir()] == ["import-review.csv"]
    review = tmp_path / "ours/import-review.csv"
    review.write_text(review.read_text("utf-8-sig").replace(",\n", ",Yes\n"), encoding="utf-8")
    start = tmp_path / "m.yaml"
    said = start.read_text("utf-8").replace('"Third lot": "?"', '"Third lot": vcse')
    start.write_text(said, encoding="utf-8")
    done = partnermap(*command, "--mapping", "m.yaml", cwd=tmp_path)
    assert done.stdout.splitlines()[-2].startswith("Next: partnermap check ours")
    boards = (tmp_path / "ours/partnerships.yaml").read_text("utf-8")
    assert "elmside-lunch-club" in boards
    assert "sector: vcse" in (tmp_path / "ours/organisations.yaml").read_text("utf-8")
    assert review.read_text("utf-8-sig").splitlines()[1].endswith(",elmside-lunch-club")


@pytest.mark.parametrize("said", ["yes", "Y", "same"])
def test_yes_where_several_are_suggested_says_nothing(tmp_path: Path, said: str) -> None:
    lists = "Organisation\nElm City Council\nElm Chamber of Commerce\n"
    (tmp_path / "list.csv").write_text(lists, encoding="utf-8")
    (tmp_path / "who.csv").write_text("Organisation,Elm Board\nElm CC,x\n", encoding="utf-8")
    command = ["import", "csv", "list.csv", "who.csv", "-o", "ours"]
    partnermap(*command, cwd=tmp_path)
    review = tmp_path / "ours/import-review.csv"
    assert " or " in review.read_text("utf-8-sig")
    review.write_text(review.read_text("utf-8-sig").replace(",\n", f",{said}\n"), encoding="utf-8")
    again = partnermap(*command, cwd=tmp_path)
    assert "'yes' only where one body is suggested" in again.stderr
    assert "members" not in (tmp_path / "ours/partnerships.yaml").read_text("utf-8")
