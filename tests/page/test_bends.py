"""Lines pass by the bodies that they are not about."""

from __future__ import annotations

from maps_from_text import MAPS, TODAY, analysis_of

from partnermap.page.bends import bend_lines, way_of
from partnermap.page.face import make_faces
from partnermap.page.network import make_network
from partnermap.pipeline import analyse, read


def line(start, end, style="solid"):
    return {"from": start, "to": end, "style": style}


def bends(lines, places):
    reaches = dict.fromkeys(places, (10.0, 10.0))
    return [each.get("bend", 0) for each in bend_lines(lines, places, reaches)]


def test_a_line_bends_round_what_stands_in_its_way():
    places = {"a": (0.0, 0.0), "b": (300.0, 0.0), "c": (150.0, 2.0)}
    (bend,) = bends([line("a", "b")], places)
    assert bend
    away = [abs(y) for x, y in way_of(places["a"], places["b"], bend) if 130 < x < 170]
    assert min(away) > 14
    assert bends([line("a", "b")], places | {"c": (150.0, 40.0)}) == [0]
    assert bends([line("a", "b", "shared")], places) == [0]


def test_lines_between_the_same_two_keep_apart():
    places = {"a": (0.0, 0.0), "b": (300.0, 0.0)}
    lines = [line("a", "b", "seat"), line("a", "b"), line("b", "a"), line("b", "a")]
    found = bends(lines, places)
    assert found[0] == 0
    middles = {
        tuple(round(value) for value in way_of(places[each["from"]], places[each["to"]], bend)[12])
        for each, bend in zip(lines, found, strict=True)
    }
    assert len(middles) == 4


def test_a_line_ends_where_its_bodies_are():
    for bend in (0, 0.3, -0.3):
        way = way_of((10, 20), (110, 220), bend)
        assert way[0] == (10, 20)
        assert way[-1] == (110, 220)
    assert way_of((0, 0), (100, 0), 0.2)[12][1] * way_of((0, 0), (100, 0), -0.2)[12][1] < 0


def test_in_a_small_map_no_line_runs_through_another_body():
    text = """
organisations:
  council: {name: Council, kind: council}
  forum: {name: Forum}
  trust: {name: Trust}
partnerships:
  board: {name: Board, part_of: council, members: [council, forum, trust]}
  group: {name: Group, reports_to: board, members: [council, forum, trust]}
"""
    check_clear(analysis_of(text))


def test_in_the_leeds_map_too():
    path = next(path for path in MAPS if path.name.startswith("leeds-third"))
    loaded = read(path)
    assert loaded.map is not None
    check_clear(analyse(loaded.map, TODAY))


def check_clear(analysis):
    data = make_network(analysis.graph, make_faces(analysis.graph, analysis.findings))
    nodes = {node["id"]: node for node in data["nodes"]}
    for edge in data["edges"]:
        if edge["style"] == "shared":
            continue
        ends = [(nodes[edge[end]]["x"], nodes[edge[end]]["y"]) for end in ("from", "to")]
        for x, y in way_of(*ends, edge.get("bend", 0)):
            for name, node in nodes.items():
                if name not in (edge["from"], edge["to"]) and node["shape"] == "dot":
                    assert max(abs(node["x"] - x), abs(node["y"] - y)) > 11, (edge["id"], name)
