"""Rows and blocks of boxes, against every other way to place them."""

from itertools import combinations, product

import hypothesis.strategies as st
import pytest
from hypothesis import given

from partnermap.layout.blocks import Group, choose_block
from partnermap.layout.columns import choose_columns, choose_starts


@given(
    st.integers(1, 6).flatmap(
        lambda columns: st.tuples(
            st.just(columns),
            st.lists(st.integers(0, columns - 1), max_size=columns).map(sorted),
        )
    )
)
def test_no_other_row_is_nearer_to_the_parents(case):
    columns, wanted = case

    def away(chosen):
        return sum(abs(here - there) for here, there in zip(chosen, wanted, strict=True))

    best = min(away(chosen) for chosen in combinations(range(columns), len(wanted)))
    assert away(choose_columns(wanted, columns)) == best


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(1, 2)), min_size=1, max_size=3))
def test_no_other_order_of_groups_is_nearer(groups):
    groups.sort()
    wanted, widths = [column for column, _ in groups], [width for _, width in groups]

    def away(starts):
        pairs = zip(starts, widths, wanted, strict=True)
        return sum(abs(start + (width - 1) // 2 - column) for start, width, column in pairs)

    chosen = choose_starts(wanted, widths, 6)
    possible = [
        starts
        for starts in product(range(6), repeat=len(groups))
        if all(
            start + width <= after
            for start, width, after in zip(starts, widths, [*starts[1:], 6], strict=True)
        )
    ]
    assert tuple(chosen) in possible
    assert away(chosen) == min(map(away, possible))


@pytest.mark.parametrize(
    ("wanted", "chosen"),
    [
        ([2], [2]),
        ([2, 2], [2, 3]),
        ([2, 2, 2], [1, 2, 3]),
        ([4, 4], [3, 4]),
        ([None], [2]),
        ([None, None], [2, 3]),
        ([None, None, None], [1, 2, 3]),
        ([2, None, None], [2, 1, 3]),
        ([None, 2, 2, None, None], [0, 2, 3, 1, 4]),
    ],
)
def test_rows(wanted, chosen):
    assert choose_columns(wanted, 5) == chosen


def test_a_block_keeps_siblings_together_and_closes_up():
    groups = [Group(0, 0, ("a", "b", "c", "d")), Group(0, 3, ("e",)), Group(1, 3, ("f", "g"))]
    assert choose_block(groups, 4) == [
        {"a": 0, "b": 1, "e": 3},
        {"c": 0, "d": 1, "f": 2, "g": 3},
    ]
