"""Families that a person would know: the sketch's own, and large ones."""

from itertools import pairwise

from partnermap.layout import Box, Line, Metrics, place_family

BOXES = [
    Box("care-board", 0),
    Box("executive", 1, "care-board"),
    Box("council", 1),
    Box("forum", 1),
    Box("adults", 1, "executive"),
    Box("steering", 1, "executive"),
    Box("alliance", 1, "executive"),
    Box("east", 2, "adults"),
    Box("west", 2, "steering"),
    Box("millside", 3, "west"),
    Box("riverside", 3, "west"),
]
LINES = [
    Line("1", "executive", "care-board"),
    Line("2", "council", "executive"),
    Line("3", "forum", "executive"),
    Line("4", "adults", "executive"),
    Line("5", "steering", "executive"),
    Line("6", "alliance", "executive"),
    Line("7", "millside", "west"),
    Line("8", "riverside", "west"),
]


def columns(boxes):
    """The column of each box, in a picture without lines."""
    metrics = Metrics()
    pitch = metrics.box_width + metrics.gutter
    rects = place_family(boxes, []).rects
    return {name: (rect.x - metrics.gutter) / pitch for name, rect in rects.items()}


def test_the_family_of_the_sketch():
    layout = place_family(BOXES, LINES)
    assert layout.width == 1096
    rows: dict[float, list[str]] = {}
    for name, rect in sorted(layout.rects.items(), key=lambda item: item[1].x):
        rows.setdefault(rect.y, []).append(name)
    assert [rows[y] for y in sorted(rows)] == [
        ["care-board"],
        ["council", "executive", "forum"],
        ["adults", "alliance", "steering"],
        ["east", "west"],
        ["millside", "riverside"],
    ]
    below = columns(BOXES)
    assert below["care-board"] == below["executive"] == below["alliance"] == 2
    assert below["adults"] == below["east"] == 1
    assert below["steering"] == below["west"] == below["millside"] == 3


def test_boxes_beneath_and_beside_are_joined_by_one_stretch():
    routes = place_family(BOXES, LINES).routes
    assert {name for name, route in routes.items() if len(route) == 2} == {"1", "2", "3", "6", "7"}
    assert [routes[name][0][0] == routes[name][1][0] for name in "167"] == [True] * 3
    assert [routes[name][0][1] == routes[name][1][1] for name in "23"] == [True] * 2


def test_a_straight_line_passes_where_no_box_is():
    boxes = [
        Box("top", 0),
        Box("beside", 1),
        Box("middle", 1),
        Box("last", 1),
        Box("low", 2, "top"),
    ]
    assert len(place_family(boxes, [Line("l", "low", "top")]).routes["l"]) == 6
    assert len(place_family(boxes[:1] + boxes[4:], [Line("l", "low", "top")]).routes["l"]) == 2


def test_arrowheads_have_ports_of_their_own():
    boxes = [Box("hub", 0), *(Box(f"b{number:02d}", 1, "hub") for number in range(30))]
    layout = place_family(boxes, [Line(box.id, box.id, "hub") for box in boxes[1:]])
    ports = sorted(route[-1][0] for route in layout.routes.values())
    assert min(b - a for a, b in pairwise(ports)) >= 5


def test_lines_alike_to_one_box_share_a_trunk_and_an_arrowhead():
    boxes = [Box("hub", 0), *(Box(f"b{number:02d}", 1, "hub") for number in range(30))]
    layout = place_family(boxes, [Line(box.id, box.id, "hub", "part_of") for box in boxes[1:]])
    assert len({route[-1] for route in layout.routes.values()}) == 1


def test_links_both_ways_get_a_route_each():
    boxes = [Box("a", 0), Box("b", 1, "a"), Box("c", 0), Box("d", 0)]
    for one, other in ("ab", "ac", "ad", "bc"):
        routes = place_family(boxes, [Line("1", one, other), Line("2", other, one)]).routes
        assert set(routes["1"]).isdisjoint(routes["2"])


def test_siblings_that_overflow_a_row_stand_together_beneath_their_parents():
    boxes = [Box("p", 0), Box("q", 0)]
    boxes += [Box(f"p{number}", 1, "p") for number in range(9)]
    boxes += [Box(f"q{number}", 1, "q") for number in range(4)]
    below = columns(boxes)
    assert {below[f"p{number}"] for number in range(9)} == {0, 1, 2}
    assert {below[f"q{number}"] for number in range(4)} == {3, 4}


def test_what_hangs_from_nothing_comes_last_when_a_row_overflows():
    boxes = [Box("top", 0), Box("z", 1, "top"), *(Box(f"b{number}", 1) for number in range(5))]
    rects = place_family(boxes, []).rects
    assert {rects[f"b{number}"].y for number in range(5)} == {rects["b0"].y}
    assert rects["z"].y < rects["b0"].y


def test_who_leads_is_in_the_first_row_of_its_tier_however_many_there_are():
    above = [Box("top", 0), *(Box(f"a{number}", 1, "top") for number in range(4))]
    groups = [Box(f"g{number}", 1, f"a{number % 2}") for number in range(6)]
    free = [Box(f"f{number}", 1) for number in range(5)]
    council = Box("z", 1, leads=True)
    others = [*above, *groups, *free, Box("y", 1, "z")]
    for metrics in (Metrics(), Metrics(columns=17, narrow_columns=9)):
        rects = place_family([*others, council], [], metrics).rects
        first = min(rect.y for name, rect in rects.items() if name != "top")
        assert rects["z"].y == rects["a0"].y == rects["a3"].y == first
        assert rects["y"].y > first
        # One more on the tier, and one more that answers to it, leave that row as it is.
        more = place_family([*others, council, Box("f9", 1), Box("x", 2, "z")], [], metrics).rects
        assert {more[name].y for name in ("z", "a0", "a2", "a3")} == {first}


def test_a_city_has_room():
    boxes = [Box(f"b{n:03d}", n % 4, f"b{n // 3:03d}" if n % 5 else None) for n in range(150)]
    lines = [Line(f"l{n}", f"b{n % 150:03d}", f"b{n * 7 % 149:03d}") for n in range(400)]
    layout = place_family(boxes, lines)
    assert len(layout.rects) == 150
    assert len(layout.routes) == len({line.id for line in lines if line.source != line.target})


def test_a_long_chain_leaves_no_void_beside_it():
    chain = [Box(f"c{depth}", 0, f"c{depth - 1}" if depth else None) for depth in range(6)]
    free = [Box(f"free-{number}", 0) for number in range(9)]
    rects = place_family([*chain, *free], []).rects
    assert [box.id for box in chain] == sorted(
        (box.id for box in chain), key=lambda name: rects[name].y
    )
    # Fifteen boxes in five columns: the chain alone is as high as the picture.
    assert max(rect.y for rect in rects.values()) == rects["c5"].y


def test_neighbours_that_a_line_joins_stand_apart_so_that_it_is_seen():
    boxes = [Box(name, 0) for name in "abcd"]
    metrics = Metrics(gutter=20, across=50)
    rects = place_family(boxes, [Line("1", "b", "c")], metrics).rects
    lefts = [rects[name].x for name in "abcd"]
    assert [right - left - 176 for left, right in pairwise(lefts)] == [20, 50, 20]
