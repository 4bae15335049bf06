"""The figures of a survey as data (docs/reference/json.md)."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from partnermap.model import Answer, Question, Survey


def survey_data(survey: Survey) -> dict[str, Any]:
    """How many answered, and each question with its figures."""
    return {
        "respondents": survey.respondents,
        "subjects": list(survey.subjects or ()),
        "questions": [_question(survey, *each) for each in survey.questions.items()],
    }


def _question(survey: Survey, key: str, question: Question) -> dict[str, Any]:
    return {
        "id": key,
        "name": question.name,
        "base": survey.base_of(question),
        "many": question.many,
        "answers": [_answer(answer) for answer in survey.answers(question)],
        "other_bases": list(survey.other_bases(question)),
    }


def _answer(answer: Answer) -> dict[str, Any]:
    compared = answer.stated is not None and bool(answer.base)
    return {
        "answer": answer.name,
        "count": answer.count,
        "stated_percent": _number(answer.stated),
        "computed_percent": _number(Decimal(answer.computed) if answer.computed else None),
        "agrees": not answer.disagrees if compared else None,
    }


def _number(percent: Decimal | None) -> int | float | None:
    """As JSON has it: 23, 38.5."""
    if percent is None:
        return None
    return int(percent) if percent == percent.to_integral_value() else float(percent)
