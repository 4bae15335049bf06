"""PM303: what carries no voice and is told all the same, as everybody will ask."""

from __future__ import annotations

import pytest
from maps_from_text import analysis_of, finding_of

from partnermap.reports import body
from partnermap.wording.hearing import hearing_brief, hearing_items
from partnermap.wording.voices import describe_fits

MAP = """
map: {{name: T, complete: [partnerships, organisations]}}
areas: {{town: {{name: Town}}}}
organisations:
  council: {{name: Council, kind: council, areas: [town], complete: [seats, links]}}
  action:
    {{name: Action, sector: vcse, income: large, communities: [], areas: [town],
     complete: [seats, links]}}
  club:
    {{name: Club, sector: vcse, income: micro, communities: [], areas: [town],
     complete: [seats, links]}}
partnerships:
  forum:
    name: Forum
    decides: false
    areas: [town]
    complete: [members, links]
    members: [club, {{body: action, role: {role}}}]
  board:
    name: Board
    decides: true
    areas: [town]
    complete: [members, links]
    members: [council, {seats}]
"""
OBSERVES = "{body: club, role: observer}"


def said(items) -> list[str]:
    return [body.said(item) for item in items]


@pytest.mark.parametrize(
    ("role", "how"),
    [
        ("observer", "as observer"),
        ("in-attendance", "in attendance"),
        ("[secretariat, observer]", "as observer and secretariat"),
    ],
)
def test_a_seat_without_a_voice_is_told_as_one(role: str, how: str) -> None:
    text = MAP.format(role="member", seats=f"{{body: club, role: {role}}}")
    found = finding_of(text, "PM303")
    assert found.certainty.value == "asserted"
    assert found.message.endswith(
        f"gets as far as Forum. It sits on Board {how}, which carries no voice."
    )
    assert found.evidence["seats_without_voice"] == ["board"]
    notes = [each.note for each in found.locations]
    assert f"Club sits on Board {how}, which carries no voice" in notes
    graph = analysis_of(text).graph
    for items in (hearing_items(graph, "club"), hearing_brief(graph, "club")):
        lines = said(items)
        assert "Its voice gets as far as Forum." in lines
        assert f"Sits on Board {how}, which carries no voice." in lines


def test_where_it_has_another_seat_at_the_same_table_nothing_is_silent() -> None:
    text = MAP.format(role="member", seats=f"{OBSERVES}, club")
    lines = said(hearing_items(analysis_of(text).graph, "club"))
    assert not [line for line in lines if "no voice" in line]


def test_the_table_where_it_observes_may_be_the_right_one() -> None:
    graph = analysis_of(MAP.format(role="member", seats=OBSERVES)).graph
    described = describe_fits(graph, "club", every=True)
    (part,) = (each for each in described.parts if each.title == "Board")
    assert said(part.items)[0] == (
        "It observes there already, without a voice: ask to be made a member."
    )
    assert described.parts[0] is part
    assert not [line for line in said(part.items) if "introduce" in line or "in touch" in line]


@pytest.mark.parametrize(
    ("role", "does"),
    [("convenor", "convenes"), ("chair", "chairs"), ("secretariat", "serves")],
)
def test_the_seat_of_whoever_convenes_its_forum_is_told(role: str, does: str) -> None:
    text = MAP.format(role=role, seats="action")
    line = (
        f"Action, which {does} Forum, sits on Board; that it speaks for anybody else there is not "
        "recorded"
    )
    found = finding_of(text, "PM303")
    assert found.certainty.value == "asserted"
    assert line in [each.note for each in found.locations]
    assert found.evidence["conveners_who_sit"] == [
        {"body": "action", "convenes": "forum", "sits_on": "board"}
    ]
    assert f"{line}." in said(hearing_items(analysis_of(text).graph, "club"))


def test_the_other_seats_of_whoever_convenes_it_are_told_in_short() -> None:
    text = MAP.format(role="chair", seats="action")
    text += "  second: {name: Second, decides: true, complete: [members], members: [action]}\n"
    notes = [each.note for each in finding_of(text, "PM303").locations]
    assert notes[-1] == "Action sits on Second, too"
    assert len([note for note in notes if "speaks for anybody else" in note]) == 1


@pytest.mark.parametrize(
    ("role", "seats"),
    [
        ("member", "action"),
        ("convenor", "{body: action, role: observer}"),
        ("convenor", "{body: action, on_behalf_of: []}"),
        ("convenor", "{body: action, on_behalf_of: council}"),
    ],
    ids=["one of many", "it does not speak", "for itself, as recorded", "for somebody else"],
)
def test_a_seat_of_which_nobody_will_ask_is_not(role: str, seats: str) -> None:
    found = finding_of(MAP.format(role=role, seats=seats), "PM303")
    assert found.evidence["conveners_who_sit"] == []
