"""What would settle a possible finding, in words that can be read aloud."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from partnermap.english import counted, listed, number_word
from partnermap.finding import Finding, Slot
from partnermap.graph import PartnershipGraph
from partnermap.wording.slots import SO_FAR, asked_once, slot_words
from partnermap.wording.unstated import HOW
from partnermap.wording.verbs import is_several

_FEW = 3
_MOST_WAYS = 5
_MOST_AT_ONCE = 7
_MOST_GUESSED = 5
_GAP = "\N{NO-BREAK SPACE}\N{HORIZONTAL ELLIPSIS}"
"""Stands for the body in words that are the same but for it."""


@dataclass(frozen=True, slots=True)
class Settling:
    """What somebody would have to know, after "would be settled by knowing".

    Attributes:
        first: what is needed in any case; empty where nothing is.
        ways: besides that, one of these: the first begins with "either", the others with "or".
    """

    first: str = ""
    ways: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.first or self.ways)

    @property
    def in_a_line(self) -> str:
        """All of it, to follow "would be settled by knowing"; empty where nothing is needed."""
        return "; and besides ".join(each for each in (self.first, "; ".join(self.ways)) if each)


def settling(graph: PartnershipGraph, finding: Finding) -> Settling:
    """What would settle a finding; nothing where it is certain."""
    if not finding.rests_on:
        return Settling()
    alternatives = [set(slots) for slots in finding.rests_on]
    always = set.intersection(*alternatives)
    if always in alternatives:  # one alone, or one that the others only add to
        return Settling(_all_of(graph, always))
    ways = [_all_of(graph, slots - always) for slots in alternatives]
    if len(ways) > _MOST_WAYS:
        rest = len(ways) - _MOST_WAYS + 1
        ways = [*ways[: _MOST_WAYS - 1], f"any of {rest:,} other things"]
    joined = (f"either {ways[0]}", *(f"or {way}" for way in ways[1:]))
    return Settling(_all_of(graph, always) if always else "", joined)


def settling_in_short(graph: PartnershipGraph, finding: Finding) -> str:
    """A sentence that names three things at most, and counts the rest; empty where it is certain.

    Of several ways it tells the one that asks about the fewest records, then for the least.
    """
    if not finding.rests_on:
        return ""
    ways = sorted(finding.rests_on, key=lambda way: (len({s.record for s in way}), len(way), way))
    said = _briefly(graph, ways[0])
    rest = len(said) - _FEW
    told = said[:_FEW]
    if rest > 0:
        told.append("one more thing" if rest == 1 else f"{number_word(rest)} more things")
    other = len(ways) - 1
    *first, last = told
    together = f"{'; '.join(first)}; and {last}" if first else last
    if not other:
        return f"Would be settled by knowing {together}{' (see --all)' if rest > 0 else ''}."
    are_left = "is another way" if other == 1 else f"are {number_word(other)} other ways"
    return f"Would be settled by knowing {together}. There {are_left}: see --all."


def _briefly(graph: PartnershipGraph, slots: Iterable[Slot]) -> list[str]:
    """What is needed at once, in short: alike things are counted, and guesses told as one."""
    alike: dict[str, dict[str, Slot]] = defaultdict(dict)
    guessed: dict[str, Slot] = {}
    for slot in asked_once(slots):
        if slot.why in HOW:
            guessed[slot.words] = slot
        else:
            alike[_shape(graph, slot)].setdefault(slot.words, slot)
    said = []
    for shape, group in sorted(alike.items(), key=lambda item: _order(item[1])):
        if _GAP in shape and len(group) > 1:
            said.append(_of_each(graph, shape, list(group.values())))
        else:
            said += group
    if len(guessed) > 1:
        hows = listed(sorted({HOW[slot.why] for slot in guessed.values()}), "or")
        said.append(f"whether {number_word(len(guessed))} facts are right that were only {hows}")
    return said + [each for each in guessed if len(guessed) == 1]


def _all_of(graph: PartnershipGraph, slots: Iterable[Slot]) -> str:
    """Several things that are needed at once."""
    alike: dict[str, dict[str, Slot]] = defaultdict(dict)
    for slot in asked_once(slots):
        alike[_shape(graph, slot)].setdefault(slot.words, slot)
    said = [
        phrase
        for shape, group in sorted(alike.items(), key=lambda item: _order(item[1]))
        for phrase in _phrases(graph, shape, list(group.values()))
    ]
    said = _guesses_last(said)
    if len(said) == 1:
        return said[0]
    if len(said) > _MOST_AT_ONCE:
        rest = len(said) - _MOST_AT_ONCE + 1
        said = [*said[: _MOST_AT_ONCE - 1], f"{rest:,} other things"]
    if len(said) == 2:
        return f"both {said[0]}; and {said[1]}"
    *first, last = said
    return f"all of these together: {'; '.join(first)}; and {last}"


def _guesses_last(said: list[str]) -> list[str]:
    """Several that were guessed in one way are told together: "what is so far only concluded"."""
    for how in HOW.values():
        ending = f"{SO_FAR}{how}"
        guessed = [each.removesuffix(ending) for each in said if each.endswith(ending)]
        if len(guessed) > 1:
            rest = len(guessed) - _FEW
            if len(guessed) > _MOST_GUESSED:
                guessed = [*guessed[:_FEW], f"and {rest:,} more"]
            together = f"what is so far only {how} ({'; '.join(guessed)})"
            said = [*(each for each in said if not each.endswith(ending)), together]
    return said


def _shape(graph: PartnershipGraph, slot: Slot) -> str:
    """The words of a slot without the body that they name; slots of one shape are one question."""
    name, said = graph.name_of(slot.record), slot.words
    if is_several(graph, slot.record):
        said = slot_words(graph, slot, alike=True)
    if not slot.record or said.count(name) != 1:
        return f"{slot.section} {slot.name}"
    return said.replace(name, _GAP)


def _order(group: dict[str, Slot]) -> tuple[bool, Slot]:
    """What is about the whole map comes first."""
    first = min(group.values())
    return first.section != "map", first


def _phrases(graph: PartnershipGraph, shape: str, slots: list[Slot]) -> Iterator[str]:
    """Slots of one shape in words: as one question, where they differ in the body alone."""
    if _GAP not in shape or len(slots) == 1:
        yield from (slot.words for slot in slots[:_FEW])
        if len(slots) > _FEW:
            yield f"{len(slots) - _FEW:,} more of this kind"
        return
    names = [graph.name_of(slot.record) for slot in slots]
    if len(names) > _FEW:
        among = listed(names[:_FEW])
        yield f"{_of_each(graph, shape, slots)}, among them {among}"
    elif slots[0].kind == "list":
        yield shape.replace(_GAP, listed(names))
    else:
        yield from (slot.words for slot in slots)


def _of_each(graph: PartnershipGraph, shape: str, slots: list[Slot]) -> str:
    """Several slots of one shape, counted: "whether the functions of each of 19 bodies are ..."."""
    if slots[0].name == "record":
        return f"what {len(slots):,} ids mean that no record has"
    if len(slots) == 2:
        both = listed(graph.name_of(slot.record) for slot in slots)
        return shape.replace(_GAP, both if slots[0].kind == "list" else f"each of {both}")
    sections = {slot.section for slot in slots}
    bodies = counted(len(slots), "body", "bodies")
    if len(sections) == 1:
        bodies = f"{len(slots):,} {sections.pop()}"
    return shape.replace(_GAP, f"each of {bodies}")
