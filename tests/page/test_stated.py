"""Plans, surveys and notes as they are read: what sources state, apart from what was worked out."""

from __future__ import annotations

import re

from maps_from_text import analysis_of

from partnermap.page import render
from partnermap.page.stated import make_stated

MAP = """
sources: {report: {title: The report}}
functions: {care: {name: Care}}
organisations: {trust: {name: Trust, notes: {kind: barrier, text: Too far away.}}}
partnerships: {board: {name: Board}}
plans:
  strategy:
    name: Strategy
    kind: strategy
    status: proposed
    owners: [trust]
    overseen_by: [board]
    contains: [shared values]
    priorities:
      - {name: Care at home, functions: [care], now: [agree the plan], next: [move the money]}
  programme: {name: Programme}
  charter: {name: Charter, overseen_by: []}
surveys:
  asked:
    name: What small groups say
    respondents: 4
    questions:
      income:
        counts: {micro: 3, small: 1}
        stated_percent: {micro: 75, small: 30}
      open: {counts: {many: 9}, base: 0}
notes:
  - {kind: challenge, text: Meetings are long., subjects: [board], source: {id: report, at: p. 2}}
  - {kind: barrier, text: Meetings are by day.}
  - {text: Said without a kind.}
"""
STATED = make_stated(analysis_of(MAP).graph)


def test_a_plan_says_whose_it_is_and_what_is_to_be_done() -> None:
    plan = STATED.plans[2]
    assert plan.kind == "strategy, proposed"
    said = ["".join(piece.text for piece in item) for item in plan.parties]
    assert said == ["owned by Trust", "overseen by Board"]
    (priority,) = plan.priorities
    assert (priority.about, priority.now, priority.next) == (
        "Care",
        ("agree the plan",),
        ("move the money",),
    )


def test_what_is_not_known_of_a_plan_is_said_and_what_is_known_to_be_nobody_too() -> None:
    assert [plan.remark for plan in STATED.plans] == [
        "Nobody oversees it; that is known.",
        "Its owner is not recorded.",
        "",
    ]


def test_a_bar_is_the_share_of_the_count_and_none_where_there_is_no_base() -> None:
    income, unasked = STATED.surveys[0].questions
    assert [bar.share for bar in income.bars] == [75, 25]
    assert income.bars[1].figures == "1 of 4, printed as 30%; 1 of 4 is 25%"
    assert [bar.share for bar in unasked.bars] == [None]


def test_notes_stand_by_kind_with_what_they_are_about_and_their_source() -> None:
    assert [title for title, _ in STATED.notes] == ["1 challenge", "2 barriers", "1 other note"]
    challenge = STATED.notes[0][1][0]
    assert challenge.source == "The report, p. 2"
    assert [[piece.body for piece in item] for item in challenge.about] == [["board"]]


def test_all_of_it_is_read_without_a_script_and_leads_somewhere() -> None:
    page = render(analysis_of(MAP).graph, ())
    begin = page.index('<section class="view" id="plans"')
    view = page[begin : page.index('<section class="view"', begin + 1)]
    for words in ("Care at home", "move the money", "Meetings are by day.", "shared values"):
        assert words in view
    ids = set(re.findall(r' id="([^"]+)"', page))
    assert set(re.findall(r'href="#([^"]+)"', view)) <= ids


def test_the_title_asks_for_what_is_there_only() -> None:
    assert STATED.title == "What was agreed, what was counted, and what did people say?"
    alone = "plans: {strategy: {name: Strategy, owners: [a], inferred: [owners]}}\n"
    assert make_stated(analysis_of(alone).graph).title == "What was agreed?"
    text = "organisations: {a: {name: A}}\n" + alone + "notes: [{text: Said.}]\n"
    assert make_stated(analysis_of(text).graph).title == "What was agreed, and what did people say?"


def test_a_map_without_any_has_no_such_view() -> None:
    page = render(analysis_of("partnerships: {board: {name: Board}}").graph, ())
    assert 'id="plans"' not in page
    assert 'href="#plans"' not in page
