"""Sheets that nobody understood: what is offered for them, and the headings of those named."""

from __future__ import annotations

import pytest
from exchange.workbooks import book_of, imported, told

from partnermap.exchange.spreadsheets import Mapped, start_of_mapping

DUTIES = [
    ["Job to be done", "Meeting", "Part played", "Law"],
    ["Elm strategy", "Elm Board", "Lead", "Elm Act 2012"],
    ["Oak review", "Oak Forum", "Also involved", None],
    ["Ash plan", "Elm Board", "Also involved", None],
]
GRANTS = [
    ["Payer", "Paid to", "What", "How much"],
    *(["Elm Council", f"Elm Trust {at}", "core grant", "£10k"] for at in "ABC"),
]


@pytest.mark.parametrize(
    ("rows", "line"),
    [
        (DUTIES, '"Old": "?"  # likely Function roles (by its headings)'),
        (GRANTS, '"Old": "?"  # likely Links (by its headings)'),
        (
            [["Pond", "Hill"], *([f"deep {at}", f"high {at}"] for at in "abc")],
            '"Old": "?"  # a table of which nothing was understood; what are its rows?',
        ),
        ([["Last saved"], ["by the office"]], '"Old": "?"  # likely ignore (nothing was und'),
    ],
)
def test_a_table_is_never_offered_to_be_ignored(rows: list[list[str]], line: str) -> None:
    assert line in start_of_mapping([book_of(Old=rows)], Mapped())


def test_the_dry_run_names_what_the_sheet_may_be() -> None:
    (line,) = [each for each in told(imported(Old=DUTIES)) if "understood as a table" in each]
    assert 'sheets: {"Old": Function roles}, or matrix' in line


def test_the_headings_of_a_sheet_that_somebody_names_are_asked_next() -> None:
    mapped = Mapped(sheets={"money": "Links", "jobs": "Function roles"})
    jobs = [["Job", "Odd one", "Part", "Law"], *DUTIES[1:]]
    text = start_of_mapping([book_of(Money=GRANTS, Jobs=jobs)], mapped)
    assert '"Money!Payer": "?"  # likely From (3 cells)' in text
    assert '"Money!Paid to": "?"  # likely To (3 cells)' in text
    assert '"Jobs!Job": "?"  # likely Function (3 cells)' in text
    assert '"Money": "?"' not in text


def test_words_of_function_roles_are_offered_for_them_and_not_those_of_seats() -> None:
    headings = {"job to be done": "Function", "meeting": "Body", "part played": "Role"}
    mapped = Mapped(sheets={"duties": "Function roles"}, headings={**headings, "law": "Notes"})
    rows = [*DUTIES, ["Yew plan", "Elm Board", "Taking a hand", None]]
    text = start_of_mapping([book_of(Duties=rows)], mapped)
    (choices,) = [line for line in text.split("\n") if "Function roles: choose from" in line]
    assert "leads" in choices
    assert '"Taking a hand": "?"' in text


def test_who_supports_a_board_is_no_community() -> None:
    rows = [["Board", "Who supports it"], ["Elm Board", "Dem Services"], ["Oak Forum", "Hearth"]]
    assert "likely Communities" not in start_of_mapping([book_of(Boards=rows)], Mapped())
