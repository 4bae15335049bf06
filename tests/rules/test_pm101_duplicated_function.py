"""PM101: the same function, role, place and people."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from maps_from_text import analysis_of

from partnermap.finding import Finding

Findings = Callable[..., dict[str, str]]
AREAS = """
areas:
  city: {name: City, level: place}
  east: {name: East, level: locality, within: city}
  west: {name: West, level: locality, within: city}
communities:
  carers: {name: Carers}
  travellers: {name: Travellers}
functions:
  care: {name: Care}
"""
PAIR = "PM101/care/a+b"


def two(first: str, second: str, more: str = "") -> str:
    return f"{AREAS}partnerships:\n  a: {{name: A, {first}}}\n  b: {{name: B, {second}}}\n{more}"


def the_one(text: str) -> Finding:
    (found,) = [each for each in analysis_of(text).findings if each.code == "PM101"]
    return found


def does(role: str = "leads", areas: str = "[city]", communities: str | None = "[]") -> str:
    people = f", communities: {communities}" if communities is not None else ""
    return f"areas: {areas}, functions: [{{function: care, role: {role}}}]{people}"


@pytest.mark.parametrize("role", ["leads", "decides", "recommends", "coordinates", "oversees"])
def test_two_that_have_one_role_for_one_place_and_everyone_are_asserted(
    findings: Findings, role: str
) -> None:
    assert findings(two(does(role), does(role)), "PM101") == {PAIR: "asserted"}


@pytest.mark.parametrize("role", ["advises", "scrutinises", "involved"])
def test_roles_that_several_may_have_are_not_compared(findings: Findings, role: str) -> None:
    assert findings(two(does(role), does(role)), "PM101") == {}


def test_different_roles_are_no_overlap(findings: Findings) -> None:
    assert findings(two(does("leads"), does("decides")), "PM101") == {}


def test_communities_not_recorded_make_it_possible(findings: Findings) -> None:
    assert findings(two(does(), does(communities=None)), "PM101") == {PAIR: "possible"}


def test_different_communities_are_no_overlap(findings: Findings) -> None:
    text = two(does(communities="[carers]"), does(communities="[travellers]"))
    assert findings(text, "PM101") == {}


def test_one_for_everyone_has_every_community_in_common(findings: Findings) -> None:
    text = two(does(communities="[carers]"), does(communities="[]"))
    assert findings(text, "PM101") == {PAIR: "asserted"}


def test_areas_not_recorded_make_it_possible(findings: Findings) -> None:
    second = "functions: [{function: care, role: leads}], communities: []"
    assert findings(two(does(), second), "PM101") == {PAIR: "possible"}


def test_areas_apart_are_no_overlap(findings: Findings) -> None:
    assert findings(two(does(areas="[east]"), does(areas="[west]")), "PM101") == {}


def test_nested_areas_are_one_note_about_levels(findings: Findings) -> None:
    text = two(does(areas="[city]"), does(areas="[east]"))
    assert findings(text, "PM101") == {"PM101/care/at-several-levels/a+b": "asserted"}


def test_areas_that_overlap_without_nesting_are_another_note(findings: Findings) -> None:
    text = two(does(areas="[east, north]"), does(areas="[east, west]"))
    text = text.replace(
        "communities:\n", "  north: {name: North, level: locality}\ncommunities:\n", 1
    )
    assert findings(text, "PM101") == {"PM101/care/for-overlapping-ground/a+b": "asserted"}
    finding = the_one(text)
    assert finding.message == ("A and B lead 'Care' for ground that overlaps: who does which part?")


def test_an_area_partly_in_two_overlaps_both_and_is_within_neither(findings: Findings) -> None:
    text = two(does(areas="[east]"), does(areas="[mill]"))
    text = text.replace(
        "communities:\n",
        "  mill: {name: Mill, level: neighbourhood, within: [east, west]}\ncommunities:\n",
        1,
    )
    assert set(findings(text, "PM101")) == {"PM101/care/for-overlapping-ground/a+b"}


def test_levels_that_rest_on_where_an_area_was_guessed_to_lie_are_possible(
    findings: Findings,
) -> None:
    text = two(does(areas="[city]"), does(areas="[east]"))
    text = text.replace("east: {name: East,", "east: {name: East, inferred: [within],")
    assert findings(text, "PM101") == {"PM101/care/at-several-levels/a+b": "possible"}


def test_several_that_deliver_for_one_ground_are_one_note(findings: Findings) -> None:
    text = two(does("delivers"), does("delivers", areas="[east]"))
    assert findings(text, "PM101") == {"PM101/care/several-deliver/a+b": "asserted"}


def test_those_for_ground_apart_are_notes_of_their_own(findings: Findings) -> None:
    more = f"  c: {{name: C, {does('delivers', areas='[west]')}}}\n"
    more += f"  d: {{name: D, {does('delivers', areas='[west]')}}}\n"
    text = two(does("delivers", areas="[east]"), does("delivers", areas="[east]"), more)
    assert sorted(findings(text, "PM101")) == [
        "PM101/care/several-deliver/a+b",
        "PM101/care/several-deliver/c+d",
    ]


def test_several_that_deliver_for_ground_apart_are_nothing(findings: Findings) -> None:
    text = two(does("delivers", areas="[west]"), does("delivers", areas="[east]"))
    assert findings(text, "PM101") == {}


@pytest.mark.parametrize("link", ["accountable_to", "part_of", "decides_through", "reports_to"])
def test_a_body_and_one_it_answers_to_are_never_reported(findings: Findings, link: str) -> None:
    assert findings(two(does(), f"{does()}, {link}: a"), "PM101") == {}


def test_nor_at_any_length_along_mixed_links(findings: Findings) -> None:
    between = "  m: {name: M, part_of: a}\n"
    assert findings(two(does(), f"{does()}, reports_to: m", between), "PM101") == {}


def test_nor_is_one_that_has_its_authority_delegated(findings: Findings) -> None:
    assert findings(two(f"{does()}, delegates_to: b", does()), "PM101") == {}


def test_two_that_report_to_each_other_are_not_above_one_another(findings: Findings) -> None:
    text = two(f"{does()}, reports_to: b", f"{does()}, reports_to: a")
    assert findings(text, "PM101") == {PAIR: "asserted"}


def test_a_stack_is_never_a_duplicate(findings: Findings) -> None:
    assert findings(two(does(), f"{does()}, stands_for: 5"), "PM101") == {}


def test_an_organisation_is_never_a_duplicate(findings: Findings) -> None:
    text = f"{AREAS}partnerships:\n  a: {{name: A, {does()}}}\n"
    text += f"organisations:\n  b: {{name: B, {does()}}}\n"
    assert findings(text, "PM101") == {}


def test_an_inferred_role_makes_it_possible(findings: Findings) -> None:
    second = (
        "areas: [city], communities: [],"
        " functions: [{function: care, role: leads, inferred: [role]}]"
    )
    assert findings(two(does(), second), "PM101") == {PAIR: "possible"}


def test_an_inferred_area_makes_it_possible(findings: Findings) -> None:
    assert findings(two(does(), f"{does()}, inferred: [areas]"), "PM101") == {PAIR: "possible"}


def test_a_body_that_may_not_exist_yet_makes_it_possible(findings: Findings) -> None:
    text = two(does(), f"{does()}, since: 2023..2024")
    assert findings(text, "PM101", at="2023-06") == {PAIR: "possible"}
    assert findings(text, "PM101", at="2022") == {}
    assert findings(text, "PM101", at="2024") == {PAIR: "asserted"}


def test_a_link_that_may_stand_makes_it_possible(findings: Findings) -> None:
    text = two(does(), f"{does()}, reports_to: {{to: a, since: 2023..2024}}")
    assert findings(text, "PM101", at="2023-06") == {PAIR: "possible"}
    assert findings(text, "PM101", at="2024") == {}


def test_a_proposed_body_counts_only_in_the_proposed_future(findings: Findings) -> None:
    text = two(does(), f"{does()}, status: proposed")
    assert findings(text, "PM101") == {}
    assert findings(text, "PM101", with_proposed=True) == {PAIR: "asserted"}


def test_before_recording_began_nothing_is_asserted(findings: Findings) -> None:
    text = "map: {name: Test, recorded_from: 2022}\n" + two(does(), does())
    assert findings(text, "PM101", at="2021") == {PAIR: "possible"}
    assert findings(text, "PM101", at="2022") == {PAIR: "asserted"}


def test_three_alike_are_three_pairs(findings: Findings) -> None:
    text = two(does(), does(), f"  c: {{name: C, {does()}}}\n")
    assert sorted(findings(text, "PM101")) == ["PM101/care/a+b", "PM101/care/a+c", "PM101/care/b+c"]


class TestLines:
    @pytest.mark.parametrize(
        ("first", "more"),
        [
            ("accountable_to: bb", ""),
            ("accountable_to: c", "  c: {name: C, reports_to: bb}\n"),
            ("accountable_to: {kind: board}", ""),
            ("accountable_to: {to: c, assumed: [to]}", "  c: {name: C}\n"),
            ("reports_to: {to: b, until: 2020, assumed: [until]}", ""),
            ("inferred: [accountable_to]", ""),
            ("about: x", "links:\n  - {from: aa, kind: part_of, to: b}\n"),
            (
                "about: x",
                "links:\n  - {from: c, kind: part_of, to: b, assumed: [from]}\n"
                "organisations: {c: {name: C}}\n",
            ),
            ("about: x", "links:\n  - {from: b, kind: delegates_to, to: {kind: board}}\n"),
            ("about: x", "links:\n  - {from: a, kind: advises, to: b, inferred: [kind]}\n"),
        ],
    )
    def test_a_line_that_may_lead_from_one_to_the_other_makes_it_possible(
        self, findings: Findings, first: str, more: str
    ) -> None:
        text = two(f"{does()}, {first}", does(), more)
        assert findings(text, "PM101") == {PAIR: "possible"}

    def test_it_names_the_id_that_has_no_record(self) -> None:
        finding = the_one(two(f"{does()}, accountable_to: bb", does()))
        assert [[slot.words for slot in each] for each in finding.rests_on] == [
            ["what 'bb' is (it has no record)"]
        ]

    @pytest.mark.parametrize(
        "more",
        [
            "organisations: {hall: {name: Hall, kind: council, reports_to: b}}\n",
            "organisations: {hall: {name: Hall, kind: charity, accountable_to: b}}\n",
            "organisations: {hall: {name: Hall, kind: council, reports_to: b}}\n"
            "links:\n  - {from: ghost, kind: part_of, to: hall}\n",
        ],
    )
    def test_a_line_ends_at_an_organisation(self, findings: Findings, more: str) -> None:
        text = two(f"{does()}, accountable_to: hall", does(), more)
        assert findings(text, "PM101") == {PAIR: "asserted"}

    def test_an_end_that_is_certain_is_in_no_doubt(self, findings: Findings) -> None:
        text = two(f"{does()}, accountable_to: c", does(), "  c: {name: C}\n")
        assert findings(text, "PM101") == {PAIR: "asserted"}
