"""The findings commands: forms, files, groups, and what ends them with 1."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from maps_from_text import ROOT

from partnermap.cli import program

NORTHBRIDGE = str(ROOT / "maps/northbridge")
FORMS = ["text", "markdown", "csv", "json", "github", "sarif"]
POSSIBLE = """\
map: {name: Test, as_of: 2023}
partnerships: {board: {name: Board, decides: true}}
"""
ASSERTED = """\
map: {name: Test, as_of: 2023}
partnerships: {board: {name: Board, decides: true, complete: [links]}}
"""
DECIDED = f"{ASSERTED}dispositions: {{PM204/board: {{decision: accepted}}}}\n"


def run(*words: str) -> tuple[int, str]:
    result = CliRunner().invoke(program, [*words])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.output


def a_map(folder: Path, text: str) -> str:
    path = folder / "map.yaml"
    path.write_text(text, encoding="utf-8")
    return str(path)


@pytest.mark.parametrize("form", FORMS)
class TestEveryForm:
    def test_a_file_holds_what_would_be_printed(self, form: str, tmp_path: Path) -> None:
        target = tmp_path / "out"
        code, said = run("gaps", NORTHBRIDGE, "--format", form)
        assert code == 0
        assert run("gaps", NORTHBRIDGE, "--format", form, "-o", str(target)) == (
            0,
            f"Wrote {target}.\n",
        )
        assert target.read_text(encoding="utf-8") == said
        assert list(tmp_path.iterdir()) == [target]

    def test_it_is_never_written_over_a_map(self, form: str, tmp_path: Path) -> None:
        where = a_map(tmp_path, POSSIBLE)
        code, said = run("gaps", where, "--format", form, "-o", where)
        assert code == 2
        assert "findings are not written over YAML" in said
        assert Path(where).read_text(encoding="utf-8") == POSSIBLE

    def test_it_fails_where_it_is_asked_to_and_still_reports(
        self, form: str, tmp_path: Path
    ) -> None:
        where = a_map(tmp_path, ASSERTED)
        code, said = run("gaps", where, "--format", form, "--fail-on", "warning")
        assert code == 1
        assert "PM204" in said
        assert run("gaps", where, "--format", form)[0] == 0


class TestFailing:
    @pytest.mark.parametrize(
        ("text", "options", "code"),
        [
            (ASSERTED, ["--fail-on", "warning"], 1),
            (ASSERTED, ["--fail-on", "error"], 0),
            (POSSIBLE, ["--fail-on", "note"], 0),
            (POSSIBLE, ["--fail-on", "note", "--fail-on-possible"], 1),
            (POSSIBLE, ["--fail-on", "error", "--fail-on-possible"], 0),
            (DECIDED, ["--fail-on", "note", "--fail-on-possible"], 0),
        ],
    )
    def test_what_is_open_and_asserted_counts_and_more_only_where_asked(
        self, text: str, options: list[str], code: int, tmp_path: Path
    ) -> None:
        assert run("findings", a_map(tmp_path, text), *options)[0] == code

    def test_possible_needs_a_level(self, tmp_path: Path) -> None:
        code, said = run("findings", a_map(tmp_path, POSSIBLE), "--fail-on-possible")
        assert code == 2
        assert "--fail-on-possible goes with --fail-on" in said


class TestGroups:
    @pytest.mark.parametrize("form", ["json", "github", "sarif"])
    def test_data_is_never_grouped(self, form: str) -> None:
        code, said = run("gaps", NORTHBRIDGE, "--format", form, "--by", "area")
        assert code == 2
        assert "--by groups text, markdown and csv" in said

    @pytest.mark.parametrize(
        ("by", "title"),
        [
            ("area", "Quarry Fell"),
            ("sector", "Faith"),
            ("body", "Weir End Allotment Gardeners"),
            ("code", "PM301 no-seat"),
        ],
    )
    def test_text_markdown_and_csv_have_the_same_groups(self, by: str, title: str) -> None:
        _, text = run("isolated", NORTHBRIDGE, "--by", by)
        _, paper = run("isolated", NORTHBRIDGE, "--by", by, "--format", "markdown")
        _, table = run("isolated", NORTHBRIDGE, "--by", by, "--format", "csv")
        assert f"\n{title}: " in text
        assert f"\n## {title}\n" in paper
        assert f"\n{title},PM" in table

    def test_what_stands_in_several_groups_is_told_in_full_once(self) -> None:
        _, said = run("overlaps", NORTHBRIDGE, "--by", "body")
        assert "findings are about several bodies and stand under each of them" in said
        finding = "PM101/crisis-care/mental-health-board+urgent-care-board"
        assert said.count(f"    Id: {finding}\n") == 1
        first = "told in full under Northbridge Urgent and Emergency Care Board"
        assert f"Id: {finding} (warning); {first}" in " ".join(said.split())

    def test_a_finding_about_no_place_is_among_those_without_an_area(self) -> None:
        _, said = run("gaps", NORTHBRIDGE, "--by", "area")
        last = said[said.index("\nNo area recorded: ") :]
        assert "Id: PM210/carers-charter" in last
        assert "Id: PM201/social-prescribing/" not in last


class TestWhereAFileLies:
    """GitHub and code scanning go by paths from the top of the repository."""

    @pytest.fixture
    def place(self, tmp_path: Path) -> Path:
        place = tmp_path / "repository" / "maps" / "ours"
        place.mkdir(parents=True)
        a_map(place, ASSERTED)
        return place

    def uri(self, where: Path) -> str:
        _, said = run("gaps", str(where), "--format", "sarif")
        (result,) = json.loads(said)["runs"][0]["results"]
        uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        _, said = run("gaps", str(where), "--format", "github")
        assert f"file={uri},line=2," in said
        return str(uri)

    def test_in_a_checkout_it_begins_at_its_top(
        self, place: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (place.parent.parent / ".git").mkdir()
        monkeypatch.chdir(place)
        assert self.uri(Path("map.yaml")) == "maps/ours/map.yaml"

    def test_elsewhere_it_begins_at_the_current_folder(
        self, place: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(place.parent)
        assert self.uri(place / "map.yaml") == "ours/map.yaml"

    def test_and_otherwise_at_the_map(
        self, place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (tmp_path / "other").mkdir()
        monkeypatch.chdir(tmp_path / "other")
        assert self.uri(place / "map.yaml") == "map.yaml"


def test_a_paper_says_what_it_was_narrowed_to() -> None:
    narrow = ("--area", "quarry-fell", "--code", "PM201", "--code", "PM204")
    _, said = run("gaps", NORTHBRIDGE, *narrow, "--format", "markdown")
    assert said.startswith("# Gaps: ")
    assert (
        "\nAs of November 2023. Only what concerns Quarry Fell or an area around it, or may, and "
        "of this only PM201 and PM204.\n" in said
    )
