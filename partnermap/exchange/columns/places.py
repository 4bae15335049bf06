"""What bodies are for and where facts come from: areas, functions, themes, communities, sources."""

from __future__ import annotations

from partnermap import vocabulary as words
from partnermap.exchange.columns import forms
from partnermap.exchange.columns.carried import CARRIED, identified, named
from partnermap.exchange.columns.table import Column, Key, Sheet
from partnermap.model import Area, Community, Function, SourceDocument, Theme

AREAS = Sheet(
    "Areas",
    "Places: a city, a locality, a neighbourhood, a ward.",
    ("areas", Key("Id")),
    (
        identified("area"),
        named("area", "place", "ward", "locality"),
        Column(
            "Level",
            ("level",),
            forms.one_of(words.AREA_LEVELS),
            synonyms=("type", "kind", "area type"),
            width=14,
        ),
        Column(
            "GSS code",
            ("gss",),
            forms.SHORT,
            synonyms=("gss", "ons code", "code", "area code"),
            width=12,
        ),
        Column(
            "Within",
            ("within",),
            forms.ids_of("Areas"),
            synonyms=("parent", "part of", "lies in", "parent area"),
            width=24,
        ),
        *CARRIED,
    ),
    Area,
    synonyms=("area", "places", "wards", "localities", "geography"),
)

FUNCTIONS = Sheet(
    "Functions",
    "What somebody has to do.",
    ("functions", Key("Id")),
    (
        identified("function"),
        named("function", "responsibility"),
        Column(
            "Duty",
            ("duty",),
            forms.one_of(words.DUTIES),
            synonyms=("statutory", "required by", "duty type"),
            width=12,
        ),
        Column("As stated", ("as_stated",), forms.SHORT, width=14),
        Column("Basis", ("basis",), forms.SHORT, synonyms=("legal basis", "law"), width=28),
        Column("Needed at", ("needed_at",), forms.one_of(words.AREA_LEVELS), width=14),
        Column("Themes", ("themes",), forms.ids_of("Themes"), synonyms=("theme",), width=20),
        *CARRIED,
    ),
    Function,
    synonyms=("function", "duties"),
)

THEMES = Sheet(
    "Themes",
    "Subjects that bodies and functions share.",
    ("themes", Key("Id")),
    (identified("theme"), named("theme", "topic"), *CARRIED),
    Theme,
    synonyms=("theme", "topics"),
)

COMMUNITIES = Sheet(
    "Communities",
    "Communities of interest or identity.",
    ("communities", Key("Id")),
    (identified("community"), named("community"), *CARRIED),
    Community,
    synonyms=("community", "communities of interest", "beneficiaries"),
)

SOURCES = Sheet(
    "Sources",
    "Documents and pages that facts come from.",
    ("sources", Key("Id")),
    (
        identified("source"),
        Column(
            "Title",
            ("title",),
            forms.SHORT,
            synonyms=("name", "document"),
            width=44,
            required=True,
        ),
        Column(
            "Publisher",
            ("publisher",),
            forms.SHORT,
            synonyms=("published by", "author"),
            width=28,
        ),
        Column("Published", ("published",), forms.DATE, synonyms=("date", "year"), width=12),
        *CARRIED,
    ),
    SourceDocument,
    synonyms=("source", "documents", "references"),
)
