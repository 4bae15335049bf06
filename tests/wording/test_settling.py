"""What would settle a finding, so that it can be read aloud: all of these, or either of those."""

from __future__ import annotations

from dataclasses import replace

from maps_from_text import analysis_of

from partnermap.finding import Certainty, Finding, Location, Severity, Slot
from partnermap.wording import Settling, settling, settling_in_short, slot_words

NAMES = {
    "a": "Adults Board",
    "b": "Befriending Network",
    "c": "Carers",
    "d": "Dales",
    "e": "Elders",
}
MAP = "partnerships:\n" + "".join(f"  {body}: {{name: {name}}}\n" for body, name in NAMES.items())


def members(body: str) -> Slot:
    words = f"whether the members of {NAMES[body]} are complete"
    return Slot("partnerships", body, "members", "list", words=words)


def holder(body: str, position: int) -> Slot:
    name = f"members[{position}].body"
    return Slot("partnerships", body, name, "field", words=f"who holds a seat on {NAMES[body]}")


SEATS = Slot("organisations", "o", "seats", "list", words="whether the seats of Club are complete")
WHOLE = Slot("map", "", "partnerships", "list", words="whether all partnerships are on the map")


def said(*alternatives: tuple[Slot, ...]) -> Settling:
    finding = Finding(
        "PM301",
        "no-seat",
        ("o",),
        Severity.WARNING,
        "Club has no seat.",
        (Location("map.yaml", 1, 1),),
        Certainty.POSSIBLE,
        rests_on=alternatives,
    )
    return settling(analysis_of(MAP).graph, finding)


def in_short(*alternatives: tuple[Slot, ...]) -> str:
    finding = Finding(
        "PM301",
        "no-seat",
        ("o",),
        Severity.WARNING,
        "Club has no seat.",
        (Location("map.yaml", 1, 1),),
        Certainty.POSSIBLE,
        rests_on=alternatives,
    )
    return settling_in_short(analysis_of(MAP).graph, finding)


def test_in_short_all_is_said_of_up_to_three_things() -> None:
    assert in_short((SEATS, WHOLE)) == (
        "Would be settled by knowing whether all partnerships are on the map; and whether the "
        "seats of Club are complete."
    )


def test_in_short_alike_things_are_one_and_the_rest_is_counted() -> None:
    every = (*(members(body) for body in NAMES), WHOLE, SEATS, holder("a", 1), holder("b", 1))
    assert in_short(every) == (
        "Would be settled by knowing whether all partnerships are on the map; whether the seats of "
        "Club are complete; whether the members of each of 5 partnerships are complete; and one "
        "more thing (see --all)."
    )


def test_in_short_guesses_are_one_thing_and_the_least_way_is_told() -> None:
    first = guessed("a", "areas", "inferred", "which areas A is for, so far only concluded")
    second = guessed("a", "kind", "assumed", "what kind A is, so far only guessed")
    assert in_short((SEATS, WHOLE, members("a")), (first, second)) == (
        "Would be settled by knowing whether two facts are right that were only concluded or "
        "guessed. There is another way: see --all."
    )


def test_nothing_where_it_is_certain() -> None:
    assert not said()


def test_one_thing() -> None:
    assert said((SEATS,)) == Settling("whether the seats of Club are complete")


def test_all_of_several_things_together() -> None:
    assert said((SEATS, WHOLE)) == Settling(
        "both whether all partnerships are on the map; and whether the seats of Club are complete"
    )
    assert said((SEATS, WHOLE, members("a"))) == Settling(
        "all of these together: whether all partnerships are on the map; "
        "whether the seats of Club are complete; "
        "and whether the members of Adults Board are complete"
    )


def test_either_of_two() -> None:
    assert said((SEATS,), (WHOLE, members("a"), members("b"))) == Settling(
        ways=(
            "either whether the seats of Club are complete",
            "or both whether all partnerships are on the map; "
            "and whether the members of Adults Board and Befriending Network are complete",
        )
    )


def test_what_is_needed_in_any_case_is_said_once() -> None:
    income = Slot("organisations", "o", "income", "field", words="the income of Club")
    assert said((income, SEATS), (income, WHOLE)) == Settling(
        "the income of Club",
        (
            "either whether the seats of Club are complete",
            "or whether all partnerships are on the map",
        ),
    )


