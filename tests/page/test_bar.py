"""The bar of seats: widths by count, and room for every letter."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partnermap.page.bar import GAP, LEAST, make_bar
from partnermap.page.signs import LETTERS

counts = st.dictionaries(st.sampled_from(sorted(LETTERS)), st.integers(1, 500), min_size=1)


def test_pieces_are_as_wide_as_their_share():
    nhs, council = make_bar({"nhs": 3, "local-government": 1}, 161.5)
    assert (nhs.letter, council.letter) == ("N", "C")
    assert nhs.width == pytest.approx(120)
    assert council.width == pytest.approx(40)


def test_a_small_share_has_room_for_its_letter():
    pieces = make_bar({"nhs": 200, "faith": 1}, 160)
    assert [piece.letter for piece in pieces] == ["N", "F"]
    assert pieces[1].width == LEAST


def test_where_there_are_too_many_the_smallest_are_one():
    many = {sign: number + 1 for number, sign in enumerate(sorted(LETTERS))}
    pieces = make_bar(many, 100)
    assert pieces[-1].letter == "+"
    assert sum(piece.count for piece in pieces) == sum(many.values())


@given(counts, st.floats(60, 300))
def test_pieces_fill_the_bar_and_lose_no_seat(counted, width):
    pieces = make_bar(counted, width)
    assert sum(piece.count for piece in pieces) == sum(counted.values())
    assert all(piece.width >= LEAST - 0.1 for piece in pieces)
    total = sum(piece.width for piece in pieces) + GAP * (len(pieces) - 1)
    assert total == pytest.approx(width, abs=0.1 * len(pieces) + 0.1)
