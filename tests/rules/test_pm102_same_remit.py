"""PM102: one theme, place and people, where it is not recorded what both do."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from maps_from_text import finding_of

Findings = Callable[..., dict[str, str]]
WORDS = """
areas:
  city: {name: City, level: place}
  east: {name: East, level: locality, within: city}
themes:
  food: {name: Food}
  health: {name: Health}
communities:
  carers: {name: Carers}
  travellers: {name: Travellers}
functions:
  care: {name: Care}
  cook: {name: Cook}
"""
PAIR = "PM102/a+b"
ASSERTED = {PAIR: "asserted"}
POSSIBLE = {PAIR: "possible"}
DOES = "functions: [{function: care, role: involved}]"


def of(
    themes: str = "[food]", areas: str = "[city]", communities: str | None = "[]", more: str = ""
) -> str:
    people = f", communities: {communities}" if communities is not None else ""
    return f"themes: {themes}, areas: {areas}{people}{more and ', ' + more}"


def whole(more: str = "") -> str:
    return of(more=f"complete: [functions]{more and ', ' + more}")


def two(first: str, second: str, more: str = "") -> str:
    return f"{WORDS}partnerships:\n  a: {{name: A, {first}}}\n  b: {{name: B, {second}}}\n{more}"


def test_a_theme_a_place_and_people_in_common_are_asserted_where_one_surely_has_no_function(
    findings: Findings,
) -> None:
    assert findings(two(whole(), of()), "PM102") == ASSERTED
    assert findings(two(whole(), of(more=DOES)), "PM102") == ASSERTED


def test_what_is_known_to_be_nothing_is_not_called_unrecorded() -> None:
    both = finding_of(two(whole(), whole()), "PM102")
    assert both.message.endswith(", and neither has any function that the map lists.")
    assert both.remedy.startswith("Ask what each of them does")


def test_it_is_possible_while_the_functions_of_neither_are_complete(findings: Findings) -> None:
    assert findings(two(of(), of()), "PM102") == POSSIBLE
    finding = finding_of(two(of(), of()), "PM102")
    assert [[slot.record for slot in each] for each in finding.rests_on] == [["a"], ["b"]]


def test_where_one_has_functions_the_list_of_the_other_settles_it() -> None:
    finding = finding_of(two(of(more=DOES), of()), "PM102")
    assert [[slot.words for slot in each] for each in finding.rests_on] == [
        ["whether the functions of B are complete"]
    ]


def test_what_both_do_is_for_another_rule(findings: Findings) -> None:
    other = "functions: [{function: cook, role: leads}]"
    assert findings(two(of(more=DOES), of(more=other)), "PM10") == {}


@pytest.mark.parametrize(
    "second",
    [
        of(themes="[health]"),
        of(themes="[]"),
        "areas: [city], communities: []",
        of(areas="[east]"),
        of(areas="[city, east]"),
        of(areas="[]"),
    ],
)
def test_another_theme_or_place_or_none_recorded_is_no_common_remit(
    findings: Findings, second: str
) -> None:
    assert findings(two(whole(), second), "PM102") == {}


def test_different_people_are_no_common_remit(findings: Findings) -> None:
    text = two(of(communities="[carers]"), of(communities="[travellers]"))
    assert findings(text, "PM102") == {}


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        (of(communities=None), POSSIBLE),
        (of(communities="[carers]"), ASSERTED),
        (of(communities="[carers]", more="inferred: [communities]"), POSSIBLE),
        (of(more="assumed: [areas]"), POSSIBLE),
        (of(more="inferred: [themes]"), POSSIBLE),
        (of(themes="[food, helth]"), ASSERTED),
        (of(communities="[carrers]"), POSSIBLE),
        (of(more="since: 2023..2024"), POSSIBLE),
        (of(more="since: 2024"), {}),
        (of(more="status: proposed"), {}),
        (of(more="stands_for: 5"), {}),
    ],
)
def test_what_is_not_known_or_not_stated_makes_it_possible(
    findings: Findings, second: str, expected: dict[str, str]
) -> None:
    assert findings(two(whole(), second), "PM102", at="2023-06") == expected


def test_a_theme_that_no_record_has_may_mean_two_things(findings: Findings) -> None:
    text = two(whole(), of()).replace("[food]", "[fud]")
    assert findings(text, "PM102") == POSSIBLE


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("{function: care, until: 2020}", ASSERTED),
        ("{function: care, until: 2020, inferred: [until]}", POSSIBLE),
        ("{function: care, since: 2023..2024}", POSSIBLE),
        ("{function: care, role: advises}", {}),
        ("care", {}),
    ],
)
def test_a_function_counts_while_it_stands(
    findings: Findings, row: str, expected: dict[str, str]
) -> None:
    text = two(whole(f"functions: [{row}]"), of(more=DOES))
    assert findings(text, "PM102", at="2023-06") == expected


@pytest.mark.parametrize("link", ["accountable_to", "part_of", "decides_through", "reports_to"])
def test_a_body_and_one_it_answers_to_are_never_reported(findings: Findings, link: str) -> None:
    assert findings(two(whole(), f"{of()}, {link}: a"), "PM102") == {}
    between = "  m: {name: M, part_of: a}\n"
    assert findings(two(whole(), f"{of()}, {link}: m", between), "PM102") == {}


def test_a_link_that_may_stand_makes_it_possible(findings: Findings) -> None:
    text = two(whole(), f"{of()}, reports_to: {{to: a, since: 2023..2024}}")
    assert findings(text, "PM102", at="2023-06") == POSSIBLE


def test_before_recording_began_nothing_is_asserted(findings: Findings) -> None:
    text = "map: {name: Test, recorded_from: 2022}\n" + two(whole(), of())
    assert findings(text, "PM102", at="2021") == POSSIBLE


def test_it_is_a_note_and_says_what_is_in_common_and_what_is_not_recorded() -> None:
    first = of(themes="[food, health]", communities="[carers]")
    finding = finding_of(two(first, of(themes="[health, food]", more=DOES)), "PM102")
    assert finding.severity == "note"
    assert finding.message == (
        "A and B both work on 'Food' and 'Health' for City, and for Carers. What A does is not "
        "recorded."
    )
    assert finding.evidence["themes"] == ["food", "health"]
    assert finding.evidence["bodies"] == {
        "a": {"communities": ["carers"], "functions_recorded": False, "answers_to": None},
        "b": {"communities": [], "functions_recorded": True, "answers_to": None},
    }


def many(number: int, fields: str = "") -> str:
    rows = "".join(f"  p{n:03}: {{name: P{n}, {fields or whole()}}}\n" for n in range(number))
    return f"{WORDS}partnerships:\n{rows}"


def test_up_to_four_are_told_pair_by_pair(findings: Findings) -> None:
    assert len(findings(many(4), "PM102")) == 6


def test_five_alike_are_one_finding(findings: Findings) -> None:
    assert findings(many(5), "PM102") == {"PM102/p000+p001+p002+p003+p004": "asserted"}
    assert finding_of(many(5), "PM102").message == (
        "Five partnerships work on 'Food' for City: P0, P1, P2 and two others. What they do is "
        "not recorded."
    )
    one_known = many(5).replace("P4, ", f"P4, {DOES}, ")
    assert finding_of(one_known, "PM102").message.endswith("What four of them do is not recorded.")


def test_two_of_a_group_that_share_a_second_theme_are_a_pair_beside_it(findings: Findings) -> None:
    text = many(6)
    for n in (0, 1):
        text = text.replace(f"P{n}, themes: [food]", f"P{n}, themes: [food, health]")
    found = findings(text, "PM102")
    assert sorted(found) == ["PM102/p000+p001", "PM102/p000+p001+p002+p003+p004+p005"]


def test_bodies_that_may_not_exist_are_said_to() -> None:
    text = two(whole(), of(more="since: 2020..2025"))
    assert finding_of(text, "PM102").message.startswith("If B exists at this date, A and B both ")


def test_what_is_recorded_as_none_is_not_called_not_recorded() -> None:
    message = finding_of(two(whole(), of()), "PM102").message
    assert message.endswith("A has no function that the map lists; what B does is not recorded.")
