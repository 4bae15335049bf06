"""PM212: who speaks for others was chosen by somebody."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from maps_from_text import finding_of

Findings = Callable[..., dict[str, str]]
SEAT = "PM212/forum/board/sector-vcse"
CLASS = "on_behalf_of: {sector: vcse}"


def on_board(seat: str, *, forum: str = "", board: str = "", more: str = "") -> str:
    """A board with one seat of a forum, in a town with two small groups."""
    return f"""
map: {{name: T, recorded_from: 2000}}
areas: {{town: {{name: Town}}, far: {{name: Far}}}}
organisations:
  forum: {{name: Forum, kind: infrastructure, sector: vcse{forum}}}
  group: {{name: Group, sector: vcse, areas: [town]}}
  shrine: {{name: Shrine, sector: faith, areas: [town]}}
  distant: {{name: Distant, sector: vcse, areas: [far]}}
  school: {{name: School, sector: education, areas: [town]}}
partnerships:
  board: {{name: Board, areas: [town]{board}, members: [{{body: forum, {seat}}}]}}
{more}"""


@pytest.mark.parametrize(
    ("mandate", "expected"),
    [
        *((f", mandate: {word}", {}) for word in ("elected", "nominated", "appointed")),
        (", mandate: assumed", {SEAT: "asserted"}),
        (", mandate: unknown", {SEAT: "possible"}),
        ("", {SEAT: "possible"}),
    ],
)
def test_a_seat_that_speaks_for_others(
    findings: Findings, mandate: str, expected: dict[str, str]
) -> None:
    assert findings(on_board(CLASS + mandate), "PM212") == expected


@pytest.mark.parametrize(
    ("mandate", "expected"),
    [
        ("mandate: elected", {}),
        ("mandate: assumed", {"PM212/forum/sector-vcse": "asserted"}),
        ("about: x", {"PM212/forum/sector-vcse": "possible"}),
    ],
)
def test_a_body_that_represents_others(
    findings: Findings, mandate: str, expected: dict[str, str]
) -> None:
    represents = f", represents: {{to: {{sector: vcse}}, {mandate}}}"
    assert findings(on_board("about: x", forum=represents), "PM212") == expected


@pytest.mark.parametrize("seat", ["about: x", "on_behalf_of: forum, mandate: assumed"])
def test_a_seat_that_speaks_for_its_holder_alone(findings: Findings, seat: str) -> None:
    assert findings(on_board(seat), "PM212") == {}


@pytest.mark.parametrize(
    ("role", "expected"),
    [
        ("observer", {}),
        ("in-attendance", {}),
        ("secretariat", {}),
        ("[member, secretariat]", {SEAT: "asserted"}),
        ("chair", {SEAT: "asserted"}),
        ("unknown", {SEAT: "possible"}),
    ],
)
def test_who_is_silent_speaks_for_nobody(
    findings: Findings, role: str, expected: dict[str, str]
) -> None:
    text = on_board(f"{CLASS}, mandate: assumed, role: {role}")
    assert findings(text, "PM212") == expected


@pytest.mark.parametrize(
    ("seat", "expected"),
    [(CLASS, {}), (f"{CLASS}, mandate: assumed", {SEAT: "asserted"})],
)
def test_who_was_chosen_in_general_was_chosen_unless_the_seat_says_otherwise(
    findings: Findings, seat: str, expected: dict[str, str]
) -> None:
    chosen = ", represents: {to: {sector: vcse}, mandate: elected}"
    assert findings(on_board(seat, forum=chosen), "PM212") == expected
    other = ", represents: {to: {sector: faith}, mandate: elected}"
    assert SEAT in findings(on_board(seat, forum=other), "PM212")


def test_one_seat_in_two_rows_was_chosen_if_one_says_so(findings: Findings) -> None:
    text = on_board(f"{CLASS}}}, {{body: forum, {CLASS}, post: Chair, mandate: elected")
    assert findings(text, "PM212") == {}
    assert findings(text.replace("elected", "elected, until: 2020..2030"), "PM212") == {
        SEAT: "possible"
    }


def test_each_table_and_each_of_those_spoken_for_is_a_finding_of_its_own(
    findings: Findings,
) -> None:
    text = on_board(
        f"{CLASS}, mandate: assumed}}, {{body: forum, on_behalf_of: group, mandate: assumed",
        more="  panel: {name: P, members: [{body: forum, on_behalf_of: [group, {area: far}],"
        " mandate: assumed}]}\n",
    )
    assert findings(text, "PM212") == {
        SEAT: "asserted",
        "PM212/forum/board/group": "asserted",
        "PM212/forum/panel/area-far+group": "asserted",
    }


@pytest.mark.parametrize(
    ("seat", "board"),
    [
        ("inferred: [mandate]", ""),
        ("inferred: [on_behalf_of]", ""),
        ("assumed: [body]", ""),
        ("since: 2020..2030", ""),
        ("until: 2030, inferred: [until]", ""),
        ("about: x", ", since: 2020..2030"),
        ("about: x", ", inferred: [members]"),
    ],
)
def test_what_was_guessed_makes_it_possible(findings: Findings, seat: str, board: str) -> None:
    text = on_board(f"{CLASS}, mandate: assumed, {seat}", board=board)
    assert findings(text, "PM212") == {SEAT: "possible"}


def test_nothing_is_asserted_before_recording_began(findings: Findings) -> None:
    assert findings(on_board(f"{CLASS}, mandate: assumed"), "PM212", at="1999") == {
        SEAT: "possible"
    }


@pytest.mark.parametrize("row", ["until: 2020", "status: proposed"])
def test_a_seat_that_does_not_stand_speaks_no_more(findings: Findings, row: str) -> None:
    assert findings(on_board(f"{CLASS}, mandate: assumed, {row}"), "PM212") == {}


def test_stacks_and_seats_without_a_holder_are_left_out(findings: Findings) -> None:
    seat = f"{CLASS}, mandate: assumed"
    assert findings(on_board(seat, forum=", stands_for: 3"), "PM212") == {}
    assert findings(on_board(seat, board=", stands_for: 3"), "PM212") == {}
    assert findings(on_board(seat).replace("body: forum", "sector: vcse"), "PM212") == {}


def test_it_says_for_how_many_it_speaks() -> None:
    finding = finding_of(on_board(f"{CLASS}, mandate: assumed"), "PM212")
    assert finding.message == (
        "Forum speaks for the class 'voluntary sector' on Board, and is recorded as having taken "
        "that on itself: nobody chose it to. Two other organisations recorded here are known to be "
        "among them. Not counted: 1 organisation of this class, as where its areas lie is not "
        "recorded."
    )
    assert finding.evidence["organisations_spoken_for"] == 2
    assert finding.severity.value == "warning"


APART = (
    "town: {name: Town}, far: {name: Far}",
    "town: {name: Town, within: []}, far: {name: Far, within: []}",
)
"""Where both areas lie is known: neither is part of the other."""


def test_who_may_be_among_them_is_counted_apart_with_the_reason() -> None:
    text = on_board(f"{CLASS}, mandate: assumed").replace(*APART)
    text = text.replace("Group, sector: vcse, areas: [town]", "Group, sector: vcse")
    assert finding_of(text, "PM212").message.endswith(
        "One other organisation recorded here is known to be among them. Not counted: 1 "
        "organisation of this class, as its areas are not recorded."
    )
    more = text.replace("  school:", "  third: {name: Third}\n  school:")
    assert finding_of(more, "PM212").message.endswith(
        "as its areas are not recorded; and 1 that may be of it, as its sector is not recorded."
    )


def test_where_the_areas_of_who_speaks_are_not_recorded_it_says_so() -> None:
    represents = ", represents: {to: {sector: vcse}, mandate: assumed}"
    finding = finding_of(on_board("about: x", forum=represents), "PM212")
    assert finding.message.endswith(
        "No other organisation recorded here is known to be among them. Not counted: 3 "
        "organisations of this class, as the areas of Forum are not recorded."
    )
    assert finding.evidence["organisations_not_counted"] == 3
    both = on_board("about: x", forum=represents).replace(", areas: [town]}", "}")
    assert finding_of(both, "PM212").message.endswith(
        "Not counted: 3 organisations of this class, as their areas or those of Forum are not "
        "recorded."
    )


def test_what_would_settle_an_unknown_mandate_can_be_read_aloud() -> None:
    finding = finding_of(on_board("on_behalf_of: group"), "PM212")
    assert finding.message == (
        "Forum speaks for Group on Board, and who chose it to, if anybody did, is not recorded."
    )
    assert [[slot.words for slot in each] for each in finding.rests_on] == [
        ["what mandate is behind the seat of Forum on Board"]
    ]
    assert (finding.severity.value, finding.subjects) == ("note", ("forum", "board", "group"))
