"""What several tests of what comes in and goes out need."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from maps_from_text import ROOT


@pytest.fixture
def northbridge(tmp_path: Path) -> Path:
    return Path(shutil.copytree(ROOT / "maps/northbridge", tmp_path / "ours"))
