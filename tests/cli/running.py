"""The command line run as a user runs it, and a small map to run it on."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import chdir
from pathlib import Path

from click.testing import CliRunner, Result
from maps_from_text import ROOT

from partnermap.cli import program

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
    """In a process of its own: slow, and as a user has it."""
    return subprocess.run(
        [sys.executable, "-m", "partnermap", *arguments],
        cwd=cwd,
        env=os.environ | {"PYTHONPATH": str(ROOT)} | environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )


def within(*arguments: object, **environment: str) -> Result:
    """Within this process, which saves the second in which Python and the rest begin."""
    result = CliRunner(env=environment).invoke(program, [str(each) for each in arguments])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def quickly(
    *arguments: str, cwd: Path | None = None, **environment: str
) -> subprocess.CompletedProcess[str]:
    """The same, with the answer of a process of its own."""
    with chdir(cwd or Path()):
        done = within(*arguments, **environment)
    return subprocess.CompletedProcess(arguments, done.exit_code, done.stdout, done.stderr)
