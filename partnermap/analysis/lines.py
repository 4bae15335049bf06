"""Lines of accountability, step by step: who answers to whom, by which link.

The table of link kinds says which links carry accountability and in which direction; a report alone
is a *weak* step. Links that do not count, and might if a guess were wrong, are kept apart.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from partnermap.analysis.doubt import guessed_absence, unstated, whether_it_stands
from partnermap.finding import Slot
from partnermap.graph import Link, PartnershipGraph
from partnermap.model import Class
from partnermap.moment import Presence

_Ends = tuple[str | Class, str | Class]


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a line.

    Attributes:
        start: who answers.
        end: to whom.
        weak: whether it is only a report.
        counts: False where the link does not stand or carry accountability, so far as is recorded.
        presence: whether it is there whenever ``start`` is: by its own dates, and those of its end.
        doubts: what is not certain, or not stated, about it.
    """

    start: str | Class
    end: str | Class
    link: Link
    weak: bool
    counts: bool
    presence: Presence
    doubts: tuple[Slot, ...]

    @property
    def is_certain(self) -> bool:
        """Whether it counts for sure where ``start`` exists; what was guessed counts as a fact."""
        return self.counts and self.presence is Presence.CURRENT

    @property
    def is_firm(self) -> bool:
        """Whether it counts for sure, and nothing about it was guessed."""
        return self.is_certain and not self.doubts


class Lines:
    """Every step of a moment.

    Attributes:
        up: the steps from each body that count.
        perhaps_up: these, and those that would count if a guess were wrong.
        ended: links from each body that carry accountability and do not stand now.
        from_unknown: steps from a class, from an id without record, or from a guessed body.
        guessed_up: whom a body answers to, where all links of a kind were guessed, or their lack.
        guessed_down: the same for those who answer to a body.
    """

    def __init__(self, graph: PartnershipGraph) -> None:
        self._graph = graph
        self.up: dict[str, list[Step]] = defaultdict(list)
        self.perhaps_up: dict[str, list[Step]] = defaultdict(list)
        self.ended: dict[str, list[Link]] = defaultdict(list)
        self.from_unknown: list[Step] = []
        for link in graph.recorded_links:
            for step in self._steps(link):
                self._keep(step)
        self.guessed_up: dict[str, list[Slot]] = defaultdict(list)
        self.guessed_down: dict[str, list[Slot]] = defaultdict(list)
        for section, name, body in graph.moment.map.bodies():
            for field in {*(body.inferred or ()), *(body.assumed or ())} & set(body.link_kinds):
                direction = graph.moment.map.link_kind(field).carries.get("accountability")
                slots = unstated(graph, (section, name), body, field)
                self.guessed_up[name] += slots if direction in ("forward", "both") else []
                self.guessed_down[name] += slots if direction in ("backward", "both") else []

    def _keep(self, step: Step) -> None:
        start = step.start
        if isinstance(start, str):
            if step.counts:
                self.up[start].append(step)
            elif not step.link.presence.stands and self._is_line(step.link):
                self.ended[start].append(step.link)
            if step.counts or step.doubts:
                self.perhaps_up[start].append(step)
        if (step.counts or step.doubts) and self._starts_anywhere(step):
            self.from_unknown.append(step)

    def _is_line(self, link: Link) -> bool:
        """Whether its kind carries accountability, as it is recorded."""
        return "accountability" in self._graph.moment.map.link_kind(link.kind).carries

    def _steps(self, link: Link) -> Iterator[Step]:
        kind = self._graph.moment.map.link_kind(link.kind)
        direction = kind.carries.get("accountability")
        doubts, weak = self._doubts(link), "accountability" in kind.weak
        forward: _Ends = (link.start, link.end)
        backward: _Ends = (link.end, link.start)
        guessed = unstated(self._graph, link.place, link.row, "kind")
        if direction is None and guessed and doubts:
            # Once its kind is stated it is no line, and when it stood or whom it joined is idle.
            for start, end in (forward, backward):
                at = self._presence(link, end)
                yield Step(start, end, link, False, False, at, tuple(guessed))
        carrying = {"forward": [forward], "backward": [backward], "both": [forward, backward]}
        for start, end in carrying.get(direction or "", ()):
            at = self._presence(link, end)
            yield Step(start, end, link, weak, link.presence.stands, at, doubts)

    def _presence(self, link: Link, end: str | Class) -> Presence:
        """How a step stands if the body that it starts from exists."""
        at = self._graph.moment.presence(link.row)
        return at.within(self._graph.moment.presence_of(end)) if isinstance(end, str) else at

    def _doubts(self, link: Link) -> tuple[Slot, ...]:
        graph = self._graph
        if link.presence.stands:
            slots = whether_it_stands(graph, link)
        else:
            slots = guessed_absence(graph, [link])
            if not slots:
                return ()
        return (*slots, *guessed_ends(graph, link))

    def _starts_anywhere(self, step: Step) -> bool:
        graph, link = self._graph, step.link
        if isinstance(step.start, Class) or graph.moment.map.section_of(step.start) is None:
            return True
        if step.start == link.start:
            return bool(unstated(graph, link.place, link.row, "from"))
        return leads_anywhere(graph, link)


def lines_of(graph: PartnershipGraph) -> Lines:
    """The steps of a graph, worked out once for all who ask."""
    return graph.once(Lines)


def guessed_ends(graph: PartnershipGraph, link: Link) -> list[Slot]:
    """What was not stated about whom a link joins, and how."""
    return [*unstated(graph, link.place, link.row, "from", "to", "kind"), *_whole(graph, link)]


def leads_anywhere(graph: PartnershipGraph, link: Link) -> bool:
    """Whether the body that a link leads to was guessed."""
    return bool(unstated(graph, link.place, link.row, "to"))


def _whole(graph: PartnershipGraph, link: Link) -> list[Slot]:
    """Links of this kind were guessed altogether, on the body that they start from."""
    record, section = graph.record(link.start), graph.moment.map.section_of(link.start)
    if record is None or section is None or link.place[0] == "links":
        return []
    return unstated(graph, (section, link.start), record, link.kind)
