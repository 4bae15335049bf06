"""Rows that do not count now, and why: ended, not begun, or only proposed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from partnermap.analysis.doubt import parts_of
from partnermap.english import number_word, sentence
from partnermap.graph import Duty, Link, PartnershipGraph, PlanPart
from partnermap.moment import Presence
from partnermap.wording.details import day_words, presence_words
from partnermap.wording.rows import name_or_class
from partnermap.wording.verbs import agreeing

_FEW = 3
_LINES = {
    Presence.ENDED: "its line to {} stood until {}",
    Presence.LATER: "its line to {} stands from {} on",
    Presence.PROPOSED: "a line to {} is {status}",
    Presence.ENDING: "its line to {} is {status}",
}
_DUTIES = {
    Presence.ENDED: "{} covered it until {}",
    Presence.LATER: "{} {are} to cover it from {} on",
    Presence.PROPOSED: "{} would cover it, and that is {status}",
    Presence.ENDING: "{} {covers} it, and that is {status}",
}

_OVERSIGHT = {
    Presence.POSSIBLE: "whether {} {oversees} it is not certain",
    Presence.ENDED: "{} oversaw it until {}",
    Presence.LATER: "{} {are} to oversee it from {} on",
    Presence.PROPOSED: "{} would oversee it, and that is {status}",
    Presence.ENDING: "{} {oversees} it, and that is {status}",
}
_TOLD = {
    Presence.POSSIBLE: "whether {} {are} told of its progress is not certain",
    Presence.ENDED: "{} {were} told of its progress until {}",
    Presence.LATER: "{} {are} to be told of its progress from {} on",
    Presence.PROPOSED: "{} would be told of its progress, and that is {status}",
    Presence.ENDING: "{} {are} told of its progress, and that is {status}",
}
_CHARGES = {
    Presence.ENDED: "{} did until {}",
    Presence.LATER: "{} is to do so from {} on",
    Presence.PROPOSED: "{} would, and that is {status}",
    Presence.ENDING: "{} does, and that is {status}",
}


def lines_apart(graph: PartnershipGraph, body: str, links: Iterable[Link]) -> str:
    """Lines of a body that do not count: ``its line to X stood until 2021``; each end once."""
    said: dict[str, None] = {}
    for link in links:
        end = link.end if link.start == body else link.start
        named = name_or_class(graph, end)
        status = presence_words(graph.moment.map, link.presence)
        said[_LINES[link.presence].format(named, _when(graph, link), status=status)] = None
    return _short(list(said))


def duties_apart(graph: PartnershipGraph, duties: Iterable[Duty]) -> str:
    """Who covered a function, or would: ``X covered it until 2022; Y would cover it, ...``."""
    return sentence(_apart(graph, _DUTIES, duties))


def charges_apart(graph: PartnershipGraph, duties: Iterable[Duty]) -> str:
    """Who was in charge of a function, or is to be, after what that means: ``X did until 2022``."""
    return _apart(graph, _CHARGES, duties)


def _apart(graph: PartnershipGraph, said: Mapping[Presence, str], duties: Iterable[Duty]) -> str:
    every = {
        said[duty.presence].format(
            graph.name_of(duty.body),
            _when(graph, duty),
            status=presence_words(graph.moment.map, duty.presence),
            covers=agreeing(graph, duty.body, "covers"),
            are=agreeing(graph, duty.body, "is"),
        ): None
        for duty in duties
    }
    return _short(list(every))


def oversight_apart(graph: PartnershipGraph, parts: Iterable[PlanPart]) -> str:
    """Who oversaw a plan, may, or would: ``X oversaw it until 2022``; each once."""
    found = graph.moment.map
    said: dict[str, None] = {}
    for part in parts:
        name = name_or_class(graph, part.body)
        status = presence_words(found, part.presence)
        phrase = (_OVERSIGHT if part.field == "overseen_by" else _TOLD)[part.presence]
        verbs = {
            "oversees": agreeing(graph, part.body, "oversees"),
            "are": agreeing(graph, part.body, "is"),
            "were": agreeing(graph, part.body, "was"),
        }
        said[phrase.format(name, _when(graph, part), status=status, **verbs)] = None
    return _short(list(said))


def _short(said: list[str]) -> str:
    more = [f"and {number_word(len(said) - _FEW)} more"] if len(said) > _FEW else []
    return "; ".join([*said[:_FEW], *more])


def _when(graph: PartnershipGraph, row: Link | Duty | PlanPart) -> str:
    """When a row ended, or begins: by its own date, or that of a body it joins."""
    parts = [record for _, record in parts_of(graph, row)]
    if row.presence is Presence.LATER:
        later = [record.since for record in parts if record.since is not None]
        return day_words(max(later, key=lambda day: day.first)) if later else ""
    ended = [record.until for record in parts if record.until is not None]
    return day_words(min(ended, key=lambda day: day.last)) if ended else ""
