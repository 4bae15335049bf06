"""CSV, Markdown, workflow commands and SARIF: nothing in a map is read as anything but text."""

from __future__ import annotations

import csv as table
import json
import re
from io import StringIO
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from maps_from_text import analysis_of
from reports.sarif_schema import SARIF

from partnermap.pipeline import Analysis
from partnermap.reports import csv, github, markdown, sarif

WHOLE = "map: {name: Test, as_of: 2023, complete: [organisations, partnerships]}\n"
MAP = f"""{WHOLE}
areas:
  east: {{name: East}}
  west: {{name: West}}
organisations:
  club: {{name: "=1+1, *or* 100%: [so]", sector: vcse, income: micro, areas: [east, west]}}
  council: {{name: Council, kind: council}}
partnerships:
  board: {{name: Board, decides: true, complete: [links], functions: [], areas: [east]}}
  panel: {{name: Panel, decides: true, complete: [links], functions: []}}
dispositions:
  PM204/board: {{decision: planned, reason: "It will answer | to one.", owner: council,
    review: 2025}}
  PM204/panel: {{decision: accepted, evidence: "00000000"}}
  PM204/gone: {{decision: accepted}}
"""


def rows(of: Analysis, by: str | None = None) -> list[dict[str, str]]:
    said = csv.render(of.graph, of.findings, by=by)
    assert said.startswith("\N{ZERO WIDTH NO-BREAK SPACE}")
    assert all(line.endswith("\r") for line in said[1:].split("\n")[:1])
    return list(table.DictReader(StringIO(said[1:], newline="")))


@pytest.fixture(scope="module")
def found() -> Analysis:
    return analysis_of(MAP)


class TestCsv:
    def test_every_finding_has_a_row_and_none_is_a_formula(self, found: Analysis) -> None:
        told = rows(found)
        assert sorted(row["Id"] for row in told) == sorted(each.id for each in found.findings)
        assert not any(cell.startswith(tuple("=+-@\t\r")) for row in told for cell in row.values())
        (club,) = (row for row in told if row["Id"] == "PM301/club")
        assert club["About"] == "'=1+1, *or* 100%: [so]"
        assert club["About (ids)"] == "club"
        assert (club["File"], club["Line"]) == ("map.yaml", "7")
        assert club["Would be settled by knowing"].startswith("either whether the seats of")

    def test_a_decision_says_how_it_stands(self, found: Analysis) -> None:
        told = {row["Id"]: row for row in rows(found)}
        board, panel = told["PM204/board"], told["PM204/panel"]
        fields = ("Decision", "State of the decision", "Reason", "Decided by", "Review")
        assert [board[each] for each in fields] == [
            *("planned", "decided", "It will answer | to one.", "Council", "2025")
        ]
        assert [panel[each] for each in fields[:2]] == [
            *("accepted", "open again: decided on other evidence")
        ]
        assert {told["PM301/club"][each] for each in fields} == {""}

    def test_by_area_a_finding_about_two_has_a_row_for_each(self, found: Analysis) -> None:
        told = rows(found, "area")
        assert list(told[0])[:2] == ["Area", "Id"]
        where = [row["Area"] for row in told if row["Id"] == "PM301/club"]
        assert sorted(where) == ["East", "West"]
        assert {row["Area"] for row in told if row["Id"] == "PM204/panel"} == {"No area recorded"}
        assert told[-1]["Area"] == "No area recorded"


class TestMarkdown:
    def test_no_name_is_read_as_markup(self, found: Analysis) -> None:
        paper = markdown.render(found.graph, found.findings)
        assert "=1+1, \\*or\\* 100%: \\[so\\]" in paper
        assert "It will answer \\| to one." in paper

    def test_what_was_decided_stands_apart_and_what_is_gone_last(self, found: Analysis) -> None:
        paper = markdown.render(found.graph, found.findings, unfound=found.unfound)
        decided = paper.index("\n## Decided\n")
        assert paper.index("Id: `PM204/panel`") < decided < paper.index("Id: `PM204/board`")
        assert paper.index("\n## Decided, and no longer found\n\n- `PM204/gone`") > decided
        assert "| Gaps | 1 | 1 | 0 | 1 |" in paper

    def test_it_says_what_is_not_known_and_what_it_was_narrowed_to(self, found: Analysis) -> None:
        paper = markdown.render(found.graph, (), family="gap", only="Only what is about East.")
        assert paper.startswith("# Gaps: Test\n\nAs of 2023. Only what is about East.\n")
        assert "Nothing of this kind was found in what is recorded here." in paper
        assert "does not mean that all is well with it" in paper
        assert "| --- |" not in paper


