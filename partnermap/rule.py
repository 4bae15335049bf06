"""A rule: a code, a name, and a pure function from a graph to findings."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from partnermap.finding import Certainty, Finding, Location, Severity, Slot
from partnermap.graph import PartnershipGraph

Family = Literal["overlap", "gap", "isolation"]
Check = Callable[[PartnershipGraph], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule.

    Attributes:
        code: never reused.
        name: the code in words.
        severity: of its findings, where they do not say otherwise.
        check: yields findings; depends on nothing but the graph.
    """

    code: str
    name: str
    family: Family
    severity: Severity
    check: Check

    @property
    def documentation(self) -> str:
        """The docstring of the rule's module, which is its page in the reference."""
        return inspect.cleandoc(sys.modules[self.check.__module__].__doc__ or "")

    def found(
        self,
        key: tuple[str, ...],
        message: str,
        locations: Iterable[Location],
        *,
        subjects: Iterable[str],
        evidence: Mapping[str, Any],
        settled: tuple[Certainty, tuple[tuple[Slot, ...], ...]],
        remedy: str,
        for_keeper: bool = False,
        severity: Severity | None = None,
    ) -> Finding:
        """A finding of this rule.

        Args:
            key: what it is about, then the bodies.
            message: a sentence in plain English.
            locations: the primary one first.
            subjects: the bodies it lights up.
            evidence: plain data.
            settled: certainty and what it rests on, from ``analysis.doubt.combine``.
            remedy: what to do.
            for_keeper: whether it is whoever keeps the map who has to do it.
            severity: where it is not the rule's.
        """
        certainty, rests_on = settled
        return Finding(
            code=self.code,
            name=self.name,
            key=key,
            severity=severity or self.severity,
            message=message,
            locations=tuple(dict.fromkeys(locations)),
            certainty=certainty,
            subjects=tuple(subjects),
            evidence=dict(evidence),
            rests_on=rests_on,
            remedy=remedy,
            for_keeper=for_keeper,
        )
