"""PM201: a function that somebody must do and nobody recorded covers."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from maps_from_text import analysis_of, finding_of
from rules.coverage_maps import AREAS, BOTH, NEEDED, body, row

Findings = Callable[..., dict[str, str]]


def test_one_finding_for_each_area_of_the_level(findings: Findings) -> None:
    assert set(findings(NEEDED, "PM201")) == BOTH


@pytest.mark.parametrize(
    "role", ["leads", "decides", "recommends", "coordinates", "oversees", "delivers"]
)
def test_a_body_for_the_area_covers_it(findings: Findings, role: str) -> None:
    assert set(findings(NEEDED + body(f"areas: [east], {row(role)}"), "PM201")) == BOTH - {
        "PM201/care/east"
    }


@pytest.mark.parametrize("role", ["advises", "scrutinises", "involved"])
def test_other_roles_do_not_cover(findings: Findings, role: str) -> None:
    assert set(findings(NEEDED + body(f"areas: [city], {row(role)}"), "PM201")) == BOTH


def test_a_body_for_an_area_around_it_covers_from_above(findings: Findings) -> None:
    assert findings(NEEDED + body(f"areas: [city], {row()}"), "PM201") == {}


def test_a_body_for_ground_within_it_covers_in_part(findings: Findings) -> None:
    text = (
        f"{AREAS}  mill: {{name: Mill, level: ward, within: east}}\n"
        "functions:\n  care: {name: Care, needed_at: neighbourhood}\n"
    )
    assert set(findings(text + body(f"areas: [mill], {row()}"), "PM201")) == {"PM201/care/west"}


def test_an_organisation_covers_too(findings: Findings) -> None:
    text = f"{NEEDED}organisations:\n  o: {{name: O, areas: [city], {row('delivers')}}}\n"
    assert findings(text, "PM201") == {}


def test_it_is_asserted_where_all_partnerships_and_their_functions_are_complete(
    findings: Findings,
) -> None:
    text = "map: {name: T, complete: [partnerships]}\n" + NEEDED
    east = body(f"areas: [east], {row()}, complete: [functions]")
    assert findings(text + east, "PM201") == {"PM201/care/west": "asserted"}


def test_it_is_possible_while_partnerships_may_be_missing(findings: Findings) -> None:
    east = body(f"areas: [east], {row()}, complete: [functions]")
    assert findings(NEEDED + east, "PM201") == {"PM201/care/west": "possible"}


def test_a_list_of_functions_of_another_place_does_not_matter(findings: Findings) -> None:
    text = "map: {name: T, complete: [partnerships]}\n" + NEEDED + body(f"areas: [east], {row()}")
    assert findings(text, "PM201") == {"PM201/care/west": "asserted"}


def test_a_list_of_functions_of_a_body_without_area_does(findings: Findings) -> None:
    text = "map: {name: T, complete: [partnerships]}\n" + NEEDED + body("about: Anything")
    assert findings(text, "PM201") == dict.fromkeys(BOTH, "possible")


def test_a_covering_body_whose_area_is_not_recorded_makes_it_possible(findings: Findings) -> None:
    text = "map: {name: T, complete: [partnerships]}\n" + NEEDED
    text += body(f"{row()}, complete: [functions]")
    assert findings(text, "PM201") == dict.fromkeys(BOTH, "possible")


def test_of_a_sub_group_without_areas_those_of_the_whole_are_told() -> None:
    text = NEEDED.replace("  west: {name: West, level: neighbourhood, within: city}\n", "")
    text += f"""partnerships:
  whole: {{name: Whole, areas: [city]}}
  part: {{name: Part, part_of: whole, {row("delivers")}}}
"""
    assert [place.note for place in finding_of(text, "PM201").locations][-1] == (
        "Part delivers it, which may cover it: its areas are not recorded, and Whole, of which it "
        "is part, is for City"
    )


def test_a_row_without_a_role_makes_it_possible(findings: Findings) -> None:
    text = "map: {name: T, complete: [partnerships]}\n" + NEEDED
    text += body("areas: [city], functions: [care], complete: [functions]")
    assert findings(text, "PM201") == dict.fromkeys(BOTH, "possible")


SAFE = """
functions: {safe: {name: Safeguarding adults, duty: statute}}
partnerships:
  board: {name: Adults Board, functions: [safe]}
  forum: {name: Forum}
