"""Plans in plain English: whose a plan is, and what it holds; a survey in short."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from partnermap.english import counted, listed
from partnermap.graph import PartnershipGraph, PlanPart
from partnermap.model import Plan, PlanParty, Survey
from partnermap.model.records import PARTY_FIELDS, Priority
from partnermap.moment import Presence
from partnermap.wording.details import after, frequency, presence_words, row_details
from partnermap.wording.pieces import Item, Piece
from partnermap.wording.rows import name_or_class
from partnermap.wording.unstated import HOW
from partnermap.wording.verbs import agreeing

_VERBS = ("owns", "directs", "signs off", "oversees", "has reports of")
PARTIES = ("owned by", "directed by", "signed off by", "overseen by", "reported to")


def parties(graph: PartnershipGraph, plan: Plan) -> Iterator[Item]:
    """Every body's part in a plan, by what it does: "overseen by X"."""
    for field, label in zip(PARTY_FIELDS, PARTIES, strict=True):
        for party in getattr(plan, field) or ():
            yield _party(graph, label, party, _guessed(plan, field))


def part_words(graph: PartnershipGraph, body: str, part: PlanPart) -> Item:
    """The same from a body's side, and how it stands: "signs off X: proposed"."""
    found = graph.moment.map
    plan = found.plans[part.plan]
    verb = agreeing(graph, body, _VERBS[PARTY_FIELDS.index(part.field)])
    said = [frequency(part.row.every)] if part.row.every else []
    at = part.presence.within(graph.moment.presence_of(part.plan))
    said += row_details(found, at, part.row)
    said += _guessed(plan, part.field)
    proposed = presence_words(found, Presence.PROPOSED)
    if plan.status == "proposed" and proposed not in said:  # as the proposed future shows it
        said.append(proposed)
    name = Piece(plan.name, part.plan)
    return (Piece(f"{verb} "), name, *after(found, said, part.row))


def _guessed(plan: Plan, field: str) -> list[str]:
    """That whoever has this part in a plan was concluded, or guessed."""
    return [how for mark, how in HOW.items() if field in (getattr(plan, mark) or ())]


def oversight_remark(plan: Plan) -> str:
    """What is not said of a plan: who oversees it, or whose it is at all; empty where both are."""
    if plan.overseen_by:
        return ""
    if plan.overseen_by is not None:
        return "Nobody oversees it; that is known."
    if any(getattr(plan, field) for field in PARTY_FIELDS):
        return "Who oversees it is not recorded."
    return "Not recorded."


def whose_it_is(graph: PartnershipGraph, parts: Iterable[PlanPart]) -> str:
    """``owned by A and perhaps B and directed by C``: parts in a plan, in the order of its fields.

    A part that is certain counts, where a body has the same one that only may stand.
    """
    by_field: dict[str, dict[str, bool]] = {field: {} for field in PARTY_FIELDS}
    for part in parts:
        sure = by_field[part.field]
        name = name_or_class(graph, part.body)
        sure[name] = sure.get(name, False) or part.presence is not Presence.POSSIBLE
    return listed(
        _with_perhaps(label, by_field[field])
        for field, label in zip(PARTY_FIELDS, PARTIES, strict=True)
        if by_field[field]
    )


def _with_perhaps(label: str, sure: Mapping[str, bool]) -> str:
    if not any(sure.values()):
        return f"perhaps {label} {listed(sure)}"
    certain = [name for name in sure if sure[name]]
    return f"{label} {listed([*certain, *(f'perhaps {n}' for n in sure if not sure[n])])}"


def _party(graph: PartnershipGraph, label: str, party: PlanParty, guessed: list[str]) -> Item:
    found = graph.moment.map
    said = [frequency(party.every)] if party.every else []
    said += row_details(found, graph.moment.presence(party), party)
    said += guessed
    body = Piece(
        name_or_class(graph, party.body), party.body if isinstance(party.body, str) else ""
    )
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
