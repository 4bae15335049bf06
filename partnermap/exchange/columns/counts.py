"""Counts: honest denominators, and what a survey's report says was answered."""

from __future__ import annotations

from partnermap import vocabulary as words
from partnermap.exchange.columns import forms
from partnermap.exchange.columns.carried import CARRIED, identified, named
from partnermap.exchange.columns.table import Column, Key, Name, Sheet
from partnermap.model import Coverage, Question, Survey

COVERAGE = Sheet(
    "Coverage",
    "How many there are in all, against how many are recorded.",
    ("coverage", Key("Id")),
    (
        identified("row"),
        Column("Of", ("of",), forms.SHORT, synonyms=("what is counted",), width=40, required=True),
        Column(
            "Sector",
            ("sector",),
            forms.one_of(words.SECTORS, words.SECTOR_SYNONYMS),
        ),
        Column("Area", ("area",), forms.id_of("Areas"), width=22),
        Column(
            "Total",
            ("total",),
            forms.COUNT,
            synonyms=("number", "count", "how many"),
            width=10,
            required=True,
        ),
        Column("Approximate", ("approximate",), forms.FLAG, width=12),
        *CARRIED,
    ),
    Coverage,
    synonyms=("denominators", "totals"),
)

SURVEYS = Sheet(
    "Surveys",
    "Counts that a source reports of those who answered; never bodies.",
    ("surveys", Key("Id")),
    (
        identified("survey"),
        named("survey", "questionnaire"),
        Column("Respondents", ("respondents",), forms.COUNT, synonyms=("responses",), width=12),
        Column("Subjects", ("subjects",), forms.ids_of("Organisations", "Partnerships"), width=24),
        *CARRIED,
    ),
    Survey,
    synonyms=("survey", "questionnaires"),
)

_SURVEY = Column(
    "Survey", ("Survey",), forms.id_of("Surveys"), "The id of the survey.", (), 28, required=True
)

QUESTIONS = Sheet(
    "Survey questions",
    "The questions of a survey.",
    ("surveys", Key("Survey"), "questions", Key("Question")),
    (
        _SURVEY,
        Column(
            "Question",
            ("Question",),
            forms.ID,
            "The id of the question, once in its survey.",
            (),
            26,
            required=True,
        ),
        Column("In words", ("name",), forms.SHORT, synonyms=("wording", "question text"), width=50),
        Column("Base", ("base",), forms.COUNT, width=9),
        Column("Several answers", ("many",), forms.FLAG, width=14),
    ),
    Question,
    synonyms=("questions",),
)

ANSWERS = Sheet(
    "Survey answers",
    "How many gave each answer, and the percentage that the source prints.",
    ("surveys", Key("Survey"), "questions", Key("Question"), Key("Answer")),
    (
        _SURVEY,
        Name("Survey name", "Survey"),
        Column(
            "Question",
            ("Question",),
            forms.ID,
            "The id of the question, as on the sheet Survey questions.",
            (),
            26,
            required=True,
        ),
        Column("Answer", ("Answer",), forms.SHORT, "The answer.", (), 34, required=True),
        Column("Count", ("counts",), forms.COUNT, "How many gave it.", ("number",), 9),
        Column(
            "Stated percent",
            ("stated_percent",),
            forms.NUMBER,
            "The percentage that the source prints, right or wrong, with the decimals it prints.",
            ("percent", "%"),
            14,
        ),
    ),
    Question,
    synonyms=("answers",),
)
