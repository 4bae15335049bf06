"""What is said of bodies and rows that only may stand at a moment."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from partnermap import vocabulary as words
from partnermap.analysis.doubt import whether_it_exists
from partnermap.english import listed, sentence
from partnermap.graph import Duty, PartnershipGraph
from partnermap.moment import Presence
from partnermap.wording.verbs import duty_verb


def if_they_exist(graph: PartnershipGraph, bodies: Sequence[str]) -> str:
    """How a sentence about bodies begins: ``If both exist at this date, ``; empty where all do."""
    doubtful = [body for body in bodies if graph.moment.presence_of(body) is Presence.POSSIBLE]
    if not doubtful:
        return ""
    if len(doubtful) == len(bodies):
        who = {1: "it exists", 2: "both exist"}.get(len(bodies), "all of them exist")
    else:
        names = listed(graph.name_of(body) for body in doubtful)
        who = f"{names} {'exists' if len(doubtful) == 1 else 'exist'}"
    return f"If {who} at this date, "


def if_the_plan_exists(graph: PartnershipGraph, plan: str) -> str:
    """The same of a plan; one whose dates or status were only guessed may not exist, either."""
    return "If it exists at this date, " if whether_it_exists(graph, plan) else ""


def begun(exist: str, words: str) -> str:
    """A sentence that begins with ``words``, behind what ``if_they_exist`` says."""
    return f"{exist}{words}" if exist else sentence(words)


def is_in_doubt(graph: PartnershipGraph, duty: Duty) -> bool:
    """Whether a body may do something and may not, be it there or not."""
    moment = graph.moment
    function = moment.map.functions.get(duty.function)
    parts = (duty.row, *([function] if function else []))
    return any(moment.presence(part) is Presence.POSSIBLE for part in parts)


def is_concluded(graph: PartnershipGraph, duty: Duty) -> bool:
    """Whether what a body does about a function was inferred or assumed, and not stated."""
    record = graph.record(duty.body)
    stated = all(duty.row.is_stated(field) for field in ("function", "role"))
    return not (stated and (record is None or record.is_stated("functions")))


def is_taken_to(verb: str) -> str:
    """A verb, said of several, that was concluded of one: "is taken to be involved in"."""
    return f"is taken to {_infinitive(verb)}"


def are_in_doubt(graph: PartnershipGraph, duties: Iterable[Duty]) -> bool:
    """Whether of some body in question nothing that it does is certain."""
    sure: dict[str, bool] = {}
    for duty in duties:
        sure[duty.body] = sure.get(duty.body, False) or not is_in_doubt(graph, duty)
    return not all(sure.values())


def does_perhaps(graph: PartnershipGraph, duty: Duty) -> str:
    """What a body does about a function: "oversees"; "may oversee"."""
    if duty.role is None or not is_in_doubt(graph, duty):
        return duty_verb(graph, duty)
    return may(graph.moment.map.term(words.FUNCTION_ROLES, duty.role).many)


def may(verb: str) -> str:
    """A verb, said of several, that is only possible: "may be involved in"."""
    return f"may {_infinitive(verb)}"


def _infinitive(verb: str) -> str:
    return f"be {verb.removeprefix('are ')}" if verb.startswith("are ") else verb
