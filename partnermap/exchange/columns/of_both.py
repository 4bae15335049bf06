"""The columns that organisations and partnerships have in common."""

from __future__ import annotations

from partnermap.exchange.columns import forms
from partnermap.exchange.columns.table import Column

AREAS = Column(
    "Areas",
    ("areas",),
    forms.ids_of("Areas"),
    synonyms=(
        *("area", "place", "places", "geography", "locality", "area covered", "wards", "ward"),
        *("patch", "footprint", "coverage", "geographic area", "geographical area", "area served"),
        *("areas covered", "areas served", "area of operation", "localities"),
        *("geographical reach", "geographic reach", "geographical coverage", "catchment"),
        *("geographic coverage", "area of benefit", "operating area", "catchment area"),
        *("wards covered", "localities covered", "districts covered", "neighbourhood"),
        *("neighbourhoods", "geographical areas", "geographical scope"),
    ),
    width=22,
)
COMMUNITIES = Column(
    "Communities",
    ("communities",),
    forms.ids_of("Communities", empty="everyone"),
    "The communities it is for; 'everyone' where it is for all; empty where it is not recorded.",
    synonyms=(
        *("community", "beneficiaries", "who for", "client group", "community of interest"),
        *("client groups", "target group", "target groups", "beneficiary group", "user group"),
        *("beneficiary groups", "communities served", "communities of interest"),
    ),
    width=20,
)
THEMES = Column(
    "Themes",
    ("themes",),
    forms.ids_of("Themes"),
    synonyms=(
        *("theme", "topics", "topic", "subject", "subjects", "thematic area", "thematic areas"),
        *("policy area", "policy areas", "subject area", "subject areas", "key themes"),
    ),
    width=20,
)
DECIDES = Column(
    "Decides",
    ("decides",),
    forms.FLAG_OR_UNKNOWN,
    synonyms=(
        *("decision making", "decision-making", "takes decisions", "delegated authority"),
        *("makes decisions", "can take decisions", "decision making powers", "delegated powers"),
        "decision making body",
    ),
    width=10,
)
CONTACT = Column(
    "Contact",
    ("contact",),
    forms.ADDRESS,
    synonyms=(
        *("contact page", "email", "e-mail", "mailbox", "general email", "generic email"),
        *("office email", "shared mailbox", "group email"),
    ),
    width=26,
)
BESIDE = (
    Column(
        "Also known as",
        ("also_known_as",),
        forms.TEXTS,
        synonyms=(
            *("other names", "alias", "aliases", "acronym", "acronyms"),
            *("abbreviation", "abbreviations", "abbrev", "abbrevs", "abbr", "short form"),
            *("initials", "short name", "known as", "aka", "other name", "also called"),
            *("trading as", "trading name", "working name", "abbreviated name"),
        ),
        width=20,
    ),
    Column(
        "Formerly",
        ("formerly",),
        forms.IDS,
        "Ids it had before.",
        synonyms=("former ids", "previous id", "previous ids"),
    ),
    Column(
        "Stands for",
        ("stands_for",),
        forms.COUNT_OR_UNKNOWN,
        "Where this row stands for several bodies that nobody named: how many, or 'unknown'.",
        width=10,
    ),
)
