"""``partnermap check``: what is wrong in the YAML, and with which exit code."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from cli.running import quickly as partnermap
from jsonschema import Draft202012Validator
from maps_from_text import ROOT
from reports.sarif_schema import SARIF

SURVEY = """\
map: {name: Test, as_of: 2024}
surveys:
  asked:
    name: Asked
    respondents: 13
    questions: {income: {counts: {micro: 5}, stated_percent: {micro: 39}}}
"""


class TestCheck:
    def test_nothing_wrong_is_0(self) -> None:
        result = partnermap("check", "maps/northbridge", cwd=ROOT)
        assert (result.returncode, result.stderr) == (0, "")
        assert result.stdout == "maps/northbridge: 8 files read, nothing wrong.\n"

    def test_an_error_is_1_and_its_place_can_be_opened_from_here(self, folder: Path) -> None:
        result = partnermap("check", "our place", cwd=folder.parent)
        assert result.returncode == 1
        assert result.stdout.startswith("our place/partnermap.yaml:5:58: error PM020 ")

    def test_a_warning_is_1_only_under_strict(self, folder: Path) -> None:
        (folder / "partnermap.yaml").write_text("map: {name: T}", encoding="utf-8")
        (folder / "empty.yaml").write_text("", encoding="utf-8")
        assert partnermap("check", cwd=folder).returncode == 0
        assert partnermap("check", "--strict", cwd=folder).returncode == 1

    def test_json_has_every_problem(self, folder: Path) -> None:
        data = json.loads(partnermap("check", "--format", "json", cwd=folder).stdout)
        assert data["summary"] == {"problem": 1}
        assert [found["code"] for found in data["findings"]] == ["PM020"]

    @pytest.mark.parametrize("where", ["missing", ".", "notes.txt"])
    def test_where_there_is_no_map_is_2(self, tmp_path: Path, where: str) -> None:
        (tmp_path / "notes.txt").write_text("map", encoding="utf-8")
        result = partnermap("check", where, cwd=tmp_path)
        assert (result.returncode, result.stdout) == (2, "")
        assert result.stderr.startswith("partnermap: ")


class TestForPullRequests:
    """The same contract as the findings commands have."""

    @pytest.fixture
    def repository(self, folder: Path) -> Path:
        (folder.parent / ".git").mkdir()
        text = "map: {name: T}\norganisations:\n  a: {name: A, income: 5%, sector: x, kind: y}\n"
        more = "".join(f"  b{n}: {{name: B{n}, kind: z}}\n" for n in range(20))
        (folder / "partnermap.yaml").write_text(text + more, encoding="utf-8")
        (folder / "empty.yaml").write_text("", encoding="utf-8")
        return folder

    def test_github_has_ten_of_a_kind_and_says_so(self, repository: Path) -> None:
        result = partnermap("check", "--format", "github", cwd=repository)
        assert (result.returncode, result.stderr) == (1, "")
        *lines, last = result.stdout.splitlines()
        assert sum(line.startswith("::error ") for line in lines) == 10
        assert lines[0].startswith(
            "::error file=our place/partnermap.yaml,line=3,col=24,title=PM012 wrong-value::an "
            "income is expected here, not '5%25'%0ATo do: "
        )
        assert lines[-1].startswith("::warning file=our place/empty.yaml,line=1,col=1,title=PM009 ")
        assert last.startswith("::notice title=partnermap::24 problems in the files; 11 are shown ")
        every = partnermap("check", "--format", "github", "--all", cwd=repository).stdout
        assert len(every.splitlines()) == 24
        assert "::notice title=partnermap" not in every

    def test_sarif_is_as_the_standard_has_it(self, repository: Path) -> None:
        result = partnermap("check", "--format", "sarif", "-o", "out.sarif", cwd=repository)
        assert (result.returncode, result.stdout) == (1, "Wrote out.sarif.\n")
        log = json.loads((repository / "out.sarif").read_text(encoding="utf-8"))
        assert list(Draft202012Validator(SARIF).iter_errors(log)) == []
        (run,) = log["runs"]
        assert len(run["results"]) == 24
        rules = run["tool"]["driver"]["rules"]
        assert all(rules[each["ruleIndex"]]["id"] == each["ruleId"] for each in run["results"])
        places = {each["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
                  for each in run["results"]}  # fmt: skip
        assert places == {"our%20place/partnermap.yaml", "our%20place/empty.yaml"}
        marks = [each["partialFingerprints"]["primaryLocationLineHash"] for each in run["results"]]
        assert len(set(marks)) == len(marks)

    def test_an_alert_is_the_same_when_its_line_moves(self, repository: Path) -> None:
        def marks() -> list[str]:
            said = partnermap("check", "--format", "sarif", cwd=repository).stdout
            results = json.loads(said)["runs"][0]["results"]
            return [each["partialFingerprints"]["primaryLocationLineHash"] for each in results]

        before = marks()
        path = repository / "partnermap.yaml"
        path.write_text("# a word\n\n" + path.read_text(encoding="utf-8"), encoding="utf-8")
        assert marks() == before

    @pytest.mark.parametrize("form", ["github", "sarif"])
    def test_a_file_that_cannot_be_read_is_told_too(self, form: str, folder: Path) -> None:
        (folder / "partnermap.yaml").write_text("map: {name: T\n", encoding="utf-8")
        result = partnermap("check", "--format", form, cwd=folder)
        assert result.returncode == 1
        assert "PM002" in result.stdout


class TestWhatASourcePrintsWrongly:
    """It is a note: the map is right to record it."""

    @pytest.fixture
    def survey(self, tmp_path: Path) -> Path:
        (tmp_path / "partnermap.yaml").write_text(SURVEY, encoding="utf-8")
        return tmp_path

    def test_check_names_it_and_is_content(self, survey: Path) -> None:
        result = partnermap("check", "--strict", cwd=survey)
        assert result.returncode == 0
        assert "39% for 'micro', where 5 of 13 is 38%" in result.stdout
        assert "1 note." in result.stdout

    def test_other_commands_do_not_nag(self, survey: Path) -> None:
        assert partnermap("build", "-o", "page.html", cwd=survey).stderr == ""
        assert partnermap("gaps", cwd=survey).stderr == ""
