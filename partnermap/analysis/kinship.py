"""Kinship: which partnerships stand in one line of accountability, at any length.

Accountability and one-way reports both count, mixed. A line ends at an organisation: a board that
answers to the council is not thereby below every table that the council reports to. Reports both
ways put neither above the other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from partnermap import vocabulary as words
from partnermap.analysis.doubt import missing_records, row_slot, unstated
from partnermap.analysis.lines import Step, leads_anywhere, lines_of
from partnermap.finding import Slot
from partnermap.graph import PartnershipGraph
from partnermap.model import Class


@dataclass(frozen=True, slots=True)
class _Reach:
    """All that may stand above a body: ids, the steps to them, and steps that lead anywhere."""

    bodies: frozenset[str]
    steps: tuple[Step, ...]
    open: tuple[Step, ...]
    guessed: tuple[Slot, ...]


class Kinship:
    """Who stands above whom at a moment, worked out once for all bodies."""

    def __init__(self, graph: PartnershipGraph) -> None:
        self._graph = graph
        self._lines = lines_of(graph)
        self._above: dict[str, frozenset[str]] = {}
        self._perhaps: dict[str, _Reach] = {}

    def above(self, body: str) -> frozenset[str]:
        """Every body that one surely answers or reports to."""
        if body not in self._above:
            found: set[str] = set()
            waiting = [body]
            while waiting:
                for step in self._lines.up.get(waiting.pop(), ()):
                    end = step.end
                    if step.is_certain and isinstance(end, str) and end not in found:
                        if step.weak and any(self._back(step)):
                            continue
                        found.add(end)
                        waiting += [end] if end in self._graph.moment.map.partnerships else []
            self._above[body] = frozenset(found - {body})
        return self._above[body]

    def are_related(self, one: str, other: str) -> bool:
        """Whether one of two surely stands above the other."""
        return one in self.above(other) or other in self.above(one)

    def doubts(self, one: str, other: str) -> list[Slot]:
        """What would have to be known to say that neither of two stands above the other."""
        return [*self._may_answer(one, other), *self._may_answer(other, one)]

    def related_among(self, bodies: Collection[str]) -> dict[str, set[str]]:
        """For each of some bodies, the others of them that surely stand above or below it."""
        known = frozenset(bodies)
        found: dict[str, set[str]] = defaultdict(set)
        for body in bodies:
            for high in self.above(body) & known:
                found[body].add(high)
                found[high].add(body)
        return found

    def doubts_among(self, bodies: Sequence[str]) -> list[Slot]:
        """The same of every two of some bodies that are not surely related.

        What does not depend on the other of the two is asked once for each body: there are too many
        pairs in a large group.
        """
        related = self.related_among(bodies)
        known = frozenset(bodies)
        slots: list[Slot] = []
        for body in bodies:
            if len(related.get(body, ())) < len(known) - 1:
                slots += self._from(body)
                slots += self._to(body)
            for high in sorted(self._perhaps_above(body).bodies & known):
                if high not in related.get(body, ()):
                    slots += self._between(body, high)
        return slots

    def surely_apart(self, bodies: Collection[str]) -> frozenset[str]:
        """Those of some bodies of which surely none of the others stands above or below.

        There are too many pairs in a large group to ask of every two.
        """
        known = frozenset(bodies)
        reached: set[str] = set()
        for body in bodies:
            above = self._perhaps_above(body).bodies & known
            reached |= {body, *above} if above else set()
        return frozenset(
            body for body in known - reached if not self._from(body) and not self._to(body)
        )

    def under(self, bodies: Collection[str]) -> dict[str, str]:
        """Of some bodies, each that answers to others of them, with the nearest of these."""
        found = {}
        known = frozenset(bodies)
        for body in bodies:
            above = self.above(body) & known
            if above:
                found[body] = max(above, key=lambda name: (len(self.above(name)), name))
        return found

    def _may_answer(self, low: str, high: str) -> list[Slot]:
        return [*self._from(low), *self._between(low, high), *self._to(high)]

    def _from(self, low: str) -> list[Slot]:
        """Why a body may answer to any other: its links that may lead anywhere."""
        reach = self._perhaps_above(low)
        return [*(slot for step in reach.open for slot in self._which(step)), *reach.guessed]

    def _to(self, high: str) -> list[Slot]:
        """Why any other may answer to a body: links that start from nobody knows whom."""
        slots: list[Slot] = []
        for step in self._lines.from_unknown:
            if isinstance(step.end, str) and self._leads_to(step.end, high):
                slots += self._which(step)
        for end, guessed in self._lines.guessed_down.items():
            slots += guessed if self._leads_to(end, high) else []
        return slots

    def _leads_to(self, end: str, high: str) -> bool:
        return end == high or high in self._perhaps_above(end).bodies

    def _between(self, low: str, high: str) -> list[Slot]:
        """What is in doubt on the ways from one to the other, each of which may hold."""
        reach = self._perhaps_above(low)
        if high not in reach.bodies:
            return []
        slots: list[Slot] = []
        for step in reach.steps:
            if self._leads_to(str(step.end), high):
                slots += step.doubts
                slots += [slot for back in self._back(step) for slot in back.doubts if step.weak]
        return slots

    def _perhaps_above(self, body: str) -> _Reach:
        if body not in self._perhaps:
            self._perhaps[body] = self._explored(body)
        return self._perhaps[body]

    def _explored(self, body: str) -> _Reach:
        found: set[str] = set()
        steps: list[Step] = []
        loose: list[Step] = []
        guessed: list[Slot] = []
        waiting = [body] if body not in self._graph.moment.map.organisations else []
        while waiting:
            name = waiting.pop()
            guessed += self._lines.guessed_up.get(name, [])
            for step in self._lines.perhaps_up.get(name, ()):
                end = step.end
                if step.weak and any(back.is_firm for back in self._back(step)):
                    continue
                if self._leads_anywhere(step):
                    loose.append(step)
                if not isinstance(end, str):
                    continue
                steps.append(step)
                if end not in found:
                    found.add(end)
                    known = self._graph.moment.map.section_of(end)
                    waiting += [end] if known in ("partnerships", None) else []
        return _Reach(frozenset(found - {body}), tuple(steps), tuple(loose), tuple(guessed))

    def _back(self, step: Step) -> list[Step]:
        """Reports the other way, by which two report to each other."""
        if not isinstance(step.end, str):
            return []
        ways = self._lines.perhaps_up.get(step.end, ())
        return [back for back in ways if back.weak and back.end == step.start and back.counts]

    def _leads_anywhere(self, step: Step) -> bool:
        """Whether a step may lead to another body: a class, an id without record, a guess."""
        if isinstance(step.end, Class):
            return step.end.sector is None and step.end.kind not in words.ORGANISATION_KINDS
        if self._graph.moment.map.section_of(step.end) is None:
            return True
        if step.end == step.link.end:
            return leads_anywhere(self._graph, step.link)
        return bool(unstated(self._graph, step.link.place, step.link.row, "from"))

    def _which(self, step: Step) -> list[Slot]:
        """Which bodies a step joins, where that is not known or was guessed."""
        named = [each for each in (step.start, step.end) if isinstance(each, str)]
        slots = [*step.doubts, *missing_records(self._graph, "bodies", named)]
        if len(named) < 2:
            slots.append(row_slot(self._graph, step.link.place, "to"))
        return slots


def kinship_of(graph: PartnershipGraph) -> Kinship:
    """Who stands above whom in a graph, worked out once for all who ask."""
    return graph.once(Kinship)
