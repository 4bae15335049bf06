"""Each requirement of accessibility names tests that exist, or says that it was checked by hand."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/explanation/accessibility.md").read_text(encoding="utf-8")
TESTS = "\n".join(
    path.read_text(encoding="utf-8") for path in sorted((ROOT / "tests/page").glob("test_*.py"))
)
ROWS = dict(re.findall(r"^\| (A\d+) \|(.*)$", PAGE, re.MULTILINE))


def test_every_requirement_has_its_row():
    assert list(ROWS) == [f"A{number}" for number in range(1, 22)]


def test_every_row_names_a_test_or_a_check_by_hand():
    for row in ROWS.values():
        assert "`test_" in row or "by hand" in row


def test_every_test_that_is_named_exists():
    named = set(re.findall(r"`(test_[a-z0-9_]+)`", PAGE))
    assert {each for each in named if f"def {each}(" not in TESTS} == set()
