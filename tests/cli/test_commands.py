"""The command line: what it prints where, and with which exit code."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from maps_from_text import ROOT

NORTHBRIDGE = str(ROOT / "maps/northbridge")
MAP = """\
map: {name: Test, as_of: 2024}
organisations:
  council: {name: Council, kind: council}
partnerships:
  board: {name: Board, decides: true, members: [council, ghost]}
"""


def partnermap(
    *arguments: str, cwd: Path | None = None, **environment: str
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "partnermap", *arguments],
        cwd=cwd,
        env=os.environ | {"PYTHONPATH": str(ROOT)} | environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A map with one id that no record has."""
    place = tmp_path / "our place"
    place.mkdir()
    (place / "partnermap.yaml").write_text(MAP, encoding="utf-8")
    return place


class TestBuild:
    def test_it_writes_beside_you_and_says_where(self, folder: Path) -> None:
        result = partnermap("build", "our place", cwd=folder.parent)
        assert result.returncode == 0
        target = folder.parent / "our place.html"
        assert target.read_bytes().startswith(b"<!DOCTYPE html>")
        assert target.as_uri() in result.stdout
        assert result.stderr == (
            "1 id is used that no record has (ghost): it is shown as 'not recorded', and what "
            "depends on it is only possible.\n"
            '1 error in the files: see partnermap check "our place"\n'
        )

    def test_the_current_folder_is_the_map_where_none_is_named(self, folder: Path) -> None:
        assert partnermap("build", cwd=folder).returncode == 0
        assert (folder / "our place.html").exists()

    def test_strict_stops_at_an_id_that_no_record_has(self, folder: Path) -> None:
        result = partnermap("build", "--strict", cwd=folder)
        assert result.returncode == 2
        assert "partnermap.yaml:5:58: error PM020" in result.stderr
        assert not list(folder.glob("*.html"))

    def test_an_error_writes_nothing_over_a_good_map(self, folder: Path) -> None:
        target = folder / "map.html"
        target.write_text("the good one", encoding="utf-8")
        (folder / "more.yaml").write_text("partnerships: {x: {nam: X}}", encoding="utf-8")
        result = partnermap("build", "-o", str(target), cwd=folder)
        assert result.returncode == 2
        assert "more.yaml:1:20: error PM010" in result.stderr
        assert result.stdout == ""
        assert target.read_text(encoding="utf-8") == "the good one"

    @pytest.mark.parametrize("target", [".", "missing/map.html", "/dev/null"])
    def test_an_output_that_cannot_be_written_is_said(self, folder: Path, target: str) -> None:
        result = partnermap("build", "-o", target, cwd=folder)
        assert (result.returncode, result.stdout) == (2, "")
        assert result.stderr.startswith(f"partnermap: {target}: ")
        assert "Traceback" not in result.stderr

    def test_the_manifest_stands_for_its_folder(self) -> None:
        result = partnermap("check", "maps/northbridge/partnermap.yaml", cwd=ROOT)
        assert result.stdout.endswith("8 files read, nothing wrong.\n")

    def test_a_page_is_never_written_over_yaml(self, folder: Path) -> None:
        result = partnermap("build", "-o", "partnermap.yaml", cwd=folder)
        assert result.returncode == 2
        assert (folder / "partnermap.yaml").read_text(encoding="utf-8") == MAP

    def test_a_dot_in_the_name_of_the_folder_is_kept(self, folder: Path) -> None:
        folder.rename(folder.parent / "v1.2")
        assert partnermap("build", "v1.2", cwd=folder.parent).returncode == 0
        assert (folder.parent / "v1.2.html").exists()

    def test_without_a_date_the_moment_is_today_and_it_says_so(self, folder: Path) -> None:
        (folder / "partnermap.yaml").write_text("map: {name: T}", encoding="utf-8")
        result = partnermap("build", cwd=folder)
        assert "as of today, " in result.stdout


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


SURVEY = """\
map: {name: Test, as_of: 2024}
surveys:
  asked:
    name: Asked
    respondents: 13
    questions: {income: {counts: {micro: 5}, stated_percent: {micro: 39}}}
"""


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


