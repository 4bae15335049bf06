"""What all tests share: maps from YAML text, and committed files that a person has read."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from browsing import browser
from maps_from_text import analysis_of

__all__ = ["browser"]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--renew",
        action="store_true",
        help="write the committed outputs and reference pages anew; read the difference after",
    )


@pytest.fixture
def findings() -> Callable[..., dict[str, str]]:
    """YAML text -> id and certainty of every finding, of one code if that is given."""

    def found(text: str, code: str = "", **asked: object) -> dict[str, str]:
        return {
            finding.id: finding.certainty.value
            for finding in analysis_of(text, **asked).findings  # type: ignore[arg-type]
            if finding.code.startswith(code)
        }

    return found


@pytest.fixture
def committed(request: pytest.FixtureRequest) -> Callable[[Path, str], None]:
    """Compare a text with a committed file; ``--renew`` writes it anew."""

    def compare(path: Path, text: str) -> None:
        if request.config.getoption("--renew"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        assert path.exists(), f"{path} is missing: run tests/run --renew, and read what it wrote"
        assert text == path.read_text(encoding="utf-8"), f"{path}: see --renew"

    return compare
