"""What a finding is called where people read it: its rule's name, where that is known."""

from __future__ import annotations

from collections.abc import Iterable

from partnermap.english import listed
from partnermap.finding import Finding

_UNHEARD, _NOT_KNOWN = "PM303", "not known whether heard"


def title_of(finding: Finding) -> str:
    """``unheard``; of one that may be heard after all ``not known whether heard``."""
    open_grade = finding.code == _UNHEARD and finding.evidence.get("most") != finding.evidence.get(
        "least"
    )
    return _NOT_KNOWN if open_grade else finding.name


def title_of_all(findings: Iterable[Finding]) -> str:
    """The same over several of one code: ``unheard or not known whether heard``."""
    titles = {title_of(each) for each in findings}
    return listed(sorted(titles, key=lambda each: each == _NOT_KNOWN), "or")
