"""PM201: lists of bodies that may be gone, ids without a record, and several that are not named."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from maps_from_text import finding_of
from rules.coverage_maps import NEEDED, body, row

Findings = Callable[..., dict[str, str]]


CLINIC = (
    "map: {name: T, complete: [partnerships]}\nfunctions:\n  care: {name: Care, duty: statute}\n"
)


class TestListsOfBodiesThatMayBeGone:
    @pytest.mark.parametrize(
        ("fields", "expected"),
        [
            ("until: 2020", "asserted"),
            ("until: 2020, inferred: [until]", "possible"),
            ("status: proposed", "asserted"),
            ("status: proposed, assumed: [status]", "possible"),
            ("since: 2030, inferred: [since]", "possible"),
            ("until: 2020, since: 2010, inferred: [since]", "asserted"),
            ("until: 2020, inferred: [until], complete: [functions]", "asserted"),
        ],
    )
    def test_they_count_only_where_it_was_guessed_that_they_are(
        self, findings: Findings, fields: str, expected: str
    ) -> None:
        for section, kind in (("partnerships", "board"), ("organisations", "council")):
            text = f"{CLINIC}{section}:\n  b: {{name: B, kind: {kind}, {fields}}}\n"
            assert findings(text, "PM201") == {"PM201/care": expected}, section

    def test_a_misspelt_function_of_a_body_that_has_ended_does_not_count(
        self, findings: Findings
    ) -> None:
        duty = "functions: [{function: car, role: delivers}]"
        text = f"{CLINIC}partnerships:\n  b: {{name: B, until: 2020, {duty}}}\n"
        assert findings(text, "PM201") == {"PM201/care": "asserted"}
        guessed = text.replace("until: 2020", "until: 2020, inferred: [until]")
        assert findings(guessed, "PM201") == {"PM201/care": "possible"}


@pytest.mark.parametrize(
    "more",
    [
        "partnerships: {b: {name: B, complete: [functions], members: [ghost]}}\n",
        "partnerships: {b: {name: B, complete: [functions], reports_to: ghost}}\n",
        "notes: [{kind: gap, text: x, subjects: [ghost]}]\n",
    ],
)
def test_an_id_without_a_record_may_be_a_partnership_that_is_not_on_the_map(
    findings: Findings, more: str
) -> None:
    assert findings(CLINIC + more, "PM201") == {"PM201/care": "possible"}
    (slots,) = finding_of(CLINIC + more, "PM201").rests_on
    assert [(slot.section, slot.record, slot.name) for slot in slots] == [
        ("bodies", "ghost", "record")
    ]


def test_several_whose_areas_are_recorded_cover_ground_within_a_wider_one(
    findings: Findings,
) -> None:
    place = NEEDED.replace("needed_at: neighbourhood", "needed_at: place")
    several = "stands_for: 9, complete: [functions], " + row()
    assert findings(place + body(f"areas: [east, west], {several}"), "PM201") == {}
    assert set(findings(NEEDED + body(f"areas: [east], {several}"), "PM201")) == {"PM201/care/west"}
