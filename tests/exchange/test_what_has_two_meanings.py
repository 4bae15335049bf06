"""Words that may mean two things, bodies that have ended, and questions that are asked in notes."""

from __future__ import annotations

import pytest
from exchange.workbooks import imported, told

from partnermap.exchange.spreadsheets import Mapped


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("bi-monthly", "twice a month or every two months"),
        ("Bimonthly", "twice a month or every two months"),
        ("bi-weekly", "twice a week or every two weeks"),
        ("biannual", "twice a year or every two years"),
        ("Bi-annually", "twice a year or every two years"),
    ],
)
def test_how_often_is_left_out_where_a_word_means_two_things(written: str, why: str) -> None:
    found = imported(Boards=[["Board", "Meets"], ["Place Board", written]])
    assert "meets" not in found.sections["partnerships"]["place-board"]
    (remark,) = told(found)
    assert f"'{written}': this is no word for 'Meets every'. It may mean {why}: write" in remark


@pytest.mark.parametrize("status", ["new", "Pending", "NEW"])
def test_a_body_that_is_new_may_well_be_there_already(status: str) -> None:
    rows = [["Organisation", "Type", "Status"], ["Elm Trust", "Charity", status]]
    found = imported(Organisations=rows)
    assert found.sections["organisations"]["elm-trust"] == {"name": "Elm Trust", "kind": "charity"}
    (remark,) = told(found)
    assert f"'{status}': this is no word for 'Status'. It may be there already: write" in remark


@pytest.mark.parametrize(
    ("status", "until"),
    [
        ("disbanded 2022", "2022"),
        ("Closed in March 2021", "2021-03"),
        ("ceased to meet 03/04/2020", "2020-04-03"),
    ],
)
def test_a_status_that_says_when_a_body_ended_is_its_end(status: str, until: str) -> None:
    found = imported(Boards=[["Board", "Status"], ["Place Board", status]])
    record = found.sections["partnerships"]["place-board"]
    assert record == {"name": "Place Board", "until": until}
    assert told(found) == [f"Boards!B2: '{status}' was read as its end: until {until}."]


@pytest.mark.parametrize(
    "status", ["closed", "Disbanded", "merged with A Board", "no longer meets"]
)
def test_a_body_that_has_ended_nobody_says_when_is_told_as_such(status: str) -> None:
    found = imported(Boards=[["Board", "Status"], ["Place Board", status]])
    (remark,) = told(found)
    assert remark.startswith(
        f"Boards!B2: '{status}' says that it has ended, and not when. Write when it ended, in a "
        "column 'Until'"
    )
    assert remark.endswith("the map has the body as one that is there today.")
    both = [["Board", "Status", "Until"], ["Place Board", status, 2022]]
    assert told(imported(Boards=both)) == []


def test_a_name_that_says_that_it_has_ended_is_told() -> None:
    rows = [["Board", "Area"], ["F Board (disbanded 2022)"], ["G Board - DO NOT USE"], ["H Board"]]
    found = imported(Boards=rows)
    ended = [line for line in told(found) if "says that it has ended; it was taken as it" in line]
    assert [line.partition(":")[0] for line in ended] == ["Boards!A2", "Boards!A3"]


def test_a_heading_of_a_matrix_that_says_that_a_board_has_ended_is_told_as_in_a_list() -> None:
    grid = [[None, "Old Board (disbanded)", "New Board"], ["Elm Trust", "X", "X"]]
    ended = [line for line in told(imported(Grid=grid)) if "says that it has ended" in line]
    assert [line.partition(":")[0] for line in ended] == ["Grid!B1"]


def test_a_mark_that_says_member_and_observer_makes_a_seat_of_unknown_role() -> None:
    grid = [[None, "City Board", "Art Board"], ["Elm Trust", "X / O", "O"], ["Oak Trust", "x", "x"]]
    found = imported(Grid=grid)
    seats = found.sections["partnerships"]["city-board"]["members"]
    assert seats == [{"body": "elm-trust", "role": "unknown"}, {"body": "oak-trust"}]
    (doubt,) = [line for line in told(found) if line.startswith("Grid!B2")]
    assert "'X / O' may be a member or an observer: the seat is there, its role unknown" in doubt
    assert 'words: {Role: {"X / O": observer}}' in doubt
    said = imported(mapped=Mapped(words={"role": {"x / o": "observer"}}), Grid=grid)
    seats = said.sections["partnerships"]["city-board"]["members"]
    assert seats[0] == {"body": "elm-trust", "role": "observer"}


@pytest.mark.parametrize("note", ["Is it a charity?", "merged into WVA 2021?", "Still there? Yes"])
def test_a_question_in_a_note_is_kept_as_it_is(note: str) -> None:
    found = imported(Organisations=[["Organisation", "Comments"], ["Lunch Club", note]])
    assert found.sections["organisations"]["lunch-club"]["notes"] == [note]
    assert told(found) == []


