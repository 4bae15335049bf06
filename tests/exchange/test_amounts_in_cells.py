"""Amounts of money in cells: in the unit of their heading, and never made more exact or less."""

from __future__ import annotations

import pytest
from exchange.workbooks import imported, told


def incomes(heading: str, *cells: object) -> tuple[list[object], list[str]]:
    """What a column of incomes comes to, and what is told of it."""
    rows = [[f"Group {number}", cell] for number, cell in enumerate(cells)]
    found = imported(Organisations=[["Organisation", heading], *rows])
    records = found.sections["organisations"].values()
    return [each.get("income") for each in records], [
        e for e in told(found) if "no sector" not in e
    ]


@pytest.mark.parametrize(
    ("heading", "unit"),
    [
        ("Income (£000s)", "thousands"),
        ("Income (£k)", "thousands"),
        ("Turnover £'000", "thousands"),
        ("Income (thousands)", "thousands"),
        ("Annual income (£000)", "thousands"),
        ("Income £k", "thousands"),
        ("Income in thousands", "thousands"),
        ("Turnover (£m)", "millions"),
        ("Income £m", "millions"),
    ],
)
def test_amounts_are_read_in_the_unit_of_their_heading(heading: str, unit: str) -> None:
    found, remarks = incomes(heading, 25, "1.2", "850", "£40k", "small", "n/k")
    times = 1000 if unit == "thousands" else 10**6
    assert found == [25 * times, int(1.2 * times), 850 * times, 40_000, "small", "unknown"]
    said = f"Organisations!B1: '{heading}': read as {unit} of pounds, as the heading says."
    assert remarks == [said]


def test_a_cell_that_says_pounds_below_thousands_is_left_out() -> None:
    found, remarks = incomes("Income (£000s)", "£25,000", "10-25", "c. 30", "25 staff")
    assert found == [None, "small", 30_000, None]
    assert any(
        "'£25,000': the heading says thousands of pounds, and this cell something" in each
        for each in remarks
    )


@pytest.mark.parametrize(
    "heading",
    ["Income", "Annual turnover", "Latest income (2022)", "Income (over £10,000?)", "Income (£)"],
)
def test_without_a_unit_pounds_are_pounds(heading: str) -> None:
    assert incomes(heading, 25000) == ([25000], [])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("£100k+", "It says 'at least', and the band may be a higher one."),
        (">1m", "It says 'at least'"),
        ("1.200", "It may be in pounds or in thousands."),
        ("12.5", "It may be in pounds or in thousands."),
        ("10-25", "It may be in pounds or in thousands."),
        ("£5k - £50k", "It lies in more than one band."),
        ("<£50k", "It lies in more than one band."),
    ],
)
def test_what_may_mean_two_things_is_left_out(text: str, said: str) -> None:
    found, (remark,) = incomes("Income", text)
    assert found == [None]
    assert remark.startswith(f"Organisations!B2: '{text}': this is no income that is clear. {said}")


def test_what_was_read_in_another_form_is_told() -> None:
    texts = ["£9,999.99", "£30k-ish", "£780k (21/22)", "£25,000 approx", "c. £5k", "£50k"]
    found, remarks = incomes("Income", *texts, "£5-10k", "400-500k", "£100k-£1m")
    assert found == [9999, 30000, 780000, 25000, 5000, 50000, "micro", "medium", "medium"]
    assert [remark.split(": ", 1)[1] for remark in remarks] == [
        "'£9,999.99' was read as 9999 pounds a year.",
        "'£30k-ish' was read as 30000 pounds a year.",
        "'£780k (21/22)' was read as 780000 pounds a year.",
        "'£25,000 approx' was read as 25000 pounds a year.",
        "'c. £5k' was read as 5000 pounds a year.",
        "'£5-10k' was read as the band micro.",
        "'400-500k' was read as the band medium.",
        "'£100k-£1m' was read as the band medium.",
    ]


def test_a_small_number_among_amounts_with_a_unit_may_mean_two_things() -> None:
    found, (remark,) = incomes("Turnover", 25, "£40k", "120k", "£30", 4500)
    assert found == [None, 40_000, 120_000, 30, 4500]
    assert remark.startswith(
        "Organisations!B2: '25': this is no income that is clear, as others in its column are in "
        "thousands or millions. It may be in pounds or in thousands."
    )
    assert incomes("Turnover", 25, "£40,000", 0) == ([25, 40_000, 0], [])


@pytest.mark.parametrize("heading", ["Annual income", "Turnover (latest)", "Income (\u00a3000s)"])
@pytest.mark.parametrize("nil", ["nil", "None", "\u00a3nil", "zero", "NIL"])
def test_an_income_of_nothing_is_one_and_a_dash_is_none(heading: str, nil: str) -> None:
    found, remarks = incomes(heading, nil, "-", "12k")
    assert found == [0, None, 12_000]
    assert any(f"'{nil}' was read as an income of 0 pounds a year" in each for each in remarks)


def test_a_range_within_one_band_is_that_band_and_what_is_open_is_left_out() -> None:
    found, remarks = incomes("Turnover", "\u00a3300-350k", "under \u00a3500k")
    assert found == ["medium", None]
    assert any("'\u00a3300-350k' was read as the band medium" in each for each in remarks)
    assert any("It lies in more than one band" in each for each in remarks)


def test_a_note_above_the_table_gives_amounts_their_unit() -> None:
    head = [["Turnover shown in thousands", None], ["Organisation", "Turnover"]]
    found = imported(Orgs=[*head, ["Elm Trust", 22000], ["Oak Hub", 45], ["Ash Co", "\u00a3850k"]])
    incomes = {each: row["income"] for each, row in found.sections["organisations"].items()}
    assert incomes == {"elm-trust": 22_000_000, "oak-hub": 45_000, "ash-co": 850_000}
    assert any("as a note above it says" in line for line in told(found))


def test_thousands_of_something_else_above_a_table_are_no_unit() -> None:
    head = [["We reach thousands of people", None], ["Organisation", "Turnover"]]
    found = imported(Orgs=[*head, ["Elm Trust", 22000]])
    assert found.sections["organisations"]["elm-trust"]["income"] == 22_000
