"""Where a finding stands on the page: its id, or a short form of one that names many bodies."""

from __future__ import annotations

from hashlib import sha256

_LONGEST = 150
_BEGINNING = 60


def anchor(finding: str) -> str:
    """The id itself where it is not long; of a group of thousands, its beginning and a checksum.

    Every link to a finding holds it, and each of the thousands links to it.
    """
    if len(finding) <= _LONGEST:
        return finding
    return f"{finding[:_BEGINNING]}...{sha256(finding.encode('utf-8')).hexdigest()[:12]}"
