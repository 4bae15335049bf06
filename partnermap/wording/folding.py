"""Long runs of findings of one code: the worst first, and how many are shown before the rest."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from partnermap.finding import Certainty, Finding

T = TypeVar("T")
WHOLE = 20
"""A run of so many is shown whole."""

FIRST = 10
"""Of a longer one so many stand before the rest."""


def folded(run: Sequence[T]) -> tuple[tuple[T, ...], tuple[T, ...]]:
    """Those of a run that are shown at once, and the rest."""
    shown = len(run) if len(run) <= WHOLE else FIRST
    return tuple(run[:shown]), tuple(run[shown:])


def by_weight(finding: Finding) -> tuple[str, bool, int, tuple[str, ...]]:
    """Sorts findings by code; of one code the certain and the weighty first."""
    possible = finding.certainty is Certainty.POSSIBLE
    return finding.code, possible, -finding.severity.rank, finding.key
