"""What lights up in the picture of who is heard: whom a body hears, how far a carrier reaches."""

from __future__ import annotations

import pytest
from maps_from_text import ROOT, TODAY, analysis_of
from page.voice_views import EVERY_GRADE, crowd

from partnermap.analysis.voice.audience import Audiences
from partnermap.page.voice import lights, make_voice
from partnermap.pipeline import analyse, read

ONWARD = """
areas: {town: {name: Town, level: place}, vale: {name: Vale, level: place}}
organisations:
  council: {name: Council, sector: local-government, kind: council, areas: [town]}
  group: {name: Group, sector: vcse, income: micro, areas: [town], affiliated_to: forum}
  distant: {name: Distant, sector: vcse, income: micro, areas: [vale], affiliated_to: forum}
  trust: {name: Trust, sector: vcse, income: micro, areas: [town], affiliated_to: forum}
  forum: {name: Forum, sector: vcse, income: large, areas: [town, vale]}
partnerships:
  board:
    name: Board
    decides: true
    areas: [town, vale]
    accountable_to: council
    members: [forum]
  panel: {name: Panel, decides: true, areas: [town], members: [trust]}
"""


KINDS = ("best", "further", "perhaps")


def ways_of(graph):
    """The ways that the script has, by kind, each as the ids of its bodies."""
    bodies = [*graph.moment.map.organisations, *graph.moment.map.partnerships]
    known = lights(graph, bodies)
    return {kind: [[bodies[at] for at in way] for way in known[kind]] for kind in KINDS}


def ends_of(graph, chosen):
    """Where the ways lead that light up with a body, by kind."""
    return {
        kind: {way[-1] for way in ways if chosen in way} for kind, ways in ways_of(graph).items()
    }


def test_the_script_knows_the_best_paths_and_what_each_tile_counts():
    graph = analysis_of(EVERY_GRADE).graph
    assert ways_of(graph) == {
        "best": [
            ["chosen", "forum", "board"],
            ["claimed", "forum", "board"],
            ["forum", "board"],
            ["own", "board"],
        ],
        "further": [],
        "perhaps": [["perhaps", "panel"]],
    }
    assert lights(graph, [*graph.moment.map.organisations, "board", "panel"])["tiles"] == {}
    crowded = analysis_of(crowd(70)).graph
    bodies = [*crowded.moment.map.organisations, *crowded.moment.map.partnerships]
    tiles = lights(crowded, bodies)["tiles"]
    assert {tile: len(members) for tile, members in tiles.items()} == {
        "itself/vcse/micro": 35,
        "unheard/vcse/micro": 35,
    }


def test_what_a_carrier_carries_goes_on_through_a_board_to_the_council():
    graph = analysis_of(ONWARD).graph
    assert ends_of(graph, "forum") == {
        "best": {"board"},
        "further": {"board", "council"},
        "perhaps": set(),
    }
    assert ends_of(graph, "group") == {"best": {"board"}, "further": {"council"}, "perhaps": set()}


def test_the_council_of_another_place_does_not_hear_it():
    graph = analysis_of(ONWARD).graph
    assert ends_of(graph, "distant") == {"best": {"board"}, "further": set(), "perhaps": set()}


def test_where_it_is_heard_less_is_further_too():
    graph = analysis_of(ONWARD).graph
    further = ends_of(graph, "trust")
    assert further == {"best": {"panel"}, "further": {"board", "council"}, "perhaps": set()}


def test_beside_its_best_way_one_that_may_decide_is_perhaps():
    graph = analysis_of(f"{ONWARD}  table: {{name: Table, members: [group, trust]}}").graph
    assert ends_of(graph, "group")["perhaps"] == {"table"}
    assert ends_of(graph, "table")["perhaps"] == {"table"}


def test_of_more_than_three_best_ways_none_is_left_out():
    boards = "".join(
        f"  board-{n}: {{name: Board {n}, decides: true, areas: [town], members: [group]}}\n"
        for n in range(5)
    )
    graph = analysis_of(f"{ONWARD}{boards}").graph
    assert len(ends_of(graph, "group")["best"]) == 5


@pytest.mark.parametrize("name", ["northbridge", "leeds-third-sector-strategy-2020"])
def test_what_lights_up_is_what_boxes_and_panels_count(name):
    graph = analyse(read(ROOT / "maps" / name).map, TODAY).graph
    ways = ways_of(graph)
    certain = [*ways["best"], *ways["further"]]
    everybody = make_voice(graph).pictures[-1]
    ends = {spot.id: spot for spot in everybody.spots if spot.column == "at" and spot.bar}
    assert ends
    audiences = graph.once(Audiences)
    every = [*certain, *ways["perhaps"]]
    for organisation, paths in audiences.paths.items():
        lit = {way[-1] for way in every if way[0] == organisation}
        assert lit == {path.end for path in paths}
    for body, heard in audiences.at.items():
        lit = {way[0] for way in certain if way[-1] == body}
        assert lit == {each.organisation for each in heard if each.grade}
        if body in ends:
            assert ends[body].number == str(len(lit))
