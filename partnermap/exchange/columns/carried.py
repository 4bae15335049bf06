"""The columns that every record and row may have."""

from __future__ import annotations

from partnermap import vocabulary as words
from partnermap.exchange.columns import forms
from partnermap.exchange.columns.table import Column, Name

ABOUT = Column(
    "About",
    ("about",),
    forms.TEXT,
    synonyms=(
        "description",
        "purpose",
        "summary",
        "what it does",
        "remit",
        "details",
        "activities",
        *("overview", "brief description", "short description", "aims", "objectives"),
        *("aims and objectives", "mission", "mission statement", "charitable objects"),
    ),
    width=40,
)
_SINCE = Column(
    "Since",
    ("since",),
    forms.DATE,
    "From when on: a year, a month, a day, or a range (at some time within).",
    synonyms=(
        "from date",
        "start",
        "start date",
        "started",
        "established",
        *("founded", "formed", "year established", "year founded", "year formed", "date formed"),
        *("date established", "date set up", "date of formation"),
    ),
    width=12,
)
_UNTIL = Column(
    "Until",
    ("until",),
    forms.DATE,
    "Until when: through the last day of this year, month or day.",
    synonyms=(
        *("to date", "end", "end date", "ended", "left", "term ends", "expires", "closed"),
        *("date closed", "date ended", "closure date", "disbanded", "dissolved"),
    ),
    width=12,
)
_STATUS = Column(
    "Status",
    ("status",),
    forms.one_of(words.STATUSES),
    "'proposed' counts only in the proposed future, which drops what is 'ending'. Empty: current.",
    synonyms=("state",),
    width=11,
)
SOURCE = Column(
    "Source",
    ("source",),
    forms.SOURCES,
    "Where it comes from.",
    synonyms=("sources", "reference", "evidence", "where from"),
    width=26,
)
NOTES = Column(
    "Notes",
    ("notes",),
    forms.NOTES,
    "Notes on this row, each on a line of its own.",
    synonyms=("note", "comments", "comment", "remarks"),
    width=40,
)

_URL = Column(
    "Web page",
    ("url",),
    forms.ADDRESS,
    "A page about it.",
    synonyms=(
        *("website", "web site", "url", "web", "web address", "link", "webpage", "homepage"),
        *("website address", "website url", "website link", "web link"),
    ),
    width=30,
)
_TAGS = Column("Tags", ("tags",), forms.TEXTS, synonyms=("tag", "keywords", "labels"), width=16)
_INFERRED = Column(
    "Inferred",
    ("inferred",),
    forms.FIELDS,
    "Columns of this row that you concluded.",
    synonyms=("concluded",),
)
_ASSUMED = Column(
    "Assumed",
    ("assumed",),
    forms.FIELDS,
    "Columns of this row that you guessed.",
    synonyms=("guessed",),
)

TIMES = (_SINCE, _UNTIL, _STATUS)
PROVENANCE = (SOURCE, _INFERRED, _ASSUMED, NOTES, _TAGS)
CARRIED = (ABOUT, _URL, *TIMES, *PROVENANCE)
"""What stands at the end of a sheet of records."""
ON_ROWS = (*TIMES, ABOUT, _URL, *PROVENANCE)
"""What stands at the end of a sheet of rows, where times matter more than pages."""


def named(*synonyms: str, width: int = 46) -> Column:
    """The name of a record."""
    return Column("Name", ("name",), forms.SHORT, synonyms=synonyms, width=width, required=True)


def identified(of: str) -> Column:
    """The id of a record, which no other record has."""
    said = (
        f"The id of the {of}: small letters, digits and hyphens, by which other sheets name it. "
        "Each is there once."
    )
    others = ("ref", "ref no", "ref number", "reference number", "unique ref", "unique id")
    synonyms = ("identifier", "key", *others, f"{of} id", f"{of} ref")
    return Column("Id", ("Id",), forms.ID, said, synonyms, 28, required=True)


def of_another(
    heading: str, sheets: tuple[str, ...], said: str, *synonyms: str, path: str = ""
) -> tuple[Column, Name]:
    """The id of a record of other sheets, which a row needs, and its name to read by.

    Args:
        heading: of the column; the name stands beside it.
        sheets: that have the record.
        said: what it means.
        synonyms: other headings.
        path: of what it gives; without it, its heading.
    """
    form = forms.id_of(*sheets)
    column = Column(heading, (path or heading,), form, said, synonyms, 28, required=True)
    return column, Name(f"{heading} name", heading)
