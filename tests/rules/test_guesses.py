"""What was guessed, roughly dated or stands for several never makes a finding certain."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Findings = Callable[..., dict[str, str]]
WHOLE = "complete: [members, functions, links]"
ALL = "map: {name: T, complete: [partnerships]}\n"


@pytest.mark.parametrize(
    ("charity", "panel"),
    [
        ("publicly_accountable: false, assumed: [publicly_accountable]", "accountable_to: charity"),
        ("kind: charity, inferred: [kind]", "accountable_to: charity"),
        ("sector: vcse, inferred: [sector]", "accountable_to: charity"),
        ("kind: charity", "accountable_to: {to: charity, assumed: [to]}"),
        ("kind: charity", "accountable_to: charity, assumed: [accountable_to]"),
        ("kind: charity", "accountable_to: {to: council, until: 2020, assumed: [until]}"),
        ("kind: charity", "accountable_to: {to: council, status: proposed, inferred: [status]}"),
    ],
)
def test_a_line_that_was_guessed_leaves_no_accountability_possible(
    findings: Findings, charity: str, panel: str
) -> None:
    text = f"""
organisations:
  council: {{name: Council, kind: council}}
  charity: {{name: Charity, income: large, complete: [links], {charity}}}
partnerships:
  panel: {{name: Panel, decides: true, {WHOLE}, members: [council, charity], {panel}}}
"""
    assert findings(text, "PM204") == {"PM204/panel": "possible"}


@pytest.mark.parametrize(
    ("function", "area", "board"),
    [
        ("duty: statute, inferred: [duty]", "", ""),
        ("duty: statute, since: 2020..2026", "", ""),
        ("needed_at: place, assumed: [needed_at]", "", ""),
        ("needed_at: place", "inferred: [level]", ""),
        ("needed_at: place", "since: 2020..2026", ""),
        ("duty: statute", "", "functions: [{function: f, role: involved, inferred: [role]}]"),
        (
            "duty: statute",
            "",
            "functions: [{function: f, role: leads, until: 2020, assumed: [until]}]",
        ),
        ("duty: statute", "", "assumed: [functions]"),
    ],
)
def test_a_gap_that_rests_on_a_guess_is_possible(
    findings: Findings, function: str, area: str, board: str
) -> None:
    more = f", {area}" if area else ""
    text = f"""{ALL}
areas: {{town: {{name: Town, level: place{more}}}}}
functions: {{f: {{name: F, {function}}}}}
organisations: {{a: {{name: A, sector: nhs}}, b: {{name: B, sector: nhs}}}}
partnerships:
  board: {{name: Board, areas: [town], {WHOLE}, members: [a, b], {board or "about: x"}}}
"""
    assert set(findings(text, "PM201").values()) == {"possible"}


@pytest.mark.parametrize(
    "members",
    [
        "[{body: other, assumed: [body]}, third]",
        "[{body: group, until: 2022, assumed: [until]}, other]",
        "[{body: group, status: proposed, inferred: [status]}, other]",
        "[stack, other]",
    ],
)
def test_a_seat_that_was_guessed_or_is_of_a_stack_may_be_its_own(
    findings: Findings, members: str
) -> None:
    text = f"""{ALL}
organisations:
  group: {{name: Group, sector: vcse, income: micro}}
  other: {{name: Other, sector: nhs}}
  third: {{name: Third, sector: nhs}}
  stack: {{name: Small groups, sector: vcse, stands_for: 12}}
partnerships:
  board: {{name: Board, {WHOLE}, members: {members}}}
"""
    assert findings(text, "PM301") == {"PM301/group": "possible"}


def test_a_stated_income_is_enough_where_the_communities_were_guessed(findings: Findings) -> None:
    text = """
communities: {carers: {name: Carers}}
organisations:
  group: {name: G, sector: vcse, income: micro, communities: [carers], inferred: [communities],
    complete: [seats]}
"""
    assert findings(text, "PM301") == {"PM301/group": "asserted"}


def test_a_class_seat_is_not_ruled_out_by_an_area_that_was_guessed(findings: Findings) -> None:
    text = f"""{ALL}
areas: {{east: {{name: East, level: ward}}, west: {{name: West, level: ward}}}}
organisations:
  group: {{name: Group, sector: vcse, income: micro, areas: [west], assumed: [areas]}}
  other: {{name: Other, sector: nhs}}
partnerships:
  board: {{name: Board, areas: [east], {WHOLE}, members: [other, {{sector: vcse}}]}}
"""
    assert findings(text, "PM301") == {"PM301/group": "possible"}
    assert findings(text.replace(", assumed: [areas]", ""), "PM301") == {"PM301/group": "asserted"}


def test_reports_both_ways_of_which_one_may_have_ended_leave_an_overlap_possible(
    findings: Findings,
) -> None:
    does = "areas: [t], communities: [], functions: [{function: f, role: coordinates}]"
    text = f"""
areas: {{t: {{name: T}}}}
functions: {{f: {{name: F}}}}
partnerships:
  a: {{name: A, {does}, reports_to: b}}
  b: {{name: B, {does}, reports_to: {{to: a, until: 2020..2025}}}}
"""
    assert findings(text, "PM101", at="2019") == {"PM101/f/a+b": "asserted"}
    assert findings(text, "PM101", at="2023") == {"PM101/f/a+b": "possible"}
    assert findings(text, "PM101", at="2026") == {}
