"""What people said and decided: the notes of a map, and its decisions about findings."""

from __future__ import annotations

from partnermap import vocabulary as words
from partnermap.exchange.columns import forms
from partnermap.exchange.columns.carried import ON_ROWS
from partnermap.exchange.columns.table import EACH, Column, Key, Sheet
from partnermap.model import Disposition, Note

NOTES = Sheet(
    "Notes",
    "What people wrote on the chart: stated gaps, barriers, proposals, events.",
    ("notes", EACH),
    (
        Column("Kind", ("kind",), forms.one_of(words.NOTE_KINDS), synonyms=("type",)),
        Column(
            "Text",
            ("text",),
            forms.TEXT,
            synonyms=("wording", "what was said"),
            width=70,
            required=True,
        ),
        Column("When", ("when",), forms.DATE, synonyms=("date",), width=12),
        Column(
            "Subjects",
            ("subjects",),
            forms.ids_of("Organisations", "Partnerships", "Plans"),
            synonyms=("of whom", "about whom"),
            width=28,
        ),
        *ON_ROWS,
    ),
    Note,
    synonyms=("note", "comments"),
)

DISPOSITIONS = Sheet(
    "Dispositions",
    "What was decided about findings.",
    ("dispositions", Key("Finding")),
    (
        Column(
            "Finding",
            ("Finding",),
            forms.SHORT,
            "The id of the finding, as every finding shows it.",
            ("id", "finding id"),
            44,
            required=True,
        ),
        Column("Decision", ("decision",), forms.one_of(words.DECISIONS), width=12, required=True),
        Column("Reason", ("reason",), forms.TEXT, synonyms=("why",), width=60),
        Column(
            "Decided by",
            ("owner",),
            forms.id_of("Organisations", "Partnerships"),
            synonyms=("owner",),
            width=28,
        ),
        Column("Review", ("review",), forms.DATE, synonyms=("review date",), width=12),
        Column("Evidence", ("evidence",), forms.SHORT, width=12),
    ),
    Disposition,
    synonyms=("decisions",),
)
