"""Who is heard at a body that decides, as ``show`` tells it."""

from __future__ import annotations

import json

import pytest
from maps_from_text import analysis_of

from partnermap.analysis.profile import profile
from partnermap.page.voice_tables import seats_table
from partnermap.reports import body
from partnermap.wording import describe

DECIDING = """
areas: {town: {name: Town}}
organisations:
  seated: {name: Seated, sector: vcse, income: micro, areas: [town]}
  both: {name: Both, sector: nhs, areas: [town]}
  longer: {name: Longer, sector: vcse, income: small, areas: [town]}
  link: {name: Link, sector: vcse, areas: [town], advises: board}
  spoken: {name: Spoken, sector: vcse, areas: [town]}
  member: {name: Member, sector: vcse, areas: [town], affiliated_to: seated}
  observer: {name: Observer, sector: vcse, areas: [town]}
partnerships:
  board:
    name: Board
    decides: true
    areas: [town]
    members:
      - seated
      - both
      - {body: both, on_behalf_of: spoken, mandate: elected}
      - {body: observer, role: observer}
  group: {name: Group, decides: false, areas: [town], reports_to: board, members: [longer, both]}
"""


def test_who_is_heard_tells_a_seat_here_from_a_longer_line() -> None:
    graph = analysis_of(DECIDING).graph
    described = describe(graph, profile(graph, "board"))
    (part,) = (each for each in described.parts if each.title == "Who is heard here")
    assert [body.said(item) for item in part.items][:6] == [
        "Of the organisations recorded here, each counted once, by the surest way it is heard:",
        "2 have a seat here themselves.",
        "2 are heard themselves through a longer line: a seat of their own on a group that reports "
        "here, or a link of their own.",
        "1 is represented: somebody chosen to speak for it does.",
        "1 is claimed: others speak for it, as one of many or without a recorded mandate.",
        "By sector: voluntary sector: 1 with a seat, 2 by a longer line, "
        "1 represented, 1 claimed; NHS: 1 with a seat.",
    ]
    data = json.loads(body.render_json(graph, described, []))
    assert data["body"]["heard_here"] == {
        "seat": ["both", "seated"],
        "longer_line": ["link", "longer"],
        "represented": ["spoken"],
        "claimed": ["member"],
        "perhaps": [],
    }
    group = describe(graph, profile(graph, "group"))
    assert json.loads(body.render_json(graph, group, []))["body"]["heard_here"] is None


def test_who_sits_there_for_others_has_a_seat_whatever_line_it_has_besides() -> None:
    text = DECIDING.replace("both, on_behalf_of", "link, on_behalf_of")
    graph = analysis_of(text).graph
    data = json.loads(body.render_json(graph, describe(graph, profile(graph, "board")), []))
    assert data["body"]["heard_here"]["seat"] == ["both", "link", "seated"]
    assert data["body"]["heard_here"]["longer_line"] == ["longer"]


SPEAKING = """
areas: {town: {name: Town}}
organisations:
  forum: {name: Forum, sector: vcse, areas: [town]}
  member: {name: Member, sector: vcse, areas: [town], affiliated_to: group}
  other: {name: Other, sector: vcse, areas: [town]}
  mosque: {name: Mosque, sector: faith, areas: [town]}
  trust: {name: Trust, sector: nhs, areas: [town]}
partnerships:
  group: {name: Group, decides: false, areas: [town]}
  board:
    name: Board
    decides: true
    areas: [town]
    members:
      - {body: forum, on_behalf_of: [{sector: vcse}, group], mandate: elected}
      - {body: trust, on_behalf_of: {sector: housing}}
"""


def test_for_how_many_a_seat_speaks_adds_up_in_all_and_by_sector() -> None:
    graph = analysis_of(SPEAKING).graph
    described = describe(graph, profile(graph, "board"))
    (part,) = (each for each in described.parts if each.title == "For whom its seats speak")
    assert [body.said(item) for item in part.items] == [
        "Forum speaks for the voluntary sector and Group, elected by those they speak for. That is "
        "3 organisations recorded here, the speaker not counted: 1 by name or by a recorded link "
        "and 2 only as one of many. By sector: 2 voluntary sector, 1 faith.",
        "Trust speaks for housing, mandate not recorded. Nobody else recorded here is among these.",
    ]
    assert part.remark == "Who is heard here in a surer way as well is counted again."


