"""Ties between partnerships, the spread of points, and discs that do not overlap."""

from itertools import combinations
from math import dist, sqrt

import hypothesis.strategies as st
import pytest
from hypothesis import given, settings

from partnermap.layout.discs import pack_in_rows, push_apart
from partnermap.layout.nearness import count_ties, group_together, keep_strongest, measure_ways
from partnermap.layout.spread import spread_out


def test_who_sits_on_few_tables_ties_them_more():
    ties = count_ties(["a", "b", "c"], {"x": ["a", "b"], "y": ["a", "b", "c"], "z": ["c"]})
    assert ties["a"]["b"] == ties["b"]["a"] == pytest.approx((1 + 1 / 2) / 2)
    assert ties["a"]["c"] == pytest.approx((1 / 2) / sqrt(2))
    assert count_ties(["a", "b"], {"a": ["b"]}) == {"a": {"b": 1.0}, "b": {"a": 1.0}}


def test_weak_ties_are_kept_only_where_they_hold_groups_together():
    inside = {pair: 0.9 for side in ("abcde", "vwxyz") for pair in combinations(side, 2)}
    pairs = inside | {("a", "z"): 0.2, ("b", "y"): 0.1}
    ties = {one: {} for one in "abcdevwxyz"}
    for (one, other), weight in pairs.items():
        ties[one][other] = ties[other][one] = weight
    kept = keep_strongest(ties)
    assert kept["a"]["z"] == 0.2
    assert "y" not in kept["b"]
    assert group_together(kept) == [sorted(ties)]
    del kept["a"]["z"], kept["z"]["a"]
    assert group_together(kept) == [list("abcde"), list("vwxyz")]


def test_the_shortest_way_counts():
    lengths = {"a": {"b": 1, "c": 5}, "b": {"a": 1, "c": 2}, "c": {"a": 5, "b": 2}}
    assert measure_ways("abc", lengths) == [[0, 1, 3], [1, 0, 2], [3, 2, 0]]


@pytest.mark.parametrize(
    "points",
    [
        [(0, 0)],
        [(0, 0), (300, 400)],
        [(0, 0), (0, 100), (0, 250), (0, 700)],
        [(0, 0), (0, 300), (400, 300), (400, 0), (900, 120), (30, 770)],
    ],
)
def test_distances_that_fit_the_plane_come_out_as_they_went_in(points):
    spread = spread_out([[dist(one, other) for other in points] for one in points])
    for one, other in combinations(range(len(points)), 2):
        assert dist(spread[one], spread[other]) == pytest.approx(
            dist(points[one], points[other]), rel=0.02
        )
    wide = max(x for x, _ in spread) - min(x for x, _ in spread)
    assert wide >= max(y for _, y in spread) - min(y for _, y in spread)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9), st.integers(50, 300)), max_size=40))
def test_discs_end_up_apart(rows):
    radii = [radius for _, _, radius in rows]
    spots = push_apart([(x * 30, y * 30) for x, y, _ in rows], radii)
    for one, other in combinations(range(len(rows)), 2):
        assert dist(spots[one], spots[other]) >= radii[one] + radii[other] - 1e-6


def test_discs_that_do_not_overlap_stay():
    assert push_apart([(0, 0), (100, 0)], [40, 40]) == [(0, 0), (100.001, 1e-6)]


def test_rectangles_are_packed_like_words():
    sizes = [(60, 10), (30, 20), (30, 10), (200, 5), (10, 10)]
    assert pack_in_rows(sizes, 100) == [(0, 0), (60, 0), (0, 20), (0, 30), (0, 35)]
