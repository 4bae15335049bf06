"""Boxes change places in their rows, so that lines are shorter and less of a tangle."""

from __future__ import annotations

from math import dist

from partnermap.layout.arranging import MOST, arrange
from partnermap.layout.network import place_network
from partnermap.layout.strips import ACROSS, BOX
from partnermap.layout.tangle import BEHIND, count_tangles


def crossed(rows):
    """How far from each other the ends of two links stand."""
    at = {name: (across, down) for down, row in enumerate(rows) for across, name in enumerate(row)}
    return dist(at["a"], at["d"]) + dist(at["b"], at["c"])


def test_those_that_share_members_change_places_to_be_near():
    rows = [["a", "b", "x"], ["c", "y", "d"]]
    widths = dict.fromkeys("abcdxy", 1)
    links = [("a", "d"), ("b", "c")]
    arranged = arrange(rows, widths, links, crossed)
    assert [len(row) for row in arranged] == [3, 3]
    assert sorted(name for row in arranged for name in row) == sorted(widths)
    assert crossed(arranged) == 2
    # Only boxes of one width do, and of what is tried nothing that is more of a tangle is taken.
    assert arrange(rows, widths | {"b": 2, "x": 3, "d": 4}, [("a", "d")], crossed)[1][2] == "d"
    assert arrange(rows, widths, links, lambda each: each != rows) == rows


def test_among_hundreds_nobody_changes_places():
    row = [f"p{number}" for number in range(MOST + 1)]
    links = [(row[0], row[-1])]
    assert arrange([row], dict.fromkeys(row, 1), links, lambda rows: rows == [row]) == [row]


def test_a_tangle_is_lines_that_cross_and_lines_behind_boxes_of_others():
    places = {"a": (0, 0), "b": (900, 0), "c": (450, 300), "d": (450, -300), "e": (700, 0)}
    both = [("a", "b"), ("c", "d")]
    assert count_tangles(both, places, [], BOX) == 1
    assert count_tangles(both, places, ["a", "b", "e"], BOX) == 1 + BEHIND
    assert count_tangles([("a", "b"), ("a", "c")], places, ["a", "b", "c"], BOX) == 0


def test_each_of_those_that_sit_on_the_same_partnerships_has_room_for_its_name_at_one_side():
    bodies = ["one", "other", "third"]
    tables = dict.fromkeys(("board", "forum", "group", "panel"), bodies)
    places = place_network(tables, [(name, "nhs") for name in bodies])
    for body in bodies:
        x, y = places[body]
        beside = [places[name][0] - x for name in bodies if name != body and places[name][1] == y]
        assert all(far > 3 * ACROSS for far in beside if far > 0) or (
            all(far < -3 * ACROSS for far in beside if far < 0)
        )
