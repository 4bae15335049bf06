"""Words are broken into lines before a browser draws them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from partnermap.page.measure import ELLIPSIS, fit, width_of, wrap


def test_widths_are_those_of_the_widest_font_that_may_draw_them():
    assert width_of("iiii", 10) < width_of("mmmm", 10)
    assert width_of("Board", 13) < width_of("Board", 13, bold=True)
    assert width_of("é", 10) == width_of("e", 10)
    assert width_of("e\N{COMBINING ACUTE ACCENT}", 10) == width_of("e", 10)
    assert width_of("\N{CJK UNIFIED IDEOGRAPH-4E2D}", 10) > width_of("m", 10)


def test_a_name_is_broken_between_words():
    assert wrap("Partnership Executive Group", 130, 13, 2, bold=True) == [
        "Partnership",
        "Executive Group",
    ]


def test_helvetica_and_dejavu_sans_both_have_room():
    assert width_of("J", 1000) == 500 * 1.02  # Helvetica's is the wider one
    assert width_of("W", 1000, bold=True) == 1103 * 1.02  # and DejaVu's
    assert width_of("\N{HORIZONTAL ELLIPSIS}", 1000) == 1000 * 1.02


def test_what_is_too_long_ends_in_an_ellipsis():
    lines = wrap("Board of boards of boards of boards of boards", 100, 13, 2, bold=True)
    assert len(lines) == 2
    assert lines[1].endswith(ELLIPSIS)


def test_a_word_without_spaces_is_broken_too():
    lines = wrap("x" * 200, 100, 13, 2)
    assert len(lines) == 2
    assert lines[1].endswith(ELLIPSIS)


def test_what_fits_stays_as_it_is():
    assert fit("Board", 100, 13) == "Board"
    assert wrap("", 100, 13, 2) == []


@given(st.text(max_size=80), st.floats(40, 200), st.integers(1, 3))
def test_no_line_is_wider_than_asked(text, width, lines):
    found = wrap(text, width, 12, lines)
    assert len(found) <= lines
    for line in found:
        assert width_of(line, 12) <= width or line == ELLIPSIS
