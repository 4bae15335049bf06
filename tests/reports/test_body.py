"""Who is who: what `show` says about bodies and plans of whatever time."""

from __future__ import annotations

import json

from maps_from_text import analysis_of

from partnermap.analysis.profile import profile
from partnermap.reports import body
from partnermap.reports.terminal import Style
from partnermap.wording import describe

MAP = """
map: {name: Test, as_of: 2024}
organisations:
  council: {name: Council, kind: council}
partnerships:
  alliance:
    name: Alliance
    status: proposed
    complete: [members, links]
    members: [{body: council, role: chair}]
    accountable_to: council
  group:
    name: Group
    members: [{body: council, seats: unknown}]
plans:
  memorandum: {name: Memorandum, status: proposed, since: 2025, owners: alliance}
"""


def shown(name: str) -> str:
    graph = analysis_of(MAP).graph
    return body.render(graph, describe(graph, profile(graph, name)), [], Style())


def test_a_proposed_body_is_shown_with_all_that_is_recorded_of_it() -> None:
    assert shown("alliance") == (
        """\
Alliance
partnership; id: alliance
  Not counted at this moment: proposed.
  Whether it takes decisions is not recorded.

Who sits on it
  Council: chair, proposed
  The list of members is complete.

Links
  answers to Council: proposed
  The list of links is complete.

What it does
  Functions not recorded.

Plans
  owns Memorandum: proposed

Written in map.yaml, line 6. As of 2024.
"""
    )


def test_json_has_the_same_head_as_findings() -> None:
    graph = analysis_of(MAP).graph
    data = json.loads(body.render_json(graph, describe(graph, profile(graph, "group")), []))
    assert data["map"] == {
        "name": "Test",
        "as_of": "2024-12-31",
        "dated": True,
        "recorded": True,
        "with_proposed": False,
    }
    assert data["body"]["location"] == {"path": "map.yaml", "line": 12, "column": 3}


def test_seats_of_unknown_number_are_not_counted_as_one() -> None:
    assert "Who sits on it (at least 1 seat)\n  Council: number of seats not recorded" in shown(
        "group"
    )


def test_a_plan_says_that_it_is_proposed_and_since_when() -> None:
    assert "  Not counted at this moment: proposed.\n  Since 2025.\n" in shown("memorandum")


SOURCED = """
sources:
  register: {title: Register}
  minutes: {title: Minutes}
organisations: {council: {name: Council}, trust: {name: Trust}, club: {name: Club}}
partnerships:
  board:
    name: Board
    source: {id: register, at: p. 1}
    members:
      - {body: council, source: {id: minutes, at: p. 2}}
      - {body: trust, source: {id: register, at: p. 1}}
      - {body: club, source: {id: minutes, at: p. 2}, url: https://example.org/club}
    notes: [{text: Said, source: minutes}]
"""


def test_what_rows_come_from_is_numbered_and_said_once() -> None:
    graph = analysis_of(SOURCED).graph
    said = body.render(graph, describe(graph, profile(graph, "board")), [], Style())
    assert "  Council [2]\n  Trust [1]\n  Club: page https://example.org/club [2]\n" in said
    assert "  Note: Said [3]\n" in said
    assert "How we know\n  [1] Register, p. 1\n  [2] Minutes, p. 2\n  [3] Minutes\n" in said


def test_what_the_rows_of_a_missing_body_come_from_is_said_too() -> None:
    graph = analysis_of(SOURCED.replace("council: {name: Council}, ", "")).graph
    said = body.render(graph, describe(graph, profile(graph, "council")), [], Style())
    assert "How we know\n  [1] Minutes, p. 2\n" in said
