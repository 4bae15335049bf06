"""``partnermap check``: what is wrong in the YAML, and with which exit code."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from cli.running import partnermap
from maps_from_text import ROOT

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
