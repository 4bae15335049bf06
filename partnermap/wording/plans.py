"""Plans and surveys in plain English: whose a plan is, what it holds, what a survey counted."""

from __future__ import annotations

from collections.abc import Iterator

from partnermap.analysis.profile import Part
from partnermap.english import counted
from partnermap.graph import PartnershipGraph
from partnermap.model import Plan, PlanParty, Survey
from partnermap.model.records import PARTY_FIELDS, Priority
from partnermap.moment import Presence
from partnermap.wording.details import after, frequency, presence_words, row_details
from partnermap.wording.pieces import Item, Piece
from partnermap.wording.rows import class_words
from partnermap.wording.verbs import agreeing

_VERBS = ("owns", "directs", "signs off", "oversees", "has reports of")
PARTIES = ("owned by", "directed by", "signed off by", "overseen by", "reported to")


def parties(graph: PartnershipGraph, plan: Plan) -> Iterator[Item]:
    """Every body's part in a plan, by what it does: "overseen by X"."""
    for field, label in zip(PARTY_FIELDS, PARTIES, strict=True):
        for party in getattr(plan, field) or ():
            yield _party(graph, label, party, _guessed(plan, field))


def part_words(graph: PartnershipGraph, body: str, part: Part) -> Item:
    """The same from a body's side, and how it stands: "signs off X: proposed"."""
    found = graph.moment.map
    plan = found.plans[part.plan]
    verb = agreeing(graph, body, _VERBS[PARTY_FIELDS.index(part.field)])
    said = [frequency(part.party.every)] if part.party.every else []
    said += row_details(found, part.presence, part.party)
    said += _guessed(plan, part.field)
    proposed = presence_words(found, Presence.PROPOSED)
    if plan.status == "proposed" and proposed not in said:  # as the proposed future shows it
        said.append(proposed)
    name = Piece(plan.name, part.plan)
    return (Piece(f"{verb} "), name, *after(found, said, part.party))


def _guessed(plan: Plan, field: str) -> list[str]:
    """That whoever has this part in a plan was concluded, or guessed."""
    return [mark for mark in ("inferred", "assumed") if field in (getattr(plan, mark) or ())]


def _party(graph: PartnershipGraph, label: str, party: PlanParty, guessed: list[str]) -> Item:
    found = graph.moment.map
    said = [frequency(party.every)] if party.every else []
    said += row_details(found, graph.moment.presence(party), party)
    said += guessed
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


def survey_words(graph: PartnershipGraph, survey: Survey) -> Item:
    """A survey: how many answered, and what is said about it."""
    found = graph.moment.map
    said = []
    if survey.respondents is not None:
        said.append(f"{counted(survey.respondents, 'answer')} in all")
    said += row_details(found, graph.moment.presence(survey), survey)
    return (Piece(survey.name), *after(found, said, survey))
