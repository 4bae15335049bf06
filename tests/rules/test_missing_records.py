"""An id that no record has, perhaps misspelt, makes what depends on it possible, never asserted."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Findings = Callable[..., dict[str, str]]
COMPLETE = "map: {name: T, complete: [partnerships]}\n"
WHOLE = "complete: [members, functions, links]"


def test_a_seat_of_nobody_known_may_be_that_of_an_organisation_without_one(
    findings: Findings,
) -> None:
    text = f"""{COMPLETE}
organisations:
  lunch-club: {{name: Lunch Club, sector: vcse, income: micro}}
  council: {{name: Council, kind: council}}
partnerships:
  board: {{name: Board, members: [council, lunchclub], {WHOLE}}}
"""
    assert findings(text, "PM301") == {"PM301/lunch-club": "possible"}
    assert findings(text.replace("lunchclub", "lunch-club"), "PM301") == {}
    assert findings(text.replace(", lunchclub", ""), "PM301") == {"PM301/lunch-club": "asserted"}


def test_an_own_list_of_seats_that_is_complete_settles_it(findings: Findings) -> None:
    text = """
organisations:
  lunch-club: {name: Lunch Club, sector: vcse, income: micro, complete: [seats]}
partnerships:
  board: {name: Board, members: [lunchclub]}
"""
    assert findings(text, "PM301") == {"PM301/lunch-club": "asserted"}


def test_a_function_that_no_record_has_may_be_the_one_that_nobody_covers(
    findings: Findings,
) -> None:
    text = f"""{COMPLETE}
functions:
  crisis-care: {{name: Crisis care, duty: statute}}
partnerships:
  board: {{name: Board, {WHOLE}, functions: [{{function: crisis-car, role: delivers}}]}}
"""
    text = text.replace("members, ", "")
    assert findings(text, "PM201") == {"PM201/crisis-care": "possible"}
    assert findings(text.replace("delivers", "advises"), "PM201") == {
        "PM201/crisis-care": "asserted"
    }


def test_a_link_from_nobody_known_may_be_the_line_that_is_missing(findings: Findings) -> None:
    text = """
organisations:
  council: {name: Council, kind: council}
partnerships:
  panel: {name: Panel, decides: true, complete: [links]}
links:
  - {from: pannel, kind: accountable_to, to: council}
"""
    assert findings(text, "PM204") == {"PM204/panel": "possible"}
    assert findings(text.replace("pannel", "panel"), "PM204") == {}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("areas: [town], communities: []", "areas: [towne], communities: []"),
        ("areas: [towne], communities: []", "areas: [towne], communities: []"),
        ("areas: [town], communities: [carers]", "areas: [town], communities: [carrers]"),
        ("areas: [town], communities: [carrers]", "areas: [town], communities: [carrers]"),
    ],
)
def test_an_area_or_community_that_no_record_has_makes_an_overlap_possible(
    findings: Findings, one: str, other: str
) -> None:
    does = "functions: [{function: care, role: coordinates}]"
    text = f"""
areas: {{town: {{name: Town}}}}
communities: {{carers: {{name: Carers}}}}
functions: {{care: {{name: Care}}}}
partnerships:
  a: {{name: A, {one}, {does}}}
  b: {{name: B, {other}, {does}}}
"""
    assert findings(text, "PM101") == {"PM101/care/a+b": "possible"}


def test_a_function_that_no_record_has_makes_an_overlap_possible(findings: Findings) -> None:
    does = "areas: [town], communities: [], functions: [{function: care, role: coordinates}]"
    text = f"""
areas: {{town: {{name: Town}}}}
partnerships:
  a: {{name: A, {does}}}
  b: {{name: B, {does}}}
"""
    assert findings(text, "PM101") == {"PM101/care/a+b": "possible"}


def test_a_community_that_no_record_has_makes_focus_possible(findings: Findings) -> None:
    text = """
organisations:
  big: {name: Big, sector: vcse, income: large, communities: [carrers], complete: [seats]}
"""
    assert findings(text, "PM301") == {"PM301/big": "possible"}
