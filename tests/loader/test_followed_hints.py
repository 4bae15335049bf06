"""What a hint says to write is read: the attempt, and the same after doing as it is told."""

from __future__ import annotations

import pytest
from maps_from_text import loaded_from

from partnermap.finding import Severity

FRAME = """\
map:
  name: T
areas: {{weir-vale: {{name: Weir Vale}}, millside: {{name: Millside}}}}
communities: {{carers: {{name: Carers}}}}
organisations:
  weir-council: {{name: Weir Council}}
  weir-trust: {{name: Weir Trust}}
partnerships:
  board:
    name: Board
    {}
"""
FOLLOWED = """\
members: [Cllr Jo Hall (chair)] => members: [{body: weir-council, role: chair}]
members: [Jane Smith] => members: [{seats: 1}]
members: [Director of Public Health] => members: [{body: weir-council, post: "Director of X"}]
members: [all GP practices] => members: [{kind: gp-practice}]
members: [Voluntary sector rep] => members: [{sector: vcse}]
members: [representative of carers] => members: [{community: carers}]
members: [Weir Trust (chair)] => members: [{body: weir-trust, role: chair}]
members: [Weir Trust (proposed)] => members: [{body: weir-trust, status: proposed}]
members: [{body: all charities}] => members: [{kind: charity}]
members: [Weir Council / Weir Trust] => members: [weir-council, weir-trust]
members: "Weir Council, Weir Trust, n/a" => members: [weir-council, weir-trust]
members: "Weir Council and Weir Trust" => members: [weir-council, weir-trust]
members: -weir-council -weir-trust => members: [weir-council, weir-trust]
members: [{seats: 1, on_behalf_of: voluntary sector}] => members: [{seats: 1, on_behalf_of: {sector: vcse}}]
members: [{seats: 1, on_behalf_of: young carers}] => members: [{seats: 1, on_behalf_of: {community: carers}}]
members: ["weir-trust, representing carers"] => members: [{body: weir-trust, on_behalf_of: {community: carers}}]
reports_to: all schools => reports_to: {kind: school}
accountable_to: Prof Jo Bell => accountable_to: weir-council
communities: everyone => communities: []
areas: Weir Vale, Millside => areas: [weir-vale, millside]
stands_for: 1 => about: One body
reports_to: weir-trust? => reports_to: weir-trust@assumed: [reports_to]
reports_to: weir-trust or weir-council => reports_to: [weir-trust, weir-council]@assumed: [reports_to]
decides: probably => decides: true@assumed: [decides]
members: [weir-trust?] => members: [{body: weir-trust, assumed: [body]}]
"""  # noqa: E501 - one attempt a line


@pytest.mark.parametrize("line", FOLLOWED.strip().split("\n"))
def test_an_attempt_is_a_problem_and_what_its_hint_says_is_none(line: str) -> None:
    attempt, followed = line.split(" => ")
    before = loaded_from(FRAME.format(attempt)).problems
    assert any(each.remedy for each in before)
    after = loaded_from(FRAME.format(followed.replace("@", "\n    "))).problems
    assert [each.message for each in after] == []


@pytest.mark.parametrize(
    ("attempt", "remedy"),
    [
        ("members:\n      Weir Council\n      Weir Trust", "If these are several, begin each on a"),
        ("members: -weir-council", "Write a space after the hyphen: '- weir-council'"),
        ("members: [Leader of the Council]", "This is a post: write '- body:' with the id of who"),
        ("members: 'Weir Council, TBC'", "Write weir-council; what is not known is left out."),
        ("accountable_to: Weir Council and Weir Trust", "If these are 2 bodies, write their ids"),
        ("accountable_to: Adults and Health Board", "Write the id of its record; if these are"),
    ],
)
def test_a_list_that_is_written_as_a_text_is_told_apart(attempt: str, remedy: str) -> None:
    problems = loaded_from(FRAME.format(attempt)).problems
    found = next(each for each in problems if each.severity is Severity.ERROR)
    assert found.remedy.startswith(remedy), found.remedy


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ("map:\n  name:Weir\n", "Write a space after the colon: 'name: '."),
        ("map: {name: T}\npartnerships:\n  - Weir Board\n", "Write 'weir-board:', and below it"),
        ("map: {name: T}\npartnerships:\n  - Jane Smith\n", "Write 'some-id:', and below it"),
        ("map: {name: T}\norganisations:\n  a: {name: A, level: LBO}\n", "Areas have this: write"),
        ("map: {name: T}\nareas:\n  a: {name: A}\n\tb: 1\n", "YAML is indented with spaces only"),
        (
            "map: {name: T}\npartnerships:\n  p:\n    name: P\n    members:\n    • Weir Trust\n",
            "Begin each item on a line of its own with a hyphen and a space: '- '.",
        ),
        (
            "map: {name: T}\nfunctions: {f: {name: F, needed_at: all wards}}\n",
            "Write 'ward'.",
        ),
    ],
)
def test_other_first_attempts(text: str, remedy: str) -> None:
    assert loaded_from(text).problems[0].remedy.startswith(remedy)
