"""What the tests of commands share."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from cli.running import MAP, NORTHBRIDGE


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A map with one id that no record has."""
    place = tmp_path / "our place"
    place.mkdir()
    (place / "partnermap.yaml").write_text(MAP, encoding="utf-8")
    return place


@pytest.fixture
def northbridge(tmp_path: Path) -> Path:
    """A copy of Northbridge, to be changed."""
    return Path(shutil.copytree(NORTHBRIDGE, tmp_path / "nb"))
