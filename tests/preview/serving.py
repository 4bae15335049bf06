"""A preview as a user starts it, in a process of its own."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from maps_from_text import ROOT


@contextmanager
def serving(where: Path, *options: str) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """The address of a preview of a map, and the process; it is ended by Ctrl-C."""
    process = subprocess.Popen(
        [sys.executable, "-u", "-m", "partnermap", "serve", str(where), *options],
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        start_new_session=True,
    )
    assert process.stdout
    said = ""
    while not (found := re.search(r"http://127\.0\.0\.1:[0-9]+/", said)):
        line = process.stdout.readline()
        assert line, f"the preview has ended: {said}"
        said += line
    try:
        yield found[0], process
    finally:
        if process.poll() is None:
            if os.name == "posix":
                process.send_signal(signal.SIGINT)
            else:
                process.terminate()
            process.communicate(timeout=20)
