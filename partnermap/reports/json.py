"""The JSON contract (docs/reference/json.md): a versioned shape of its own, never folded."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from partnermap.analysis.census import denominators
from partnermap.finding import FAMILIES, Decision, Finding, Location, Slot
from partnermap.graph import PartnershipGraph
from partnermap.ledger import Unfound, fingerprint

VERSION = 1


_FOUND = ("overlap", "gap", "isolation")


def render(
    graph: PartnershipGraph, findings: Iterable[Finding], unfound: Iterable[Unfound] = ()
) -> str:
    """Findings of a moment as JSON, and the decisions whose finding is there no longer."""
    chosen = list(findings)
    return _written(
        {
            "version": VERSION,
            "map": map_data(graph),
            "summary": _summary(chosen, _FOUND),
            "decided": _summary([each for each in chosen if not each.is_open], _FOUND),
            "coverage": coverage_data(graph),
            "findings": [as_data(finding) for finding in chosen],
            "unfound": [
                {"id": each.id, "nearest": each.nearest or None, **_decision(each.decision)}
                for each in unfound
            ],
        }
    )


def render_problems(name: str, problems: Iterable[Finding]) -> str:
    """Problems of the YAML as JSON, in the same shape."""
    chosen = list(problems)
    return _written(
        {
            "version": VERSION,
            "map": {
                "name": name,
                "as_of": None,
                "dated": None,
                "recorded": None,
                "with_proposed": False,
            },
            "summary": _summary(chosen, ("problem",)),
            "decided": {},
            "coverage": [],
            "findings": [as_data(finding) for finding in chosen],
            "unfound": [],
        }
    )


def map_data(graph: PartnershipGraph) -> dict[str, Any]:
    """The map and its moment as plain data."""
    moment = graph.moment
    return {
        "name": moment.map.manifest.name,
        "as_of": moment.day.isoformat(),
        "dated": moment.dated,
        "recorded": moment.is_recorded,
        "with_proposed": moment.with_proposed,
    }


def coverage_data(graph: PartnershipGraph) -> list[dict[str, Any]]:
    """How many are on the map, of how many there are."""
    return [
        {
            "id": each.id,
            "of": each.of,
            "recorded": each.recorded,
            "total": each.total,
            "approximate": each.approximate,
            "areas_not_recorded": each.areas_not_recorded,
        }
        for each in denominators(graph)
    ]


def as_data(finding: Finding) -> dict[str, Any]:
    """One finding as plain data, in the order of the contract."""
    return {
        "id": finding.id,
        "code": finding.code,
        "name": finding.name,
        "family": finding.family,
        "severity": finding.severity.value,
        "certainty": finding.certainty.value,
        "message": finding.message,
        "subjects": list(finding.subjects),
        "locations": [_location(location) for location in finding.locations],
        "evidence": dict(finding.evidence),
        "rests_on": [[_slot(slot) for slot in alternative] for alternative in finding.rests_on],
        "remedy": finding.remedy,
        "fingerprint": fingerprint(finding),
        "disposition": _disposition(finding.disposition),
    }


def _disposition(of: Decision | None) -> dict[str, Any] | None:
    return {**_decision(of), "state": of.state.value} if of else None


def _decision(of: Decision) -> dict[str, Any]:
    return {
        "decision": of.decision,
        "reason": of.reason or None,
        "owner": of.owner or None,
        "review": of.review or None,
        "location": _location(of.location),
    }


def _location(location: Location) -> dict[str, Any]:
    return {
        "path": location.path,
        "line": location.line,
        "column": location.column,
        "note": location.note,
    }


def _slot(slot: Slot) -> dict[str, str]:
    return {
        "section": slot.section,
        "record": slot.record,
        "kind": slot.kind,
        "name": slot.name,
        "words": slot.words,
    }


def _summary(findings: list[Finding], families: tuple[str, ...]) -> dict[str, int]:
    known = [family for family in FAMILIES.values() if family in families]
    return {family: sum(each.family == family for each in findings) for family in known}


def _written(data: dict[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"
