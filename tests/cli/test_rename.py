"""``partnermap rename``: what it asks for, says and writes."""

from __future__ import annotations

from pathlib import Path

import pytest
from cli.running import within as partnermap

OLD = "executive-group"


def contents(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text("utf-8") for path in folder.iterdir()}


def test_it_tells_what_was_changed_and_what_was_left(northbridge: Path) -> None:
    result = partnermap("rename", OLD, "city-executive", northbridge)
    assert (result.exit_code, result.stderr) == (0, "")
    before = "PM101/health-inequalities/at-several-levels/executive-group+"
    after = "PM101/health-inequalities/at-several-levels/city-executive+"
    other = "integrated-care-partnership"
    assert result.stdout == (
        f"{OLD} is city-executive now, in 16 places: {northbridge}/links.yaml (3), "
        f"{northbridge}/partnerships.yaml (8) and {northbridge}/plans-and-notes.yaml (5).\n"
        f"The decision on {before}{other} is on {after}{other} now, with the mark of its "
        "evidence.\n"
        f"Left as it is in a text or comment: {northbridge}/functions.yaml, line 74.\n"
        f"Left as it is in a text or comment: {northbridge}/partnerships.yaml, lines 57 and 336.\n"
    )
    assert "    formerly: [executive-group]\n" in contents(northbridge)["partnerships.yaml"]
    assert partnermap("check", northbridge).exit_code == 0


def test_a_dry_run_shows_the_difference_and_writes_nothing(northbridge: Path) -> None:
    before = contents(northbridge)
    result = partnermap("rename", OLD, "city-executive", northbridge, "--dry-run", "--no-formerly")
    assert result.exit_code == 0
    assert f"--- {northbridge}/links.yaml\n" in result.stdout
    assert "+  city-executive:\n" in result.stdout
    assert "formerly" not in result.stdout
    assert result.stderr == "Nothing was written.\n"
    assert contents(northbridge) == before


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("executive-grup", "new"), "no record with the id 'executive-grup'. Did you mean 'exec"),
        ((OLD, "northbridge-council"), "an organisation already: {}/organisations.yaml, line 13."),
        ((OLD, "sector-memorandum"), "is the id of a plan already"),
        ((OLD, "The Group"), "'The Group' cannot be an id. Write 'the-group'"),
        ((OLD, OLD), "has this id already"),
        (("prevention", "early-help"), "under themes and functions: say which with --section the"),
        ((OLD, "new", "--section", "areas"), "There is no area with the id 'executive-group'."),
    ],
)
def test_what_cannot_be_is_refused(
    northbridge: Path, arguments: tuple[str, ...], said: str
) -> None:
    before = contents(northbridge)
    old, new, *more = arguments
    result = partnermap("rename", old, new, northbridge, *more)
    assert (result.exit_code, result.stdout) == (2, "")
    assert said.format(northbridge) in result.stderr
    assert contents(northbridge) == before


def test_an_id_that_is_used_without_a_record_is_not_taken(northbridge: Path) -> None:
    path = northbridge / "links.yaml"
    path.write_text(
        path.read_text("utf-8") + "  - {from: new-one, kind: funds, to: faith-network}\n"
    )
    result = partnermap("rename", OLD, "new-one", northbridge)
    assert result.exit_code == 2
    assert "'new-one' has no record, but is used already" in result.stderr
    result = partnermap("rename", "new-one", "other", northbridge)
    assert "No record has the id 'new-one', though it is used" in result.stderr


def test_the_section_is_chosen_where_several_have_the_id(northbridge: Path) -> None:
    result = partnermap("rename", "prevention", "early-help", northbridge, "--section", "themes")
    assert result.exit_code == 0
    assert "  early-help:\n    name: Prevention\n" in contents(northbridge)["functions.yaml"]
    assert "      - function: prevention\n" in contents(northbridge)["partnerships.yaml"]


def single(tmp_path: Path, records: str) -> Path:
    path = tmp_path / "one.yaml"
    path.write_text(f"map: {{name: One}}\norganisations:\n{records}")
    return path


def test_where_formerly_has_no_place_the_way_without_it_is_told(tmp_path: Path) -> None:
    path = single(
        tmp_path, "  a:\n    name: A\n    about: >+\n      x\n\n      y\n\n  b: {name: B}\n"
    )
    result = partnermap("rename", "a", "zed", path)
    assert result.exit_code == 2
    assert "try --no-formerly" in result.stderr
    assert partnermap("rename", "a", "zed", path, "--no-formerly").exit_code == 0


def test_an_id_that_another_body_had_before_is_refused(tmp_path: Path) -> None:
    path = single(tmp_path, "  a: {name: A, formerly: [a-old]}\n  b: {name: B}\n")
    result = partnermap("rename", "b", "a-old", path)
    assert result.exit_code == 2
    assert "'a-old' was the id of 'a' before" in result.stderr
    assert partnermap("rename", "a", "a-old", path).exit_code == 0
