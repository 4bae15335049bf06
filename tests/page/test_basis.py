"""What was concluded or guessed looks different in the pictures, and says so."""

from __future__ import annotations

from itertools import pairwise

import pytest
from maps_from_text import analysis_of

from partnermap.page import render, render_svg
from partnermap.page.basis import basis_of_body, basis_of_link
from partnermap.page.drawing import draw_family
from partnermap.page.face import make_faces
from partnermap.page.family import choose_family
from partnermap.page.filters import make_filters
from partnermap.page.network import make_network

TEXT = """
areas:
  city: {name: City, level: place}
organisations:
  council: {name: Council, kind: council, sector: local-government, areas: [city]}
  charity: {name: Charity, sector: vcse, assumed: [sector], inferred: [areas], areas: [city]}
partnerships:
  board: {name: Board, areas: [city], accountable_to: council}
  group:
    name: Group
    kind: steering-group
    areas: [city]
    inferred: [kind, areas]
    reports_to: {to: board, inferred: [to]}
    advises: {to: council, instrument: Memo, inferred: [instrument]}
  team:
    name: Team
    part_of: board
    assumed: [part_of]
    members:
      - {body: charity, assumed: [body]}
      - {body: council, role: chair, inferred: [role]}
  old: {name: Old, areas: [city], status: ending, accountable_to: {to: board, status: ending}}
  next: {name: Next, areas: [city], accountable_to: {to: board, status: proposed}}
"""


@pytest.fixture
def graph():
    return analysis_of(TEXT).graph


def link_of(graph, start, kind):
    (link,) = (each for each in graph.recorded_links_from[start] if each.kind == kind)
    return link


def test_of_a_body_it_is_said_what_was_concluded_and_what_was_guessed(graph):
    assert basis_of_body(graph, "board").sign == ""
    assert basis_of_body(graph, "group").sign == "concluded"
    assert basis_of_body(graph, "group").said == "concluded, not stated: its kind and its area"
    charity = basis_of_body(graph, "charity")
    assert charity.sign == "guessed"
    assert charity.said == "guessed, not stated: its sector; concluded: its area"
    assert basis_of_body(graph, "team").said == "guessed, not stated: who sits on it"


def test_a_list_that_was_guessed_as_a_whole_is_a_guess_in_each_of_its_rows(graph):
    assert basis_of_link(graph, link_of(graph, "team", "part_of")).sign == "guessed"


def test_a_line_is_marked_for_what_draws_it_and_not_for_what_its_row_says_besides(graph):
    assert basis_of_link(graph, link_of(graph, "group", "reports_to")).sign == "concluded"
    assert basis_of_link(graph, link_of(graph, "group", "advises")).sign == ""


def test_a_line_that_another_row_states_is_stated():
    text = TEXT.replace(
        "reports_to: {to: board, inferred: [to]}",
        "reports_to: [{to: board, inferred: [to], every: month}, {to: board, every: year}]",
    )
    graph = analysis_of(text).graph
    assert basis_of_link(graph, graph.recorded_links_from["group"][0]).sign == ""


def drawn(text=TEXT):
    analysis = analysis_of(text)
    faces = make_faces(analysis.graph, analysis.findings)
    return draw_family(analysis.graph, choose_family(analysis.graph), faces)


def test_boxes_say_it_by_a_sign_and_in_words():
    boxes = {box.face.id: box for box in drawn().boxes}
    assert boxes["group"].face.basis.sign == "concluded"
    assert boxes["group"].said.endswith("concluded, not stated: its kind and its area")
    assert boxes["board"].face.basis.sign == ""


def test_an_area_that_is_not_recorded_is_said_before_what_was_concluded():
    text = TEXT.replace("name: Team\n", "name: Team\n    kind: board\n    inferred: [kind]\n")
    said = next(box.said for box in drawn(text).boxes if box.face.id == "team")
    assert ", area not recorded; guessed, not stated: who sits on it; concluded: its kind" in said


