"""PM304: what is certainly a thread, and what only may be one, beside each other."""

from __future__ import annotations

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
        "Group speaks for itself perhaps only through Circle, too: without Circle it would not be "
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
        "Group is spoken for, or better, only through Forum: without Forum it would not be heard."
    )
