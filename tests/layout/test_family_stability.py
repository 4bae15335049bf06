"""What stays where it is when a family changes."""

from dataclasses import replace

import hypothesis.strategies as st
from hypothesis import given, settings

from partnermap.layout import Box, Line, Metrics, place_family

NAMES = st.integers(0, 30).map("b{:02d}".format)
BOXES = st.lists(
    st.builds(Box, NAMES, st.integers(0, 3), st.none() | NAMES, st.booleans()),
    min_size=1,
    max_size=30,
    unique_by=lambda box: box.id,
)
LINES = st.lists(
    st.builds(Line, st.integers(0, 90).map("l{:02d}".format), NAMES, NAMES),
    max_size=40,
    unique_by=lambda line: line.id,
)
ROOMY = Metrics(gutter=900, channel=900, band_foot=900, narrow_until=0)
WAYS = st.sampled_from([ROOMY, replace(ROOMY, columns=17)])
TRIES = settings(max_examples=200, deadline=None)


@TRIES
@given(
    BOXES,
    st.builds(Box, st.just("new"), st.integers(0, 3), st.none() | NAMES, st.booleans()),
    WAYS,
)
def test_a_new_box_moves_nothing_on_the_tiers_above(boxes, new, metrics):
    before = place_family(boxes, [], metrics).rects
    after = place_family([*boxes, new], [], metrics).rects
    for box in boxes:
        if box.tier < new.tier:
            assert after[box.id] == before[box.id]


@TRIES
@given(st.lists(st.integers(0, 4), max_size=6), st.integers(0, 4), st.integers(0, 6))
def test_a_new_box_pushes_its_row_by_one_column_at_most(parents, parent, place):
    boxes = [Box(f"p{number}", 0) for number in range(5)]
    boxes += [Box(f"c{number}", 1, f"p{above}") for number, above in enumerate(parents)]
    new = Box(f"c{min(place, len(parents))}-new", 1, f"p{parent}")
    before = place_family(boxes, [], ROOMY).rects
    after = place_family([*boxes, new], [], ROOMY).rects
    pitch = ROOMY.box_width + ROOMY.gutter
    assert all(abs(after[name].x - before[name].x) <= pitch for name in before)
    order = sorted(before, key=lambda name: (before[name].y, before[name].x))
    assert order == sorted(before, key=lambda name: (after[name].y, after[name].x))


@TRIES
@given(BOXES, LINES, st.builds(Line, st.just("new"), NAMES, NAMES), WAYS)
def test_a_new_line_moves_no_box_while_there_is_room(boxes, lines, new, metrics):
    before = place_family(boxes, lines, metrics).rects
    assert place_family(boxes, [*lines, new], metrics).rects == before


@TRIES
@given(BOXES, LINES)
def test_lines_never_change_a_row_or_a_column(boxes, lines):
    bare, drawn = place_family(boxes, []).rects, place_family(boxes, lines).rects
    for axis in ("x", "y"):
        places = {(getattr(bare[box.id], axis), getattr(drawn[box.id], axis)) for box in boxes}
        # One place before is one place after, and in the same order.
        assert len({old for old, _ in places}) == len({new for _, new in places}) == len(places)
        assert sorted(places) == sorted(places, key=lambda pair: pair[1])
