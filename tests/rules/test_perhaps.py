"""A message about bodies or rows that only may stand does not state the present."""

from __future__ import annotations

import pytest
from maps_from_text import analysis_of

BOARDS = """
map: {{name: Test, as_of: 2007, recorded_from: 2007}}
areas:
  town: {{name: Town, level: place}}
functions:
  care: {{name: Crisis care, {care}}}
partnerships:
  a:
    name: Adults Board
    areas: [town]
    communities: []
    {a}
    functions: [{{function: care, role: oversees, {does}}}]
  b:
    name: Best Board
    areas: [town]
    communities: []
    {b}
    functions: [{{function: care, role: oversees}}]
"""
ROUGH = "since: 2000..2010"


def message(code: str, at: str | None = None, **dates: str) -> str:
    text = BOARDS.format(
        **{"a": "since: 1990", "b": "since: 1990", "care": "", "does": "", **dates}
    )
    found = [each for each in analysis_of(text, at=at).findings if each.code == code]
    return found[0].message


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        ({}, "Adults Board and Best Board both oversee"),
        ({"a": ROUGH}, "If Adults Board exists at this date, Adults Board and Best Board both"),
        ({"a": ROUGH, "b": ROUGH}, "If both exist at this date, Adults Board and Best Board both"),
        ({"does": ROUGH}, "Adults Board and Best Board may both oversee 'Crisis care' for Town."),
        ({"care": ROUGH}, "Adults Board and Best Board may both oversee 'Crisis care' for Town."),
    ],
    ids=["both stand", "one may", "both may", "its part may", "the function may"],
)
def test_two_that_may_do_the_same(dates, expected) -> None:
    assert message("PM101", **dates).startswith(expected)


def test_two_of_which_one_delivers_perhaps() -> None:
    text = BOARDS.replace("role: oversees", "role: delivers")
    found = analysis_of(text.format(a=ROUGH, b=ROUGH, care="", does="")).findings
    said = [each.message for each in found if each.code == "PM101"]
    assert said == [
        "If both exist at this date, Adults Board and Best Board deliver 'Crisis care', for the "
        "same ground: who does which part?"
    ]


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        ({}, "Adults Board oversees 'Crisis care', and no line"),
        ({"a": ROUGH}, "If it exists at this date, Adults Board oversees 'Crisis care', and"),
        ({"does": ROUGH}, "Adults Board may oversee 'Crisis care', and no line"),
    ],
    ids=["it stands", "it may", "its part may"],
)
def test_one_that_answers_to_nobody(dates, expected) -> None:
    assert message("PM204", **dates).startswith(expected)


def test_before_recording_began_what_has_no_date_only_may_be() -> None:
    assert message("PM204", at="2003", a="", b="").startswith(
        "If it exists at this date, Adults Board may oversee 'Crisis care'"
    )


def test_a_function_that_somebody_may_cover_is_not_said_to_be_uncovered() -> None:
    duty = "duty: statute, needed_at: place"
    assert message("PM201", at="2003", care=duty, a="", b="") == (
        "No body recorded here is certain to cover 'Crisis care' for Town. "
        "It is required by statute."
    )
