"""What a shell offers: commands, ids, findings, codes; nothing, and no message, where it cannot."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from cli.running import NORTHBRIDGE, partnermap
from click.shell_completion import ShellComplete
from maps_from_text import ROOT

from partnermap.cli import COMMANDS, program


def offered(*typed: str, incomplete: str = "") -> dict[str, str | None]:
    """Word -> what is told of it."""
    complete = ShellComplete(program, {}, "partnermap", "_PARTNERMAP_COMPLETE")
    found = complete.get_completions(list(typed), incomplete)
    return {each.value: each.help for each in found if each.type == "plain"}


@pytest.fixture
def here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(NORTHBRIDGE)


def test_commands_with_what_they_do() -> None:
    assert offered(incomplete="se") == {"serve": COMMANDS["serve"]}
    assert list(offered()) == list(COMMANDS)


@pytest.mark.usefixtures("here")
class TestTheIdsOfTheMapHere:
    def test_bodies_with_their_names(self) -> None:
        assert offered("show", incomplete="weir-end") == {
            "weir-end-gardeners": "Weir End Allotment Gardeners",
            "weir-end-tenants": "Weir End Tenants' Association",
        }

    def test_only_what_the_command_takes(self) -> None:
        assert "executive-group" in offered("show")
        assert "executive-group" not in offered("voice")
        assert "executive-group" not in offered("connect")
        assert "sallow-bank-sikh-temple" in offered("voice")

    def test_areas_and_bodies_in_options(self) -> None:
        assert list(offered("gaps", "--area", incomplete="qu")) == ["quarry-fell"]
        assert list(offered("functions", "--body", incomplete="exec")) == ["executive-group"]

    def test_findings_with_what_was_found(self) -> None:
        found = offered("decide", incomplete="PM301/")
        assert found
        assert all(told and "no seat" in told for told in found.values())

    def test_codes_with_their_names(self) -> None:
        assert offered("explain", incomplete="PM30")["PM301"] == "no-seat"
        assert set(offered("gaps", "--code")) == {
            code for code in offered("explain") if code.startswith("PM2")
        }


def test_the_map_that_is_typed_already_is_the_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    assert offered("findings", "--area", incomplete="qu") == {}
    assert list(offered("findings", "maps/northbridge", "--area", incomplete="qu")) == [
        "quarry-fell"
    ]


@pytest.mark.parametrize(
    ("text", "ids"),
    [("map: {name: [", []), ("organisations: {forum: [], Wrong Id: {}}", ["forum"]), (None, [])],
)
def test_a_broken_map_has_the_ids_that_can_be_read(
    tmp_path: Path, text: str | None, ids: list[str]
) -> None:
    if text is not None:
        (tmp_path / "partnermap.yaml").write_text(text, encoding="utf-8")
    for typed in ("voice", "decide"):
        result = partnermap(
            cwd=tmp_path,
            _PARTNERMAP_COMPLETE="bash_complete",
            COMP_WORDS=f"partnermap {typed} ",
            COMP_CWORD="2",
        )
        assert (result.returncode, result.stderr) == (0, "")
        assert result.stdout.split() == ([f"plain,{each}" for each in ids] * (typed == "voice"))


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script_of_each_shell_asks_partnermap(shell: str) -> None:
    said = partnermap("completion", shell).stdout
    assert f"_PARTNERMAP_COMPLETE={shell}_complete" in said


@pytest.mark.skipif(shutil.which("bash") is None, reason="needs bash")
def test_bash_takes_the_script() -> None:
    script = partnermap("completion", "bash").stdout
    done = subprocess.run(
        ["bash", "-c", f"{script}\ncomplete -p partnermap"], capture_output=True, text=True
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "partnermap" in done.stdout
