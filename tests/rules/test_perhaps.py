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


PLAN = """
map: {{name: Test, as_of: 2007, recorded_from: 2007}}
partnerships:
  board: {{name: Board, {board}}}
  panel: {{name: Panel}}
plans:
  plan: {{name: The plan, owners: [board, panel], {plan}}}
"""


@pytest.mark.parametrize(
    ("plan", "board", "expected"),
    [
        ("", "", "The plan is owned by Board and Panel; nobody"),
        (ROUGH, "", "If it exists at this date, The plan is owned by Board and Panel; nobody"),
        ("until: 2000..2010", "", "If it exists at this date, The plan is owned by Board"),
        ("status: current, inferred: [status]", "", "If it exists at this date, The plan is"),
        ("since: 2001, assumed: [since]", "", "If it exists at this date, The plan is owned"),
        ("", ROUGH, "The plan is owned by Panel and perhaps Board; nobody"),
    ],
    ids=["it stands", "begun", "over", "a guessed status", "a guessed date", "an owner may"],
)
def test_a_plan_that_may_exist_and_nobody_oversees(plan: str, board: str, expected: str) -> None:
    """A plan that only may exist is not said to be there."""
    text = PLAN.format(plan=plan or "tags: [x]", board=board or "tags: [x]")
    found = [each for each in analysis_of(text).findings if each.code == "PM208"]
    assert found[0].message.startswith(expected)


def test_a_plan_of_bodies_of_which_none_is_certain() -> None:
    text = PLAN.format(plan="since: 1990", board="tags: [x]")
    found = [each for each in analysis_of(text, at="2003").findings if each.code == "PM208"]
    assert found[0].message.startswith("The plan is perhaps owned by Board and Panel; nobody")
