"""Dispositions meet findings: what holds, what is due, what is open again, what is gone."""

from __future__ import annotations

from dataclasses import replace

import pytest
from maps_from_text import analysis_of

from partnermap.finding import Certainty, DecisionState, Finding
from partnermap.ledger import Unfound, fingerprint

MAP = """
map: {name: Test, as_of: 2024-06-15}
organisations:
  council: {name: Council, kind: council}
  club: {name: Club, sector: vcse, income: micro}
partnerships:
  board: {name: Board, decides: true, reports_to: council, complete: [links]}
"""
BOARD = "PM204/board"


def found(text: str, name: str = BOARD, **asked: object) -> Finding:
    findings = analysis_of(text, **asked).findings  # type: ignore[arg-type]
    return next(each for each in findings if each.id == name)


def decided(*fields: str, name: str = BOARD, text: str = MAP) -> str:
    entry = "".join(f"    {field}\n" for field in ("decision: accepted", *fields))
    return f"{text}dispositions:\n  {name}:\n{entry}"


MARK = fingerprint(found(MAP))


class TestStates:
    def test_what_nobody_decided_is_open(self) -> None:
        finding = found(MAP)
        assert finding.disposition is None
        assert finding.is_open

    def test_a_decision_on_the_same_evidence_holds_and_is_carried(self) -> None:
        finding = found(
            decided(
                f'evidence: "{MARK}"', "reason: As agreed.", "owner: council", "review: 2024-07"
            )
        )
        decision = finding.disposition
        assert decision is not None
        assert (decision.decision, decision.state) == ("accepted", DecisionState.DECIDED)
        assert (decision.reason, decision.owner, decision.review) == (
            "As agreed.",
            "council",
            "2024-07",
        )
        assert (decision.location.path, decision.location.line) == ("map.yaml", 9)
        assert not finding.is_open

    def test_a_decision_on_other_evidence_is_open_again_and_still_says_what_was_decided(
        self,
    ) -> None:
        finding = found(decided("evidence: 00ff00ff", "review: 2020"))
        assert finding.disposition is not None
        assert finding.disposition.state is DecisionState.REOPENED
        assert finding.is_open

    def test_without_evidence_the_decision_holds(self) -> None:
        assert not found(decided()).is_open

    @pytest.mark.parametrize(
        ("review", "state"),
        [
            ("2024-05", "due"),
            ("2024-06", "due"),  # from its first day
            ("2024-06-15", "due"),
            ("2024-06-16", "decided"),
            ("2024-07", "decided"),
            ("2024", "due"),
            ("2025", "decided"),
            ("2024-07..2025", "decided"),
        ],
    )
    def test_a_review_is_due_from_the_first_day_that_it_names(
        self, review: str, state: str
    ) -> None:
        finding = found(decided(f"review: {review}"))
        assert finding.disposition is not None
        assert finding.disposition.state.value == state
        assert not finding.is_open

    def test_the_review_is_measured_on_the_day_that_is_asked_for(self) -> None:
        text = decided("review: 2024-07")
        for at, state in (("2024-05", "decided"), ("2024-08", "due")):
            decision = found(text, at=at).disposition
            assert decision is not None
            assert decision.state.value == state


class TestEvidence:
    @pytest.mark.parametrize(
        "changed",
        [
            MAP.replace("name: Board", "name: The Board"),
            MAP.replace("name: Council", "name: The Council"),
            MAP.replace("board: {", "board: {about: It meets, "),
            MAP.replace("  club: {", "\n\n  # a comment\n  club: {"),
            MAP.replace("  club:", "  other: {name: Other, sector: nhs}\n  club:"),
        ],
    )
    def test_names_lines_and_what_has_no_part_in_it_change_nothing(self, changed: str) -> None:
        assert changed != MAP
        assert fingerprint(found(changed)) == MARK

    @pytest.mark.parametrize(
        "changed",
        [
            MAP.replace("reports_to: council, ", ""),
            MAP.replace("reports_to: council", "reports_to: [council, club]"),
            MAP.replace("decides: true", "functions: [{function: care, role: leads}]")
            + "functions: {care: {name: Care}}\n",
            MAP.replace(", complete: [links]", ""),
        ],
    )
    def test_a_fact_that_it_rests_on_changes_it(self, changed: str) -> None:
        assert changed != MAP
        assert fingerprint(found(changed)) != MARK

    def test_a_source_that_was_added_changes_nothing(self) -> None:
        cited = MAP.replace("decides: true", "decides: true, source: {id: terms, at: p. 2}")
        text = f"{cited}sources: {{terms: {{title: Terms of reference}}}}\n"
        assert found(text).evidence["sources"]
        assert fingerprint(found(text)) == MARK

    def test_the_order_of_rows_changes_nothing(self) -> None:
        one = MAP.replace("reports_to: council", "reports_to: [council, club]")
        other = MAP.replace("reports_to: council", "reports_to: [club, council]")
        assert fingerprint(found(one)) == fingerprint(found(other))

    def test_what_was_decided_in_certainty_holds_when_it_is_only_possible(self) -> None:
        doubtful = MAP.replace(", complete: [links]", "")
        certain, possible = found(MAP), found(doubtful)
        assert certain.certainty is Certainty.ASSERTED
        assert possible.certainty is Certainty.POSSIBLE
        in_certainty = found(decided(f'evidence: "{fingerprint(certain)}"', text=doubtful))
        in_doubt = found(decided(f'evidence: "{fingerprint(possible)}"'))
        assert not in_certainty.is_open
        assert in_doubt.is_open

    def test_messages_and_places_have_no_part_in_it(self) -> None:
        finding = found(MAP)
        other = replace(
            finding, message="Other words.", remedy="", locations=finding.locations[:1], rests_on=()
        )
        assert fingerprint(other) == fingerprint(finding)


class TestUnfound:
    GONE = decided("review: 2020", name="PM204/bord")

    def test_a_decision_without_a_finding_is_told_with_the_nearest(self) -> None:
        analysis = analysis_of(self.GONE)
        (gone,) = analysis.unfound
        assert isinstance(gone, Unfound)
        assert (gone.id, gone.nearest) == ("PM204/bord", BOARD)
        assert gone.decision.location.line == 9

    def test_at_another_time_its_absence_means_nothing(self) -> None:
        assert analysis_of(self.GONE, at="2007").unfound == ()
        assert analysis_of(self.GONE, with_proposed=True).unfound == ()

    def test_what_will_be_found_in_the_proposed_future_is_not_gone(self) -> None:
        text = decided(text=MAP.replace("board: {", "board: {status: proposed, "))
        analysis = analysis_of(text)
        assert BOARD not in {each.id for each in analysis.findings}
        assert analysis.unfound == ()
        assert not found(text, with_proposed=True).is_open
