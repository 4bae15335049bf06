"""What a body does about functions, and who does something about one, each in one phrase."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from partnermap import vocabulary as words
from partnermap.english import counted, listed, number_word
from partnermap.graph import Duty, PartnershipGraph
from partnermap.wording.perhaps import is_concluded, is_in_doubt, is_taken_to, may

_FEW = 3


def duties_done(
    graph: PartnershipGraph, decides: bool, duties: Iterable[Duty], *, concluded: bool = False
) -> str:
    """What a body does, each function once, those with the same roles together.

    Args:
        graph: where the functions are.
        decides: whether it takes decisions; not said again where it decides on a function.
        duties: what it does, with a role each; some three are named and the others counted. Of a
            role that was inferred or assumed it is said that the body "is taken to" have it.
        concluded: whether it was only inferred or assumed that it takes decisions.
    """
    roles: dict[str, set[str]] = defaultdict(set)
    perhaps: dict[str, bool] = {}
    guessed: dict[str, bool] = {}
    for duty in duties:
        roles[duty.function].add(str(duty.role))
        perhaps[duty.function] = perhaps.get(duty.function, True) and is_in_doubt(graph, duty)
        guessed[duty.function] = guessed.get(duty.function, True) and is_concluded(graph, duty)
    by_roles: dict[tuple[tuple[str, ...], bool, bool], list[str]] = defaultdict(list)
    for function in list(roles)[:_FEW]:
        held = tuple(role for role in words.FUNCTION_ROLES if role in roles[function])
        named = f"'{graph.moment.map.function_name(function)}'"
        by_roles[held, perhaps[function], guessed[function]].append(named)
    said = []
    if decides and not any("decides" in held for held, _, _ in by_roles):
        said.append(is_taken_to("decide") if concluded else "takes decisions")
    for (held, doubt, guess), functions in by_roles.items():
        terms = [graph.moment.map.term(words.FUNCTION_ROLES, role) for role in held]
        verbs = listed(each.many if doubt or guess else each.label for each in terms)
        if doubt:
            verbs = may(verbs)
        elif guess:
            verbs = is_taken_to(verbs)
        said.append(f"{verbs} {listed(functions)}")
    if len(roles) > _FEW:
        said.append(f"has a leading part in {number_word(len(roles) - _FEW)} more")
    return listed(said)


def done_by(graph: PartnershipGraph, duties: Iterable[Duty], *, perhaps: bool = False) -> str:
    """Who does what about a function, each body once: ``A and B deliver, and C coordinates``.

    Args:
        graph: where the bodies are.
        duties: what they do, with a role each.
        perhaps: whether they only may do it: ``A may lead``.
    """
    roles: dict[str, set[str]] = defaultdict(set)
    for duty in duties:
        roles[duty.body].add(str(duty.role))
    by_roles: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for body, does in roles.items():
        by_roles[tuple(role for role in words.FUNCTION_ROLES if role in does)].append(body)
    said = []
    for held, bodies in by_roles.items():
        named = [graph.name_of(body) for body in bodies]
        if len(named) > _FEW + 1:
            rest = counted(len(named) - _FEW, "more body", "more bodies")
            named = [*named[:_FEW], rest]
        record = graph.record(bodies[0])
        several = len(bodies) > 1 or (record is not None and record.is_stack)
        terms = [graph.moment.map.term(words.FUNCTION_ROLES, role) for role in held]
        verbs = listed(term.many if several or perhaps else term.label for term in terms)
        verbs = may(verbs) if perhaps else verbs
        said.append(f"{listed(named)} {verbs}")
    return ", and ".join(said) if len(said) < 3 else "; ".join(said)


def nobody_in_charge(
    graph: PartnershipGraph, recorded: str, perhaps: Sequence[Duty], where: str
) -> str:
    """That nobody, or nobody for certain, is in charge of what some do, and who may be.

    Args:
        graph: where the bodies are.
        recorded: among whom: ``recorded``, ``recorded here``.
        perhaps: duties of those who may be in charge of it.
        where: ``there``, or nothing.
    """
    roles = [role for role in words.FUNCTION_ROLES if role in words.ANSWERABLE_ROLES]
    terms = [graph.moment.map.term(words.FUNCTION_ROLES, role) for role in roles]
    verbs = listed((term.many if perhaps else term.label for term in terms), "or")
    end = f" {where}" if where else ""
    if not perhaps:
        return f"nobody {recorded} {verbs} it{end}"
    who = done_by(graph, perhaps, perhaps=True)
    return f"nobody {recorded} is certain to {verbs} it{end}; {who} it"
