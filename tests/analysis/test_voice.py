"""Voice: one small map for each sentence of its definition."""

from __future__ import annotations

import pytest
from maps_from_text import analysis_of

from partnermap.analysis.voice import Grade, Hearing, Voices, reach
from partnermap.analysis.voice.audience import Audiences, Way

TOWN = """
areas:
  town: {name: Town, level: place}
  east: {name: East, level: neighbourhood, within: town}
  west: {name: West, level: neighbourhood, within: town}
communities: {carers: {name: Carers}}
"""
GROUP = "{name: Group, sector: vcse, income: micro, areas: [east]"


def voices_of(text: str) -> Voices:
    return analysis_of(TOWN + text).graph.once(Voices)


def hearing_of(text: str, name: str = "group") -> Hearing:
    return voices_of(text).hearings[name]


def grade_with(group: str = "", board: str = "", more: str = "") -> Grade | None:
    """The grade of a group beside a board for the town that decides."""
    return hearing_of(f"""
organisations:
  group: {GROUP}{", " * bool(group)}{group}}}
  forum: {{name: Forum, sector: vcse, income: medium, areas: [town]}}
partnerships:
  board: {{name: Board, decides: true, areas: [town]{", " * bool(board)}{board}}}
  table: {{name: Table, decides: false, areas: [town]}}
{more}
""").grade


@pytest.mark.parametrize(
    ("board", "grade"),
    [
        ("members: [group]", Grade.ITSELF),
        ("members: [{body: group, role: co-opted}]", Grade.ITSELF),
        ("members: [{body: group, role: observer}]", Grade.UNHEARD),
        ("members: [{body: group, role: in-attendance}]", Grade.UNHEARD),
        ("members: [{body: group, role: secretariat}]", Grade.UNHEARD),
        ("members: [{body: group, role: [secretariat, member]}]", Grade.ITSELF),
        ("members: [{body: group, role: unknown}]", None),
        ("members: [{body: group, until: 2020}]", Grade.UNHEARD),
        ("members: [{body: group, until: 2020..2030}]", None),
        ("members: [{body: group, status: proposed}]", Grade.UNHEARD),
    ],
)
def test_a_seat_of_its_own_is_itself_unless_it_is_silent(board: str, grade: Grade | None) -> None:
    assert grade_with(board=board) is grade


@pytest.mark.parametrize(
    ("mandate", "grade"),
    [
        ("elected", Grade.REPRESENTED),
        ("nominated", Grade.REPRESENTED),
        ("appointed", Grade.REPRESENTED),
        ("assumed", Grade.CLAIMED),
        ("unknown", Grade.CLAIMED),
    ],
)
def test_who_speaks_for_it_by_name_represents_it_if_chosen(mandate: str, grade: Grade) -> None:
    seat = f"members: [{{body: forum, on_behalf_of: group, mandate: {mandate}}}]"
    assert grade_with(board=seat) is grade
    link = f"links: [{{from: table, kind: represents, to: group, mandate: {mandate}}},"
    assert grade_with(more=f"{link} {{from: table, kind: reports_to, to: board}}]") is grade


@pytest.mark.parametrize(
    ("of", "grade"),
    [
        ("{sector: vcse}", Grade.CLAIMED),
        ("{sector: third-sector}", Grade.CLAIMED),
        ("{sector: faith}", Grade.UNHEARD),
        ("{area: east}", Grade.CLAIMED),
        ("{area: west}", Grade.UNHEARD),
        ("{community: carers}", Grade.UNHEARD),
        ("{kind: charity}", None),
        ("[{sector: faith}, {area: east}]", Grade.CLAIMED),
    ],
)
def test_who_speaks_for_its_class_only_claims_to_however_chosen(of: str, grade: Grade) -> None:
    seat = f"members: [{{body: forum, on_behalf_of: {of}, mandate: elected}}]"
    assert grade_with(board=seat) is grade


def test_a_class_reaches_only_those_on_the_ground_of_the_table() -> None:
    seat = "members: [{body: forum, on_behalf_of: {sector: vcse}}]"
    text = f"""
organisations:
  group: {GROUP}}}
  forum: {{name: Forum, sector: vcse, income: medium, areas: [town]}}
partnerships:
  board: {{name: Board, decides: true, areas: [west], {seat}, reports_to: council-board}}
  council-board: {{name: Council board, decides: true, areas: [town]}}
"""
    assert hearing_of(text).grade is Grade.UNHEARD


def test_those_a_seat_speaks_for_reach_that_seat_only_not_the_holders_other_seats() -> None:
    text = f"""
organisations:
  group: {GROUP}}}
  forum: {{name: Forum, sector: vcse, income: medium, areas: [town]}}
partnerships:
  board: {{name: Board, decides: true, areas: [town], members: [forum]}}
  table:
    name: Table
    decides: false
    areas: [town]
    members: [{{body: forum, on_behalf_of: group, mandate: elected}}]
"""
    assert hearing_of(text).grade is Grade.UNHEARD
    assert hearing_of(text, "forum").grade is Grade.ITSELF


@pytest.mark.parametrize(
    ("kind", "grade"),
    [
        ("affiliated_to", Grade.CLAIMED),
        ("part_of", Grade.ITSELF),
        ("advises", Grade.ITSELF),
        ("funds", Grade.UNHEARD),
        ("informs", Grade.UNHEARD),
    ],
)
def test_links_carry_a_voice_as_their_table_says(kind: str, grade: Grade) -> None:
    assert grade_with(group=f"{kind}: board") is grade


