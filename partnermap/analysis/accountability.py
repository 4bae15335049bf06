"""Accountability: lines from a partnership to a body that answers to the public.

A line runs along links that carry accountability, in the direction that the table of link kinds
gives. A report alone is a *weak* step. A line ends at the first body that is publicly accountable.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from partnermap import vocabulary as words
from partnermap.analysis.doubt import (
    field_slot,
    guessed_absence,
    missing_record,
    missing_records,
    uncertain_dates,
    unstated,
)
from partnermap.finding import Slot
from partnermap.graph import Link, PartnershipGraph
from partnermap.model import Class, Organisation
from partnermap.moment import Presence


class Answers(Enum):
    """How a partnership's lines of accountability stand."""

    TO_THE_PUBLIC = "a line reaches a publicly accountable body"
    BY_REPORT_ONLY = "only by reports"
    NOT_RECORDED = "no line reaches one"


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a line: who answers to whom, by which link."""

    start: str
    end: str | Class
    link: Link
    weak: bool

    @property
    def is_certain(self) -> bool:
        """Whether the link stands for sure."""
        return self.link.presence is Presence.CURRENT


@dataclass(frozen=True, slots=True)
class Standing:
    """Where the lines of one body lead.

    Attributes:
        answers: as far as is certain.
        may_answer: if everything that is uncertain held.
        reached: every body that its lines pass, itself first, nearest first.
        steps: the steps between them.
        loop: bodies whose lines run in a circle, where they do.
    """

    answers: Answers
    may_answer: Answers
    reached: tuple[str, ...]
    steps: tuple[Step, ...]
    loop: tuple[str, ...]


class Accountability:
    """The lines of accountability of a moment, worked out once for all bodies."""

    def __init__(self, graph: PartnershipGraph) -> None:
        self._graph = graph
        self.steps_from: dict[str, list[Step]] = defaultdict(list)
        for link in graph.links:
            for step in _steps(graph, link):
                self.steps_from[step.start].append(step)
        self._reaching = {
            (weak, unsure): self._sources_of_lines(weak=weak, unsure=unsure)
            for weak in (False, True)
            for unsure in (False, True)
        }

    def _sources_of_lines(self, *, weak: bool, unsure: bool) -> frozenset[str]:
        """Bodies from which a line starts, backwards from where lines end."""
        backwards: dict[str, list[str]] = defaultdict(list)
        found: set[str] = set()
        for start, steps in self.steps_from.items():
            for step in steps:
                if (step.weak and not weak) or not (step.is_certain or unsure):
                    continue
                answers = answers_to_public(self._graph, step.end)
                if answers or (answers is None and unsure):
                    found.add(start)
                if isinstance(step.end, str):
                    backwards[step.end].append(start)
        waiting = deque(sorted(found))
        while waiting:
            for start in backwards[waiting.popleft()]:
                if start not in found:
                    found.add(start)
                    waiting.append(start)
        return frozenset(found)

    def _answers(self, body: str, *, unsure: bool) -> Answers:
        if body in self._reaching[False, unsure]:
            return Answers.TO_THE_PUBLIC
        if body in self._reaching[True, unsure]:
            return Answers.BY_REPORT_ONLY
        return Answers.NOT_RECORDED

    def standing(self, body: str) -> Standing:
        """Where the lines of a body lead."""
        reached: dict[str, str | None] = {body: None}
        steps: list[Step] = []
        loop: tuple[str, ...] = ()
        waiting = deque([body])
        while waiting:
            name = waiting.popleft()
            for step in self.steps_from.get(name, ()):
                steps.append(step)
                if not isinstance(step.end, str):
                    continue
                if step.end == body:
                    loop = loop or _back(reached, name)
                elif step.end not in reached:
                    reached[step.end] = name
                    if not answers_to_public(self._graph, step.end):
                        waiting.append(step.end)
        return Standing(
            answers=self._answers(body, unsure=False),
            may_answer=self._answers(body, unsure=True),
            reached=tuple(reached),
            steps=tuple(steps),
            loop=loop,
        )

    def above(self, body: str, *, unsure: bool = True) -> frozenset[str]:
        """Every body that one answers to, at any length; mutual reports do not count.

        Args:
            body: where to begin.
            unsure: whether to count links that only may stand.
        """
        found: set[str] = set()
        waiting = [body]
        while waiting:
            name = waiting.pop()
            for step in self.steps_from.get(name, ()):
                end = step.end
                if not isinstance(end, str) or end in found or not (unsure or step.is_certain):
                    continue
                if step.weak and any(
                    back.weak and back.end == name and (back.is_certain or not unsure)
                    for back in self.steps_from.get(end, ())
                ):
                    continue
                found.add(end)
                waiting.append(end)
        return frozenset(found - {body})


def answers_to_public(graph: PartnershipGraph, end: str | Class) -> bool | None:
    """Whether the end of a step is publicly accountable; None where not known."""
    if isinstance(end, Class):
        return end.kind in words.PUBLICLY_ACCOUNTABLE_KINDS if end.kind else None
    record = graph.record(end)
    if isinstance(record, Organisation):
        return record.answers_to_public
    known = record is not None or end in graph.moment.map.plans
    return False if known else None


def doubts(graph: PartnershipGraph, steps: Iterable[Step]) -> list[Slot]:
    """What is uncertain along steps: links that may stand, ends that may answer to the public."""
    slots: list[Slot] = []
    for step in steps:
        if not step.is_certain:
            slots += uncertain_dates(graph, step.link)
        if answers_to_public(graph, step.end) is not None:
            continue
        if isinstance(step.end, Class):
            place = step.link.place
            said = f"which body the link of {graph.name_of(step.start)} leads to"
            slots.append(field_slot(str(place[0]), step.start, f"{step.link.kind}.to", said))
        elif graph.record(step.end) is None:
            slots.append(missing_record(step.end))
        else:
            said = f"whether {graph.name_of(step.end)} is publicly accountable"
            slots.append(field_slot("organisations", step.end, "publicly_accountable", said))
    return slots


def guesses_along(graph: PartnershipGraph, standing: Standing) -> list[Slot]:
    """What was not stated about the lines of a body, their ends, and lines that do not stand."""
    slots: list[Slot] = []
    found = graph.moment.map
    for body in standing.reached:
        record, section = graph.record(body), found.section_of(body)
        if record is None or section is None or answers_to_public(graph, body):
            continue
        rows = [*graph.recorded_links_from.get(body, ()), *graph.recorded_links_to.get(body, ())]
        bearing = [link for link in rows if "accountability" in found.link_kind(link.kind).carries]
        kinds = {link.kind for link in bearing if link.start == body}
        slots += unstated(graph, (section, body), record, *sorted(kinds))
        if section == "organisations":
            fields = ("publicly_accountable", "kind", "sector")
            slots += unstated(graph, (section, body), record, *fields)
        for link in bearing:
            slots += unstated(graph, link.place, link.row, "from", "to", "kind")
        slots += guessed_absence(graph, bearing)
    return slots


def lines_from_nobody_known(graph: PartnershipGraph) -> list[Slot]:
    """Links that carry accountability from an id that no record has, perhaps misspelt."""
    starts = {step.start for link in graph.links for step in _steps(graph, link)}
    return missing_records(graph, "bodies", sorted(starts))


def _steps(graph: PartnershipGraph, link: Link) -> list[Step]:
    kind = graph.moment.map.link_kind(link.kind)
    direction = kind.carries.get("accountability")
    weak = "accountability" in kind.weak
    found = []
    if direction in ("forward", "both"):
        found.append(Step(link.start, link.end, link, weak))
    if direction in ("backward", "both") and isinstance(link.end, str):
        found.append(Step(link.end, link.start, link, weak))
    return found


def _back(reached: dict[str, str | None], name: str) -> tuple[str, ...]:
    path = [name]
    while (before := reached[path[-1]]) is not None:
        path.append(before)
    return tuple(reversed(path))