class TestFindings:
    @pytest.mark.parametrize(
        ("command", "family"),
        [("gaps", "gap"), ("overlaps", "overlap"), ("isolated", "isolation")],
    )
    def test_each_command_shows_its_family(self, command: str, family: str) -> None:
        data = json.loads(partnermap(command, NORTHBRIDGE, "--format", "json").stdout)
        assert {found["family"] for found in data["findings"]} == {family}
        assert data["summary"][family] == len(data["findings"]) > 0

    def test_findings_shows_all(self) -> None:
        data = json.loads(partnermap("findings", NORTHBRIDGE, "--format", "json").stdout)
        assert min(data["summary"].values()) > 0

    def test_long_lists_are_cut_and_all_shows_every_one(self, tmp_path: Path) -> None:
        groups = "".join(
            f"  g{n}: {{name: G{n}, sector: vcse, income: micro}}\n" for n in range(21)
        )
        path = tmp_path / "map.yaml"
        path.write_text(f"map: {{name: Test}}\norganisations:\n{groups}", encoding="utf-8")
        short = partnermap("isolated", str(path)).stdout
        whole = partnermap("isolated", str(path), "--all").stdout
        assert short.count("    Id: PM302/") == 10
        assert "... and 11 more like these: use --all" in short
        assert whole.count("    Id: PM302/") == 21
        assert "like these" not in whole

    def test_code_area_and_body_narrow_it(self) -> None:
        def ids(*options: str) -> list[str]:
            result = partnermap("findings", NORTHBRIDGE, "--format", "json", *options)
            return [found["id"] for found in json.loads(result.stdout)["findings"]]

        assert {found[:5] for found in ids("--code", "PM204")} == {"PM204"}
        assert ids("--body", "community-fund-panel") == ["PM204/community-fund-panel"]
        assert "PM201/social-prescribing/quarry-fell" in ids("--area", "northbridge")
        quarry = ids("--area", "quarry-fell")
        assert "PM301/quarry-fell-food-pantry" in quarry
        assert "PM301/weir-end-gardeners" not in quarry

    @pytest.mark.parametrize(("level", "code"), [("note", 1), ("warning", 1), ("error", 0)])
    def test_fail_on(self, level: str, code: int) -> None:
        assert partnermap("gaps", NORTHBRIDGE, "--fail-on", level).returncode == code

    def test_fail_on_says_why(self) -> None:
        result = partnermap("gaps", NORTHBRIDGE, "--fail-on", "warning")
        assert result.stderr.endswith(
            " open findings at or above 'warning' (asserted): exit code 1.\n"
        )

    def test_an_unknown_id_is_2_with_the_nearest(self) -> None:
        result = partnermap("gaps", NORTHBRIDGE, "--body", "executive-grup")
        assert (result.returncode, result.stdout) == (2, "")
        assert "Did you mean executive-group?" in result.stderr

    @pytest.mark.parametrize("date", ["2023-13", "Spring 2023", "2002..2004", "01/02/2024"])
    def test_a_wrong_date_is_2(self, date: str) -> None:
        result = partnermap("gaps", NORTHBRIDGE, "--at", date)
        assert result.returncode == 2
        assert f"'{date}'" in result.stderr

    def test_at_and_with_proposed_change_the_moment(self) -> None:
        data = json.loads(
            partnermap("gaps", NORTHBRIDGE, "--format", "json", "--at", "2014").stdout
        )
        assert data["map"]["as_of"] == "2014-12-31"
        assert {found["certainty"] for found in data["findings"]} == {"possible"}
        result = partnermap("gaps", NORTHBRIDGE, "--format", "json", "--with-proposed")
        assert json.loads(result.stdout)["map"]["with_proposed"] is True


