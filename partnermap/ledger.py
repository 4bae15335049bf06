"""The ledger: what was decided about findings meets what is found now."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from difflib import get_close_matches
from hashlib import sha256
from typing import Any

from partnermap.finding import Certainty, Decision, DecisionState, Finding
from partnermap.model import PartialDate
from partnermap.moment import Moment

LENGTH = 8
# How it is known, and how much was searched: not what was found.
_ASIDE = frozenset(
    {
        *("sources", "partnerships_searched", "unknown_holders", "heard_at"),
        *("organisations_spoken_for", "organisations_not_counted"),
    }
)


@dataclass(frozen=True, slots=True)
class Unfound:
    """A decision whose finding is there no longer.

    Attributes:
        id: of the finding that was decided.
        nearest: a finding of now with nearly the same id, which may be meant; or empty.
    """

    id: str
    decision: Decision
    nearest: str = ""


def fingerprint(finding: Finding) -> str:
    """A short mark of what a finding rests on: equal while that is the same.

    It is the beginning of the SHA-256 of the code, the key, the certainty and the evidence as
    canonical JSON. Lists count as sets, as their order is that of the YAML. Messages, names, lines,
    sources and what would settle it are left out.
    """
    facts = {
        "code": finding.code,
        "key": list(finding.key),
        "certainty": finding.certainty.value,
        "evidence": _unordered({k: v for k, v in finding.evidence.items() if k not in _ASIDE}),
    }
    return sha256(_canonical(facts).encode()).hexdigest()[:LENGTH]


def evidence_now(was: Finding, now: Finding, evidence: str) -> str:
    """The mark of what a finding rests on now, where it was decided on what it rested on before.

    It is empty where that was decided on something else, so that the finding is open again.
    """
    if evidence == fingerprint(was):
        return fingerprint(now)
    certain = replace(was, certainty=Certainty.ASSERTED)
    if evidence == fingerprint(certain):
        return fingerprint(replace(now, certainty=Certainty.ASSERTED))
    return ""


def enter(findings: Iterable[Finding], moment: Moment) -> tuple[Finding, ...]:
    """The findings, each with what was decided about it."""
    made = moment.map.dispositions
    return tuple(
        replace(finding, disposition=_decision(finding.id, moment, finding))
        if finding.id in made
        else finding
        for finding in findings
    )


def unfound(found: Iterable[str], moment: Moment) -> Iterator[Unfound]:
    """Decisions without a finding.

    Args:
        found: the ids of all findings of the moment and of those that may follow it.
        moment: the map's own; at another, a finding that is not there may only be earlier or later.
    """
    known = set(found)
    undecided = sorted(known - set(moment.map.dispositions))
    for finding in moment.map.dispositions:
        if finding not in known:
            near = get_close_matches(finding, undecided, n=1, cutoff=0.85)
            yield Unfound(finding, _decision(finding, moment), "".join(near))


def _decision(name: str, moment: Moment, finding: Finding | None = None) -> Decision:
    of = moment.map.dispositions[name]
    state = DecisionState.DECIDED
    if finding is not None and of.evidence and not _is_same(finding, of.evidence):
        state = DecisionState.REOPENED
    elif of.review is not None and _is_due(of.review, moment.day):
        state = DecisionState.DUE
    return Decision(
        decision=of.decision,
        state=state,
        reason=of.reason or "",
        owner=of.owner or "",
        review=of.review.written if of.review else "",
        location=moment.map.locate(("dispositions", name), True),
    )


def _is_same(finding: Finding, evidence: str) -> bool:
    """Whether it was decided on this evidence; what held when it was certain, holds in doubt."""
    certain = replace(finding, certainty=Certainty.ASSERTED)
    return evidence in (fingerprint(finding), fingerprint(certain))


def _is_due(review: PartialDate, day: date) -> bool:
    """From the first day of the month or year that was named."""
    return day >= review.first


def _unordered(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {str(key): _unordered(item) for key, item in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return sorted((_unordered(item) for item in value), key=_canonical)
    return value


def _canonical(value: Any) -> str:
    return json.dumps(value, sort_keys=True, ensure_ascii=True, separators=(",", ":"))
