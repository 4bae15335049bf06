"""Who is heard, and how: the answer for every organisation of a moment."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from partnermap.analysis.areas import areas_of
from partnermap.analysis.voice.deciding import Deciding
from partnermap.analysis.voice.grades import Grade, Stop
from partnermap.analysis.voice.paths import Arrival, Path, arrivals, path_to
from partnermap.analysis.voice.search import Asked, Search
from partnermap.analysis.voice.steps import Steps
from partnermap.analysis.voice.threads import Threads
from partnermap.graph import PartnershipGraph
from partnermap.model import Organisation


@dataclass(frozen=True, slots=True)
class Hearing:
    """How one organisation is heard.

    Attributes:
        least: its grade with everything that is not known counted against it.
        most: the same, counted for it.
        threads: bodies without which its grade would be lower, whatever the unknown.
        perhaps_threads: bodies without which it would be lower, unless something unknown helps.
    """

    least: Grade
    most: Grade
    threads: tuple[str, ...] = ()
    perhaps_threads: tuple[str, ...] = ()

    @property
    def grade(self) -> Grade | None:
        """Its grade; None where the unknown makes a difference."""
        return self.least if self.least is self.most else None


class Voices:
    """The voice of every organisation of a moment.

    A path climbs from an organisation to a body that decides, for an area that contains, equals
    or lies within one of the organisation's areas, along the steps of `Steps`.
    """

    def __init__(self, graph: PartnershipGraph) -> None:
        self.graph = graph
        self.areas = areas_of(graph)
        self.steps = Steps(graph, self.areas)
        self.deciding = Deciding(graph, self.areas)
        self.search = Search(self.steps, self.deciding)
        self.threads = Threads(self.steps, self.search, self._stacks())
        self._asked_of = ""
        self._arrivals: dict[bool, dict[Stop, Arrival]] = {}

    def _stacks(self) -> frozenset[str]:
        return frozenset(name for _, name, body in self.graph.moment.map.bodies() if body.is_stack)

    def asked(self, name: str, *, hopeful: bool, without: str | None = None) -> Asked:
        """The question for one organisation; those for the same areas ask the same."""
        record = self.graph.record(name)
        ground = tuple(sorted(record.areas)) if record and record.areas else None
        return Asked(ground, hopeful, without)

    @cached_property
    def hearings(self) -> dict[str, Hearing]:
        """The hearing of each organisation; classes that stand for several are left out."""
        return {
            name: self._hearing(name)
            for name, organisation in self.graph.organisations()
            if not organisation.is_stack
        }

    def decides(self, name: str) -> bool:
        """Whether an organisation surely takes decisions for its own ground: it hears itself."""
        deciding = self.deciding.bodies.get(name, False)
        return deciding and self.hearings[name].grade is Grade.ITSELF

    def grade(self, name: str, *, hopeful: bool, without: str | None = None) -> Grade:
        """How an organisation is heard, with the unknown counted one way."""
        return self.search.grade(name, self.asked(name, hopeful=hopeful, without=without))

    def _hearing(self, name: str) -> Hearing:
        least = self.grade(name, hopeful=False)
        most = self.grade(name, hopeful=True)
        if least is Grade.UNHEARD:
            return Hearing(least, most)
        cuts = self.threads.of(name, least, self.asked(name, hopeful=False))
        certain = cuts & self.threads.of(name, least, self.asked(name, hopeful=True))
        return Hearing(least, most, tuple(sorted(certain)), tuple(sorted(cuts - certain)))

    def arrivals(self, name: str, *, hopeful: bool) -> dict[Stop, Arrival]:
        """Every stop that a voice reaches, by the best path to it."""
        if self._asked_of != name:
            self._asked_of, self._arrivals = name, {}
        if hopeful not in self._arrivals:
            self._arrivals[hopeful] = arrivals(self.steps, name, hopeful=hopeful)
        return self._arrivals[hopeful]

    def paths(self, name: str) -> tuple[Path, ...]:
        """The best path to each body that decides, best first; what is not certain says so."""
        certain = {path.end: path for path in self._paths(name, hopeful=False)}
        found = list(certain.values())
        for path in self._paths(name, hopeful=True):
            known = certain.get(path.end)
            if known is None or path.grade > known.grade:
                found.append(path)
        return tuple(sorted(found, key=lambda p: (-p.grade, not p.certain, len(p.steps), p.end)))

    def _paths(self, name: str, *, hopeful: bool) -> Iterator[Path]:
        asked = self.asked(name, hopeful=hopeful)
        sure = self.search.eligible(self.asked(name, hopeful=False))
        reached = self.arrivals(name, hopeful=hopeful)
        for body in sorted(self.search.eligible(asked)):
            stops = [s for s in (Stop("body", body), Stop("end", body)) if s in reached]
            if not stops or body == name:
                continue
            stop = max(stops, key=lambda s: (reached[s].grade, reached[s].certain, s))
            yield Path(
                end=body,
                grade=reached[stop].grade,
                steps=path_to(reached, stop),
                certain=reached[stop].certain and body in sure,
                in_part=self.deciding.is_within(body, asked.ground),
                ground_open=reached[stop].certain
                and body not in sure
                and self.deciding.bodies[body],
            )

    def decide_elsewhere(self, name: str) -> frozenset[str]:
        """The bodies that a voice reaches and that decide, but not surely for its own ground."""
        sure = self.search.eligible(self.asked(name, hopeful=False))
        reached = {stop.body for stop in self.arrivals(name, hopeful=False)} - {name}
        return frozenset(body for body in reached - sure if self.deciding.bodies.get(body))

    def decides_itself(self, name: str) -> bool:
        """Whether an organisation is a body that decides for its own ground."""
        return name in self.search.eligible(self.asked(name, hopeful=False))

    def is_organisation(self, name: str) -> bool:
        """Whether a body is a legal person rather than a table."""
        return isinstance(self.graph.record(name), Organisation)
