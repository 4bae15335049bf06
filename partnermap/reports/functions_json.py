"""The functions and decisions map as data (docs/reference/json.md)."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from partnermap.analysis.matrix import Matrix, Row
from partnermap.finding import Finding
from partnermap.graph import PartnershipGraph
from partnermap.reports.json import VERSION, map_data
from partnermap.wording.marks import about


def render(graph: PartnershipGraph, matrix: Matrix, findings: Sequence[Finding]) -> str:
    """Every body and every function, with what each body does about it and how that stands."""
    data = {
        "version": VERSION,
        "map": map_data(graph),
        "area": matrix.area,
        "body": matrix.body,
        "lists": {
            "partnerships": matrix.lists.searched.all,
            "complete_functions": matrix.lists.complete.all,
            "all_partnerships": matrix.lists.all_partnerships,
        },
        "bodies": [_body(graph, each) for each in matrix.bodies],
        "functions": [_function(row, about(row, findings)) for row in matrix.rows],
        "not_asked_for_now": list(matrix.left_out),
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _body(graph: PartnershipGraph, body: str) -> dict[str, Any]:
    record = graph.record(body)
    areas = record.areas if record else None
    return {
        "id": body,
        "name": graph.name_of(body),
        "section": graph.moment.map.section_of(body),
        "areas": None if areas is None else list(areas),
    }


def _function(row: Row, found: Sequence[Finding]) -> dict[str, Any]:
    record = row.record
    return {
        "id": row.function,
        "name": record.name if record else None,
        "duty": record.duty if record else None,
        "basis": record.basis if record else None,
        "needed_at": record.needed_at if record else None,
        "does": [
            {"body": duty.body, "role": duty.role, "presence": duty.presence.value}
            for duty in (*row.doing, *row.apart)
        ],
        "empty": row.is_empty,
        "not_covered_for": [
            {"area": gap.area, "certain": not gap.required} for gap in row.gaps if gap.area
        ],
        "undecided": row.is_undecided,
        "crowds": [
            {
                "roles": list(crowd.roles),
                "bodies": list(crowd.bodies),
                "same_place": crowd.same_place,
            }
            for crowd in row.crowds
        ],
        "findings": [each.id for each in found],
    }
