"""What is wrong with the YAML, as findings, in one form of words."""

from __future__ import annotations

from partnermap.finding import Finding, Location
from partnermap.problem_codes import PROBLEMS


def quoted(text: str) -> str:
    """What was written, on one line and short enough for a message."""
    plain = " ".join(text[:200].split())
    return f"'{plain}'" if len(plain) <= 60 and len(text) <= 200 else f"'{plain[:57]}...'"


def problem(
    code: str,
    location: Location,
    message: str,
    hint: str = "",
    *also: Location,
    at_worst: bool = False,
) -> Finding:
    """A finding about the YAML itself.

    Args:
        code: one of ``PROBLEMS``.
        location: where it stands.
        message: what is wrong, in a sentence.
        hint: what to do.
        also: further places that belong to it.
        at_worst: whether it keeps the map from being read.
    """
    known = PROBLEMS[code]
    return Finding(
        code=code,
        name=known.name,
        key=(location.path, str(location.line), str(location.column)),
        severity=known.severities[-1] if at_worst else known.severity,
        message=message,
        locations=(location, *also),
        remedy=hint,
    )
