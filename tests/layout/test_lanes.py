"""Lanes and ports: few crossings, nothing on anything else."""

from itertools import pairwise

import hypothesis.strategies as st
from hypothesis import given

from partnermap.layout.lanes import Stretch, choose_lanes
from partnermap.layout.ports import Leg, choose_ports

STRETCHES = st.lists(
    st.builds(
        lambda low, length, up: Stretch(
            ("", 0), low, low + length, (low,) if up else (), (low + length,)
        ),
        st.integers(0, 50),
        st.integers(1, 30),
        st.booleans(),
    ),
    max_size=12,
)
LEGS = st.lists(
    st.tuples(st.integers(0, 4), st.integers(0, 3), st.booleans(), st.integers(0, 9)), max_size=25
)


@given(STRETCHES)
def test_stretches_in_one_lane_are_apart(stretches):
    named = [
        Stretch((f"l{number:02d}", 0), one.low, one.high, one.up, one.down)
        for number, one in enumerate(stretches)
    ]
    lanes = choose_lanes(named, 5)
    for one in named:
        for other in named:
            if one.piece != other.piece and lanes[one.piece] == lanes[other.piece]:
                assert one.low > other.high + 5 or other.low > one.high + 5


def test_lines_to_one_box_do_not_cross():
    left = [
        Stretch((f"l{n}", 0), n * 100, 480 + n * 10, (480 + n * 10,), (n * 100,)) for n in (0, 1)
    ]
    right = [
        Stretch((f"r{n}", 0), 500 + n * 10, 700 + n * 100, (500 + n * 10,), (700 + n * 100,))
        for n in (0, 1)
    ]
    assert choose_lanes(left + right, 5) == {("l0", 0): 0, ("l1", 0): 1, ("r1", 0): 0, ("r0", 0): 1}


def test_what_comes_back_up_nests():
    outer = Stretch(("outer", 0), 0, 100, (0, 100), ())
    inner = Stretch(("inner", 0), 20, 80, (20, 80), ())
    assert choose_lanes([outer, inner], 5) == {("inner", 0): 0, ("outer", 0): 1}


@given(LEGS)
def test_no_two_legs_in_a_channel_share_a_port(rows):
    legs = [
        Leg((f"l{n:02d}", 0), top, top + deep, deep > 0 or through, (towards, 0, n), towards > 4)
        for n, (top, deep, through, towards) in enumerate(rows)
    ]
    offsets = choose_ports(legs, 80, 14)
    for channel in range(9):
        here = sorted(offsets[leg.piece] for leg in legs if leg.top <= channel <= leg.bottom)
        assert all(right - left > 2 for left, right in pairwise(here))
        assert all(abs(offset) <= 80.001 for offset in here)


def test_legs_leave_in_the_order_in_which_they_turn():
    legs = [
        Leg((name, 0), 1, 1, False, (towards, 0, 0), towards > 3)
        for name, towards in ("a7", "b1", "c5")
        for towards in [int(towards)]
    ]
    assert choose_ports(legs, 80, 14) == {("b", 0): -14, ("c", 0): 0, ("a", 0): 14}
    straight = Leg(("s", 0), 1, 1, True, (3, 0, 0), False)
    assert choose_ports([*legs, straight], 80, 14) == {
        ("s", 0): 0,
        ("b", 0): -14,
        ("c", 0): 14,
        ("a", 0): 28,
    }
