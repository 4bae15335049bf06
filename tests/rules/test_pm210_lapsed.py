"""PM210: nothing stands past its own date unnoticed."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from maps_from_text import analysis_of, finding_of

Findings = Callable[..., dict[str, str]]
OLD = {"PM210/old": "asserted"}
PERHAPS = {"PM210/old": "possible"}


def named(row: str, *, old: str = "until: 2022-06", more: str = "") -> str:
    """A partnership that ended, and a group whose fields may name it."""
    return f"""
map: {{name: T, as_of: 2023-11, recorded_from: 2000{more}}}
organisations: {{firm: {{name: Firm}}}}
partnerships:
  old: {{name: Old, {old}}}
  group: {{name: Group, {row}}}
"""


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("reports_to: old", "Group reports to it"),
        ("funds: old", "Group funds it"),
        ("members: [old]", "it sits on Group"),
        ("members: [{body: firm, on_behalf_of: old}]", "Firm speaks for it on Group"),
        ("represents: old", "Group represents it"),
    ],
)
def test_a_body_that_ended_and_that_others_still_name(row: str, said: str) -> None:
    finding = finding_of(named(row), "PM210")
    assert finding.message == (
        f"Old ended in June 2022, and is still named as if it had not: {said}."
    )
    assert (finding.certainty.value, finding.severity.value) == ("asserted", "warning")
    assert finding.subjects == ("old", "group")


@pytest.mark.parametrize(
    ("row", "old"),
    [
        ("succeeds: old", "until: 2022-06"),
        ("reports_to: {to: old, until: 2022-06}", "until: 2022-06"),
        ("reports_to: {to: old, status: proposed}", "until: 2022-06"),
        ("members: [{body: old, until: 2020}]", "until: 2022-06"),
        ("reports_to: old, until: 2022-06", "until: 2022-06"),
        ("about: x", "until: 2022-06, reports_to: group, members: [firm]"),
        ("reports_to: old", "until: 2023-11"),
        ("reports_to: old", "until: 2022..2024"),
        ("reports_to: old", "since: 2024"),
    ],
)
def test_what_ended_with_it_or_is_its_own_is_no_such_row(
    findings: Findings, row: str, old: str
) -> None:
    assert findings(named(row, old=old), "PM210") == {}


def test_it_is_measured_at_the_moment(findings: Findings) -> None:
    text = named("reports_to: old")
    assert findings(text, "PM210", at="2022-06") == {}
    assert findings(text, "PM210", at="2022-07") == OLD
    assert findings(text.replace("from: 2000", "from: 2023"), "PM210", at="2022-07") == PERHAPS


@pytest.mark.parametrize(
    ("row", "old"),
    [
        ("reports_to: {to: old, assumed: [to]}", "until: 2022-06"),
        ("reports_to: {to: old, until: 2023..2024}", "until: 2022-06"),
        ("reports_to: old, inferred: [reports_to]", "until: 2022-06"),
        ("members: [{body: old, inferred: [body]}]", "until: 2022-06"),
        ("members: [old], assumed: [members]", "until: 2022-06"),
        ("reports_to: old, since: 2023..2024", "until: 2022-06"),
        ("reports_to: old", "until: 2022-06, assumed: [until]"),
    ],
)
def test_what_was_guessed_makes_it_possible(findings: Findings, row: str, old: str) -> None:
    assert findings(named(row, old=old), "PM210") == PERHAPS


def test_one_row_that_was_stated_is_enough() -> None:
    text = named("reports_to: {to: old, inferred: [to]}, funds: old")
    finding = finding_of(text, "PM210")
    assert finding.certainty.value == "asserted"
    assert finding.evidence["named_by"] == [{"body": "group", "link": "funds"}]


def test_who_succeeded_it_is_said() -> None:
    text = named("reports_to: old") + "  new: {name: New, succeeds: old}\n"
    assert finding_of(text, "PM210").message.endswith(" New succeeded it.")


def test_a_part_in_a_plan_is_named_too() -> None:
    text = named("about: x") + "plans: {plan: {name: Plan, overseen_by: old}}\n"
    finding = finding_of(text, "PM210")
    assert "'Plan' is overseen by it" in finding.message
    assert finding.subjects == ("old", "plan")


@pytest.mark.parametrize(
    ("reviewed", "more", "expected"),
    [
        ("reviewed: 2020-11", "", {}),
        ("reviewed: 2020-10", "", OLD),
        ("reviewed: 2020", "", {}),
        ("reviewed: 2019", "", OLD),
        ("reviewed: 2018..2021", "", {}),
        ("reviewed: 2018..2019", "", OLD),
        ("reviewed: 2020-02-29", "", OLD),
        ("about: x", "", {}),
        ("reviewed: 2022-10", ", thresholds: {review_years: 1}", OLD),
        ("reviewed: 2022-11", ", thresholds: {review_years: 1}", {}),
        ("reviewed: 1990", ", thresholds: {review_years: 0}", {}),
        ("reviewed: 1990", ", thresholds: {review_years: 99999}", {}),
        ("reviewed: 2019, assumed: [reviewed]", "", PERHAPS),
        ("reviewed: 2019, until: 2023..2024", "", PERHAPS),
        ("reviewed: 2019, until: 2022", "", {}),
        ("reviewed: 2019, stands_for: 12", "", {}),
    ],
)
def test_a_review_lapses_after_some_years(
    findings: Findings, reviewed: str, more: str, expected: dict[str, str]
) -> None:
    assert findings(named("about: x", old=reviewed, more=more), "PM210") == expected


def test_a_lapsed_review_is_a_note_about_organisations_too() -> None:
    text = named("about: x").replace("name: Firm", "name: Firm, reviewed: 2019-05-05")
    finding = finding_of(text, "PM210")
    assert finding.severity.value == "note"
    assert finding.message == "Firm was last reviewed on 5 May 2019, more than three years ago."


def planned(old: str, *others: str) -> str:
    rows = "".join(f"  plan{n}: {{name: Plan {n}, {o}}}\n" for n, o in enumerate(others))
    return (
        "map: {name: T, as_of: 2023-11}\npartnerships:\n"
        "  group: {name: Group}\n  other: {name: O}\n"
        f"  gone: {{name: Gone, until: 2021}}\nplans:\n  old: {{name: Old plan, {old}}}\n{rows}"
    )


OVER = "kind: strategy, until: 2023-03, owners: group"


@pytest.mark.parametrize(
    ("old", "others", "expected"),
    [
        (OVER, [], OLD),
        (OVER.replace("2023-03", "2023-11"), [], {}),
        (OVER.replace("2023-03", "2023..2024"), [], {}),
        ("kind: strategy, until: 2023-03", [], OLD),
        (OVER, ["kind: strategy, owners: group"], {}),
        (OVER, ["kind: strategy, directed_by: group, status: proposed"], {}),
        (OVER, ["kind: strategy, owners: group, since: 2024"], {}),
        (OVER, ["kind: plan, owners: group"], OLD),
        (OVER, ["kind: strategy, owners: other"], OLD),
        (OVER, ["kind: plan, owners: group, inferred: [kind]"], PERHAPS),
        (OVER, ["kind: strategy, owners: other, assumed: [owners]"], PERHAPS),
        (OVER, ["kind: plan, owners: other, assumed: [owners]"], OLD),
        (f"{OVER}, assumed: [until]", [], PERHAPS),
    ],
)
def test_a_plan_whose_term_is_over_and_that_none_follows(
    findings: Findings, old: str, others: list[str], expected: dict[str, str]
) -> None:
    found = findings(planned(old, *others), "PM210")
    assert found == expected


def test_a_plan_of_bodies_that_are_gone_is_history() -> None:
    text = planned(OVER.replace("group", "gone"))
    assert [each.code for each in analysis_of(text).findings if each.code == "PM210"] == []


def test_a_plan_can_be_read_aloud() -> None:
    assert finding_of(planned(OVER), "PM210").message == (
        "The term of 'Old plan' ended in March 2023, and no plan recorded here follows it."
    )
