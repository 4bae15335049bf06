"""Which field of which record a place is: rows by what they are about, not by their position.

Positions change when somebody sorts a file; what a row is about does not.
"""

from __future__ import annotations

from collections.abc import Sequence

from partnermap.finding import Place
from partnermap.model import Class, FunctionRow, LinkRow, Member, PartnerMap, PlanParty, Row


def field_of(found: PartnerMap, place: Place) -> tuple[str, str, str]:
    """Section, record and the path of a row within it: ``members[lunch-club].``.

    The path is empty for a record itself. A link of the long form belongs to the body it starts
    from.
    """
    section, record, *steps = place
    if section == "links":
        link = found.links[int(record)]
        alike = [each for each in found.links if (each.start, each.kind) == (link.start, link.kind)]
        return "links", link.start, f"{link.kind}[{_name(link, alike)}]."
    if not steps:
        return str(section), str(record), ""
    field, position = str(steps[0]), int(steps[1])
    rows = getattr(getattr(found, str(section))[record], field)
    return str(section), str(record), f"{field}[{_name(rows[position], rows)}]."


def class_name(of: Class | None) -> str:
    """A class as part of a name: ``sector=faith``; empty where nothing is known."""
    return "+".join(f"{field}={word}" for field, word in of or () if word)


def _name(row: Row, rows: Sequence[Row]) -> str:
    """What a row is about; with its role and dates where others are about the same."""
    about = _about(row)
    if sum(_about(each) == about for each in rows) < 2:
        return about
    role = row.role if isinstance(row, Member | FunctionRow) else None
    roles = [role] if isinstance(role, str) else [*(role or ())]
    dates = [day.written for day in (row.since, row.until) if day is not None]
    return " ".join([about, *roles, *dates])


def _about(row: Row) -> str:
    if isinstance(row, Member):
        return row.body or class_name(row.seat_class)
    if isinstance(row, FunctionRow):
        return row.function
    if isinstance(row, LinkRow):
        return row.to if isinstance(row.to, str) else class_name(row.to)
    if isinstance(row, PlanParty):
        return row.body if isinstance(row.body, str) else class_name(row.body)
    return ""
