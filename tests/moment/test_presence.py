"""Whether something stands on a day, by its dates and its status."""

from datetime import date

import hypothesis.strategies as st
import pytest
from hypothesis import given

from partnermap.model import PartialDate, Row
from partnermap.moment import Presence, presence

CURRENT, POSSIBLE = Presence.CURRENT, Presence.POSSIBLE
LATER, ENDED = Presence.LATER, Presence.ENDED
PROPOSED, ENDING = Presence.PROPOSED, Presence.ENDING


def row(**fields):
    return Row.model_validate(fields)


def on(day, **fields):
    return presence(row(**fields), date.fromisoformat(day))


def in_future(day, **fields):
    return presence(row(**fields), date.fromisoformat(day), with_proposed=True)


def test_what_has_no_dates_stands_always():
    assert on("0001-01-01") is CURRENT
    assert on("9999-12-31") is CURRENT


@pytest.mark.parametrize(
    ("since", "before", "first"),
    [
        ("2007", "2006-12-31", "2007-01-01"),
        ("2007-09", "2007-08-31", "2007-09-01"),
        ("2007-09-15", "2007-09-14", "2007-09-15"),
        ("2024-02-29", "2024-02-28", "2024-02-29"),
    ],
)
def test_since_counts_from_the_first_day_of_what_is_written(since, before, first):
    assert on(before, since=since) is LATER
    assert on(first, since=since) is CURRENT


@pytest.mark.parametrize(
    ("until", "last", "after"),
    [
        ("2007", "2007-12-31", "2008-01-01"),
        ("2007-09", "2007-09-30", "2007-10-01"),
        ("2007-09-15", "2007-09-15", "2007-09-16"),
        ("2024-02", "2024-02-29", "2024-03-01"),
    ],
)
def test_until_counts_through_the_last_day_of_what_is_written(until, last, after):
    assert on(last, until=until) is CURRENT
    assert on(after, until=until) is ENDED


def test_what_lasts_a_year_stands_on_each_of_its_days():
    year = {"since": "2007", "until": "2007"}
    days = ("2006-12-31", "2007-01-01", "2007-12-31", "2008-01-01")
    assert [on(day, **year) for day in days] == [LATER, CURRENT, CURRENT, ENDED]


def test_what_began_at_some_time_within_a_range_may_exist_until_the_range_is_over():
    days = ("2001-12-31", "2002-01-01", "2005-06-01", "2007-09-29", "2007-09-30", "2030-01-01")
    assert [on(day, since="2002..2007-09") for day in days] == [
        *(LATER, POSSIBLE, POSSIBLE, POSSIBLE),
        *(CURRENT, CURRENT),
    ]


def test_what_ended_at_some_time_within_a_range_may_exist_from_its_second_day():
    days = ("2000-01-01", "2002-01-01", "2002-01-02", "2007-09-30", "2007-10-01")
    assert [on(day, until="2002..2007-09") for day in days] == [
        *(CURRENT, CURRENT),
        *(POSSIBLE, POSSIBLE, ENDED),
    ]


def test_ranges_at_both_ends_may_overlap():
    dates = {"since": "2002..2005", "until": "2004..2007"}
    days = ("2001-01-01", "2003-01-01", "2004-06-01", "2006-01-01", "2008-01-01")
    assert [on(day, **dates) for day in days] == [LATER, POSSIBLE, POSSIBLE, POSSIBLE, ENDED]


def test_a_range_of_one_day_is_that_day():
    assert on("2007-09-15", since="2007-09-15..2007-09-15") is CURRENT
    assert on("2007-09-15", until="2007-09-15..2007-09-15") is CURRENT


def test_what_is_proposed_stands_only_in_the_proposed_future_whenever_it_is_to_begin():
    assert on("2023-01-01", status="proposed") is PROPOSED
    assert on("2023-01-01", status="proposed", until="2020") is PROPOSED
    assert in_future("2023-01-01", status="proposed") is CURRENT
    assert in_future("2023-01-01", status="proposed", since="2024-04") is CURRENT
    assert in_future("2023-01-01", status="proposed", since="2022..2025") is CURRENT
    assert in_future("2023-01-01", status="proposed", until="2022") is ENDED
    assert in_future("2023-01-01", status="proposed", until="2022..2025") is POSSIBLE


def test_what_is_ending_stands_now_and_not_in_the_proposed_future():
    assert on("2023-01-01", status="ending") is CURRENT
    assert on("2023-01-01", status="ending", since="2024") is LATER
    assert on("2023-01-01", status="ending", until="2022") is ENDED
    assert in_future("2023-01-01", status="ending") is ENDING
    assert in_future("2023-01-01", status="ending", until="2022") is ENDING


def test_what_is_current_is_the_same_in_the_proposed_future():
    for dates in ({"since": "2024"}, {"until": "2022"}, {"since": "2022..2024"}, {}):
        assert in_future("2023-01-01", **dates) is on("2023-01-01", **dates)


def test_a_row_within_a_record_stands_no_firmer_than_the_record():
    assert CURRENT.within(CURRENT) is CURRENT
    assert CURRENT.within(POSSIBLE) is POSSIBLE
    assert POSSIBLE.within(CURRENT) is POSSIBLE
    assert POSSIBLE.within(POSSIBLE) is POSSIBLE
    for gone in (ENDED, LATER, PROPOSED, ENDING):
        for outer in (CURRENT, POSSIBLE):
            assert gone.within(outer) is gone
            assert outer.within(gone) is gone
        assert not gone.stands
    assert CURRENT.stands
    assert POSSIBLE.stands


DAYS = st.dates(date(2000, 1, 1), date(2003, 12, 31))
WRITTEN = st.tuples(DAYS, st.sampled_from([4, 7, 10])).map(lambda each: str(each[0])[: each[1]])
RANGES = st.tuples(WRITTEN, WRITTEN).map("..".join).filter(lambda text: can_be_read(text))


def can_be_read(text):
    try:
        PartialDate.parse(text)
    except ValueError:
        return False
    return True


def every_meaning(written):
    """The first and the last day that a date may mean."""
    found = PartialDate.parse(written)
    return (found.first, found.last)


@given(DAYS, st.none() | WRITTEN | RANGES, st.none() | WRITTEN | RANGES)
def test_it_is_current_if_it_stands_whatever_the_ranges_mean_and_possible_if_it_may(
    day, since, until
):
    """``since`` within a range begins on one of its days; ``until`` likewise."""
    begins = every_meaning(since) if since else (date.min, date.min)
    ends = every_meaning(until) if until else (date.max, date.max)
    if since and ".." not in since:
        begins = (begins[0], begins[0])
    if until and ".." not in until:
        ends = (ends[1], ends[1])
    found = presence(row(since=since, until=until), day)
    may = begins[0] <= day <= ends[1]
    must = begins[1] <= day <= ends[0]
    assert found.stands == may
    assert (found is CURRENT) == must or not may
