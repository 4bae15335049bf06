"""Legends that name several marks for one meaning, or a seat that is not confirmed."""

from __future__ import annotations

from typing import Any

import pytest
from exchange.test_what_marks_mean import roles, said_of
from exchange.workbooks import book_of, imported, told

from partnermap.exchange import Imported, Weight
from partnermap.exchange.spreadsheets import Mapped, start_of_mapping

GRID = [
    ["Organisation", "Health Board", "City Board"],
    ["Elm Council", "C", "Ch"],
    ["Elm Trust", "X", "\u2713"],
    ["Elm Forum", "VC", "?"],
    ["Elm Mind", "x", None],
]


def seats(found: Imported, body: str) -> list[Any]:
    boards = found.sections["partnerships"].values()
    return [seat for said in boards for seat in said.get("members", ()) if seat["body"] == body]


@pytest.mark.parametrize(
    "said",
    [
        "X / tick = full member",
        "X or tick = member",
        "X/\u2713 = member",
        "x or a tick = Member",
        "TICK, X: member",
        "C = chair; X (or tick) = member; VC = vice chair",
        "C, Ch = chair, X & \u2713 = member",
        "cross = member",
    ],
)
@pytest.mark.parametrize("is_below", [True, False])
def test_marks_that_are_explained_together_are_each_explained(said: str, is_below: bool) -> None:
    found = imported(Who=[*GRID, [], [said]] if is_below else [[said], *GRID])
    assert roles(found)["elm-trust health-board"] == "member"
    assert roles(found)["elm-mind health-board"] == "member"
    assert roles(found)["elm-trust city-board"] == "member"
    assert roles(found)["elm-council city-board"] == "chair"
    assert not [each for each in found.remarks if each.weight is Weight.MISREAD]


def test_marks_in_one_cell_and_their_meaning_in_the_next_are_each_explained() -> None:
    pairs = [["C, Ch", "Chair"], ["X / tick", "Full member"], ["VC", "Vice chair"]]
    for found in (imported(Who=[*GRID, [], *pairs]), imported(Who=GRID, Key=pairs)):
        assert roles(found)["elm-mind health-board"] == "member"
        assert roles(found)["elm-council city-board"] == "chair"
        assert roles(found)["elm-forum health-board"] == "deputy-chair"


def test_each_of_two_marks_has_its_own_of_two_words_and_no_role_is_asked() -> None:
    found = imported(Who=[["C/VC = chair/vice chair"], *GRID])
    assert roles(found)["elm-forum health-board"] == "deputy-chair"
    found = imported(Who=[["C & VC = officers; x = member"], *GRID])
    waiting = [each.message for each in found.remarks if each.weight is Weight.WAITING]
    assert [each for each in waiting if each.startswith("'C' is explained as 'officers'")]
    assert [each for each in waiting if each.startswith("'VC' is explained as 'officers'")]


def test_a_matrix_whose_marks_mostly_make_no_seat_is_told_first_and_asked() -> None:
    rows = [["Organisation", "Health Board", "City Board"], ["Elm Council", "C", "\u2713"]]
    rows += [[f"Elm {n} Trust", "X", "X"] for n in range(3)]
    found = imported(Who=rows)
    (said,) = [each.message for each in found.remarks if each.weight is Weight.MISREAD]
    assert said.startswith("6 of the 8 marks of this matrix make no seat, as 'X' (6 cells) is not")
    assert '"X": "?"  # 6 cells' in start_of_mapping([book_of(Who=rows)], Mapped())


@pytest.mark.parametrize(
    ("note", "mark"),
    [("X on the paper form = whoever came", "'X' (2"), ("Adv = adviser, no vote", "'Adv' (1")],
)
def test_a_mark_that_a_note_speaks_of_and_that_makes_no_seat_is_told_first(
    note: str, mark: str
) -> None:
    found = imported(Who=[*GRID, ["Elm Arts", "Adv", "Sunil Patel"], [], [note]])
    (said,) = [each.message for each in found.remarks if each.weight is Weight.MISREAD]
    assert f"{mark} cell" in said
    assert said.endswith("is not understood, though a note here seems to explain it")


@pytest.mark.parametrize(
    "said",
    ["invited, not confirmed", "to be confirmed", "TBC", "member (tbc)", "asked, awaiting reply"],
)
def test_a_seat_that_is_not_confirmed_is_assumed_and_told_once(said: str) -> None:
    found = imported(Who=[[f"C = chair; X / tick = member; ? = {said}"], *GRID])
    (open_seat,) = [each for each in seats(found, "elm-forum") if "assumed" in each]
    assert open_seat == {"body": "elm-forum", "assumed": ["body"]}
    told_of = said_of(found, "sheet 'Who': its marks")
    assert "? = member, not confirmed, so the seat is marked as assumed (1)" in told_of
    assert not [each for each in told(found) if "no seat is recorded" in each]


def test_a_proposed_seat_is_proposed_and_what_is_declined_or_not_known_is_no_seat() -> None:
    for said, seat in (
        ("proposed member", {"body": "elm-forum", "status": "proposed"}),
        ("invited, declined", None),
        ("not known", None),
    ):
        found = imported(Who=[[f"C = chair; X / tick = member; ? = {said}"], *GRID])
        own = [each for each in seats(found, "elm-forum") if "role" not in each]
        assert own == ([seat] if seat else [])
