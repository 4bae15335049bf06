"""What would settle a finding: named by what a row is about, and said in plain English."""

from __future__ import annotations

import pytest
from maps_from_text import MAPS, TODAY, analysis_of

from partnermap.analysis.doubt import field_slot, row_slot
from partnermap.finding import Place
from partnermap.model import PartialDate
from partnermap.pipeline import analyse, read
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
            "when the seat of Club on Board began",
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
            "what role Board has in 'Crisis care'",
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
            "when the link of Forum to Board ended",
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
        ("", "what level of area Mill is"),
        ("inferred", "what level of area Mill is, so far only concluded"),
    ],
)
def test_why_a_field_is_in_doubt(why: str, words: str) -> None:
    slot = field_slot("areas", "mill", "level", why=why)
    assert slot_words(analysis_of(MAP).graph, slot) == words


@pytest.mark.parametrize(
    ("section", "record", "name", "why", "words"),
    [
        (
            "partnerships",
            "board",
            "since",
            "within 2002..2007-09",
            "when between 2002 and September 2007 Board began",
        ),
        ("partnerships", "board", "until", "within 2005..2005", "when in 2005 Board ended"),
        ("partnerships", "board", "since", "inferred", "when Board began, so far only concluded"),
        ("functions", "care", "since", "", "when 'Crisis care' began"),
        (
            "functions",
            "care",
            "duty",
            "inferred",
            "whether statute or guidance asks for 'Crisis care', so far only concluded",
        ),
        ("partnerships", "board", "functions[care].since", "", "when Board took on 'Crisis care'"),
        (
            "partnerships",
            "board",
            "functions[care].function",
            "assumed",
            "whether it is 'Crisis care' that Board works on, so far only guessed",
        ),
        (
            "partnerships",
            "board",
            "members[club].role",
            "",
            "what role goes with the seat of Club on Board",
        ),
        (
            "partnerships",
            "board",
            "members[club].on_behalf_of",
            "",
            "for whom the seat of Club on Board speaks",
        ),
        ("partnerships", "board", "kind", "", "what kind of body Board is"),
        (
            "partnerships",
            "board",
            "part_of",
            "inferred",
            "which body Board is part of, so far only concluded",
        ),
        (
            "partnerships",
            "board",
            "stands_for",
            "",
            "which areas the bodies have that Board stands for",
        ),
        (
            "partnerships",
            "board",
            "stands_for",
            "inferred",
            "how many bodies Board stands for, so far only concluded",
        ),
        (
            "links",
            "forum",
            "reports_to[board].kind",
            "inferred",
            "of what kind the link of Forum to Board is, so far only concluded",
        ),
        (
            "links",
            "forum",
            "reports_to[board].from",
            "inferred",
            "from which body the link of Forum to Board comes, so far only concluded",
        ),
        ("partnerships", "board", "tags", "", "what to record of Board under 'tags'"),
    ],
)
def test_it_can_be_read_aloud_after_knowing(
    section: str, record: str, name: str, why: str, words: str
) -> None:
    slot = field_slot(section, record, name, why=why)
    assert slot_words(analysis_of(MAP).graph, slot) == words


def test_what_stands_for_several_is_asked_about_in_the_plural() -> None:
    graph = analysis_of("partnerships:\n  lcps: {name: Local partnerships, stands_for: 3}").graph
    slot = field_slot("partnerships", "lcps", "decides")
    assert slot_words(graph, slot) == "whether Local partnerships take decisions"


def test_the_slots_of_the_maps_name_no_field() -> None:
    """Every word that the maps need is a word of the place, not of the format."""
    for path in MAPS:
        loaded = read(path)
        assert loaded.map is not None
        for at in (None, PartialDate.parse("2003")):
            for finding in analyse(loaded.map, TODAY, at=at).findings:
                for slot in (each for slots in finding.rests_on for each in slots):
                    assert " under '" not in slot.words, slot
                    assert ".." not in slot.words, slot
