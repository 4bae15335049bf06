"""Groups told by kinds are the groups that pairs would make, and many that are alike are one."""

from __future__ import annotations

from itertools import combinations

import hypothesis.strategies as st
import pytest
from hypothesis import given
from maps_from_text import analysis_of

from partnermap.analysis.alike import Alike, beside_by
from partnermap.analysis.remit import MOST_IN_PAIRS, joined
from partnermap.reports.terminal import Style
from partnermap.reports.text import render

MANY = 400
MEMBERS = ", ".join(f"o{number}" for number in range(20))
LEADERS = "".join(
    f"  b{number}: {{name: Board {number}, areas: [town], communities: [], "
    "functions: [{function: care, role: leads}]}\n"
    for number in range(MANY)
)
TWINS = "".join(
    f"  b{number}: {{name: Board {number}, complete: [members], members: [{MEMBERS}]}}\n"
    for number in range(MANY)
)
MAPS = {
    "leaders": "areas: {town: {name: Town}}\nfunctions: {care: {name: Care}}\npartnerships:\n"
    + LEADERS,
    "twins": "organisations:\n"
    + "".join(f"  o{number}: {{name: Body {number}}}\n" for number in range(20))
    + f"partnerships:\n{TWINS}",
}


@st.composite
def bodies(draw):
    names = [f"b{number}" for number in range(draw(st.integers(2, 14)))]
    kinds = {name: draw(st.integers(0, 3)) for name in names}
    alike = {
        pair: draw(st.booleans())
        for pair in [*combinations(range(4), 2), *((each, each) for each in range(4))]
    }
    apart = {name: set() for name in names}
    for one, other in draw(st.lists(st.sampled_from([*combinations(names, 2)]), max_size=25)):
        apart[one].add(other)
        apart[other].add(one)
    return kinds, alike, apart


@given(bodies())
def test_groups_are_those_that_all_pairs_would_make(drawn):
    kinds, alike, apart = drawn

    def fits(one, other):
        return alike[tuple(sorted((kinds[one], kinds[other])))]

    every = [
        (one, other)
        for one, other in combinations(sorted(kinds), 2)
        if fits(one, other) and other not in apart[one]
    ]
    told = Alike(kinds, beside_by(kinds, fits), apart)
    groups = joined(every)
    assert joined(told.pairs()) == groups
    small = {body for group in groups if len(group) <= MOST_IN_PAIRS for body in group}
    assert [pair for pair in told.pairs() if pair[0] in small] == [
        pair for pair in every if pair[0] in small
    ]
    assert set(told.pairs()) <= set(every)


@pytest.mark.parametrize(("name", "code"), [("leaders", "PM101"), ("twins", "PM103")])
def test_hundreds_that_are_alike_are_one_finding(name, code):
    analysis = analysis_of(MAPS[name])
    (found,) = [each for each in analysis.findings if each.code == code]
    assert len(found.subjects) == len(found.locations) == MANY


def test_long_lists_of_places_are_cut_in_text_unless_all_are_asked_for():
    text = MAPS["leaders"].split("  b20:")[0]
    analysis = analysis_of(text)
    overlap = [each for each in analysis.findings if each.code == "PM101"]
    said = render(analysis.graph, overlap, Style(width=100, colour=False))
    assert "Board 11 leads it" in said
    assert "Board 9 leads it" not in said
    assert "... and 8 places more: use --all" in said
    whole = render(analysis.graph, overlap, Style(width=100, colour=False), every=True)
    assert "Board 9 leads it" in whole
    assert "more: use --all" not in whole
