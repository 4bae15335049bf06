"""The functions and decisions map: who does what, and which rows are empty or crowded."""

from __future__ import annotations

import pytest
from maps_from_text import MAPS, TODAY, analysis_of

from partnermap.analysis.matrix import Matrix, Row, functions_matrix
from partnermap.pipeline import analyse, read

MAP = """
map: {name: Test, as_of: 2023}
areas:
  city: {name: City, level: place}
  north: {name: North, level: neighbourhood, within: city}
  south: {name: South, level: neighbourhood, within: city}
functions:
  care: {name: Care, duty: statute}
  alarm: {name: Alarm, duty: guidance, needed_at: neighbourhood}
  befriending: {name: Befriending, duty: choice}
  later: {name: Later, since: 2030}
organisations:
  council: {name: Council, areas: [city], functions: [{function: care, role: oversees}]}
partnerships:
  board: {name: Board, areas: [city], functions: [{function: care, role: leads}]}
  panel: {name: Panel, areas: [city], functions: [{function: care, role: leads}]}
  group: {name: Group, areas: [north], functions: [{function: alarm, role: delivers}]}
  new: {name: New, status: proposed, functions: [{function: befriending, role: leads}]}
  old: {name: Old, functions: [{function: befriending, role: advises}]}
"""


def matrix_of(text: str, **only: str) -> Matrix:
    return functions_matrix(analysis_of(text).graph, **only)


def row_of(matrix: Matrix, function: str) -> Row:
    (row,) = (row for row in matrix.rows if row.function == function)
    return row


def test_functions_are_down_and_bodies_across() -> None:
    matrix = matrix_of(MAP)
    assert [row.function for row in matrix.rows] == ["alarm", "befriending", "care"]
    assert matrix.bodies == ("board", "panel", "group", "new", "old", "council")
    care = row_of(matrix, "care")
    assert [(duty.role, duty.body) for duty in care.doing] == [
        ("leads", "board"),
        ("leads", "panel"),
        ("oversees", "council"),
    ]
    assert [duty.role for duty in care.of_body("council")] == ["oversees"]


def test_what_is_advised_on_or_only_proposed_is_an_empty_row() -> None:
    row = row_of(matrix_of(MAP), "befriending")
    assert row.is_empty
    assert [duty.body for duty in row.doing] == ["old"]
    assert [duty.body for duty in row.apart] == ["new"]


def test_with_what_is_proposed_the_row_is_no_longer_empty() -> None:
    matrix = functions_matrix(analysis_of(MAP, with_proposed=True).graph)
    assert not row_of(matrix, "befriending").is_empty


def test_a_function_that_does_not_stand_is_left_out_and_told() -> None:
    assert matrix_of(MAP).left_out == ("later",)


def test_gaps_and_whether_anybody_is_in_charge() -> None:
    row = row_of(matrix_of(MAP), "alarm")
    assert [gap.area for gap in row.gaps] == ["south"]
    assert not row.is_empty
    assert not row.is_undecided
    shared = MAP + "  other: {name: Other, functions: [{function: alarm, role: coordinates}]}\n"
    assert row_of(matrix_of(shared), "alarm").is_undecided


def test_how_many_lists_are_complete() -> None:
    lists = matrix_of(MAP).lists
    assert (lists.searched.all, lists.complete.all, lists.are_complete) == (4, 0, False)
    whole = "\n".join(
        line.replace("}]}", "}], complete: [functions]}") if "role: " in line else line
        for line in MAP.replace("as_of: 2023", "complete: [partnerships]").split("\n")
        if "council" not in line and "organisations" not in line
    )
    assert matrix_of(whole).lists.are_complete


def crowds(more: str) -> list[tuple[tuple[str, ...], tuple[str, ...], bool]]:
    care = row_of(matrix_of(f"{MAP}{more}"), "care")
    return [(crowd.roles, crowd.bodies, crowd.same_place) for crowd in care.crowds]


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        pytest.param("", [(("leads",), ("board", "panel"), True)], id="two lead for one place"),
        pytest.param(
            "  third: {name: Third, functions: [{function: care, role: leads}]}\n",
            [
                (("leads",), ("board", "panel"), True),
                (("leads",), ("board", "panel", "third"), False),
            ],
            id="a third, of which no place is recorded",
        ),
        pytest.param(
            "  northern: {name: Northern, areas: [north], "
            "functions: [{function: care, role: leads}]}\n",
            [(("leads",), ("board", "panel"), True)],
            id="another place",
        ),
        pytest.param(
            "links: [{from: panel, kind: reports_to, to: board}]\n",
            [],
            id="one answers to the other",
        ),
    ],
)
def test_a_crowd_has_one_role_for_one_place(more: str, expected: object) -> None:
    assert crowds(more) == expected


def test_an_organisation_that_leads_crowds_and_one_that_is_answered_to_does_not() -> None:
    leading = MAP.replace("role: oversees", "role: leads")
    care = row_of(matrix_of(leading), "care")
    assert [crowd.bodies for crowd in care.crowds] == [("board", "council", "panel")]
    answered = leading + "".join(
        f"{'links:' if body == 'board' else ''}\n  - {{from: {body}, kind: accountable_to, "
        "to: council}"
        for body in ("board", "panel")
    )
    care = row_of(matrix_of(answered), "care")
    assert [crowd.bodies for crowd in care.crowds] == [("board", "panel")]


def test_of_one_area_only_bodies_that_are_or_may_be_for_it() -> None:
    matrix = matrix_of(MAP, area="south")
    assert "group" not in matrix.bodies
    assert "old" in matrix.bodies
    assert row_of(matrix, "alarm").is_empty
    assert [gap.area for gap in row_of(matrix_of(MAP, area="north"), "alarm").gaps] == []


def test_of_one_body_only_functions_in_which_it_has_a_part() -> None:
    matrix = matrix_of(MAP, body="council")
    assert [row.function for row in matrix.rows] == ["care"]
    assert matrix.bodies == ("board", "panel", "council")


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.name)
def test_rows_agree_with_the_findings(path) -> None:
    loaded = read(path)
    assert loaded.map is not None
    analysis = analyse(loaded.map, TODAY)
    matrix = functions_matrix(analysis.graph)
    found = {each.key for each in analysis.findings if each.code == "PM201"}
    assert {
        (gap.function, *filter(None, [gap.area])) for row in matrix.rows for gap in row.gaps
    } == found
    undecided = {each.key[0] for each in analysis.findings if each.code == "PM202"}
    assert {row.function for row in matrix.rows if row.is_undecided} == undecided
    for finding in analysis.findings:
        if finding.code == "PM101" and len(finding.key) == 2:
            crowds = row_of(matrix, finding.evidence["function"]).crowds
            assert any(set(finding.evidence["bodies"]) <= set(crowd.bodies) for crowd in crowds)
