"""Who is heard: bands of organisations, those who carry their voices, those who decide."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from partnermap.layout import Group, Measures, Rank, Rect, VoiceLayout, place_voices

SIZES = Measures(spot=(180, 38), carrier=(200, 42), end=(250, 42))


def names(letter: str, count: int) -> tuple[str, ...]:
    return tuple(f"{letter}{number}" for number in range(count))


def example() -> VoiceLayout:
    free, held = Group(names("free", 4)), Group(names("held", 5), ("forum",))
    ranks = [Rank((free, held)), Rank(()), Rank((Group(("out",)),), apart=True)]
    return place_voices(ranks, ("forum", "panel"), names("board", 3), SIZES)


def meet(one: Rect, other: Rect) -> bool:
    return (
        one.x < other.x + other.width
        and other.x < one.x + one.width
        and one.y < other.y + other.height
        and other.y < one.y + one.height
    )


def within(inner: Rect, outer: Rect) -> bool:
    return (
        outer.x <= inner.x
        and outer.y <= inner.y
        and inner.x + inner.width <= outer.x + outer.width
        and inner.y + inner.height <= outer.y + outer.height
    )


def test_organisations_carriers_and_ends_are_columns_from_left_to_right():
    found = example()
    right = max(rect.x + rect.width for rect in found.spots.values())
    assert right < min(rect.x for rect in found.carriers.values())
    assert found.carriers["forum"].x + SIZES.carrier[0] < found.ends["board0"].x


def test_what_hangs_has_a_frame_of_its_own_and_a_thread_to_what_it_hangs_by():
    found = example()
    (frame,) = found.frames.values()
    assert {name for name, rect in found.spots.items() if within(rect, frame)} == set(
        names("held", 5)
    )
    (tie,) = found.ties
    assert tie.start == (frame.x + frame.width, frame.y + frame.height / 2)
    band = found.bands[0]
    assert tie.edge == (band.x + band.width, tie.start[1])
    assert tie.end[0] == found.carriers["forum"].x


def test_a_carrier_is_level_with_what_hangs_by_it_and_comes_before_those_that_hold_nobody():
    found = example()
    (tie,) = found.ties
    assert tie.start[1] == tie.end[1]
    assert found.carriers["panel"].y > found.carriers["forum"].y


def test_the_unheard_stand_apart():
    first, second, third = example().bands
    assert third.y - (second.y + second.height) > second.y - (first.y + first.height)


def test_without_carriers_there_is_no_column_for_them():
    found = place_voices([Rank((Group(("one",)),))], (), ("board",), SIZES)
    assert found.ends["board"].x == found.columns[1]


def test_nothing_at_all_has_a_size():
    found = place_voices([], (), (), SIZES)
    assert found.width > 0
    assert found.height > 0


@given(
    st.lists(st.lists(st.tuples(st.integers(1, 7), st.booleans()), max_size=4), max_size=5),
    st.integers(1, 9),
    st.integers(0, 20),
)
def test_no_two_things_overlap_and_all_lie_within_the_picture(ranks, carriers, ends):
    through = names("carrier", carriers)
    made, number = [], 0
    for groups in ranks:
        rank = []
        for size, hangs in groups:
            number += 1
            rank.append(
                Group(names(f"g{number}-", size), (through[number % carriers],) if hangs else ())
            )
        made.append(Rank(tuple(rank)))
    found = place_voices(made, through, names("end", ends), SIZES)
    every = [*found.spots.values(), *found.carriers.values(), *found.ends.values()]
    assert len(every) == sum(len(g.spots) for r in made for g in r.groups) + carriers + ends
    assert not [pair for pair in combinations(every, 2) if meet(*pair)]
    assert not [pair for pair in combinations(found.frames.values(), 2) if meet(*pair)]
    assert not [pair for pair in combinations(found.bands, 2) if meet(*pair)]
    whole = Rect(0, 0, found.width, found.height)
    assert all(within(rect, whole) for rect in (*every, *found.bands))
    assert all(any(within(rect, band) for band in found.bands) for rect in found.spots.values())
