"""Who works here and sits nowhere, as data (docs/reference/json.md)."""

from __future__ import annotations

import json
from typing import Any

from partnermap.analysis.denominator import Comparison, Held, Standing
from partnermap.graph import PartnershipGraph
from partnermap.reports.json import VERSION, coverage_data, map_data
from partnermap.wording.against import HeldAgainst, counts


def render(graph: PartnershipGraph, comparison: Comparison, said: HeldAgainst) -> str:
    """All charities and how they stand, with the counts by size.

    Args:
        graph: the map at a moment.
        comparison: the charities, held against it.
        said: what the charities are, and where they stand.
    """
    of, day, file, notes = said
    data = {
        "version": VERSION,
        "map": map_data(graph),
        "register": {
            "file": file,
            "of": of,
            "as_of": day or None,
            "total": len(comparison.held),
            "notes": list(notes),
        },
        "lists_are_whole": comparison.lists_are_whole,
        "seats_for_classes": comparison.seats_for_classes,
        "coverage": coverage_data(graph),
        "summary": {each.value: len(comparison.of(each)) for each in Standing},
        "by_income": [
            {"income": band, **{standing.value: many for standing, many in row.items()}}
            for band, row in counts(comparison)
        ],
        "charities": [_charity(each) for each in comparison.held],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _charity(held: Held) -> dict[str, Any]:
    charity, match = held.charity, held.match
    return {
        "number": charity.number,
        "name": charity.name,
        "income": charity.income,
        "income_band": charity.band,
        "standing": held.standing.value,
        "match": None
        if match is None
        else {
            "body": match.body,
            "by": match.by,
            "sure": match.is_sure,
            "score": match.score,
            "number": match.number or None,
        },
    }
