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


SHEETS_BY_NAME = {each.name: each for each in SHEETS}
"""Each by its name."""


__all__ = ["EACH", "SHEETS", "SHEETS_BY_NAME", "Column", "Key", "Name", "OneOf", "Sheet"]
