"""An id that no record has, perhaps misspelt, makes what depends on it possible, never asserted."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from maps_from_text import finding_of

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


OWN = """
organisations:
  lunch-club: {name: Lunch Club, sector: vcse, income: micro, complete: [seats]}
  trust: {name: Trust, sector: nhs}
partnerships:
  board: {name: Board, members: [{body: ID}]}
"""


@pytest.mark.parametrize("seat", ["lunchclub", "lunch-clubs", "trust, on_behalf_of: lunchclub"])
def test_a_seat_of_an_id_much_like_its_own_contradicts_its_list_of_seats(
    findings: Findings, seat: str
) -> None:
    text = OWN.replace("ID", seat)
    assert findings(text, "PM301") == {"PM301/lunch-club": "possible"}
    own, *_ = finding_of(text, "PM301").rests_on
    assert [slot.name for slot in own] == ["record"]


def test_so_does_the_id_that_it_had_before(findings: Findings) -> None:
    text = OWN.replace("complete: [seats]", "complete: [seats], formerly: [canal-club]")
    text = text.replace("ID", "canal-club")
    assert findings(text, "PM301") == {"PM301/lunch-club": "possible"}


@pytest.mark.parametrize("seat", ["credit-union", "trust, since: 2001"])
def test_any_other_does_not(findings: Findings, seat: str) -> None:
    text = OWN.replace("ID", seat)
    assert findings(text, "PM301") == {"PM301/lunch-club": "asserted"}


def test_a_link_of_an_id_much_like_its_own_contradicts_its_list_of_links(
    findings: Findings,
) -> None:
    text = """
organisations:
  lunch-club: {name: Lunch Club, sector: vcse, income: micro, complete: [seats, links]}
  forum: {name: Forum, sector: vcse, income: large}
links:
  - {from: LINKED, kind: affiliated_to, to: forum}
"""
    assert findings(text.replace("LINKED", "lunchclub"), "PM302") == {
        "PM302/lunch-club": "possible"
    }
    assert findings(text.replace("LINKED", "ghost"), "PM302") == {"PM302/lunch-club": "asserted"}
    assert findings(text.replace("LINKED", "lunchclub"), "PM301") == {
        "PM301/lunch-club": "asserted"
    }


def test_an_id_without_a_record_may_be_a_partnership_with_a_seat_for_it(
    findings: Findings,
) -> None:
    text = f"""{COMPLETE}
organisations:
  lunch-club: {{name: Lunch Club, sector: vcse, income: micro}}
  trust: {{name: Trust}}
  council: {{name: Council, kind: council}}
partnerships:
  board: {{name: Board, members: [council, trust], {WHOLE}, reports_to: ghost}}
"""
    assert findings(text, "PM301") == {"PM301/lunch-club": "possible"}
    assert findings(text.replace("ghost", "council"), "PM301") == {"PM301/lunch-club": "asserted"}


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


@pytest.mark.parametrize("role", ["coordinates", "delivers"])
def test_what_an_area_lies_within_without_a_record_may_make_it_the_same_ground(
    findings: Findings, role: str
) -> None:
    does = f"communities: [], functions: [{{function: care, role: {role}}}]"
    text = f"""
areas:
  town: {{name: Town, level: place}}
  mill: {{name: Mill, level: ward, within: twon}}
  weir: {{name: Weir, level: ward, within: town}}
functions: {{care: {{name: Care}}}}
partnerships:
  a: {{name: A, areas: [town], {does}}}
  b: {{name: B, areas: [mill], {does}}}
"""
    assert list(findings(text, "PM101").values()) == ["possible"]
    finding = finding_of(text, "PM101")
    assert finding.message.endswith("'Care', perhaps for the same ground: who does which part?")
    (slots,) = finding.rests_on
    assert [(slot.record, slot.name) for slot in slots] == [("twon", "record")]
    assert list(findings(text.replace("twon", "town"), "PM101").values()) == ["asserted"]
    assert findings(text.replace("areas: [town]", "areas: [weir]"), "PM101") == {}


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
