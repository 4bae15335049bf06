"""What PM204 says of the lines of a body, and of what it does."""

from __future__ import annotations

import pytest
from maps_from_text import finding_of
from rules.test_pm204_no_accountability import message, panel


def test_a_line_to_a_class_has_a_name() -> None:
    text = panel("decides: true, reports_to: {kind: council}")
    assert message(text) == (
        "Panel takes decisions, reports to a body that is not named (councils), and is not "
        "recorded as accountable to a public body."
    )


@pytest.mark.parametrize(
    ("link", "said"),
    [
        ("{to: council, until: 2021-03}", "its line to Council stood until March 2021"),
        ("{to: council, since: 2024}", "its line to Council stands from 2024 on"),
        ("{to: council, status: proposed}", "a line to Council is proposed"),
        (
            "{to: council, until: 2019..2020}",
            "its line to Council stood until some time between 2019 and 2020",
        ),
    ],
)
def test_lines_that_do_not_count_now_are_told(link: str, said: str) -> None:
    text = panel(f"decides: true, accountable_to: {link}")
    assert message(text) == (
        f"Panel takes decisions, and no line of accountability from it is recorded; {said}."
    )
    finding = finding_of(text, "PM204")
    assert finding.evidence["lines_that_do_not_count"][0]["to"] == "council"
    assert said in [location.note for location in finding.locations]


def test_a_line_that_ended_with_the_body_above_says_when() -> None:
    more = "  board: {name: Board, part_of: council, until: 2020}\n"
    text = panel("decides: true, accountable_to: board", more)
    assert message(text).endswith("; its line to Board stood until 2020.")


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ("decides: true, functions: [{function: f, role: decides}]", "decides on 'F'"),
        ("decides: true, functions: [{function: f, role: leads}]", "takes decisions and leads 'F'"),
        (
            "functions: [{function: f, role: leads}, {function: f, role: oversees}]",
            "leads and oversees 'F'",
        ),
        (
            "functions: [{function: f, role: leads}, {function: f, role: leads, since: 2020}]",
            "leads 'F'",
        ),
        (
            "functions: [{function: f, role: leads}, {function: g, role: leads}]",
            "leads 'F' and 'G'",
        ),
        (
            "functions: [{function: f, role: leads}, {function: g, role: oversees}]",
            "leads 'F' and oversees 'G'",
        ),
        (
            "functions: [{function: f, role: leads}, {function: g, role: leads},"
            " {function: h, role: leads}, {function: i, role: leads}, {function: j, role: leads}]",
            "leads 'F', 'G' and 'H' and has a leading part in two more",
        ),
        ("decides: true, inferred: [decides]", "is taken to decide"),
        (
            "decides: true, assumed: [decides], functions: [{function: f, role: leads}]",
            "is taken to decide and leads 'F'",
        ),
        ("functions: [{function: f, role: leads, inferred: [role]}]", "is taken to lead 'F'"),
        ("functions: [{function: f, role: leads}], assumed: [functions]", "is taken to lead 'F'"),
        (
            "functions: [{function: f, role: leads, inferred: [role]}, {function: f, role: leads}]",
            "leads 'F'",
        ),
    ],
)
def test_what_it_does_reads_well(fields: str, said: str) -> None:
    names = ", ".join(f"{name}: {{name: {name.upper()}}}" for name in "fghij")
    text = panel(fields, f"functions: {{{names}}}\n")
    assert message(text) == f"Panel {said}, and no line of accountability from it is recorded."


def test_a_guessed_link_of_another_kind_that_ended_is_told_as_no_line() -> None:
    text = """
organisations: {firm: {name: Firm, kind: consultancy}}
partnerships: {panel: {name: Panel, decides: true}}
links: [{from: firm, kind: supports, to: panel, until: 2020, inferred: [kind]}]
"""
    finding = finding_of(text, "PM204")
    assert "Firm" not in finding.message
    assert all("Firm" not in location.note for location in finding.locations)
