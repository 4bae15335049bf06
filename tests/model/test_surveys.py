"""Surveys: when a printed percentage is that of its count, and which other base would fit."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from partnermap.model import Answer, Question, Survey


def answer(count: int | None, base: int | None, stated: str | None) -> Answer:
    return Answer("it", count, None if stated is None else Decimal(stated), base)


@pytest.mark.parametrize(
    ("count", "base", "stated"),
    [
        (5, 13, "38"),
        (5, 13, "38.5"),
        (5, 13, "38.46"),
        (1, 8, "12"),  # 12.5: a half goes either way
        (1, 8, "13"),
        (1, 8, "12.5"),
        (0, 8, "0"),
        (8, 8, "100"),
        (None, 12, "50"),
        (None, 250, "33"),
        (5, None, "40"),  # of what is not recorded
        (5, 0, "40"),
        (5, 13, None),
    ],
)
def test_a_rounding_agrees(count: int | None, base: int | None, stated: str | None) -> None:
    assert not answer(count, base, stated).disagrees


@pytest.mark.parametrize(
    ("count", "base", "stated", "computed"),
    [
        (5, 13, "39", "38"),
        (2, 13, "23", "15"),
        (5, 12, "41", "42"),  # cut off, not rounded
        (5, 13, "38.4", "38.5"),
        (5, 13, "38.0", "38.5"),  # with a decimal, it says more than 38
        (1, 3, "33.34", "33.33"),
        (14, 13, "100", "108"),
        (None, 13, "50", ""),
    ],
)
def test_anything_else_does_not(count: int | None, base: int, stated: str, computed: str) -> None:
    found = answer(count, base, stated)
    assert found.disagrees
    assert found.computed == computed


@settings(deadline=None)
@given(st.integers(1, 500), st.data(), st.integers(0, 3))
def test_what_is_computed_always_agrees(base: int, data: st.DataObject, decimals: int) -> None:
    count = data.draw(st.integers(0, base))
    printed = Decimal(1).scaleb(-decimals)  # only its decimals matter here
    computed = Answer("it", count, printed, base).computed
    assert not answer(count, base, computed).disagrees
    assert abs(float(computed) - 100 * count / base) <= 0.5 * 10**-decimals + 1e-9


def bases(counts: str, stated: str, *, base: int = 13, many: bool = False) -> tuple[int, ...]:
    """Counts and percentages as ``a3 b4``."""
    question = Question(
        many="true" if many else "false",
        counts={each[0]: each[1:] for each in counts.split()},
        stated_percent={each[0]: each[1:] for each in stated.split()},
    )
    return Survey(name="S", respondents=str(base)).other_bases(question)


def test_one_base_that_fits_all_is_found() -> None:
    assert bases("a3 b4 c2", "a25 b33 c17 d50") == (12,)


@pytest.mark.parametrize(
    ("counts", "stated"),
    [
        ("a3 b4 c5", "a23 b31 c39"),  # two agree with 13, and nothing gives all three
        ("a4", "a33"),  # one alone fits some base nearly always
        ("a3 b4 c2", "a23 b31 c15"),  # nothing to explain
        ("a3 b4 c2", "a25 b33 c17 d47"),  # no number of 12 gives 47%
        ("a7 b6", "a64 b55"),  # of 11; but each gave one answer, and these are 13
    ],
)
def test_no_base_is_found_where_none_explains_it(counts: str, stated: str) -> None:
    assert bases(counts, stated) == ()


def test_more_counts_than_the_base_are_possible_where_each_gives_several() -> None:
    assert bases("a7 b6", "a64 b55", many=True) == (11,)


def test_of_a_large_survey_many_bases_would_fit_so_none_is_named() -> None:
    assert bases("a100 b50", "a30 b15", base=400) == ()


def test_numbers_beyond_reason_take_no_time() -> None:
    assert bases("a999999999999 b1", "a50 b0", base=999_999_999_999) == ()
