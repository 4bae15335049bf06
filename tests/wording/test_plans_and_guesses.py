"""What lists say of a row that is not current, or that was concluded: plans, notes, links."""

from __future__ import annotations

from typing import Any

from maps_from_text import analysis_of

from partnermap.analysis.profile import profile
from partnermap.wording import describe
from partnermap.wording.unstated import marked_words

MAP = """
map: {name: Test, as_of: 2007}
areas:
  town: {name: Town}
functions:
  care: {name: Crisis care}
organisations:
  council: {name: Council, kind: council}
partnerships:
  board:
    name: Board
    part_of: council
    functions: [{function: care, role: leads}]
    members: [council]
    inferred: [part_of, members]
    assumed: [functions]
plans:
  action: {name: Action Plan, since: 2007-03, owners: [board], inferred: [owners]}
  talk: {name: Communications Plan, status: proposed, owners: [board]}
  pact:
    name: Agreement
    owners: [{body: board, since: 2002, until: 2005}]
    signed_off_by: {body: board, status: proposed}
    overseen_by: [{body: board, every: quarter}]
notes:
  - {kind: barrier, text: "Too formal.", subjects: [board], status: proposed, since: 2006}
  - {kind: event, text: "It met.", subjects: [board], when: 2005}
"""


def listed(part: str, body: str = "board", **asked: Any) -> list[str]:
    graph = analysis_of(MAP, **asked).graph
    parts = {
        each.title.split(" (")[0]: each for each in describe(graph, profile(graph, body)).parts
    }
    return ["".join(piece.text for piece in item) for item in parts[part].items]


def test_plans_say_how_a_part_in_them_stands() -> None:
    assert listed("Plans") == [
        "owns Action Plan: concluded",
        "owns Agreement: since 2002, until 2005, ended",
        "signs off Agreement: proposed",
        "oversees Agreement: every quarter",
        "owns Communications Plan: proposed",
    ]


def test_a_plan_that_has_not_begun_is_marked() -> None:
    assert listed("Plans", at="2003")[:2] == [
        "owns Action Plan: not yet begun, concluded",
        "owns Agreement: since 2002, until 2005",
    ]


def test_in_the_proposed_future_what_is_proposed_still_says_so() -> None:
    assert listed("Plans", with_proposed=True)[2::2] == [
        "signs off Agreement: proposed",
        "owns Communications Plan: proposed",
    ]


def test_a_plan_says_which_of_its_parts_were_concluded() -> None:
    assert listed("Whose it is", "action") == ["owned by Board: concluded"]


def test_notes_say_when_and_how_they_stand() -> None:
    assert listed("Notes") == [
        "Event (2005): It met.",
        "Barrier (since 2006, proposed): Too formal.",
    ]


def test_rows_of_a_list_that_was_concluded_as_a_whole_say_so() -> None:
    assert listed("Links") == ["is part of Council: concluded"]
    assert listed("Links", "council") == ["has as a part Board: concluded"]
    assert listed("Who sits on it") == ["Council: concluded"]
    assert listed("What it does") == ["leads 'Crisis care': guessed"]


def test_what_was_concluded_is_told_without_the_words_of_the_file() -> None:
    graph = analysis_of(
        "organisations: {group: {name: Group, sector: vcse, also_known_as: [Friends], "
        "inferred: [also_known_as, sector], assumed: [publicly_accountable]}}"
    ).graph
    group = graph.record("group")
    assert group is not None
    assert [marked_words(group, mark) for mark in ("inferred", "assumed")] == [
        "concluded: other names, sector",
        "guessed: whether it answers to the public",
    ]