def test_a_long_list_names_the_first_and_says_how_many() -> None:
    slots = tuple(members(each) for each in NAMES)
    assert said(slots) == Settling(
        "whether the members of each of 5 partnerships are complete, among them Adults Board, "
        "Befriending Network and Carers"
    )


def test_fields_of_many_bodies_are_one_question() -> None:
    slots = tuple(holder(each, at) for at, each in enumerate(NAMES))
    assert said(slots) == Settling(
        "who holds a seat on each of 5 partnerships, among them Adults Board, Befriending Network "
        "and Carers"
    )


def test_two_seats_of_one_body_are_said_once() -> None:
    assert said((holder("a", 1), holder("a", 2))) == Settling("who holds a seat on Adults Board")


def test_words_that_do_not_name_the_body_are_listed() -> None:
    slots = tuple(
        Slot("areas", f"x{at}", "record", "field", words=f"what '{at}x' is (it has no record)")
        for at in range(6)
    )
    assert said(slots) == Settling(
        "all of these together: what '0x' is (it has no record); what '1x' is (it has no record); "
        "what '2x' is (it has no record); and 3 more of this kind"
    )


def test_many_ways_are_cut() -> None:
    ways = tuple((Slot("functions", f"f{n}", "x", "field", words=f"thing {n}"),) for n in range(9))
    assert said(*ways) == Settling(
        ways=(
            "either thing 0",
            "or thing 1",
            "or thing 2",
            "or thing 3",
            "or any of 5 other things",
        )
    )


def guessed(body: str, field: str, how: str, words: str) -> Slot:
    return Slot("partnerships", body, field, "field", how, words=words)


def test_what_was_guessed_in_one_way_is_told_together() -> None:
    areas = guessed("a", "areas", "inferred", "which areas A is for, so far only concluded")
    kind = guessed("a", "kind", "inferred", "what kind A is, so far only concluded")
    sector = guessed("a", "sector", "assumed", "which sector A is, so far only guessed")
    assert said((areas, kind, sector)) == Settling(
        "both which sector A is, so far only guessed; "
        "and what is so far only concluded (which areas A is for; what kind A is)"
    )


def test_a_rough_date_that_was_guessed_is_asked_for_once() -> None:
    rough = guessed("a", "since", "within 2002..2005", "when between 2002 and 2005 A began")
    inferred = guessed("a", "since", "inferred", "when A began, so far only concluded")
    assert said((inferred, rough)) == Settling("when between 2002 and 2005 A began")


def test_many_alike_are_one_question_in_the_singular_stacks_among_them() -> None:
    bodies = {f"b{at}": f"Board {at}" for at in range(3)} | {"s": "Other boards"}
    text = "partnerships:\n" + "".join(
        f"  {body}: {{name: {name}{', stands_for: 4' * (body == 's')}}}\n"
        for body, name in bodies.items()
    )
    graph = analysis_of(text).graph
    slots = [Slot("partnerships", body, "decides", "field") for body in bodies]
    worded = tuple(replace(slot, words=slot_words(graph, slot)) for slot in slots)
    finding = Finding(
        "PM200",
        "nobody-decides",
        ("map",),
        Severity.WARNING,
        "Nobody decides.",
        (Location("map.yaml", 1, 1),),
        Certainty.POSSIBLE,
        rests_on=(worded,),
    )
    assert settling(graph, finding).first == (
        "whether each of 4 partnerships takes decisions, among them Board 0, Board 1 and Board 2"
    )


def test_many_ids_without_a_record_are_one_question() -> None:
    rows = "".join(f"  b{at}: {{name: B{at}, members: [lost-{at}]}}\n" for at in range(5))
    club = "organisations: {club: {name: Club, sector: vcse, income: micro}}\n"
    analysis = analysis_of(f"{club}partnerships:\n{rows}")
    (finding,) = [each for each in analysis.findings if each.code == "PM301"]
    settled = settling(analysis.graph, finding)
    said = " ".join([settled.first, *settled.ways])
    assert "what 5 ids mean that no record has, among them lost-0, lost-1 and lost-2" in said
    assert "'each of" not in said
