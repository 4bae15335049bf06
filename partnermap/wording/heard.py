"""Who is heard, for a whole map: grades as headings, counts and routes in plain English."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from partnermap import vocabulary as words
from partnermap.analysis.voice import Grade, Hearing, Path, Reach
from partnermap.english import listed, number_word, sentence
from partnermap.graph import PartnershipGraph
from partnermap.wording.pieces import Item, Piece, linked_once
from partnermap.wording.voice import path_words

HEADINGS = {
    Grade.ITSELF: "Speak for themselves",
    Grade.REPRESENTED: "Represented",
    Grade.CLAIMED: "Only spoken for",
    None: "Not known",
    Grade.UNHEARD: "Not heard",
}
"""The grades as they stand over those who have them, the best first."""

MEANINGS = {
    Grade.ITSELF: "by a seat or a line of their own",
    Grade.REPRESENTED: "by somebody who was chosen to speak for them",
    Grade.CLAIMED: "as one of many, or by somebody whom they are not recorded to have chosen",
    None: "it depends on what is not recorded",
    Grade.UNHEARD: "no line recorded here leads to a body that decides for them",
}
NONE_RECORDED = "none recorded"
"""In place of a nought, where it is not known that there is none."""

_VERBS = {
    Grade.ITSELF: ("speaks for itself", "speak for themselves"),
    Grade.REPRESENTED: ("is represented", "are represented"),
    Grade.CLAIMED: ("is only spoken for by others", "are only spoken for by others"),
    Grade.UNHEARD: ("is not recorded as heard anywhere", "are not recorded as heard anywhere"),
}
_DECIDES = ("decides itself", "decide themselves")
_SURELY_UNHEARD = ("is not heard at all", "are not heard at all")
_FALLS = {
    Grade.REPRESENTED: "represented",
    Grade.CLAIMED: "only spoken for",
    Grade.UNHEARD: "not heard at all",
}


def heading(grade: Grade | None, *, sure: bool) -> str:
    """What stands over those of a grade.

    Args:
        grade: how they are heard.
        sure: whether it is certain of all of them, where nobody hears them: that no line is
            recorded does not say that there is none.
    """
    return HEADINGS[grade] if sure or grade is not Grade.UNHEARD else "Not recorded as heard"


def summary_line(
    hearings: Iterable[Hearing], whom: str, *, decide: int = 0, surely_unheard: int = 0
) -> str:
    """``Of the 21 organisations in focus, 8 speak for themselves, ...``, and who hangs by one.

    Args:
        hearings: of those that are counted; one at least.
        whom: what is said of them after "organisation", such as " in focus".
        decide: how many of those who speak for themselves are bodies that decide.
        surely_unheard: of how many nothing is missing that could show that they are heard.
    """
    every = list(hearings)
    counts = Counter(each.grade for each in every)
    said = _counted(counts, decide, surely_unheard)
    line = _several(said, counts, whom)
    if len(every) == 1:
        line = f"The one organisation{whom} {said[0][1][0]}." if said else _not_known(whom)
    if len(every) > 1 and not counts[Grade.UNHEARD] and not counts[None]:
        line += " None of them is unheard."
    return line + _threads_said(every)


def _threads_said(every: Sequence[Hearing]) -> str:
    """How many hang by one body, and how many more only may: findings tell of both (PM304)."""
    hanging = sum(bool(each.threads) for each in every)
    perhaps = sum(bool(each.perhaps_threads and not each.threads) for each in every)
    if not hanging and not perhaps:
        return ""
    verb, they = ("hangs", "it") if hanging + perhaps == 1 else ("hang", "they")
    who = "it" if len(every) == 1 else number_word(hanging or perhaps)
    more = f", and perhaps {number_word(perhaps)} more" if hanging and perhaps else ""
    said = f"{'' if hanging else 'perhaps '}{who} {verb} by a single thread{more}"
    return f" {sentence(said)}: take one body away, and {they} would be heard less, or not at all."


def _not_known(whom: str) -> str:
    return f"How the one organisation{whom} is heard is not known."


def _counted(
    counts: Counter[Grade | None], decide: int, surely_unheard: int
) -> list[tuple[int, tuple[str, str]]]:
    """How many are heard in each way that somebody is, with its verbs, the best way first."""
    ways = [
        (decide, _DECIDES),
        (counts[Grade.ITSELF] - decide, _VERBS[Grade.ITSELF]),
        (counts[Grade.REPRESENTED], _VERBS[Grade.REPRESENTED]),
        (counts[Grade.CLAIMED], _VERBS[Grade.CLAIMED]),
        (surely_unheard, _SURELY_UNHEARD),
        (counts[Grade.UNHEARD] - surely_unheard, _VERBS[Grade.UNHEARD]),
    ]
    return [(number, verbs) for number, verbs in ways if number]


def _several(
    ways: Iterable[tuple[int, tuple[str, str]]], counts: Counter[Grade | None], whom: str
) -> str:
    said = [f"{number_word(number)} {verbs[number != 1]}" for number, verbs in ways]
    line = f"Of the {number_word(counts.total())} organisations{whom}, {listed(said)}"
    if counts[None]:
        line += f"{', and of' if said else 'of'} {number_word(counts[None])} it is not known how "
        line += "it is heard" if counts[None] == 1 else "they are heard"
    return f"{line}."


def heard_at(paths: Iterable[Path], *, sure: bool) -> str:
    """At how many bodies an organisation is heard: ``3``; ``3 to 5`` where it is not known.

    Args:
        paths: the ways by which it is heard, or may be.
        sure: whether it is certain that there are no others.
    """
    every = list(paths)
    least = len({path.end for path in every if path.certain})
    most = len({path.end for path in every})
    if not every and not sure:
        return NONE_RECORDED
    return f"{least} to {most}" if most > least else str(least)


def path_item(graph: PartnershipGraph, path: Path) -> Item:
    """A path in words, every step of it, each body linked once."""
    pieces: list[Piece] = [] if path.certain else [Piece("Perhaps: ")]
    if path.ground_open:
        pieces = [Piece(f"If {graph.name_of(path.end)} is for its ground: ")]
    for position, step in enumerate(path_words(graph, path)):
        pieces += [Piece("; "), *step] if position else step
    return linked_once(pieces, path.steps[0].start.body)


def route_item(graph: PartnershipGraph, path: Path) -> Item:
    """A path by its bodies alone, without links: ``Partnership 3, through Forum``."""
    said = graph.name_of(path.end)
    if path.through:
        said += f", through {listed(map(graph.name_of, path.through))}"
    return (Piece(said if path.certain else f"Perhaps {said}"),)


def reach_words(graph: PartnershipGraph, how_far: Reach) -> str:
    """For how much of its ground it is heard: ``1 of 15 neighbourhoods``."""
    if how_far.whole:
        return "all of it"
    said = []
    for part in how_far.parts:
        level = graph.moment.map.term(words.AREA_LEVELS, part.level)
        many = level.label if part.of == 1 else level.many
        said.append(f"{len(part.heard)} of {part.of} {many}")
    return listed(said) or "part of it"


def without_words(without: Mapping[Grade, int]) -> str:
    """How they would be heard: ``6 not heard at all, 2 only spoken for``."""
    return ", ".join(f"{without[grade]:,} {_FALLS[grade]}" for grade in Grade if without.get(grade))
