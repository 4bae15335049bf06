"""The promises of the network, on any seats whatever."""

from itertools import combinations, product
from math import dist
from statistics import mean

import hypothesis.strategies as st
from hypothesis import given, settings

from partnermap.layout import BOX, place_network

SECTORS = ("faith", "local-government", "nhs", "vcse")
TRIES = settings(max_examples=100, deadline=None)


def away(one, other):
    return abs(one[0] - other[0]), abs(one[1] - other[1])


def are_clear(one, other):
    """Whether two boxes have some room between them."""
    across, down = away(one, other)
    return across >= BOX[0] + 20 or down >= BOX[1] + 20


@st.composite
def networks(draw):
    """Partnerships and organisations; some members are unknown, some are partnerships."""
    tables = [f"p{number:02d}" for number in range(draw(st.integers(0, 20)))]
    bodies = [f"o{number:03d}" for number in range(draw(st.integers(0, 120)))]
    members = st.lists(st.sampled_from([*tables, *bodies, "nobody"]), max_size=40)
    partnerships = {table: draw(members) for table in tables}
    return partnerships, [(name, draw(st.sampled_from(SECTORS))) for name in bodies]


@TRIES
@given(networks())
def test_everybody_has_a_place_with_room_about_it(network):
    partnerships, organisations = network
    places = place_network(partnerships, organisations)
    assert set(places) == set(partnerships) | {name for name, _ in organisations}
    for one, other in combinations(places.values(), 2):
        assert dist(one, other) >= 40
    for one, other in combinations(partnerships, 2):
        assert are_clear(places[one], places[other])
    for table, name in product(partnerships, places.keys() - partnerships.keys()):
        across, down = away(places[table], places[name])
        assert across >= BOX[0] / 2 + 20 or down >= BOX[1] / 2 + 20


@TRIES
@given(networks(), st.randoms())
def test_the_order_of_the_input_does_not_count(network, chance):
    partnerships, organisations = network
    places = place_network(partnerships, organisations)
    mixed = list(partnerships.items())
    chance.shuffle(mixed)
    chance.shuffle(organisations)
    for _, members in mixed:
        chance.shuffle(members)
    again = place_network(dict(mixed), organisations)
    assert list(again.items()) == list(places.items())


@TRIES
@given(networks(), st.sampled_from(SECTORS))
def test_one_more_without_a_seat_moves_only_others_without(network, sector):
    partnerships, organisations = network
    before = place_network(partnerships, organisations)
    after = place_network(partnerships, [*organisations, ("o-new", sector)])
    seated = {name for members in partnerships.values() for name in members} | set(partnerships)
    assert all(after[name] == before[name] for name in seated & before.keys())


def test_one_more_with_one_seat_moves_only_those_round_its_partnership():
    partnerships = {
        "board": ["a", "b", "c", "trust"],
        "forum": ["d", "trust"],
        "panel": ["trust", "council", "e"],
        "table": ["council", "f"],
    }
    organisations = [(name, "vcse") for name in (*"abcdef", "council", "trust")]
    before = place_network(partnerships, organisations)
    more = partnerships | {"board": [*partnerships["board"], "new"]}
    after = place_network(more, [*organisations, ("new", "nhs")])
    moved = {name for name in before if after[name] != before[name]}
    assert moved <= {"a", "b", "c", "trust"}  # who stands between gives way


def test_partnerships_that_share_members_are_near():
    one = {f"a{number}": [f"x{number}", f"x{number + 1}", "hub"] for number in range(6)}
    two = {f"b{number}": [f"y{number}", f"y{number + 1}", "hub"] for number in range(6)}
    names = {name for members in (one | two).values() for name in members}
    places = place_network(one | two, [(name, "vcse") for name in names])
    assert dist(places["a0"], places["a1"]) < dist(places["a0"], places["a5"])
    within = [dist(places[a], places[b]) for a, b in combinations(one, 2)]
    between = [dist(places[a], places[b]) for a, b in product(one, two)]
    assert mean(within) < 0.75 * mean(between)


