"""Every command on a console of western Europe (cp1252), with names that it cannot show."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from cli.running import NORTHBRIDGE
from maps_from_text import ROOT

from partnermap.cli import COMMANDS, prepare

STRANGE = "Łódź → ≥ 🏳️\u200d🌈 Βοήθεια"
MAP = f"""\
map: {{name: "{STRANGE}", as_of: 2024-05}}
areas: {{north: {{name: "{STRANGE}"}}}}
functions: {{care: {{name: "{STRANGE}", duty: statute}}}}
organisations:
  group: {{name: "{STRANGE} 1", sector: vcse, income: micro, areas: [north]}}
  council: {{name: "{STRANGE} 2", kind: council}}
partnerships:
  board:
    name: "{STRANGE} 3"
    decides: true
    areas: [north]
    members: [council, ghost]
"""
ASKED = {
    "init": ["../new-place", "--name", STRANGE],
    "show": ["board"],
    "voice": ["group"],
    "connect": ["group"],
    "add": ["theme", STRANGE, "--id", "strange"],
    "rename": ["group", "strange-group"],
    "template": ["xlsx", "-o", "empty.xlsx"],
    "export": ["svg"],
    "decide": ["PM301/group", "--decision", "accepted", "--reason", STRANGE, "--dry-run"],
    "explain": ["PM101"],
    "completion": ["zsh"],
}
WITHOUT_END = ("serve",)  # tests/preview has it
ELSEWHERE = ("import",)  # it reads no map


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "partnermap", *arguments],
        env=os.environ | {"PYTHONIOENCODING": "cp1252", "PYTHONPATH": str(ROOT)},
        cwd=folder,
        capture_output=True,
        check=False,
        timeout=120,
    )


@pytest.mark.parametrize("name", [n for n in COMMANDS if n not in (*WITHOUT_END, *ELSEWHERE)])
def test_no_command_stumbles_over_a_letter(name: str, tmp_path: Path) -> None:
    ours = tmp_path / "ours"
    ours.mkdir()
    (ours / "partnermap.yaml").write_text(MAP, encoding="utf-8")
    result = run(ours, name, *ASKED.get(name, []))
    assert b"Traceback" not in result.stderr
    assert b"UnicodeEncodeError" not in result.stderr
    assert result.returncode == (1 if name == "check" else 0), result.stderr
    result.stdout.decode("cp1252")


def test_a_file_has_every_letter_whatever_the_console(tmp_path: Path) -> None:
    (tmp_path / "partnermap.yaml").write_text(MAP, encoding="utf-8")
    for form in ("json", "csv"):
        assert run(tmp_path, "findings", "--format", form, "-o", f"out.{form}x").returncode == 0
        assert "Łódź → ≥" in (tmp_path / f"out.{form}x").read_text(encoding="utf-8-sig")


class TestWhatGoesIntoAFileOnWindows:
    def written(
        self, monkeypatch: pytest.MonkeyPatch, *, is_windows: bool, asked: str = ""
    ) -> bytes:
        monkeypatch.delenv("PYTHONIOENCODING", raising=False)
        if asked:
            monkeypatch.setenv("PYTHONIOENCODING", asked)
        into = io.BytesIO()
        stream = io.TextIOWrapper(into, encoding="cp1252")
        prepare(stream, is_windows=is_windows)
        stream.write("Łódź £")
        stream.flush()
        return into.getvalue()

    def test_it_is_utf_8(self, monkeypatch: pytest.MonkeyPatch) -> None:
        assert self.written(monkeypatch, is_windows=True) == "Łódź £".encode()

    def test_but_not_where_the_user_asks_for_something_else(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        assert self.written(monkeypatch, is_windows=True, asked="cp1252") == b"?\xf3d? \xa3"
        assert self.written(monkeypatch, is_windows=False) == b"?\xf3d? \xa3"


def test_a_map_with_the_line_ends_and_the_mark_of_windows_says_the_same(tmp_path: Path) -> None:
    for name in ("unix", "windows"):
        shutil.copytree(NORTHBRIDGE, tmp_path / name / "ours")
    for path in (tmp_path / "windows/ours").glob("*.yaml"):
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    pages = [run(tmp_path / name, "build", "ours") for name in ("unix", "windows")]
    assert [each.returncode for each in pages] == [0, 0]
    built = [(tmp_path / name / "ours.html").read_bytes() for name in ("unix", "windows")]
    assert built[0] == built[1]
    schemas = [run(tmp_path / name, "schema", "ours").stdout for name in ("unix", "windows")]
    assert schemas[0] == schemas[1]
