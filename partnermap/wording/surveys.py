"""Surveys in plain English: each answer with its count, and what the source prints beside it."""

from __future__ import annotations

from collections.abc import Iterator

from partnermap.english import listed, sentence
from partnermap.graph import PartnershipGraph
from partnermap.model import Answer, Question, Survey
from partnermap.wording.description import Description, provenance
from partnermap.wording.details import note_item, row_details
from partnermap.wording.parts import HOW_WE_KNOW, Part, numbered
from partnermap.wording.pieces import Piece
from partnermap.wording.plans import respondents


def describe_survey(graph: PartnershipGraph, name: str) -> Description:
    """A survey in words: its questions with their figures, notes and sources."""
    found = graph.moment.map
    survey = found.surveys[name]
    apart = dict.fromkeys(("about", "notes", "inferred", "assumed"))  # these are told below
    own = survey.model_copy(update=apart)
    details = row_details(found, graph.moment.presence(survey), own)
    bodies = tuple((Piece(graph.name_of(each), each),) for each in survey.subjects or ())
    parts = [
        Part("Whom it is about", bodies),
        *_questions(survey),
        Part("Notes", tuple(note_item(found, note) for note in survey.notes or ())),
        Part(HOW_WE_KNOW, tuple(provenance(graph, survey))),
    ]
    return Description(
        name,
        survey.name,
        "survey",
        (
            f"{sentence(respondents(survey))}.",
            *(f"{sentence(each)}." for each in details),
            *((survey.about,) if survey.about else ()),
        ),
        tuple(part for part in numbered(parts) if part.items or part.remark),
        (("Web page", survey.url),) if survey.url else (),
        "surveys",
    )


def _questions(survey: Survey) -> Iterator[Part]:
    for key, question in survey.questions.items():
        items = tuple((Piece(f"{spoken(a)}: {figures(a)}"),) for a in survey.answers(question))
        yield Part(asked(key, question), items, remark(survey, question))


def asked(key: str, question: Question) -> str:
    """A question in words, and how it was answered where that is not by one answer of each."""
    said = [f"answered by {question.base:,}"] if question.base is not None else []
    said += ["several answers each"] if question.many else []
    words = question.name or sentence(key.replace("-", " "))
    return f"{words} ({', '.join(said)})" if said else words


def spoken(answer: Answer) -> str:
    """An answer as it is said: its key without hyphens."""
    return answer.name.replace("-", " ")


def figures(answer: Answer) -> str:
    """``5 of 13, 38%``; where the two do not go together, what does not."""
    printed = f"{answer.stated}%"
    if answer.count is None:
        said = f"{printed}, without a count"
    else:
        said = f"{answer.count:,}" + ("" if answer.base is None else f" of {answer.base:,}")
        if answer.stated is not None:
            said += f", {'printed as ' if answer.disagrees else ''}{printed}"
    doubt = disagreement(answer)
    return f"{said}; {doubt}" if doubt else said


def disagreement(answer: Answer) -> str:
    """What is wrong with a printed percentage; empty where nothing is."""
    if not answer.disagrees or answer.base is None:
        return ""
    if answer.count is None:
        return f"no number of {answer.base:,} gives {answer.stated}%"
    return f"{answer.count:,} of {answer.base:,} is {answer.computed}%"


def remark(survey: Survey, question: Question) -> str:
    """What is to be said of all answers together; empty where nothing is."""
    said = []
    answers = survey.answers(question)
    if not answers:
        return "Answers not recorded."
    base, together = survey.base_of(question), sum(question.counts.values())
    if base and not question.many and together < base and len(question.counts) == len(answers):
        said.append(f"These come to {together:,} of {base:,}; the others are not recorded.")
    bases = survey.other_bases(question)
    if bases:
        fits = listed([f"{each:,}" for each in bases], "or")
        said.append(f"All percentages here fit a base of {fits}, which the source does not state.")
    return " ".join(said)
