"""From a messy workbook to a map: what is written and what is told, read by a person."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner
from exchange.messy import messy_workbook

from partnermap.cli import program
from partnermap.finding import Severity
from partnermap.pipeline import read

GOLDEN = Path(__file__).parent / "golden"
Committed = Callable[[Path, str], None]
DECISIONS = {
    "B'ham CC": "birmingham-city-council",
    "HWB": "health-and-wellbeing-board",
    "Birmingham Food Bank": "birmingham-foodbank",
    "Birmingham Forum (charity number 7654321)": "new",
    "Birmingham Forum": "birmingham-forum",
    "Siobhan Example": "skip",
}


def run(*words: str) -> str:
    result = CliRunner().invoke(program, words)
    assert result.exit_code == 0, result.output
    return result.output


@pytest.fixture
def ours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    messy_workbook(Path("register.xlsx"))
    return Path("ours")


def test_the_map_and_all_that_is_told_are_as_they_were_read(
    ours: Path, committed: Committed
) -> None:
    said = run("import", "xlsx", "register.xlsx", "-o", "ours", "--all")
    written = [
        f"==> {path.name}\n{path.read_text(encoding='utf-8-sig')}"
        for path in sorted(ours.iterdir())
    ]
    committed(GOLDEN / "messy.txt", said + "\n" + "\n".join(written))


def test_the_map_passes_check(ours: Path) -> None:
    run("import", "xlsx", "register.xlsx", "-o", "ours")
    assert [p.message for p in read(ours).problems if p.severity is not Severity.NOTE] == []


def test_no_person_is_written_or_told(ours: Path) -> None:
    said = run("import", "xlsx", "register.xlsx", "-o", "ours")
    said += run("import", "xlsx", "register.xlsx", "-o", "ours", "--all")
    said += "".join(path.read_text(encoding="utf-8") for path in ours.glob("*.yaml"))
    for each in ("Smith", "Jones", "Patel", "Green", "Siobhan", "Major", "ann@", "jane", "496"):
        assert each not in said


def decide() -> None:
    path = Path("ours/import-review.csv")
    head, *lines = path.read_text(encoding="utf-8-sig").splitlines()
    decided = [line + DECISIONS[line.split(",")[0]] for line in lines]
    path.write_text("\n".join([head, *decided]), encoding="utf-8")


def test_what_was_decided_is_all_that_the_next_run_changes(
    ours: Path, committed: Committed
) -> None:
    run("import", "xlsx", "register.xlsx", "-o", "ours")
    decide()
    said = run("import", "xlsx", "register.xlsx", "-o", "ours", "--dry-run")
    committed(GOLDEN / "messy-decided.txt", said)


def test_a_third_run_changes_nothing(ours: Path) -> None:
    run("import", "xlsx", "register.xlsx", "-o", "ours")
    decide()
    run("import", "xlsx", "register.xlsx", "-o", "ours")
    before = {path: path.read_bytes() for path in ours.iterdir()}
    run("import", "xlsx", "register.xlsx", "-o", "ours")
    assert {path: path.read_bytes() for path in ours.iterdir()} == before
    assert "waits" not in (ours / "import-review.csv").read_text(encoding="utf-8-sig")
