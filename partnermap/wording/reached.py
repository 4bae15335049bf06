"""How far a voice gets that is not heard: the bodies it reaches, and for whom these decide."""

from __future__ import annotations

from collections.abc import Iterable

from partnermap.analysis.voice import Grade, Path
from partnermap.english import listed, number_word
from partnermap.graph import PartnershipGraph, Seat
from partnermap.wording.several import FEW, first_of


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


def _for_whom(graph: PartnershipGraph, body: str) -> str:
    record, areas = graph.record(body), graph.moment.map.areas
    ground = sorted(set((record.areas if record else None) or ()))
    if not ground:
        return ", which decides for ground that is not recorded"
    return f", which decides for {first_of([areas[a].name if a in areas else a for a in ground])}"
