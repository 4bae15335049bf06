"""Organisations and partnerships: a row for each."""

from __future__ import annotations

from collections.abc import Iterable

from partnermap import vocabulary as words
from partnermap.exchange.columns import forms
from partnermap.exchange.columns.carried import CARRIED, identified, named
from partnermap.exchange.columns.of_both import (
    AREAS,
    BESIDE,
    COMMUNITIES,
    CONTACT,
    DECIDES,
    THEMES,
)
from partnermap.exchange.columns.table import Column, Key, Sheet
from partnermap.model import Organisation, Partnership


def _complete(lists: Iterable[str], said: str) -> Column:
    form = forms.some_of(dict.fromkeys(lists))
    said = f"Which of its lists are complete: {said}."
    return Column("Complete lists", ("complete",), form, said, ("complete",), 26)


def _reviewed(*synonyms: str) -> Column:
    known = ("last reviewed", "review date", *synonyms)
    return Column("Reviewed", ("reviewed",), forms.DATE, synonyms=known, width=12)


def _number(heading: str, code: str, said: str, *synonyms: str) -> Column:
    return Column(heading, ("identifiers", code), forms.SHORT, said, synonyms, 14)


_OTHER_NUMBERS = Column(
    "Other numbers",
    ("identifiers",),
    forms.PAIRS,
    "Numbers in other registers, each after the register's code at org-id.guide: "
    "'GB-EDU: 123456; GB-MPR: MP00012'.",
    synonyms=("identifiers",),
)

ORGANISATIONS = Sheet(
    "Organisations",
    "Legal persons: councils, NHS bodies, charities, community groups. One row for each.",
    ("organisations", Key("Id")),
    (
        identified("organisation"),
        named(
            *("organisation", "organization", "organisation name", "body", "charity", "title"),
            *("agency", "partner organisation", "partner agency", "member organisation"),
            *("legal name", "company name", "partner", "partners", "provider", "stakeholder"),
            *("company", "institution", "voluntary group", "vcse organisation", "vcse group"),
        ),
        Column(
            "Sector",
            ("sector",),
            forms.one_of(words.SECTORS, words.SECTOR_SYNONYMS),
            synonyms=("sector type",),
        ),
        Column(
            "Kind",
            ("kind",),
            forms.one_of(words.ORGANISATION_KINDS),
            synonyms=(
                *("type", "organisation type", "category", "kind of organisation"),
                *("what sort", "what kind", "nature", "organisation category", "body type"),
            ),
            width=22,
        ),
        Column(
            "Yearly income",
            ("income",),
            forms.income(words.INCOME_BANDS),
            synonyms=(
                "income",
                "annual income",
                "turnover",
                "annual turnover",
                "yearly turnover",
                "latest income",
                "size",
                "income band",
                *("gross income", "annual gross income", "total income", "total gross income"),
                *("latest gross income", "income last year", "turnover last year", "income range"),
                *("income bracket", "turnover band", "size by income"),
            ),
            width=14,
        ),
        Column(
            "Income here",
            ("income_here",),
            forms.income(words.INCOME_BANDS),
            synonyms=("local income",),
            width=12,
        ),
        AREAS,
        COMMUNITIES,
        THEMES,
        Column(
            "Publicly accountable",
            ("publicly_accountable",),
            forms.FLAG_OR_UNKNOWN,
            "Whether it answers to the public. Empty: as its kind says (councils, NHS bodies and "
            "other public bodies do).",
            width=12,
        ),
        DECIDES,
        _complete(words.ORGANISATION_LISTS, "functions, seats (those it holds) and links"),
        _number(
            "Charity number",
            "GB-CHC",
            "Its number at the Charity Commission for England and Wales.",
            "charity no",
            "charity no.",
            "registered charity number",
            "registered charity no",
            "charity reg no",
            "reg. charity no.",
            "charity commission number",
            *(
                "charity commission no",
                "reg charity no",
                "reg charity number",
                "charity reg number",
            ),
            *(
                "charity registration number",
                "charity registration no",
                "charity registered number",
            ),
        ),
        _number(
            "Company number",
            "GB-COH",
            "Its number at Companies House, with its leading noughts.",
            "company no",
            "company no.",
            "companies house number",
            "company registration number",
            *("company registration no", "company reg no", "company reg number"),
            *("companies house no", "registered company number", "registered company no"),
        ),
        _number(
            "NHS code",
            "GB-NHS",
            "Its code at the NHS Organisation Data Service.",
            "ods code",
            "ods",
            "nhs ods code",
            *("organisation code", "ods organisation code", "practice code", "trust code"),
        ),
        _OTHER_NUMBERS,
        CONTACT,
        _reviewed("last checked"),
        *BESIDE,
        *CARRIED,
    ),
    Organisation,
    synonyms=("organisation", "organizations", "orgs", "charities", "members list", "partners"),
)

PARTNERSHIPS = Sheet(
    "Partnerships",
    "Tables that people sit round: boards, forums, steering groups. One row for each.",
    ("partnerships", Key("Id")),
    (
        identified("partnership"),
        named(
            *("partnership", "board", "group", "meeting", "forum", "committee", "network", "title"),
            *("panel", "alliance", "partnership board", "partnership group", "working group"),
        ),
        Column(
            "Kind",
            ("kind",),
            forms.one_of(words.PARTNERSHIP_KINDS),
            synonyms=(
                *("type", "partnership type", "board type", "meeting type", "group type"),
                *(
                    "category",
                    "kind of partnership",
                    "type of body",
                    "sort of body",
                    "what sort",
                    "what kind",
                    "nature",
                ),
            ),
            width=29,
        ),
        AREAS,
        COMMUNITIES,
        THEMES,
        DECIDES,
        _complete(words.PARTNERSHIP_LISTS, "members, functions and links"),
        Column(
            "Meets every",
            ("meets", "every"),
            forms.one_of(words.FREQUENCIES),
            synonyms=(
                *(
                    "meets",
                    "freq",
                    "frequency",
                    "meeting frequency",
                    "how often",
                    "how often it meets",
                ),
                *("frequency of meetings", "meeting cycle", "how often does it meet"),
                "meets how often",
            ),
            width=13,
        ),
        Column("Hours", ("meets", "hours"), forms.NUMBER, synonyms=("duration",), width=8),
        Column(
            "Meeting mode",
            ("meets", "mode"),
            forms.one_of(words.MEETING_MODES),
            synonyms=("mode", "how it meets", "online or in person"),
            width=13,
        ),
        Column(
            "How to join",
            ("how_to_join",),
            forms.TEXT,
            synonyms=("joining", "membership criteria"),
            width=30,
        ),
        Column(
            "Terms of reference",
            ("terms_of_reference",),
            forms.ADDRESS,
            "The address of the page or document.",
            synonyms=("tor", "terms"),
            width=26,
        ),
        CONTACT,
        _reviewed("tor reviewed", "tor last reviewed"),
        *BESIDE,
        _OTHER_NUMBERS,
        *CARRIED,
    ),
    Partnership,
    synonyms=("partnership", "boards", "groups", "meetings", "forums", "committees"),
)
