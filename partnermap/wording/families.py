"""The three families of findings, as reports and the page call them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Family:
    """A family of findings: its id, its title and the question that its findings answer."""

    id: str
    title: str
    question: str


FAMILIES_TOLD = (
    Family("overlap", "Overlaps", "Who does the same thing for the same place and people?"),
    Family("gap", "Gaps", "What does nobody do, and who answers to nobody?"),
    Family(
        "isolation",
        "Isolation",
        "Which small organisations are not at a table recorded here, or are not surely heard?",
    ),
)
