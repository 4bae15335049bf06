"""``partnermap build``: what it writes, says, and refuses."""

from __future__ import annotations

from pathlib import Path

import pytest
from cli.running import MAP, partnermap
from maps_from_text import ROOT


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