"""


def test_a_body_whose_role_is_not_recorded_is_named_and_asked() -> None:
    finding = finding_of(SAFE, "PM201")
    assert finding.message == (
        "Adults Board is recorded against 'Safeguarding adults'; what it does about it is not, and "
        "nobody else recorded here covers it. 'Safeguarding adults' is required by statute."
    )
    assert finding.locations[-1].note == (
        "Adults Board is recorded against it, without a role: it may cover it"
    )
    assert finding.remedy == "Ask what Adults Board does about it, and write its role."
    assert [[slot.words for slot in way] for way in finding.rests_on] == [
        ["what role Adults Board has in 'Safeguarding adults'"]
    ]


def test_a_role_that_turns_out_not_to_cover_leaves_the_lists_to_ask_for() -> None:
    text = SAFE.replace("[safe]", "[{function: safe, role: advises}]")
    finding = finding_of(text, "PM201")
    assert finding.message.startswith("No body recorded here covers 'Safeguarding adults'.")
    (slots,) = finding.rests_on
    assert {slot.name for slot in slots} == {"functions", "partnerships"}


def test_two_without_a_role_are_both_named_stacks_in_the_plural() -> None:
    finding = finding_of(
        SAFE.replace("Forum}", "Forums, stands_for: 3, functions: [safe]}"), "PM201"
    )
    assert finding.message.startswith(
        "Adults Board and Forums are recorded against 'Safeguarding adults'; what they do about it "
        "is not, and"
    )
    assert finding.remedy == (
        "Ask what Adults Board and Forums do about it, and write their roles."
    )


def test_a_class_covers_some_areas_that_nobody_named(findings: Findings) -> None:
    text = "map: {name: T, complete: [partnerships]}\n" + NEEDED
    text += body(f"areas: [city], stands_for: 9, complete: [functions], {row()}")
    assert findings(text, "PM201") == dict.fromkeys(BOTH, "possible")


def test_a_duty_that_may_have_begun_makes_it_possible(findings: Findings) -> None:
    text = "map: {name: T, complete: [partnerships]}\n" + NEEDED
    duty = "functions: [{function: care, role: leads, since: 2023..2024}]"
    text += body(f"areas: [city], complete: [functions], {duty}")
    assert findings(text, "PM201", at="2023-06") == dict.fromkeys(BOTH, "possible")
    assert findings(text, "PM201", at="2022") == dict.fromkeys(BOTH, "asserted")
    assert findings(text, "PM201", at="2024") == {}


def test_an_area_partly_in_two_is_met_by_both(findings: Findings) -> None:
    text = """
areas:
  north: {name: North, level: locality}
  south: {name: South, level: locality}
  border: {name: Border, level: neighbourhood, within: [north, south]}
functions:
  care: {name: Care, needed_at: neighbourhood}
"""
    assert set(findings(text, "PM201")) == {"PM201/care/border"}
    assert findings(text + body(f"areas: [north], {row()}"), "PM201") == {}


@pytest.mark.parametrize(
    ("duty", "expected"),
    [
        ("statute", {"PM201/care"}),
        ("guidance", {"PM201/care"}),
        ("choice", set()),
        ("unknown", set()),
    ],
)
def test_without_a_level_only_a_binding_duty_is_looked_for(
    findings: Findings, duty: str, expected: set[str]
) -> None:
    assert set(findings(f"functions:\n  care: {{name: Care, duty: {duty}}}\n", "PM201")) == expected


def test_without_a_level_any_body_anywhere_covers(findings: Findings) -> None:
    text = "functions:\n  care: {name: Care, duty: statute}\n"
    assert findings(text + body(row("delivers")), "PM201") == {}


WARDS = "functions:\n  care: {name: Care, needed_at: ward, duty: statute}\n"


def test_a_level_without_areas_is_settled_by_the_list_of_areas(findings: Findings) -> None:
    text = "map: {name: T, complete: [partnerships]}\n" + WARDS
    assert findings(text, "PM201") == {"PM201/care": "possible"}
    whole = text.replace("[partnerships]", "[partnerships, areas]")
    assert findings(whole, "PM201") == {"PM201/care": "asserted"}
    assert findings(whole.replace("statute", "choice"), "PM201") == {}
    assert findings(whole + body(row()), "PM201") == {}


def test_an_area_whose_level_is_not_recorded_may_be_of_the_level(findings: Findings) -> None:
    text = "map: {name: T, complete: [partnerships, areas]}\nareas: {mill: {name: Mill}}\n" + WARDS
    assert findings(text, "PM201") == {"PM201/care": "possible"}
    finding = finding_of(text, "PM201")
    (slots,) = finding.rests_on
    assert [slot.words for slot in slots] == ["what level of area Mill is"]
    assert findings(text.replace("Mill}", "Mill, level: ward}"), "PM201") == {
        "PM201/care/mill": "asserted"
    }


def test_who_covered_it_and_who_is_proposed_to_are_told() -> None:
    text = f"{AREAS}functions:\n  care: {{name: Care, needed_at: place}}\npartnerships:\n"
    text += f"  a: {{name: A, areas: [city], {row()}, until: 2021}}\n"
    text += f"  b: {{name: B, areas: [city], {row('delivers')}, status: proposed}}\n"
    text += f"  c: {{name: C, areas: [city], {row('advises')}, status: proposed}}\n"
    finding = finding_of(text, "PM201")
    assert finding.message == (
        "No body recorded here covers 'Care' for City. A covered it until 2021; B would cover it, "
        "and that is proposed."
    )
    assert finding.evidence["duties_that_do_not_count"] == [
        {"body": "a", "role": "leads", "why": "ended"},
        {"body": "b", "role": "delivers", "why": "proposed"},
    ]


def test_only_partnerships_that_may_be_for_the_area_were_searched() -> None:
    text = f"{NEEDED}partnerships:\n  a: {{name: A, areas: [east]}}\n  b: {{name: B}}\n"
    searched = {
        each.id: each.evidence["partnerships_searched"]
        for each in analysis_of(text).findings
        if each.code == "PM201"
    }
    assert searched == {"PM201/care/east": 2, "PM201/care/west": 1}


def test_a_function_that_has_ended_is_needed_no_more(findings: Findings) -> None:
    text = "functions:\n  care: {name: Care, duty: statute, until: 2020}\n"
    assert findings(text, "PM201") == {}