def test_lines_have_rings_that_say_how_they_are_known_and_how_they_stand():
    lines = {(line.start, line.kind): line for line in drawn().lines}
    rings = {key: [ring.sign for ring in line.rings] for key, line in lines.items()}
    assert rings["group", "reports_to"] == ["concluded"]
    assert rings["team", "part_of"] == ["guessed"]
    assert rings["old", "accountable_to"] == ["ending"]
    assert rings["next", "accountable_to"] == ["proposed"]
    assert rings["board", "accountable_to"] == []
    assert lines["group", "reports_to"].said == (
        "Group reports to Board (concluded, not stated: to whom it leads)"
    )
    assert lines["old", "accountable_to"].said == "Old answers to Board (ending)"


def test_rings_of_a_line_stand_on_it_and_not_on_its_arrowhead():
    picture = drawn()
    for line in picture.lines:
        corners = [tuple(map(float, each.split())) for each in line.path[1:].split(" L")]
        for ring in line.rings:
            on_it = any(
                min(x, to_x) - 0.01 <= ring.x <= max(x, to_x) + 0.01
                and min(y, to_y) - 0.01 <= ring.y <= max(y, to_y) + 0.01
                for (x, y), (to_x, to_y) in pairwise(corners)
            )
            assert on_it, (line.start, ring)
            assert abs(ring.x - corners[-1][0]) + abs(ring.y - corners[-1][1]) > 4


def test_what_is_ending_has_an_outline_of_its_own():
    text = render_svg(analysis_of(TEXT).graph, [])
    assert 'class="box plain ending"' in text
    assert ".ending .frame { stroke-dasharray" in text


def test_each_sign_is_a_shape_with_a_letter_in_the_file():
    text = render_svg(analysis_of(TEXT).graph, [])
    for sign, mark in (
        ("concluded", "≈"),
        ("guessed", "?"),
        ("ending", "\N{MULTIPLICATION SIGN}"),
        ("proposed", "+"),
    ):
        assert f'<g class="state {sign}">' in text
        assert f">{mark}</text>" in text


def test_the_network_has_the_same_signs():
    analysis = analysis_of(TEXT)
    made = make_network(analysis.graph, make_faces(analysis.graph, analysis.findings))
    nodes = {node["id"]: node for node in made["nodes"]}
    assert nodes["group"]["basis"] == "concluded"
    assert nodes["charity"]["basis"] == "guessed"
    assert "basis" not in nodes["board"]
    assert nodes["old"]["ending"] is True
    edges = {edge["id"]: edge for edge in made["edges"]}
    assert edges["link group board reports_to"]["states"] == ["concluded"]
    assert edges["seat charity team"]["states"] == ["guessed"]
    assert "states" not in edges["seat council team"]
    assert edges["link old board accountable_to"]["states"] == ["ending"]
    assert len(edges["seat charity team"]["at"]) == 2


def test_the_key_filters_by_it_and_counts():
    analysis = analysis_of(TEXT)
    faces = make_faces(analysis.graph, analysis.findings)
    filters = make_filters(analysis.graph, faces, set(faces))
    (facet,) = (each for each in filters.facets if each.id == "known")
    assert facet.open
    counts = {choice.id: choice.count for choice in facet.choices}
    # A body is in it for itself or for one of its lines: Board for that of Group, and that of Team.
    assert counts == {"concluded": 2, "guessed": 3}
    status = next(each for each in filters.facets if each.id == "status")
    assert ("ending", 1) in [(choice.id, choice.count) for choice in status.choices]


def test_a_map_whose_facts_are_all_stated_says_nothing_of_it():
    analysis = analysis_of("partnerships: {board: {name: Board}, other: {name: Other}}")
    faces = make_faces(analysis.graph, analysis.findings)
    filters = make_filters(analysis.graph, faces, set(faces))
    assert all(facet.id != "known" for facet in filters.facets)
    assert all("known" not in marks for marks in filters.marks.values())
    assert 'data-facet="known"' not in render(analysis.graph, analysis.findings)


def test_the_page_says_it_in_the_name_of_a_box_and_in_the_panel():
    analysis = analysis_of(TEXT)
    page = render(analysis.graph, analysis.findings)
    assert 'concluded, not stated: its kind and its area"' in page
    panel = page[page.index('id="body-group"') :]
    assert "Concluded, not stated: its kind and its area." in panel[: panel.index("</article>")]
