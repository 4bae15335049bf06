"""What a body's fields mean: defaults, bands, stacks, short forms."""

import pytest
from pydantic import ValidationError
from written_cases import loaded, said

from partnermap.model import Organisation, PartialDate, Partnership
from partnermap.model.fields import band


def load(text):
    found = loaded({"map.yaml": text.encode()})
    assert found.map is not None, said(found.problems)
    return found.map


def organisation(fields):
    return load(f"organisations: {{it: {{name: It, {fields}}}}}").organisations["it"]


def partnership(fields):
    return load(f"partnerships: {{it: {{name: It, {fields}}}}}").partnerships["it"]


def test_a_name_is_all_that_a_body_needs():
    for body, model in ((organisation(""), Organisation), (partnership(""), Partnership)):
        assert body.model_dump(include=set(model.model_fields)) == model(name="It").model_dump()
        assert list(body.own_links()) == []


@pytest.mark.parametrize(
    ("income", "expected"),
    [
        ("0", "micro"),
        ("9999.99", "micro"),
        ("10000", "small"),
        ("99999.99", "small"),
        ("100000", "medium"),
        ("999999", "medium"),
        ("1000000", "large"),
        ("9999999", "large"),
        ("10000000", "major"),
        ("99999999", "major"),
        ("100000000", "super-major"),
        ("999999999999999", "super-major"),
        ("micro", "micro"),
        ("super-major", "super-major"),
        ("unknown", None),
        (None, None),
    ],
)
def test_an_income_falls_into_a_band(income, expected):
    assert band(income) == expected
    assert organisation(f"income: {income}" if income else "").band == expected


@pytest.mark.parametrize(
    ("fields", "stack", "number"),
    [
        ("", False, None),
        ("stands_for: 1", False, 1),
        ("stands_for: 2", True, 2),
        ("stands_for: 0015", True, 15),
        ("stands_for: unknown", True, None),
    ],
)
def test_a_record_that_stands_for_others_is_a_stack(fields, stack, number):
    for body in (organisation(fields), partnership(fields)):
        assert (body.is_stack, body.stands_for) == (stack, number)


@pytest.mark.parametrize(
    ("fields", "answers", "decides"),
    [
        ("kind: council", True, True),
        ("kind: combined-authority", True, True),
        ("kind: nhs-trust", True, True),
        ("kind: integrated-care-board", True, True),
        ("kind: government-department", True, True),
        ("kind: police", True, True),
        ("kind: fire-and-rescue", True, True),
        ("kind: gp-practice", False, False),
        ("kind: charity", False, False),
        ("kind: charity, sector: nhs", False, False),
        ("", None, None),
        ("kind: other", None, None),
        ("sector: nhs", None, None),
        ("kind: other, sector: other-public", None, None),
        ("sector: vcse", False, False),
        ("kind: other, sector: private", False, False),
        ("kind: council, publicly_accountable: false", False, False),
        ("kind: council, publicly_accountable: unknown", None, None),
        ("kind: charity, publicly_accountable: true", True, True),
        ("kind: council, decides: false", True, False),
        ("kind: council, decides: unknown", True, None),
        ("kind: charity, decides: true", False, True),
    ],
)
def test_who_answers_to_the_public_and_who_decides_unless_it_is_said(fields, answers, decides):
    body = organisation(fields)
    assert (body.answers_to_public, body.takes_decisions) == (answers, decides)


@pytest.mark.parametrize(
    ("fields", "decides"),
    [
        ("", None),
        ("decides: unknown", None),
        ("decides: true", True),
        ("decides: false", False),
        ("kind: joint-committee", None),
    ],
)
def test_whether_a_partnership_decides_is_not_known_unless_it_is_said(fields, decides):
    assert partnership(fields).takes_decisions is decides


OTHERS = """
areas: {north: {name: North}}
sources: {report: {title: Report}}
functions: {care: {name: Care}}
organisations: {council: {name: Council}, forum: {name: Forum}}
"""


