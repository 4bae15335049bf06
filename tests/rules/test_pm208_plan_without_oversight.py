"""PM208: somebody asks how a shared plan goes."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from maps_from_text import analysis_of, finding_of

from partnermap.pipeline.selecting import select

Findings = Callable[..., dict[str, str]]
BODIES = """
organisations:
  council: {name: Council, kind: council}
  forum: {name: Forum, sector: vcse}
  charities: {name: Small charities, sector: vcse, stands_for: unknown}
  old: {name: Old Trust, until: 2021-03}
partnerships:
  board: {name: Board}
  panel: {name: Panel, since: 2022..2024}
"""
POSSIBLE = {"PM208/plan": "possible"}
ASSERTED = {"PM208/plan": "asserted"}
NOBODY = "overseen_by: []"


def plan(fields: str, more: str = "") -> str:
    return f"{BODIES}{more}plans:\n  plan: {{name: Plan, {fields}}}\n"


def test_a_plan_of_a_partnership_that_nobody_watches_over_is_possible(findings: Findings) -> None:
    assert findings(plan("owners: board"), "PM208") == POSSIBLE


@pytest.mark.parametrize("who", ["overseen_by", "reports"])
@pytest.mark.parametrize("whom", ["council", "board", "{kind: scrutiny-committee}", "ghost"])
def test_whoever_oversees_it_or_is_told_is_enough(findings: Findings, who: str, whom: str) -> None:
    assert findings(plan(f"owners: board, {who}: {whom}"), "PM208") == {}


@pytest.mark.parametrize("who", ["directed_by", "signed_off_by"])
def test_directing_it_or_signing_it_off_is_not(findings: Findings, who: str) -> None:
    assert findings(plan(f"owners: board, {who}: council"), "PM208") == POSSIBLE


@pytest.mark.parametrize(
    "shared",
    [
        "owners: board",
        "directed_by: board",
        "signed_off_by: board",
        "owners: [council, forum]",
        "owners: council, directed_by: forum",
        "owners: charities",
        "owners: {sector: vcse}",
        "owners: ghost",
    ],
)
def test_a_plan_is_shared_by_a_partnership_or_by_two(findings: Findings, shared: str) -> None:
    assert findings(plan(shared), "PM208") == POSSIBLE


@pytest.mark.parametrize(
    "alone",
    [
        "about: Only mentioned.",
        "owners: council",
        "owners: council, directed_by: council, signed_off_by: council",
        "owners: [council, {body: forum, until: 2020}]",
        "owners: council, signed_off_by: {body: board, status: proposed}",
        "owners: [council, old]",
        "owners: board, assumed: [owners]",
        "owners: [council, {body: forum, assumed: [body]}]",
        "overseen_by: []",
    ],
)
def test_a_plan_of_one_organisation_or_of_nobody_known_is_left_alone(
    findings: Findings, alone: str
) -> None:
    assert findings(plan(alone), "PM208") == {}


@pytest.mark.parametrize(
    ("kind", "expected"),
    [("scrutinises", {}), ("delegates_to", {}), ("funds", POSSIBLE), ("supports", POSSIBLE)],
)
def test_a_link_by_which_a_body_learns_of_the_plan_is_enough(
    findings: Findings, kind: str, expected: dict[str, str]
) -> None:
    link = f"links: [{{from: council, kind: {kind}, to: plan}}]\n"
    assert findings(plan("owners: board", link), "PM208") == expected


class TestWhatIsKnown:
    def test_an_empty_list_says_that_nobody_oversees_it(self, findings: Findings) -> None:
        text = plan(f"owners: board, {NOBODY}")
        assert findings(text, "PM208") == ASSERTED
        finding = finding_of(text, "PM208")
        assert finding.severity.value == "warning"
        assert finding.message == (
            "Plan is owned by Board; it is recorded that nobody oversees it."
        )
        assert "nobody oversees it" in [location.note for location in finding.locations]

    def test_what_is_not_recorded_is_only_a_note(self) -> None:
        finding = finding_of(plan("owners: board"), "PM208")
        assert finding.severity.value == "note"
        assert finding.message == (
            "Plan is owned by Board; nobody is recorded as overseeing it, or as being told of its "
            "progress."
        )

    def test_then_reports_leave_it_a_note_that_is_asserted(self) -> None:
        finding = finding_of(plan(f"owners: board, {NOBODY}, reports: council"), "PM208")
        assert (finding.certainty.value, finding.severity.value) == ("asserted", "note")
        assert finding.message == (
            "Plan is owned by Board; its progress is reported to Council, and it is recorded that "
            "nobody oversees it."
        )

    @pytest.mark.parametrize(
        "guess",
        [
            f"owners: board, {NOBODY}, inferred: [owners]",
            f"owners: board, {NOBODY}, assumed: [overseen_by]",
            f"owners: {{body: board, inferred: [body]}}, {NOBODY}",
            f"owners: {{body: board, since: 2020, assumed: [since]}}, {NOBODY}",
            f"owners: [council, {{body: forum, inferred: [body]}}], {NOBODY}",
            f"owners: board, {NOBODY}, since: 2022..2024",
            f"owners: panel, {NOBODY}",
            f"owners: ghost, {NOBODY}",
        ],
    )
    def test_a_guess_makes_it_possible(self, findings: Findings, guess: str) -> None:
        assert findings(plan(guess), "PM208") == POSSIBLE

    def test_one_ground_that_is_stated_is_enough(self, findings: Findings) -> None:
        text = plan(f"owners: board, signed_off_by: board, {NOBODY}, inferred: [owners]")
        assert findings(text, "PM208") == ASSERTED

    def test_an_overseer_that_was_inferred_is_an_overseer(self, findings: Findings) -> None:
        text = plan("owners: board, overseen_by: council, inferred: [overseen_by]")
        assert findings(text, "PM208") == {}

    def test_before_recording_began_nothing_is_asserted(self, findings: Findings) -> None:
        text = f"map: {{name: T, recorded_from: 2020}}\n{plan(f'owners: board, {NOBODY}')}"
        assert findings(text, "PM208", at="2019") == POSSIBLE

    def test_what_would_settle_it(self) -> None:
        finding = finding_of(plan("owners: board, inferred: [owners]"), "PM208")
        assert [[slot.words for slot in each] for each in finding.rests_on] == [
            ["who oversees Plan", "to whom Plan belongs, so far only concluded"]
        ]


class TestTime:
    def test_a_plan_that_is_over_is_left_alone(self, findings: Findings) -> None:
        text = plan("owners: board, since: 2020, until: 2022")
        assert findings(text, "PM208", at="2021") == POSSIBLE
        assert findings(text, "PM208", at="2023") == {}
        assert findings(text, "PM208", at="2019") == {}

    def test_a_proposed_plan_belongs_to_the_proposed_future(self, findings: Findings) -> None:
        text = plan("owners: board, status: proposed")
        assert findings(text, "PM208") == {}
        assert findings(text, "PM208", with_proposed=True) == POSSIBLE

    def test_an_overseer_that_may_still_be_leaves_it_possible(self, findings: Findings) -> None:
        text = plan("owners: board, overseen_by: {body: council, until: 2022..2024}")
        assert findings(text, "PM208", at="2021") == {}
        assert findings(text, "PM208", at="2023") == POSSIBLE
        finding = finding_of(text, "PM208")
        assert finding.message.endswith("; whether Council oversees it is not certain.")
        assert [slot.words for slot in finding.rests_on[0]] == [
            "who oversees Plan",
            "when between 2022 and 2024 the part of Council in Plan ended",
        ]

    @pytest.mark.parametrize(
        ("fields", "said"),
        [
            ("overseen_by: {body: council, until: 2021}", "Council oversaw it until 2021"),
            ("overseen_by: old", "Old Trust oversaw it until March 2021"),
            (
                "overseen_by: {body: council, since: 2024-04}",
                "Council is to oversee it from April 2024 on",
            ),
            (
                "overseen_by: {body: council, status: proposed}",
                "Council would oversee it, and that is proposed",
            ),
            (
                "reports: {to: council, status: proposed, every: quarter}",
                "Council would be told of its progress, and that is proposed",
            ),
            ("reports: {to: old}", "Old Trust was told of its progress until March 2021"),
        ],
    )
    def test_who_does_not_count_now_is_told(self, fields: str, said: str) -> None:
        finding = finding_of(plan(f"owners: board, {fields}"), "PM208")
        assert finding.message.endswith(f"or as being told of its progress; {said}.")
        assert said in [location.note for location in finding.locations]
        assert finding.certainty.value == "possible"

    def test_what_is_proposed_stands_in_the_proposed_future(self, findings: Findings) -> None:
        text = plan("owners: board, overseen_by: {body: council, status: proposed}")
        assert findings(text, "PM208", with_proposed=True) == {}

    def test_an_end_that_was_guessed_is_asked_for(self) -> None:
        text = plan("owners: board, overseen_by: {body: council, until: 2021, assumed: [until]}")
        (slots,) = finding_of(text, "PM208").rests_on
        assert [slot.words for slot in slots] == [
            "who oversees Plan",
            "when the part of Council in Plan ended, so far only guessed",
        ]


def test_it_is_about_the_plan_and_its_owners() -> None:
    text = plan("owners: [forum, council], directed_by: board")
    finding = finding_of(text, "PM208")
    assert finding.subjects == ("plan", "council", "forum")
    assert finding.message.startswith(
        "Plan is owned by Council and Forum and directed by Board; nobody"
    )
    assert finding.evidence["whose"] == [
        {"part": "owners", "body": "council"},
        {"part": "owners", "body": "forum"},
        {"part": "directed_by", "body": "board"},
    ]


def test_without_owners_it_is_about_who_directs_it() -> None:
    finding = finding_of(plan("directed_by: board, signed_off_by: council"), "PM208")
    assert finding.subjects == ("plan", "board")


def test_an_area_is_that_of_the_plan_or_of_its_owners() -> None:
    areas = "areas: {north: {name: N}, south: {name: S}}\n"
    text = plan("owners: [council, forum], areas: [north]", areas)
    text = text.replace("name: Council,", "name: Council, areas: [south],")
    text = text.replace("name: Forum,", "name: Forum, areas: [south],")
    analysis = analysis_of(text)
    for area in ("north", "south"):
        assert len(select(analysis, codes=["PM208"], area=area)) == 1
