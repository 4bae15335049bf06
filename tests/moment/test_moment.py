"""Which day is meant, what is said of it, and what stands on it."""

from datetime import date

import pytest
from written_cases import loaded, said

from partnermap.model import PartialDate
from partnermap.moment import Presence, moment_of

TODAY = date(2024, 3, 5)


def moment(text="", manifest="", at=None, with_proposed=False):
    found = loaded({"map.yaml": f"map: {{name: Test, {manifest}}}\n{text}".encode()})
    assert found.map is not None, said(found.problems)
    wanted = PartialDate.parse(at) if at else None
    return moment_of(found.map, TODAY, at=wanted, with_proposed=with_proposed)


@pytest.mark.parametrize(
    ("manifest", "at", "day", "dated", "words"),
    [
        ("", None, "2024-03-05", False, "5 March 2024"),
        ("as_of: 2023", None, "2023-12-31", True, "2023"),
        ("as_of: 2023-11", None, "2023-11-30", True, "November 2023"),
        ("as_of: 2023-11-05", None, "2023-11-05", True, "5 November 2023"),
        ("as_of: 2023-11", "2007", "2007-12-31", True, "31 December 2007"),
        ("as_of: 2023-11", "2024-02", "2024-02-29", True, "29 February 2024"),
        ("as_of: 2023-11", "2023-11-30", "2023-11-30", True, "November 2023"),
        ("", "2007", "2007-12-31", True, "31 December 2007"),
        ("", "2024-03-05", "2024-03-05", True, "5 March 2024"),
    ],
)
def test_the_day_is_what_is_asked_for_else_the_maps_else_today(manifest, at, day, dated, words):
    found = moment(manifest=manifest, at=at)
    assert (str(found.day), found.dated, found.words) == (day, dated, words)


def test_the_proposed_future_says_so():
    found = moment(manifest="as_of: 2023-11", with_proposed=True)
    assert found.words == "November 2023, with what is proposed"


@pytest.mark.parametrize(
    ("recorded_from", "at", "recorded"),
    [
        (None, "0001", True),
        ("2022", "2021-12-31", False),
        ("2022", "2022-01-01", True),
        ("2022-04", "2022-03", False),
        ("2022-04", "2022", True),
        ("2021..2022-06", "2022-06-29", False),
        ("2021..2022-06", "2022-06-30", True),
    ],
)
def test_absence_means_something_only_from_when_the_map_was_recorded(recorded_from, at, recorded):
    manifest = f"recorded_from: {recorded_from}" if recorded_from else ""
    assert moment(manifest=manifest, at=at).is_recorded is recorded


BODIES = """
organisations:
  council: {name: Council}
  trust: {name: Trust, until: 2020}
  charity: {name: Charity, since: 2022..2025}
partnerships:
  board: {name: Board, status: ending, reports_to: nobody-knows}
  new-board: {name: New board, status: proposed, since: 2025}
plans:
  plan: {name: Plan, since: 2030}
"""


@pytest.mark.parametrize(
    ("with_proposed", "expected"),
    [
        (
            False,
            {
                "council": Presence.CURRENT,
                "trust": Presence.ENDED,
                "charity": Presence.POSSIBLE,
                "board": Presence.CURRENT,
                "new-board": Presence.PROPOSED,
                "plan": Presence.LATER,
                "nobody-knows": Presence.POSSIBLE,
            },
        ),
        (
            True,
            {
                "council": Presence.CURRENT,
                "trust": Presence.ENDED,
                "charity": Presence.POSSIBLE,
                "board": Presence.ENDING,
                "new-board": Presence.CURRENT,
                "plan": Presence.LATER,
                "nobody-knows": Presence.POSSIBLE,
            },
        ),
    ],
    ids=["now", "the proposed future"],
)
def test_each_body_and_plan_stands_or_not_and_one_that_is_not_recorded_may(with_proposed, expected):
    found = moment(BODIES, manifest="as_of: 2024", with_proposed=with_proposed)
    assert {name: found.presence_of(name) for name in expected} == expected


UNDATED = """
areas:
  town: {name: Town}
organisations:
  council: {name: Council}
  trust: {name: Trust, until: 2012}
  charity: {name: Charity, since: 1990}
  club: {name: Club, since: 2015}
partnerships:
  board: {name: Board, since: 1990, members: [council, {body: charity, since: 1999}]}
  alliance: {name: Alliance, status: proposed}
plans:
  plan: {name: Plan}
"""


@pytest.mark.parametrize(
    ("at", "undated", "ended"),
    [("2007", Presence.POSSIBLE, Presence.POSSIBLE), ("2014", Presence.CURRENT, Presence.ENDED)],
    ids=["before recording began", "after"],
)
def test_before_recording_began_what_has_no_beginning_may_exist(at, undated, ended):
    found = moment(UNDATED, manifest="recorded_from: 2010", at=at)
    expected = {
        "council": undated,
        "trust": ended,
        "charity": Presence.CURRENT,
        "club": Presence.LATER,
        "board": Presence.CURRENT,
        "alliance": Presence.PROPOSED,
        "plan": undated,
    }
    assert {name: found.presence_of(name) for name in expected} == expected
    rows = found.map.partnerships["board"].seats
    assert [found.presence(row) for row in rows] == [undated, Presence.CURRENT]


def test_a_place_is_there_before_recording_began():
    found = moment(UNDATED, manifest="recorded_from: 2010", at="2007")
    assert found.presence(found.map.areas["town"]) is Presence.CURRENT


def test_what_is_proposed_stands_in_the_future_that_is_asked_for_whenever_recording_began():
    found = moment(UNDATED, manifest="recorded_from: 2010", at="2007", with_proposed=True)
    assert found.presence_of("alliance") is Presence.CURRENT


def test_a_record_is_found_by_its_id_and_a_plan_is_no_body():
    found = moment(BODIES)
    assert found.record_of("trust").name == "Trust"
    assert found.record_of("board").name == "Board"
    assert found.record_of("plan") is None
    assert found.record_of("nobody-knows") is None
