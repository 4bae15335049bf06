"""PM302: an organisation that nothing recorded ties to anybody."""

from __future__ import annotations

from maps_from_text import analysis_of

from partnermap.finding import Finding

MAP = """
map: {{name: T, as_of: 2023}}
organisations:
  council: {{name: Council, kind: council}}
  club:
    {{name: Club, sector: vcse, income: micro, areas: [], communities: [], complete: [seats, links],
     {club}}}
  gone: {{name: Gone, sector: vcse, until: 2020}}
{plans}
"""


def island(club: str = "tags: [x]", plan: str = "") -> Finding | None:
    plans = f"plans: {{plan: {{name: Plan, {plan}}}}}" if plan else ""
    found = analysis_of(MAP.format(club=club, plans=plans)).findings
    return next((each for each in found if each.id == "PM302/club"), None)


def test_who_shares_a_plan_with_others_is_no_island() -> None:
    alone = island()
    assert alone is not None
    assert alone.certainty == "asserted"
    assert island(plan="owners: [council, club]") is None
    assert island(plan="owners: [council], overseen_by: [club]") is None


def test_a_plan_of_its_own_ties_it_to_nobody() -> None:
    alone = island(plan="owners: [club]")
    assert alone is not None
    assert alone.certainty == "asserted"


def test_neither_does_one_that_is_over_and_one_that_may_be_leaves_it_possible() -> None:
    over = island(plan="owners: [council, club], until: 2020")
    assert over is not None
    assert over.certainty == "asserted"
    perhaps = island(plan="owners: [council, club], until: 2022..2024")
    assert perhaps is not None
    assert {slot.record for way in perhaps.rests_on for slot in way} == {"plan"}
    assert "so far as is certain" in perhaps.message


def test_a_tie_that_ended_is_not_denied() -> None:
    ended = island(club="affiliated_to: gone")
    assert ended is not None
    assert ended.message == "No seat and no link of Club that still stands is recorded here."
