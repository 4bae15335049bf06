"""What is said where a command, an id or a file's name is not what was meant."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from maps_from_text import ROOT

from partnermap.cli import program

NORTHBRIDGE = str(ROOT / "maps/northbridge")
MAP = """\
map: {name: Test, as_of: 2024}
areas: {east: {name: East Side}}
themes: {play: {name: Play}}
communities: {carers: {name: Carers}}
sources: {report: {title: The report}}
functions: {loneliness: {name: Reduce loneliness, duty: choice}}
organisations: {club: {name: Club, themes: [play], communities: [carers]}}
partnerships: {board: {name: Board, functions: [{function: loneliness, role: leads}]}}
"""


@pytest.fixture
def small(tmp_path: Path) -> str:
    path = tmp_path / "map.yaml"
    path.write_text(MAP, encoding="utf-8")
    return str(path)


def run(*words: str) -> Result:
    result = CliRunner().invoke(program, [*words])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("gap", "Did you mean gaps?"),
        ("Overlap", "Did you mean overlaps?"),
        ("isolation", "Did you mean isolated?"),
        ("validate", "Did you mean check?"),
        ("page", "Did you mean build?"),
        ("xyz", "Commands: init, build, serve, check, gaps, "),
    ],
)
def test_a_command_that_is_not_there_is_answered_with_the_one_that_is(
    written: str, meant: str
) -> None:
    result = run(written)
    assert (result.exit_code, result.stdout) == (2, "")
    assert f"There is no command '{written}'. {meant}" in result.stderr


class TestACodeIsNoFinding:
    @pytest.mark.parametrize("written", ["PM204", "pm204/"])
    @pytest.mark.parametrize("more", [(), ("--decision", "accepted", "--reason", "Yes.")])
    def test_ids_that_have_it_are_named(self, written: str, more: tuple[str, ...]) -> None:
        result = run("decide", written, NORTHBRIDGE, *more)
        assert (result.exit_code, result.stdout) == (2, "")
        assert "PM204 is a code; a decision is about one finding, so give its whole id. Here: " in (
            result.stderr
        )
        assert "PM204/community-fund-panel, " in result.stderr
        assert "see partnermap findings --code PM204." in result.stderr

    def test_or_that_there_are_none(self, small: str) -> None:
        assert "There is no finding of PM101 as of 2024." in run("decide", "PM101", small).stderr


class TestShow:
    @pytest.mark.parametrize("name", ["loneliness", "Reduce loneliness"])
    def test_a_function_is_shown_with_who_does_it(self, name: str, small: str) -> None:
        result = run("show", name, small)
        assert result.exit_code == 0
        assert "  Reduce loneliness\n    Leads: Board" in result.stdout
        data = json.loads(run("show", name, small, "--format", "json").stdout)
        assert [each["id"] for each in data["functions"]] == ["loneliness"]

    @pytest.mark.parametrize(
        ("name", "said"),
        [
            (
                "east",
                "'east' is an area (East Side): partnermap findings --area east and functions",
            ),
            ("East Side", "'East Side' is an area: partnermap findings --area east"),
            (
                "play",
                "'play' is a theme (Play): partnermap show tells of the bodies that have it, c",
            ),
            (
                "carers",
                "'carers' is a community (Carers): partnermap show tells of the bodies that",
            ),
            ("report", "'report' is a source (The report): partnermap build makes a page with all"),
        ],
    )
    def test_of_anything_else_it_is_said_what_it_is(self, name: str, said: str, small: str) -> None:
        result = run("show", name, small)
        assert (result.exit_code, result.stdout) == (2, "")
        assert result.stderr.startswith(f"partnermap: {said}")

    def test_where_a_body_is_wanted_a_function_is_named_as_one(self, small: str) -> None:
        said = "'loneliness' is a function (Reduce loneliness): partnermap show loneliness tells"
        assert said in run("gaps", small, "--body", "loneliness").stderr
        assert said in run("voice", "loneliness", small).stderr


class TestNamesOfFiles:
    @pytest.mark.parametrize(
        ("words", "said"),
        [
            ("findings -o f.xlsx", "Give f.csv, with --format csv."),
            ("gaps --format csv -o f.xlsx", "Give f.csv, with --format csv."),
            ("ask --format markdown -o f.docx", "Give f.md, with --format markdown."),
            ("functions -o f.csv", "a .csv file holds something else than text. Add --format csv"),
            ("findings --format csv -o f.json", "Add --format json, or give another name."),
            ("findings -o f.html", "partnermap build -o f.html makes one."),
            ("check -o f.xlsx", "Formats: text, json, github, sarif."),
            ("check -o f.csv", "something else than text. Give another name."),
            ("build -o f.pdf", "Give f.html. A browser prints it as a PDF."),
            ("build -o f.csv", "a page is written as HTML. Give f.html."),
        ],
    )
    def test_a_name_that_promises_something_else_is_refused(
        self, words: str, said: str, small: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(tmp_path)
        command, *more = words.split()
        result = run(command, small, *more)
        assert (result.exit_code, result.stdout) == (2, "")
        assert said in result.stderr
        assert [path.name for path in tmp_path.iterdir()] == ["map.yaml"]

    @pytest.mark.parametrize(
        "words",
        [
            "findings -o f.txt",
            "findings --format csv -o f.CSV",
            "findings --format sarif -o f.json",
            "findings --format sarif -o f.sarif",
            "findings --format markdown -o paper",
            "check --format github -o out.txt",
        ],
    )
    def test_any_other_name_is_fine(
        self, words: str, small: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(tmp_path)
        command, *more = words.split()
        assert run(command, small, *more).exit_code == 0
        assert len(list(tmp_path.iterdir())) == 2
