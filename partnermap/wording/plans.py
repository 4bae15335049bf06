"""Plans in plain English: whose a plan is, and what it holds; a survey in short."""

from __future__ import annotations

from collections.abc import Iterator

from partnermap.english import counted
from partnermap.graph import PartnershipGraph
from partnermap.model import Plan, PlanParty, Survey
from partnermap.model.records import PARTY_FIELDS, Priority
from partnermap.wording.details import after, frequency, row_details
from partnermap.wording.pieces import Item, Piece
from partnermap.wording.rows import class_words

PARTIES = ("owned by", "directed by", "signed off by", "overseen by", "reported to")


def parties(graph: PartnershipGraph, plan: Plan) -> Iterator[Item]:
    """Every body's part in a plan, by what it does: "overseen by X"."""
    for field, label in zip(PARTY_FIELDS, PARTIES, strict=True):
        for party in getattr(plan, field) or ():
            yield _party(graph, label, party)


def _party(graph: PartnershipGraph, label: str, party: PlanParty) -> Item:
    found = graph.moment.map
    said = [frequency(party.every)] if party.every else []
    said += row_details(found, graph.moment.presence(party), party)
    if isinstance(party.body, str):
        body = Piece(graph.name_of(party.body), party.body)
    else:
        body = Piece(class_words(found, party.body))
    return (Piece(f"{label} "), body, *after(found, said, party))


def priority_words(graph: PartnershipGraph, priority: Priority) -> Item:
    """A priority, the functions it is about, and what is to be done now and next."""
    found = graph.moment.map
    known = found.functions
    about = [known[each].name if each in known else each for each in priority.functions or ()]
    said = [f"about '{name}'" for name in about]
    said += row_details(found, graph.moment.presence(priority), priority)
    now = f"; now: {'; '.join(priority.now)}" if priority.now else ""
    later = f"; next: {'; '.join(priority.next)}" if priority.next else ""
    return (Piece(priority.name), *after(found, said, priority), Piece(f"{now}{later}"))


def respondents(survey: Survey) -> str:
    """``13 respondents``."""
    if survey.respondents is None:
        return "number of respondents not recorded"
    return counted(survey.respondents, "respondent")


def survey_item(name: str, survey: Survey) -> Item:
    """A survey in short, and the id under which all of it can be seen."""
    questions = counted(len(survey.questions), "question")
    said = f": {respondents(survey)}, {questions} (id: {name})"
    return (Piece(survey.name, survey=name), Piece(said))
