"""The promises of the family diagram, on any family whatever."""

from itertools import combinations, pairwise

import hypothesis.strategies as st
import pytest
from hypothesis import given, settings

from partnermap.layout import Box, FamilyLayout, Line, Metrics, place_family


@st.composite
def families(draw):
    """Boxes and lines; some parents and line ends are unknown, some loop."""
    count, links = draw(st.integers(0, 40)), draw(st.integers(0, 80))
    name = st.integers(0, count).map("b{:02d}".format)  # one more than there are

    def some(make, id_, number, *parts):
        rows = draw(st.lists(st.tuples(*parts), min_size=number, max_size=number))
        return [make(f"{id_}{index:02d}", *row) for index, row in enumerate(rows)]

    return (
        some(Box, "b", count, st.integers(0, 3), st.none() | name, st.booleans()),
        some(Line, "l", links, name, name, st.sampled_from(["", "", "one", "two"])),
    )


TRIES = settings(max_examples=100, deadline=None)
# As it is read, and as the whole of it is looked at.
WAYS = st.sampled_from([Metrics(), Metrics(columns=17, narrow_columns=9)])


def stretches(layout: FamilyLayout):
    """Every stretch of every line: id, level or not, where, from, to."""
    for name, route in layout.routes.items():
        for (x1, y1), (x2, y2) in pairwise(route):
            assert (x1 == x2) != (y1 == y2), f"{name} has a slanting or empty stretch"
            level = y1 == y2
            yield name, level, y1 if level else x1, *sorted((x1, x2) if level else (y1, y2))


@TRIES
@given(families(), WAYS)
def test_boxes_never_overlap_and_stand_inside_the_picture(family, metrics):
    boxes, lines = family
    layout = place_family(boxes, lines, metrics)
    assert set(layout.rects) == {box.id for box in boxes}
    for one, other in combinations(layout.rects.values(), 2):
        apart_across = one.x + one.width < other.x or other.x + other.width < one.x
        apart_down = one.y + one.height < other.y or other.y + other.height < one.y
        assert apart_across or apart_down
    for rect in layout.rects.values():
        assert 0 < rect.x < rect.x + rect.width < layout.width
        assert (rect.width, rect.height) == (176, 80)


@TRIES
@given(families())
def test_every_box_stands_in_the_band_of_its_tier(family):
    boxes, lines = family
    layout = place_family(boxes, lines)
    assert [band.tier for band in layout.bands] == sorted({box.tier for box in boxes})
    for upper, lower in pairwise(layout.bands):
        assert upper.y + upper.height < lower.y
    bands = {band.tier: band for band in layout.bands}
    for box in boxes:
        rect, band = layout.rects[box.id], bands[box.tier]
        assert band.y < rect.y < rect.y + rect.height < band.y + band.height
    if boxes:
        assert layout.bands[-1].y + layout.bands[-1].height == layout.height


@TRIES
@given(families())
def test_a_line_joins_its_boxes_and_crosses_none(family):
    boxes, lines = family
    layout = place_family(boxes, lines)
    known = {box.id for box in boxes}
    assert set(layout.routes) == {
        line.id
        for line in lines
        if line.source != line.target and {line.source, line.target} <= known
    }
    for line in lines:
        for body, end in ((line.source, 0), (line.target, -1)):
            if line.id in layout.routes:
                (x, y), rect = layout.routes[line.id][end], layout.rects[body]
                on_side = x in (rect.x, rect.x + rect.width) and rect.y < y < rect.y + rect.height
                on_rim = y in (rect.y, rect.y + rect.height) and rect.x < x < rect.x + rect.width
                assert on_side or on_rim
    for name, level, at, low, high in stretches(layout):
        for rect in layout.rects.values():
            (x1, x2), (y1, y2) = (rect.x, rect.x + rect.width), (rect.y, rect.y + rect.height)
            across, along = ((y1, y2), (x1, x2)) if level else ((x1, x2), (y1, y2))
            crosses = across[0] < at < across[1] and low < along[1] and high > along[0]
            assert not crosses, f"{name} crosses a box"


@TRIES
@given(families())
def test_no_line_lies_on_another(family):
    boxes, lines = family
    layout = place_family(boxes, lines)
    trunks = {line.id: (line.target, line.bundle or line.id) for line in lines}
    for one, other in combinations(stretches(layout), 2):
        if (
            trunks[one[0]] != trunks[other[0]]
            and one[1] == other[1]
            and abs(one[2] - other[2]) < 1e-6
        ):
            assert one[4] < other[3] or other[4] < one[3], f"{one[0]} lies on {other[0]}"


@TRIES
@given(families())
def test_a_line_has_room_for_its_arrowhead(family):
    boxes, lines = family
    layout = place_family(boxes, lines)
    for route in layout.routes.values():
        (x1, y1), (x2, y2) = route[-2:]
        assert abs(x1 - x2) + abs(y1 - y2) >= 14
        assert len(route) in (2, 4, 6)


@TRIES
@given(families(), st.randoms())
def test_the_order_of_the_input_does_not_count(family, chance):
    boxes, lines = family
    layout = place_family(boxes, lines)
    chance.shuffle(boxes)
    chance.shuffle(lines)
    again = place_family(boxes, lines)
    assert again == layout
    assert list(again.rects) == list(layout.rects)
    assert list(again.routes) == list(layout.routes)


@TRIES
@given(families())
def test_sub_groups_stand_below_their_parents_on_their_tier(family):
    boxes, _ = family
    layout = place_family(boxes, [])
    tiers = {box.id: box.tier for box in boxes}
    hanging = [box for box in boxes if box.parent and tiers.get(box.parent, 9) <= box.tier]
    parents = {box.id: box.parent for box in hanging}
    for box in hanging:
        trail, up = {box.id}, box.parent
        while up in parents and up not in trail:
            trail.add(up)
            up = parents[up]
        if up not in trail:  # no loop
            assert layout.rects[box.parent].y < layout.rects[box.id].y


@pytest.mark.parametrize("metrics", [Metrics(columns=1), Metrics(columns=3, narrow_columns=9)])
def test_no_row_is_longer_than_it_may_be(metrics):
    layout = place_family([Box(f"b{number:02d}", 0) for number in range(10)], [], metrics)
    rows: dict[float, int] = {}
    for rect in layout.rects.values():
        rows[rect.y] = rows.get(rect.y, 0) + 1
    assert max(rows.values()) == metrics.columns


def test_an_empty_family():
    layout = place_family([], [Line("l", "a", "b")])
    assert (layout.height, layout.bands, layout.rects, layout.routes) == (0, (), {}, {})


def test_of_several_with_one_id_the_first_in_sorted_order_counts():
    boxes = [Box("a", 1), Box("b", 0), Box("a", 0)]
    lines = [Line("l", "b", "a"), Line("l", "a", "b")]
    layout = place_family(boxes, lines)
    assert layout.rects["a"].y == layout.rects["b"].y
    assert layout.routes["l"][0][0] < layout.routes["l"][1][0]