@pytest.mark.parametrize(
    ("mandate", "grade"), [("elected", Grade.REPRESENTED), ("unknown", Grade.CLAIMED)]
)
def test_a_table_that_sits_on_another_is_represented_there(mandate: str, grade: Grade) -> None:
    text = f"""
organisations:
  group: {GROUP}}}
partnerships:
  table: {{name: Table, decides: false, areas: [east], members: [group]}}
  board:
    name: Board
    decides: true
    areas: [town]
    members: [{{body: table, mandate: {mandate}}}]
"""
    assert hearing_of(text).grade is grade


def test_a_path_that_climbs_from_a_table_to_an_organisation_ends_there() -> None:
    text = f"""
organisations:
  group: {GROUP}}}
  trust: {{name: Trust, sector: nhs, kind: nhs-trust, decides: false, areas: [town]}}
partnerships:
  panel: {{name: Panel, decides: false, areas: [east], members: [group], advises: trust}}
  board: {{name: Board, decides: true, areas: [town], members: [trust]}}
"""
    assert hearing_of(text).grade is Grade.UNHEARD
    decides = text.replace("decides: false, areas: [town]", "areas: [town]")
    assert hearing_of(decides).grade is Grade.ITSELF


@pytest.mark.parametrize(
    ("ground", "grade"),
    [("[town]", Grade.ITSELF), ("[east]", Grade.ITSELF), ("[west]", Grade.UNHEARD)],
)
def test_the_body_must_decide_for_ground_that_meets_its_own(ground: str, grade: Grade) -> None:
    text = f"""
organisations: {{group: {GROUP}}}}}
partnerships:
  board: {{name: Board, decides: true, areas: {ground}, members: [group]}}
  other: {{name: Other, decides: true, areas: [town]}}
"""
    assert hearing_of(text).grade is grade


@pytest.mark.parametrize(
    "text",
    [
        f"organisations: {{group: {GROUP}}}}}\n"
        "partnerships: {board: {name: B, areas: [town], members: [group]},"
        " other: {name: O, decides: true, areas: [town]}}",
        f"organisations: {{group: {GROUP}}}}}\n"
        "partnerships: {board: {name: B, decides: true, members: [group]}}",
        "organisations: {group: {name: G, sector: vcse, income: micro}}\n"
        "partnerships: {board: {name: B, decides: true, areas: [town], members: [group]}}",
        f"organisations: {{group: {GROUP}, reports_to: misspelt}}}}\n"
        "partnerships: {board: {name: B, decides: true, areas: [town]}}",
    ],
    ids=["decides not known", "area of the board", "area of the group", "an id without record"],
)
def test_what_is_not_known_leaves_the_grade_not_known(text: str) -> None:
    hearing = hearing_of(text)
    assert hearing.grade is None
    assert (hearing.least, hearing.most) == (Grade.UNHEARD, Grade.ITSELF)


def test_the_best_path_counts_and_the_weakest_step_makes_a_path() -> None:
    text = f"""
organisations:
  group: {GROUP}, affiliated_to: forum}}
  forum: {{name: Forum, sector: vcse, income: medium, areas: [town]}}
partnerships:
  board: {{name: Board, decides: true, areas: [town], members: [forum]}}
  other:
    name: Other
    decides: true
    areas: [town]
    members: [{{body: forum, on_behalf_of: group, mandate: elected}}]
"""
    voices = voices_of(text)
    assert voices.hearings["group"].grade is Grade.REPRESENTED
    assert [(p.end, p.grade.name) for p in voices.paths("group")] == [
        ("other", "REPRESENTED"),
        ("board", "CLAIMED"),
    ]


def test_one_forum_that_speaks_twice_is_still_one_thread() -> None:
    text = f"""
organisations:
  group: {GROUP}}}
  forum: {{name: Forum, sector: vcse, income: medium, areas: [town]}}
partnerships:
  board:
    name: Board
    decides: true
    areas: [town]
    members: [{{body: forum, on_behalf_of: group, mandate: elected}}]
  other:
    name: Other
    decides: true
    areas: [town]
    members: [{{body: forum, on_behalf_of: group, mandate: elected}}]
"""
    assert hearing_of(text).threads == ("forum",)


def test_its_own_seat_on_a_body_that_decides_hangs_by_no_thread() -> None:
    text = f"""
organisations: {{group: {GROUP}}}}}
partnerships: {{board: {{name: Board, decides: true, areas: [town], members: [group]}}}}
"""
    assert hearing_of(text).threads == ()


def test_heard_in_part_says_in_how_many() -> None:
    text = """
organisations: {group: {name: Group, sector: vcse, income: micro, areas: [town]}}
partnerships: {board: {name: Board, decides: true, areas: [east], members: [group]}}
"""
    voices = voices_of(text)
    how_far = reach(voices, "group", voices.paths("group"), Grade.ITSELF)
    assert not how_far.whole
    assert [(part.level, part.heard, part.of) for part in how_far.parts] == [
        ("neighbourhood", ("east",), 2)
    ]


def test_each_seat_says_for_how_many_it_speaks_by_name_and_only_as_a_class() -> None:
    text = f"""
organisations:
  group: {GROUP}, affiliated_to: forum}}
  other: {GROUP.replace("Group", "Other")}}}
  third: {GROUP.replace("Group", "Third")}}}
  forum: {{name: Forum, sector: vcse, income: medium, areas: [town]}}
partnerships:
  board:
    name: Board
    decides: true
    areas: [town]
    members: [{{body: forum, on_behalf_of: {{sector: vcse}}, mandate: elected}}]
"""
    audiences = Audiences(analysis_of(TOWN + text).graph)
    (seat,) = audiences.speaking
    assert (seat.holder, seat.named, seat.by_class) == ("forum", ("group",), ("other", "third"))
    sizes = audiences.counts("board", lambda each: [each.band or ""])
    assert sizes == {"micro": {Way.CLAIMED: 3}, "medium": {Way.SEAT: 1}}
