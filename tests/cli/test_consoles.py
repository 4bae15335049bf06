"""Pipes, consoles and devices: what the output meets."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from cli.running import NORTHBRIDGE, partnermap
from maps_from_text import ROOT


class TestConsoles:
    @pytest.mark.skipif(os.name != "posix", reason="needs head, a program of Unix")
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


def test_a_pyyaml_without_its_parser_is_said_with_what_to_do() -> None:
    program = "import sys; sys.modules['yaml.cyaml'] = None; from partnermap.cli import main; "
    done = subprocess.run(
        [sys.executable, "-c", f"{program}main('check', {NORTHBRIDGE!r})"],
        capture_output=True,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        text=True,
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert "partnermap needs PyYAML with its C parser" in done.stderr
    assert "pip install" in done.stderr
    assert "Traceback" not in done.stderr
