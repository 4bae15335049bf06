"""Importing again tells what has changed or is open, and once that the rest is in order."""

from __future__ import annotations

from pathlib import Path

from cli.running import quickly as partnermap

HEAD = "Our register of partners,,,,\nOrganisation,Sector,Annual income,Contact person,Cluster\n"
ELM = "Elm Trust,Voluntary sector,about £40k,Jane Smith,2\n"
OAK = "Oak Club,Voluntary sector,£20k-ish,Amy Jones,3\n"
ASH = "Ash Hub,Voluntary sector,about £30k,Amy Jones,3\n"


def _imported(folder: Path, *rows: str, more: tuple[str, ...] = ()) -> tuple[str, str]:
    (folder / "list.csv").write_text("".join([HEAD, *rows]), encoding="utf-8")
    result = partnermap("import", "csv", "list.csv", "-o", "ours", *more, cwd=folder)
    return result.stderr, result.stdout


def test_what_is_in_order_is_told_once_and_then_in_one_line(tmp_path: Path) -> None:
    first, _ = _imported(tmp_path, ELM, OAK)
    assert "Our register of partners" in first
    assert "Contact person" in first
    assert "about £40k" in first
    again, summary = _imported(tmp_path, ELM, OAK)
    assert "'Cluster'" in again  # is open still
    assert not any(each in again for each in ("Our register", "Contact person", "£40k"))
    assert "As before, and in order: " in summary
    assert "in rows of which nothing has changed. --all tells of every cell." in summary
    everything, summary = _imported(tmp_path, ELM, OAK, more=("--all",))
    assert "Our register of partners" in everything
    assert "As before" not in summary


def test_a_row_that_is_new_or_has_changed_is_told_in_full(tmp_path: Path) -> None:
    _imported(tmp_path, ELM, OAK)
    new, _ = _imported(tmp_path, ELM, OAK, ASH)
    assert "about £30k" in new
    assert "Our register" not in new
    changed, _ = _imported(tmp_path, ELM.replace("40k", "45k"), OAK, ASH)
    assert "about £45k" in changed
    assert "£30k" not in changed


def test_a_list_of_other_bodies_is_told_in_full_in_a_map_that_is_there(tmp_path: Path) -> None:
    _imported(tmp_path, ELM, OAK)
    other, _ = _imported(tmp_path, ASH)
    assert "Our register of partners" in other
