"""What is counted at the head of the page and in the summary, and what is only said."""

from __future__ import annotations

import pytest
from maps_from_text import analysis_of

from partnermap.analysis.profile import profile
from partnermap.page.balance import groups_without_seat, make_balance, without_seat
from partnermap.page.face import make_faces
from partnermap.page.who import make_entries
from partnermap.reports import body
from partnermap.reports.terminal import Style
from partnermap.wording import counts_line, describe

STACKS = """
organisations:
  one: {name: One}
  several: {name: Several, stands_for: unknown}
partnerships:
  board: {name: Board}
  fifteen: {name: Fifteen, stands_for: 15}
  single: {name: Single, stands_for: 1}
  old: {name: Old, stands_for: 4, until: 2001}
"""


def counts(text: str) -> str:
    return counts_line(analysis_of(text).graph)


def shown(text: str, name: str) -> str:
    graph = analysis_of(text).graph
    return body.render(graph, describe(graph, profile(graph, name)), [], Style(width=200))


def test_a_stack_is_said_as_what_it_stands_for() -> None:
    assert counts(STACKS) == (
        "2 partnerships and 15 more not named, "
        "1 organisation and an unknown number more not named, no seats recorded, no links recorded"
    )


def test_stacks_of_known_and_of_unknown_number_are_at_least_so_many() -> None:
    assert counts(STACKS.replace("one: {name: One}", "one: {name: One, stands_for: 7}")) == (
        "2 partnerships and 15 more not named, at least 8 organisations (not named), "
        "no seats recorded, no links recorded"
    )


def test_who_is_who_and_the_lists_keep_stacks_apart() -> None:
    analysis = analysis_of(STACKS)
    faces = make_faces(analysis.graph, analysis.findings)
    titles = [title for title, _ in make_entries(analysis.graph, faces, [])]
    assert titles == [
        "Partnerships (2 and 15 more not named; 1 does not count now)",
        "Organisations (1 and an unknown number more not named)",
    ]
    assert [item[0].text for item in without_seat(analysis.graph, faces)] == ["One"]
    (group,) = groups_without_seat(analysis.graph, faces)
    assert "".join(piece.text for piece in group) == "Several (several)"


TWICE = """
organisations: {{forum: {{name: Forum, sector: vcse}}, council: {{name: Council}}}}
partnerships:
  board:
    name: Board
    members: [council, forum, {{body: forum, {second}}}]
"""


@pytest.mark.parametrize(
    ("second", "number"),
    [
        ("role: chair", 2),
        ("source: report", 2),
        ("about: The same", 2),
        ("role: chair, source: report, tags: [x]", 2),
        ("inferred: [role], role: chair", 2),
        ("post: Director", 3),
        ("since: 2021", 3),
        ("voting: true", 3),
        ("on_behalf_of: {sector: vcse}", 3),
        ("seats: 2", 4),
    ],
)
def test_one_seat_in_two_rows_is_one_seat(second: str, number: int) -> None:
    text = TWICE.format(second=second)
    analysis = analysis_of(text)
    assert f", {number} seats," in counts_line(analysis.graph)
    face = make_faces(analysis.graph, analysis.findings)["board"]
    assert sum(face.seats.values()) == number
    members = ", 2 members" if number > 2 else ""
    assert f"Who sits on it ({number} seats{members})" in shown(text, "board")


def test_both_rows_of_one_seat_are_shown() -> None:
    said = shown(TWICE.format(second="role: chair"), "board")
    assert "  Forum\n  Forum: chair, the same seat, counted once\n" in said


@pytest.mark.parametrize(
    ("members", "said"),
    [
        ("council, {body: forum, role: in-attendance}", "2 seats: 1 member and 1 in attendance"),
        (
            "{body: council, seats: 3}, {body: forum, role: observer, seats: 2}",
            "5 seats: 1 member with 3 seats and 2 observers",
        ),
        (
            "{sector: faith, seats: unknown}, {body: forum, role: observer}, "
            "{body: council, role: secretariat, seats: unknown}",
            "at least 3 seats: at least 1 member, 1 observer and at least 1 secretariat",
        ),
        ("{body: forum, role: observer}", "1 seat: 1 observer"),
        ("{body: council, seats: unknown}, {body: forum, role: unknown}", "at least 2 seats"),
    ],
)
def test_seats_and_members_are_told_together(members: str, said: str) -> None:
    text = f"""
organisations: {{forum: {{name: Forum}}, council: {{name: Council}}}}
partnerships: {{board: {{name: Board, members: [{members}]}}}}
"""
    assert f"Who sits on it ({said})\n" in shown(text, "board")


LINKS = """
organisations: {council: {name: Council}}
partnerships:
  board: {name: Board, reports_to: {short}}
links: [{long}]
"""


def linked(short: str, long: str) -> str:
    return LINKS.replace("{short}", short).replace("{long}", long)


@pytest.mark.parametrize(
    ("short", "long", "number"),
    [
        ("council", "{from: board, kind: reports_to, to: council}", "1 link"),
        ("council", "{from: board, kind: reports_to, to: council, every: month}", "1 link"),
        ("council", "{from: board, kind: reports_to, to: council, source: x, about: y}", "1 link"),
        ("council", "{from: board, kind: informs, to: council}", "2 links"),
        ("council", "{from: council, kind: reports_to, to: board}", "2 links"),
        ("council", "{from: board, kind: reports_to, to: council, since: 2020}", "2 links"),
        (
            "{to: council, every: year}",
            "{from: board, kind: reports_to, to: council, every: month}",
            "2 links",
        ),
        ("{sector: nhs}", "{from: board, kind: reports_to, to: {sector: nhs}}", "1 link"),
    ],
)
def test_a_link_in_the_short_and_the_long_form_is_one(short: str, long: str, number: str) -> None:
    assert counts(linked(short, long)).endswith(f", {number}")


def test_both_places_of_one_link_are_shown() -> None:
    text = linked("council", "{from: board, kind: reports_to, to: council, every: month}")
    assert (
        "  reports to Council\n  reports to Council: every month, the same link, counted once\n"
    ) in shown(text, "board")


UNKNOWN = """
organisations: {trust: {name: Trust, sector: nhs}}
partnerships:
  board:
    name: Board
    members: [trust, {sector: nhs, seats: unknown}, {sector: vcse, seats: unknown}, {sector: faith}]
"""


def test_seats_of_unknown_number_are_said_to_be_unknown() -> None:
    analysis = analysis_of(UNKNOWN)
    assert (
        counts_line(analysis.graph)
        == "1 partnership, 1 organisation, at least 4 seats, no links recorded"
    )
    faces = make_faces(analysis.graph, analysis.findings)
    face = faces["board"]
    assert face.said.startswith(
        "Board, partnership, at least 4 seats: NHS at least 2, voluntary sector at least 1 "
        "and faith 1"
    )
    table = make_balance(analysis.graph, faces)
    row = ["".join(piece.text for item in cell.items for piece in item) for cell in table.rows[0]]
    assert row == ["Board", "at least 4", "at least 2", "at least 1", "1"]
