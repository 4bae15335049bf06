"""Words, amounts, dates and addresses as officers write them in cells."""

from __future__ import annotations

from typing import Any

import pytest
from exchange.workbooks import imported, told


def organisation(**cells: object) -> tuple[dict[str, Any], list[str]]:
    """What a row says of an organisation, and what is told of it."""
    headings = ["Organisation", *(each.replace("_", " ") for each in cells)]
    found = imported(Organisations=[headings, ["Lunch Club", *cells.values()]])
    record = dict(found.sections["organisations"]["lunch-club"])
    assert record.pop("name") == "Lunch Club"
    return record, told(found)


@pytest.mark.parametrize(
    ("heading", "text", "field", "value"),
    [
        ("Sector", "Voluntary sector", "sector", "vcse"),
        ("Sector", "VCSE", "sector", "vcse"),
        ("Sector", "Third Sector", "sector", "vcse"),
        ("Sector", "Local Authority", "sector", "local-government"),
        ("Type", "ICB", "kind", "integrated-care-board"),
        ("Type", "Registered charity", "kind", "charity"),
        ("Annual income", "\u00a350k", "income", 50000),
        ("Turnover", "85,000", "income", 85000),
        ("Turnover", "\u00a31.2m", "income", 1200000),
        ("Income band", "Under \u00a310,000", "income", "micro"),
        ("Size", "Small", "income", "small"),
        ("Income", "n/k", "income", "unknown"),
        ("Income", "?", "income", "unknown"),
        ("Website", "www.example.org", "url", "https://www.example.org"),
        ("Email", "info@example.org", "contact", "mailto:info@example.org"),
        ("Charity no.", 1090095.0, "identifiers", {"GB-CHC": "1090095"}),
        ("Company number", 1234567, "identifiers", {"GB-COH": "01234567"}),
        ("Start date", "1st April 2021", "since", "2021-04-01"),
        ("Start date", 2013, "since", "2013"),
        ("Founded", "Nov-21", "since", "2021-11"),
        ("Decision making", "Y", "decides", True),
        ("Decision making", "unknown", "decides", "unknown"),
        ("Also known as", "LC; Lunchers", "also_known_as", ["LC", "Lunchers"]),
        ("Comments", "Meets weekly\nGrowing", "notes", ["Meets weekly", "Growing"]),
    ],
)
def test_a_value_is_taken_as_it_is_meant(
    heading: str, text: object, field: str, value: object
) -> None:
    record, _ = organisation(**{heading: text})
    assert record.pop(field) == value
    assert set(record) <= ({"sector", "inferred"} if field == "kind" else set())


@pytest.mark.parametrize(
    ("heading", "text", "said"),
    [
        ("Income", "tbc", "'tbc', so it is not recorded"),
        ("Sector", "?", "'?', so it is not recorded"),
        ("Type", "Charty", "'Charty': this is no word for 'Kind'. Did you mean 'charity'?"),
        ("Start date", "Spring 2022", "'Spring 2022': this is no date. Write a range of months"),
        ("Start date", "13/13/2022", "'13/13/2022': this is no date"),
        ("Income", "12 staff", "'12 staff': this is no income"),
        ("Charity no.", "applied for", "'applied for': this is no charity number"),
        ("Website", "see leaflet", "'see leaflet': this is no address"),
    ],
)
def test_what_is_not_understood_is_told_and_never_guessed(
    heading: str, text: str, said: str
) -> None:
    record, remarks = organisation(**{heading: text})
    assert record == {}
    (remark,) = remarks
    assert remark.startswith(f"Organisations!B2: {said}")


@pytest.mark.parametrize(
    ("heading", "text", "value", "said"),
    [
        ("Start date", 45231, "2023-11-01", "is a date shown as a number"),
        ("Start date", "01/02/2023", "2023-02-01", "was read day first, as 1 February 2023"),
    ],
)
def test_what_is_read_in_one_way_of_two_is_told(
    heading: str, text: object, value: str, said: str
) -> None:
    record, (remark,) = organisation(**{heading: text})
    assert record == {"since": value}
    assert said in remark


def test_a_doubt_is_marked_as_assumed() -> None:
    record, (remark,) = organisation(Sector="voluntary?")
    assert record == {"sector": "vcse", "assumed": ["sector"]}
    assert "'voluntary?' is a guess: it is marked as assumed" in remark


@pytest.mark.parametrize(
    "text", ["jane.smith@example.org", "0113 496 0000", "Jane Smith", "x@y.org"]
)
@pytest.mark.parametrize("heading", ["Contact", "Email", "Contact name", "Tel", "Key contact"])
def test_no_way_to_reach_a_person_is_taken_or_told(heading: str, text: str) -> None:
    record, remarks = organisation(**{heading: text})
    assert record == {}
    (remark,) = remarks
    assert text not in remark
    assert "never taken" in remark


@pytest.mark.parametrize("heading", ["Notes", "About", "Tags", "Also known as"])
def test_a_text_that_is_all_about_a_person_is_told_as_left_out(heading: str) -> None:
    record, (remark,) = organisation(**{heading: "Call Ann on 0113 496 0000"})
    assert record == {}
    assert "never taken" in remark


def test_a_sentence_with_a_telephone_number_goes_and_the_rest_stays() -> None:
    record, (remark,) = organisation(About="Hot meals. Ring 0113 496 0000. On Fridays.")
    assert record == {"about": "Hot meals. On Fridays."}
    assert "496" not in remark


