"""PM304: what is certainly a thread, and what only may be one, beside each other."""

from __future__ import annotations

import pytest
from maps_from_text import analysis_of, finding_of

from partnermap.finding import Finding

MAP = """
map: {{name: T, complete: [partnerships]}}
areas:
  town: {{name: Town}}
organisations:
  council: {{name: Council, kind: council, areas: [town], complete: [seats, links]}}
  group:
    name: Group
    sector: vcse
    income: micro
    areas: [town]
    communities: []
    complete: [seats, links]
partnerships:
  forum:
    {{name: Forum, areas: [town], decides: false, complete: [links], reports_to: {onward},
     members: [group]}}
  circle: {{name: Circle, areas: [town], decides: {circle}, complete: [links], reports_to: board}}
  board: {{name: Board, areas: [town], decides: true, complete: [links]}}
"""


def told(**how: str) -> list[Finding]:
    found = analysis_of(MAP.format(**{"onward": "circle", "circle": "false", **how})).findings
    return [each for each in found if each.code == "PM304"]


def test_a_body_on_the_way_that_perhaps_decides_is_perhaps_a_thread() -> None:
    forum, circle = told(circle="unknown")
    assert (forum.id, forum.certainty.value) == ("PM304/group", "asserted")
    assert (
        forum.message
        == "Group speaks for itself only through Forum: without Forum it would " + ("not be heard.")
    )
    assert (circle.id, circle.certainty.value) == ("PM304/group/perhaps", "possible")
    assert circle.message == (
        "If Circle takes no decisions, Group also hangs by it: without Circle it would not be "
        "heard."
    )
    assert [slot.name for each in circle.rests_on for slot in each] == ["decides"]


def test_certain_threads_are_one_finding() -> None:
    (both,) = told(circle="false")
    assert both.evidence["threads"] == ["circle", "forum"]
    assert both.id == "PM304/group"


def test_one_that_decides_is_none() -> None:
    (forum,) = told(circle="true")
    assert forum.evidence["threads"] == ["forum"]


BETTER = """
areas:
  town: {name: Town}
organisations:
  forum: {name: Forum, sector: vcse, income: large, areas: [town]}
  group:
    name: Group
    sector: vcse
    income: micro
    areas: [town]
    communities: []
    complete: [seats, links]
    affiliated_to: forum
partnerships:
  board: {name: Board, areas: [town], decides: true, members: [forum, {body: group, role: unknown}]}
"""


def test_what_the_known_grade_hangs_by_is_told_where_it_may_be_better() -> None:
    found = finding_of(BETTER, "PM304")
    assert found.certainty.value == "possible"
    assert found.message == (
        "Unless something that is not recorded gives it another way, Group is spoken for only "
        "through Forum: without Forum it would not be heard."
    )


@pytest.mark.parametrize(
    ("how", "lead"),
    [
        (
            {"forum": "unknown"},
            "If Forum takes no decisions, Group speaks for itself only through it",
        ),
        (
            {"forum": "unknown", "circle": "unknown"},
            "If Circle and Forum take no decisions, Group speaks for itself only through Circle "
            "and Forum",
        ),
        (
            {"forum": "unknown", "seat": "{body: group, role: unknown}"},
            "Unless something that is not recorded gives it another way, Group speaks for itself "
            "only through Forum",
        ),
    ],
    ids=["one may decide", "two may", "a seat may speak"],
)
def test_what_it_depends_on_is_said_first(how: dict[str, str], lead: str) -> None:
    text = ALONE.format(**{"circle": "true", "seat": "council", **how})
    found = finding_of(text, "PM304")
    assert found.certainty.value == "possible"
    assert found.message.startswith(f"{lead}: without ")


ALONE = """
map: {{name: T, complete: [partnerships]}}
areas:
  town: {{name: Town}}
organisations:
  council: {{name: Council, kind: council, areas: [town], complete: [seats, links]}}
  group:
    {{name: Group, sector: vcse, income: micro, areas: [town], communities: [],
     complete: [seats, links]}}
partnerships:
  forum:
    {{name: Forum, areas: [town], decides: {forum}, complete: [links], reports_to: circle,
     members: [group]}}
  circle: {{name: Circle, areas: [town], decides: {circle}, complete: [links], reports_to: board}}
  board: {{name: Board, areas: [town], decides: true, complete: [links], members: [{seat}]}}
"""
