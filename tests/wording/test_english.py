"""Lists as people say them."""

from __future__ import annotations

import pytest

from partnermap.english import listed


@pytest.mark.parametrize(
    ("words", "most", "said"),
    [
        ("a", 2, "a"),
        ("ab", 2, "a and b"),
        ("abc", 2, "a, b and 1 more"),
        ("abcde", 3, "a, b, c and 2 more"),
        ("abc", None, "a, b and c"),
        ("", 2, ""),
    ],
)
def test_of_a_long_list_the_first_are_named_and_the_rest_counted(words, most, said) -> None:
    assert listed(words, most=most) == said
