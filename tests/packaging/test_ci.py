"""The workflow that runs the tests: on every system and Python that is promised."""

from __future__ import annotations

import tomllib
from typing import Any

import yaml
from maps_from_text import ROOT

JOBS: dict[str, Any] = yaml.safe_load(
    (ROOT / ".github/workflows/tests.yml").read_text(encoding="utf-8")
)["jobs"]


def test_linux_has_every_check_and_windows_and_macos_have_the_tests() -> None:
    assert JOBS["linux"]["steps"][-1]["run"] == "tests/run"
    assert JOBS["elsewhere"]["strategy"]["matrix"]["system"] == ["windows-latest", "macos-latest"]
    assert JOBS["elsewhere"]["steps"][-1]["run"].startswith("python -m pytest ")


def test_the_oldest_python_that_is_promised_is_tried() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    for job in JOBS.values():
        pythons = job["strategy"]["matrix"]["python"]
        assert project["requires-python"] == f">={pythons[0]}"
        assert pythons == ["3.11", "3.12", "3.13"]
