"""PM200: that nobody is known to decide is told from that all are recorded as not deciding."""

from __future__ import annotations

import pytest
from maps_from_text import finding_of

MAP = """
map: {name: T, complete: [partnerships, organisations]}
partnerships:
  forum: {name: Forum, decides: false}
"""
TWO = f"{MAP}  board: {{name: Board, decides: false}}\n"
NOT_ALL = TWO.replace("[partnerships, organisations]", "[partnerships]")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            MAP,
            "Forum is recorded as taking no decisions, and no organisation here is recorded as "
            "taking any; so it cannot be said who is heard.",
        ),
        (
            TWO,
            "Each of the 2 partnerships recorded here is recorded as taking no decisions, and no "
            "organisation here is recorded as taking any; so it cannot be said who is heard.",
        ),
        (
            NOT_ALL,
            "None of the 2 partnerships recorded here is known to take decisions, so the map "
            "cannot say who is heard.",
        ),
        (
            TWO.replace("Board, decides: false", "Boards, stands_for: 4"),
            "None of the partnerships recorded here (1 partnership and 4 more not named) is known "
            "to take decisions, so the map cannot say who is heard.",
        ),
        (
            TWO.replace("Board, decides: false", "Board"),
            "None of the 2 partnerships recorded here is known to take decisions, so the map "
            "cannot say who is heard.",
        ),
    ],
    ids=["one", "all", "there may be others", "several not named", "one may decide"],
)
def test_what_is_recorded_is_not_called_unknown(text: str, message: str) -> None:
    assert finding_of(text, "PM200").message == message


def test_where_all_is_recorded_nobody_is_asked_to_record_it_again() -> None:
    assert finding_of(TWO, "PM200").remedy.startswith("Ask who takes the decisions")
    assert finding_of(NOT_ALL, "PM200").remedy.startswith("Ask which of them take decisions")
