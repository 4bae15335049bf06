"""PM103: partnerships with much the same members."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from maps_from_text import analysis_of, finding_of

from partnermap.reports import text as report
from partnermap.reports.terminal import Style

Findings = Callable[..., dict[str, str]]
PEOPLE = "organisations:\n" + "".join(f"  o{n}: {{name: O{n}}}\n" for n in range(12))
PEOPLE += "  many: {name: Small groups, stands_for: 9}\n"
PAIR = "PM103/a+b"
ASSERTED = {PAIR: "asserted"}
POSSIBLE = {PAIR: "possible"}


def sits(*numbers: int, more: str = "complete: [members]", rows: str = "") -> str:
    members = ", ".join([*(f"o{n}" for n in numbers), *([rows] if rows else [])])
    return f"members: [{members}]{more and ', ' + more}"


def two(first: str, second: str, more: str = "", thresholds: str = "") -> str:
    text = f"map: {{name: T, thresholds: {{{thresholds}}}}}\n" if thresholds else ""
    bodies = f"  a: {{name: A, {first}}}\n  b: {{name: B, {second}}}\n"
    return f"{text}{PEOPLE}partnerships:\n{bodies}{more}"


def said(first: str, second: str) -> str:
    return finding_of(two(first, second), "PM103").message


@pytest.mark.parametrize(
    ("first", "second", "message"),
    [
        (
            sits(1, 2),
            sits(2, 1),
            "A and B have the same 2 members: O1 and O2.",
        ),
        (
            sits(1, 2, 3),
            sits(1, 2, 3, 4, 5, 6, 7),
            "Every one of the 3 members of A also sits on B (7 members).",
        ),
        (
            sits(1, 2, 3, 4, 5, 6, 7),
            sits(1, 2, 3, 4, 8),
            "4 of the 5 members of B also sit on A (7 members).",
        ),
        (
            sits(1, 2, 3, 4),
            sits(1, 2, 3, 5),
            "A and B share 3 members, of 4 and 4: O1, O2 and O3.",
        ),
        (
            sits(1, 2, 3),
            sits(1, 2, 3, more=""),
            "A and B have the same 3 recorded members: O1, O2 and O3.",
        ),
    ],
)
def test_how_memberships_lie_is_said_in_words(first: str, second: str, message: str) -> None:
    assert said(first, second) == message


def test_both_measures_stand_with_their_counts() -> None:
    finding = finding_of(two(sits(1, 2, 3), sits(1, 2, 3, 4, 5, 6)), "PM103")
    assert finding.severity == "note"
    assert finding.evidence["shared_with_first"] == {
        "b": {"shared": 3, "of_all": 6, "of_smaller": 3, "jaccard": 0.5, "containment": 1.0}
    }
    assert finding.evidence["shared_by_all"] == ["o1", "o2", "o3"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (sits(1), sits(1)),  # one in common
        (sits(1, 2), sits(1, 2, more="")),  # perhaps not all of them
        (sits(1, 2), sits(1, 2, 3)),  # a table of two lies within every larger one
        (sits(1, 2, 3), sits(1, 2, 4)),
        (sits(1, 2, 3, 4), sits(1, 2, 3, 5, 6, 7)),  # three of four, three of seven
        (sits(1, 2, 3, 4, 5), sits(1, 2, 3, 6, 7, 8)),
    ],
)
def test_too_little_in_common_is_nothing(findings: Findings, first: str, second: str) -> None:
    assert findings(two(first, second), "PM103") == {}


@pytest.mark.parametrize(
    ("first", "second", "thresholds", "expected"),
    [
        (sits(1, 2, 3, 4), sits(1, 2, 3, 5), "shared_of_all: 60", ASSERTED),
        (sits(1, 2, 3, 4), sits(1, 2, 3, 5), "shared_of_all: 61", {}),
        (sits(1, 2, 3, 4), sits(1, 2, 3, 5, 6, 7), "shared_of_smaller: 75", ASSERTED),
        (sits(1, 2, 3), sits(1, 2, 3), "shared_members: 4", {}),
        (sits(1, 2, 3), sits(1, 2, 3, 4), "shared_members: 3", {}),
        (sits(1, 2, 3), sits(1, 2, 3), "shared_of_all: 101, shared_of_smaller: 101", {}),
    ],
)
def test_a_map_may_set_other_thresholds(
    findings: Findings, first: str, second: str, thresholds: str, expected: dict[str, str]
) -> None:
    assert findings(two(first, second, thresholds=thresholds), "PM103") == expected


@pytest.mark.parametrize("role", ["observer", "in-attendance", "secretariat"])
def test_who_does_not_take_part_is_no_member(findings: Findings, role: str) -> None:
    rows = f"{{body: o3, role: {role}}}"
    assert findings(two(sits(1, 2, rows=rows), sits(1, 2, 3)), "PM103") == {}
    assert said(sits(1, 2, rows=rows), sits(1, 2)) == "A and B have the same 2 members: O1 and O2."


def test_who_keeps_the_minutes_and_takes_part_is_one(findings: Findings) -> None:
    rows = "{body: o3, role: [secretariat, convenor]}"
    assert findings(two(sits(1, 2, rows=rows), sits(1, 2, 3)), "PM103") == ASSERTED


@pytest.mark.parametrize("row", ["{sector: faith, seats: 3}", "{seats: 3}", "many, many-more"])
def test_seats_whose_holder_is_not_known_are_never_shared(findings: Findings, row: str) -> None:
    text = two(f"members: [{row}], complete: [members]", f"members: [{row}], complete: [members]")
    assert findings(text, "PM103") == {}


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("{sector: faith}", "3 of the 4 members of A"),
        ("{body: many}", "3 of the 4 members of A"),
        ("{body: nobody-recorded}", "3 of the 4 members of A"),
    ],
)
def test_but_they_count_among_the_members(row: str, expected: str) -> None:
    text = two(sits(1, 2, 3, rows=row), sits(1, 2, 3, 5, 6, 7), thresholds="shared_of_smaller: 75")
    finding = finding_of(text, "PM103")
    assert finding.message.startswith(expected)
    assert finding.certainty == "asserted"
    assert finding.evidence["bodies"]["a"]["not_named"] == 1
    assert "one of them not known by name" in finding.primary.note


def test_seats_of_unknown_number_leave_it_possible(findings: Findings) -> None:
    text = two(sits(1, 2, 3, 4, 5, rows="{sector: faith, seats: unknown}"), sits(1, 2, 3, 4, 5))
    assert findings(text, "PM103") == POSSIBLE
    (slots,) = finding_of(text, "PM103").rests_on
    assert [slot.words for slot in slots] == ["how many hold a seat on A"]


def test_one_body_in_two_seats_is_one_member(findings: Findings) -> None:
    rows = "{body: o2, post: Nurse}"
    assert said(sits(1, 2, rows=rows), sits(1, 2)).startswith("A and B have the same 2 members")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (sits(1, 2, 3), sits(1, 2, 3, more="")),
        (sits(1, 2, 3), sits(1, 2, 3, more="complete: [members], inferred: [members]")),
        (sits(1, 2, 3), sits(1, 2, 3, more="complete: [members], since: 2023..2024")),
        (sits(1, 2, 3), sits(1, 2, rows="{body: o3, assumed: [body]}")),
        (sits(1, 2, 3), sits(1, 2, rows="{body: o3, role: unknown}")),
        (sits(1, 2, 3), sits(1, 2, rows="{body: o3, inferred: [role]}")),
        (sits(1, 2, 3), sits(1, 2, rows="{body: o3, since: 2023..2024}")),
        (sits(1, 2, 3), sits(1, 2, 3, rows="{body: o4, until: 2020, inferred: [until]}")),
        (sits(1, 2, 3), sits(1, 2, 3, rows="{body: o4, role: observer, assumed: [role]}")),
    ],
)
def test_what_is_not_known_or_not_stated_makes_it_possible(
    findings: Findings, first: str, second: str
) -> None:
    assert findings(two(first, second), "PM103", at="2023-06") == POSSIBLE


@pytest.mark.parametrize("row", ["{body: o3, until: 2020}", "{body: o3, status: proposed}"])
def test_a_seat_that_does_not_stand_is_none(findings: Findings, row: str) -> None:
    assert findings(two(sits(1, 2, rows=row), sits(1, 2, 3)), "PM103") == {}
    assert findings(two(sits(1, 2, rows=row), sits(1, 2)), "PM103") == ASSERTED


def test_a_stack_is_left_out(findings: Findings) -> None:
    text = two(sits(1, 2, 3), sits(1, 2, 3, more="complete: [members], stands_for: 4"))
    assert findings(text, "PM103") == {}


@pytest.mark.parametrize("link", ["accountable_to", "part_of", "decides_through", "reports_to"])
def test_a_body_and_one_it_answers_to_are_never_reported(findings: Findings, link: str) -> None:
    assert findings(two(sits(1, 2, 3), f"{sits(1, 2, 3)}, {link}: a"), "PM103") == {}
    between = "  m: {name: M, reports_to: a}\n"
    assert findings(two(sits(1, 2, 3), f"{sits(1, 2, 3)}, {link}: m", between), "PM103") == {}


def test_a_link_that_may_stand_makes_it_possible(findings: Findings) -> None:
    text = two(sits(1, 2, 3), f"{sits(1, 2, 3)}, reports_to: {{to: a, since: 2023..2024}}")
    assert findings(text, "PM103", at="2023-06") == POSSIBLE


def test_before_recording_began_nothing_is_asserted(findings: Findings) -> None:
    text = "map: {name: Test, recorded_from: 2022}\n" + two(sits(1, 2, 3), sits(1, 2, 3))
    assert findings(text, "PM103", at="2021") == POSSIBLE


def test_one_within_several_is_one_finding() -> None:
    more = f"  c: {{name: C, {sits(1, 2, 3, 7, 8, 9)}}}\n"
    finding = finding_of(two(sits(1, 2, 3), sits(1, 2, 3, 4, 5, 6), more), "PM103")
    assert finding.id == "PM103/a/b+c"
    assert finding.message == (
        "Every one of the 3 members of A also sits on each of B (6 members) and C (6 members)."
    )


def test_no_overlap_is_never_said() -> None:
    rows = "".join(
        f"  n{n}: {{name: N{n}, members: [o0, o{n + 1}], complete: [members]}}\n" for n in range(9)
    )
    analysis = analysis_of(f"{PEOPLE}partnerships:\n{rows}")
    rendered = report.render(analysis.graph, analysis.findings, Style(), every=True)
    assert "no overlap" not in rendered.lower()


def test_bodies_that_may_not_exist_are_said_to() -> None:
    second = sits(1, 2, 3, 4, 5, 6, more="complete: [members], since: 2020..2025")
    assert said(sits(1, 2, 3), second).startswith("If B exists at this date, every one of the 3 ")
