"""``partnermap ask`` from the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from maps_from_text import ROOT

from partnermap.cli import program

NORTHBRIDGE = str(ROOT / "maps/northbridge")


def run(*words: str) -> tuple[int, str]:
    result = CliRunner().invoke(program, ["ask", *words])
    return result.exit_code, result.output


def test_it_asks_about_another_moment() -> None:
    code, now = run(NORTHBRIDGE, "--format", "json")
    assert code == 0
    assert json.loads(now)["map"]["as_of"] == "2023-11-30"
    code, then = run(NORTHBRIDGE, "--format", "json", "--at", "2020")
    assert json.loads(then)["map"]["as_of"] == "2020-12-31"
    assert json.loads(then)["questions"] != json.loads(now)["questions"]
    code, later = run(NORTHBRIDGE, "--with-proposed", "--format", "json")
    assert json.loads(later)["map"]["with_proposed"] is True


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_all_of_them_only_where_they_are_asked_for(form: str) -> None:
    _, some = run(NORTHBRIDGE, "--format", form)
    _, every = run(NORTHBRIDGE, "--format", form, "--all")
    assert "12. " in some
    assert "13. " not in some
    _, data = run(NORTHBRIDGE, "--format", "json")
    asked = json.loads(data)["questions"]
    assert f"{len(asked)}. {asked[-1]['subject']}" in every


def test_a_table_for_excel_is_written_to_a_file(tmp_path: Path) -> None:
    target = tmp_path / "questions.csv"
    code, said = run(NORTHBRIDGE, "--format", "csv", "-o", str(target))
    assert (code, said) == (0, f"Wrote {target}.\n")
    assert target.read_bytes().startswith(b"\xef\xbb\xbf")
    assert b"\r\n1,Safer Northbridge Partnership," in target.read_bytes()


def test_it_is_never_written_over_a_map(tmp_path: Path) -> None:
    code, said = run(NORTHBRIDGE, "-o", str(tmp_path / "partnermap.yaml"))
    assert code == 2
    assert "questions are not written over YAML" in said
    assert list(tmp_path.iterdir()) == []