def test_where_a_voice_goes_on_from_a_body_that_was_told_only_the_rest_is_told() -> None:
    text = DECIDING + "  last: {name: Last, decides: true, areas: [town]}\n"
    text = text.replace(
        "    areas: [town]\n    members:", "    areas: [town]\n    reports_to: last\n    members:"
    )
    graph = analysis_of(text).graph
    described = describe(graph, profile(graph, "longer"))
    (part,) = (each for each in described.parts if each.title == "How it is heard")
    assert [body.said(item) for item in part.items] == [
        "Itself: speaks for itself.",
        "At Board (itself): Longer sits on Group; Group reports to Board.",
        "At Last (itself), by way of Board: Board reports to Last.",
        "It is heard so only through Group: without that body it would be heard less, or not at "
        "all.",
    ]


def test_a_body_that_decides_is_said_to_once() -> None:
    text = DECIDING.replace("name: Both,", "name: Both, decides: true,")
    graph = analysis_of(text).graph
    described = describe(graph, profile(graph, "both"))
    (part,) = (each for each in described.parts if each.title == "How it is heard")
    assert [body.said(item) for item in part.items] == [
        "Itself: it is a body that decides.",
        "At Board (itself): Both sits on Board.",
    ]


SEATED = """
areas: {{town: {{name: Town}}}}
organisations:
  council: {{name: Council, kind: council, {council}}}
  trust: {{name: Trust, sector: nhs}}
partnerships:
  board: {{name: Board, decides: true, {board} members: [{members}]}}
"""


@pytest.mark.parametrize(
    ("how", "line"),
    [
        (
            {"board": "areas: [town],", "members": "council, trust"},
            "2 sit here; whether they work in this area is not recorded.",
        ),
        (
            {"board": "areas: [town],", "members": "council"},
            "1 sits here; whether it works in this area is not recorded.",
        ),
        (
            {"council": "areas: [town]", "members": "council"},
            "1 sits here; whether this body is for its area is not recorded.",
        ),
        (
            {"board": "areas: [town],", "members": "{body: council, role: unknown}"},
            "1 is perhaps heard.",
        ),
    ],
    ids=["no areas of theirs", "of one", "none of the table", "nor its role"],
)
def test_who_sits_here_is_not_perhaps_heard_for_want_of_an_area(how, line) -> None:
    text = SEATED.format(**{"council": "tags: [x]", "board": "", **how})
    graph = analysis_of(text).graph
    described = describe(graph, profile(graph, "board"))
    (part,) = (each for each in described.parts if each.title == "Who is heard here")
    assert body.said(part.items[1]) == line


def silent_map(seat: str, area: str = "town") -> str:
    return f"""
areas: {{town: {{name: Town}}, far: {{name: Far}}}}
organisations:
  forum: {{name: Forum, sector: vcse, areas: [town]}}
  other: {{name: Other, sector: vcse, areas: [{area}]}}
partnerships:
  board:
    name: Board
    decides: true
    areas: [town]
    members: [{{body: forum, on_behalf_of: {{sector: vcse}}, mandate: elected{seat}}}]
"""


@pytest.mark.parametrize(
    ("seat", "area", "verb", "why"),
    [
        (
            ", role: in-attendance",
            "town",
            "is there for",
            "In attendance, which carries no voice: nobody is counted here",
        ),
        (
            ", role: unknown",
            "town",
            "speaks for",
            "Its role is not recorded, so nobody is surely heard by it",
        ),
        ("", "far", "speaks for", "None of them is recorded as working where Board does"),
    ],
)
def test_a_seat_that_brings_nobody_s_voice_says_why_in_the_panel_and_in_the_table(
    seat: str, area: str, verb: str, why: str
) -> None:
    graph = analysis_of(silent_map(seat, area)).graph
    described = describe(graph, profile(graph, "board"))
    (part,) = (each for each in described.parts if each.title == "For whom its seats speak")
    told = f"Forum {verb} the voluntary sector, elected by those they speak for. {why}."
    assert [body.said(item) for item in part.items] == [told]
    table = seats_table(graph)
    assert table.columns[-1] == "Why nobody"
    assert why in str(table.rows[0][-1])


def test_a_seat_for_a_class_that_nobody_else_is_of_needs_no_reason() -> None:
    text = silent_map("").replace("name: Other, sector: vcse", "name: Other, sector: nhs")
    assert "Why nobody" not in seats_table(analysis_of(text).graph).columns
