"""The findings that somebody asks for: by family, code, area or body."""

from __future__ import annotations

import re
from collections.abc import Iterable

from partnermap.analysis.areas import areas_of
from partnermap.finding import FAMILIES, Finding
from partnermap.ledger import Unfound
from partnermap.pipeline import Analysis


def select(
    analysis: Analysis,
    *,
    family: str | None = None,
    codes: Iterable[str] = (),
    area: str | None = None,
    body: str | None = None,
) -> tuple[Finding, ...]:
    """The findings that are asked for.

    Args:
        analysis: all findings.
        family: ``overlap``, ``gap`` or ``isolation``.
        codes: such as ``PM204``; none = all.
        area: about ground that meets this area, or about a body that is or may be for it.
        body: that have this body among their subjects.
    """
    wanted = frozenset(codes)
    areas = areas_of(analysis.graph)

    def is_there(finding: Finding) -> bool:
        about = finding.evidence.get("area")
        if area is None or (about and areas.meets(about, area)):
            return True
        plans = analysis.graph.moment.map.plans
        records = [analysis.graph.record(each) or plans.get(each) for each in finding.subjects]
        return any(
            not each.areas or areas.any_meet(each.areas, (area,)) for each in records if each
        )

    return tuple(
        finding
        for finding in analysis.findings
        if family in (None, finding.family)
        and (not wanted or finding.code in wanted)
        and (body is None or body in finding.subjects)
        and is_there(finding)
    )


def select_unfound(
    analysis: Analysis,
    *,
    family: str | None = None,
    codes: Iterable[str] = (),
    area: str | None = None,
    body: str | None = None,
) -> tuple[Unfound, ...]:
    """The decisions without a finding that are asked for, by what their ids say."""
    wanted = frozenset(codes)
    return tuple(
        gone
        for gone in analysis.unfound
        if family in (None, FAMILIES.get(gone.id[2]))
        and (not wanted or gone.id[:5] in wanted)
        and {area, body} - {None} <= set(re.split("[/+]", gone.id))
    )
