"""Every map in maps/ against its committed findings, which a person has read."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from maps_from_text import MAPS, ROOT, TODAY

from partnermap.model import PartialDate
from partnermap.pipeline import analyse, read
from partnermap.reports import json, text
from partnermap.reports.terminal import Style

GOLDEN = Path(__file__).parent / "golden"
Committed = Callable[[Path, str], None]


@pytest.mark.parametrize("folder", MAPS, ids=lambda folder: folder.name)
class TestMap:
    def test_it_has_no_problem_but_what_its_source_prints(self, folder: Path) -> None:
        problems = read(folder).problems
        assert {p.code for p in problems} <= {"PM035", "PM038"}  # as the source has it
        assert folder.name == "leeds-local-care-partnerships-2022" or not problems

    def test_its_findings_are_those_that_were_read(
        self, folder: Path, committed: Committed
    ) -> None:
        loaded = read(folder)
        assert loaded.map is not None
        analysis = analyse(loaded.map, TODAY)
        name = folder.name
        graph, findings, gone = analysis.graph, analysis.findings, analysis.unfound
        said = text.render(graph, findings, Style(), every=True, unfound=gone)
        committed(GOLDEN / f"{name}.txt", said)
        committed(GOLDEN / f"{name}.json", json.render(graph, findings, gone))

    def test_it_holds_no_path_of_a_machine_and_no_name_of_a_person(self, folder: Path) -> None:
        for path in folder.glob("*.yaml"):
            content = path.read_text(encoding="utf-8")
            assert str(ROOT) not in content


def test_what_the_report_on_local_care_partnerships_prints_and_does_not_agree() -> None:
    problems = read(ROOT / "maps/leeds-local-care-partnerships-2022").problems
    said = [p.message.partition(": ")[2] for p in problems if p.code == "PM035"]
    assert said == [
        "39% for 'medium', where 5 of 13 is 38%",
        "23% for 'agree', where 2 of 13 is 15%",
        "25% for 'not-understanding-their-priorities', where 3 of 13 is 23%; "
        "33% for 'not-knowing-how-to-connect-with-members-outside-meetings', where 4 of 13 is 31%; "
        "17% for 'lack-of-staff-time-or-capacity', where 2 of 13 is 15%; "
        "50% for 'not-knowing-how-to-connect', which no number of 13 gives. "
        "Every percentage of this question fits a base of 12, which is not stated",
        "39% for 'tools-such-as-online-groups-and-directories', where 5 of 13 is 38%",
    ]


def northbridge(**asked: Any) -> dict[str, str]:
    loaded = read(ROOT / "maps/northbridge")
    assert loaded.map is not None
    findings = analyse(loaded.map, TODAY, **asked).findings
    return {finding.id: finding.certainty.value for finding in findings}


class TestNorthbridge:
    """The demonstration: each rule fires, and beside it a rightly arranged case stays silent."""

    @pytest.fixture
    def found(self) -> dict[str, str]:
        return northbridge()

    @pytest.mark.parametrize(
        ("fires", "certainty"),
        [
            ("PM101/crisis-care/mental-health-board+urgent-care-board", "asserted"),
            ("PM102/upper-sedge-transport-network+upper-sedge-wellbeing-group", "asserted"),
            ("PM103/executive-group+urgent-care-board", "asserted"),
            ("PM103/adults-board+childrens-partnership", "possible"),
            ("PM201/social-prescribing/quarry-fell", "asserted"),
            ("PM201/social-prescribing/sallow-bank", "possible"),
            ("PM203/kind/local-care-partnership/quarry-fell", "asserted"),
            ("PM203/kind/local-care-partnership/weir-end", "possible"),
            ("PM204/community-fund-panel", "asserted"),
            ("PM208/ageing-well-strategy", "possible"),
            ("PM208/crisis-care-plan", "asserted"),
            ("PM202/social-prescribing", "asserted"),
            ("PM202/social-isolation", "possible"),
            ("PM205/digital-inclusion-group+digital-inclusion-programme", "asserted"),
            ("PM206/primary-care/executive-group", "asserted"),
            ("PM206/nhs/community-safety-partnership", "possible"),
            ("PM207/farming-families", "possible"),
            ("PM210/transformation-board", "asserted"),
            ("PM210/community-safety-partnership", "asserted"),
            ("PM210/carers-charter", "asserted"),
            (
                "PM212/northbridge-welcome/community-safety-partnership/community-refugees",
                "asserted",
            ),
            ("PM301/quarry-fell-food-pantry", "asserted"),
            ("PM301/sallow-bank-lunch-club", "possible"),
            ("PM302/priory-fields-memory-cafe", "asserted"),
            ("PM303/upper-sedge-minibus", "asserted"),
            ("PM303/upper-sedge-young-farmers", "possible"),
            ("PM304/kestrel-moor-village-hall", "asserted"),
            ("PM305/priory-fields-memory-cafe", "asserted"),
            ("PM306/priory-fields-memory-cafe", "asserted"),
        ],
    )
    def test_it_fires(self, found: dict[str, str], fires: str, certainty: str) -> None:
        assert found[fires] == certainty

    @pytest.mark.parametrize(
        "silent",
        [
            "PM101/safeguarding-adults/adults-board+adults-quality-sub-group",
            "PM102/ageing-well-partnership+befriending-network",
            "PM103/adults-board+adults-quality-sub-group",
            "PM201/social-prescribing/kestrel-moor",
            "PM203/kind/local-care-partnership/kestrel-moor",
            "PM204/north-locality-board",
            "PM208/wellbeing-strategy-2023",
            "PM208/sector-memorandum",
            "PM202/carers-support",
            "PM205/adults-board+adults-quality-sub-group",
            "PM206/healthwatch/health-and-wellbeing-board",
            "PM206/vcse/executive-group",
            "PM207/refugees",
            "PM210/adults-board",
            "PM210/wellbeing-strategy-2018",
            "PM212/northbridge-welcome/third-sector-steering-group/community-refugees",
            "PM301/kestrel-moor-village-hall",
            "PM200/map",
            "PM302/millside-walkers",
            "PM303/priory-fields-memory-cafe",
            "PM304/millside-community-trust",
            "PM305/millside-walkers",
            "PM306/kestrel-moor-village-hall",
            "PM301/northbridge-community-wheels",
            "PM301/hearthlamp-national",
        ],
    )
    def test_it_stays_silent(self, found: dict[str, str], silent: str) -> None:
        assert silent not in found

    def test_its_decisions_hold_are_due_are_open_again_and_are_done(self) -> None:
        loaded = read(ROOT / "maps/northbridge")
        assert loaded.map is not None
        analysis = analyse(loaded.map, TODAY)
        states = {f.id: f.disposition.state.value for f in analysis.findings if f.disposition}
        levels = "PM101/health-inequalities/at-several-levels"
        assert states == {
            f"{levels}/executive-group+integrated-care-partnership": "decided",
            "PM204/carers-partnership": "due",
            "PM301/kestrel-moor-shed": "reopened",
        }
        assert [each.id for each in analysis.unfound] == ["PM204/north-locality-board"]

    @pytest.mark.parametrize(
        "not_yet",
        [
            "PM101/crisis-care/mental-health-board+urgent-care-board",
            "PM201/health-inequalities/northbridge",
            "PM201/end-of-life",
            "PM201/social-prescribing/quarry-fell",
            "PM204/north-locality-board",
            "PM204/south-locality-board",
            "PM204/mental-health-board",
        ],
    )
    def test_in_2020_it_asks_for_nothing_that_was_not_yet_or_was_arranged(
        self, not_yet: str
    ) -> None:
        assert not_yet not in northbridge(at=PartialDate.parse("2020"))
