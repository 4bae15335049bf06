"""What stands below an empty place rises, and what belongs together stays together."""

from __future__ import annotations

import hypothesis.strategies as st
from hypothesis import given

from partnermap.layout.closing import Cell, close_up


def risen(pieces, cells, parents=None, columns=4):
    found = close_up(
        pieces, {name: Cell(*at) for name, at in cells.items()}, parents or {}, 0, columns
    )
    return {name: (cell.row, cell.column) for name, cell in found.items()}


def test_siblings_rise_together_and_stay_below_their_parent():
    cells = {"top": (0, 0), "other": (0, 1), "one": (4, 0), "two": (4, 1), "low": (2, 1)}
    parents = {"low": "other", "one": "top", "two": "top"}
    found = risen([["top", "other"], ["low"], ["one", "two"]], cells, parents)
    assert found["low"] == (1, 1)
    assert (found["one"], found["two"]) == ((2, 0), (2, 1))


def test_what_hangs_from_nothing_fills_the_highest_places():
    cells = {"top": (0, 1), "mid": (1, 1), "low": (2, 1)}
    cells |= {name: (3, column) for column, name in enumerate("abcd")}
    found = risen([["top"], ["mid"], ["low"], list("abcd")], cells, {"mid": "top", "low": "mid"})
    assert [found[name] for name in "abcd"] == [(0, 0), (0, 2), (0, 3), (1, 3)]


def test_a_row_is_not_broken_to_spare_one():
    cells = {"top": (0, 1)} | {name: (1, column) for column, name in enumerate("abcd")}
    found = risen([["top"], list("abcd")], cells)
    assert [found[name] for name in "abcd"] == [(1, 0), (1, 1), (1, 2), (1, 3)]


@given(st.lists(st.lists(st.integers(0, 5), min_size=1, max_size=6, unique=True), max_size=12))
def test_no_two_boxes_take_one_place_and_none_falls(rows):
    cells = {f"{row}-{column}": (row, column) for row, taken in enumerate(rows) for column in taken}
    pieces = [[f"{row}-{column}" for column in sorted(taken)] for row, taken in enumerate(rows)]
    found = risen(pieces, cells, columns=6)
    assert len(set(found.values())) == len(cells)
    assert sum(row for row, _ in found.values()) <= sum(row for row, _ in cells.values())
    assert list(found.values()) == sorted(found.values())
