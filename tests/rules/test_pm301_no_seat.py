"""PM301: small voluntary organisations that sit nowhere."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from maps_from_text import finding_of

Findings = Callable[..., dict[str, str]]
POSSIBLE = {"PM301/group": "possible"}
ASSERTED = {"PM301/group": "asserted"}


def group(fields: str = "sector: vcse, income: micro", more: str = "") -> str:
    return f"organisations:\n  group: {{name: Group, {fields}}}\n{more}"


def board(members: str, fields: str = "") -> str:
    return f"partnerships:\n  board: {{name: Board, members: [{members}]{fields}}}\n"


def test_a_small_group_without_a_seat_is_possible(findings: Findings) -> None:
    assert findings(group(), "PM301") == POSSIBLE


def test_it_is_asserted_where_its_own_seats_are_complete(findings: Findings) -> None:
    assert findings(group("sector: vcse, income: micro, complete: [seats]"), "PM301") == ASSERTED


def test_or_where_all_partnerships_and_members_are(findings: Findings) -> None:
    text = "map: {name: T, complete: [partnerships]}\n" + group()
    text += "  big: {name: Big, sector: nhs}\n" + board("big", ", complete: [members]")
    assert findings(text, "PM301") == ASSERTED


@pytest.mark.parametrize("seat", ["group", "{body: group, role: observer}"])
def test_a_seat_is_enough_even_an_observers(findings: Findings, seat: str) -> None:
    assert findings(group(more=board(seat)), "PM301") == {}


def test_a_seat_on_behalf_of_it_is_not_its_own(findings: Findings) -> None:
    text = group(more="  big: {name: Big, sector: nhs}\n")
    text += board("{body: big, on_behalf_of: group}")
    assert findings(text, "PM301") == POSSIBLE


@pytest.mark.parametrize(
    "fields",
    [
        "sector: vcse, income: medium",
        "sector: vcse, income: 100000",
        "sector: nhs, income: micro",
        "sector: private, income: micro",
        "kind: council",
        "sector: vcse, kind: consultancy, income: micro",
        "sector: vcse, income: small, income_here: micro",
        "sector: vcse, income: micro, stands_for: 40",
    ],
)
def test_others_are_out_of_focus(findings: Findings, fields: str) -> None:
    assert findings(group(fields), "PM301") == {}


@pytest.mark.parametrize(
    "fields",
    [
        "sector: vcse, income: small",
        "sector: vcse, income: 99999.99",
        "sector: faith, income: 0",
        "sector: voluntary, income: micro",
        "sector: vcse, income: major, communities: [carers]",
    ],
)
def test_small_or_for_a_community_is_in_focus(findings: Findings, fields: str) -> None:
    text = group(f"{fields}, complete: [seats]", "communities: {carers: {name: Carers}}\n")
    assert findings(text, "PM301") == ASSERTED


@pytest.mark.parametrize(
    "fields", ["sector: vcse", "sector: vcse, income: unknown", "income: micro"]
)
def test_an_unknown_income_or_sector_is_possible_never_left_out(
    findings: Findings, fields: str
) -> None:
    assert findings(group(f"{fields}, complete: [seats]"), "PM301") == POSSIBLE


def test_a_national_charity_is_out_of_focus(findings: Findings) -> None:
    text = group("sector: vcse, income: small, areas: [uk]")
    assert findings(text + "areas: {uk: {name: UK, level: national}}\n", "PM301") == {}


def test_a_seat_that_has_ended_does_not_count_and_is_said(findings: Findings) -> None:
    text = group(more=board("{body: group, until: 2021}"))
    finding = finding_of(text, "PM301")
    assert finding.id == "PM301/group"
    assert [location.note for location in finding.locations] == [
        "Group: voluntary sector, micro (under £10,000 a year)",
        "the seat of Group on Board has ended",
    ]
    assert findings(text, "PM301", at="2021") == {}


def test_a_seat_that_is_only_proposed_counts_in_the_proposed_future(findings: Findings) -> None:
    text = group(more=board("{body: group, status: proposed}"))
    assert findings(text, "PM301") == POSSIBLE
    assert findings(text, "PM301", with_proposed=True) == {}


def test_a_seat_that_may_stand_makes_it_possible(findings: Findings) -> None:
    text = group("sector: vcse, income: micro, complete: [seats]")
    text += board("{body: group, since: 2023..2024}")
    assert findings(text, "PM301", at="2023-06") == POSSIBLE


def test_a_seat_with_an_unknown_holder_makes_it_possible_for_its_class(findings: Findings) -> None:
    complete = "map: {name: T, complete: [partnerships]}\n"
    everybody = ", complete: [members]"
    nhs = "{body: trust}, {body: trust-2}"
    trusts = "  trust: {name: Trust, sector: nhs}\n  trust-2: {name: Trust 2, sector: nhs}\n"
    ours = complete + group(more=trusts) + board("{sector: vcse}, " + nhs, everybody)
    other = complete + group(more=trusts) + board("{sector: faith}, " + nhs, everybody)
    assert findings(ours, "PM301") == POSSIBLE
    assert findings(other, "PM301") == ASSERTED


def test_whom_the_rules_are_about_can_be_chosen(findings: Findings) -> None:
    text = (
        "map: {name: T, focus: {sectors: [private], income: [large], or_for_communities: false}}\n"
    )
    assert findings(text + group("sector: vcse, income: micro"), "PM301") == {}
    assert findings(text + group("sector: private, income: large"), "PM301") == POSSIBLE


def test_what_would_settle_it_is_named(findings: Findings) -> None:
    text = group("sector: vcse") + "partnerships: {board: {name: Board}}\n"
    finding = finding_of(text, "PM301")
    said = [[(slot.record, slot.name) for slot in each] for each in finding.rests_on]
    assert said == [
        [("group", "income"), ("group", "seats")],
        [("", "partnerships"), ("group", "income"), ("board", "members")],
    ]


@pytest.mark.parametrize(
    ("seat", "fields", "slots"),
    [
        ("{body: big, inferred: [body]}", "", {("members[big].body", "inferred")}),
        ("big", ", assumed: [members]", {("members", "assumed")}),
        ("{sector: vcse}", "", {("members[sector=vcse].body", "")}),
        (
            "{sector: vcse}",
            ", inferred: [members]",
            {("members[sector=vcse].body", ""), ("members", "inferred")},
        ),
    ],
)
def test_instead_of_its_own_list_it_rests_on_whose_the_doubtful_seats_are(
    seat: str, fields: str, slots: set[tuple[str, str]]
) -> None:
    """Naming the holder settles a seat of which nobody knows whose it is; no guess."""
    text = "map: {name: T, complete: [partnerships]}\n" + group()
    text += "  big: {name: Big, sector: nhs}\n" + board(seat, f", complete: [members]{fields}")
    _, *others = sorted(finding_of(text, "PM301").rests_on, key=lambda way: way[0].section)
    assert [{(slot.name, slot.why) for slot in way} for way in others] == [slots]
