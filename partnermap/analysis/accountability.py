"""Accountability: lines from a partnership to a body that answers to the public.

A line ends at the first body that is publicly accountable, or where nothing leads on.
"""

from __future__ import annotations

from collections import defaultdict, deque
from dataclasses import dataclass
from enum import Enum

from partnermap import vocabulary as words
from partnermap.analysis.doubt import (
    field_slot,
    incomplete,
    missing_records,
    row_slot,
    unstated,
)
from partnermap.analysis.lines import Step, guessed_ends, lines_of
from partnermap.finding import Slot
from partnermap.graph import Link, PartnershipGraph
from partnermap.model import Class, Organisation


class Answers(Enum):
    """How a partnership's lines of accountability stand."""

    TO_THE_PUBLIC = "a line reaches a publicly accountable body"
    BY_REPORT_ONLY = "only by reports"
    NOT_RECORDED = "no line reaches one"


@dataclass(frozen=True, slots=True)
class Standing:
    """Where the lines of one body lead.

    Attributes:
        answers: as far as is certain.
        may_answer: if everything that is uncertain held, and guesses of absence were wrong.
        reached: every body that its lines pass, itself first, nearest first.
        steps: the steps between them.
        loop: bodies whose lines run in a circle, where they do.
        ended: its own links that would be lines, and do not stand now.
    """

    answers: Answers
    may_answer: Answers
    reached: tuple[str, ...]
    steps: tuple[Step, ...]
    loop: tuple[str, ...]
    ended: tuple[Link, ...]


class Accountability:
    """The lines of accountability of a moment, worked out once for all bodies."""

    def __init__(self, graph: PartnershipGraph) -> None:
        self._graph = graph
        self._lines = lines_of(graph)
        self._reaching = {
            (weak, unsure): self._sources_of_lines(weak=weak, unsure=unsure)
            for weak in (False, True)
            for unsure in (False, True)
        }

    def _sources_of_lines(self, *, weak: bool, unsure: bool) -> frozenset[str]:
        """Bodies from which a line starts, backwards from where lines end."""
        backwards: dict[str, list[str]] = defaultdict(list)
        found: set[str] = set()
        up = self._lines.perhaps_up if unsure else self._lines.up
        for start, steps in up.items():
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
            for step in sorted(self._lines.up.get(name, ()), key=_by_end):
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
            ended=tuple(sorted(self._lines.ended.get(body, ()), key=_by_kind)),
        )

    def doubts(self, standing: Standing) -> list[Slot]:
        """What would settle that a body answers to nobody, or only by reports.

        Whether its links and those of all bodies on its lines are known, where each line ends, what
        was guessed on the way, and lines of which it is not known from whom they start.
        """
        graph = self._graph
        slots = [slot for step in self._lines.from_unknown for slot in self._from_unknown(step)]
        slots += [slot for guessed in self._lines.guessed_down.values() for slot in guessed]
        differs = standing.may_answer is not standing.answers
        for name in self._that_matter(standing):
            record = graph.record(name)
            if answers_to_public(graph, name) or (record is None and not differs):
                continue
            if name not in graph.moment.map.plans:
                slots += incomplete(graph, name, "links")
            if isinstance(record, Organisation):
                slots += self._perhaps_public(name, record)
            slots += self._lines.guessed_up.get(name, [])
            for step in self._lines.perhaps_up.get(name, ()):
                ends = guessed_ends(graph, step.link)
                slots += step.doubts if differs else [each for each in ends if each in step.doubts]
                if differs and isinstance(step.end, Class):
                    slots += self._which(step)
        return slots

    def _that_matter(self, standing: Standing) -> list[str]:
        """The bodies from which a better line may lead on.

        Who gets to a public body by a report gets no further by what that reaches: a better line
        begins with its own steps that are more than reports.
        """
        if standing.answers is not Answers.BY_REPORT_ONLY:
            return list(standing.reached)
        found = [standing.reached[0]]
        for name in found:
            firm = (step.end for step in self._lines.up.get(name, ()) if not step.weak)
            found += [end for end in firm if end in standing.reached and end not in found]
        return found

    def _perhaps_public(self, name: str, record: Organisation) -> list[Slot]:
        place = ("organisations", name)
        slots = unstated(self._graph, place, record, "publicly_accountable", "kind", "sector")
        return slots + what_would_tell(name, record)

    def _which(self, step: Step) -> list[Slot]:
        """Which body a line leads to that ends at a class, unless any of them would do."""
        if answers_to_public(self._graph, step.end):
            return []
        return [row_slot(self._graph, step.link.place, "to")]

    def _from_unknown(self, step: Step) -> list[Slot]:
        if isinstance(step.start, Class):
            return [row_slot(self._graph, step.link.place, "to"), *step.doubts]
        return [*missing_records(self._graph, "bodies", [step.start]), *step.doubts]


def accountability_of(graph: PartnershipGraph) -> Accountability:
    """The lines of accountability of a graph, worked out once for all who ask."""
    return graph.once(Accountability)


def kind_would_tell(record: Organisation) -> bool:
    """Whether a body may answer to the public, and only its kind has to be recorded to know."""
    is_untold = "publicly_accountable" not in record.model_fields_set
    return record.answers_to_public is None and record.kind is None and is_untold


def what_would_tell(name: str, record: Organisation) -> list[Slot]:
    """What would settle whether a body answers to the public; nothing where that is known."""
    if record.answers_to_public is not None:
        return []
    field = "kind" if kind_would_tell(record) else "publicly_accountable"
    return [field_slot("organisations", name, field)]


def answers_to_public(graph: PartnershipGraph, end: str | Class) -> bool | None:
    """Whether the end of a step is publicly accountable; None where not known.

    A class that is not of public bodies is not known either: whichever body is meant may itself
    answer to one.
    """
    if isinstance(end, Class):
        return True if end.kind in words.PUBLICLY_ACCOUNTABLE_KINDS else None
    record = graph.record(end)
    if isinstance(record, Organisation):
        return record.answers_to_public
    known = record is not None or end in graph.moment.map.plans
    return False if known else None


def _by_end(step: Step) -> tuple[str, str, str]:
    return (step.link.kind, *_ends(step.link))


def _by_kind(link: Link) -> tuple[str, str, str]:
    return (link.kind, *_ends(link))


def _ends(link: Link) -> tuple[str, str]:
    return link.start, link.end if isinstance(link.end, str) else repr(link.end)


def _back(reached: dict[str, str | None], name: str) -> tuple[str, ...]:
    path = [name]
    while (before := reached[path[-1]]) is not None:
        path.append(before)
    return tuple(reversed(path))
