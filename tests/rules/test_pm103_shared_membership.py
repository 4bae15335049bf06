"""PM103: partnerships with much the same members."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from maps_from_text import TODAY, analysis_of, finding_of

from partnermap.finding import Finding
from partnermap.loader import load
from partnermap.pipeline import analyse
from partnermap.reports import text as report
from partnermap.reports.terminal import Style
from partnermap.storage import Files

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


def tables(of: dict[str, list[str]], **more: Any) -> list[Finding]:
    """The overlaps among tables with these members, whose lists are complete."""
    data = {
        "map": {"name": "T"},
        "organisations": {
            name: {"name": name} for name in sorted({m for members in of.values() for m in members})
        },
        "partnerships": {
            name: {"name": name, "members": members, "complete": ["members"], **more}
            for name, members in of.items()
        },
    }
    loaded = load(Files(Path(), {"map.yaml": json.dumps(data).encode()}))
    assert loaded.map is not None, loaded.problems
    return [each for each in analyse(loaded.map, TODAY).findings if each.family == "overlap"]


class TestManyAlike:
    """An officer core that sits everywhere gives few findings, never one for each pair."""

    def test_forty_with_the_same_members_are_one(self) -> None:
        (finding,) = tables({f"t{n:02}": ["a", "b", "c"] for n in range(40)})
        assert finding.message == (
            "40 partnerships have the same 3 members, a, b and c: t00, t01, t02 and 37 others."
        )
        assert len(finding.subjects) == 40

    def test_forty_with_a_core_and_one_of_their_own_are_one(self) -> None:
        core = ["a", "b", "c", "d"]
        (finding,) = tables({f"t{n:02}": [*core, f"own-{n}"] for n in range(40)})
        assert finding.message == (
            "40 partnerships have much the same members, each as at least one other: t00, t01, t02 "
            "and 37 others. a, b, c and d sit on all of them."
        )

    def test_a_core_alone_lies_within_the_others(self) -> None:
        core = ["a", "b", "c"]
        larger = {f"t{n:02}": [*core, *(f"own-{n}-{m}" for m in range(5))] for n in range(40)}
        (finding,) = tables({"core": core, **larger})
        assert finding.key[0] == "core"
        assert finding.message.startswith(
            "Every one of the 3 members of core also sits on each of t00 (8 members), t01"
        )

    def test_where_nobody_sits_on_all_those_are_named_who_sit_on_most(self) -> None:
        ring = [f"m{n}" for n in range(9)]
        chain = {f"t{n}": ring[n : n + 5] for n in range(5)}
        (finding,) = tables(chain)
        assert finding.message.endswith("m4 sits on all of them.")
        longer = {f"t{n}": [f"m{m}" for m in range(n, n + 5)] for n in range(6)}
        (finding,) = tables(longer)
        assert finding.message.endswith(
            "Most often there: m4 (on 5 of them), m5 (on 5 of them) and m3 (on 4 of them)."
        )


def southern_women() -> dict[str, list[str]]:
    """Davis, Gardner and Gardner (1941): fourteen events, and which of eighteen women came."""
    graph = nx.davis_southern_women_graph()
    return {
        event.lower(): [woman.lower().replace(" ", "-") for woman in sorted(graph[event])]
        for event in graph.graph["bottom"]
    }


class TestTheSouthernWomen:
    def test_events_with_identical_attendance_are_reported_as_identical(self) -> None:
        events = southern_women()
        same = {
            f"PM103/{one}+{other}"
            for one in events
            for other in events
            if one < other and set(events[one]) == set(events[other])
        }
        identical = {f.id for f in tables(events) if f.evidence.get("likeness") == "identical"}
        assert identical == same == {"PM103/e13+e14"}
        (finding,) = (f for f in tables(events) if f.id == "PM103/e13+e14")
        assert finding.certainty == "asserted"
        assert finding.message.startswith("e13 and e14 have the same 3 members: ")

    def test_none_is_called_a_duplicate(self) -> None:
        found = tables(southern_women())
        assert {finding.code for finding in found} == {"PM103"}
        for finding in found:
            words = (finding.message, finding.remedy, finding.name, *finding.evidence)
            assert "duplic" not in " ".join(map(str, words)).lower()

    def test_no_two_with_fewer_than_two_in_common_appear(self) -> None:
        events = southern_women()
        for finding in tables(events):
            first, *others = finding.subjects
            for other in others:
                assert len(set(events[first]) & set(events[other])) >= 2


def test_many_networks_that_share_one_member_each_raise_nothing_and_no_overlap_is_never_said() -> (
    None
):
    networks = {
        f"n{n:02}": [f"own-{n}-{m}" for m in range(6)] + ["forum", f"own-{n + 1}-0"]
        for n in range(30)
    }
    assert tables(networks) == []
    rows = "".join(
        f"  n{n}: {{name: N{n}, members: [o0, o{n + 1}], complete: [members]}}\n" for n in range(9)
    )
    analysis = analysis_of(f"{PEOPLE}partnerships:\n{rows}")
    rendered = report.render(analysis.graph, analysis.findings, Style(), every=True)
    assert "no overlap" not in rendered.lower()


def test_bodies_that_may_not_exist_are_said_to() -> None:
    second = sits(1, 2, 3, 4, 5, 6, more="complete: [members], since: 2020..2025")
    assert said(sits(1, 2, 3), second).startswith("If B exists at this date, every one of the 3 ")