class TestShowAndExplain:
    def test_show_prints_one_body(self) -> None:
        result = partnermap("show", "executive-group", NORTHBRIDGE)
        assert result.returncode == 0
        assert result.stdout.startswith("Northbridge Health and Care Executive\n")

    def test_a_name_is_answered_with_its_id(self) -> None:
        result = partnermap("show", "Northbridge Forum", NORTHBRIDGE)
        assert result.returncode == 2
        assert "Did you mean northbridge-forum?" in result.stderr

    def test_show_knows_plans_and_bodies_without_a_record(self, folder: Path) -> None:
        result = partnermap("show", "ghost", cwd=folder)
        assert result.returncode == 0
        assert "The map names it, and has no record of it" in result.stdout

    @pytest.mark.parametrize("code", ["PM101", "pm301", "PM020"])
    def test_explain(self, code: str) -> None:
        result = partnermap("explain", code)
        assert result.returncode == 0
        assert result.stdout.startswith(code.upper())

    def test_explain_of_no_code_lists_them(self) -> None:
        result = partnermap("explain", "PM999")
        assert result.returncode == 2
        assert "PM101" in result.stderr

    def test_a_survey_has_an_id_of_its_own(self) -> None:
        place = str(ROOT / "maps/leeds-local-care-partnerships-2022")
        said = partnermap("show", "lcp-questionnaire", place).stdout
        assert "\n  13 respondents.\n" in said
        assert "  micro: 3 of 13, 23%\n  small: 4 of 13, 31%\n  medium: 5 of 13, " in said
        assert "  none: 8 of 13, 62%\n  Armley: 3 of 13, 23%\n  Woodsley and Holt Park: 2" in said
        assert "agree: 2 of 13, printed as 23%; 2 of 13 is 15%" in said
        assert (
            json.loads(partnermap("show", "lcp-questionnaire", place, "--format", "json").stdout)[
                "survey"
            ]["respondents"]
            == 13
        )
        unknown = partnermap("show", "lcp-questionaire", place)
        assert unknown.returncode == 2
        assert "no organisation, partnership, plan or survey with the id" in unknown.stderr
        assert "Did you mean lcp-questionnaire?" in unknown.stderr

    def test_where_a_body_and_a_survey_have_one_id_both_are_shown(self, tmp_path: Path) -> None:
        (tmp_path / "partnermap.yaml").write_text(
            "map: {name: Test}\npartnerships: {tenants: {name: Tenants' board}}\n"
            "surveys: {tenants: {name: Survey of tenants}}\n",
            encoding="utf-8",
        )
        said = partnermap("show", "tenants", cwd=tmp_path).stdout
        assert said.startswith("Tenants' board\npartnership; id: tenants\n")
        assert "\n\nSurvey of tenants\nsurvey; id: tenants\n" in said
        data = json.loads(partnermap("show", "tenants", "--format", "json", cwd=tmp_path).stdout)
        assert (data["body"]["name"], data["survey"]["name"]) == (
            "Tenants' board",
            "Survey of tenants",
        )


class TestConsoles:
    def test_a_pipe_that_closes_is_quiet(self) -> None:
        result = subprocess.run(
            f'"{sys.executable}" -m partnermap findings --all "{NORTHBRIDGE}" | head -n 1',
            shell=True,
            capture_output=True,
            encoding="utf-8",
            check=False,
            cwd=ROOT,
        )
        assert result.stderr == ""

    def test_a_console_that_lacks_a_letter_shows_a_question_mark(self, tmp_path: Path) -> None:
        (tmp_path / "partnermap.yaml").write_text("map: {name: Łódź}", encoding="utf-8")
        result = subprocess.run(
            [sys.executable, "-m", "partnermap", "gaps", str(tmp_path)],
            env=os.environ | {"PYTHONIOENCODING": "cp1252", "PYTHONPATH": str(ROOT)},
            capture_output=True,
            check=False,
        )
        assert result.returncode == 0
        assert result.stdout.decode("cp1252").startswith("?ód?")

    def test_help_names_every_command(self) -> None:
        result = partnermap("--help")
        for command in ("build", "check", "gaps", "overlaps", "isolated", "findings", "show"):
            assert f"\n  {command} " in result.stdout

    def test_a_control_character_in_an_argument_is_not_printed_raw(self, folder: Path) -> None:
        result = partnermap("show", "\x1b[31mred", cwd=folder)
        assert result.returncode == 2
        assert "\x1b" not in result.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full, a device of Linux")
def test_output_for_which_there_is_no_room_is_said_in_a_line() -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(
            [sys.executable, "-m", "partnermap", "findings", NORTHBRIDGE],
            stdout=full,
            stderr=subprocess.PIPE,
            env=os.environ | {"PYTHONPATH": str(ROOT)},
            text=True,
        )
    assert done.returncode == 2
    assert done.stderr == (
        "partnermap: the output could not be written: No space left on device.\n"
    )
