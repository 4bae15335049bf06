"""Findings that the public edition tells: overlaps and gaps that nobody disputes."""

from __future__ import annotations

from collections.abc import Iterable

from partnermap.finding import Finding

DISPUTED = "disputed"

# Each code was decided about, so that a new one is told only once somebody has. Told are those
# about partnerships, functions and plans. PM207 says of whom nobody hears, PM212 whom nobody chose.
SHOWN_CODES = frozenset(
    {
        *("PM101", "PM102", "PM103"),
        *("PM200", "PM201", "PM202", "PM203", "PM204", "PM205", "PM206", "PM208", "PM210"),
    }
)


def is_told(finding: str, decision: str = "") -> bool:
    """Whether the public edition tells a finding, or what was decided about it.

    Args:
        finding: its id.
        decision: what was decided about it, if anything.
    """
    return finding.split("/")[0] in SHOWN_CODES and decision != DISPUTED


def public_findings(every: Iterable[Finding], of_copy: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings that are told, as they read in the public copy.

    Args:
        every: all findings of the whole map.
        of_copy: those of its public copy, which has no word that is left out. What only the copy
            has, since something is missing from it, is not true of the map.
    """
    told = {
        each.id
        for each in every
        if is_told(each.id, each.disposition.decision if each.disposition else "")
    }
    return tuple(each for each in of_copy if each.id in told)
