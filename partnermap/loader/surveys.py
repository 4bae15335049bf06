"""Surveys whose figures disagree: counts with those who answered, percentages with counts.

What does not agree is nearly always so in the source, and a map is right to record it: so a
percentage is only a note.
"""

from __future__ import annotations

from collections.abc import Iterator

from partnermap.english import listed
from partnermap.finding import Finding, Place
from partnermap.model import Answer, PartnerMap, Question, Survey
from partnermap.problems import problem, quoted

_RECORD = "Check the source. If it prints so, leave it: it is shown with this remark."


def surveys(found: PartnerMap) -> Iterator[Finding]:
    """Counts that are more than could be, and percentages that are not those of their counts."""
    for name, survey in found.surveys.items():
        for key, question in survey.questions.items():
            place = ("surveys", name, "questions", key)
            too_many = list(_too_many(found, place, survey, question))
            yield from too_many
            if not too_many:
                yield from _percentages(found, place, survey, question)


def _too_many(
    found: PartnerMap, place: Place, survey: Survey, question: Question
) -> Iterator[Finding]:
    base, all_of_them = survey.base_of(question), survey.respondents
    if base is None:
        return
    if all_of_them is not None and base > all_of_them:
        message = f"'base' is {base:,}, more than the {all_of_them:,} who answered the survey"
        hint = "Correct 'base' here, or 'respondents' on the survey."
        yield problem("PM034", found.locate((*place, "base"), False), message, hint)
    above = {name: count for name, count in question.counts.items() if count > base}
    for name, count in above.items():
        message = f"{quoted(name)} has {count:,} answers, more than the {base:,} who answered"
        where = found.locate((*place, "counts", name), False)
        yield problem("PM034", where, message, "Correct the count, or how many answered.")
    together = sum(question.counts.values())
    if not above and not question.many and together > base:
        message = f"these counts come to {together:,}, more than the {base:,} who answered"
        hint = "If each could give several answers, write 'many: true'; else correct the counts."
        yield problem("PM034", found.locate((*place, "counts"), True), message, hint)


def _percentages(
    found: PartnerMap, place: Place, survey: Survey, question: Question
) -> Iterator[Finding]:
    wrong = [answer for answer in survey.answers(question) if answer.disagrees]
    if not wrong:
        return
    said = "; ".join(
        f"{answer.stated}% for {quoted(answer.name)}, {_apart(answer)}" for answer in wrong
    )
    one = "percentage does not agree with its count"
    many = "percentages do not agree with their counts"
    fits = listed([f"{base:,}" for base in survey.other_bases(question)], "or")
    message = f"the source's {one if len(wrong) == 1 else many}: {said}"
    hint = _RECORD
    if fits:
        message += f". Every percentage of this question fits a base of {fits}, which is not stated"
        hint = f"Check the source. If it gives a base of {fits}, write 'base'; else leave it: "
        hint += "it is shown with this remark."
    first, *rest = (
        found.locate((*place, "stated_percent", answer.name), False).with_note(_apart(answer))
        for answer in wrong
    )
    yield problem("PM035", first, message, hint, *rest)


def _apart(answer: Answer) -> str:
    """``where 5 of 13 is 38%``."""
    if answer.count is None:
        return f"which no number of {answer.base:,} gives"
    return f"where {answer.count:,} of {answer.base:,} is {answer.computed}%"
