"""Where only areas are missing, who sits where is said plainly, and the gap once for the map."""

from __future__ import annotations

import pytest
from maps_from_text import analysis_of, finding_of

from partnermap.analysis.voice import Voices
from partnermap.wording import remarks
from partnermap.wording.heard import path_item
from partnermap.wording.hearing import hearing_items

MAP = """
areas: {town: {name: Town}}
organisations:
  council: {name: Council, kind: council, areas: [town]}
  club: {name: Club, sector: vcse, income: micro, %s}
partnerships:
  %s
"""
BOARD = "board: {name: Board, decides: true, areas: [town], members: [club]}"
CELL = "cell: {name: Cell, decides: true, members: [club]}"
FORUM = """forum: {name: Forum, decides: false, areas: [town], members: [club], reports_to: board}
  board: {name: Board, decides: true, areas: [town]}"""
SAYS_NOT = "as the map does not say"


@pytest.mark.parametrize(
    ("club", "tables", "said"),
    [
        (
            "tags: [x]",
            BOARD,
            "sits on Board, which decides for Town; whether it works there is not recorded.",
        ),
        (
            "tags: [x]",
            f"{BOARD}\n  {CELL}",
            "sits on Board and Cell, which decide; whether these are for its area is not recorded, "
            f"{SAYS_NOT} where it works.",
        ),
        (
            "areas: [town]",
            CELL,
            "sits on Cell, which decides; whether that is for its area is not recorded, "
            f"{SAYS_NOT} for which area that body is.",
        ),
        (
            "tags: [x]",
            FORUM,
            "has a voice that reaches Board, which decides for Town; whether it works there is not "
            "recorded.",
        ),
    ],
    ids=["its own", "two boards", "the board's", "through a forum"],
)
def test_whose_ground_is_not_recorded_is_said_where_it_sits(
    club: str, tables: str, said: str
) -> None:
    text = MAP % (club, tables)
    items = hearing_items(analysis_of(text).graph, "club")
    lines = ["".join(piece.text for piece in item) for item in items]
    assert lines[0] == f"Not known: it {said}"
    assert finding_of(text, "PM303").message == f"Club {said}"
    assert not any("in part" in line or "for part of" in line for line in lines)
    assert any(
        line.startswith("At ") and "(itself, if it is for its area)" in line for line in lines
    )


def test_a_role_that_is_not_known_is_a_doubt_of_its_own() -> None:
    table = BOARD.replace("[club]", "[{body: club, role: unknown}]")
    items = hearing_items(analysis_of(MAP % ("tags: [x]", table)).graph, "club")
    assert items[0][0].text == (
        "Not known: perhaps heard for itself, perhaps not heard at all; that depends on what is "
        "not recorded."
    )


def clubs(without: int, placed: int) -> str:
    names = [*(f"w{n}" for n in range(without)), *(f"p{n}" for n in range(placed))]
    rows = (f"{n}: {{name: {n}, {'areas: [town]' if n[0] == 'p' else 'tags: [x]'}}}" for n in names)
    return "areas: {town: {name: Town}}\norganisations:\n  " + "\n  ".join(rows)


@pytest.mark.parametrize(
    ("without", "placed", "who"),
    [
        (8, 1, "8 of 9 organisations have no areas"),
        (5, 5, "5 of 10 organisations have no areas"),
        (5, 0, "None of the 5 organisations has areas"),
        (5, 6, None),
        (4, 0, None),
    ],
)
def test_that_most_organisations_have_no_areas_is_said_once_for_the_map(
    without: int, placed: int, who: str | None
) -> None:
    said = remarks(analysis_of(clubs(without, placed)).graph)
    told = [sentence for title, sentence in said if title == "Areas missing"]
    expected = f"{who}: who is heard for which place cannot be said until they have."
    assert told == ([expected] if who else [])


def test_the_tables_of_the_page_say_on_what_such_a_way_depends() -> None:
    graph = analysis_of(MAP % ("tags: [x]", BOARD)).graph
    (path,) = graph.once(Voices).paths("club")
    said = "".join(piece.text for piece in path_item(graph, path))
    assert said == "If Board is for its ground: Club sits on Board"
