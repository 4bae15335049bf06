"""Findings as SARIF 2.1.0, which code scanning and editors read."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from hashlib import sha256
from typing import Any
from urllib.parse import quote

from partnermap.english import sentence
from partnermap.finding import Finding, Location
from partnermap.graph import PartnershipGraph
from partnermap.ledger import fingerprint
from partnermap.problem_codes import PROBLEMS, Problem
from partnermap.reports.explanation import render as unmarked
from partnermap.rule import Rule
from partnermap.rules import RULES
from partnermap.wording import decision_line, settling, worst_first

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)


def render(
    graph: PartnershipGraph,
    findings: Iterable[Finding],
    *,
    version: str,
    prefix: str = "",
    rules: Sequence[Rule] = RULES,
) -> str:
    """One run with every finding; what was decided is suppressed, with the reason.

    Args:
        graph: the moment they were found at.
        findings: those that are asked for.
        version: of this program.
        prefix: what to put before a path within the map, so that it begins at the repository.
        rules: those that were asked.
    """
    position = {rule.code: number for number, rule in enumerate(rules)}
    results = [
        _result(graph, each, position[each.code], prefix)
        for each in sorted(findings, key=worst_first)
    ]
    return _log(version, [_rule(rule) for rule in rules], results)


def render_problems(problems: Iterable[Finding], *, version: str, prefix: str = "") -> str:
    """One run with every problem of the YAML, in file order.

    Args:
        problems: from the loader.
        version: of this program.
        prefix: what to put before a path within the map, so that it begins at the repository.
    """
    position = {code: number for number, code in enumerate(PROBLEMS)}
    seen: Counter[str] = Counter()
    results = []
    for found in problems:
        same = f"{found.code}/{found.primary.path}/{found.message}"  # though the line may move
        seen[same] += 1
        results.append(_problem(found, position[found.code], f"{same}/{seen[same]}", prefix))
    return _log(version, [_problem_rule(code, each) for code, each in PROBLEMS.items()], results)


def _log(version: str, rules: list[dict[str, Any]], results: list[dict[str, Any]]) -> str:
    driver = {"name": "partnermap", "version": version, "rules": rules}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    data = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _problem_rule(code: str, problem: Problem) -> dict[str, Any]:
    return {
        "id": code,
        "name": _camel(problem.name),
        "shortDescription": {"text": sentence(problem.name.replace("-", " "))},
        "fullDescription": {"text": problem.about},
        "help": {"text": problem.about, "markdown": problem.about},
        "defaultConfiguration": {"level": problem.severity.value},
        "properties": {"tags": ["problem"]},
    }


def _problem(found: Finding, rule: int, same: str, prefix: str) -> dict[str, Any]:
    first, *others = found.locations
    said = [found.message, *([f"To do: {found.remedy}"] if found.remedy else [])]
    return {
        "ruleId": found.code,
        "ruleIndex": rule,
        "level": found.severity.value,
        "message": {"text": "\n".join(said)},
        "locations": [_location(first, prefix)],
        "relatedLocations": [_location(each, prefix) for each in others],
        "partialFingerprints": {"primaryLocationLineHash": _hash(same)},
        "properties": {"family": found.family},
    }


def _rule(rule: Rule) -> dict[str, Any]:
    """A rule with its page of the reference as help: what it finds, and when it is wrong."""
    first = unmarked(rule.documentation.split("\n\n")[0].partition("---\n")[2]).strip()
    return {
        "id": rule.code,
        "name": _camel(rule.name),
        "shortDescription": {"text": sentence(rule.name.replace("-", " "))},
        "fullDescription": {"text": " ".join(first.split())},
        "help": {"text": unmarked(rule.documentation), "markdown": rule.documentation},
        "defaultConfiguration": {"level": rule.severity.value},
        "properties": {"tags": [rule.family]},
    }


def _result(graph: PartnershipGraph, finding: Finding, rule: int, prefix: str) -> dict[str, Any]:
    settled = settling(graph, finding).in_a_line
    said = [
        finding.message,
        *([f"Possible: would be settled by knowing {settled}."] if settled else []),
        f"To do: {finding.remedy}",
    ]
    first, *others = finding.locations
    return {
        "ruleId": finding.code,
        "ruleIndex": rule,
        "level": finding.severity.value,
        "message": {"text": "\n".join(said)},
        "locations": [_location(first, prefix)],
        "relatedLocations": [_location(each, prefix) for each in others],
        "partialFingerprints": {
            "findingId/v1": finding.id,
            "evidence/v1": fingerprint(finding),
            # What GitHub goes by: the finding is the same though its line moves.
            "primaryLocationLineHash": _hash(finding.id),
        },
        "suppressions": _suppressions(graph, finding),
        "properties": {
            "certainty": finding.certainty.value,
            "family": finding.family,
            "subjects": list(dict.fromkeys(finding.subjects)),
        },
    }


def _camel(name: str) -> str:
    return "".join(word.capitalize() for word in name.split("-"))


def _hash(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:16] + ":1"


def _suppressions(graph: PartnershipGraph, finding: Finding) -> list[dict[str, Any]]:
    if finding.is_open or finding.disposition is None:
        return []
    said = decision_line(graph.moment.map, finding.disposition)
    return [{"kind": "external", "status": "accepted", "justification": said}]


def _location(at: Location, prefix: str) -> dict[str, Any]:
    place = {
        "artifactLocation": {"uri": quote(f"{prefix}{at.path}"), "uriBaseId": "%SRCROOT%"},
        "region": {"startLine": at.line, "startColumn": at.column},
    }
    said = {"message": {"text": at.note}} if at.note else {}
    return {"physicalLocation": place, **said}
