"""Findings -> the questions that settle most of them.

A possible finding rests on alternatives, and each alternative on several slots at once. All that is
asked about one record goes to one body, in one letter: that is a *question*, and the list is to be
short in questions. So of each alternative only the records count that are still to be asked about.

The method is greedy. Again and again it takes the alternative that settles most findings for each
question it adds: its own finding, and every other one of which some alternative is then asked in
full. A note counts once, a warning twice, and what statute asks for three times as much. Of equals
it takes the heaviest finding, then fewer questions, then ids. As only what is still to be asked
counts, alternatives that are partly asked come next; sixty secretaries, whose answers settle 1,500
findings, before 1,500 charities, whose answers settle one each.

Where every alternative is one question this is minimum set cover, which is NP-hard (R. M. Karp,
"Reducibility among combinatorial problems", 1972), and the greedy choice is that of V. Chvátal ("A
greedy heuristic for the set-covering problem", Mathematics of Operations Research 4, 1979): never
longer than the shortest list times 1 + 1/2 + ... + 1/n, for findings that weigh n together. Where
an alternative needs several questions at once there is no such promise: two groups of questions
that are of use only together, and belong to no one finding, are not seen; and what was asked early
may turn out to be settled by what is asked later. No question is there that settles nothing.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from partnermap.finding import Finding, Slot

About = tuple[str, str]
"""A section and the id of a record: ``bodies`` for all that share one id space."""

_Records = frozenset[About]
_Score = tuple[float, int, int, list[About]]
_BY_STATUTE = 3
_ONE_ID_SPACE = frozenset({"organisations", "partnerships", "plans", "links", "bodies"})


@dataclass(frozen=True, slots=True)
class Question:
    """Everything that is asked about one record.

    Attributes:
        about: which record; ``("map", "")`` for the map as a whole.
        slots: what is asked.
        alone: ids of the findings that it settles by itself.
        with_earlier: ids of those that it settles together with questions before it.
        helps: ids of those that a later question settles, and that need this one too.
        by_statute: ids of all of these for which statute asks.
    """

    about: About
    slots: tuple[Slot, ...]
    alone: tuple[str, ...]
    with_earlier: tuple[str, ...]
    helps: tuple[str, ...]
    by_statute: frozenset[str]

    @property
    def settles(self) -> tuple[str, ...]:
        """What is settled once this and every question before it is answered."""
        return (*self.alone, *self.with_earlier)


def questions(findings: Iterable[Finding]) -> tuple[Question, ...]:
    """The questions that settle every open finding that is only possible, the best first."""
    asked = _Asked(each for each in findings if each.is_open and each.rests_on)
    while asked.choose():
        pass
    return asked.questions()


def about(slot: Slot) -> About:
    """The record that a slot is about; links belong to the body that they start from."""
    return ("bodies" if slot.section in _ONE_ID_SPACE else slot.section, slot.record)


class _Asked:
    """What has been chosen so far, and what is still to be asked.

    ``_keys`` holds, for each set of records still to be asked about, the findings that it would
    settle; a set that holds another of the same finding is no use and left out from the beginning.
    """

    def __init__(self, findings: Iterable[Finding]) -> None:
        self._findings = {each.id: each for each in sorted(findings, key=lambda each: each.id)}
        self._weights = {name: _weight(each) for name, each in self._findings.items()}
        self._order: dict[About, None] = {}
        self._chosen: dict[str, frozenset[Slot]] = {}
        self._slots: set[Slot] = set()
        self._keys: dict[_Records, set[str]] = defaultdict(set)
        self._keys_of: dict[str, set[_Records]] = defaultdict(set)
        self._with: dict[About, set[_Records]] = defaultdict(set)
        self._reach: Counter[About] = Counter()
        self._scores: dict[_Records, _Score] = {}
        for name, finding in self._findings.items():
            ways = {frozenset(map(about, slots)) for slots in finding.rests_on}
            self._reach.update(record for way in ways for record in way)
            for way in ways:
                if not any(other < way for other in ways):
                    self._add(way, name)
        self._weigh(list(self._keys))

    def choose(self) -> bool:
        """Take the best set of records; False where nothing is left to be settled."""
        if not self._keys:
            return False
        best = min(self._keys, key=self._scores.__getitem__)
        self._order |= dict.fromkeys(
            sorted(best, key=lambda record: (-self._reach[record], record))
        )
        changed: set[_Records] = set()
        settled: set[str] = set()
        for key in {key for record in best for key in self._with[record]}:
            names = self._remove(key)
            left = key - best
            if left:
                changed.add(left)
                for name in names:
                    self._add(left, name)
            else:
                settled |= names
        for name in sorted(settled):
            changed |= self._settle(name)
        self._weigh(changed)
        return True

    def questions(self) -> tuple[Question, ...]:
        """What was chosen, as questions in the order in which they were chosen."""
        position = {record: number for number, record in enumerate(self._order)}
        slots: dict[About, list[Slot]] = defaultdict(list)
        for slot in sorted(self._slots):
            slots[about(slot)].append(slot)
        alone, earlier, helped = (defaultdict[About, list[str]](list) for _ in range(3))
        for name in self._findings:
            records = sorted({about(slot) for slot in self._chosen[name]}, key=position.__getitem__)
            for record in records[:-1]:
                helped[record].append(name)
            (earlier if len(records) > 1 else alone)[records[-1]].append(name)
        return tuple(
            Question(
                record,
                tuple(slots[record]),
                tuple(alone[record]),
                tuple(earlier[record]),
                tuple(helped[record]),
                frozenset(
                    name
                    for name in (*alone[record], *earlier[record], *helped[record])
                    if _is_by_statute(self._findings[name])
                ),
            )
            for record in self._order
            if slots[record]
        )

    def _add(self, key: _Records, name: str) -> None:
        self._keys[key].add(name)
        self._keys_of[name].add(key)
        for record in key:
            self._with[record].add(key)

    def _remove(self, key: _Records) -> set[str]:
        names = self._keys.pop(key, set())
        self._scores.pop(key, None)
        for name in names:
            self._keys_of[name].discard(key)
        for record in key:
            self._with[record].discard(key)
        return names

    def _settle(self, name: str) -> set[_Records]:
        """Choose the alternative that asks least besides; the sets that have lost the finding."""
        ways = [
            frozenset(slots)
            for slots in self._findings[name].rests_on
            if all(about(slot) in self._order for slot in slots)
        ]
        self._chosen[name] = min(ways, key=lambda way: (len(way - self._slots), sorted(way)))
        self._slots |= self._chosen[name]
        lost = self._keys_of.pop(name, set())
        for key in lost:
            self._keys[key].discard(name)
            if not self._keys[key]:
                self._remove(key)
        return lost

    def _weigh(self, changed: Iterable[_Records]) -> None:
        """Score every set that holds one of those that have changed."""
        stale: set[_Records] = set()
        for key in changed:
            rarest = min(key, key=lambda record: len(self._with[record]))
            stale |= {each for each in self._with[rarest] if key <= each}
        self._scores |= {key: self._score(key) for key in stale}

    def _score(self, key: _Records) -> _Score:
        """The lower, the sooner: weight for each question, the heaviest, length, ids."""
        held = Counter(each for record in key for each in self._with[record])
        weights = [
            self._weights[name]
            for name in {
                name
                for each, shared in held.items()
                if shared == len(each)
                for name in self._keys[each]
            }
        ]
        return -sum(weights) / len(key), -max(weights), len(key), sorted(key)


def _weight(finding: Finding) -> int:
    """How much a finding counts: one for a note, two for a warning; statute makes it more."""
    return (finding.severity.rank + 1) * (_BY_STATUTE if _is_by_statute(finding) else 1)


def _is_by_statute(finding: Finding) -> bool:
    expected = finding.evidence.get("expected")
    asks = expected if isinstance(expected, Mapping) else finding.evidence
    return bool(asks.get("duty") == "statute")
