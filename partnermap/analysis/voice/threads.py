"""Single threads: bodies that every path of a grade passes.

The bodies on all paths from a stop are those it needs itself, and those on all paths of every step
onward: the equations of dominators, solved to the greatest fixed point (Allen and Cocke 1972), once
for each set of areas and each grade. They are solved for bodies rather than stops, as one body may
be needed at several: as a forum, and as the holder of seats that speak for others.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from partnermap.analysis.voice.grades import Grade, Stop
from partnermap.analysis.voice.search import Asked, Search
from partnermap.analysis.voice.steps import Steps

Needed = frozenset[str]
_Stops = Mapping[Stop, set[Stop]]


class Threads:
    """What every path of a grade passes, from every stop."""

    def __init__(self, steps: Steps, search: Search, stacks: Needed) -> None:
        self._steps = steps
        self._search = search
        self._stacks = stacks
        self._around: dict[tuple[Grade, bool], tuple[_Stops, _Stops]] = {}
        self._known: dict[tuple[Asked, Grade], Mapping[Stop, Needed]] = {}

    def of(self, name: str, grade: Grade, asked: Asked) -> Needed:
        """Bodies that every path of an organisation passes, if it has a path of this grade.

        Not the organisation itself, nor a body where one of the paths may end, nor a record that
        stands for several.
        """
        if name in self._search.eligible(asked):
            return frozenset()
        needed = self._needed(asked, grade)
        found = _in_all(needed, self._first(name, grade, asked)) - {name} - self._stacks
        deciding = found & self._search.eligible(asked)
        return found - self._arrives_at(deciding, name, grade, asked) if deciding else found

    def _first(self, name: str, grade: Grade, asked: Asked) -> Iterator[Stop]:
        """Where the first steps of an organisation lead."""
        for step in self._steps.leaving(Stop("body", name)):
            if step.grade >= grade and (step.certain or asked.hopeful):
                yield step.end

    def _arrives_at(self, bodies: Needed, name: str, grade: Grade, asked: Asked) -> Needed:
        """Those of some bodies where a path of the organisation may end."""
        out_of, _ = self._neighbours(grade, asked.hopeful)
        reached = set(self._first(name, grade, asked))
        waiting = list(reached)
        while waiting:
            for end in out_of.get(waiting.pop(), frozenset()) - reached:
                reached.add(end)
                waiting.append(end)
        return bodies & {stop.body for stop in reached if stop.kind != "seat"}

    def _needed(self, asked: Asked, grade: Grade) -> Mapping[Stop, Needed]:
        found = self._known.get((asked, grade))
        if found is None:
            found = self._known[asked, grade] = self._solve(asked, grade)
        return found

    def _solve(self, asked: Asked, grade: Grade) -> dict[Stop, Needed]:
        ends = self._search.eligible(asked)
        out_of, into = self._neighbours(grade, asked.hopeful)
        found: dict[Stop, Needed] = {
            stop: frozenset()
            for stop in self._search.best(asked)
            if stop.kind != "seat" and stop.body in ends
        }
        final = frozenset(found)
        waiting = dict.fromkeys(found)
        while waiting:
            stop = next(iter(waiting))
            del waiting[stop]
            for start in into.get(stop, frozenset()) - final:
                onward = _in_all(found, out_of[start])
                needed = onward | self._steps.needed_at(start)
                if found.get(start) != needed:
                    found[start] = needed
                    waiting[start] = None
        return found

    def _neighbours(self, grade: Grade, hopeful: bool) -> tuple[_Stops, _Stops]:
        """Where steps of a grade lead from each stop, and where those to it come from."""
        known = self._around.get((grade, hopeful))
        if known is None:
            out_of: dict[Stop, set[Stop]] = defaultdict(set)
            into: dict[Stop, set[Stop]] = defaultdict(set)
            for steps in self._steps.into.values():
                for step in steps:
                    if step.grade >= grade and (step.certain or hopeful):
                        out_of[step.start].add(step.end)
                        into[step.end].add(step.start)
            known = self._around[grade, hopeful] = (out_of, into)
        return known


def _in_all(found: Mapping[Stop, Needed], ends: Iterable[Stop]) -> Needed:
    """What all of the ends that have a path need; most often soon seen to be nothing."""
    common: Needed | None = None
    for end in ends:
        needed = found.get(end)
        if needed is not None:
            common = needed if common is None else common & needed
            if not common:
                break
    return common or frozenset()
