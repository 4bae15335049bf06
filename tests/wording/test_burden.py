"""Meeting hours a year, beside the income: what they are, and what is not known."""

from __future__ import annotations

import pytest
from maps_from_text import analysis_of

from partnermap.analysis.profile import profile
from partnermap.wording import describe

MAP = """
map: {name: Test, as_of: 2024}
organisations:
  club: {name: Club, income: micro}
  clubs: {name: Clubs, stands_for: 4}
partnerships:
"""
MONTHLY = "meets: {every: month, hours: 2}"


def facts(rows: list[str], name: str = "club") -> list[str]:
    tables = "".join(f"  t{n}: {{name: T{n}, {row}}}\n" for n, row in enumerate(rows))
    graph = analysis_of(MAP + tables).graph
    return list(describe(graph, profile(graph, name)).facts)


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (
            [f"members: [club], {MONTHLY}"] * 2,
            "Meetings: 48 hours a year on its 2 seats recorded here.",
        ),
        (
            [
                f"members: [club], {MONTHLY}",
                "members: [club]",
                "members: [club], meets: {hours: 1}",
            ],
            "Meetings: at least 24 hours a year on 1 of its 3 seats recorded here; for two no "
            "hours are recorded.",
        ),
        (["members: [club]"], "Meetings: no hours are recorded for its one seat."),
        (["members: [club]"] * 2, "Meetings: no hours are recorded for any of its 2 seats."),
        (
            [f"members: [{{body: club, seats: unknown}}], {MONTHLY}"],
            "Meetings: at least 24 hours a year on its one seat recorded here.",
        ),
        (
            [f"members: [{{body: club, until: 2020}}, {{body: club, seats: 2}}], {MONTHLY}"],
            "Meetings: 48 hours a year on its 2 seats recorded here.",
        ),
        (
            [f"members: [club], {MONTHLY}", "members: [{body: club, until: 2020..2030}]"],
            "Meetings: 24 hours a year on its one seat recorded here; whether it sits on 1 more "
            "partnership is not certain.",
        ),
    ],
)
def test_the_hours_of_an_organisation(rows: list[str], said: str) -> None:
    found = facts(rows)
    assert found[:2] == ["Income: micro (under £10,000 a year).", said]


def test_where_there_is_no_seat_nothing_is_said() -> None:
    assert not [fact for fact in facts([MONTHLY]) if fact.startswith("Meetings")]
    members = f"members: [clubs], {MONTHLY}"
    assert not [fact for fact in facts([members], "clubs") if fact.startswith("Meetings")]
