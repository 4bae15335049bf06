"""Partial dates: the days they cover, and how they are said."""

from datetime import date, timedelta

import hypothesis.strategies as st
import pytest
from hypothesis import given

from partnermap.model import PartialDate


@pytest.mark.parametrize(
    ("written", "first", "last", "words"),
    [
        ("2023", "2023-01-01", "2023-12-31", "2023"),
        ("2023-11", "2023-11-01", "2023-11-30", "November 2023"),
        ("2023-11-05", "2023-11-05", "2023-11-05", "5 November 2023"),
        ("2024-02", "2024-02-01", "2024-02-29", "February 2024"),
        ("2023-02", "2023-02-01", "2023-02-28", "February 2023"),
        ("2000-02", "2000-02-01", "2000-02-29", "February 2000"),
        ("1900-02", "1900-02-01", "1900-02-28", "February 1900"),
        ("2024-02-29", "2024-02-29", "2024-02-29", "29 February 2024"),
        ("2024-12-31", "2024-12-31", "2024-12-31", "31 December 2024"),
        ("0001", "0001-01-01", "0001-12-31", "0001"),
        ("9999", "9999-01-01", "9999-12-31", "9999"),
        ("2002..2007-09", "2002-01-01", "2007-09-30", "between 2002 and September 2007"),
        ("2002-03..2002", "2002-03-01", "2002-12-31", "between March 2002 and 2002"),
        ("2024-02-29..2024-02-29", "2024-02-29", "2024-02-29", "29 February 2024"),
        ("2007..2007", "2007-01-01", "2007-12-31", "some time in 2007"),
        (" 2002 .. 2005-01 ", "2002-01-01", "2005-01-31", "between 2002 and January 2005"),
    ],
)
def test_a_date_covers_these_days_and_is_said_like_this(written, first, last, words):
    found = PartialDate.parse(written)
    assert (str(found.first), str(found.last)) == (first, last)
    assert found.words == words
    assert found.is_range == (".." in written and first != last)
    assert str(found) == found.written == written.strip()


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("", "it is not written as a year, a month or a day"),
        ("23", "it is not written as a year, a month or a day"),
        ("20230", "it is not written as a year, a month or a day"),
        ("2023-1", "it is not written as a year, a month or a day"),
        ("2023-11-5", "it is not written as a year, a month or a day"),
        ("2023-11-05T10:00", "it is not written as a year, a month or a day"),
        ("٢٠٢٣", "it is not written as a year, a month or a day"),
        ("-2023", "it is not written as a year, a month or a day"),
        ("0000", "there is no year 0"),
        ("2023-00", "there is no month 0"),
        ("2023-13", "there is no month 13"),
        ("2023-02-29", "February 2023 has no day 29"),
        ("2023-04-31", "April 2023 has no day 31"),
        ("2023-04-00", "April 2023 has no day 0"),
        ("2007..2002", "the range ends before it begins"),
        ("2007-02..2007-01", "the range ends before it begins"),
        ("..2007", "it is not written as a year, a month or a day"),
        ("2002..", "it is not written as a year, a month or a day"),
        ("2002...2007", "it is not written as a year, a month or a day"),
        ("2002..2005..2007", "it is not written as a year, a month or a day"),
        ("2002..2007-13", "there is no month 13"),
        ("2002-2007", "it is not written as a year, a month or a day"),
    ],
)
def test_what_is_no_date_says_why(written, reason):
    with pytest.raises(ValueError, match=f"^{reason}$"):
        PartialDate.parse(written)


@given(st.dates())
def test_every_day_is_itself_and_lies_in_its_month_and_its_year(day):
    written = day.isoformat()
    exact, month, year = (PartialDate.parse(written[:length]) for length in (10, 7, 4))
    assert exact.first == exact.last == day
    assert year.first <= month.first <= day <= month.last <= year.last
    assert month.last == date.max or (month.last + timedelta(days=1)).day == 1


@given(st.dates(), st.dates())
def test_a_range_covers_all_days_from_its_beginning_to_its_end(one, other):
    begin, end = sorted((one, other))
    found = PartialDate.parse(f"{begin}..{end}")
    assert (found.first, found.last, found.is_range) == (begin, end, begin != end)


def test_dates_are_the_same_if_they_are_written_the_same():
    assert PartialDate.parse("2023") == PartialDate.parse(" 2023 ")
    assert PartialDate.parse("2023") != PartialDate.parse("2023-01..2023-12")
