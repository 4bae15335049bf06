"""How an organisation is heard, in plain English."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from partnermap import vocabulary as words
from partnermap.analysis.voice import Grade, Hearing, Path, Reach, Voices, reach
from partnermap.analysis.voice.audience import Audiences
from partnermap.analysis.voice.beside import conveners, silent_seats
from partnermap.english import counted, listed, number_word, sentence
from partnermap.graph import PartnershipGraph
from partnermap.wording.moments import EARLY
from partnermap.wording.pieces import Item, Piece
from partnermap.wording.reached import (
    convener_words,
    ground_open_words,
    its_area,
    reached_words,
    silent_words,
)
from partnermap.wording.several import FEW
from partnermap.wording.voice import GRADES, SHORT_GRADES, path_words

_AT_BEST = {
    Grade.UNHEARD: "not heard",
    Grade.CLAIMED: "spoken for by others",
    Grade.REPRESENTED: "represented",
    Grade.ITSELF: "heard for itself",
}


def grade_line(graph: PartnershipGraph, name: str) -> str:
    """The grade of an organisation in a sentence; with a caveat before recording began."""
    early = "" if graph.moment.is_recorded else f" {EARLY}"
    return f"{_grade(graph, name)}{early}"


def _grade(graph: PartnershipGraph, name: str) -> str:
    voices = graph.once(Voices)
    if not voices.deciding.anybody:
        return "No body recorded here is known to take decisions, so this cannot be said."
    hearing = voices.hearings[name]
    if hearing.grade is None:
        ends = [path for path in voices.paths(name) if path.ground_open]
        if hearing.least is Grade.UNHEARD and ends and ends[0].grade is hearing.most:
            return f"Not known: {ground_open_words(graph, name, ends, 'it')}."
        least, most = _AT_BEST[hearing.least], _AT_BEST[hearing.most]
        depends = "that depends on what is not recorded"
        if hearing.least is Grade.UNHEARD:
            return f"Not known: perhaps {most}, perhaps not heard at all; {depends}."
        return f"Not known: {least} at least, perhaps {most}; {depends}."
    if voices.decides_itself(name):
        return "Itself: it is a body that decides."
    how = GRADES[hearing.grade]
    if hearing.grade is Grade.UNHEARD and voices.decide_elsewhere(name):
        how = f"no way to a body that decides{its_area(graph, name)} is recorded here"
    return f"{sentence(SHORT_GRADES[hearing.grade])}: {how}."


def _who_is_known_to_decide(graph: PartnershipGraph) -> str:
    """How many bodies are known to decide, and of how many it is not known."""
    bodies = graph.once(Voices).deciding.bodies
    sure = sum(bodies.values())
    known = counted(sure, "body recorded here decides", "bodies recorded here decide")
    if sure == len(bodies):
        return f"{known}."
    return f"{known}; of {len(bodies) - sure} more it is not known."


def hearing_items(graph: PartnershipGraph, name: str, *, most: int | None = None) -> list[Item]:
    """How an organisation is heard: grade, paths, threads and reach.

    Args:
        graph: the moment.
        name: an organisation that stands and is no stack.
        most: so many paths at most, the best first; None for all.
    """
    voices = graph.once(Voices)
    hearing = voices.hearings[name]
    items: list[Item] = [(Piece(grade_line(graph, name)),)]
    if hearing.least is Grade.UNHEARD and voices.deciding.anybody:
        items.append((Piece(_who_is_known_to_decide(graph)),))
    paths = voices.paths(name)
    shown = paths[:most]
    for position, path in enumerate(shown):
        items.append(_path_item(graph, path, shown[:position]))
    if len(shown) < len(paths):
        left = counted(len(paths) - len(shown), "more body that decides", "more that decide")
        items.append((Piece(f"And at {left}."),))
    items += _beside(graph, name)
    items += _threads(graph, hearing)
    if hearing.least is not Grade.UNHEARD and not voices.decides_itself(name):
        items += _reach(graph, reach(voices, name, paths, hearing.least))
    return items


def hearing_brief(graph: PartnershipGraph, name: str) -> list[Item]:
    """The same in few words: grade, at how many bodies, the best path, threads and reach."""
    voices = graph.once(Voices)
    hearing, paths = voices.hearings[name], graph.once(Audiences).paths[name]
    items: list[Item] = [(Piece(grade_line(graph, name)),)]
    if paths:
        ends = counted(len({path.end for path in paths}), "body that decides", "bodies that decide")
        perhaps = "" if all(path.certain for path in paths) else ", perhaps"
        pieces = [Piece(f"At {ends}{perhaps}; best: ")]
        for position, step in enumerate(path_words(graph, paths[0])):
            pieces += [Piece("; ")] if position else []
            pieces += step
        items.append((*pieces, Piece(".")))
    items += _beside(graph, name)
    items += _threads(graph, hearing)
    if hearing.least is not Grade.UNHEARD and not voices.decides_itself(name):
        items += _reach(graph, reach(voices, name, paths, hearing.least))
    return items


def _beside(graph: PartnershipGraph, name: str) -> Iterator[Item]:
    """Of who does not surely speak for itself: how far it gets, and what carries no voice."""
    voices = graph.once(Voices)
    hearing = voices.hearings[name]
    if hearing.least is Grade.ITSELF or not voices.deciding.anybody:
        return
    reached = {stop.body for stop in voices.arrivals(name, hopeful=False)} - {name}
    if hearing.most is Grade.UNHEARD and reached:
        named = reached_words(graph, reached, voices.decide_elsewhere(name))
        yield (Piece(f"Its voice gets as far as {named}."),)
    for said in silent_words(graph, name, silent_seats(graph, name)):
        yield (Piece(f"{sentence(said)}."),)
    if hearing.least is Grade.UNHEARD:
        for said in convener_words(graph, conveners(voices, name)):
            yield (Piece(f"{sentence(said)}."),)


def _path_item(graph: PartnershipGraph, path: Path, told: Sequence[Path]) -> Item:
    """A path in words; where it goes on from the end of one that was told, only the rest of it."""
    how = SHORT_GRADES[path.grade]
    if path.ground_open:
        how = f"{how}, if it is{its_area(graph, path.steps[0].start.body)}"
    elif not path.certain:
        how = f"perhaps, {how}"
    part = ", for part of its ground" if path.in_part else ""
    pieces = [Piece("At "), Piece(graph.name_of(path.end), path.end), Piece(f" ({how}{part})")]
    before = [each for each in told if each.steps == path.steps[: len(each.steps)]]
    if before:
        start = max(before, key=lambda each: len(each.steps))
        pieces += [Piece(", by way of "), Piece(graph.name_of(start.end), start.end)]
        path = replace(path, steps=path.steps[len(start.steps) :])
    pieces.append(Piece(": "))
    for position, step in enumerate(path_words(graph, path)):
        pieces += [Piece("; ")] if position else []
        pieces += step
    return (*pieces, Piece("."))


def _threads(graph: PartnershipGraph, hearing: Hearing) -> Iterator[Item]:
    told = (
        ("It is heard so only", hearing.threads),
        ("Perhaps it is heard so only", hearing.perhaps_threads),
    )
    for how, bodies in told:
        if bodies:
            through = [Piece(f"{how} through ")]
            named = bodies if len(bodies) <= FEW + 1 else bodies[:FEW]
            for position, body in enumerate(named):
                last = position == len(bodies) - 1
                through += [Piece(" and " if last else ", ")] if position else []
                through.append(Piece(graph.name_of(body), body))
            if len(named) < len(bodies):
                through.append(Piece(f" and {number_word(len(bodies) - FEW)} others"))
            which = ("that body", "either")[len(bodies) - 1] if len(bodies) < 3 else "any of them"
            yield (*through, Piece(f": without {which} it would be heard less, or not at all."))


def _reach(graph: PartnershipGraph, how_far: Reach) -> Iterator[Item]:
    if how_far.whole:
        return
    areas = graph.moment.map.areas
    if how_far.heard:
        named = listed([areas[area].name for area in how_far.heard])
        yield (Piece(f"Heard for {named}; for its other areas in part, or not at all."),)
    for part in how_far.parts:
        if len(part.heard) == part.of:
            continue
        level = graph.moment.map.term(words.AREA_LEVELS, part.level)
        named = listed([areas[area].name for area in part.heard])
        many = level.label if part.of == 1 else level.many
        yield (
            Piece(
                f"Heard in part only: in {len(part.heard)} of {part.of} {many} recorded ({named})."
            ),
        )
