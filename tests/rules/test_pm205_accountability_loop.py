"""PM205: a line of accountability does not come back to where it began."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from maps_from_text import finding_of

Findings = Callable[..., dict[str, str]]
PAIR = {"PM205/p1+p2": "asserted"}
THREE = {"PM205/p1+p2+p3": "asserted"}


def bodies(*partnerships: str, more: str = "") -> str:
    """Partnerships whose lists of links are complete."""
    rows = "".join(
        f"  p{number}: {{name: P{number}, complete: [links], {fields}}}\n"
        for number, fields in enumerate(partnerships, start=1)
    )
    council = "organisations: {council: {name: Council, kind: council}}\n"
    return f"map: {{name: T, recorded_from: 2000}}\n{council}partnerships:\n{rows}{more}"


@pytest.mark.parametrize("there", ["accountable_to", "part_of", "decides_through"])
@pytest.mark.parametrize("back", ["accountable_to", "decides_through"])
def test_two_that_answer_to_each_other(findings: Findings, there: str, back: str) -> None:
    assert findings(bodies(f"{there}: p2", f"{back}: p1"), "PM205") == PAIR


def test_authority_is_delegated_down_a_line(findings: Findings) -> None:
    assert findings(bodies("accountable_to: p2, delegates_to: p2", ""), "PM205") == PAIR
    assert findings(bodies("accountable_to: p2", "delegates_to: p1"), "PM205") == {}


@pytest.mark.parametrize("back", ["reports_to", "advises", "informs", "funds"])
def test_what_carries_no_accountability_closes_no_circle(findings: Findings, back: str) -> None:
    assert findings(bodies("accountable_to: p2", f"{back}: p1"), "PM205") == {}


def test_a_long_circle_is_one_finding(findings: Findings) -> None:
    text = bodies("accountable_to: p2", "part_of: p3", "decides_through: p1", "accountable_to: p1")
    assert findings(text, "PM205") == THREE


def test_circles_that_share_a_body_are_one() -> None:
    text = bodies("accountable_to: [p2, p3]", "accountable_to: p1", "accountable_to: p1")
    finding = finding_of(text, "PM205")
    assert finding.id in THREE
    assert "P2 answers to P1; 1 more body hangs together with it." in finding.message


def test_circles_apart_are_two(findings: Findings) -> None:
    text = bodies(*(f"accountable_to: p{end}" for end in (2, 1, 4, 3)))
    assert findings(text, "PM205") == {"PM205/p1+p2": "asserted", "PM205/p3+p4": "asserted"}


def test_a_line_ends_at_a_public_body(findings: Findings) -> None:
    text = bodies("accountable_to: council").replace(
        "kind: council}", "kind: council, accountable_to: p1}"
    )
    assert findings(text, "PM205") == {}
    charity = text.replace("kind: council", "kind: charity")
    assert findings(charity, "PM205") == {"PM205/council+p1": "asserted"}
    unknown = text.replace("kind: council, ", "")
    assert findings(unknown, "PM205") == {"PM205/council+p1": "possible"}


@pytest.mark.parametrize(
    ("more", "severity", "said"),
    [
        ("", "warning", "No line that leads out of it to a publicly accountable body is recorded."),
        (", accountable_to: council", "note", "A line leads out of it: P2 answers to Council."),
        (
            ", reports_to: council",
            "warning",
            "Only reports lead out of it to a publicly accountable body.",
        ),
    ],
)
def test_a_way_out_is_said(more: str, severity: str, said: str) -> None:
    finding = finding_of(bodies("accountable_to: p2", f"part_of: p1{more}"), "PM205")
    assert finding.severity.value == severity
    assert finding.message == (
        f"Lines of accountability run in a circle: P1 answers to P2 and P2 is part of P1. {said}"
    )


def test_two_that_report_to_each_other_are_no_circle(findings: Findings) -> None:
    assert findings(bodies("reports_to: p2", "reports_to: p1"), "PM205") == {}


def test_reports_that_run_in_a_circle_are_a_note() -> None:
    finding = finding_of(bodies("reports_to: p2", "reports_to: p3", "reports_to: p1"), "PM205")
    assert (finding.id, finding.severity.value) == ("PM205/p1+p2+p3", "note")
    assert finding.message.startswith("Reports run in a circle: P1 reports to P2, P2 reports")
    assert finding.certainty.value == "asserted"


def test_a_report_down_a_line_is_no_step_of_a_circle(findings: Findings) -> None:
    text = bodies("accountable_to: p2", "accountable_to: p3", "reports_to: p1")
    assert findings(text, "PM205") == {}
    pillars = bodies("part_of: p2", "reports_to: p3", "part_of: p4", "reports_to: p1")
    assert findings(pillars, "PM205") == {"PM205/p1+p2+p3+p4": "asserted"}


@pytest.mark.parametrize("link", ["accountable_to", "reports_to"])
def test_reports_in_a_circle_with_a_way_out_are_nothing(findings: Findings, link: str) -> None:
    text = bodies("reports_to: p2", "reports_to: p3", f"reports_to: [p1], {link}: [p1, council]")
    text = text.replace("reports_to: [p1], reports_to", "reports_to")
    text = text.replace("accountable_to: [p1, council]", "accountable_to: council")
    assert findings(text, "PM205") == {}


def test_a_circle_of_reports_rests_on_the_lists_of_links(findings: Findings) -> None:
    text = bodies("reports_to: p2", "reports_to: p3", "reports_to: p1")
    open_list = text.replace("P2, complete: [links]", "P2")
    assert findings(open_list, "PM205") == {"PM205/p1+p2+p3": "possible"}
    strong = text.replace("reports_to", "accountable_to").replace(", complete: [links]", "")
    assert findings(strong, "PM205") == THREE


@pytest.mark.parametrize(
    "back",
    [
        "{to: p1, inferred: [to]}",
        "{to: p1, until: 2020..2030}",
        "p1, assumed: [accountable_to]",
        "p1, since: 2020..2030",
        "p1, stands_for: 1, inferred: [stands_for]",
    ],
)
def test_a_link_in_doubt_makes_it_possible(findings: Findings, back: str) -> None:
    text = bodies("accountable_to: p2", f"accountable_to: {back}")
    assert findings(text, "PM205") == {"PM205/p1+p2": "possible"}


def test_it_rests_only_on_links_without_which_there_is_no_circle(findings: Findings) -> None:
    more = "accountable_to: [{to: p1, inferred: [to]}], decides_through: p1"
    assert findings(bodies("accountable_to: p2", more), "PM205") == PAIR


def test_a_firm_circle_is_told_as_it_is_whatever_may_widen_it(findings: Findings) -> None:
    text = bodies(
        "accountable_to: p2", "accountable_to: [p1, {to: p3, assumed: [to]}]", "accountable_to: p1"
    )
    assert findings(text, "PM205") == PAIR


@pytest.mark.parametrize("back", ["{to: p1, until: 2020}", "{to: p1, status: proposed}"])
def test_a_link_that_does_not_stand_closes_no_circle(findings: Findings, back: str) -> None:
    text = bodies("accountable_to: p2", f"accountable_to: {back}")
    assert findings(text, "PM205") == {}


def test_nothing_is_asserted_before_recording_began(findings: Findings) -> None:
    text = bodies("accountable_to: p2", "accountable_to: p1")
    assert findings(text, "PM205", at="1999") == {"PM205/p1+p2": "possible"}


def test_stacks_are_left_out(findings: Findings) -> None:
    assert (
        findings(bodies("accountable_to: p2", "accountable_to: p1, stands_for: 9"), "PM205") == {}
    )


def test_the_long_form_is_the_same(findings: Findings) -> None:
    links = "links: [{from: p1, kind: part_of, to: p2}, {from: p2, kind: accountable_to, to: p1}]\n"
    assert findings(bodies("", "", more=links), "PM205") == PAIR
