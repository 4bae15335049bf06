"""PM202: what somebody does, somebody leads, decides on or oversees."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from maps_from_text import analysis_of, finding_of

Findings = Callable[..., dict[str, str]]
CARE = {"PM202/care": "asserted"}
PERHAPS = {"PM202/care": "possible"}


def bodies(*partnerships: str, more: str = "", function: str = "name: Care") -> str:
    """A map on which all partnerships are recorded and have said what their functions are."""
    rows = "".join(
        f"  p{number}: {{name: P{number}, complete: [functions], {_placed(fields)}}}\n"
        for number, fields in enumerate(partnerships, start=1)
    )
    places = "{town: {name: Town}, east: {name: East, within: town}, west: {name: West}}"
    return (
        "map: {name: T, complete: [partnerships], recorded_from: 2000}\n"
        f"areas: {places}\nfunctions: {{care: {{{function}}}}}\n{more}partnerships:\n{rows}"
    )


def _placed(fields: str) -> str:
    return fields if "areas: [" in fields else f"areas: [town], {fields}"


def does(role: str, more: str = "") -> str:
    return f"functions: [{{function: care, role: {role}{more}}}]"


@pytest.mark.parametrize(
    ("role", "expected"),
    [
        *((role, CARE) for role in ("delivers", "coordinates", "recommends")),
        *((role, {}) for role in ("advises", "scrutinises", "involved")),
        *((role, {}) for role in ("leads", "decides", "oversees")),
    ],
)
def test_what_two_do_and_nobody_is_in_charge_of(
    findings: Findings, role: str, expected: dict[str, str]
) -> None:
    assert findings(bodies(does(role), does(role)), "PM202") == expected


@pytest.mark.parametrize(
    ("role", "expected"),
    [
        *((role, {}) for role in ("leads", "decides", "oversees")),
        *((role, CARE) for role in ("recommends", "advises", "scrutinises", "involved")),
    ],
)
def test_who_leads_decides_or_oversees_is_in_charge(
    findings: Findings, role: str, expected: dict[str, str]
) -> None:
    assert findings(bodies(does("delivers"), does("delivers"), does(role)), "PM202") == expected


def test_a_body_may_be_in_charge_of_what_it_does(findings: Findings) -> None:
    both = "functions: [{function: care, role: delivers}, {function: care, role: leads}]"
    assert findings(bodies(both), "PM202") == {}


@pytest.mark.parametrize(
    ("decides", "expected"),
    [("decides: false", CARE), ("decides: true", {}), ("decides: unknown", {}), ("about: x", {})],
)
def test_who_does_it_alone_is_taken_to_decide_unless_it_takes_no_decisions(
    findings: Findings, decides: str, expected: dict[str, str]
) -> None:
    assert findings(bodies(f"{does('delivers')}, {decides}"), "PM202") == expected


def test_an_organisation_decides_on_what_it_does_alone(findings: Findings) -> None:
    fields = f"sector: vcse, areas: [town], {does('delivers')}"
    charity = f"organisations: {{charity: {{name: C, {fields}}}}}\n"
    assert findings(bodies("about: x", more=charity), "PM202") == {}
    assert findings(bodies(does("delivers"), more=charity), "PM202") == PERHAPS
    whole = charity.replace("sector:", "complete: [functions], sector:")
    assert findings(bodies(does("delivers"), more=whole), "PM202") == CARE


@pytest.mark.parametrize(
    ("council", "expected"), [("kind: council", PERHAPS), ("kind: charity, sector: vcse", CARE)]
)
def test_a_public_body_may_be_in_charge_and_not_have_said_so(
    findings: Findings, council: str, expected: dict[str, str]
) -> None:
    more = f"organisations: {{council: {{name: C, {council}}}}}\n"
    both = bodies(does("delivers"), does("delivers"), more=more)
    assert findings(both, "PM202") == expected


def test_a_stack_is_several_who_do_it(findings: Findings) -> None:
    assert findings(bodies(f"{does('delivers')}, stands_for: 12"), "PM202") == CARE
    guessed = f"{does('delivers')}, stands_for: 12, inferred: [stands_for]"
    assert findings(bodies(guessed), "PM202") == PERHAPS


@pytest.mark.parametrize(
    ("areas", "expected"),
    [("[town]", {}), ("[east]", {}), ("[west]", CARE), ("[]", {}), ("[twon]", {})],
)
def test_in_charge_is_who_leads_it_for_the_same_ground(
    findings: Findings, areas: str, expected: dict[str, str]
) -> None:
    east = f"areas: [east], {does('delivers')}"
    text = bodies(east, east, f"areas: {areas}, {does('leads')}")
    assert findings(text, "PM202") == expected


def test_each_who_does_it_in_a_place_of_its_own_does_it_alone(findings: Findings) -> None:
    east, west = (f"areas: [{area}], {does('delivers')}" for area in ("east", "west"))
    assert findings(bodies(east, west), "PM202") == {}
    assert findings(bodies(east, west, f"areas: [town], {does('coordinates')}"), "PM202") == CARE


def test_who_shares_the_work_is_not_known_where_areas_are_not_recorded(findings: Findings) -> None:
    text = bodies(does("delivers"), does("delivers"))
    assert findings(text.replace("P2, complete: [functions], areas: [town]", "P2"), "PM202") == (
        PERHAPS
    )


def test_where_one_works_is_enough_to_know() -> None:
    east = f"areas: [east], {does('delivers')}, decides: false"
    west = f"areas: [west], {does('delivers')}, decides: false"
    unknown = "areas: [west]"
    text = bodies(east, west, unknown).replace("P3, complete: [functions]", "P3")
    finding = finding_of(text, "PM202")
    assert finding.certainty.value == "asserted"
    assert finding.subjects == ("p1",)
    assert finding.evidence["perhaps_done_by"] == [{"body": "p2", "role": "delivers"}]
    assert finding.message.endswith("; the same may hold for 1 more body that does it.")


def test_it_rests_on_who_else_there_may_be_and_what_they_do(findings: Findings) -> None:
    text = bodies(does("delivers"), does("delivers"), "about: x")
    assert findings(text.replace("complete: [partnerships], ", ""), "PM202") == PERHAPS
    assert findings(text.replace("P3, complete: [functions]", "P3"), "PM202") == PERHAPS
    assert findings(text, "PM202", at="1999") == PERHAPS


@pytest.mark.parametrize(
    ("third", "expected"),
    [
        ("functions: [care]", PERHAPS),
        (does("involved", ", inferred: [role]"), PERHAPS),
        (does("leads", ", inferred: [role]"), {}),
        (does("leads", ", until: 2020"), CARE),
        (does("leads", ", until: 2020, assumed: [until]"), PERHAPS),
        (does("leads", ", until: 2020..2030"), PERHAPS),
        (does("leads", ", status: proposed"), CARE),
        (f"{does('leads')}, until: 2020", CARE),
        (f"areas: [west], {does('leads')}, inferred: [areas]", PERHAPS),
        ("functions: [{function: caer, role: leads}]", PERHAPS),
        ("functions: [{function: caer, role: advises}]", CARE),
        ("functions: [{function: other, role: leads, assumed: [function]}]", PERHAPS),
        ("assumed: [functions]", PERHAPS),
    ],
)
def test_who_may_yet_be_in_charge_leaves_it_possible(
    findings: Findings, third: str, expected: dict[str, str]
) -> None:
    east = f"areas: [east], {does('delivers')}"
    text = bodies(east, east, third).replace("{care:", "{other: {name: O}, care:")
    assert findings(text, "PM202") == expected


@pytest.mark.parametrize(
    "first",
    [
        does("delivers", ", inferred: [role]"),
        does("delivers", ", until: 2020..2030"),
        f"{does('delivers')}, assumed: [functions]",
        f"{does('delivers')}, since: 2020..2030",
    ],
)
def test_whether_anybody_does_it_must_be_stated(findings: Findings, first: str) -> None:
    assert findings(bodies(f"{first}, decides: false"), "PM202") == PERHAPS


def test_a_function_that_nobody_needs_yet_is_not_looked_at(findings: Findings) -> None:
    two = (does("delivers"), does("delivers"))
    assert findings(bodies(*two, function="name: Care, since: 2030"), "PM202") == {}
    rough = bodies(*two, does("leads"), function="name: Care, since: 2020..2030")
    assert findings(rough, "PM202") == {}
    assert findings(rough.replace("leads", "advises"), "PM202") == PERHAPS


@pytest.mark.parametrize(
    ("function", "severity"),
    [
        ("duty: statute", "warning"),
        ("duty: guidance", "warning"),
        ("duty: choice", "note"),
        ("needed_at: place", "warning"),
        ("about: x", "note"),
    ],
)
def test_it_weighs_more_where_somebody_must_do_it(function: str, severity: str) -> None:
    text = bodies(does("delivers"), does("delivers"), function=f"name: Care, {function}")
    assert finding_of(text, "PM202").severity.value == severity


@pytest.mark.parametrize(
    ("partnerships", "said"),
    [
        (
            [does("delivers"), does("coordinates")],
            "P1 delivers, and P2 coordinates 'Care', and nobody recorded here leads, decides on or "
            "oversees it.",
        ),
        (
            [f"areas: [east], {does('delivers')}"] * 2 + [f"areas: [west], {does('leads')}"],
            "P1 and P2 deliver 'Care', and nobody recorded here leads, decides on or oversees it "
            "there; P3 leads it elsewhere.",
        ),
        (
            [does("delivers"), does("delivers"), does("leads", ", until: 2021-03")],
            "P1 and P2 deliver 'Care', and nobody recorded here leads, decides on or oversees it; "
            "P3 did until March 2021.",
        ),
        (
            [does("delivers")] * 6 + [does("oversees", ", status: proposed")],
            "P1, P2, P3 and 3 more bodies deliver 'Care', and nobody recorded here leads, decides "
            "on or oversees it; P7 would, and that is proposed.",
        ),
        (
            [f"{does('delivers')}, decides: false", f"{does('leads')}, since: 2020..2030"],
            "P1 delivers 'Care', and nobody recorded here is certain to lead, decide on or oversee "
            "it; P2 may lead it.",
        ),
        (
            [does("delivers")] * 2 + [does("leads", ", until: 2020..2030")] * 2,
            "P1 and P2 deliver 'Care', and nobody recorded here is certain to lead, decide on or "
            "oversee it; P3 and P4 may lead it.",
        ),
    ],
)
def test_it_can_be_read_aloud(partnerships: list[str], said: str) -> None:
    assert finding_of(bodies(*partnerships), "PM202").message == said


def test_who_may_be_in_charge_is_among_its_places() -> None:
    one = f"{does('delivers')}, decides: false"
    finding = finding_of(bodies(one, f"{does('leads')}, since: 2020..2030"), "PM202")
    assert [each.note for each in finding.locations] == [
        "'Care'",
        "P1 delivers it",
        "P2 may lead it",
    ]
    assert finding.evidence["perhaps_in_charge"] == [{"body": "p2", "role": "leads"}]


def test_who_may_be_in_charge_of_what_only_others_do_is_not_named_for_it() -> None:
    east, west = (f"areas: [{e}], {does('delivers')}, decides: false" for e in ("east", "west"))
    text = bodies(east, west, f"areas: [west], {does('leads')}, since: 2020..2030")
    assert finding_of(text, "PM202").message == (
        "P1 delivers 'Care', and nobody recorded here leads, decides on or oversees it; the same "
        "may hold for 1 more body that does it."
    )


def test_it_says_nothing_where_nobody_does_it() -> None:
    text = bodies("about: x", function="name: Care, duty: statute")
    assert {each.code for each in analysis_of(text).findings} & {"PM201", "PM202"} == {"PM201"}
