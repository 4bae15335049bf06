"""What would settle a finding: named by what a row is about, and said in plain English."""

from __future__ import annotations

import pytest
from maps_from_text import analysis_of

from partnermap.analysis.doubt import field_slot, row_slot
from partnermap.finding import Place
from partnermap.wording import slot_words

MAP = """
areas: {mill: {name: Mill}}
functions: {care: {name: Crisis care}}
organisations:
  club: {name: Club, complete: [seats]}
partnerships:
  board:
    name: Board
    members: [club, {body: forum, role: chair}, {body: forum, since: 2020}, {sector: vcse}]
    functions: [{function: care, role: advises}]
    advises: [club, {kind: council}]
  forum: {name: Forum}
links:
  - {from: forum, kind: reports_to, to: board}
"""


@pytest.mark.parametrize(
    ("place", "field", "name", "words"),
    [
        (("partnerships", "board"), "areas", "areas", "which areas Board is for"),
        (
            ("partnerships", "board", "members", 0),
            "since",
            "members[club].since",
            "the field 'since' of the seat of Club on Board",
        ),
        (
            ("partnerships", "board", "members", 1),
            "body",
            "members[forum chair].body",
            "who holds the seat of Forum on Board",
        ),
        (
            ("partnerships", "board", "members", 2),
            "body",
            "members[forum member 2020].body",
            "who holds the seat of Forum on Board",
        ),
        (
            ("partnerships", "board", "members", 3),
            "body",
            "members[sector=vcse].body",
            "who holds a seat on Board",
        ),
        (
            ("partnerships", "board", "functions", 0),
            "role",
            "functions[care].role",
            "what Board does about 'Crisis care'",
        ),
        (
            ("partnerships", "board", "advises", 1),
            "to",
            "advises[kind=council].to",
            "which body the link of Board to councils leads to, and to whom that body answers",
        ),
        (
            ("links", 0),
            "until",
            "reports_to[board].until",
            "the field 'until' of the link of Forum to Board",
        ),
    ],
)
def test_a_field_of_a_row(place: Place, field: str, name: str, words: str) -> None:
    graph = analysis_of(MAP).graph
    slot = row_slot(graph, place, field)
    assert (slot.name, slot_words(graph, slot)) == (name, words)


@pytest.mark.parametrize(
    ("why", "words"),
    [
        ("", "the level of Mill"),
        ("inferred", "the level of Mill, so far only inferred"),
        ("within 2020..2023", "'level' of Mill: when within 2020..2023"),
    ],
)
def test_why_a_field_is_in_doubt(why: str, words: str) -> None:
    slot = field_slot("areas", "mill", "level", why=why)
    assert slot_words(analysis_of(MAP).graph, slot) == words