def test_a_truth_where_a_text_belongs_is_told_and_makes_no_body() -> None:
    rows = [
        ["Organisation", "Sector", "Meets online"],
        [True, "vcse", None],
        ["Lunch Club", "vcse"],
    ]
    seats = [
        ["Board", "Organisation", "Voting"],
        ["Place Board", "Lunch Club", True],
        ["Place Board", True],
    ]
    found = imported(Organisations=rows, Members=seats)
    assert list(found.sections["organisations"]) == ["lunch-club"]
    (board,) = found.sections["partnerships"].values()
    assert board["members"] == [{"body": "lunch-club", "voting": True}]
    said = "the cell holds TRUE or FALSE where a text belongs, so it was not taken"
    assert [line.partition(":")[0] for line in told(found) if said in line] == [
        "Organisations!A2",
        "Members!B3",
    ]


@pytest.mark.parametrize(
    ("text", "is_taken"),
    [
        ("ring Mary after 3", False),
        ("Ask Jane about this", False),
        ("Minutes are late: speak to Sue first", False),
        ("ask Healthwatch about this", True),
        ("call Ruth House after 3", True),
        ("see Annex B", True),
    ],
)
def test_a_note_that_says_whom_to_ask_is_not_taken(text: str, is_taken: bool) -> None:
    record, remarks = organisation(Notes=text)
    assert ("notes" in record) == is_taken
    assert not any(name in line for line in remarks for name in ("Mary", "Jane", "Sue"))


@pytest.mark.parametrize(
    ("written", "every"),
    [
        *(("Qtrly", "quarter"), ("Every 3 months", "quarter"), ("Every 2 months", "two-months")),
        *(("6x pa", "two-months"), ("4 x p.a.", "quarter"), ("every six weeks", "six-weeks")),
        *(("3 x year", "four-months"), ("every other month", "two-months"), ("4 pa", "quarter")),
        *(("8 weekly", "two-months"), ("three-monthly", "quarter")),
    ],
)
def test_how_often_a_board_meets_is_read_in_figures_too_and_told(written: str, every: str) -> None:
    found = imported(Boards=[["Board", "Meets"], ["Place Board", written]])
    assert found.sections["partnerships"]["place-board"]["meets"] == {"every": every}
    assert told(found) == [f"Boards!B2: '{written}' was read as {every}."]


@pytest.mark.parametrize(
    ("written", "sector"),
    [("Police", "police-fire"), ("Housing association", "housing"), ("Business", "private")],
)
def test_a_kind_under_sector_gives_its_sector_too_and_is_told(written: str, sector: str) -> None:
    found = imported(Orgs=[["Organisation", "Sector"], ["Elm Trust", written]])
    body = found.sections["organisations"]["elm-trust"]
    assert (body["sector"], body["kind"]) == (sector, written.lower().replace(" ", "-"))
    more = "; in 1, what only follows from the word is marked as inferred"
    assert told(found) == [
        f"Orgs!B1: 'Sector' was read as sector and kind for 1 row{more * (written == 'Police')}.",
        f"Orgs!B2: '{written}' is a kind of body, and was read as its sector: {sector}.",
    ]


@pytest.mark.parametrize("written", ["0512734", "512734", "GB-CHC-512734"])
def test_a_charity_number_is_read_without_leading_noughts(written: str) -> None:
    found = imported(Orgs=[["Organisation", "Charity number"], ["Elm Trust", written]])
    assert found.sections["organisations"]["elm-trust"]["identifiers"] == {"GB-CHC": "512734"}


@pytest.mark.parametrize(
    ("written", "every"),
    [
        *(("every 6 wks", "six-weeks"), ("6-weekly", "six-weeks"), ("6wkly", "six-weeks")),
        *(("fortnightly", "fortnight"), ("qtrly", "quarter"), ("Termly", "four-months")),
        *(("ad hoc", "as-needed"), ("twice monthly", "fortnight"), ("2 x month", "fortnight")),
        *(("alternate months", "two-months"), ("semi-annual", "half-year")),
        *(("first Monday of the month", "month"), ("3rd Tues monthly", "month")),
        *(("Jan/Apr/Jul/Oct", "quarter"), ("Feb, Jun & Oct", "four-months"), ("4 / yr", "quarter")),
        *(("every term", "four-months"), ("Monthly (not Aug)", "month"), ("Weekly*", "week")),
    ],
)
def test_how_often_is_read_where_it_is_plain(written: str, every: str) -> None:
    found = imported(Boards=[["Board", "Meets"], ["Elm Board", written]])
    assert found.sections["partnerships"]["elm-board"]["meets"] == {"every": every}
    if not written[-1].isalpha():  # what is not taken of a cell is told
        assert any(written in each for each in told(found))


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("Bi-monthly", "twice a month or every two months"),
        ("half termly", "every six weeks of a term, or six times a year"),
        ("every third Tues", "that day of each month, or every few weeks"),
        ("last Weds", "If it is that day of each month, write 'month'"),
        ("10 x pa", "between 'month' and 'six-weeks'"),
        ("5 times a year", "between 'two-months' and 'quarter'"),
        ("monthly/quarterly", "It gives two"),
        ("every 4-6 weeks", "It gives two"),
        ("biennial", "no word for every two years"),
        ("quarterly (suspended)", "does not seem to meet at present"),
        ("Jan/Feb/Oct", "Words: week"),
    ],
)
def test_how_often_is_asked_with_what_it_may_mean(written: str, why: str) -> None:
    found = imported(Boards=[["Board", "Meets"], ["Elm Board", written]])
    assert "meets" not in found.sections["partnerships"]["elm-board"]
    (line,) = (each for each in told(found) if "B2" in each)
    assert why in line
