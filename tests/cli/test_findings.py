"""``partnermap findings`` and its kin: what they narrow, cut and fail on."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from cli.running import NORTHBRIDGE
from cli.running import quickly as partnermap


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
        for same in ("pm204", "no-accountability"):
            assert ids("--code", same) == ids("--code", "PM204")
        assert ids("--body", "community-fund-panel") == ["PM204/community-fund-panel"]
        assert "PM201/social-prescribing/quarry-fell" in ids("--area", "northbridge")
        quarry = ids("--area", "quarry-fell")
        assert "PM301/quarry-fell-food-pantry" in quarry
        assert "PM301/weir-end-gardeners" not in quarry

    def test_codes_are_shown_as_they_are_written_in_findings(self) -> None:
        shown = partnermap("isolated", "--help").stdout
        assert "PM301" in shown
        assert "pm301" not in shown
        assert "PM204" not in shown  # a gap

    @pytest.mark.parametrize(
        ("command", "written", "said"),
        [
            ("gaps", "PM303", "PM303 is about isolation: partnermap isolated --code PM303"),
            ("gaps", "unheard", "PM303 is about isolation: partnermap isolated --code PM303"),
            ("isolated", "pm204", "PM204 is about gaps: partnermap gaps --code PM204"),
            ("overlaps", "PM201", "PM201 is about gaps: partnermap gaps --code PM201"),
            ("gaps", "PM101", "PM101 is about overlaps: partnermap overlaps --code PM101"),
            ("findings", "PM020", "PM020 is about how the map is written: partnermap check"),
        ],
    )
    def test_a_code_of_another_command_is_told_with_that_command(
        self, command: str, written: str, said: str
    ) -> None:
        refused = partnermap(command, NORTHBRIDGE, "--code", written)
        assert (refused.returncode, refused.stdout) == (2, "")
        assert said in " ".join(refused.stderr.split())

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