def same(one, other):
    """Whether two ways to write a partnership give the same record."""
    records = [load(f"{OTHERS}partnerships: {{it: {{name: It, {text}}}}}") for text in (one, other)]
    return records[0].partnerships == records[1].partnerships


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("areas: north", "areas: [north]"),
        ("also_known_as: PEG", "also_known_as: [PEG]"),
        ("source: report", "source: [{id: report}]"),
        (
            "source: [report, {id: report, at: p. 6}]",
            "source: [{id: report}, {id: report, at: p. 6}]",
        ),
        ("notes: Not public", "notes: [{text: Not public}]"),
        ("functions: care", "functions: [{function: care}]"),
        ("members: council", "members: [{body: council}]"),
        ("members: [council]", "members: [{body: council, role: member, seats: 1}]"),
        ("members: [{body: council, role: chair}]", "members: [{body: council, role: [chair]}]"),
        ("members: [{sector: third-sector}]", "members: [{sector: vcse}]"),
        ("reports_to: council", "reports_to: [{to: council}]"),
        ("reports_to: [council, forum]", "reports_to: [{to: council}, {to: forum}]"),
        ("reports_to: {body: council, every: year}", "reports_to: [{to: council, every: year}]"),
        ("represents: {sector: vcfse}", "represents: [{to: {sector: vcse}}]"),
        (
            "represents: {area: north, sector: vcse, mandate: elected}",
            "represents: [{to: {area: north, sector: vcse}, mandate: elected}]",
        ),
        (
            "members: [{body: council, on_behalf_of: forum}]",
            "members: [{body: council, on_behalf_of: [forum]}]",
        ),
        (
            "members: [{body: council, on_behalf_of: {kind: forum}}]",
            "members: [{body: council, on_behalf_of: [{kind: forum}]}]",
        ),
    ],
)
def test_a_short_form_means_the_long_one(short, long):
    assert same(short, long)


def test_short_forms_of_a_plans_parties_mean_the_long_ones():
    text = (
        "{OTHERS}plans: {{one: {{name: One, owners: {short}}}, two: {{name: Two, owners: {long}}}}}"
    )
    for short, long in (
        ("council", "[{body: council}]"),
        ("{to: council, every: year}", "[{body: council, every: year}]"),
        ("[{sector: vcse}, forum]", "[{body: {sector: vcse}}, {body: forum}]"),
    ):
        plans = load(text.format(OTHERS=OTHERS, short=short, long=long)).plans
        assert plans["one"].owners == plans["two"].owners


def test_lists_that_are_empty_and_lists_that_are_not_there_are_told_apart():
    assert organisation("communities: []").communities == ()
    assert organisation("").communities is None
    assert partnership("members: []").members == ()
    assert partnership("").members is None
    assert partnership("").seats == ()


def test_one_seat_may_have_two_roles_and_a_seat_may_be_for_a_class():
    body = load(
        f"{OTHERS}partnerships: {{it: {{name: It, members: "
        "[{body: council, role: [chair, member]}, {sector: faith, area: north, seats: unknown}]}}"
    ).partnerships["it"]
    chair, seat = body.seats
    assert (chair.role, chair.seat_class, chair.seats) == (("chair", "member"), None, 1)
    assert seat.seat_class.model_dump(exclude_none=True) == {"sector": "faith", "area": "north"}
    assert (seat.body, seat.seats) == (None, None)


def test_a_field_is_stated_unless_it_is_inferred_or_assumed():
    body = organisation("sector: vcse, income: small, inferred: sector, assumed: [income]")
    assert [body.is_stated(field) for field in ("name", "sector", "income")] == [True, False, False]


def test_a_record_does_not_change_and_takes_dates_that_were_read_before():
    date = PartialDate.parse("2021..2023")
    body = Organisation(name="It", since=date)
    assert body.since is date
    with pytest.raises(ValidationError):
        body.name = "Other"
