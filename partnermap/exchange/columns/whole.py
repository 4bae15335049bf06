"""What a map says about itself: its manifest, its words, what it expects, its kinds of link."""

from __future__ import annotations

from partnermap import vocabulary as words
from partnermap.exchange.columns import forms
from partnermap.exchange.columns.carried import ABOUT, NOTES, SOURCE, named
from partnermap.exchange.columns.table import EACH, Column, Key, Sheet
from partnermap.model import (
    DeclaredExpectation,
    DeclaredLinkKind,
    Manifest,
)

_THRESHOLDS = (
    ("Shared members from", "shared_members"),
    ("Shared of all from %", "shared_of_all"),
    ("Shared of smaller from %", "shared_of_smaller"),
    ("Siblings from", "siblings"),
    ("Siblings share from %", "siblings_share"),
    ("Review years", "review_years"),
)
_SECTORS = forms.some_of(words.SECTORS, words.SECTOR_SYNONYMS)

MAP = Sheet(
    "Map",
    "What the map says about itself. One row.",
    ("map",),
    (
        named("map", width=40),
        Column("As of", ("as_of",), forms.DATE, width=12),
        Column("Recorded from", ("recorded_from",), forms.DATE, width=13),
        ABOUT,
        Column("Repository", ("repository",), forms.ADDRESS, width=30),
        Column(
            "Complete lists",
            ("complete",),
            forms.some_of(dict.fromkeys(words.WHOLE_MAP_LISTS)),
            width=24,
        ),
        Column(
            "Focus: sectors",
            ("focus", "sectors"),
            _SECTORS,
            "The isolation rules are about organisations of these sectors. Empty: vcse and faith.",
            width=18,
        ),
        Column(
            "Focus: income",
            ("focus", "income"),
            forms.some_of(words.INCOME_BANDS),
            "With an income in these bands. Empty: micro and small.",
            width=18,
        ),
        Column(
            "Focus: or for communities",
            ("focus", "or_for_communities"),
            forms.FLAG,
            "Or for a community of interest, whatever their income. Empty: yes.",
            width=14,
        ),
        *(
            Column(heading, ("thresholds", field), forms.COUNT, width=12)
            for heading, field in _THRESHOLDS
        ),
        SOURCE,
        NOTES,
    ),
    Manifest,
    synonyms=("manifest", "about this map"),
)

LABELS = Sheet(
    "Words",
    "The words this place uses for words of the vocabularies.",
    ("map", "labels", Key("Word")),
    (
        Column(
            "Word",
            ("Word",),
            forms.SHORT,
            "A word of the vocabularies, such as vcse.",
            (),
            26,
            required=True,
        ),
        Column(
            "Label",
            ("label",),
            forms.SHORT,
            "What this place calls it. Two forms, where they are needed, have a bar between them: "
            "one and several ('forum | fora').",
            (),
            40,
            required=True,
        ),
    ),
    Manifest,
    synonyms=("labels",),
)

EXPECTATIONS = Sheet(
    "Expectations",
    "Who is expected at the table, by kind of partnership. A kind alone expects nothing.",
    ("map", "expectations", Key("Kind of partnership"), EACH),
    (
        Column(
            "Kind of partnership",
            ("Kind of partnership",),
            forms.one_of(words.PARTNERSHIP_KINDS),
            "What is written for a kind takes the place of the standard for that kind.",
            (),
            28,
            required=True,
        ),
        Column("Sectors", ("sectors",), _SECTORS, width=34),
        Column("Accountable body", ("accountable_body",), forms.FLAG, width=16),
        Column("Levels", ("levels",), forms.some_of(words.AREA_LEVELS), width=20),
        Column("Duty", ("duty",), forms.one_of(words.DUTIES), width=12),
        Column("Basis", ("basis",), forms.SHORT, width=44),
    ),
    DeclaredExpectation,
)

LINK_KINDS = Sheet(
    "Link kinds",
    "Kinds of link that this map adds to the standard ones.",
    ("map", "link_kinds", Key("Kind")),
    (
        Column("Kind", ("Kind",), forms.SHORT, "Its name, such as mentors.", (), 20, required=True),
        Column("Label", ("label",), forms.SHORT, width=24, required=True),
        Column("Inverse", ("inverse",), forms.SHORT, width=24, required=True),
        Column("Carries", ("carries",), forms.PAIRS, width=34),
    ),
    DeclaredLinkKind,
)