COMMAND = re.compile(r"::(error|warning|notice) ([^:]*)::(.*)")


class TestGitHub:
    def test_a_command_is_one_line_with_everything_escaped(self, found: Analysis) -> None:
        lines = github.render(found.graph, found.findings, prefix="maps/a, b/").splitlines()
        commands = [COMMAND.fullmatch(line) for line in lines]
        assert all(commands)
        (club,) = (each for each in commands if each and "PM303" in each[2])
        given = dict(pair.split("=") for pair in club[2].split(","))
        assert given == {
            "file": "maps/a%2C b/map.yaml",
            "line": "7",
            "col": "3",
            "title": "PM303 unheard%2C possible",
        }
        assert "100%25: [so]" in club[3]
        assert "%0AWould be settled by knowing " in club[3]
        assert "%0AAlso PM301 no-seat: " in club[3]
        assert club[3].endswith("%0AId: PM303/club")

    def test_what_was_decided_is_left_out_and_what_is_open_again_is_not(
        self, found: Analysis
    ) -> None:
        said = github.render(found.graph, found.findings)
        assert "PM204/panel" in said
        assert "PM204/board" not in said

    @pytest.mark.parametrize(("number", "notices"), [(10, 0), (11, 1)])
    def test_ten_of_a_kind_and_a_summary_only_where_some_are_left_out(
        self, number: int, notices: int
    ) -> None:
        boards = "".join(
            f"  b{n}: {{name: B{n}, decides: true, complete: [links]}}\n" for n in range(number)
        )
        of = analysis_of(f"{WHOLE}partnerships:\n{boards}")
        said = github.render(of.graph, of.findings)
        assert said.count("::warning ") == 10
        assert said.count("::notice title=partnermap::11 open findings; the worst 10 ") == notices


class TestSarif:
    @pytest.fixture
    def log(self, found: Analysis) -> dict[str, Any]:
        said = sarif.render(found.graph, found.findings, version="1.0", prefix="our maps/")
        log: dict[str, Any] = json.loads(said)
        return log

    def test_it_has_what_the_standard_requires(self, log: dict[str, Any]) -> None:
        assert list(Draft202012Validator(SARIF).iter_errors(log)) == []
        for spoiled in ("ruleId", "message"):
            log["runs"][0]["results"][0].pop(spoiled)
            assert list(Draft202012Validator(SARIF).iter_errors(log))

    def test_every_result_names_a_rule_with_help(self, log: dict[str, Any]) -> None:
        (run,) = log["runs"]
        rules = run["tool"]["driver"]["rules"]
        for result in run["results"]:
            assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert all("Why it matters" in rule["help"]["text"] for rule in rules)
        assert all(len(rule["fullDescription"]["text"]) > 40 for rule in rules)

    def test_places_begin_at_the_repository_and_are_addresses(self, log: dict[str, Any]) -> None:
        places = [
            at["physicalLocation"]["artifactLocation"]
            for result in log["runs"][0]["results"]
            for at in (*result["locations"], *result["relatedLocations"])
        ]
        assert {each["uri"] for each in places} == {"our%20maps/map.yaml"}

    def test_what_was_decided_is_suppressed_with_its_reason(self, log: dict[str, Any]) -> None:
        told = {
            each["partialFingerprints"]["findingId/v1"]: each for each in log["runs"][0]["results"]
        }
        (why,) = told["PM204/board"]["suppressions"]
        assert why["justification"] == "Planned by Council: It will answer | to one."
        assert told["PM204/panel"]["suppressions"] == []

    def test_a_finding_keeps_its_fingerprints_when_its_line_moves(self, found: Analysis) -> None:
        def marks(text: str) -> list[dict[str, str]]:
            of = analysis_of(text)
            said = json.loads(sarif.render(of.graph, of.findings, version="1"))
            return [each["partialFingerprints"] for each in said["runs"][0]["results"]]

        moved = MAP.replace("organisations:\n", "# a word\n\norganisations:\n", 1)
        assert marks(moved) == marks(MAP)
        hashes = [each["primaryLocationLineHash"] for each in marks(MAP)]
        assert len(set(hashes)) == len(hashes)
