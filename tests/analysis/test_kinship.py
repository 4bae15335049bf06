"""Who is surely in no line with the others, asked at once, is what it is asked two and two."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

from maps_from_text import TODAY, analysis_of
from realistic.generator import realistic_map

from partnermap.analysis.groups import cover
from partnermap.analysis.kinship import kinship_of
from partnermap.loader import load
from partnermap.pipeline import analyse
from partnermap.storage import Files

LINES = """
partnerships:
  board: {name: Board}
  below: {name: Below, accountable_to: board}
  guess: {name: Guess, reports_to: low, inferred: [reports_to]}
  low: {name: Low}
  loose: {name: Loose, reports_to: gone}
  alone: {name: Alone}
  other: {name: Other}
"""


def test_lines_that_stand_and_lines_that_may_stand_leave_a_body_out():
    of = kinship_of(analysis_of(LINES).graph)
    assert of.surely_apart(("alone", "board", "guess", "low", "other")) == {
        "alone",
        "board",
        "other",
    }
    assert of.surely_apart(("alone", "below", "board", "other")) == {"alone", "other"}
    assert "loose" not in of.surely_apart(("alone", "loose"))


def test_of_two_that_are_apart_nothing_is_in_doubt():
    apart = 0
    for seed in range(20):
        found = load(Files(Path(), realistic_map(seed=seed).files)).map
        assert found is not None
        graph = analyse(found, TODAY).graph
        of = kinship_of(graph)
        for pair in combinations(sorted(of.surely_apart(found.partnerships)), 2):
            assert of.doubts(*pair) == []
            assert not of.are_related(*pair)
            apart += 1
    assert apart > 100


def test_all_that_are_alike_two_and_two_are_one_group():
    pairs = list(combinations("abcde", 2))
    assert cover(pairs, pairs) == [tuple("abcde")]
    assert cover(pairs, [*pairs, ("a", "z")]) == [tuple("abcde")]
    assert cover(pairs[1:], pairs[1:]) == [tuple("acde"), tuple("bcde")]
    assert cover([], pairs) == []
