"""What any row may say of itself: dates, status, what was concluded, notes."""

from __future__ import annotations

from partnermap import vocabulary as words
from partnermap.graph import PartnershipGraph
from partnermap.model import Class, PartnerMap, Row
from partnermap.moment import Presence


def presence_words(found: PartnerMap, at: Presence) -> str:
    """How something stands: "may exist", or a status in the words that the place uses."""
    said = str(at.value)
    return found.label(words.STATUSES, said) if said in words.STATUSES else said


def frequency(every: str) -> str:
    """How often: "every two months"."""
    return "as needed" if every == "as-needed" else f"every {every.replace('-', ' ')}"


def row_details(found: PartnerMap, presence: Presence, row: Row) -> list[str]:
    """Dates, status and what was concluded, for any row."""
    said = []
    if row.since:
        said.append(f"since {row.since.words}")
    if row.until:
        said.append(f"until {row.until.words}")
    if row.status != "current":
        said.append(found.label(words.STATUSES, row.status))
    if presence is Presence.POSSIBLE:
        said.append("it is not certain that this still holds" if row.until else "not certain yet")
    elif not presence.stands and presence.value != row.status:
        said.append(presence_words(found, presence))
    for mark in ("inferred", "assumed"):
        if getattr(row, mark):
            said.append(f"{mark}: {', '.join(getattr(row, mark))}")
    if row.about:
        said.append(row.about.rstrip("."))
    said += [note.text.rstrip(".") for note in row.notes or ()]
    return said


def standing_details(
    graph: PartnershipGraph, at: Presence, row: Row, *ends: str | Class | None
) -> list[str]:
    """The details of a row; where it may not stand as an id has no record, that is said instead."""
    found = graph.moment.map
    for end in ends:
        if at is Presence.POSSIBLE and isinstance(end, str) and not found.section_of(end):
            return [
                *row_details(found, graph.moment.presence(row), row),
                f"no record has the id '{end}'",
            ]
    return row_details(found, at, row)


def after(said: list[str]) -> str:
    """Details, as they stand behind what they are about."""
    return f": {', '.join(said)}" if said else ""
