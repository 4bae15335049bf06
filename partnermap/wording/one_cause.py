"""Findings of one cause, told together: partnerships whose lines stop at the same body."""

from __future__ import annotations

from collections.abc import Hashable, Iterable

from partnermap.finding import Finding
from partnermap.wording.folding import Gathered

_SEVERAL = 3


def of_one_cause(run: Iterable[Gathered]) -> list[tuple[Gathered, tuple[Finding, ...]]]:
    """Findings in their order, each with the later ones whose lines stop where its own does.

    They are told together from three on, and only where all that is said of the end, and what is to
    be done, is the same, and nothing was decided about them.
    """
    every = list(run)
    groups: dict[Hashable, list[Finding]] = {}
    for told in every:
        if (cause := _cause(told)) is not None:
            groups.setdefault(cause, []).append(told.main)
    found: list[tuple[Gathered, tuple[Finding, ...]]] = []
    for told in every:
        group = groups.get(_cause(told), [])
        if len(group) < _SEVERAL:
            found.append((told, ()))
        elif group[0] is told.main:
            found.append((told, tuple(group[1:])))
    return found


def _cause(told: Gathered) -> Hashable:
    """What the findings of one cause have in common; None for one that has its own."""
    finding = told.main
    is_plain = not (finding.evidence.get("loop") or finding.evidence.get("lines_that_do_not_count"))
    if finding.code != "PM204" or not is_plain or told.also or finding.disposition:
        return None
    lines = finding.evidence["lines"]
    ends = {str(line["to"]) for line in lines} - {str(line["from"]) for line in lines}
    if not ends:
        return None
    return finding.severity, finding.certainty, finding.remedy, frozenset(ends)
