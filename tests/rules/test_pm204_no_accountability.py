"""PM204: who decides answers to somebody whom the public can call to account."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from maps_from_text import analysis_of

Findings = Callable[..., dict[str, str]]
BODIES = """
organisations:
  council: {name: Council, kind: council}
  charity: {name: Charity, sector: vcse, income: large, complete: [links]}
"""
PANEL = {"PM204/panel": "asserted"}


def panel(fields: str, more: str = "") -> str:
    return f"{BODIES}partnerships:\n  panel: {{name: Panel, complete: [links], {fields}}}\n{more}"


@pytest.mark.parametrize("link", ["accountable_to", "part_of", "decides_through"])
def test_a_line_to_a_council_is_accountability(findings: Findings, link: str) -> None:
    assert findings(panel(f"decides: true, {link}: council"), "PM204") == {}


def test_authority_delegated_by_a_council_is_accountability(findings: Findings) -> None:
    text = panel("decides: true").replace("kind: council}", "kind: council, delegates_to: panel}")
    assert findings(text, "PM204") == {}


@pytest.mark.parametrize("link", ["advises", "informs", "funds", "coordinates_with", "represents"])
def test_other_links_are_not(findings: Findings, link: str) -> None:
    assert findings(panel(f"decides: true, {link}: council"), "PM204") == PANEL


def test_a_line_may_be_long(findings: Findings) -> None:
    more = "  board: {name: Board, part_of: cabinet}\n  cabinet: {name: C, part_of: council}\n"
    assert findings(panel("decides: true, accountable_to: board", more), "PM204") == {}


@pytest.mark.parametrize(
    ("role", "expected"),
    [("leads", PANEL), ("decides", PANEL), ("oversees", PANEL), ("delivers", {}), ("advises", {})],
)
def test_leading_deciding_and_overseeing_need_somebody_to_answer_to(
    findings: Findings, role: str, expected: dict[str, str]
) -> None:
    text = panel(f"functions: [{{function: care, role: {role}}}]", "functions: {care: {name: C}}\n")
    assert findings(text, "PM204") == expected


@pytest.mark.parametrize("decides", ["false", "unknown"])
def test_a_forum_that_only_talks_needs_no_line(findings: Findings, decides: str) -> None:
    assert findings(panel(f"decides: {decides}"), "PM204") == {}


def test_it_is_possible_while_its_links_may_be_incomplete(findings: Findings) -> None:
    text = panel("decides: true").replace("complete: [links], decides", "decides")
    assert findings(text, "PM204") == {"PM204/panel": "possible"}


def test_a_dead_end_rests_on_the_links_of_the_body_at_its_end(findings: Findings) -> None:
    text = panel("decides: true, accountable_to: charity")
    assert findings(text, "PM204") == PANEL
    open_end = text.replace("income: large, complete: [links]", "income: large")
    assert findings(open_end, "PM204") == {"PM204/panel": "possible"}


def test_a_report_alone_is_a_note(findings: Findings) -> None:
    (finding,) = analysis_of(panel("decides: true, reports_to: council")).findings
    assert (finding.id, finding.severity.value) == ("PM204/panel", "note")
    assert finding.message == (
        "Panel takes decisions, reports to Council, and is not recorded as accountable to a public "
        "body."
    )


def test_a_circle_is_named_once_for_each_body_in_it(findings: Findings) -> None:
    more = "  board: {name: Board, decides: true, accountable_to: panel, complete: [links]}\n"
    text = panel("decides: true, accountable_to: board", more)
    found = analysis_of(text).findings
    assert [finding.message for finding in found] == [
        "Board takes decisions, and its line of accountability runs in a circle (Board to Panel to "
        "Board).",
        "Panel takes decisions, and its line of accountability runs in a circle (Panel to Board to "
        "Panel).",
    ]
    assert {finding.certainty.value for finding in found} == {"asserted"}


def test_a_stack_is_left_out(findings: Findings) -> None:
    assert findings(panel("decides: true, stands_for: 12"), "PM204") == {}


def test_an_inferred_decision_makes_it_possible(findings: Findings) -> None:
    text = panel("decides: true, inferred: [decides]")
    assert findings(text, "PM204") == {"PM204/panel": "possible"}


def test_a_body_that_may_be_public_makes_it_possible(findings: Findings) -> None:
    text = panel("decides: true, accountable_to: authority")
    text = text.replace(
        "organisations:", "organisations:\n  authority: {name: A, complete: [links]}"
    )
    assert findings(text, "PM204") == {"PM204/panel": "possible"}


def test_a_body_without_a_record_makes_it_possible(findings: Findings) -> None:
    text = panel("decides: true, accountable_to: ghost")
    assert findings(text, "PM204") == {"PM204/panel": "possible"}


def test_a_link_that_may_stand_makes_it_possible(findings: Findings) -> None:
    text = panel("decides: true, accountable_to: {to: council, until: 2023..2024}")
    assert findings(text, "PM204", at="2022") == {}
    assert findings(text, "PM204", at="2023-06") == {"PM204/panel": "possible"}
    assert findings(text, "PM204", at="2025") == PANEL


def test_a_line_through_a_body_that_has_ended_is_no_line(findings: Findings) -> None:
    more = "  board: {name: Board, part_of: council, until: 2020}\n"
    assert findings(panel("decides: true, accountable_to: board", more), "PM204") == PANEL


def test_a_class_of_public_bodies_is_an_answer(findings: Findings) -> None:
    assert findings(panel("decides: true, accountable_to: {kind: council}"), "PM204") == {}


def test_a_kind_of_link_of_ones_own_may_carry_accountability(findings: Findings) -> None:
    text = panel("decides: true, steered_by: council")
    declared = (
        "map:\n  name: T\n  link_kinds:\n    steered_by: {label: is steered by, inverse: steers,"
        " carries: {accountability: forward}}\n"
    )
    assert findings(declared + text, "PM204") == {}
