"""Which questions are asked, and in which order: most findings, weighted, for each letter first."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from partnermap.asking import Question, questions
from partnermap.finding import (
    Certainty,
    Decision,
    DecisionState,
    Finding,
    Location,
    Severity,
    Slot,
)

HERE = Location("map.yaml", 1, 1)


def seats(of: str) -> Slot:
    return Slot("organisations", of, "seats", "list")


def links(of: str) -> Slot:
    return Slot("organisations", of, "links", "list")


def members(of: str) -> Slot:
    return Slot("partnerships", of, "members", "list")


def possible(name: str, *ways: tuple[Slot, ...], severity: Severity = Severity.WARNING) -> Finding:
    return Finding(
        "PM301", "no-seat", (name,), severity, name, (HERE,), Certainty.POSSIBLE, rests_on=ways
    )


def asked(*findings: Finding) -> list[str]:
    return [each.about[1] for each in questions(findings)]


def test_nothing_is_asked_where_nothing_is_only_possible() -> None:
    certain = Finding("PM301", "no-seat", ("o",), Severity.WARNING, "o", (HERE,))
    assert questions([certain]) == ()


def test_what_was_decided_is_not_asked_about_until_it_is_open_again() -> None:
    finding = possible("a", (seats("a"),))
    states = {DecisionState.DECIDED: [], DecisionState.DUE: [], DecisionState.REOPENED: ["a"]}
    for state, expected in states.items():
        decision = Decision("accepted", state, "", "", "", HERE)
        decided = Finding(
            *("PM301", "no-seat", ("a",), Severity.WARNING, "a", (HERE,), Certainty.POSSIBLE),
            rests_on=finding.rests_on,
            disposition=decision,
        )
        assert asked(decided) == expected


def test_what_is_asked_about_one_body_is_one_question() -> None:
    held = Slot("links", "a", "reports_to[b].to", "field", "inferred")
    (question,) = questions([possible("x", (seats("a"), links("a"), held))])
    assert question == Question(
        ("bodies", "a"), (held, links("a"), seats("a")), ("PM301/x",), (), (), frozenset()
    )


def test_what_settles_most_by_weight_comes_first_then_the_heaviest_then_ids() -> None:
    assert asked(
        possible("1", (seats("c"),)),
        possible("2", (seats("b"),), severity=Severity.NOTE),
        possible("3", (seats("a"),), severity=Severity.NOTE),
        possible("4", (seats("d"),), severity=Severity.NOTE),
        possible("5", (seats("d"),), severity=Severity.NOTE),
    ) == ["c", "d", "a", "b"]


def test_a_duty_of_statute_outweighs_what_is_found_of_one_organisation() -> None:
    duty = replace(possible("safe", (members("z"),)), evidence={"duty": "statute"})
    act = replace(possible("act", (members("y"),)), evidence={"expected": {"duty": "statute"}})
    two = [possible(name, (seats("a"),)) for name in ("1", "2")]
    assert asked(duty, act, *two) == ["y", "z", "a"]
    many = [possible(str(number), (seats("a"),)) for number in range(4)]
    assert asked(duty, *many) == ["a", "z"]


def test_sixty_secretaries_rather_than_1500_charities() -> None:
    boards = tuple(members(f"board-{n:02}") for n in range(60))
    charities = [f"charity-{n:04}" for n in range(1500)]
    found = questions([possible(each, (seats(each),), boards) for each in charities])
    assert [each.about[1] for each in found] == [slot.record for slot in boards]
    assert len(found[-1].with_earlier) == 1500
    assert all(len(each.helps) == 1500 for each in found[:-1])


def test_a_charity_that_is_asked_in_any_case_is_asked_for_its_seats_too() -> None:
    boards = tuple(members(f"board-{n}") for n in range(3))
    income = Slot("organisations", "a", "income", "field")
    (question,) = questions([possible("x", (income, seats("a")), (income, *boards))])
    assert question.slots == (income, seats("a"))


def test_an_alternative_that_is_partly_asked_comes_before_a_new_one() -> None:
    found = questions(
        [
            possible("1", (seats("a"),)),
            possible("2", (seats("a"),)),
            possible("3", (seats("b"), seats("c")), (seats("a"), seats("z"))),
        ]
    )
    assert [each.about[1] for each in found] == ["a", "z"]
    assert found[0].alone == ("PM301/1", "PM301/2")
    assert found[0].helps == found[1].with_earlier == ("PM301/3",)


def test_of_alternatives_that_are_asked_of_the_same_the_one_with_less_to_ask() -> None:
    (question,) = questions([possible("1", (seats("a"), links("a")), (members("a"),))])
    assert question.slots == (members("a"),)


LETTERS = "abcdef"
SINGLE = st.lists(st.sets(st.sampled_from(LETTERS), min_size=1, max_size=3), min_size=1, max_size=9)


@settings(max_examples=100, deadline=None)
@given(SINGLE)
def test_where_one_question_settles_a_finding_the_list_keeps_chvatals_bound(
    ways: list[set[str]],
) -> None:
    found = questions(
        possible(str(number), *((seats(each),) for each in sorted(way)))
        for number, way in enumerate(ways)
    )
    shortest = next(
        size
        for size in range(1, len(LETTERS) + 1)
        for chosen in combinations(LETTERS, size)
        if all(way & set(chosen) for way in ways)
    )
    bound = shortest * sum(Fraction(1, n) for n in range(1, len(ways) + 1))
    assert len(found) <= bound
    assert sum(len(each.alone) for each in found) == len(ways)