def test_a_date_shown_as_a_number_is_a_date_in_notes_too() -> None:
    rows = [["Board", "ToR date", "Room"], ["Place Board", "44805", "44805"]]
    mapped = Mapped(headings={"tor date": "Notes", "room": "Notes"})
    found = imported(mapped=mapped, Boards=rows)
    notes = found.sections["partnerships"]["place-board"]["notes"]
    assert notes == ["ToR date: 2022-09-01", "Room: 44805"]
    assert told(found) == [
        "Boards!B2: '44805' is a date shown as a number, and was read as 2022-09-01."
    ]


@pytest.mark.parametrize("heading", ["Partner since", "Member from", "MoU signed", "Agreed"])
def test_a_number_below_a_heading_that_speaks_of_time_is_a_day_in_notes(heading: str) -> None:
    rows = [["Organisation", heading], ["Elm Trust", "43556"], ["Oak Trust", "n/k"]]
    found = imported(mapped=Mapped(headings={heading.lower(): "Notes"}), Organisations=rows)
    assert found.sections["organisations"]["elm-trust"]["notes"] == [f"{heading}: 2019-04-01"]
    assert any("'43556' is a date shown as a number, and was read as" in e for e in told(found))


@pytest.mark.parametrize("odd", ["12", "2019", "tbc", "before the merger"])
def test_an_odd_cell_leaves_the_dates_of_its_column_dates_and_is_told(odd: str) -> None:
    cells = ["43556", odd, "43922"]
    rows = [["Board", "Partner since"], *([f"{at} Board", each] for at, each in enumerate(cells))]
    found = imported(mapped=Mapped(headings={"partner since": "Notes"}), Boards=rows)
    first, second, last = found.sections["partnerships"].values()
    assert first["notes"] == ["Partner since: 2019-04-01"]
    assert last["notes"] == ["Partner since: 2020-04-01"]
    assert second.get("notes") == (None if odd == "tbc" else [f"Partner since: {odd}"])
    is_told = any("B3" in each and odd in each for each in told(found))
    assert is_told is (odd in ("12", "tbc"))  # a year and a sentence say what they mean


@pytest.mark.parametrize(
    ("heading", "other"),
    [
        ("Income from", "41000"),
        ("Members from", "120"),
        ("Grant agreed", "44000"),
        ("From us", "44000"),
    ],
)
def test_an_amount_below_such_a_heading_stays_a_number(heading: str, other: str) -> None:
    rows = [["Organisation", heading], ["Elm Trust", "43556"], ["Oak Trust", other]]
    found = imported(mapped=Mapped(headings={heading.lower(): "Notes"}), Organisations=rows)
    assert found.sections["organisations"]["elm-trust"]["notes"] == [f"{heading}: 43556"]


def test_a_mark_with_a_question_mark_is_a_doubt_about_the_seat() -> None:
    grid = [[None, "City Board", "Art Board"], ["A Group", "X?", "Chair?"], ["B Group", "X", "X"]]
    found = imported(Matrix=grid)
    boards = found.sections["partnerships"]
    assert boards["city-board"]["members"][0] == {"body": "a-group", "assumed": ["body"]}
    assert boards["art-board"]["members"][0] == {
        "body": "a-group",
        "role": "chair",
        "assumed": ["role"],
    }
    assert [line for line in told(found) if "is a guess" in line] == [
        "Matrix!B2: 'X?' is a guess: that it sits there is marked as assumed.",
        "Matrix!C2: 'Chair?' is a guess: the role is marked as assumed.",
    ]


def test_what_a_board_is_said_to_be_with_a_question_mark_is_assumed() -> None:
    rows = [
        ["Board", "Reports to", "Area", "Meets", "Members"],
        ["Health Board", None, "Wexley?", "Monthly?", "Lunch Trust?; Elm Club"],
        ["Old Board", "Health Board?", "Wexley", "Monthly", "Oak School (observer)?"],
        ["New Board", "Old Board; Health Board (?)", "Wexley; Marden", None, None],
    ]
    found = imported(Boards=rows)
    boards = found.sections["partnerships"]
    assert boards["health-board"] == {
        "name": "Health Board",
        "areas": ["wexley"],
        "assumed": ["areas", "meets"],
        "meets": {"every": "month"},
        "members": [{"body": "lunch-trust", "assumed": ["body"]}, {"body": "elm-club"}],
    }
    doubted = {"to": "health-board", "assumed": ["to"]}
    assert boards["old-board"]["reports_to"] == [doubted]
    assert boards["old-board"]["members"] == [
        {"body": "oak-school", "role": "observer", "assumed": ["body"]}
    ]
    assert "assumed" not in boards["old-board"]
    assert boards["new-board"]["reports_to"] == ["old-board", doubted]
    areas = found.sections["areas"].values()
    assert [each["name"] for each in areas] == ["Wexley", "Marden"]
    guesses = [line.partition(" is a guess")[0] for line in told(found) if "is a guess" in line]
    assert guesses == [
        "Boards!C2: 'Wexley?'",
        "Boards!D2: 'Monthly?'",
        "Boards!E2: 'Lunch Trust?'",
        "Boards!B3: 'Health Board?'",
        "Boards!E3: 'Oak School (observer)?'",
        "Boards!B4: 'Health Board (?)'",
    ]


