"""``partnermap format``: what it says, writes and leaves alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from partnermap.cli import program

UNTIDY = "areas:\n    north:   {level: ward, name: North}   # up\n\n\n    south: {name: South}\n"
TIDY = "areas:\n  north:  # up\n    name: North\n    level: ward\n\n  south:\n    name: South\n"
BRACES = '{"themes": {"food": {"name": "Food"}}}\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A map with a file in order, one that is not, and one that cannot be put in order."""
    (tmp_path / "partnermap.yaml").write_bytes(b"map:\n  name: Test\n")
    (tmp_path / "areas.yaml").write_bytes(UNTIDY.encode())
    (tmp_path / "themes.yaml").write_bytes(BRACES.encode())
    return tmp_path


def partnermap(*arguments: object) -> Result:
    result = CliRunner().invoke(program, [str(each) for each in arguments])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def test_it_writes_what_is_not_in_order_and_tells_what_it_leaves(folder: Path) -> None:
    result = partnermap("format", folder)
    assert result.exit_code == 0
    assert result.stdout == f"{folder}/areas.yaml is put in order.\n"
    left = "is left as it is: it is written in one pair of braces.\n"
    assert result.stderr == f"{folder}/themes.yaml {left}"
    assert (folder / "areas.yaml").read_text("utf-8") == TIDY
    assert (folder / "themes.yaml").read_text("utf-8") == BRACES
    again = partnermap("format", folder)
    assert again.stdout == f"{folder}: everything besides 1 file is in order.\n"


def test_check_writes_nothing_and_ends_with_one(folder: Path) -> None:
    result = partnermap("format", folder, "--check")
    assert result.exit_code == 1
    assert result.stdout == f"{folder}/areas.yaml would change.\n"
    assert result.stderr.endswith(f"See partnermap format {folder} --dry-run\n")
    assert (folder / "areas.yaml").read_text("utf-8") == UNTIDY
    partnermap("format", folder)
    assert partnermap("format", folder, "--check").exit_code == 0


def test_a_dry_run_shows_the_difference(folder: Path) -> None:
    result = partnermap("format", folder, "--dry-run")
    assert result.exit_code == 0
    assert "-    south: {name: South}\n" in result.stdout
    assert "+  south:\n+    name: South\n" in result.stdout
    assert (folder / "areas.yaml").read_text("utf-8") == UNTIDY


def test_all_fields_can_be_put_in_their_usual_order(folder: Path) -> None:
    path = folder / "areas.yaml"
    before = "areas:\n  north:\n    gss: E1  # its code\n    level: ward\n    name: N\n"
    path.write_text(before, "utf-8")
    partnermap("format", folder)
    after = "areas:\n  north:\n    name: N\n    gss: E1  # its code\n    level: ward\n"
    assert path.read_text("utf-8") == after
    partnermap("format", folder, "--order")
    after = "areas:\n  north:\n    name: N\n    level: ward\n    gss: E1  # its code\n"
    assert path.read_text("utf-8") == after
