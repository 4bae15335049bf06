"""``partnermap show`` and ``explain``: who is who, and what a code means."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from cli.running import NORTHBRIDGE
from cli.running import quickly as partnermap
from maps_from_text import ROOT


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

    @pytest.mark.parametrize("name", ["no-seat", "NO-SEAT", "No seat", "no_seat"])
    def test_explain_by_name(self, name: str) -> None:
        assert partnermap("explain", name).stdout.startswith("PM301 no-seat (isolation, warning)\n")

    def test_explain_of_a_problem_by_name(self) -> None:
        assert partnermap("explain", "unreadable-file").stdout.startswith("PM001 unreadable-file")

    @pytest.mark.parametrize(
        ("written", "said"),
        [("seat", "no-seat"), ("PM999", "PM101 dupl"), ("204", "Did you mean PM204?")],
    )
    def test_explain_of_no_code_names_the_nearest_or_all(self, written: str, said: str) -> None:
        result = partnermap("explain", written)
        assert (result.returncode, result.stdout) == (2, "")
        assert f"There is no code '{written}'." in result.stderr
        assert said in result.stderr

    @pytest.mark.parametrize("command", ["show", "voice", "connect"])
    def test_strict_stops_at_an_id_that_no_record_has(self, command: str, folder: Path) -> None:
        assert partnermap(command, "council", cwd=folder).returncode == 0
        result = partnermap(command, "council", "--strict", cwd=folder)
        assert (result.returncode, result.stdout) == (2, "")
        assert "partnermap.yaml:5:58: error PM020" in result.stderr

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
