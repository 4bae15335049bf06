"""What people write at first, and the hint that puts it right."""

from __future__ import annotations

import pytest
from maps_from_text import loaded_from


def hint(of: str, line: str) -> tuple[str, str]:
    frames = {
        "member": "partnerships:\n  p:\n    name: P\n    members:\n      - body: b\n        {}\n",
        "members": "partnerships:\n  p:\n    name: P\n    members: {}\n",
        "item": "partnerships:\n  p:\n    name: P\n    members:\n      - {}\n",
        "body": "partnerships:\n  p:\n    name: P\n    {}\n",
        "group": "organisations:\n  g:\n    name: G\n    {}\n",
    }
    problems = loaded_from("map:\n  name: T\n" + frames[of].format(line)).problems
    (found,) = [problem for problem in problems if problem.code != "PM020"]
    return found.code, found.remedy


FIRST_ATTEMPTS = """
members | allotments, st-marys | PM015 | Several ids go in brackets: [allotments, st-marys].
item | school (proposed) | PM015 | Write '- body: school', and below it 'status: proposed'.
body | areas: school (old) | PM015 | What is in brackets goes into a field of its own, such as
item | body:allotments | PM015 | Write a space after the colon.
member | role: vice-chair | PM013 | Write 'deputy-chair'.
member | start: Spring 2023 | PM010 | Write 'since'.
member | ended: 2022 | PM010 | Write 'until', with the date.
member | status: ended | PM013 | Write 'until', with the date when it ended, and leave 'status' out.
body | kind: task and finish group | PM013 | Write 'task-group'.
body | meets: monthly | PM012 | Write 'meets: {every: month}'.
body | meets: {every: quarterly} | PM013 | Write 'quarter'.
body | description: A board. | PM010 | Write 'about'.
group | budget: 12000 | PM010 | Write 'income', with a band or pounds a year.
group | sector: unknown | PM013 | Leave 'sector' out where it is not known.
group | contact: mailto:jane.smith@example.org | PM029 | Give a page or a role mailbox as
member | post: Cllr Bob Jones | PM029 | Give the post, such as 'Director of Public Health', without
"""


@pytest.mark.parametrize("attempt", FIRST_ATTEMPTS.strip().split("\n"))
def test_the_hint_says_what_to_write(attempt: str) -> None:
    of, line, code, remedy = attempt.split(" | ")
    found_code, found_remedy = hint(of, line)
    assert found_code == code
    assert found_remedy.startswith(remedy)


@pytest.mark.parametrize("mailbox", ["public.health", "partnership.office", "enquiries"])
def test_a_role_mailbox_is_welcome(mailbox: str) -> None:
    text = f"organisations:\n  g:\n    name: G\n    contact: mailto:{mailbox}@example.org\n"
    assert loaded_from("map:\n  name: T\n" + text).problems == ()


def test_parts_that_changed_places_are_no_circle() -> None:
    text = "map:\n  name: T\npartnerships:\n"
    text += "  a: {name: A, part_of: {to: b, until: 2020}}\n"
    text += "  b: {name: B, part_of: {to: a, since: 2021}}\n"
    assert loaded_from(text).problems == ()


@pytest.mark.parametrize(
    ("of", "line"),
    [
        ("member", "rol:"),
        ("body", "meets: {evry: }"),
        ("body", "functions: [{function: f, rle: }]"),
    ],
)
def test_a_wrong_name_is_seen_also_where_nothing_stands_after_it(of: str, line: str) -> None:
    assert hint(of, line)[0] == "PM010"


@pytest.mark.parametrize(
    ("of", "line"),
    [
        ("member", "role:"),
        ("body", "meets: {every: }"),
        ("body", "reports_to: {to: x, every: }"),
        ("body", "represents: {sector: vcse, area: }"),
        ("group", "identifiers: {GB-CHC: }"),
    ],
)
def test_an_empty_field_is_no_field(of: str, line: str) -> None:
    frames = {
        "member": "partnerships:\n  p:\n    name: P\n    members:\n      - body: b\n        {}\n",
        "body": "partnerships:\n  p:\n    name: P\n    {}\n",
        "group": "organisations:\n  g:\n    name: G\n    {}\n",
    }
    problems = loaded_from("map:\n  name: T\n" + frames[of].format(line)).problems
    assert {problem.code for problem in problems} <= {"PM020"}


def test_completeness_is_known_or_not_claimed() -> None:
    code, _ = hint("body", "inferred: [complete]")
    assert code == "PM013"


def test_a_holder_who_is_not_known_is_said_by_leaving_the_body_out() -> None:
    frame = "map:\n  name: T\npartnerships:\n  p:\n    name: P\n    members:\n      - {}\n"
    (found,) = loaded_from(frame.format("body: unknown")).problems
    assert found.remedy.startswith("Where the holder is not known, leave 'body' out")
    assert loaded_from(frame.format("seats: 1")).problems == ()
