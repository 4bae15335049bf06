"""``partnermap functions`` from the command line."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner
from maps_from_text import ROOT

from partnermap.cli import program

NORTHBRIDGE = str(ROOT / "maps/northbridge")


def run(*words: str) -> tuple[int, str]:
    result = CliRunner().invoke(program, ["functions", *words])
    return result.exit_code, result.output


def functions_of(*words: str) -> dict[str, dict]:
    code, said = run(NORTHBRIDGE, "--format", "json", *words)
    assert code == 0
    return {each["id"]: each for each in json.loads(said)["functions"]}


def test_it_shows_another_moment_and_the_proposed_future() -> None:
    assert functions_of()["suicide-bereavement-support"]["empty"]
    assert not functions_of("--with-proposed")["suicide-bereavement-support"]["empty"]
    assert "health-inequalities" not in functions_of("--at", "2020")


def test_it_is_narrowed_to_an_area_and_to_a_body() -> None:
    everywhere = functions_of()["social-prescribing"]["does"]
    here = functions_of("--area", "quarry-fell")["social-prescribing"]
    assert len(here["does"]) < len(everywhere)
    assert here["findings"] == ["PM201/social-prescribing/quarry-fell"]
    assert here["undecided"] is False
    assert functions_of("--body", "carers-partnership").keys() == {"carers-support"}


def test_who_may_be_in_charge_is_not_passed_over() -> None:
    _, said = run(str(ROOT / "maps/leicestershire-together-2007"), "--at", "2003")
    said = " ".join(said.split())
    assert "nobody recorded leads it" not in said
    assert "1 is done with nobody certain to decide" in said
    assert (
        "nobody recorded is certain to lead, decide on or oversee it there; LAA Leads group, LAA "
        "Leads Plus group and Strategic Senior Officer Group may oversee, and Leicestershire "
        "Together may lead it." in said
    )


def test_an_id_that_nothing_has_is_told() -> None:
    code, said = run(NORTHBRIDGE, "--area", "quary-fell")
    assert (code, "Did you mean quarry-fell?" in said) == (2, True)


def test_a_matrix_for_excel_is_written_to_a_file_and_never_over_a_map(tmp_path: Path) -> None:
    target = tmp_path / "functions.csv"
    assert run(NORTHBRIDGE, "--format", "csv", "-o", str(target)) == (0, f"Wrote {target}.\n")
    assert target.read_bytes().startswith(b"\xef\xbb\xbfFunction,")
    code, said = run(NORTHBRIDGE, "-o", str(tmp_path / "partnermap.yaml"))
    assert code == 2
    assert "reports are not written over YAML" in said
