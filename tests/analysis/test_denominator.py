"""Charities of a register, held against a map: what is sure, what is perhaps, what is not known."""

from __future__ import annotations

from maps_from_text import analysis_of

from partnermap.analysis.charity import Charity
from partnermap.analysis.denominator import Comparison, Held, Standing
from partnermap.exchange.charities.matching import hold_against
from partnermap.reports.against import render
from partnermap.reports.terminal import Style
from partnermap.wording.against import HeldAgainst, alike_words, not_known

MAP = """\
map: {name: Test, as_of: 2023-11}
organisations:
  pantry: {name: Weir Pantry, identifiers: {GB-CHC: "0012345"}}
  shed: {name: The Weir Shed, also_known_as: [Shed by the Weir]}
  choir: {name: Alder Choir}
  twin-one: {name: Heron Trust}
  twin-two: {name: Heron Trust CIO}
  scouts: {name: Scout groups, stands_for: 12}
partnerships:
  board:
    name: Board
    members:
      - pantry
      - {body: choir, until: 2020}
      - {sector: vcse, seats: 2}
"""


def held(name: str, number: str = "99", text: str = MAP) -> Held:
    return compared(Charity(number, name), text=text).held[0]


def compared(*charities: Charity, text: str = MAP) -> Comparison:
    return hold_against(analysis_of(text).graph, charities)


def test_a_number_is_the_same_with_and_without_noughts_before_it() -> None:
    found = held("ANOTHER NAME", "12345")
    assert (found.standing, found.match and found.match.by) == (Standing.SEATED, "number")


def test_a_name_is_the_same_without_capitals_article_and_legal_form() -> None:
    assert held("WEIR SHED LTD").standing is Standing.UNSEATED
    assert held("SHED BY THE WEIR").standing is Standing.UNSEATED


def test_a_seat_that_has_ended_is_none() -> None:
    assert held("ALDER CHOIR").standing is Standing.UNSEATED


def test_a_name_of_several_bodies_is_perhaps_one_of_them() -> None:
    found = held("HERON TRUST")
    assert found.standing is Standing.PERHAPS
    words = alike_words(analysis_of(MAP).graph, found)
    assert words.endswith("several bodies on the map have this name")


def test_the_name_of_a_body_with_another_number_is_only_perhaps_that_body() -> None:
    found = held("WEIR PANTRY", "777")
    assert found.standing is Standing.PERHAPS
    assert "the number 0012345 on the map" in alike_words(analysis_of(MAP).graph, found)


def test_a_name_that_several_charities_have_is_only_perhaps_a_body() -> None:
    found = compared(Charity("1", "WEIR SHED"), Charity("2", "Weir Shed"))
    assert [each.standing for each in found.held] == [Standing.PERHAPS] * 2
    words = alike_words(analysis_of(MAP).graph, found.held[0])
    assert words == "perhaps The Weir Shed (shed): another charity has this name, too"


def test_a_seat_that_only_a_name_gives_is_listed() -> None:
    seated = MAP.replace("      - pantry", "      - pantry\n      - shed")
    graph = analysis_of(seated).graph
    found = compared(Charity("1", "WEIR SHED"), Charity("12345", "WEIR PANTRY"), text=seated)
    said = render(
        graph, found, HeldAgainst("charities", "", "charities.csv", ()), Style(), every=False
    )
    assert "- WEIR SHED (1): The Weir Shed (shed), by its name" in said
    assert "WEIR PANTRY" not in said


def test_a_near_name_is_perhaps_the_same_unless_that_body_has_another_number() -> None:
    assert held("ALDER CHOIRS").standing is Standing.PERHAPS
    assert held("WEIR PANTRIES").standing is Standing.ABSENT


def test_what_stands_for_several_is_nobody_by_name() -> None:
    assert held("SCOUT GROUPS").standing is Standing.ABSENT


def test_every_charity_is_counted_once() -> None:
    every = [
        Charity("1", "WEIR SHED", income=5),
        Charity("2", "HERON TRUST", income=500_000),
        Charity("3", "NOBODY WE KNOW"),
    ]
    found = compared(*every)
    counts = [len(found.of(each, band=band)) for each in Standing for band in ("micro", "medium")]
    assert sum(counts) == 2
    assert [each.charity.number for each in found.of(band="unknown")] == ["3"]


def test_what_is_not_known_is_said_and_seats_for_a_class_are_counted() -> None:
    graph = analysis_of(MAP).graph
    said = " ".join(not_known(graph, compared()))
    assert "the list of members of 1 of 1 partnership is not declared complete" in said
    assert "2 seats recorded here are for a class" in said


def test_where_all_lists_are_whole_no_seat_may_be_there_unrecorded() -> None:
    whole = MAP.replace("as_of: 2023-11", "as_of: 2023-11, complete: [partnerships]").replace(
        "name: Board", "name: Board\n    complete: [members]"
    )
    found = compared(text=whole)
    assert found.lists_are_whole
    said = " ".join(not_known(analysis_of(whole).graph, found))
    assert "may be there all the same" not in said
