"""The hook that other repositories use by pre-commit."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from cli.running import partnermap
from maps_from_text import ROOT


def hook() -> dict[str, object]:
    (found,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert isinstance(found, dict)
    return found


def test_it_reads_the_whole_map_whatever_was_changed() -> None:
    assert hook()["pass_filenames"] is False
    assert (hook()["id"], hook()["language"]) == ("partnermap-check", "python")


@pytest.mark.parametrize(("name", "code"), [("Ours", 0), ("", 1)])
def test_it_ends_as_the_map_is_right_or_not(tmp_path: Path, name: str, code: int) -> None:
    (tmp_path / "partnermap.yaml").write_text(f"map: {{name: {name}}}\n", encoding="utf-8")
    program, *words = str(hook()["entry"]).split()
    assert program == "partnermap"
    assert partnermap(*words, cwd=tmp_path).returncode == code
