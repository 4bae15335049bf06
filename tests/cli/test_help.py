"""The help of each command, and the example in it: it runs."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner
from maps_from_text import ROOT

from partnermap.cli import COMMANDS, program


def help_of(*words: str) -> str:
    result = CliRunner().invoke(
        program, [*words, "--help"], terminal_width=1000, max_content_width=1000
    )
    assert result.exit_code == 0
    return " ".join(result.output.split())


def test_the_first_help_names_every_command_and_how_to_begin() -> None:
    said = help_of()
    for name, about in COMMANDS.items():
        assert f"{name} {about}" in said
    assert "Begin with: partnermap check maps/ours, and then: partnermap build maps/ours." in said
    assert "Exit codes: 0 done; 1 " in said


WITHOUT_FORMATS = (
    *("add", "build", "decide", "explain", "export", "format", "import", "rename"),
    "template",
)


@pytest.mark.parametrize("name", COMMANDS)
def test_each_help_says_what_every_format_is_for(name: str) -> None:
    said = help_of(name)
    found = re.search(r"--format \[([a-z|]+)\] (.*?)\[default: text\]", said)
    assert (found is None) == (name in WITHOUT_FORMATS)
    for form in found[1].split("|") if found else ():
        assert re.search(rf"\b{form} (to|for|beside) ", found[2]), form  # type: ignore[index]


@pytest.mark.parametrize("name", COMMANDS)
def test_each_help_ends_with_an_example_that_runs(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (example,) = re.findall(r"Example: partnermap (.*)$", help_of(name))
    shutil.copytree(ROOT / "maps/northbridge", tmp_path / "maps/ours")
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(program, shlex.split(example))
    assert result.exit_code == 0, result.output
    assert shlex.split(example)[0] == name
