"""The one table of sheets and columns: what a workbook of a map holds, and how its cells are read.

Writing, reading, the template, the reference page and the matching of other people's headings all
follow it.
"""

from __future__ import annotations

from partnermap.exchange.columns.bodies import ORGANISATIONS, PARTNERSHIPS
from partnermap.exchange.columns.counts import ANSWERS, COVERAGE, QUESTIONS, SURVEYS
from partnermap.exchange.columns.places import AREAS, COMMUNITIES, FUNCTIONS, SOURCES, THEMES
from partnermap.exchange.columns.plans import PARTIES, PLANS, PRIORITIES
from partnermap.exchange.columns.rows import FUNCTION_ROLES, LINKS, MEMBERSHIPS
from partnermap.exchange.columns.table import EACH, Column, Key, Name, OneOf, Sheet
from partnermap.exchange.columns.told import DISPOSITIONS, NOTES
from partnermap.exchange.columns.whole import EXPECTATIONS, LABELS, LINK_KINDS, MAP

SHEETS: tuple[Sheet, ...] = (
    ORGANISATIONS,
    PARTNERSHIPS,
    MEMBERSHIPS,
    LINKS,
    FUNCTION_ROLES,
    AREAS,
    FUNCTIONS,
    THEMES,
    COMMUNITIES,
    SOURCES,
    COVERAGE,
    PLANS,
    PARTIES,
    PRIORITIES,
    SURVEYS,
    QUESTIONS,
    ANSWERS,
    NOTES,
    DISPOSITIONS,
    MAP,
    LABELS,
    EXPECTATIONS,
    LINK_KINDS,
)
"""In the order of the workbook."""


def sheet_called(name: str) -> Sheet | None:
    """The sheet of this name, whatever its capitals; None where there is none."""
    wanted = name.strip().casefold()
    return next((each for each in SHEETS if each.name.casefold() == wanted), None)


__all__ = ["EACH", "SHEETS", "Column", "Key", "Name", "OneOf", "Sheet", "sheet_called"]
