"""Export to workbooks and CSV files, and the template: where they go, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from cli.running import MAP, NORTHBRIDGE
from cli.running import quickly as partnermap

from partnermap.exchange.readers import read_csv, read_xlsx
from partnermap.exchange.workbook import read, version_of


@pytest.fixture
def where(tmp_path: Path) -> Path:
    path = tmp_path / "map.yaml"
    path.write_text(MAP, encoding="utf-8")
    return path


def test_a_workbook_is_written_and_known_again(where: Path, tmp_path: Path) -> None:
    done = partnermap("export", "xlsx", str(where), "-o", "ours.xlsx", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, "Wrote ours.xlsx.\n")
    assert "ghost" in done.stderr  # an id that no record has: said, and kept
    book = read_xlsx(tmp_path / "ours.xlsx")
    assert version_of(book) == 1
    board = read(book).imported.sections["partnerships"]["board"]
    assert board == {"name": "Board", "decides": True, "members": ["council", "ghost"]}


def test_csv_files_are_written_into_a_folder(where: Path, tmp_path: Path) -> None:
    done = partnermap("export", "csv", str(where), "-o", "tables", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, "Wrote 24 files into tables.\n")
    assert version_of(read_csv(tmp_path / "tables" / "read-me.csv")) == 1
    rows = (tmp_path / "tables" / "memberships.csv").read_bytes().decode("utf-8-sig")
    assert rows.split("\r\n")[1].startswith("board,Board,council,Council,")


@pytest.mark.parametrize("kind", ["xlsx", "csv"])
def test_nothing_is_written_over_without_force(where: Path, tmp_path: Path, kind: str) -> None:
    target = {"xlsx": "ours.xlsx", "csv": "tables"}[kind]
    arguments = ["export", kind, str(where), "-o", target]
    assert partnermap(*arguments, cwd=tmp_path).returncode == 0
    before = {path: path.read_bytes() for path in tmp_path.rglob("*.*")}
    again = partnermap(*arguments, cwd=tmp_path)
    assert again.returncode == 2
    assert "there already. To write over it, add --force" in again.stderr
    assert {path: path.read_bytes() for path in tmp_path.rglob("*.*")} == before
    assert partnermap(*arguments, "--force", cwd=tmp_path).returncode == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["xlsx"], "Say into which file, with -o FILE.xlsx."),
        (["csv"], "Say into which folder, with -o FOLDER."),
        (["xlsx", "-o", "ours.csv"], "a workbook's name ends in .xlsx"),
        (["xlsx", "-o", "ours"], "Give ours.xlsx."),
        (["csv", "-o", "map.yaml"], "this is a file; CSV files are written into a folder"),
        (["xlsx", "-o", "no/ours.xlsx"], "there is no folder"),
        (["csv", "-o", "no/tables"], "this folder cannot be made"),
        (["xlsx", "-o", "ours.xlsx", "--at", "2020"], "holds the whole map"),
        (["csv", "-o", "tables", "--with-proposed"], "holds the whole map"),
    ],
)
def test_what_cannot_be_done_is_said_and_leaves_nothing(
    where: Path, tmp_path: Path, arguments: list[str], said: str
) -> None:
    kind, *rest = arguments
    done = partnermap("export", kind, "map.yaml", *rest, cwd=tmp_path)
    assert done.returncode == 2
    assert said in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["map.yaml"]


def test_ways_to_reach_a_person_stay_out_unless_they_are_asked_for(tmp_path: Path) -> None:
    (tmp_path / "map.yaml").write_text(
        'map: {name: M}\norganisations: {a: {name: A, about: "Ask jo.bloggs@example.org"}}\n',
        encoding="utf-8",
    )
    done = partnermap("export", "xlsx", "map.yaml", "-o", "a.xlsx", cwd=tmp_path)
    assert "From 1 text a way to reach a person was left out" in done.stderr
    asked = ["export", "xlsx", "map.yaml", "-o", "b.xlsx", "--include-contacts"]
    assert partnermap(*asked, cwd=tmp_path).returncode == 0
    said = [
        read(read_xlsx(tmp_path / name)).imported.sections["organisations"]["a"]["about"]
        for name in ("a.xlsx", "b.xlsx")
    ]
    assert said == ["Ask [contact details left out]", "Ask jo.bloggs@example.org"]


def test_the_template_is_an_empty_workbook(tmp_path: Path) -> None:
    done = partnermap("template", "xlsx", "-o", "ours.xlsx", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Wrote ours.xlsx. When rows are in it: partnermap import xlsx")
    book = read_xlsx(tmp_path / "ours.xlsx")
    assert version_of(book) == 1
    assert read(book).imported.sections == {}
    assert partnermap("template", "xlsx", "-o", "ours.xlsx", cwd=tmp_path).returncode == 2


def test_two_exports_are_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one.xlsx", "two.xlsx"):
        assert partnermap("export", "xlsx", NORTHBRIDGE, "-o", name, cwd=tmp_path).returncode == 0
    assert (tmp_path / "one.xlsx").read_bytes() == (tmp_path / "two.xlsx").read_bytes()
