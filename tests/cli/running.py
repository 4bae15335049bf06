"""The command line run as a user runs it, and a small map to run it on."""

from __future__ import annotations

import os
import subprocess
import sys
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
    return subprocess.run(
        [sys.executable, "-m", "partnermap", *arguments],
        cwd=cwd,
        env=os.environ | {"PYTHONPATH": str(ROOT)} | environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )


def within(*arguments: object) -> Result:
    """The same within this process, which is quicker."""
    result = CliRunner().invoke(program, [str(each) for each in arguments])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result