def test_a_body_whose_name_is_a_question_is_named_by_it() -> None:
    orgs = [["Organisation", "Sector"], ["Who Cares?", "vcse"]]
    found = imported(Orgs=orgs, Seats=[["Partnership", "Member"], ["City Board", "Who Cares?"]])
    (seat,) = found.sections["partnerships"]["city-board"]["members"]
    assert seat == {"body": next(iter(found.sections["organisations"]))}


def test_who_sits_or_answers_in_a_row_with_a_question_mark_is_assumed() -> None:
    seats = [["Partnership", "Member", "Role"], ["City Board", "Lunch Trust?", "Chair"]]
    links = [["From", "Kind", "To"], ["City Board", "reports to", "Art Board?"]]
    found = imported(Memberships=seats, Links=links).sections
    assert found["partnerships"]["city-board"]["members"] == [
        {"body": "lunch-trust", "role": "chair", "assumed": ["body"]}
    ]
    assert found["partnerships"]["city-board"]["reports_to"] == [
        {"to": "art-board", "assumed": ["to"]}
    ]


def test_a_doubt_about_whose_a_row_is_marks_the_row_as_a_guess() -> None:
    boards = [["Board", "Meets"], ["Health Board", "monthly"], ["City Board", "monthly"]]
    seats = [["Board", "Organisation", "Role"], ["Health Board?", "Elm Trust", "chair"]]
    seats += [[None, "VCSE rep", None], ["City Board (tbc)", "Oak Trust?", "chair?"]]
    links = [["From", "Kind", "To"], ["Elm Trust?", "funds", "City Board"]]
    links += [["City Board", "reports_to?", "Health Board"]]
    found = imported(Boards=boards, Seats=seats, Links=links)
    health, city = found.sections["partnerships"].values()
    assert health["members"] == [
        {"body": "elm-trust", "role": "chair", "assumed": ["body"]},
        {"sector": "vcse", "assumed": ["sector"]},
    ]
    (seat,) = city["members"]
    assert (seat["body"], sorted(seat["assumed"])) == ("oak-trust", ["body", "role"])
    assert city["reports_to"] == [{"to": "health-board", "assumed": ["to"]}]
    elm = found.sections["organisations"]["elm-trust"]
    assert elm == {"name": "Elm Trust", "funds": [{"to": "city-board", "assumed": ["to"]}]}
    guessed = {line.partition(" is a guess")[0] for line in told(found) if "is a guess" in line}
    assert len(guessed) == 6
    assert "Seats!A2: 'Health Board?'" in guessed


def test_a_doubt_about_a_name_in_a_matrix_is_one_about_its_seats() -> None:
    bodies = [["Organisation", "Sector"], ["Elm Trust", "vcse"], ["Oak Trust", "vcse"]]
    grid = [
        [None, "City Board", "Health Board"],
        ["Elm Trust?", "x", "C?"],
        ["Oak Trust", "x", "x"],
    ]
    found = imported(Bodies=bodies, Grid=grid)
    city, health = (each["members"] for each in found.sections["partnerships"].values())
    assert city == [{"body": "elm-trust", "assumed": ["body"]}, {"body": "oak-trust"}]
    assert health[0] == {"body": "elm-trust", "role": "chair", "assumed": ["body", "role"]}
    assert "Grid!A2: 'Elm Trust?' is a guess: it is marked as assumed." in told(found)
    plain = imported(found.sections, Bodies=[bodies[0], ["Elm Trust?", "vcse"]])
    assert not any("is a guess" in line for line in told(plain))


@pytest.mark.parametrize(
    ("beside", "says"),
    [
        ("(dormant)", "that it does not meet at present"),
        ("(in abeyance)", "that it does not meet at present"),
        ("- paused", "that it does not meet at present"),
        ("(merging with Yew Board)", "that this is about to change"),
        ("(shadow)", "that this is about to change"),
        ("(now called Pine Board)", "that it is, or was, called otherwise"),
        ("(formerly Elm Forum)", "that it is, or was, called otherwise"),
        ("(closed 2022)", "that it has ended"),
        ("(merged)", "that it has ended"),
    ],
)
def test_how_a_body_stands_beside_its_name_is_told_once_and_not_taken(
    beside: str, says: str
) -> None:
    name = f"Oak Board {beside}"
    found = imported(Boards=[["Board", "Meets"], [name, "Monthly"], ["Pine Board", "Monthly"]])
    assert found.sections["partnerships"]["pine-board"] == {
        "name": "Pine Board",
        "meets": {"every": "month"},
    }
    (line,) = (each for each in told(found) if beside in each)
    assert line.startswith(f"Boards!A2: the name '{name}' says {says}")
    assert "it was taken as it stands" in line


@pytest.mark.parametrize("name", ["Oak Board (Formal)", "Oak Board (New Town)", "Oak - Elm Board"])
def test_other_brackets_beside_a_name_say_nothing_of_how_it_stands(name: str) -> None:
    found = imported(Boards=[["Board", "Meets"], [name, "Monthly"]])
    assert told(found) == []
