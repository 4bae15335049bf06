"""Whose work a finding is: that of whoever keeps the map, or that of those who meet."""

from __future__ import annotations

from partnermap.finding import Certainty, Finding

_WRITING = ("Record ", "Write ", "End these rows", "Review it, and record", "Ask for what is not")
_AND_WRITING = ", and write its role", ", and write their roles"


def is_for_the_keeper(finding: Finding) -> bool:
    """Whether what is to be done is first to be asked and written down.

    Where nothing is in doubt and something has to be agreed, it is for those who meet.
    """
    remedy = finding.remedy
    if finding.certainty is Certainty.ASSERTED and "agree" in remedy:
        return False
    return remedy.startswith(_WRITING) or any(each in remedy for each in _AND_WRITING)
