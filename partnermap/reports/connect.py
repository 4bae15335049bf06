"""Which partnerships fit an organisation, as data."""

from __future__ import annotations

import json
from typing import Any

from partnermap.analysis.fit import Fit, fits
from partnermap.analysis.introductions import Introducer
from partnermap.graph import Link, PartnershipGraph, Seat
from partnermap.model import Organisation
from partnermap.reports.body import data_of
from partnermap.wording import Description

_TOLD = ("areas", "themes", "communities")


def render_json(graph: PartnershipGraph, name: str, of: Description) -> str:
    """Every partnership that may fit, the best first: why, how to join, and who could introduce.

    Args:
        graph: the moment.
        name: an organisation.
        of: the same in words.
    """
    record = graph.moment.map.organisations[name]
    data = data_of(graph, of, ())
    data["connect"] = {
        "id": name,
        "name": record.name,
        "not_recorded": [field for field in _TOLD if getattr(record, field) is None],
        "fits": [_fit(record, fit) for fit in fits(graph, name, record)],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _fit(organisation: Organisation, fit: Fit) -> dict[str, Any]:
    record, meets = fit.record, fit.record.meets
    return {
        "id": fit.partnership,
        "name": record.name,
        "why": {
            "nearness": fit.nearness.name.lower(),
            "areas": sorted({*(record.areas or ())} & {*(organisation.areas or ())}),
            "themes": list(fit.themes),
            "communities": list(fit.communities),
            "for_everyone": fit.for_everyone,
            "same_sector": list(fit.alike),
        },
        "sits_without_voice": list(fit.observes),
        "decides": record.decides,
        "how_to_join": record.how_to_join,
        "contact": record.contact,
        "ending": record.status == "ending",
        "meetings": {
            "every": meets.every if meets else None,
            "hours": meets.hours if meets else None,
            "mode": meets.mode if meets else None,
            "hours_a_year": None if fit.hours is None else round(fit.hours, 2),
        },
        "without_voice": sorted(
            fit.silent.keys() & {*fit.alike, *(one.body for one in fit.introducers)}
        ),
        "introducers": [_introducer(one) for one in fit.introducers],
    }


def _introducer(one: Introducer) -> dict[str, Any]:
    return {"id": one.body, "by": [_step(row) for row in one.by]}


def _step(row: Seat | Link) -> dict[str, Any]:
    if isinstance(row, Seat):
        return {"kind": "seat", "from": row.holder, "to": row.partnership}
    return {
        "kind": row.kind,
        "from": row.start,
        "to": row.end if isinstance(row.end, str) else None,
    }
