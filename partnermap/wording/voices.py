"""Voice and connections of one organisation, described like any body: parts of items."""

from __future__ import annotations

from partnermap.analysis.fit import fits
from partnermap.analysis.voice import Grade, Voices
from partnermap.analysis.voice.doubts import Doubts
from partnermap.english import listed, sentence
from partnermap.graph import PartnershipGraph
from partnermap.wording.connecting import fit_items
from partnermap.wording.coverage import coverage_lines
from partnermap.wording.description import Description
from partnermap.wording.facts import kind_of
from partnermap.wording.folding import folded
from partnermap.wording.hearing import hearing_items
from partnermap.wording.parts import Part
from partnermap.wording.pieces import Piece
from partnermap.wording.slots import slot_words

_FEW_FITS = 5
_ALL = "--all shows every one."


def describe_voice(graph: PartnershipGraph, name: str, *, every: bool) -> Description:
    """How an organisation is heard: its paths, best first, and what is not known.

    Args:
        graph: the moment.
        name: an organisation.
        every: whether long lists are shown whole.
    """
    record = graph.moment.map.organisations[name]
    voices = graph.once(Voices)
    paths = voices.paths(name)
    shown = len(paths) if every else len(folded(paths)[0])
    more = "" if shown == len(paths) else _ALL
    parts = [Part("How it is heard", tuple(hearing_items(graph, name, most=shown)), more)]
    hearing = voices.hearings[name]
    if hearing.grade is None:
        slots = Doubts(voices).of_grade(name, hearing.least)
        said = dict.fromkeys(slot_words(graph, slot) for slot in slots)
        items = [(Piece(f"{sentence(words)}."),) for words in said]
        first, rest = (items, ()) if every else folded(items)
        more = f"And {len(rest):,} more. {_ALL}" if rest else ""
        parts.append(Part("What is not known and would make a difference", tuple(first), more))
    if hearing.least is Grade.UNHEARD:
        beside = tuple((Piece(line),) for line in coverage_lines(graph))
        parts.append(Part("How much is on this map", beside))
    return Description(name, record.name, kind_of(graph.moment.map, record), (), tuple(parts))


def describe_fits(graph: PartnershipGraph, name: str, *, every: bool) -> Description:
    """The partnerships that fit an organisation, best first."""
    record = graph.moment.map.organisations[name]
    found = fits(graph, name, record)
    shown = found if every else found[:_FEW_FITS]
    parts = [
        Part(fit.record.name, tuple(fit_items(graph, record, fit)), f"Id: {fit.partnership}")
        for fit in shown
    ]
    facts = ["Partnerships where it does not sit yet, and that may be right for it."]
    if any(fit.observes for fit in found):
        facts = ["Partnerships where it has no voice of its own yet, and that may be right for it."]
    if not found:
        facts = ["No partnership recorded here, where it does not sit yet, is for its ground."]
    elif len(shown) < len(found):
        facts.append(f"The best {len(shown)} of {len(found)}; --all shows every one.")
    missing = [
        field for field in ("areas", "themes", "communities") if getattr(record, field) is None
    ]
    if missing:
        facts.append(f"Not recorded, and it would tell more: its {listed(missing)}.")
    kind = kind_of(graph.moment.map, record)
    return Description(name, record.name, kind, tuple(facts), tuple(parts))
