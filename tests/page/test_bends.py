"""Lines pass by the bodies that they are not about."""

from __future__ import annotations

from itertools import pairwise

from maps_from_text import MAPS, TODAY, analysis_of

from partnermap.layout import BOX
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


def test_no_line_of_the_small_committed_maps_meets_a_body_that_is_not_its_end():
    for path in MAPS:
        loaded = read(path)
        assert loaded.map is not None
        if path.name != "northbridge":
            check_clear(analyse(loaded.map, TODAY))


def test_a_line_that_cannot_pass_by_says_where_it_goes_behind_a_box():
    places = {"a": (0.0, 0.0), "b": (600.0, 0.0), "wall": (300.0, 0.0)}
    reaches = {"a": (10.0, 10.0), "b": (10.0, 10.0), "wall": (80.0, 900.0)}
    (found,) = bend_lines([line("a", "b")], places, reaches, ["wall"])
    assert found["under"] == [[220.0, 0.0, -1.0, 0.0], [380.0, 0.0, 1.0, 0.0]]
    (beside,) = bend_lines([line("a", "wall")], places, reaches, ["wall"])
    assert "under" not in beside


def test_each_line_of_northbridge_is_broken_at_each_box_behind_which_it_goes():
    loaded = read(next(path for path in MAPS if path.name == "northbridge"))
    assert loaded.map is not None
    nodes, edges = drawn(analyse(loaded.map, TODAY))
    behind = 0
    for edge in edges:
        for name in met(edge, nodes):
            if nodes[name]["shape"] == "box":
                behind += 1
                x, y = nodes[name]["x"], nodes[name]["y"]
                edges_met = [
                    max(abs(at[0] - x) - BOX[0] / 2, abs(at[1] - y) - BOX[1] / 2)
                    for at in edge["under"]
                ]
                assert sum(abs(away) < 0.2 for away in edges_met) >= 2, (edge["id"], name)
    assert behind < 90  # as few as could be found


def test_no_line_bends_out_of_the_picture():
    places = {"a": (0.0, 0.0), "b": (2000.0, 0.0), "wall": (1000.0, 0.0)}
    reaches = {"a": (10.0, 10.0), "b": (10.0, 10.0), "wall": (80.0, 100.0)}
    (found,) = bend_lines([line("a", "b")], places, reaches, ["wall"])
    assert len(found["under"]) == 2
    assert all(abs(y) <= 60 for _, y in way_of(places["a"], places["b"], found.get("bend", 0)))


def test_rings_stand_beside_a_line_that_they_would_hide():
    reaches = dict.fromkeys("ab", (85.0, 38.0))
    near = {"a": (0.0, 0.0), "b": (190.0, 0.0)}
    wide = {"a": (0.0, 0.0), "b": (247.0, 0.0)}
    stated = line("a", "b") | {"states": ["concluded"]}
    ((x, y),) = [each["at"] for each in bend_lines([stated], near, reaches)]
    assert abs(x - 95) < 4
    assert 12 < abs(y) < 20
    ((_, y),) = [each["at"] for each in bend_lines([stated], wide, reaches)]
    assert y == 0


def drawn(analysis):
    data = make_network(analysis.graph, make_faces(analysis.graph, analysis.findings))
    nodes = {node["id"]: node for node in data["nodes"]}
    return nodes, [edge for edge in data["edges"] if edge["style"] != "shared"]


def met(edge, nodes):
    """The bodies through which a line runs, its own two left out."""
    ends = [(nodes[edge[end]]["x"], nodes[edge[end]]["y"]) for end in ("from", "to")]
    way = way_of(*ends, edge.get("bend", 0))
    between = [
        ((x + (to_x - x) * part / 20), (y + (to_y - y) * part / 20))
        for (x, y), (to_x, to_y) in pairwise(way)
        for part in range(20)
    ]
    for name, node in nodes.items():
        across, down = (BOX[0] / 2, BOX[1] / 2) if node["shape"] == "box" else (11, 11)
        if name not in (edge["from"], edge["to"]) and any(
            abs(node["x"] - x) < across and abs(node["y"] - y) < down for x, y in between
        ):
            yield name


def check_clear(analysis):
    nodes, edges = drawn(analysis)
    assert not {edge["id"]: list(met(edge, nodes)) for edge in edges if any(met(edge, nodes))}
