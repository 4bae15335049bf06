"""Circles: bodies whose lines of accountability, or whose reports, lead back to themselves.

A line ends at a body that is publicly accountable, so that no circle runs through one. A report is
left out where whom it is made to reports back, or answers, over however many bodies, to whoever
makes it: that is an answer to a report and not a line. Records that stand for several bodies are
left out: it is not known which of them a line leads to.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from partnermap.analysis.accountability import (
    Answers,
    Standing,
    accountability_of,
    answers_to_public,
    what_would_tell,
)
from partnermap.analysis.doubt import before_records, unstated
from partnermap.analysis.lines import Step, lines_of
from partnermap.analysis.reaching import reached, strongly_connected
from partnermap.finding import Slot
from partnermap.graph import PartnershipGraph
from partnermap.model import Organisation


@dataclass(frozen=True, slots=True)
class Circle:
    """Bodies each of which answers, or at least reports, to every other, through others.

    Attributes:
        bodies: their ids, sorted.
        steps: all steps between them.
        round: a shortest way round, from the first body.
        by_reports: whether no circle among them is of accountability alone.
        standing: where the lines of its first body lead, which are those of all of them.
        exits: the steps of accountability by which lines that arrive at a public body leave it.
        slots: what must be settled before it is certain.
    """

    bodies: tuple[str, ...]
    steps: tuple[Step, ...]
    round: tuple[Step, ...]
    by_reports: bool
    standing: Standing
    exits: tuple[Step, ...]
    slots: tuple[Slot, ...]


class Circles:
    """The circles of a moment."""

    def __init__(self, graph: PartnershipGraph) -> None:
        self._graph = graph
        self._accountability = accountability_of(graph)
        steps = [step for each in lines_of(graph).up.values() for step in each]
        self._steps = sorted(filter(self._may_be_in_one, steps), key=_order)
        strong = [step for step in self._steps if not step.weak]
        found = [(bodies, inner, False) for bodies, inner in _by_certainty(strong)]
        told = {body for bodies, _, _ in found for body in bodies}
        onward = self._reports_onward(strong)
        for bodies, inner in _by_certainty([*strong, *onward]):
            if told.isdisjoint(bodies) and self._leads_nowhere(bodies[0]):
                found.append((bodies, inner, True))
        self.found = tuple(self._circle(*each) for each in sorted(found, key=lambda c: c[0]))

    def _may_be_in_one(self, step: Step) -> bool:
        for body in (step.start, step.end):
            record = self._graph.record(body) if isinstance(body, str) else None
            if not isinstance(body, str) or body in self._graph.moment.map.plans:
                return False
            if record is not None and record.is_stack:
                return False
        return not answers_to_public(self._graph, step.start)

    def _reports_onward(self, strong: list[Step]) -> list[Step]:
        """Reports that nobody answers: neither by a report nor by being accountable."""
        weak = [step for step in self._steps if step.weak]
        reports = {(step.start, step.end) for step in weak}
        lines = _arrows(strong)
        above = {end: reached(end, lines) for end in {str(step.end) for step in weak}}
        return [
            step
            for step in weak
            if (step.end, step.start) not in reports and step.start not in above[str(step.end)]
        ]

    def _leads_nowhere(self, body: str) -> bool:
        return self._accountability.standing(body).answers is Answers.NOT_RECORDED

    def _circle(self, bodies: tuple[str, ...], inner: list[Step], by_reports: bool) -> Circle:
        standing = self._accountability.standing(bodies[0])
        slots = [*before_records(self._graph), *self._about(bodies), *_needed(inner)]
        if by_reports:
            slots += self._accountability.doubts(standing)
        return Circle(
            bodies,
            tuple(inner),
            _way_round(bodies[0], inner),
            by_reports,
            standing,
            tuple(self._exits(bodies)),
            tuple(sorted(set(slots))),
        )

    def _about(self, bodies: Iterable[str]) -> Iterator[Slot]:
        """What is not known of the bodies: whether one is public, or stands for several."""
        for name in bodies:
            section, record = self._graph.moment.map.section_of(name), self._graph.record(name)
            if record is None or section is None:
                continue
            yield from unstated(self._graph, (section, name), record, "stands_for")
            if isinstance(record, Organisation):
                fields = ("publicly_accountable", "kind", "sector")
                yield from unstated(self._graph, (section, name), record, *fields)
                yield from what_would_tell(name, record)

    def _exits(self, bodies: tuple[str, ...]) -> Iterator[Step]:
        for body in bodies:
            for step in sorted(lines_of(self._graph).up.get(body, ()), key=_order):
                if step.weak or not step.is_certain or step.end in bodies:
                    continue
                if answers_to_public(self._graph, step.end) or (
                    isinstance(step.end, str)
                    and self._accountability.standing(step.end).answers is Answers.TO_THE_PUBLIC
                ):
                    yield step


def _by_certainty(steps: list[Step]) -> Iterator[tuple[tuple[str, ...], list[Step]]]:
    """Circles of what is firm; then of what is certain, guesses included; then of what may be.

    A circle that shares a body with a firmer one is not told again.
    """
    told: set[str] = set()
    for enough in (
        [step for step in steps if step.is_firm],
        [step for step in steps if step.is_certain],
        steps,
    ):
        for component in strongly_connected(_arrows(enough)):
            if told.isdisjoint(component):
                told |= component
                inner = [s for s in enough if s.start in component and s.end in component]
                yield tuple(sorted(component)), inner


def _arrows(steps: Iterable[Step]) -> list[tuple[str, str]]:
    return [(str(step.start), str(step.end)) for step in steps]


def _needed(inner: list[Step]) -> list[Slot]:
    """What is in doubt about the steps without which there would be no such circle."""
    kept = list(inner)
    bodies = {str(step.start) for step in inner}
    for step in sorted(inner, key=lambda each: (-len(each.doubts), _order(each))):
        rest = [each for each in kept if each is not step]
        if step.doubts and strongly_connected(_arrows(rest)) == [bodies]:
            kept = rest
    return [slot for step in kept for slot in step.doubts]


def _way_round(first: str, steps: list[Step]) -> tuple[Step, ...]:
    """A shortest way from a body back to itself."""
    leaving: dict[object, list[Step]] = defaultdict(list)
    for step in steps:
        leaving[step.start].append(step)
    ways: deque[tuple[Step, ...]] = deque((step,) for step in leaving[first])
    seen: set[object] = set()
    while ways:
        way = ways.popleft()
        end = way[-1].end
        if end == first:
            return way
        if end not in seen:
            seen.add(end)
            ways.extend((*way, step) for step in leaving[end])
    return ()


def _order(step: Step) -> tuple[str, ...]:
    row = step.link.row
    dates = (str(row.since or ""), str(row.until or ""), row.status)
    return (str(step.start), str(step.end), step.link.kind, *dates)
