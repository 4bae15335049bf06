"""In a board paper, what is only to be asked and written down stands with files and lines."""

from __future__ import annotations

import pytest
from maps_from_text import finding_of

AREAS = "areas: {city: {name: City}}\nfunctions: {care: {name: Care, duty: statute}}\n"


@pytest.mark.parametrize(
    ("board", "code", "for_keeper"),
    [
        ("decides: true", "PM204", True),
        ("decides: true, complete: [links]", "PM204", False),
        ("areas: [city], functions: [care]", "PM201", True),
        ("areas: [city]", "PM201", False),
    ],
    ids=["links open", "links known", "a role to write", "nobody recorded"],
)
def test_what_is_in_doubt_is_first_for_whoever_keeps_the_map(
    board: str, code: str, for_keeper: bool
) -> None:
    found = finding_of(f"{AREAS}partnerships: {{board: {{name: Board, {board}}}}}", code)
    assert found.for_keeper is for_keeper
