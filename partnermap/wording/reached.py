"""How far a voice gets that is not heard: the bodies it reaches, and for whom these decide."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from partnermap import vocabulary as words
from partnermap.analysis.voice import Grade, Path
from partnermap.analysis.voice.beside import Convener
from partnermap.english import listed, number_word
from partnermap.graph import PartnershipGraph, Seat
from partnermap.wording.several import FEW, first_of
from partnermap.wording.verbs import agreeing


def its_area(graph: PartnershipGraph, name: str) -> str:
    """`` for its area``: behind "decides", where others are reached that decide elsewhere."""
    record = graph.record(name)
    several = record is not None and len(set(record.areas or ())) > 1
    return " for any of its areas" if several else " for its area"


def ground_open_words(graph: PartnershipGraph, name: str, ends: list[Path], who: str) -> str:
    """``it sits on Board, which decides for Town; whether it works there is not recorded``.

    Args:
        graph: the moment.
        name: an organisation.
        ends: its paths that are certain but for the ground of the body where they end.
        who: what it is called here.
    """
    own = [path for path in ends if len(path.steps) == 1 and isinstance(path.steps[0].row, Seat)]
    seats = [path for path in own if path.grade is Grade.ITSELF]
    bodies = [path.end for path in seats or ends]
    named = first_of([graph.name_of(body) for body in bodies])
    one = len(bodies) == 1
    does = "sits on" if seats else "has a voice that reaches"
    record, end = graph.record(name), graph.record(bodies[0])
    if one and record and not record.areas and end and end.areas:
        where = _for_whom(graph, bodies[0])
        return f"{who} {does} {named}{where}; whether it works there is not recorded"
    said = f"{who} {does} {named}, which {'decides' if one else 'decide'}; whether "
    said += f"{'that' if one else 'these'} {'is' if one else 'are'}{its_area(graph, name)}"
    return f"{said} is not recorded{_whose_areas(graph, name, bodies)}"


def _whose_areas(graph: PartnershipGraph, name: str, bodies: list[str]) -> str:
    record = graph.record(name)
    if record is None or not record.areas:
        return ", as the map does not say where it works"
    ends = [graph.record(body) for body in bodies]
    if all(end is not None and not end.areas for end in ends):
        whose = "which area that body is" if len(bodies) == 1 else "which areas they are"
        return f", as the map does not say for {whose}"
    return ""


def reached_words(graph: PartnershipGraph, bodies: Iterable[str], deciding: frozenset[str]) -> str:
    """``B, which decides for Other, and F``: those that decide first; of many the first few.

    Args:
        graph: the moment.
        bodies: those that a voice reaches.
        deciding: those of them that decide, for other ground.
    """
    every = sorted(bodies, key=lambda body: (body not in deciding, body))
    if not deciding:
        return first_of([graph.name_of(body) for body in every])
    shown = every if len(every) <= FEW + 1 else every[:FEW]
    said = [
        f"{graph.name_of(body)}{_for_whom(graph, body) if body in deciding else ''}"
        for body in shown
    ]
    if len(shown) < len(every):
        said.append(f"{number_word(len(every) - FEW)} others")
    if len(said) > 1 and every[len(said) - 2] in deciding:
        said[-2] += ","  # closes the clause also before "and"
    return listed(said)


def silent_words(graph: PartnershipGraph, name: str, seats: Iterable[Seat]) -> Iterator[str]:
    """``sits on A and B as observer, which carries no voice``: once for each role."""
    tables: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for seat in seats:
        roles = tuple(role for role in words.MEMBER_ROLES if role in seat.member.role)
        tables[roles].append(graph.name_of(seat.partnership))
    for roles, names in tables.items():
        said = role_words(graph, roles)
        named = listed(dict.fromkeys(names))
        yield f"{agreeing(graph, name, 'sits on')} {named} {said}, which carries no voice"


def role_words(graph: PartnershipGraph, roles: Iterable[str]) -> str:
    """``as observer``; ``in attendance``."""
    said = listed(graph.moment.map.label(words.MEMBER_ROLES, role) for role in roles)
    return said if said.startswith("in ") else f"as {said}"


_CONVENES = {"convenor": "convenes", "secretariat": "serves"}


def convener_words(graph: PartnershipGraph, conveners: Iterable[Convener]) -> Iterator[str]:
    """``Action, which convenes Forum, sits on Board; that it speaks for anybody else there ...``.

    Once for each of them and each table; what they sit on is told together.
    """
    sits: dict[tuple[str, tuple[str, ...], str], list[str]] = defaultdict(list)
    for one in conveners:
        sits[one.body, one.roles, one.table].append(graph.name_of(one.seat.partnership))
    for (body, roles, table), boards in sits.items():
        verbs = dict.fromkeys(_CONVENES.get(role, "chairs") for role in roles)
        does = listed(agreeing(graph, body, verb) for verb in verbs or ["hosts"])
        named = first_of(list(dict.fromkeys(boards)))
        yield (
            f"{graph.name_of(body)}, which {does} {graph.name_of(table)}, "
            f"{agreeing(graph, body, 'sits on')} {named}; "
            "that it speaks for anybody else there is not recorded"
        )


def each_convener(
    graph: PartnershipGraph, conveners: Iterable[Convener]
) -> Iterator[tuple[Convener, str]]:
    """Each with its sentence; of who was told already only where else it sits."""
    told: set[tuple[str, tuple[str, ...], str]] = set()
    for one in conveners:
        if (one.body, one.roles, one.table) in told:
            sits = agreeing(graph, one.body, "sits on")
            board = graph.name_of(one.seat.partnership)
            yield one, f"{graph.name_of(one.body)} {sits} {board}, too"
        else:
            told.add((one.body, one.roles, one.table))
            yield one, next(convener_words(graph, [one]))


def _for_whom(graph: PartnershipGraph, body: str) -> str:
    record, areas = graph.record(body), graph.moment.map.areas
    ground = sorted(set((record.areas if record else None) or ()))
    if not ground:
        return ", which decides for ground that is not recorded"
    return f", which decides for {first_of([areas[a].name if a in areas else a for a in ground])}"
