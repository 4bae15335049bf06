"""PM303: what is to be done about a voice that is not heard, or of which it is not known."""

from __future__ import annotations

import pytest
from maps_from_text import analysis_of, finding_of

from partnermap.wording.hearing import hearing_items

MAP = """
areas:
  town: {name: Town}
  village: {name: Village}
organisations:
  council: {name: Council, kind: council, areas: [town]}
  club: {name: Club, sector: vcse, income: micro, %s}
partnerships:
  forum: {name: Forum, members: [club], %s}
"""


@pytest.mark.parametrize(
    ("club", "forum", "remedy"),
    [
        ("areas: [town]", "decides: false, areas: [town]", "Find the partnership that fits it"),
        ("tags: [x]", "decides: true, areas: [town]", "Record its areas"),
        ("areas: [town]", "areas: [town]", "Ask for what is not known; only then look for a seat"),
        ("areas: [town]", "decides: true", "Ask for what is not known; only then look for a seat"),
    ],
    ids=["unheard", "its areas are not recorded", "the forum may decide", "for which area"],
)
def test_where_only_facts_are_missing_nobody_is_sent_for_a_seat(
    club: str, forum: str, remedy: str
) -> None:
    assert finding_of(MAP % (club, forum), "PM303").remedy.startswith(remedy)


ELSEWHERE = """
areas:
  town: {{name: Town, level: place}}
  other: {{name: Other, level: place}}
  third: {{name: Third, level: place}}
organisations:
  club: {{name: Club, sector: vcse, income: micro, {club}}}
partnerships:
  forum: {{name: Forum, decides: false, areas: [town], members: [club], reports_to: board}}
  board: {{name: Board, {board}}}
  {more}
"""
PANEL = "panel: {name: Panel, decides: true, areas: [other], members: [club]}"
FIFTH = "panel: {name: Panel, decides: false, areas: [town], members: [club]}"


@pytest.mark.parametrize(
    ("club", "board", "more", "message"),
    [
        (
            "areas: [town]",
            "decides: true, areas: [other]",
            "",
            "Club is not recorded as heard at any body here that decides for its area; its voice "
            "gets as far as Board, which decides for Other, and Forum.",
        ),
        (
            "areas: [town]",
            "decides: true, areas: [other]",
            FIFTH,
            "Club is not recorded as heard at any body here that decides for its area; its voice "
            "gets as far as Board, which decides for Other, Forum and Panel.",
        ),
        (
            "areas: [town]",
            "decides: true, areas: [other]",
            PANEL,
            "Club is not recorded as heard at any body here that decides for its area; its voice "
            "gets as far as Board, which decides for Other, Panel, which decides for Other, and "
            "Forum.",
        ),
        (
            "areas: [town]",
            "decides: false, areas: [other]",
            "far: {name: Far, decides: true, areas: [other]}",
            "Club is not recorded as heard at any body here that decides; its voice gets as far as "
            "Board and Forum.",
        ),
        (
            "areas: [town]",
            "decides: true",
            "",
            "Club has a voice that reaches Board, which decides; whether that is for its area is "
            "not recorded, as the map does not say for which area that body is.",
        ),
        (
            "tags: [x]",
            "decides: true, areas: [other]",
            "",
            "Club has a voice that reaches Board, which decides for Other; whether it works there "
            "is not recorded.",
        ),
    ],
    ids=["elsewhere", "and two more", "two elsewhere", "none decides", "no ground", "no areas"],
)
def test_a_body_that_decides_elsewhere_is_said_to(club, board, more, message) -> None:
    text = ELSEWHERE.format(club=club, board=board, more=more)
    assert finding_of(text, "PM303").message == message


@pytest.mark.parametrize(
    ("club", "board", "told"),
    [
        ("areas: [town]", "decides: true, areas: [other]", "that decides for its area is"),
        ("areas: [town, third]", "decides: true, areas: [other]", "for any of its areas is"),
        ("areas: [town]", "decides: false, areas: [other]", "to a body that decides is"),
    ],
    ids=["elsewhere", "several areas", "none decides"],
)
def test_the_voice_of_one_organisation_says_the_same(club, board, told) -> None:
    more = "far: {name: Far, decides: true, areas: [other]}"
    text = ELSEWHERE.format(club=club, board=board, more=more)
    first = hearing_items(analysis_of(text).graph, "club")[0]
    assert f"{told} recorded here." in "".join(piece.text for piece in first)


FOR_SOMEBODY = """
areas:
  town: {{name: Town}}
communities: {{carers: {{name: Carers}}, refugees: {{name: Refugees}}}}
organisations:
  council: {{name: Council, kind: council, areas: [town], complete: [seats, links]}}
  club:
    name: Club
    sector: vcse
    income: micro
    areas: [town]
    complete: [seats, links]
    {club}
partnerships:
  board:
    name: Board
    decides: {decides}
    areas: [town]
    members: [{{body: council, on_behalf_of: {{community: carers}}}}]
    complete: [links]
"""


@pytest.mark.parametrize(
    ("club", "decides", "rests_on"),
    [
        ("tags: [x]", "true", ["communities"]),
        ("communities: [refugees]", "true", []),
        ("communities: []", "true", []),
        ("tags: [x]", "false", []),
    ],
    ids=["for whom is not recorded", "for others", "for everyone", "the seat leads nowhere"],
)
def test_who_may_be_of_a_community_that_is_spoken_for_is_only_possibly_unheard(
    club: str, decides: str, rests_on: list[str]
) -> None:
    found = finding_of(FOR_SOMEBODY.format(club=club, decides=decides), "PM303")
    how = "recorded as heard at any body" if rests_on else "heard at any body recorded"
    assert found.message == f"Club is not {how} here that decides."
    assert [slot.name for each in found.rests_on for slot in each] == rests_on