def test_the_seats_say_where_an_organisation_stands():
    places = place_network(
        {"board": ["alone", "both"], "forum": ["both", "panel"], "panel": []},
        [("alone", "vcse"), ("both", "vcse"), ("nowhere", "vcse")],
    )
    across, down = away(places["alone"], places["board"])
    assert across < BOX[0] / 2
    assert down < BOX[1]
    middle = [(a + b) / 2 for a, b in zip(places["board"], places["forum"], strict=True)]
    # As near as there is room for its name beside the name of the other.
    assert dist(places["both"], middle) < BOX[0]
    assert all(y + 40 < places["nowhere"][1] for n, (_, y) in places.items() if n != "nowhere")
    assert dist(places["forum"], places["panel"]) < dist(places["board"], places["panel"])


def test_those_of_a_sector_stand_side_by_side_round_their_partnership():
    organisations = [(f"o{number:02d}", SECTORS[number % 2]) for number in range(40)]
    places = place_network({"board": [name for name, _ in organisations]}, organisations)
    reading = sorted((places[name][::-1], sector) for name, sector in organisations)
    assert [sector for _, sector in reading] == sorted(sector for _, sector in organisations)


def test_those_without_a_seat_form_a_bar_for_each_sector():
    organisations = [(f"o{number:02d}", SECTORS[number // 10]) for number in range(40)]
    places = place_network({}, organisations)
    rows = {
        sector: {places[n][1] for n, own in organisations if own == sector} for sector in SECTORS
    }
    assert [len(row) for row in rows.values()] == [1, 1, 1, 1]
    assert sorted(rows, key=lambda sector: min(rows[sector])) == list(SECTORS)


def test_an_empty_network():
    assert place_network({}, []) == {}


def test_partnerships_with_the_same_members_do_not_fall_together():
    members = [f"o{number}" for number in range(9)]
    places = place_network(dict.fromkeys("abcdefgh", members), [(name, "nhs") for name in members])
    for one, other in combinations("abcdefgh", 2):
        assert are_clear(places[one], places[other])


def test_linked_partnerships_are_near_though_they_share_nobody():
    tables = {f"p{number:02d}": [f"o{number}"] for number in range(20)}
    organisations = [(f"o{number}", "vcse") for number in range(20)]
    links = [("p00", "p19"), ("p19", "p00"), ("p01", "p01"), ("p01", "nowhere")]
    places = place_network(tables, organisations, links)
    apart = place_network(tables, organisations)
    assert dist(places["p00"], places["p19"]) < dist(apart["p00"], apart["p19"])
    assert places == place_network(tables, organisations, [("p00", "p19")])


def test_partnerships_that_share_nobody_do_not_become_a_column():
    for count in range(3, 9):
        tables = {f"p{number}": [f"o{number}", f"q{number}"] for number in range(count)}
        organisations = [(name, "vcse") for members in tables.values() for name in members]
        places = place_network(tables, organisations)
        xs, ys = zip(*(places[table] for table in tables), strict=True)
        assert max(xs) - min(xs) >= max(ys) - min(ys)


def test_one_without_a_seat_stands_beside_whom_it_is_linked_with_and_moves_nobody():
    tables = {"board": ["trust", "council"], "panel": ["trust", "school"], "group": []}
    organisations = [(name, "vcse") for name in ("trust", "council", "school", "forum", "loose")]
    apart = place_network(tables, organisations)
    linked = place_network(tables, organisations, [("forum", "trust")])
    assert dist(linked["forum"], linked["trust"]) < dist(apart["forum"], apart["trust"])
    assert linked["forum"][1] < linked["loose"][1]
    assert all(linked[name] == apart[name] for name in linked.keys() - {"forum", "loose"})


def test_few_partnerships_stand_so_far_apart_that_a_line_between_neighbours_is_seen():
    places = place_network({"board": ["trust"], "panel": ["trust"]}, [("trust", "nhs")])
    across, down = away(places["board"], places["panel"])
    assert across - BOX[0] > 60 or down - BOX[1] > 60
