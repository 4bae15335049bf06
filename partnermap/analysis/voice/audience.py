"""The other way round: who is heard at each body that decides, and whom each seat speaks for."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum

from partnermap.analysis.voice.grades import Grade, Stop, can_speak
from partnermap.analysis.voice.paths import Path
from partnermap.analysis.voice.voices import Voices
from partnermap.graph import PartnershipGraph
from partnermap.model import Organisation
from partnermap.moment import Presence


class Way(Enum):
    """How somebody is heard at a body, the surest first; each organisation in one way only."""

    SEAT = "seat"
    LINE = "longer_line"
    REPRESENTED = "represented"
    CLAIMED = "claimed"
    PERHAPS = "perhaps"


@dataclass(frozen=True, slots=True)
class Heard:
    """One organisation that is heard at a body.

    Attributes:
        grade: the best it is certainly heard with; UNHEARD where it only may be.
        seated: whether it has a seat there that speaks; of those who only may be heard, where
            nothing else is open but whether the body is for its ground.
    """

    organisation: str
    grade: Grade
    by_class: bool
    in_part: bool
    seated: bool

    @property
    def way(self) -> Way:
        """A seat here, a longer line of its own, or by whom else."""
        if self.grade is Grade.ITSELF:
            return Way.SEAT if self.seated else Way.LINE
        return _WAYS[self.grade]


_WAYS = {
    Grade.REPRESENTED: Way.REPRESENTED,
    Grade.CLAIMED: Way.CLAIMED,
    Grade.UNHEARD: Way.PERHAPS,
}


@dataclass(frozen=True, slots=True)
class Speaking:
    """A seat that speaks for others, and for how many.

    Attributes:
        table: the partnership it is on.
        position: its place among the members.
        holder: who holds it; None where that is not known.
        named: organisations that reach it by name, themselves or through a body they belong to.
        by_class: organisations of a class that it speaks for, without such a link.
    """

    table: str
    position: int
    holder: str | None
    named: tuple[str, ...]
    by_class: tuple[str, ...]


class Audiences:
    """Who is heard where, worked out once for all bodies."""

    def __init__(self, graph: PartnershipGraph) -> None:
        self._graph = graph
        self._voices = graph.once(Voices)
        self.paths: dict[str, tuple[Path, ...]] = {
            name: self._voices.paths(name) for name in self._voices.hearings
        }
        self.at: dict[str, tuple[Heard, ...]] = self._at()
        self.speaking: tuple[Speaking, ...] = self._speaking()

    def _at(self) -> dict[str, tuple[Heard, ...]]:
        found: dict[str, list[Heard]] = {body: [] for body in self._voices.deciding.bodies}
        for name, paths in self.paths.items():
            best: dict[str, Path] = {}
            for path in sorted(paths, key=lambda each: not each.certain):
                best.setdefault(path.end, path)
            for end, path in best.items():
                grade = path.grade if path.certain else Grade.UNHEARD
                seated = (path.certain or path.ground_open) and self._has_a_seat(name, end)
                found[end].append(Heard(name, grade, path.by_class, path.in_part, seated))
        return {body: tuple(heard) for body, heard in found.items()}

    def _has_a_seat(self, name: str, body: str) -> bool:
        """Whether it sits there and may speak; of its paths a line may be the one that is told."""
        return any(
            seat.partnership == body and seat.presence is Presence.CURRENT and can_speak(seat)
            for seat in self._graph.seats_of.get(name, ())
        )

    def _speaking(self) -> tuple[Speaking, ...]:
        named: dict[Stop, list[str]] = defaultdict(list)
        by_class: dict[Stop, list[str]] = defaultdict(list)
        for name in self._voices.hearings:
            reached = self._voices.arrivals(name, hopeful=False)
            of_class = {Stop("body", name): False}
            for stop, arrival in reached.items():
                if arrival.step is not None:
                    of_class[stop] = of_class[arrival.step.start] or arrival.step.by_class
                    if stop.kind == "seat":
                        (by_class if of_class[stop] else named)[stop].append(name)
        return tuple(
            Speaking(
                seat.partnership,
                int(seat.place[-1]),
                seat.holder,
                tuple(sorted(each for each in named[stop] if each != seat.holder)),
                tuple(sorted(by_class[stop])),
            )
            for seat in self._graph.seats
            if seat.member.on_behalf_of and not seat.again
            for stop in [Stop("seat", seat.partnership, int(seat.place[-1]))]
        )

    def counts(
        self, body: str, of: Callable[[Organisation], Iterable[str]]
    ) -> dict[str, Counter[Way]]:
        """Who is heard at a body, counted by what ``of`` says of an organisation, and how."""
        found: dict[str, Counter[Way]] = defaultdict(Counter)
        for heard in self.at.get(body, ()):
            record = self._graph.moment.map.organisations[heard.organisation]
            for word in of(record):
                found[word][heard.way] += 1
        return dict(found)
