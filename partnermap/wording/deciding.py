"""Decisions on findings in words."""

from __future__ import annotations

from partnermap import vocabulary as words
from partnermap.english import sentence
from partnermap.finding import Decision, DecisionState
from partnermap.model import PartialDate, PartnerMap


def decision_line(found: PartnerMap, of: Decision) -> str:
    """As in ``Justified by Northbridge Council: each is required by its own statute.``."""
    said = found.label(words.DECISIONS, of.decision)
    if of.owner:
        said += f" by {found.name_of(of.owner)}"
    if of.state is DecisionState.REOPENED:
        said = f"decided on other evidence ({said})"
    said = f"{said}: {of.reason}" if of.reason else f"{said}; no reason is recorded"
    return sentence(said if said[-1] in ".!?" else f"{said}.")


def review_line(of: Decision) -> str:
    """``Due for review since June 2024.`` or ``Review: June 2024.``; empty without a date."""
    if not of.review:
        return ""
    review = PartialDate.parse(of.review)
    if of.state is not DecisionState.DUE:
        return f"Review: {review.words}."
    since = PartialDate.parse(of.review.partition("..")[0]).words if review.is_range else ""
    return f"Due for review since {since or review.words}."


def decision_mark(of: Decision | None) -> str:
    """In a few words, for headings: ``justified``, ``planned, due for review``, ``open again``."""
    if of is None:
        return ""
    if of.state is DecisionState.REOPENED:
        return "open again"
    due = ", due for review" if of.state is DecisionState.DUE else ""
    return f"{of.decision}{due}"
